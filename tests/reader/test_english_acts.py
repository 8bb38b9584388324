"""English pages of the invented world: who met, spoke and signed, each act told once."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import Article, NameBook, read

ALWAYS = When.always()
PAD = " That is the state of things, and there is not more to be said of it than this."


def row(text: str, actor: str, kind: str, of: str = "") -> Name:
    return Name(text, "en", actor, kind, "common", ALWAYS, of)


@pytest.fixture(scope="module")
def world() -> NameBook:
    return NameBook.build(
        [
            row("Rescue Union", "union", "organisation"),
            row("Harbour Council", "council", "body", "union"),
            row("Borduria", "borduria", "state"),
            row("Syldavia", "syldavia", "state"),
            row("Ruritania", "ruritania", "state"),
        ]
    )


def page(text: str, world: NameBook) -> Article:
    return read(f"03 May 2021, 10:00\n\nNews of the coast\n\n{text}{PAD}", world)


def told(article: Article, *types: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(c.type, c.status, c.actors) for c in article.claims if c.type in types]


SITTINGS = ("meeting", "session", "negotiation", "summit")


def test_the_meeting_is_the_one_told_of(world: NameBook) -> None:
    text = (
        "The Harbour Council held a session on 3 May 2021. "
        "The meeting was attended by the Foreign Minister of Borduria, Anton Miro."
    )
    (one,) = told(page(text, world), *SITTINGS)
    assert one[2][0] == "council"
    assert "Anton Miro" in one[2]


def test_whom_one_cooperates_with_did_not_meet(world: NameBook) -> None:
    text = "The Rescue Union held a meeting on cooperation with Ruritania on 3 May 2021."
    assert told(page(text, world), *SITTINGS) == [("meeting", "occurred", ("union",))]


def test_a_pronoun_in_a_clause_is_whom_the_sentence_named(world: NameBook) -> None:
    text = (
        "Bordurian Foreign Minister Anton Miro visited the port, "
        "where he met Defence Minister Boris Kalo."
    )
    assert ("meeting", "occurred", ("Anton Miro", "Boris Kalo")) in told(
        page(text, world), *SITTINGS
    )


def test_several_ministers_are_not_one_of_them(world: NameBook) -> None:
    text = (
        "Foreign ministers of the Rescue Union member countries met on 3 May 2021. "
        "Foreign Minister Anton Miro of Borduria spoke of fish."
    )
    assert told(page(text, world), "meeting")[0][2] == ("union",)


def test_after_their_talks_the_subject_behind_the_comma_talked(world: NameBook) -> None:
    text = "After their talks on 2 May 2021, Anton Miro, the minister, spoke of fish and salt."
    assert ("negotiation", "occurred", ("Anton Miro",)) in told(page(text, world), *SITTINGS)


def test_one_signing_under_two_names_is_one(world: NameBook) -> None:
    text = "The Republic of Borduria and Syldavia signed two cooperation documents on 3 May 2021."
    article = page(text, world)
    (one,) = told(article, "treaty-signed", "document-signing", "memorandum")
    assert one[2] == ("borduria", "syldavia")


def test_those_who_act_for_states_act_as_these(world: NameBook) -> None:
    text = (
        "Borduria and Syldavia signed a memorandum on fish on 3 May 2021. The memorandum was "
        "signed by the Bordurian Minister of Borduria Anton Miro and the Minister of Syldavia "
        "Boris Kalo."
    )
    assert len(told(page(text, world), "memorandum")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Borduria rejected the call to hold a meeting of the fishers.",
        "The Rescue Union took note of the meeting resolution on fish.",
        "Borduria wants to stop all forms of smuggling in the council of fishers.",
    ],
)
def test_words_that_tell_of_no_act(text: str, world: NameBook) -> None:
    assert not told(page(text, world), *SITTINGS, "establishment")


def test_a_draft_that_condemns_is_no_condemnation_of_its_friends(world: NameBook) -> None:
    text = "Borduria backed a draft resolution condemning the raids of Syldavia on the coast."
    assert not told(page(text, world), "condemnation")


def test_behind_a_clause_between_commas_the_sentence_goes_on(world: NameBook) -> None:
    text = "The Rescue Union, of which Syldavia is a member, lifted its sanctions on Ruritania."
    assert told(page(text, world), "sanction-relief")[0][2] == ("union",)


def test_behind_a_list_between_dashes_too(world: NameBook) -> None:
    text = "Two states – Borduria and Syldavia – signed the fish agreement on 3 May 2021."
    assert told(page(text, world), "treaty-signed")[0][2] == ("borduria", "syldavia")


def test_his_visit_is_a_persons(world: NameBook) -> None:
    text = (
        "Foreign Minister Anton Miro of Borduria spoke of the Rescue Union. "
        "He said that during his visit he discussed the fish."
    )
    assert ("visit", "occurred", ("Anton Miro",)) in told(page(text, world), "visit")


def test_a_press_conference_is_a_briefing(world: NameBook) -> None:
    text = "Foreign Minister Anton Miro of Borduria held a press conference in the port."
    assert told(page(text, world), "briefing") == [("briefing", "occurred", ("Anton Miro",))]


def test_the_day_before_a_noun_is_the_nouns(world: NameBook) -> None:
    text = "Borduria suspended Syldavia after the May 1 coup in Syldavia."
    days = {c.type: c.day.text if c.day else "" for c in page(text, world).claims}
    assert days["coup"] == "2021-05-01"


def test_a_day_in_a_quoted_name_is_no_day_of_an_act(world: NameBook) -> None:
    text = 'Borduria approved the medal "80 Years of Peace 1941-1945" and signed a fish agreement.'
    (one,) = [c for c in page(text, world).claims if c.type == "treaty-signed"]
    assert one.day is None or one.day.text != "1941/1945"


def test_what_is_wished_at_a_meeting_is_not_the_meeting(world: NameBook) -> None:
    text = (
        "In the bilateral meeting with Foreign Minister Anton Miro of Borduria, Boris Kalo said "
        "the fishers should come home."
    )
    assert {one[1] for one in told(page(text, world), "meeting")} == {"occurred"}


@pytest.mark.parametrize(
    "text",
    [
        "Anton Miro, the Foreign Minister of Borduria, will attend the meet of fishers.",
        "Borduria said that all raids of the Rescue Union should be condemned.",
        "Foreign Minister Anton Miro of the Rescue Union joined for a photo.",
    ],
)
def test_other_uses_of_the_words_of_acts(text: str, world: NameBook) -> None:
    assert not told(page(text, world), *SITTINGS, "condemnation", "accession")


def test_a_summit_convened_by_somebody_was_by_him(world: NameBook) -> None:
    text = "Anton Miro will speak at a summit convened by the President of Syldavia, Boris Kalo."
    assert not any("Anton Miro" in one[2] for one in told(page(text, world), "meeting"))


def test_initials_without_full_stops_and_an_office_with_its_ministry(world: NameBook) -> None:
    text = (
        "Foreign Minister Y K Miro said that the fish had come back. "
        "Anton Kalo, Ministry of Fish (MF) spokesperson, said there was salt too."
    )
    assert [one.name for one in page(text, world).speakers] == ["Y K Miro", "Anton Kalo"]


def test_against_whom_sanctions_are_is_not_who_imposes_them(world: NameBook) -> None:
    text = "The Rescue Union supports the extension of sanctions against Ruritania."
    assert not any("ruritania" in one[2] for one in told(page(text, world), "sanction"))


def test_to_agree_to_extend_sanctions_is_told_once(world: NameBook) -> None:
    text = "The ministers of the Rescue Union agreed to extend sanctions against Ruritania."
    assert [one[1] for one in told(page(text, world), "sanction")] == ["occurred"]


def test_what_a_relative_clause_tells_is_of_the_name_before_it(world: NameBook) -> None:
    text = "Anton Miro, the minister, thanked Borduria, which assumed the presidency of the union."
    assert told(page(text, world), "chair-transfer")[0][2] == ("borduria",)


def test_a_drill_that_begins_in_a_headline_has_begun(world: NameBook) -> None:
    text = "03 May 2021, 10:00\n\nRescue Union begins its military drill in Zant\n\nIt is big."
    assert told(read(text + PAD, world), "exercise")[0][1] == "occurred"


def test_sanctions_spoken_of_at_a_press_conference_hold_none(world: NameBook) -> None:
    text = "Anton Miro, the Minister, spoke about the sanctions against Ruritania at a briefing."
    assert told(page(text, world), "briefing")[0][2] == ("Anton Miro",)


def test_a_signed_request_to_join_is_an_application(world: NameBook) -> None:
    text = "Borduria on 3 May 2021 signed a formal request to join the Rescue Union."
    assert ("membership-application", "occurred", ("borduria",)) in told(
        page(text, world), "membership-application"
    )


def test_a_small_al_is_part_of_a_name(world: NameBook) -> None:
    text = "Bordurian Foreign Minister Abdul al-Miro said that the fish had come back."
    assert [one.name for one in page(text, world).speakers] == ["Abdul al-Miro"]
