"""What a rule needs, and the facts it is given: the narrow bridge between record and rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from servanda.model.coverage import Coverage
from servanda.model.source import Source
from servanda.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import Day

__all__ = ["Facts", "Needs"]

Pair = tuple[str, str]


class Needs(msgspec.Struct, frozen=True):
    """Pairs (subject, property) a rule will look at; known before anything is read."""

    pairs: frozenset[Pair] = frozenset()

    @classmethod
    def of(cls, subject: str, *props: str) -> Needs:
        """These properties of one subject."""
        return cls(frozenset((subject, prop) for prop in props))

    def __or__(self, other: Needs) -> Needs:
        return Needs(self.pairs | other.pairs)


class Facts(msgspec.Struct, frozen=True):
    """Statements, complete lists and sources, by (subject, property). Never changed, only extended.

    The order in which statements arrive has no influence on any answer.
    """

    by_pair: Mapping[Pair, tuple[Statement, ...]] = msgspec.field(default_factory=dict)
    coverages: Mapping[str, tuple[Coverage, ...]] = msgspec.field(default_factory=dict)
    sources: Mapping[str, Source] = msgspec.field(default_factory=dict)

    @classmethod
    def gather(
        cls,
        statements: Iterable[Statement],
        coverages: Iterable[Coverage] = (),
        sources: Iterable[Source] = (),
    ) -> Facts:
        """Sort statements and lists into their places."""
        by_pair: dict[Pair, list[Statement]] = defaultdict(list)
        for statement in statements:
            by_pair[statement.subject, statement.prop].append(statement)
        lists: dict[str, list[Coverage]] = defaultdict(list)
        for coverage in coverages:
            lists[coverage.subject].append(coverage)
        return cls(
            {pair: tuple(found) for pair, found in by_pair.items()},
            {subject: tuple(found) for subject, found in lists.items()},
            {source.id: source for source in sources},
        )

    def of(self, subject: str, prop: str) -> tuple[Statement, ...]:
        """The statements about one property of one subject."""
        return self.by_pair.get((subject, prop), ())

    def complete_to(self, subject: str, prop: str) -> Day | None:
        """The last day up to which lists of this property are complete without a gap."""
        span = self.complete_span(subject, prop)
        return span[1] if span else None

    def complete_span(self, subject: str, prop: str) -> tuple[Day, Day] | None:
        """From where to where lists of this property are complete; the first span, before a gap."""
        span: tuple[Day, Day] | None = None
        lists = (c for c in self.coverages.get(subject, ()) if prop in c.props)
        for coverage in sorted(lists, key=lambda c: (c.complete_from, c.complete_to)):
            first, last = span or (coverage.complete_from, coverage.complete_to)
            if coverage.complete_from > last + 1:
                break
            span = (first, max(last, coverage.complete_to))
        return span

    def covers(self, subject: str, prop: str, day: Day) -> Coverage | None:
        """The complete list that reaches this day, if there is one."""
        lists = self.coverages.get(subject, ())
        return next((c for c in lists if c.covers(prop, day)), None)

    def recalled(self, statement: Statement) -> bool:
        """Whether the statement rests on memory alone."""
        source = self.sources.get(statement.source)
        return source is not None and source.recalled

    def plus(self, statements: Iterable[Statement]) -> Facts:
        """These facts and a few more: a what-if that touches no record."""
        by_pair = dict(self.by_pair)
        for statement in statements:
            pair = (statement.subject, statement.prop)
            by_pair[pair] = (*by_pair.get(pair, ()), statement)
        return Facts(by_pair, self.coverages, self.sources)
