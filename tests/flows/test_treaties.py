"""Treaties in number: all of them, the parties of one, and what lies ahead."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from servanda import Coverage, Draft, Record, Source, Statement, When
from servanda.dates import parse_day
from servanda.errors import BadInput
from servanda.flows.asking import Question, ask
from servanda.flows.calendar import calendar
from servanda.flows.parties import Deed, Note, parties
from servanda.flows.rulebook import rule_bytes
from servanda.flows.status import status
from servanda.flows.treaties import treaties
from servanda.model import quals_of
from servanda.render.calendar import calendar_page, icalendar
from servanda.render.parties import parties_csv, parties_page
from servanda.render.plain import to_plain
from servanda.render.status import status_page
from servanda.render.voice import voice_of

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
    assert (found.parties, found.missing, found.flags) == (3, [], ["endings"])


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
    assert found.rows[2].notes == [Note("notice", "2010-01-15", "2011-01-15")]
    assert (found.signatories, found.parties, found.complete_to) == (1, 3, "2020-01-01")
    assert (found.in_force_since, found.article) == ("2000-03-31", "1")


def test_what_is_done_later_is_not_shown_yet(record: Record) -> None:
    row = parties(on(record, "2005-01-01"), "rivers-1990").rows[-1]
    assert (row.name, row.signature, row.consent) == ("Doria", [Deed("1990-01-01", "")], [])
    assert (row.party, row.entry_into_force) == ("no", None)


def say(record: Record, *statements: Statement) -> None:
    draft = Draft("tester", "more of it")
    for statement in statements:
        draft.assert_(statement)
    record.append(draft, at="2026-11-24T00:00:00+00:00")


def test_what_sources_state_of_a_party_stands_beside_what_the_clause_gives(record: Record) -> None:
    def stated(actor: str, days: str) -> Statement:
        return Statement("rivers-1990", "in_force", actor, When.parse(days), "list")

    say(record, stated("a", "2000-03-31/.."), stated("b", "2001-01-01/.."))
    say(
        record, stated("d", "2010-06-01/.."), Statement("e", "kind", "state", When.always(), "list")
    )
    say(record, stated("e", "1999-01-01/2004-12-31"))
    rows = {row.actor: row for row in parties(on(record, "2010-06-15"), "rivers-1990").rows}
    assert (rows["a"].party, rows["a"].notes) == ("yes", [])
    assert (rows["b"].entry_into_force, rows["b"].notes) == (
        "2001-01-01",
        [Note("computed", "2000-03-31")],
    )
    assert rows["d"].party == "disputed"
    assert (rows["e"].consent, rows["e"].party, rows["e"].until) == ([], "no", "2004-12-31")


def test_reservations_and_what_was_suspended_stand_in_the_notes(record: Record) -> None:
    def did(prop: str, actor: str, day: str, **quals: str) -> Statement:
        return Statement("rivers-1990", prop, actor, When.parse(day), "list", quals_of(quals))

    kept = did("reservation", "a", "2000-01-01", article="4, 9", variant="1")
    say(record, kept, did("reservation", "b", "2000-01-01", withdrawn="2003-05-06"))
    say(record, did("suspension", "b", "2004-01-01"))
    found = parties(on(record, "2012-01-01"), "rivers-1990")
    notes = {row.actor: row.notes for row in found.rows}
    assert notes["a"] == [Note("reservation", "2000-01-01", articles="4, 9")]
    assert notes["b"] == [
        Note("reservation", "2000-01-01", "2003-05-06"),
        Note("suspension", "2004-01-01"),
    ]
    page = to_plain(parties_page(found, voice_of("de")))
    assert "Vorbehalt zu 4, 9: 2000-01-01" in page


def test_every_reading_says_what_it_goes_by(record: Record) -> None:
    for_c = quals_of({"kind": "ratification"})
    for actor in "bc":
        day = When.on(parse_day(f"2001-0{'abc'.index(actor)}-01"))
        say(record, Statement("rivers-1990", "deposit", actor, day, "list", for_c))
    found = status(on(record, "2012-01-01"), "rivers-1990", readings=True)
    assert len(found.readings) == 4
    outcomes = {reading.in_force_since for reading in found.readings}
    assert outcomes == {"2000-03-31", "2001-04-01"}
    assert all(reading.trace for reading in found.readings)
    told = {(one.actor, one.days, *one.others) for r in found.readings for one in r.accounts}
    assert ("b", "2000-01-01", "2001-01-01") in told
    short = status(on(record, "2012-01-01"), "rivers-1990").readings
    assert len(short) == 2
    assert not any(reading.trace or reading.accounts for reading in short)
    page = to_plain(status_page(found, voice_of("fr")))
    assert "Lecture 4 sur 4" in page


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("a deposits pizza on 2001-01-01", "it is one of: ratification"),
        ("a withdraws pizza on 2001-01-01", "leave it out"),
        ("a signs twice on 2001-01-01", "definitive"),
        ("a deposits ratification", "write for example"),
        ("a deposits ratification on 2001-02-30", "2001-02-30"),
    ],
)
def test_a_supposition_that_makes_no_sense_is_refused(
    record: Record, sentence: str, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        status(on(record, "2012-01-01"), "rivers-1990", supposing=[sentence])


def test_what_is_odd_about_an_act_is_said_and_not_decided_in_silence(record: Record) -> None:
    adopted = When.parse("1990-01-01")
    say(record, Statement("rivers-1990", "adoption", "Doria City", adopted, "list"))
    again = quals_of({"kind": "accession"})
    for actor, day in (("a", "2004-01-01"), ("c", "2011-06-01"), ("d", "1989-12-01")):
        say(record, Statement("rivers-1990", "deposit", actor, When.parse(day), "list", again))
    found = status(on(record, "2012-01-01"), "rivers-1990")
    assert {(f.actor, f.what, f.day, f.other) for f in found.flags} == {
        ("a", "again", "2004-01-01", "2000-01-01"),
        ("d", "early", "1989-12-01", "1990-01-01"),
        ("d", "again", "2010-06-01", "1989-12-01"),
    }
    (line,) = treaties(on(record, "2012-01-01"))
    assert {"early", "again"} <= {*line.flags}
    rows = {row.actor: row for row in parties(on(record, "2012-01-01"), "rivers-1990").rows}
    assert Note("again", "2004-01-01", "2000-01-01") in rows["a"].notes
    assert "eine zweite Urkunde" in to_plain(status_page(found, voice_of("de")))


def test_a_successor_names_whom_it_followed(record: Record) -> None:
    after = quals_of({"kind": "dissolution"})
    say(record, Statement("d", "succeeds", "c", When.on(parse_day("2005-01-01")), "list", after))
    kind, day = quals_of({"kind": "succession"}), When.on(parse_day("2010-06-02"))
    say(record, Statement("rivers-1990", "deposit", "d", day, "list", kind))
    row = parties(on(record, "2012-01-01"), "rivers-1990").rows[-1]
    assert Note("succeeds", "2005-01-01", actor="c", name="Carpathia") in row.notes


def test_the_table_as_csv_is_safe_to_open(record: Record) -> None:
    named = quals_of({"form": "common"})
    say(record, Statement("f", "kind", "state", When.always(), "list"))
    say(record, Statement("f", "name", "=Formula", When.always(), "list", named, lang="en"))
    day = When.on(parse_day("1990-01-02"))
    say(record, Statement("rivers-1990", "signature", "f", day, "list"))
    found = parties(on(record, "2012-01-01"), "rivers-1990")
    rows = list(csv.DictReader(io.StringIO(parties_csv(found, voice_of("de")))))
    assert rows[0]["participant"] == "'=Formula"
    carpathia = next(row for row in rows if row["id"] == "c")
    assert carpathia["entry_into_force"] == "2000-03-31"
    assert carpathia["notes"] == "Kündigung: 2010-01-15, wirksam: 2011-01-15"


def test_what_lies_ahead(record: Record) -> None:
    found = calendar(on(record, "2010-06-15"))
    assert [(due.day, due.what, due.name, due.article) for due in found.days] == [
        ("2010-08-30", "bound", "Doria", "1"),
        ("2011-01-15", "left", "Carpathia", "9"),
    ]
    assert calendar(on(record, "2019-01-01")).days == []
    until = calendar(on(record, "2010-06-15"), parse_day("2010-12-31"))
    assert [due.what for due in until.days] == ["bound"]
    assert "wird gebunden" in to_plain(calendar_page(found, voice_of("de")))


def renamed(**clauses: object) -> dict[str, object]:
    return {"instrument": "lakes-1999", "source": "list", **clauses}


def lakes(record: Record, rule: dict[str, object], *more: Statement) -> None:
    """Another treaty, of which a and b are parties since the first of January 2000."""
    draft = Draft("tester", "an invented treaty")
    kind = quals_of({"kind": "ratification"})
    draft.assert_(Statement("lakes-1999", "kind", "instrument", When.always(), "list"))
    for actor in "ab":
        day = When.parse("2000-01-01")
        draft.assert_(Statement("lakes-1999", "deposit", actor, day, "list", kind))
    for statement in more:
        draft.assert_(statement)
    hash_ = draft.keep(rule_bytes(rule))
    draft.assert_(Statement("lakes-1999", "rule", hash_, When.always(), "list"))
    record.append(draft, at="2026-11-24T00:00:00+00:00")


BOTH = {"article": "2", "when": {"count": {"of": "any", "at_least": "2"}}}
FIVE = {"n": "5", "unit": "year", "form": "same_daynumber", "month_end": "down"}


@pytest.mark.parametrize(
    ("duration", "ahead"),
    [
        ({"term": FIVE}, ("2015-01-01", "term")),
        ({"term": FIVE, "then": YEAR}, ("2011-01-01", "term")),
        ({"until": "2012-12-31"}, ("2013-01-01", "ends")),
    ],
)
def test_terms_and_the_end_lie_ahead(
    record: Record, duration: dict[str, object], ahead: tuple[str, str]
) -> None:
    lakes(record, renamed(entry_into_force=BOTH, duration={"article": "7", **duration}))
    days = calendar(on(record, "2010-06-15"), parse_day("2020-01-01")).days
    mine = [(due.day, due.what) for due in days if due.instrument == "lakes-1999"]
    assert mine == [ahead]


def test_until_when_one_may_object_lies_ahead(record: Record) -> None:
    notified = quals_of({"article": "4", "notified": "2000-03-01"})
    made = Statement("lakes-1999", "reservation", "a", When.parse("2000-01-01"), "list", notified)
    rules = {"article": "8", "allowed": "all", "acceptance": "tacit", "window": YEAR}
    lakes(record, renamed(entry_into_force=BOTH, reservations=rules), made)
    days = calendar(on(record, "2000-06-01")).days
    assert [(d.day, d.what, d.actor, d.article) for d in days] == [
        ("2001-03-01", "objections", "a", "8")
    ]


def test_who_acts_from_outside_is_flagged(record: Record) -> None:
    given_ = quals_of({"kind": "accession"})
    only = {"article": "3", "open_to": ["states"]}
    lakes(
        record,
        renamed(entry_into_force=BOTH, participation=only),
        Statement("union", "kind", "organisation", When.always(), "list"),
        Statement("lakes-1999", "deposit", "union", When.parse("2001-01-01"), "list", given_),
        Statement("lakes-1999", "signature", "nobody-knows", When.parse("2001-02-02"), "list"),
    )
    found = status(on(record, "2010-06-15"), "lakes-1999")
    assert [(f.what, f.actor, f.act, f.day, f.other) for f in found.flags][-2:] == [
        ("outside-perhaps", "nobody-knows", "signature", "2001-02-02", "3"),
        ("outside", "union", "deposit", "2001-01-01", "3"),
    ]
    said = " ".join(to_plain(status_page(found, voice_of("de"))).split())
    assert "nach Artikel 3 steht der Vertrag ihm nicht offen" in said
    table = parties(on(record, "2010-06-15"), "lakes-1999")
    rows = {row.actor: row for row in table.rows}
    assert rows["union"].notes == [Note("outside", "2001-01-01", articles="3")]
    assert "not open to it" in to_plain(parties_page(table, voice_of("en")))
    assert "outside" in {f for one in treaties(on(record, "2010-06-15")) for f in one.flags}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "article 7 does not allow it"),
        ("de", "Artikel 7 lässt ihn nicht zu"),
        ("ru", "статья 7 её не допускает"),
        ("fr", "l’article 7 ne l’autorise pas"),
    ],
)
def test_a_reservation_that_is_not_allowed_is_flagged_and_read_both_ways(
    record: Record, lang: str, words: str
) -> None:
    none = {"article": "7", "allowed": "none"}
    made = Statement("lakes-1999", "reservation", "a", When.parse("2000-01-01"), "list")
    lakes(record, renamed(entry_into_force=BOTH, reservations=none), made)
    asked = on(record, "2010-06-15")
    found = status(asked, "lakes-1999", actor="a")
    assert (found.answer, [f.what for f in found.flags]) == ("disputed", ["prohibited"])
    assert [r.held[0].clause for r in found.readings] == ["stands", "falls"]
    assert words in " ".join(to_plain(status_page(found, voice_of(lang))).split())
    rows = {row.actor: row for row in parties(asked, "lakes-1999").rows}
    assert (rows["a"].party, rows["b"].party) == ("disputed", "disputed")
    assert Note("prohibited", "2000-01-01", articles="7") in rows["a"].notes
    assert "prohibited" in {f for one in treaties(asked) for f in one.flags}


def test_one_unusable_clause_keeps_no_other_from_its_answer(record: Record) -> None:
    lakes(record, renamed(entry_into_force={"article": "2", "when": {"parent": "seas-2001"}}))
    say(record, Statement("seas-2001", "kind", "instrument", When.always(), "list"))
    circle = {"article": "3", "when": {"parent": "lakes-1999"}}
    rule = {"instrument": "seas-2001", "source": "list", "entry_into_force": circle}
    draft = Draft("tester", "a circle")
    hash_ = draft.keep(rule_bytes(rule))
    draft.assert_(Statement("seas-2001", "rule", hash_, When.always(), "list"))
    record.append(draft, at="2026-11-24T00:00:00+00:00")
    asked = on(record, "2010-06-15")
    told = {one.instrument: one.flags for one in treaties(asked)}
    assert told["lakes-1999"] == told["seas-2001"] == ["unusable"]
    assert told["rivers-1990"] == ["endings"]
    assert calendar(asked).unusable == ["lakes-1999", "seas-2001"]
    assert len(calendar(asked).days) == 2


def test_a_calendar_reads_it_back(record: Record) -> None:
    found = calendar(on(record, "2010-06-15"))
    file = Calendar.from_ical(icalendar(found, voice_of("fr")))
    events = file.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2010, 8, 30), date(2011, 1, 15)]
    assert [str(event["uid"]) for event in events] == [
        "rivers-1990.bound.d@servanda",
        "rivers-1990.left.c@servanda",
    ]
    assert str(events[1]["summary"]) == "Carpathia: n'est plus lié (Rivers Convention)"
    later = calendar(on(record, "2010-06-16"))
    again = Calendar.from_ical(icalendar(later, voice_of("en"))).walk("VEVENT")
    assert [event["uid"] for event in again] == [event["uid"] for event in events]


def test_the_last_day_for_a_notice_lies_ahead_by_each_reading(record: Record) -> None:
    first = {"notice": YEAR, "terms": {"first": FIVE}, "held_by": ["c"], "source": "list"}
    second = {**first, "notice": FIVE, "held_by": ["d"]}
    leaving = {"article": "9", "readings": [first, second]}
    lakes(record, renamed(entry_into_force=BOTH, withdrawal=leaving))
    found = calendar(on(record, "2006-01-01"), parse_day("2009-12-31"))
    told = [(d.day, d.what, d.then, d.disputed, d.held[0].names) for d in found.days]
    assert told == [("2009-01-01", "notice", "2010-01-01", True, ["Carpathia"])]
    page = " ".join(to_plain(calendar_page(found, voice_of("de"))).split())
    assert "nicht nach" in page
    both = calendar(on(record, "2003-06-01"), parse_day("2010-01-01"))
    file = Calendar.from_ical(icalendar(both, voice_of("en")))
    uids = [str(event["uid"]) for event in file.walk("VEVENT")]
    assert len(uids) == len({*uids})
