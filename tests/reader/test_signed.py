"""Statements that are signed in their head: who signs speaks, person or institution."""

from __future__ import annotations

import pytest

from servanda.reader import Article, read
from two_coasts import NAMES

TEXT = """

Syldavia welcomes the extension of the truce between the two coasts of the sea. The sides must \
work with the envoy to reach a lasting peace.

Syldavia condemns the attack on the harbour of Klow, in which four sailors were killed.
"""
TITLE = "The Truce on the Coast Is Extended"
DAY = "May 3, 2021"


def _read(*head: str) -> Article:
    return read("\n\n".join(head) + TEXT, NAMES)


@pytest.mark.parametrize("line", [
    "Boris J. Hill, Secretary of State",
    "Foreign Minister Boris J. Hill",
    "Boris J. Hill, Department Spokesperson",
])  # fmt: skip
def test_who_signs_a_statement_says_all_of_it(line: str) -> None:
    article = _read(TITLE, line, DAY)
    assert article.frame.headline == TITLE
    assert [speaker.name for speaker in article.speakers] == ["Boris J. Hill"]
    assert len(article.quotes) == TEXT.strip().count("\n\n") + 1
    assert {claim.voice for claim in article.claims} == {"quoted"}
    assert not [claim for claim in article.claims if claim.type == "statement"]


def test_a_kind_of_text_may_stand_above_who_signs() -> None:
    article = _read(TITLE, "Press Statement", "Boris Hill, Prime Minister", DAY)
    assert [speaker.name for speaker in article.speakers] == ["Boris Hill"]


@pytest.mark.parametrize("line", ["By Boris Hill", "Boris Hill, Political Editor",
                                  "Boris Hill, Africa Correspondent for Secretary Weekly",
                                  "Boris Hill"])  # fmt: skip
def test_who_only_wrote_a_report_says_none_of_it(line: str) -> None:
    assert "Boris Hill" not in [speaker.name for speaker in _read(TITLE, line, DAY).speakers]


@pytest.mark.parametrize("line", ["Office of the Spokesperson", "Ministry of Foreign Affairs",
                                  "Embassy of the Kingdom of Syldavia"])  # fmt: skip
def test_an_institution_alone_in_the_head_speaks_and_is_no_headline(line: str) -> None:
    article = _read(TITLE, line, DAY)
    assert line in [speaker.name for speaker in article.speakers]
    assert article.frame.headline == TITLE
    assert {claim.voice for claim in article.claims} == {"agency"}


@pytest.mark.parametrize(
    "title",
    [
        "Statement by the Ministry of Foreign Affairs on the truce",
        "Comment by the Foreign Ministry on the truce of Klow",
    ],
)
def test_a_headline_names_the_institution_whose_words_follow(title: str) -> None:
    names = [speaker.name for speaker in _read(title, DAY).speakers]
    assert [name for name in names if "Ministry" in name]


def test_a_section_of_a_site_does_not_speak() -> None:
    names = [one.name for one in _read(TITLE, "Coast and Sea", "Ministry news", DAY).speakers]
    assert not [name for name in names if "Ministry" in name or "Coast" in name]


def test_a_report_of_a_meeting_with_somebody_is_not_his_statement() -> None:
    names = [one.name for one in _read("Interview with the Ministry of Fish", DAY).speakers]
    assert "Ministry of Fish" not in names


def test_who_is_expected_says_nothing() -> None:
    text = "\n\nOn Monday the envoys met. Boris Hill is also expected to have talks with Ivo Beran."
    article = read("News of the Coast Today\n\nMay 3, 2021, 10:00" + text, NAMES)
    assert not article.speakers


RELEASE = """Ceremony of the Two Coasts of the Sea

May 3, 2021, 10:00

Syldavia signed a treaty of friendship with Borduria. Following the ceremony, Syldavia signed a \
memorandum with Borduria. The two states plan to open embassies.

Borduria ratified a convention on the sea."""


def test_what_goes_on_in_the_first_paragraph_was_done_on_its_day() -> None:
    days = {claim.type: str(claim.day) for claim in read(RELEASE, NAMES).claims}
    assert days["memorandum"] == "2021-05-03"
    assert days["ratification"] == "None"


def test_what_only_a_headline_tells_was_done_on_the_day_of_the_page() -> None:
    article = read(
        "Syldavia Signs Memorandum With Borduria\n\nMay 3, 2021, 10:00\n\n"
        "People of Syldavia and Borduria watched the ceremony on both coasts of the sea.",
        NAMES,
    )
    assert [(one.type, str(one.day)) for one in article.claims] == [("memorandum", "2021-05-03")]
