"""Statements about one act or tenure, and where their sources disagree.

Sources that give the same act (same subject, property, value and identifying qualifiers) with
other days or other details speak of one act and disagree about it. Tenures that cannot overlap
are two (a state that left and came back).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from servanda.dates import When
    from servanda.model.schema import Schema
    from servanda.model.statement import Quals, Statement

__all__ = ["Act", "Alternative", "acts_of"]

Key = tuple[str, str, str, "Quals"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One account of an act: its days, and the statements that give them."""

    valid: When
    statements: tuple[Statement, ...]

    @property
    def first(self) -> Statement:
        """A statement to read the details from."""
        return self.statements[0]


@dataclass(frozen=True, slots=True)
class Act:
    """One act or tenure with the accounts of it that count, and those that rest on memory only."""

    key: Key
    alternatives: tuple[Alternative, ...]
    outweighed: tuple[Statement, ...] = ()

    @property
    def subject(self) -> str:
        """Whose act or tenure it is."""
        return self.key[0]

    @property
    def value(self) -> str:
        """The party, holder or member."""
        return self.key[2]

    @property
    def disputed(self) -> bool:
        """Whether the accounts that count give different days."""
        return len(self.alternatives) > 1

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements that count."""
        return tuple(s for alternative in self.alternatives for s in alternative.statements)


def acts_of(
    statements: Iterable[Statement],
    schema: Schema,
    recalled: Callable[[Statement], bool] = lambda _: False,
) -> list[Act]:
    """Gather statements into acts, in order of their keys and days.

    A recalled statement counts only where no found one speaks of the same act.
    """
    groups: dict[Key, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[_key(statement, schema)].append(statement)
    return [
        _act(key, cluster, recalled)
        for key, group in sorted(groups.items(), key=lambda item: item[0])
        for cluster in _clusters(group, once=schema[key[1]].time == "act")
    ]


def _key(statement: Statement, schema: Schema) -> Key:
    identity = schema[statement.prop].identity
    quals = tuple((name, text) for name, text in statement.quals if name in identity)
    return statement.subject, statement.prop, statement.value, quals


def _clusters(group: list[Statement], *, once: bool) -> Iterable[list[Statement]]:
    """An act happens once; tenures belong together where they may overlap."""
    ordered = sorted(group, key=_order)
    if once:
        yield ordered
        return
    cluster: list[Statement] = []
    end = None
    for statement in ordered:
        if cluster and end is not None and statement.valid.from_lo >= end:
            yield cluster
            cluster, end = [], None
        cluster.append(statement)
        end = statement.valid.to_hi if end is None else max(end, statement.valid.to_hi)
    if cluster:
        yield cluster


def _act(key: Key, cluster: Sequence[Statement], recalled: Callable[[Statement], bool]) -> Act:
    found = [statement for statement in cluster if not recalled(statement)]
    counting = found or list(cluster)
    by_days: dict[tuple[int, ...], list[Statement]] = defaultdict(list)
    for statement in counting:
        by_days[statement.valid.bounds].append(statement)
    alternatives = [Alternative(group[0].valid, tuple(group)) for group in by_days.values()]
    days = {alternative.valid.bounds for alternative in alternatives}
    agreeing = [s for s in cluster if s not in counting and s.valid.bounds in days]
    return Act(
        key,
        tuple(_joined(alternative, agreeing) for alternative in _compatible(alternatives)),
        tuple(s for s in cluster if s not in counting and s not in agreeing),
    )


def _compatible(alternatives: list[Alternative]) -> list[Alternative]:
    """Fold a vague account into an exact one that it allows: "in April" does not deny the 5th."""
    exact = [a for a in alternatives if a.valid.is_exact]
    folded: list[Alternative] = list(exact)
    for vague in (a for a in alternatives if not a.valid.is_exact):
        host = next((a for a in exact if _allows(vague.valid, a.valid)), None)
        if host is None:
            folded.append(vague)
        else:
            place = next(n for n, a in enumerate(folded) if a.valid is host.valid)
            folded[place] = Alternative(
                host.valid, (*folded[place].statements, *vague.statements)
            )
    return folded


def _allows(vague: When, exact: When) -> bool:
    return (
        vague.from_lo <= exact.from_lo
        and exact.from_hi <= vague.from_hi
        and vague.to_lo <= exact.to_lo
        and exact.to_hi <= vague.to_hi
    )


def _joined(alternative: Alternative, agreeing: Iterable[Statement]) -> Alternative:
    """A recalled statement that says the same is shown beside the found one."""
    more = tuple(s for s in agreeing if s.valid.same_days(alternative.valid))
    return Alternative(alternative.valid, (*alternative.statements, *more))


def _order(statement: Statement) -> tuple[object, ...]:
    return (*statement.valid.bounds, statement.source, statement.according_to, statement.quals)
