"""The same kind of page with nothing real in it: the rules know no names."""

from __future__ import annotations

import pytest

from servanda.reader import Article, NameBook, article_dict, read

KEYS = {
    "schema", "agency", "headline", "headline_basis", "dateline", "published", "published_basis",
    "lang", "langs", "stretches", "relay", "speakers", "posts", "mentions", "quotes", "claims",
}  # fmt: skip


@pytest.fixture(scope="module")
def article(page: str, invented: NameBook) -> Article:
    return read(page, invented)


def test_the_frame_of_an_agency_nobody_listed(article: Article) -> None:
    frame = article.frame
    assert frame.agency == "SylTA"
    assert frame.headline.startswith("Ilic hält es für möglich")
    assert frame.dateline is not None
    assert (frame.dateline.place, frame.dateline.day) == ("KLOW", "2021-03-12")
    assert (frame.published, frame.published_basis) == ("2021-03-12T09:05", "page stamp")


def test_one_speaker_with_her_office(article: Article) -> None:
    assert [(s.name, s.actor, s.office) for s in article.speakers] == [
        ("Ana Ilic", "ana-ilic", "ru-sg")
    ]


def test_quotations_of_every_kind(article: Article) -> None:
    assert [quote.kind for quote in article.quotes] == ["indirect", "direct", "indirect", "free"]
    assert {quote.speaker for quote in article.quotes} == {article.speakers[0]}


def test_its_claims(article: Article) -> None:
    said = {(c.type, c.status, c.voice): (set(c.told_actors), c.object) for c in article.claims}
    assert said["cooperation", "possible", "reported"][0] == {"ru-union", "coast-league"}
    assert said["meeting", "occurred", "agency"][0] == {"ru-ports", "ru-mountains"}
    assert said["observer-status", "advocated", "quoted"] == ({"coast-league"}, "ru-union")
    assert said["ratification", "advocated", "quoted"][1] == "rescue-protocol"
    assert said["chair-transfer", "planned", "agency"] == ({"borduria"}, "ru-union")
    assert said["membership", "ongoing", "agency"] == (
        {"borduria", "syldavia", "ruritania"},
        "ru-union",
    )


def test_one_chamber_is_not_the_state(article: Article) -> None:
    (approval,) = (c for c in article.claims if c.type == "chamber-approval")
    assert approval.actors == ("syldavia-upper",)
    assert approval.object == "rescue-protocol"
    assert approval.day is not None
    assert (approval.day.text, approval.day_basis) == ("2021-03-03", "relative")


def test_every_claim_names_its_rule_and_lies_in_the_article(article: Article, page: str) -> None:
    for claim in article.claims:
        assert claim.rule.startswith("de.")
        assert (claim.start, claim.end) in claim.passages or claim.type == "statement"
        assert page[claim.start : claim.end].strip() == page[claim.start : claim.end]


def test_the_plain_values(article: Article) -> None:
    plain = article_dict(article)
    assert set(plain) == KEYS
    assert plain["schema"] == "servanda.read/1"
    assert plain["dateline"] == {"place": "KLOW", "day": "2021-03-12"}
    assert set(plain["mentions"][0]) == {"start", "end", "text", "actor"}
    roles = {"words", "cue", "said_by", "frame", "addressee"}
    assert set(plain["quotes"][0]) == {"start", "end", "text", "kind", "speaker"} | roles
    assert {"against_record", "meets", "rule"} <= set(plain["claims"][0])


def test_the_order_of_the_rows_does_not_matter(page: str, article: Article) -> None:
    assert read(page, NameBook.build([])).frame == article.frame


def test_reading_twice_gives_the_same(page: str, invented: NameBook, article: Article) -> None:
    assert read(page, invented) == article
