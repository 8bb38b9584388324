"""A newer library into an existing record: appended, nothing local touched, conflicts listed."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from saying import AT, enter, findings, says, take_back, values
from servanda.errors import BadFile, BadInput, Damaged
from servanda.flows.upgrading import upgrade
from servanda.record import Draft, Record, read_ledger, write_transaction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def quiet(_done: int, _total: int) -> None:
    pass


WRONG = says(value="syldavia", valid="1955/..")
RIGHT = says(value="syldavia", valid="1956-02-03/..", source="list")


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    """Three releases: two members, one of them corrected, one more."""
    with closing(Record.create(f"sqlite:///{tmp_path / 'library.sqlite'}")) as record:
        enter(record, says(), WRONG, origin="library")
        made = Draft("the library", "corrected")
        made.retract(WRONG, "it was 1956")
        made.assert_(RIGHT, replaces=WRONG.id)
        record.append(made, at=AT, origin="library")
        enter(record, says(value="sbrodj"), origin="library")
        return [write_transaction(tx, record.entries(tx)) for tx in list(record.transactions())]


def test_only_what_is_new_is_appended(record: Record, library: list[str]) -> None:
    list(record.load(read_ledger(library[:1], "x")))
    enter(record, says("elsewhere"))
    found = upgrade(record, library, quiet)
    assert found.transactions == ["library#2", "library#3"]
    assert found.conflicts == []
    assert record.state_name() == {"library": 3, "local": 1}
    assert values(record) == {"borduria", "syldavia", "sbrodj"}
    assert values(record, subject="elsewhere") == {"borduria"}
    assert findings(record) == []
    assert upgrade(record, library, quiet).transactions == []


def test_a_record_ahead_of_the_library_is_left_alone(record: Record, library: list[str]) -> None:
    list(record.load(read_ledger(library, "x")))
    found = upgrade(record, library[:2], quiet)
    assert (found.library, found.shipped, found.transactions) == (3, 2, [])


def test_what_both_corrected_is_listed(record: Record, library: list[str]) -> None:
    list(record.load(read_ledger(library[:1], "x")))
    mine = says(value="syldavia", valid="1956-02-04/..", source="mine")
    made = Draft("me", "it was the day after")
    made.retract(WRONG, "it was the day after")
    made.assert_(mine, replaces=WRONG.id)
    record.append(made, at=AT)
    found = upgrade(record, library, quiet)
    assert [(c.kind, c.library, c.local) for c in found.conflicts] == [
        ("both corrected it", "library#2", "local#1"),
        ("library says it otherwise", "library#2", "local#1"),
    ]
    assert {c.local_statement for c in found.conflicts} == {mine.id.hex()[:12]}
    assert findings(record) == []


def test_what_the_library_takes_back_and_you_say_stays(record: Record, library: list[str]) -> None:
    enter(record, WRONG)
    found = upgrade(record, library, quiet)
    assert [c.kind for c in found.conflicts] == [
        "library takes back what you say; yours stays",
        "library says it otherwise",
    ]
    assert values(record) == {"borduria", "syldavia", "sbrodj"}


def test_what_you_took_back_and_the_library_says_again_is_listed(
    record: Record, library: list[str]
) -> None:
    enter(record, says(value="sbrodj"))
    take_back(record, says(value="sbrodj"))
    found = upgrade(record, library, quiet)
    assert [c.kind for c in found.conflicts] == ["library says again what you took back"]


def test_another_library_is_refused(
    record: Record, library: list[str], new: Callable[[], str]
) -> None:
    with closing(Record.create(new())) as other:
        enter(other, says("other"), origin="library")
        with pytest.raises(BadInput, match="different libraries"):
            upgrade(other, library, quiet)
        assert other.latest == 1
    assert record.latest == 0


def test_a_spoiled_library_enters_nothing(record: Record, library: list[str]) -> None:
    list(record.load(read_ledger(library[:1], "x")))
    spoiled = [*library[:2], library[2].replace("sbrodj", "sbrodk")]
    with pytest.raises(Damaged, match="library#3 was changed"):
        upgrade(record, spoiled, quiet)
    with pytest.raises(BadFile, match=r"ledger\.jsonl:3: "):
        upgrade(record, [*library[:2], "{}"], quiet)
    assert record.state_name() == {"library": 1}
    assert findings(record) == []
