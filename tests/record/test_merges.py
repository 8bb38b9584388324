"""Two ids of one party: found by each, counted once by rules, cited as they were entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from saying import DAY, describe, enter, says, take_back, view
from servanda.dates import AsOf
from servanda.model import Needs, Source
from servanda.rules import needs_of, parse_rule, status_of

if TYPE_CHECKING:
    from servanda.model import Statement
    from servanda.record import Record
    from servanda.rules import Status

TREATY = "pact-2000"
BOOK = {
    TREATY: parse_rule(
        {
            "instrument": TREATY,
            "entry_into_force": {
                "article": "9",
                "when": {"count": {"of": ["ratification"], "at_least": 2}},
            },
        }
    )
}


def deposit(value: str, day: str = "2001-01-01") -> Statement:
    return says(TREATY, "deposit", value, day, kind="ratification")


def status(record: Record, known: int | None = None) -> Status:
    facts = view(record, known).facts(needs_of(TREATY, BOOK))
    return status_of(TREATY, BOOK, facts, AsOf(DAY))


def furnish(record: Record) -> None:
    describe(record, Source("page", published="2020-05-01"))
    enter(record, says("syldavia", "kind", "state", ""), says("old-syldavia", "kind", "state", ""))
    enter(record, deposit("syldavia"), deposit("old-syldavia", "2001-02-01"))


def test_two_ids_of_one_party_are_counted_once(record: Record) -> None:
    furnish(record)
    before = record.latest
    assert status(record).answer.value == "yes"
    same = says("old-syldavia", "same_as", "syldavia", "../..")
    enter(record, same)
    assert status(record).answer.value == "not found"
    assert status(record, before).answer.value == "yes"
    take_back(record, same)
    assert status(record).answer.value == "yes"


def test_what_is_unified_is_cited_as_it_was_entered(record: Record) -> None:
    furnish(record)
    enter(record, says("old-syldavia", "same_as", "syldavia", "../.."))
    held = view(record).facts(needs_of(TREATY, BOOK)).of(TREATY, "deposit")
    assert [s.value for s in held] == ["syldavia", "syldavia"]
    assert {s.id for s in held} == {
        s.id for s in (deposit("syldavia"), deposit("old-syldavia", "2001-02-01"))
    }


def test_the_id_spoken_of_first_stands_for_all(record: Record) -> None:
    furnish(record)
    enter(record, says("syldavia", "same_as", "a-syldavia", "../.."))
    enter(record, says("a-syldavia", "kind", "state", ""))
    seen = view(record)
    assert [seen.one(id_) for id_ in ("a-syldavia", "syldavia", "x")] == ["syldavia"] * 2 + ["x"]


def test_a_text_that_looks_like_a_merged_id_stays(record: Record) -> None:
    furnish(record)
    enter(record, says("old-syldavia", "same_as", "syldavia", "../.."))
    enter(record, says(TREATY, "name", "old-syldavia", ""))
    facts = view(record).facts(Needs.of(TREATY, "name"))
    assert [s.value for s in facts.of(TREATY, "name")] == ["old-syldavia"]
