"""Statements about one act or tenure, and where their sources disagree.

Sources that give the same act (same subject, property, value and identifying qualifiers) with
other days or other details speak of one act and disagree about it. Tenures that cannot overlap
are two (a state that left and came back).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.model.folding import Key, folded
from servanda.model.statement import Quals, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from servanda.model.schema import Schema

__all__ = ["Act", "Alternative", "acts_of"]


class Alternative(msgspec.Struct, frozen=True, gc=False):
    """One account of an act: its days, and the statements that give them."""

    valid: When
    statements: tuple[Statement, ...]

    @property
    def first(self) -> Statement:
        """A statement to read the details from."""
        return self.statements[0]


class Act(msgspec.Struct, frozen=True, gc=False):
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

    def qual(self, name: str) -> str:
        """A qualifier that tells this act from others; empty where it has none."""
        for key, value in self.key[3]:
            if key == name:
                return value
        return ""

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
    acts: list[Act] = []
    whole = folded(_grouped(statements, schema), schema)
    for key in sorted(whole):
        group = whole[key]
        if len(group) == 1:
            acts.append(Act(key, (Alternative(group[0].valid, (*group,)),)))
            continue
        clusters = _clusters(key, group, once=schema[key[1]].time == "act")
        acts += [_act(key, cluster, recalled) for cluster in clusters]
    return acts


def _grouped(statements: Iterable[Statement], schema: Schema) -> dict[Key, list[Statement]]:
    """The statements of each act, as far as their keys tell."""
    groups: dict[Key, list[Statement]] = {}
    telling: dict[tuple[str, Quals], Quals] = {}
    for statement in statements:
        prop, quals = statement.prop, statement.quals
        if quals:
            # Few ways to qualify an act are used by many statements, so each is looked at once.
            own = telling.get((prop, quals))
            if own is None:
                own = telling[prop, quals] = _identifying(prop, quals, schema)
            quals = own
        key = (statement.subject, prop, statement.value, quals)
        group = groups.get(key)
        if group is None:
            groups[key] = [statement]
        else:
            group.append(statement)
    return groups


def _identifying(prop: str, quals: Quals, schema: Schema) -> Quals:
    """The qualifiers that tell one act from another."""
    identity = schema[prop].identity
    return tuple(qual for qual in quals if qual[0] in identity)


def _clusters(key: Key, group: list[Statement], *, once: bool) -> list[list[Statement]]:
    """An act happens once; tenures belong together where they surely overlap.

    A vague account that could belong to several stints goes to the first that it allows, so that
    it never ties two stints into one.
    """
    if once:
        return [sorted(group, key=lambda s: (not {*key[3]} <= {*s.quals}, _order(s)))]
    clusters: list[list[Statement]] = []
    for statement in sorted(group, key=lambda s: (_vagueness(s.valid), _order(s))):
        joined = _stints_of(statement.valid, clusters)
        clusters = [cluster for cluster in clusters if cluster not in joined]
        clusters.append([statement, *(s for cluster in joined for s in cluster)])
    return sorted((sorted(c, key=_order) for c in clusters), key=lambda c: _order(c[0]))


def _stints_of(valid: When, clusters: list[list[Statement]]) -> list[list[Statement]]:
    surely = [c for c in clusters if any(_overlap(valid, s.valid) for s in c)]
    if surely:
        return surely
    allowed = [c for c in clusters if any(_allows(valid, s.valid) for s in c)]
    possible = [c for c in clusters if any(valid.may_meet(s.valid) for s in c)]
    return sorted(allowed or possible, key=lambda c: min(s.valid.bounds for s in c))[:1]


def _overlap(a: When, b: When) -> bool:
    """Whether some day certainly lies in both."""
    return max(a.from_hi, b.from_hi) < min(a.to_lo, b.to_lo)


def _vagueness(valid: When) -> int:
    return (valid.from_hi - valid.from_lo) + (valid.to_hi - valid.to_lo)


def _act(key: Key, cluster: Sequence[Statement], recalled: Callable[[Statement], bool]) -> Act:
    found = [statement for statement in cluster if not recalled(statement)]
    counting = found or list(cluster)
    by_days: dict[tuple[int, ...], list[Statement]] = defaultdict(list)
    for statement in counting:
        by_days[statement.valid.bounds].append(statement)
    accounts = _compatible([Alternative(g[0].valid, tuple(g)) for g in by_days.values()])
    outweighed: list[Statement] = []
    for memory in (s for s in cluster if found and recalled(s)):
        accounts, agrees = _beside(accounts, memory)
        if not agrees:
            outweighed.append(memory)
    return Act(key, tuple(accounts), tuple(outweighed))


def _compatible(alternatives: list[Alternative]) -> list[Alternative]:
    """Fold a vague account into a narrower one that it allows: "in April" does not deny the 5th."""
    kept: list[Alternative] = []
    for account in sorted(alternatives, key=lambda a: (_vagueness(a.valid), a.valid.bounds)):
        host = next((n for n, a in enumerate(kept) if _allows(account.valid, a.valid)), None)
        if host is None:
            kept.append(account)
        else:
            kept[host] = Alternative(
                kept[host].valid, (*kept[host].statements, *account.statements)
            )
    return sorted(kept, key=lambda a: (not a.valid.is_exact, a.valid.bounds))


def _beside(accounts: list[Alternative], memory: Statement) -> tuple[list[Alternative], bool]:
    """A recalled statement that denies nothing is shown beside the found one it allows."""
    for n, account in enumerate(accounts):
        if _allows(memory.valid, account.valid):
            joined = Alternative(account.valid, (*account.statements, memory))
            return [*accounts[:n], joined, *accounts[n + 1 :]], True
    return accounts, False


def _allows(vague: When, exact: When) -> bool:
    return (
        vague.from_lo <= exact.from_lo
        and exact.from_hi <= vague.from_hi
        and vague.to_lo <= exact.to_lo
        and exact.to_hi <= vague.to_hi
    )


def _order(statement: Statement) -> tuple[object, ...]:
    """Every field, so that the order in which statements arrive leaves no trace."""
    valid = statement.valid
    passages = tuple((e.source, e.locator, e.start, e.end, e.quote) for e in statement.evidence)
    return (
        *valid.bounds, statement.source, statement.according_to, statement.quals, valid.text,
        statement.lang, statement.confidence, passages,
    )  # fmt: skip
