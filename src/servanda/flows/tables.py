"""A table of treaty actions into the record: one transaction, with everything left out listed.

A depositary's table lists everything up to the last act in it, or to the day its reader names; a
compilation of many is complete only where its reader says so. A treaty of which a row could not be
entered is not complete, so no list is claimed for it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When, iso, parse_day
from servanda.errors import BadDate, BadInput, UnknownId
from servanda.exchange import (
    read_climate,
    read_coe,
    read_ecolex,
    read_ieadb,
    read_own_csv,
    read_untc,
)
from servanda.flows.flags import BEGUN_BY, ActDone, Flag, odd
from servanda.flows.participants import Participants
from servanda.model import Coverage, Statement, load_schema, quals_of
from servanda.record import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.dates import Day
    from servanda.exchange import ActRow, ActTable
    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.record import Record

__all__ = ["FORMATS", "FlaggedAct", "LeftOut", "TableImported", "import_table", "read_table"]

FORMATS = ("untc", "ecolex", "ieadb", "climate", "coe", "csv")
_ALWAYS = 1
_STEP = 1000
_FIRST_SHOWN = 3
_NOBODY = "nobody of that name on that day"
_SEVERAL = "may be any of several"
_NO_DATE = "not a date"
_FLAGGED = ("signature", "deposit", "withdrawal_notice")
_DONE = ("signature", "deposit", "withdrawal_notice", "provisional_application")


class LeftOut(msgspec.Struct, frozen=True):
    """Rows that were not entered for one reason: how many, and where the first of them stand.

    `among` are the ids of those who may be meant, where a name may mean several.
    """

    what: str
    why: str
    rows: int
    first: list[str]
    among: list[str]


class FlaggedAct(msgspec.Struct, frozen=True):
    """Something odd about an act that was entered all the same."""

    instrument: str
    flag: Flag


class TableImported(msgspec.Struct, frozen=True):
    """What went in. `transaction` is null if the record said all of it already.

    `complete` lists are taken to hold everything up to `complete_to`, of `instruments` in the
    table; `new_instruments` were not known to the record and bear the table's numbers.
    """

    schema: str
    transaction: str | None
    source: str
    rows: int
    statements: int
    instruments: int
    new_instruments: int
    complete_to: str | None
    complete: int
    left: list[LeftOut]
    flags: list[FlaggedAct]


def read_table(form: str, path: Path, instrument: str = "", index: Path | None = None) -> ActTable:
    """Read a file in one of the formats known by a word.

    Raises:
        BadInput: there is no such file, or no such format, or a name is missing.
    """
    if not path.exists():
        raise BadInput(f"there is no {path}; name a file to import")
    if form == "climate" and not instrument:
        raise BadInput(
            "the file does not say which treaty it is about; add --instrument and its id"
        )
    match form:
        case "untc":
            return read_untc(path, index)
        case "ecolex":
            return read_ecolex(path)
        case "ieadb":
            return read_ieadb(path)
        case "coe":
            return read_coe(path)
        case "climate":
            return read_climate(path, instrument)
        case "csv":
            return read_own_csv(path, instrument)
    raise BadInput(f"{form!r} is no format; write one of: {', '.join(FORMATS)}")


def import_table(
    record: Record,
    asked: Asked,
    table: ActTable,
    change: Change,
    complete_to: str = "",
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> TableImported:
    """Enter a table as one transaction; entering it again changes nothing.

    Args:
        record: where to.
        asked: whose names and instruments are used.
        table: what was read.
        change: who imports, why and when.
        complete_to: the day up to which the table lists everything, as its publisher says.
        tell: is told how many of how many rows are done.

    Raises:
        UnknownId: a table without numbers of its own names an instrument nobody entered.
    """
    until = parse_day(complete_to) if complete_to else table.last if table.as_of_last else None
    today = parse_day(change.at[: len("2000-01-01")])
    work = _Work(table, Participants.of(asked.view), _instruments(asked, table), until, today)
    draft = Draft(change.agent, change.reason)
    draft.describe(table.source)
    work.enter(draft, tell)
    covered = work.cover(draft)
    tx = record.append(draft, at=change.at)
    return TableImported(
        "servanda.table-imported/2", tx.name if tx else None, table.source.id, len(table.rows),
        work.statements, len(work.touched), len(work.new), iso(until) if until else None, covered,
        work.left_out(), list(work.flags(asked)),
    )  # fmt: skip


def _instruments(asked: Asked, table: ActTable) -> dict[str, str]:
    """The instruments by the table's own numbers, or by the ids and names it gives."""
    if not table.scheme:
        return {name: _named(asked, name, row) for name, row in _first_rows(table).items()}
    codes = asked.view.find(prop="code")
    return {s.value: s.subject for s in codes if s.qual("scheme") == table.scheme}


def _first_rows(table: ActTable) -> dict[str, ActRow]:
    return {row.treaty: row for row in reversed(table.rows)}


def _named(asked: Asked, name: str, row: ActRow) -> str:
    """The instrument meant: a table without numbers makes none, so that no slip of the pen does."""
    try:
        return asked.names.find(name, ("instrument",))
    except UnknownId as error:
        raise UnknownId(f"line {row.where}: {error}", error.nearest) from None


@dataclass(slots=True)
class _Work:
    """One table on its way into a draft."""

    table: ActTable
    participants: Participants
    instruments: dict[str, str]
    until: Day | None
    today: Day
    statements: int = 0
    touched: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)
    _left: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    _among: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _done: dict[str, list[ActDone]] = field(default_factory=lambda: defaultdict(list))
    _whens: dict[str, When | str] = field(default_factory=dict)

    def enter(self, draft: Draft, tell: Callable[[int, int], None]) -> None:
        """Every row as a statement, or among those left out."""
        seen: dict[tuple[object, ...], set[str]] = defaultdict(set)
        table_day, total = self.until or self.table.last, len(self.table.rows)
        for left in self.table.left:
            self._left[left.what, left.why].append(left.where)
        for done, row in enumerate(self.table.rows):
            if done % _STEP == 0:
                tell(done, total)
            instrument = self._instrument(row, draft)
            when = self._when(row)
            if isinstance(when, str):
                self._leave(row, instrument, row.valid, when)
                continue
            found = self.participants.find(row.participant, row.code, table_day, when.from_lo)
            if len(found) == 1:
                self._assert(draft, row, instrument, found[0], when, seen)
            else:
                name, why = row.participant or row.code, _SEVERAL if found else _NOBODY
                self._leave(row, instrument, name, why)
                self._among[name] = found
        tell(total, total)

    def _assert(
        self,
        draft: Draft,
        row: ActRow,
        instrument: str,
        actor: str,
        when: When,
        seen: dict[tuple[object, ...], set[str]],
    ) -> None:
        days = seen[instrument, row.prop, actor, row.quals]
        quals = row.quals
        if row.valid in days:
            return
        if days and row.prop in _DONE:
            # The same act on another day is a second one: acceded, withdrew, acceded again.
            quals = quals_of({**dict(quals), "variant": str(len(days) + 1)})
        days.add(row.valid)
        self._say(draft, Statement(instrument, row.prop, actor, when, self.table.source.id, quals))
        self.touched.add(instrument)
        self.statements += 1
        if row.prop in _FLAGGED:
            done = ActDone(actor, row.prop, dict(row.quals).get("kind", ""), when)
            self._done[instrument].append(done)

    def _say(self, draft: Draft, statement: Statement) -> None:
        load_schema().check(statement)
        draft.assert_(statement)

    def _instrument(self, row: ActRow, draft: Draft) -> str:
        """The instrument a row is about; one the record does not know is made for its number."""
        scheme, number = self.table.scheme, row.treaty
        if number not in self.instruments:
            id_ = f"{scheme}-{number.lower()}"
            self.instruments[number] = id_
            self.new.add(id_)
            source = self.table.source.id
            code = quals_of({"scheme": scheme})
            self._say(draft, Statement(id_, "kind", "instrument", When.always(), source))
            self._say(draft, Statement(id_, "code", number, When.always(), source, code))
            self._entitle(draft, id_, number)
        return self.instruments[number]

    def _entitle(self, draft: Draft, id_: str, number: str) -> None:
        """What the table calls a treaty that the record does not know, and when it was opened."""
        source = self.table.source.id
        if title := self.table.titles.get(number):
            form = quals_of({"form": "official"})
            name = Statement(id_, "name", title, When.always(), source, form, lang="en")
            self._say(draft, name)
        if day := self.table.opened.get(number):
            self._say(draft, Statement(id_, "signed_on", id_, When.parse(day), source))

    def _when(self, row: ActRow) -> When | str:
        """The days of an act, or why they are none."""
        if row.valid not in self._whens:
            try:
                self._whens[row.valid] = When.parse(row.valid)
            except BadDate:
                self._whens[row.valid] = _NO_DATE
        when = self._whens[row.valid]
        if row.prop in _DONE and not isinstance(when, str) and when.from_lo > self.today:
            return "a day that has not come"
        return when

    def _leave(self, row: ActRow, instrument: str, what: str, why: str) -> None:
        self._left[what, why].append(row.where)
        self.open.add(instrument)

    def cover(self, draft: Draft) -> int:
        """The lists that are complete; how many."""
        if self.until is None or not self.table.props:
            return 0
        complete = sorted(self.touched - self.open)
        for instrument in complete:
            source = self.table.source.id
            draft.cover(Coverage(source, instrument, self.table.props, _ALWAYS, self.until))
        return len(complete)

    def flags(self, asked: Asked) -> Iterator[FlaggedAct]:
        """What is odd about the acts that were entered."""
        begun: dict[str, list[When]] = defaultdict(list)
        for prop in BEGUN_BY:
            for statement in asked.view.find(prop=prop):
                begun[statement.subject].append(statement.valid)
        for instrument in sorted(self._done):
            for flag in odd(self._done[instrument], begun[instrument], asked.names.of):
                yield FlaggedAct(instrument, flag)

    def left_out(self) -> list[LeftOut]:
        """What was not entered: names nobody bears, then the rest, the most frequent first."""
        left = self._left.items()
        rows = sorted(left, key=lambda item: (item[0][1] != _NOBODY, -len(item[1]), item[0]))
        return [
            LeftOut(
                what,
                why,
                len(at),
                at[:_FIRST_SHOWN],
                list(self._among.get(what, ())) if why == _SEVERAL else [],
            )
            for (what, why), at in rows
        ]
