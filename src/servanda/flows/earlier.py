"""What an earlier state of a table said: what it says now takes the place of that.

A list that is brought in anew may give an act that the record has from it already with another day
or with more to it (a reservation since withdrawn, an end now known). That is one source which
mended itself, not two that disagree. Whatever the new state leaves out stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from servanda.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.exchange import ActTable
    from servanda.model import Statement
    from servanda.model.statement import Quals
    from servanda.record import Draft, View

__all__ = ["Earlier", "identity_of"]

_Key: TypeAlias = tuple[str, str, str, "Quals"]


def identity_of(prop: str, quals: Quals) -> Quals:
    """The qualifiers that tell one act from another."""
    identity = _identity(prop)
    return tuple(qual for qual in quals if qual[0] in identity)


@cache
def _identity(prop: str) -> frozenset[str]:
    return frozenset(load_schema()[prop].identity)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The statements that the record holds from a table, by the act they speak of."""

    held: dict[_Key, list[Statement]]
    why: str

    @classmethod
    def of(cls, view: View, table: ActTable, why: str) -> Earlier:
        """All of them; none where the record does not know the table."""
        held: dict[_Key, list[Statement]] = defaultdict(list)
        if view.source(table.source.id) is not None:
            for prop in sorted({row.prop for row in table.rows}):
                for statement in view.find(prop=prop):
                    if statement.source == table.source.id:
                        held[_key(statement)].append(statement)
        return cls(held, why)

    def enter(self, draft: Draft, statements: Iterable[Statement]) -> int:
        """Enter what a table says now; how many earlier statements gave way."""
        now: dict[_Key, list[Statement]] = defaultdict(list)
        for statement in statements:
            now[_key(statement)].append(statement)
        return sum(self._enter(draft, self.held.get(key, []), said) for key, said in now.items())

    def _enter(self, draft: Draft, held: list[Statement], said: list[Statement]) -> int:
        stands = {statement.id for statement in said}
        gone = [statement for statement in held if statement.id not in stands]
        kept = {statement.id for statement in held}
        fresh = [statement for statement in said if statement.id not in kept]
        pairs = dict(_pairs(gone, fresh))
        for new in said:
            old = pairs.get(new.id)
            if old is not None:
                draft.retract(old, self.why)
            draft.assert_(new, old.id if old else b"", self.why if old else "")
        return len(pairs)


def _key(statement: Statement) -> _Key:
    quals = identity_of(statement.prop, statement.quals)
    return statement.subject, statement.prop, statement.value, quals


def _pairs(gone: list[Statement], fresh: list[Statement]) -> Iterable[tuple[bytes, Statement]]:
    """Which takes the place of which: an act of the other, a tenure of one begun the same day."""
    for new in fresh:
        once = load_schema()[new.prop].time == "act"
        for old in gone:
            if once or old.valid.from_lo == new.valid.from_lo:
                gone.remove(old)
                yield new.id, old
                break
