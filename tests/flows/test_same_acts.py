"""What the record knows in other words: memberships begun and ended, sessions, chairs, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.dates import When, parse_day
from servanda.flows.asking import Question, ask
from servanda.flows.comparing import compare, proposed
from servanda.flows.name_book import name_book
from servanda.flows.opening import open_record
from servanda.flows.reading import read_page
from servanda.model.claim import Claim
from servanda.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.reader import NameBook
    from servanda.record import View

PAGE = "2024-07-10"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """A question to a record of the shipped library, which no test here writes to."""
    record = open_record(f"sqlite:///{tmp_path_factory.mktemp('record') / 'record.sqlite'}")
    yield ask(record, Question(1, "2026-11-01", "", ""), "test")
    record.close()


@pytest.fixture(scope="module")
def names(asked: Asked) -> NameBook:
    """The names it knows."""
    return name_book(asked.view)


@pytest.fixture
def view(asked: Asked) -> View:
    """What it holds."""
    return asked.view


def told(
    type_: str, actors: str, object_: str, day: str = "", status: str = "occurred", rule: str = ""
) -> Claim:
    """A claim as a page tells it."""
    when = When.parse(day) if day else None
    names = tuple(actors.split())
    return Claim(type_, status, "agency", names, object_, when, "", "", 0, 1, rule or f"en.{type_}")


@pytest.mark.parametrize(
    ("claim", "published", "mark"),
    [
        # Who joined is a member from that day on.
        (told("accession", "ir", "sco", "2023-07-04"), PAGE, "known"),
        (told("accession", "ir", "sco", "2023"), PAGE, "known"),
        (told("accession", "ir", "sco", "2022-07-04"), PAGE, "contradicts"),
        (told("accession", "ir", "sco"), PAGE, "known"),
        (told("accession", "ir", "sco"), "2020-07-10", "new"),
        (told("accession", "tr", "sco", "2023-07-04"), PAGE, "new"),
        # One account of several agrees.
        (told("accession", "uz", "csto", "2006-08-16"), PAGE, "known"),
        # A lesser standing is decided on before it begins.
        (told("partner-status", "tr", "sco", "2012-06-07"), PAGE, "known"),
        (told("partner-status", "tr", "sco", "2013-04-26"), PAGE, "known"),
        (told("partner-status", "tr", "sco", "2011-04-26"), PAGE, "contradicts"),
        (told("observer-status", "in", "sco", "2005-07-05"), PAGE, "known"),
        (told("observer-status", "in", "sco", "2004-07-05"), PAGE, "new"),
        # Pages name the last day or the first on which it was over; the notice comes before.
        (told("withdrawal", "ge", "cis", "2009-08-17"), PAGE, "known"),
        (told("withdrawal", "ge", "cis", "2009-08-18"), PAGE, "known"),
        (told("withdrawal", "ge", "cis", "2008-08-14"), PAGE, "new"),
        (told("withdrawal", "ge", "cis", "2010-08-18"), PAGE, "contradicts"),
        (told("withdrawal", "ge", "cis"), PAGE, "known"),
        (told("withdrawal", "ge", "cis"), "2009-01-05", "new"),
        # Who is on a complete list of a later day has not left; after that day he may have.
        (told("withdrawal", "kg", "sco", "2015-05-15"), PAGE, "contradicts"),
        (told("withdrawal", "kg", "sco", "2025-10-15"), "2025-10-16", "new"),
    ],
)
def test_a_standing_is_known_by_the_days_on_which_it_began_and_ended(
    view: View, claim: Claim, published: str, mark: str
) -> None:
    assert compare(claim, view, parse_day(published))[0] == mark


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (told("session", "csto-csc", "", "2022-11-23"), "known"),
        (told("meeting", "csto-csc csto", "", "2022-11-23"), "known"),
        (told("meeting", "csto-cfm csto-cdm csto-cssc", "", "2018-11"), "known"),
        (told("summit", "csto", "", "2022-11-23"), "known"),
        (told("session", "csto-csc", "", "2022-11-25"), "too vague"),
        (told("session", "csto-csc", "", "2022"), "too vague"),  # there may have been others
        (told("meeting", "csto-csc alexander-lukashenko", "", "2022-11-23"), "too vague"),
        (told("meeting", "csto-csc csto-permanent-council", "", "2022-11-23"), "too vague"),
        (told("session", "csto-csc", "", "2026-11-11", "planned"), "known"),
        (told("session", "csto-csc", "", "2026-11-11"), "too vague"),  # set for, not yet held
        (told("negotiation", "csto-csc", "", "2022-11-23"), "too vague"),
    ],
)
def test_a_session_is_known_by_its_bodies_and_its_day(view: View, claim: Claim, mark: str) -> None:
    assert compare(claim, view, parse_day("2024-07-10"))[0] == mark


def test_a_session_of_no_day_is_that_of_the_day_of_the_page(view: View) -> None:
    claim = told("session", "csto-csc", "")
    marks = [compare(claim, view, parse_day(day))[0] for day in ("2022-11-23", "2022-11-30")]
    assert marks == ["known", "too vague"]


@pytest.mark.parametrize(
    ("claim", "published", "mark"),
    [
        (told("chair", "kg", "csto", "2025", "ongoing"), "2025-01-03", "known"),
        (told("chair", "kg", "csto", "", "ongoing"), "2024-02-03", "contradicts"),
        (told("chair", "kg", "csto", "", "planned"), "2024-02-03", "too vague"),
        (told("chair", "by", "csto", "2022-12-05", "ongoing"), "2022-12-05", "known"),
        (told("chair", "am", "csto", "2022-12-05", "ongoing"), "2022-12-05", "contradicts"),
        (told("chair-transfer", "kg", "csto-chair", "2025-01-01"), "2025-01-03", "known"),
        (told("chair-transfer", "kz kg", "csto", "2025-01-01"), "2025-01-03", "known"),
        (told("chair-transfer", "kg", "csto-chair", "2021-01-01"), "2025-01-03", "too vague"),
        # The chair of another organisation, and an office that persons hold.
        (told("chair", "kg", "eaeu", "", "ongoing"), "2025-01-03", "too vague"),
        (told("chair", "kg", "csto-secretary-general", "", "ongoing"), "2025-01-03", "too vague"),
    ],
)
def test_who_is_in_the_chair_is_known_by_who_holds_the_office(
    view: View, claim: Claim, published: str, mark: str
) -> None:
    assert compare(claim, view, parse_day(published))[0] == mark


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (told("appointment", "imangali-tasmagambetov", "", "2023-01-01"), "known"),
        (
            told("appointment", "imangali-tasmagambetov", "csto-secretary-general", "2022-11-23"),
            "known",
        ),
        (told("appointment", "imangali-tasmagambetov", "csto-secretary-general"), "known"),
        (
            told("appointment", "imangali-tasmagambetov", "cis-secretary-general", "2023-01-01"),
            "too vague",
        ),
        (told("appointment", "imangali-tasmagambetov", "", "2020-01-01"), "too vague"),
        (told("appointment", "ru", "", "2023-01-01"), "too vague"),
        (told("ratification", "kz", "csto-charter-2002", "2003-07-01"), "known"),
        (told("ratification", "kz", "csto-charter-2002", "2003"), "too vague"),
        (told("ratification", "kz", "csto-charter-2002", "2003-07-01", "planned"), "too vague"),
    ],
)
def test_terms_and_steps_of_a_ratification_are_known_by_their_days(
    view: View, claim: Claim, mark: str
) -> None:
    assert compare(claim, view, parse_day("2024-07-10"))[0] == mark


@pytest.mark.parametrize(
    ("dateline", "sentence", "says"),
    [
        (
            "TBILISI, August 18, 2009 (SylTA)",
            "Georgia formally withdrew from the Commonwealth of Independent States on Tuesday.",
            ("cis", "member", "ge"),
        ),
        (
            "JEREWAN, 24. November 2022 (SylTA)",
            "Der Rat für kollektive Sicherheit der OVKS tagte am 23. November 2022 in Jerewan.",
            ("csto-csc-2022-11-23", "held", "csto-csc-2022-11-23"),
        ),
        (
            "МИНСК, 5 июля 2023 (СилТА)",
            "Иран вступил в Шанхайскую организацию сотрудничества 4 июля 2023 года.",
            ("sco", "member", "ir"),
        ),
    ],
)
def test_a_page_is_shown_what_the_record_knows_of_its_acts(
    asked: Asked, names: NameBook, dateline: str, sentence: str, says: tuple[str, str, str]
) -> None:
    page = read_page(asked, f"{dateline} - {sentence}\n", None, "", names=names)
    (claim,) = page.claims
    assert claim.against_record == "known"
    assert {(s.subject, s.prop, s.value) for s in claim.record_says} == {says}


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        ("Mali was expelled from the African Union on Tuesday.", "expelled"),
        ("Mali was suspended from the African Union on Tuesday.", "suspended"),
        ("Die Afrikanische Union hat Mali am Dienstag ausgeschlossen.", "expelled"),
        ("Die Afrikanische Union hat Mali am Dienstag suspendiert.", "suspended"),
        ("Африканский союз во вторник исключил Мали из состава организации.", "expelled"),
        ("Африканский союз во вторник приостановил членство Мали в организации.", "suspended"),
    ],
)
def test_who_was_put_out_for_good_was_not_suspended(
    asked: Asked, names: NameBook, sentence: str, step: str
) -> None:
    (claim,) = read(sentence, names).claims
    would = proposed(claim, "page", None, asked.view)
    assert [(s.subject, s.value, s.qual("step")) for s in would] == [("african-union", "ml", step)]
