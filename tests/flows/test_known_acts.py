"""Acts of crises, texts adopted, complete lists and places, as the record holds them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from servanda.dates import When, parse_day
from servanda.flows.asking import Question, ask
from servanda.flows.comparing import compare
from servanda.flows.opening import open_record
from servanda.model.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.record import View


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """What a record of the shipped library holds, which no test here writes to."""
    record = open_record(f"sqlite:///{tmp_path_factory.mktemp('record') / 'record.sqlite'}")
    yield ask(record, Question(1, "2026-11-01", "", ""), "test").view
    record.close()


def told(
    type_: str,
    actors: str,
    day: str = "",
    status: str = "occurred",
    words: str = "",
    named: str = "",
    place: str = "",
    country: str = "",
) -> Claim:
    """A claim as a page tells it: what it is about in its words, with the ids these name."""
    when = When.parse(day) if day else None
    return Claim(
        type_,
        status,
        "agency",
        tuple(actors.split()),
        words,
        when,
        "",
        place,
        0,
        1,
        f"en.{type_}",
        named=tuple(named.split()),
        country=country,
    )


def sent(
    actors: str, country: str, day: str, status: str = "occurred", what: str = "troops"
) -> Claim:
    return told("deployment", actors, day, status, what, country=country)


def gone(actors: str, day: str, status: str = "occurred") -> Claim:
    return told("withdrawal-of-troops", actors, day, status, "its troops", country="kz")


@pytest.mark.parametrize(
    ("claim", "published", "mark"),
    [
        (sent("csto", "kz", "2022-01-06"), "2022-01-07", "known"),
        (sent("ru", "kz", "2022-01-06"), "2022-01-07", "known"),
        (sent("csto", "kz", "2022-01"), "2022-02-07", "known"),
        # Without a day it is news, and known while those who were sent are there.
        (sent("csto", "kz", ""), "2022-01-09", "known"),
        (sent("csto", "kz", ""), "2022-03-09", "too vague"),
        (sent("csto", "kz", "", "planned"), "2022-01-07", "known"),
        (sent("csto", "kz", "", "planned"), "2022-01-05", "too vague"),
        # Nobody sends before it was decided; after the case there may have been another.
        (sent("csto", "kz", "2022-01-03"), "2022-01-07", "contradicts"),
        (sent("csto", "kz", "2021-12-03"), "2022-01-07", "too vague"),
        (sent("csto", "kz", "2022-03-03"), "2022-03-07", "too vague"),
        # Another sender, another country, a mission in the place of forces, words for neither.
        (sent("nato", "kz", "2022-01-06"), "2022-01-07", "too vague"),
        (sent("csto", "by", "2022-01-06"), "2022-01-07", "too vague"),
        (sent("csto", "kz", "2022-01", what="Einsatz"), "2022-11-23", "known"),
        (sent("csto", "kz", "2022-01", what="операция"), "2022-11-23", "known"),
        (sent("csto", "am", "2022-09-13", what="an operation"), "2022-09-14", "too vague"),
        (sent("csto", "am", "2022-09-13", what="a mission"), "2022-09-14", "known"),
        (sent("csto", "am", "2022-09-13"), "2022-09-14", "too vague"),
        (sent("csto", "kz", "2022-01-06", what="its greetings"), "2022-01-07", "too vague"),
        # That none were sent.
        (sent("csto", "kz", "2022-01", "denied"), "2022-02-07", "contradicts"),
        (sent("csto", "kz", "2022-01-05", "denied"), "2022-02-07", "too vague"),
        (sent("csto", "kz", "", "denied"), "2022-01-05", "too vague"),
        (sent("csto", "kg", "2010-06", "denied"), "2010-07-07", "known"),
        (sent("csto", "kg", "2010-06-12"), "2010-07-07", "contradicts"),
        (sent("csto", "kg", "2010-06-25"), "2010-07-07", "too vague"),
        (gone("csto", "2022-01-13", "ongoing"), "2022-01-13", "known"),
        (gone("csto", "2022-01-19"), "2022-01-20", "known"),
        (gone("csto", "2022-01-09"), "2022-01-20", "contradicts"),
        (gone("csto", "2022-01", "denied"), "2022-02-20", "contradicts"),
        (gone("am", "2022-01-16"), "2022-01-20", "known"),  # one of two accounts has a week
        (gone("ru", "2022-01-13"), "2022-01-20", "too vague"),
    ],
)
def test_forces_sent_and_gone_are_known_by_the_steps_of_a_case(
    view: View, claim: Claim, published: str, mark: str
) -> None:
    assert compare(claim, view, parse_day(published))[0] == mark


def asked(actors: str, day: str, words: str, named: str, status: str = "occurred") -> Claim:
    return told("appeal", actors, day, status, words, named)


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (asked("kz", "2022-01-05", "the CSTO for help", "csto"), "known"),
        (asked("kassym-jomart-tokayev", "2022-01-05", "the CSTO for help", "csto"), "known"),
        (asked("kz", "2022-01-05", "the UN for help", "un"), "too vague"),
        (asked("kz", "2022-01-04", "the CSTO for help", "csto"), "too vague"),
        (asked("am", "2022-09-13", "the CSTO under Article 4", "csto"), "known"),
        (asked("am", "2022-09-13", "die OVKS nach Artikel 4", "csto"), "known"),
        (asked("am", "2022-09-13", "к ОДКБ на основании статьи 4", "csto"), "known"),
        (asked("am", "2022-09-13", "the CSTO under Article 2", "csto"), "contradicts"),
        (asked("am", "2022-09", "the CSTO for help", "csto", "denied"), "contradicts"),
        (asked("am", "2022-10", "the CSTO for help", "csto", "denied"), "too vague"),
    ],
)
def test_help_asked_for_is_known_by_who_asked_whom(view: View, claim: Claim, mark: str) -> None:
    assert compare(claim, view, parse_day("2022-11-01"))[0] == mark


def text(actors: str, day: str, words: str, status: str = "occurred") -> Claim:
    return told("decision", actors, day, status, words)


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (text("csto-csc", "2021-09-16", "a declaration"), "known"),
        (text("csto", "2021-09-16", "eine Erklärung"), "known"),
        (text("csto-csc", "2021-09-17", "a declaration"), "too vague"),
        (text("csto-cfm", "2021-09-16", "a declaration"), "too vague"),
        (text("csto-csc", "2021-09-16", "a declaration", "planned"), "too vague"),
        (text("csto-csc", "2021-09-16", "a declaration", "denied"), "contradicts"),
        (text("csto-csc", "2022-11-23", "декларацию"), "contradicts"),
        (text("csto-csc", "2022-11-23", "декларацию", "denied"), "known"),
        # Of several of a kind the years tell which; without them only what is adopted once.
        (text("csto-csc", "2025-11-27", "a strategy for 2026 to 2030"), "known"),
        (text("csto-csc", "2025-11-27", "a strategy for 2026 to 2035"), "too vague"),
        (text("csto-csc", "2025-11-27", "a strategy against drugs"), "too vague"),
        (text("csto-csc", "2025-11-27", "den Haushalt"), "known"),
        (text("csto-csc", "2025-11-27", "den Haushalt für 2031"), "too vague"),
        (text("csto-csc", "2025-11-27", "a plan of work with others"), "too vague"),
    ],
)
def test_what_a_session_adopted_is_known_by_its_kind(view: View, claim: Claim, mark: str) -> None:
    assert compare(claim, view, parse_day("2025-12-01"))[0] == mark


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (told("resolution", "un-ga", "2024-11-18", words="with the CSTO", named="csto"), "known"),
        (
            told("resolution", "un-ga", "2024-11-19", words="with the CSTO", named="csto"),
            "too vague",
        ),
        (
            told("resolution", "un-sc", "2024-11-18", words="with the CSTO", named="csto"),
            "too vague",
        ),
        (
            told("resolution", "un-ga", "2014-11-11", words="69/12 on the CSTO", named="csto"),
            "known",
        ),
        (
            told("resolution", "un-ga", "2015-11-11", words="69/12 on the CSTO", named="csto"),
            "contradicts",
        ),
    ],
)
def test_resolutions_are_known_by_day_or_number(view: View, claim: Claim, mark: str) -> None:
    assert compare(claim, view, parse_day("2025-12-01"))[0] == mark


def of(type_: str, actors: str, object_: str, day: str = "", status: str = "occurred") -> Claim:
    return told(type_, actors, day, status, object_)


@pytest.mark.parametrize(
    ("claim", "published", "mark"),
    [
        # A list of members that is complete on 1 September 2025 lacks whoever joined before.
        (of("accession", "tm", "sco", "2024-07-04"), "2025-10-01", "contradicts"),
        (of("accession", "tm", "sco", "2025-10-04"), "2025-10-05", "new"),
        (of("accession", "tm", "cis", "2024-07-04"), "2025-10-01", "new"),
        (of("membership", "ir", "sco", status="denied"), "2025-10-01", "contradicts"),
        (of("membership", "ir", "sco", status="denied"), "2020-10-01", "known"),
        (of("membership", "tm", "sco", status="denied"), "2020-10-01", "too vague"),
        (of("membership", "ir", "sco", "2020-10-01", "denied"), "2025-10-01", "known"),
        (of("membership", "ir", "sco", "2020", "denied"), "2025-10-01", "too vague"),
        (of("accession", "ir", "sco", "2020", "denied"), "2025-10-01", "too vague"),
        (of("accession", "ir", "sco", "2023-07", "denied"), "2025-10-01", "contradicts"),
        (of("accession", "ir", "sco", status="denied"), "2025-10-01", "contradicts"),
        (of("treaty-signed", "uz", "csto-charter-2002", "2002-10-07"), "2010-01-01", "contradicts"),
        (of("treaty-signed", "uz", "csto-charter-2002", "2002-10-09"), "2010-01-01", "new"),
        (
            of("treaty-signed", "am", "csto-charter-2002", "2002-10-07", "denied"),
            "2010-01-01",
            "contradicts",
        ),
        # Into force on one day only.
        (of("entry-into-force", "", "csto-charter-2002", "2003-09-18"), "2010-01-01", "known"),
        (
            of("entry-into-force", "csto-charter-2002", "csto-charter-2002", "2004-09-18"),
            "2010-01-01",
            "contradicts",
        ),
        (
            of("entry-into-force", "csto-charter-2002", "csto-charter-2002", "2003"),
            "2010-01-01",
            "known",
        ),
        # Who denies it on its first day may have spoken before; a day later it is not so.
        (
            of("entry-into-force", "csto-charter-2002", "csto-charter-2002", status="denied"),
            "2003-09-18",
            "too vague",
        ),
        (
            of("entry-into-force", "csto-charter-2002", "csto-charter-2002", status="denied"),
            "2003-09-19",
            "contradicts",
        ),
        (of("founding", "csto", "", "2002-10-07"), "2010-01-01", "known"),
        (of("founding", "csto", "", "1999"), "2010-01-01", "too vague"),
        (of("founding", "csto", "", "2012"), "2020-01-01", "contradicts"),
    ],
)
def test_absence_is_no_only_in_a_complete_list(
    view: View, claim: Claim, published: str, mark: str
) -> None:
    assert compare(claim, view, parse_day(published))[0] == mark


def at(type_: str, actors: str, day: str, place: str, country: str) -> Claim:
    return told(type_, actors, day, place=place, country=country)


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        (at("session", "csto-csc", "2022-11-23", "Ереване", "am"), "known"),
        (at("session", "csto-csc", "2022-11-23", "Minsk", "by"), "contradicts"),
        (at("session", "csto-csc", "2022-11-23", "Gyumri", ""), "known"),  # not known where
        (at("session", "csto-csc", "2022-11-23", "Belarus", "by"), "known"),  # may be the topic
        (at("session", "csto-csc", "2022-11", "Minsk", "by"), "known"),  # may be another
        (at("session", "csto-csc", "2022-01-10", "Minsk", "by"), "known"),  # held by video
        (at("session", "csto-cfm", "2022-06-10", "Minsk", "by"), "contradicts"),
        (at("memorandum", "csto sco", "2007-10-05", "Duschanbe", "tj"), "known"),
        (at("memorandum", "csto sco", "2007-10-05", "Peking", "cn"), "contradicts"),
        (at("memorandum", "csto sco", "2007-10", "Peking", "cn"), "known"),
    ],
)
def test_another_capital_on_the_same_day_contradicts(view: View, claim: Claim, mark: str) -> None:
    assert compare(claim, view, parse_day("2024-07-10"))[0] == mark


def news(claim: Claim, day: str) -> Claim:
    """A claim whose day is only that of the report."""
    return replace(claim, day=When.parse(day), day_basis="dateline")


@pytest.mark.parametrize(
    ("claim", "published", "mark"),
    [
        # Done on that day or the day before, or long since where it lasts.
        (sent("csto", "kz", ""), "2022-01-09", "known"),
        (sent("csto", "kz", ""), "2022-01-05", "too vague"),
        (gone("csto", "", "ongoing"), "2022-01-15", "known"),
        (asked("kz", "", "the CSTO for help", "csto"), "2022-01-06", "known"),
        (asked("kz", "", "the CSTO for help", "csto"), "2022-01-08", "too vague"),
        (text("csto-csc", "", "a declaration"), "2021-09-17", "known"),
        (text("csto-csc", "", "a declaration"), "2021-09-19", "too vague"),
        (told("memorandum", "csto sco"), "2007-10-06", "known"),
        (told("memorandum", "csto sco"), "2009-10-06", "new"),
        (of("treaty-signed", "am", "csto-charter-2002"), "2002-10-11", "known"),
        (of("treaty-signed", "am", "csto-charter-2002"), "2002-10-01", "contradicts"),
        (of("accession", "by", "sco"), "2024-07-10", "known"),
        (
            of("entry-into-force", "csto-charter-2002", "csto-charter-2002"),
            "2003-09-20",
            "known",
        ),
    ],
)
def test_the_day_of_a_report_is_not_that_of_what_it_tells(
    view: View, claim: Claim, published: str, mark: str
) -> None:
    assert compare(news(claim, published), view, parse_day(published))[0] == mark


@pytest.mark.parametrize("words", ["a protocol", "changes of the agreement"])
def test_a_protocol_adopted_at_a_session_is_known_by_what_it_amends(view: View, words: str) -> None:
    claim = told("treaty-signed", "csto", "2021-09-16", words=words, named="csto-peacekeeping-2007")
    mark, meets = compare(claim, view, parse_day("2021-09-17"))
    assert (mark, {s.qual("instrument") for s in meets}) == (
        "known",
        {"csto-peacekeeping-protocol-2021"},
    )


@pytest.mark.parametrize(
    ("who", "published", "mark"),
    [
        ("uz", "2010-05-04", "known"),  # joined in 2006, and belongs
        ("uz", "2023-05-04", "contradicts"),  # left in 2012: that it joined is no news of that day
        ("am", "2023-05-04", "known"),
    ],
)
def test_who_joined_long_ago_and_left_did_not_join_on_the_day_of_the_report(
    view: View, who: str, published: str, mark: str
) -> None:
    claim = replace(told("accession", who, published, words="csto"), day_basis="dateline")
    assert compare(claim, view, parse_day(published))[0] == mark
