"""Treaties in number: all of them, the parties of one, and what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda import Coverage, Draft, Record, Source, Statement, When
from servanda.dates import parse_day
from servanda.flows.asking import Question, ask
from servanda.flows.calendar import calendar, icalendar
from servanda.flows.parties import parties
from servanda.flows.rulebook import rule_bytes
from servanda.flows.treaties import treaties
from servanda.model import quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked

DAYS = {"n": "90", "unit": "day", "form": "nth_day_after"}
YEAR = {"n": "1", "unit": "year", "form": "same_daynumber", "month_end": "down"}
RULE = {
    "instrument": "rivers-1990",
    "source": "list",
    "entry_into_force": {
        "article": "1",
        "when": {"count": {"of": "any", "at_least": "2"}},
        "delay": DAYS,
    },
    "subsequent_consent": {"article": "1", "delay": DAYS},
    "withdrawal": {"article": "9", "notice": YEAR},
}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    draft = Draft("tester", "an invented treaty")
    draft.describe(Source("list"))

    def say(subject: str, prop: str, value: str, valid: str = "", **quals: str) -> None:
        when = When.parse(valid) if valid else When.always()
        lang = "en" if prop == "name" else ""
        said = Statement(subject, prop, value, when, "list", quals_of(quals), lang=lang)
        draft.assert_(said)

    for actor, name in (("a", "Aquila"), ("b", "Borea"), ("c", "Carpathia"), ("d", "Doria")):
        say(actor, "kind", "state")
        say(actor, "name", name, form="common")
    say("rivers-1990", "kind", "instrument")
    say("rivers-1990", "name", "Rivers Convention", form="common")
    say("rivers-1990", "code", "99-1", scheme="untc")
    say("rivers-1990", "signature", "d", "1990-01-01")
    for actor in "abc":
        say("rivers-1990", "deposit", actor, "2000-01-01", kind="ratification")
    say("rivers-1990", "deposit", "d", "2010-06-01", kind="ratification")
    say("rivers-1990", "withdrawal_notice", "c", "2010-01-15")
    say("rivers-1990", "rule", draft.keep(rule_bytes(RULE)))
    draft.cover(
        Coverage("list", "rivers-1990", ("signature", "deposit"), 1, parse_day("2020-01-01"))
    )
    held = Record.create(f"sqlite:///{tmp_path / 'r.sqlite'}")
    held.append(draft, at="2026-11-23T00:00:00+00:00")
    yield held
    held.close()


def on(record: Record, day: str) -> Asked:
    return ask(record, Question(parse_day(day)), "test")


def test_a_line_for_each_treaty(record: Record) -> None:
    (found,) = treaties(on(record, "2010-06-15"))
    assert (found.untc_key, found.answer, found.in_force_since) == ("99-1", "yes", "2000-03-31")
    assert (found.parties, found.missing, found.flags) == (3, [], [])


def test_instruments_without_a_clause_have_their_line_too(record: Record) -> None:
    draft = Draft("tester", "a text of which only a signature is known")
    for prop, value, valid in (("kind", "instrument", ""), ("signature", "a", "1999-01-01")):
        when = When.parse(valid) if valid else When.always()
        draft.assert_(Statement("lakes-1999", prop, value, when, "list"))
    record.append(draft, at="2026-11-24T00:00:00+00:00")
    lakes, rivers = treaties(on(record, "2010-06-15"), clauses=False)
    assert (lakes.answer, lakes.parties, lakes.flags) == ("not found", None, ["list-ends"])
    assert {gap.what for gap in lakes.missing} == {"clause", "list"}
    assert rivers.parties == 3
    assert [one.instrument for one in treaties(on(record, "2010-06-15"))] == ["rivers-1990"]


def test_a_line_for_one_party_of_each(record: Record) -> None:
    (found,) = treaties(on(record, "2010-06-15"), actor="Doria")
    assert (found.actor, found.answer, found.parties) == ("d", "no", 3)
    (found,) = treaties(on(record, "2010-08-30"), actor="d")
    assert (found.answer, found.in_force_since) == ("yes", "2010-08-30")


def test_of_a_later_party_without_a_clause_for_it_nobody_knows(record: Record) -> None:
    rule = {key: value for key, value in RULE.items() if key != "subsequent_consent"}
    draft = Draft("tester", "the same without the clause on later parties")
    hash_ = draft.keep(rule_bytes(rule))
    draft.assert_(Statement("rivers-1990", "rule", hash_, When.always(), "list"))
    record.append(draft, at="2026-11-24T00:00:00+00:00")
    rows = parties(on(record, "2012-01-01"), "rivers-1990").rows
    assert [(row.name, row.party) for row in rows][2:] == [
        ("Carpathia", "no"),
        ("Doria", "not found"),
    ]


def test_the_table_of_participants(record: Record) -> None:
    found = parties(on(record, "2012-01-01"), "rivers-1990")
    assert [(r.name, r.party, r.entry_into_force, r.until) for r in found.rows] == [
        ("Aquila", "yes", "2000-03-31", None),
        ("Borea", "yes", "2000-03-31", None),
        ("Carpathia", "no", "2000-03-31", "2011-01-15"),
        ("Doria", "yes", "2010-08-30", None),
    ]
    assert found.rows[2].notes == ["notice of withdrawal 2010-01-15"]
    assert (found.parties, found.complete_to) == (3, "2020-01-01")


def test_what_is_done_later_is_not_shown_yet(record: Record) -> None:
    row = parties(on(record, "2005-01-01"), "rivers-1990").rows[-1]
    assert (row.name, row.signature, row.consent) == ("Doria", "1990-01-01", "")
    assert (row.party, row.entry_into_force) == ("no", None)


def test_what_lies_ahead(record: Record) -> None:
    found = calendar(on(record, "2010-06-15"))
    assert [(due.day, due.what, due.name) for due in found.days] == [
        ("2010-08-30", "bound", "Doria"),
        ("2011-01-15", "left", "Carpathia"),
    ]
    text = icalendar(found)
    assert "DTSTART;VALUE=DATE:20110115\r\n" in text
    assert text.endswith("END:VCALENDAR\r\n")
    assert calendar(on(record, "2019-01-01")).days == []
