"""The rows of one table on their way into a draft, and what was left out of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.errors import BadDate
from servanda.flows.earlier import Earlier, identity_of
from servanda.flows.flags import BEGUN_BY, ActDone, Flag, odd
from servanda.model import Coverage, Statement, load_schema, quals_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.dates import Day
    from servanda.exchange import ActRow, ActTable
    from servanda.flows.asking import Asked
    from servanda.flows.participants import Participants
    from servanda.record import Draft

__all__ = ["FlaggedAct", "LeftOut", "TableRows"]

_ALWAYS = 1
_STEP = 1000
_FIRST_SHOWN = 3
_NOBODY = "nobody of that name on that day"
_SEVERAL = "may be any of several"
_NO_DATE = "not a date"
_NOT_COME = "a day that has not come"
_FLAGGED = ("signature", "deposit", "withdrawal_notice")


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


class _NotEntered(Exception):
    """Why a row is left out, what of it, and who may be meant."""

    def __init__(self, what: str, why: str, among: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.what, self.why, self.among = what, why, among


@dataclass(slots=True)
class TableRows:
    """One table on its way into a draft."""

    table: ActTable
    participants: Participants
    instruments: dict[str, str]
    until: Day | None
    today: Day
    earlier: Earlier
    draft: Draft
    replaced: int = 0
    touched: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)
    _said: list[Statement] = field(default_factory=list)
    _left: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    _among: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _done: dict[str, list[ActDone]] = field(default_factory=lambda: defaultdict(list))
    _table_day: Day | None = None
    _reached: dict[str, Day] = field(default_factory=dict)
    _whens: dict[str, When | str] = field(default_factory=dict)
    _seen: dict[tuple[object, ...], list[ActRow]] = field(default_factory=lambda: defaultdict(list))

    @property
    def statements(self) -> int:
        """How many acts were taken in."""
        return len(self._said)

    def enter(self, tell: Callable[[int, int], None]) -> None:
        """Every row as a statement, or among those left out."""
        total = len(self.table.rows)
        self._table_day = self.until or self.table.last
        for left in self.table.left:
            self._left[left.what, left.why].append(left.where)
        for done, row in enumerate(self.table.rows):
            if done % _STEP == 0:
                tell(done, total)
            instrument = self._instrument(row.treaty)
            try:
                self._take(row, instrument)
            except _NotEntered as left:
                self._left[left.what, left.why].append(row.where)
                self._among[left.what] = left.among
                self.open.add(instrument)
        lacking = (left.opens for left in self.table.left)
        self.open |= {self.instruments[n] for n in lacking if n in self.instruments}
        self.replaced = self.earlier.enter(self.draft, self._said)
        tell(total, total)

    def _take(self, row: ActRow, instrument: str) -> None:
        when = self._when(row)
        actor = self._who(row.participant, row.code, when)
        named = [(qual, self._named(qual, text, when)) for qual, text in row.named]
        quals = quals_of(dict((*row.quals, *named)))
        told = row._replace(quals=quals, named=())
        seen = self._seen[instrument, row.prop, actor, identity_of(row.prop, quals)]
        if any(one.valid == row.valid and one.quals == quals for one in seen):
            return
        seen.append(told)
        if len(seen) > 1 and _is_act(row.prop):
            # The same act on another day is a second one: acceded, withdrew, acceded again.
            which = f"{dict(quals).get('variant', '')} {len(seen)}".strip()
            quals = quals_of({**dict(quals), "variant": which})
        self._say(Statement(instrument, row.prop, actor, when, self.table.source.id, quals))
        self.touched.add(instrument)
        if _is_act(row.prop) and when.is_exact:
            self._reached[instrument] = max(self._reached.get(instrument, 0), when.from_lo)
        if row.prop in _FLAGGED:
            kind = dict(quals).get("kind", "")
            self._done[instrument].append(ActDone(actor, row.prop, kind, when))

    def _say(self, statement: Statement) -> None:
        load_schema().check(statement)
        self._said.append(statement)

    def _describe(self, statement: Statement) -> None:
        load_schema().check(statement)
        self.draft.assert_(statement)

    def _who(self, name: str, code: str, when: When) -> str:
        """The participant meant, by the names of the table's day or the act's."""
        found = self.participants.find(name, code, self._table_day, when.from_lo)
        return _only(name or code, found)

    def _named(self, qual: str, name: str, when: When) -> str:
        """Whom a qualifier names: a territory, or a participant by name or code."""
        if qual == "territory":
            return _only(name, self.participants.territories(name, when.from_lo))
        return self._who(name, name, when)

    def _instrument(self, number: str) -> str:
        """The instrument a row is about; one the record does not know is made for its number."""
        if number not in self.instruments:
            scheme, source = self.table.scheme, self.table.source.id
            id_ = f"{scheme}-{number.lower()}"
            self.instruments[number] = id_
            self.new.add(id_)
            code = quals_of({"scheme": scheme})
            self._describe(Statement(id_, "kind", "instrument", When.always(), source))
            self._describe(Statement(id_, "code", number, When.always(), source, code))
            self._entitle(id_, number)
        return self.instruments[number]

    def _entitle(self, id_: str, number: str) -> None:
        """What the table calls a treaty that the record does not know, and when it was opened."""
        source, form = self.table.source.id, quals_of({"form": "official"})
        for title in self.table.titles.get(number, ()):
            always = When.always()
            self._describe(Statement(id_, "name", title.text, always, source, form, title.lang))
        if day := self.table.opened.get(number):
            self._describe(Statement(id_, "signed_on", id_, When.parse(day), source))

    def _when(self, row: ActRow) -> When:
        """The days of an act."""
        if row.valid not in self._whens:
            try:
                self._whens[row.valid] = When.parse(row.valid)
            except BadDate:
                self._whens[row.valid] = _NO_DATE
        when = self._whens[row.valid]
        if isinstance(when, str):
            raise _NotEntered(row.valid, when)
        for qual, text in row.quals:
            if qual in _days_of(row.prop):
                self._check_day(text)
        if _is_act(row.prop) and when.from_lo > self.today:
            raise _NotEntered(row.valid, _NOT_COME)
        return when

    def _check_day(self, text: str) -> None:
        """A further day of an act, as of its notification."""
        try:
            When.parse(text)
        except BadDate:
            raise _NotEntered(text, _NO_DATE) from None

    def cover(self) -> int:
        """The lists that are complete; how many."""
        numbers = {id_: number for number, id_ in self.instruments.items()}
        complete = 0
        for instrument in sorted(self.touched - self.open):
            props = self.table.lists.get(numbers[instrument], self.table.props)
            until = self.until or self._last_act(instrument)
            if props and until:
                source = self.table.source.id
                self.draft.cover(Coverage(source, instrument, props, _ALWAYS, until))
                complete += 1
        return complete

    def _last_act(self, instrument: str) -> Day | None:
        """The day that the list of a treaty reaches at least, if the table vouches for one.

        The pages of a depositary are not all of one day, so no treaty's list is taken to reach the
        last act of another's.
        """
        return self._reached.get(instrument) if self.table.as_of_last else None

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


def _only(name: str, found: tuple[str, ...]) -> str:
    if len(found) != 1:
        raise _NotEntered(name, _SEVERAL if found else _NOBODY, found)
    return found[0]


@cache
def _is_act(prop: str) -> bool:
    return load_schema()[prop].time == "act"


@cache
def _days_of(prop: str) -> frozenset[str]:
    """The qualifiers that are days."""
    quals = load_schema()[prop].quals
    return frozenset(name for name, spec in quals.items() if spec.value == "when")
