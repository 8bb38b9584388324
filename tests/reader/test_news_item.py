"""The first page, read completely: nothing missing, nothing invented."""

from __future__ import annotations

import pytest

from servanda.model import load_schema
from servanda.reader import Article, NameBook, read

PROTOCOL = "csto-peacekeeping-protocol-2021"
CONTRACT = [
    ("statement", "occurred", "agency", {"stanislav-zas"}),
    ("meeting", "occurred", "agency", {"csto-cfm", "csto-cdm", "csto-cssc"}),
    ("work", "ongoing", "quoted", {"csto"}),
    ("observer-status", "advocated", "quoted", {"cis"}),
    ("cooperation", "possible", "quoted", {"csto", "cis", "sco"}),
    ("cooperation", "ongoing", "reported", {"un"}),
    ("integration", "ongoing", "agency", {"csto", "un"}),
    ("ratification", "advocated", "quoted", {"csto"}),
    ("establishment", "provided-for", "quoted", {"csto"}),
    ("work", "ongoing", "agency", {"csto"}),
    ("deployment", "occurred", "agency", {"csto"}),
]


@pytest.fixture(scope="module")
def article(news: str, names: NameBook) -> Article:
    return read(news, names)


def test_the_frame(article: Article) -> None:
    frame = article.frame
    assert frame.agency == "BelTA"
    assert frame.headline.startswith("Sas hält es für möglich, vollwertige trilaterale")
    assert frame.dateline is not None
    assert (frame.dateline.place, frame.dateline.day) == ("JEREWAN", "2022-11-23")
    assert (frame.published, frame.published_basis) == ("2022-11-23T12:39", "page stamp")
    assert frame.lang == "de"
    assert frame.relay == ()


def test_the_furniture_is_gone(article: Article, news: str) -> None:
    last = news.index("Abonnieren Sie uns")
    ends = [quote.end for quote in article.quotes] + [claim.end for claim in article.claims]
    assert max(ends) < last
    assert all(mention.end < last for mention in article.mentions)


def test_the_speaker_and_his_office(article: Article) -> None:
    (speaker,) = article.speakers
    assert (speaker.name, speaker.actor) == ("Stanislaw Sas", "stanislav-zas")
    assert speaker.office == "csto-secretary-general"


def test_quotations_direct_and_indirect(article: Article, news: str) -> None:
    kinds = [quote.kind for quote in article.quotes]
    assert kinds == ["indirect", "direct", "indirect", "direct"]
    assert all(quote.speaker == article.speakers[0] for quote in article.quotes)
    assert all(news[quote.start : quote.end] == quote.text for quote in article.quotes)
    first, second = (quote.text for quote in article.quotes if quote.kind == "direct")
    assert first.startswith("Um die Bemühungen")
    assert first.endswith("Zusammenarbeit überzugehen")
    assert second.startswith("In dieser Phase")
    assert second.endswith("handeln darf")


def test_five_organisations(article: Article) -> None:
    named = {m.actor for m in article.mentions if m.kind == "organisation"}
    assert named == {"csto", "cis", "sco", "un"}
    assert "un-dpo" in {m.actor for m in article.mentions if m.kind == "body"}


def test_the_claims_and_no_others(article: Article) -> None:
    found = [(c.type, c.status, c.voice, set(c.actors)) for c in article.claims]
    assert sorted(found, key=str) == sorted(CONTRACT, key=str)


def test_headline_lead_and_quotation_are_one_claim(article: Article) -> None:
    (claim,) = (c for c in article.claims if c.type == "cooperation" and "sco" in c.actors)
    assert len(claim.passages) == 3
    assert claim.speaker == "stanislav-zas"


def test_what_the_page_does_not_say(article: Article) -> None:
    for claim in article.claims:
        if claim.type == "ratification":
            assert claim.status == "advocated"
        if claim.type == "observer-status":
            assert (claim.status, claim.speaker) == ("advocated", "stanislav-zas")
        assert claim.type not in {"entry-into-force", "deposit", "treaty-signed", "session"}
        assert (claim.type, claim.status) != ("cooperation", "occurred")
        assert set(claim.actors) != {"csto-csc"}


def test_day_and_place_only_where_the_page_gives_them(article: Article) -> None:
    deployment = next(c for c in article.claims if c.type == "deployment")
    assert deployment.day is not None
    assert (deployment.day.text, deployment.place) == ("2022-01", "Kasachstan")
    meeting = next(c for c in article.claims if c.type == "meeting")
    assert meeting.place == "Jerewan"
    assert meeting.day is None or meeting.day_basis == "likely"  # the page tells no day of it


def test_the_statements_it_would_become(article: Article) -> None:
    statements = [s for claim in article.claims for s in claim.to_statements("belta")]
    for statement in statements:
        load_schema().check(statement)
    said = {(s.subject, s.prop, s.value, s.qual("step"), s.according_to) for s in statements}
    assert said == {
        ("csto", "standing_step", "cis", "advocated", "stanislav-zas"),
        (PROTOCOL, "ratification_pending", PROTOCOL, "", "stanislav-zas"),
    }


def test_the_same_page_read_with_an_empty_record(news: str) -> None:
    article = read(news, NameBook.build([]))
    (speaker,) = article.speakers
    assert (speaker.name, speaker.actor) == ("Stanislaw Sas", "")
    assert speaker.office == "OVKS-Generalsekretär"
    assert not [m for m in article.mentions if m.actor]
