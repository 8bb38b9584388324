"""Appending: each thing once, all or nothing, and never a change of what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from saying import (
    AT,
    PAGE,
    describe,
    draft,
    enter,
    findings,
    furnish,
    says,
    take_back,
    values,
    view,
)
from servanda.errors import BadInput, Damaged, RecordError, ServandaError
from servanda.model import Evidence, Source, Statement
from servanda.record import Draft, Op, Record, read_ledger, write_transaction
from servanda.record.tables import ASKED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_what_was_appended_is_found_as_it_was_said(record: Record) -> None:
    said = says(passages=("art. 1", "art. 2"), standing="full", confidence="low")
    tx = enter(record, said)
    assert tx.name == "local#1"
    assert view(record).find(subject="klow") == [said]
    assert [entry.content for entry in record.entries(tx)] == [said]
    assert findings(record) == []


def test_saying_it_again_enters_nothing(record: Record) -> None:
    furnish(record)
    before = record.latest
    assert record.append(draft(says(standing="full")), at=AT) is None
    again = Draft("tester", "again")
    again.keep(b"base: any\n")
    assert record.append(again, at=AT) is None
    assert record.latest == before


def test_only_what_is_new_of_a_draft_is_entered(record: Record) -> None:
    enter(record, says())
    tx = enter(record, says(), says(value="syldavia"))
    assert [e.content for e in record.entries(tx)] == [says(value="syldavia")]


def test_a_blob_is_kept_by_its_hash(record: Record) -> None:
    made = Draft("tester", "a rule")
    hash_ = made.keep(b"\x00\xffbytes")
    record.append(made, at=AT)
    assert view(record).blob(hash_) == b"\x00\xffbytes"
    assert view(record).blob("00" * 32) is None


def test_retracting_what_nobody_holds_is_refused_and_enters_nothing(record: Record) -> None:
    made = draft(says(value="syldavia"))
    made.retract(says(), "wrong")
    with pytest.raises(BadInput, match="does not hold"):
        record.append(made, at=AT)
    assert record.latest == 0
    assert findings(record) == []


def test_said_again_with_other_passages_leaves_the_first_saying_as_it_was(record: Record) -> None:
    bare, shown = says(), says(passages=("art. 1",), confidence="high")
    assert bare.id == shown.id
    enter(record, bare)
    take_back(record, bare)
    enter(record, shown)
    assert view(record).find(subject="klow") == [shown]
    assert view(record, 1).find(subject="klow") == [bare]
    assert findings(record) == []


def test_said_and_taken_back_in_one_transaction_is_not_held(record: Record) -> None:
    made = draft(says())
    made.retract(says(), "a slip")
    record.append(made, at=AT)
    assert values(record) == set()
    made = Draft("tester", "there and back")
    made.assert_(says())
    made.retract(says(), "a slip")
    made.assert_(says())
    record.append(made, at=AT)
    assert values(record) == {"borduria"}
    assert findings(record) == []


def test_the_library_cannot_take_back_what_the_user_said(record: Record) -> None:
    enter(record, says())
    enter(record, says(value="syldavia"), origin="library")
    take_back(record, says(value="syldavia"))
    assert values(record) == {"borduria"}
    take_back(record, says(), origin="library")
    assert values(record) == {"borduria"}
    assert findings(record) == []


def test_a_ledger_is_loaded_as_it_was_written(new: Callable[[], str]) -> None:
    first, second = Record.create(new()), Record.create(new())
    furnish(first)
    ledger = [write_transaction(tx, first.entries(tx)) for tx in list(first.transactions())]
    loaded = list(second.load(read_ledger(ledger, "ledger.jsonl")))
    assert [tx.hash for tx in loaded] == [tx.hash for tx in first.transactions()]
    assert ledger == [write_transaction(tx, second.entries(tx)) for tx in loaded]
    assert findings(second) == []
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("old", "changed"),
    [("it was 1956", "it was 1957"), ('"p. 3"', '"p. 4"'), ("syldavia", "sildavia")],
)
def test_a_spoiled_ledger_enters_nothing_at_all(
    new: Callable[[], str], old: str, changed: str
) -> None:
    first, second = Record.create(new()), Record.create(new())
    furnish(first)
    ledger = [write_transaction(tx, first.entries(tx)) for tx in list(first.transactions())]
    ledger[1] = ledger[1].replace(old, changed)
    with pytest.raises(Damaged, match="local#1 was changed"):
        list(second.load(read_ledger(ledger, "ledger.jsonl")))
    assert second.latest == 0
    with pytest.raises(Damaged, match="cut or reordered"):
        list(second.load(read_ledger(ledger[2:], "ledger.jsonl")))
    assert second.latest == 0
    assert findings(second) == []
    first.close()
    second.close()


def test_low_confidence_cannot_be_made_high_unseen(new: Callable[[], str]) -> None:
    first, second = Record.create(new()), Record.create(new())
    furnish(first)
    ledger = [write_transaction(tx, first.entries(tx)) for tx in list(first.transactions())]
    ledger[0] = ledger[0].replace('"confidence":"low"', '"confidence":"high"')
    with pytest.raises(Damaged):
        list(second.load(read_ledger(ledger, "ledger.jsonl")))
    first.close()
    second.close()


@pytest.mark.parametrize("table", ["tx", "statement", "evidence", "entry", "blob", "source"])
def test_the_ledger_refuses_changes(record: Record, table: str) -> None:
    furnish(record)
    column = {"tx": "agent", "entry": "why", "blob": "content", "source": "body"}.get(
        table, "source"
    )
    for sql in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with pytest.raises(RecordError, match="append-only"), record.engine.writing():
            record.engine.run(sql)
    assert findings(record) == []


@pytest.mark.parametrize(
    "statement",
    [
        says(value="a\x00b"),
        says(value="half \ud800"),
        says(form="x\x00"),
        says(passages=("art\x00",)),
    ],
)
def test_text_that_cannot_move_between_engines_is_refused(
    record: Record, statement: Statement
) -> None:
    made = Draft("tester", "odd text")
    made.entries += draft(statement).entries
    with pytest.raises(BadInput, match=r"NUL|half a character"):
        record.append(made, at=AT)
    assert record.latest == 0


def test_a_passage_with_impossible_offsets_is_refused(record: Record) -> None:
    far = replace(says(), evidence=(Evidence("page", "", 2**31, 3),))
    with pytest.raises(BadInput, match="cannot run"):
        record.append(draft(far), at=AT)


def test_history_tells_who_said_what(record: Record) -> None:
    furnish(record)
    found = record.about("klow")
    assert [(tx.name, e.op) for tx, e in found][-2:] == [
        ("local#1", Op.RETRACT),
        ("local#1", Op.ASSERT),
    ]
    last = found[-1][1]
    assert last.replaces == found[-2][1].content.id  # type: ignore[union-attr]
    by_id = record.about(last.content.id.hex()[:12])  # type: ignore[union-attr]
    assert [e for _, e in by_id] == [last]
    assert record.about("zzzzzz") == []


def test_a_source_described_twice_alike_is_one_description(record: Record) -> None:
    describe(record, PAGE)
    made = Draft("tester", "again")
    made.describe(PAGE)
    assert record.append(made, at=AT) is None
    describe(record, Source("page", title="Better"))
    assert view(record).source("page") == Source("page", title="Better")
    assert view(record, 1).source("page") == PAGE


def test_everything_raised_on_purpose_is_of_one_family() -> None:
    with pytest.raises(ServandaError):
        Record.open("mysql://somewhere")


def test_what_questions_need_is_indexed_once_the_first_ledger_is_in(tmp_path: Path) -> None:
    first, second = (Record.create(f"sqlite:///{tmp_path / name}") for name in "ab")
    furnish(first)
    lines = [write_transaction(tx, first.entries(tx)).encode() for tx in first.transactions()]
    before = indexes(second)
    loading = second.load(read_ledger(lines, "ledger.jsonl"))
    next(loading)
    assert before - indexes(second) == {*ASKED}
    list(loading)
    assert indexes(second) == before
    assert findings(second) == []
    first.close()
    second.close()


def indexes(record: Record) -> set[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql <> ''"
    return {name for (name,) in record.engine.rows(sql)}
