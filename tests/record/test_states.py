"""A state machine over everything a record can be told, in any order.

After every step: no earlier state has changed under any clock, and the shadow kept along the way is
the one the ledger gives.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from saying import AT, findings, lists, says, view
from servanda.model import Source
from servanda.record import Draft, Record, read_ledger, write_transaction

if TYPE_CHECKING:
    from collections.abc import Callable

    from pg_server import Server
    from servanda.model import Statement

FULL = os.environ.get("SERVANDA_FULL") == "1"
DAYS = ("", "2010-01-01", "2021-01-01")
SUBJECTS = ("klow", "klow-city", "sbrodj")

statements = st.builds(
    says,
    st.sampled_from(SUBJECTS),
    st.just("member"),
    st.sampled_from(("aa", "bb")),
    st.sampled_from(("1999/..", "2005-06~/2010")),
    st.sampled_from(("page", "list")),
    passages=st.sampled_from(((), ("p. 1",), ("p. 1", "p. 2"))),
    confidence=st.sampled_from(("", "low")),
)
merges = st.builds(
    says,
    st.sampled_from(SUBJECTS),
    st.sampled_from(("same_as", "not_same_as")),
    st.sampled_from(SUBJECTS),
    st.just("../.."),
)
sources = st.builds(
    Source,
    st.sampled_from(("page", "list")),
    title=st.sampled_from(("one", "two")),
    published=st.sampled_from(("", "2009-05", "2020-05-01", "2022~")),
)
origins = st.sampled_from(("local", "library"))
Told = dict[tuple[str, str], list["Statement"]]


class Machine(RuleBasedStateMachine):
    """A record, and what each of its states once said."""

    new: Callable[[], str]

    def __init__(self) -> None:
        super().__init__()
        self.record = Record.create(type(self).new())
        self.told: list[Told] = []

    def teardown(self) -> None:
        assert findings(self.record) == []
        self.record.close()

    @rule(said=st.lists(statements, min_size=1, max_size=4), origin=origins)
    def say(self, said: list[Statement], origin: str) -> None:
        self.append(Draft("tester", "said", [e for s in said for e in _asserted(s)]), origin)

    @rule(statement=merges, origin=origins)
    def merge(self, statement: Statement, origin: str) -> None:
        self.append(Draft("tester", "merged", _asserted(statement)), origin)

    @rule(data=st.data(), origin=origins, again=st.booleans())
    def take_back(self, data: st.DataObject, origin: str, again: bool) -> None:
        held = view(self.record).find()
        if held:
            draft = Draft("tester", "taken back")
            wrong = data.draw(st.sampled_from(held))
            draft.retract(wrong, "wrong")
            if again:
                draft.assert_(wrong, why="after all")
            self.append(draft, origin)

    @rule(data=st.data(), better=statements)
    def correct(self, data: st.DataObject, better: Statement) -> None:
        held = view(self.record).find()
        if held:
            draft = Draft("tester", "corrected")
            wrong = data.draw(st.sampled_from(held))
            draft.retract(wrong, "wrong")
            draft.assert_(better, replaces=wrong.id, why="better")
            self.append(draft, "local")

    @rule(source=sources)
    def describe(self, source: Source) -> None:
        draft = Draft("tester", "described")
        draft.describe(source)
        self.append(draft, "local")

    @rule(subject=st.sampled_from(SUBJECTS), complete=st.booleans())
    def cover(self, subject: str, complete: bool) -> None:
        held = view(self.record).coverages(subject)
        draft = Draft("tester", "covered")
        if complete or not held:
            draft.cover(lists(subject))
        else:
            draft.uncover(held[0], "not complete")
        self.append(draft, "local")

    @rule(said=st.lists(statements, min_size=1, max_size=3))
    def upgrade(self, said: list[Statement]) -> None:
        """A library made elsewhere says more, and takes back the first thing it ever said."""
        with tempfile.TemporaryDirectory() as folder:
            library = Record.create(f"sqlite:///{folder}/library.sqlite")
            mine = [
                write_transaction(tx, self.record.entries(tx))
                for tx in list(self.record.transactions())
                if tx.origin == "library"
            ]
            for _ in library.load(read_ledger(mine, "mine")):
                pass
            draft = Draft("library", "new", [e for s in said for e in _asserted(s)])
            held = view(library).find()
            if held:
                draft.retract(held[0], "wrong")
                draft.entries = [e for e in draft.entries if e.content != held[0] or e.why]
            tx = library.append(draft, at=AT, origin="library")
            if tx:
                line = write_transaction(tx, library.entries(tx))
                for _ in self.record.load(read_ledger([line], "new")):
                    self.remember()
            library.close()

    @rule()
    def rebuild(self) -> None:
        self.record.rebuild()

    @invariant()
    def no_state_has_changed(self) -> None:
        for known, told in enumerate(self.told, 1):
            assert self.tell(known) == told

    @invariant()
    def the_shadow_is_that_of_the_ledger(self) -> None:
        assert findings(self.record) == []

    def append(self, draft: Draft, origin: str) -> None:
        if self.record.append(draft, at=AT, origin=origin):
            self.remember()

    def remember(self) -> None:
        self.told.append(self.tell(self.record.latest))

    def tell(self, known: int) -> Told:
        return {
            (by, subject): view(self.record, known, by).find(subject=subject)
            for by in DAYS
            for subject in SUBJECTS
        }


def _asserted(statement: Statement) -> list[Any]:
    draft = Draft("", "")
    draft.assert_(statement)
    return draft.entries


def run(machine: type[Machine], examples: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_any_order_of_events_on_sqlite(tmp_path: Path) -> None:
    numbers = iter(range(1_000_000))

    class OnSqlite(Machine):
        new = staticmethod(lambda: f"sqlite:///{tmp_path / f'{next(numbers)}.sqlite'}")

    run(OnSqlite, 200 if FULL else 30)


def test_any_order_of_events_on_postgresql(server: Server) -> None:
    class OnPostgresql(Machine):
        new = staticmethod(server.new)

    run(OnPostgresql, 50 if FULL else 8)


@pytest.fixture(autouse=True)
def quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Temporary folders in memory where there is such a place."""
    if Path("/dev/shm").is_dir():  # noqa: S108 - not shared: tempfile makes a folder of its own
        monkeypatch.setattr(tempfile, "tempdir", "/dev/shm")  # noqa: S108
