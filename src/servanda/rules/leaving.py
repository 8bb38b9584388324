"""How a party leaves: what each notice of withdrawal brings about, and when."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, Course, iso
from servanda.errors import BadDate, RuleError
from servanda.rules.accounts import day_told, detail
from servanda.rules.anchors import counted_when
from servanda.rules.found import Found
from servanda.rules.periods import leaves_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from servanda.dates import Day, When
    from servanda.model import Alternative, Statement
    from servanda.rules.giving import Given
    from servanda.rules.rolls import Rolls
    from servanda.rules.shapes.endings import Withdrawal
    from servanda.rules.shapes.shape import Condition

__all__ = ["Exit", "Leaving", "Span", "stopped"]

Span = tuple["Day", "Day"]
"""The first possible and the first certain day of something."""

_MOST_DAYS = 1000
"""Of a vague notice every day is tried, up to so many; beyond, nobody can say."""


class Exit(NamedTuple):
    """Something that may end a consent, and when it does; `span` is None where it never does.

    `kind` is notice, notice_void (given when the clause allows none), notice_revoked or linked
    (another instrument was left).
    """

    kind: str
    span: Span | None
    clause: str
    because: tuple[Statement, ...] = ()
    instrument: str = ""

    def found(self, actor: str) -> Found:
        """For the reasons."""
        course = Course.since(*self.span) if self.span else Course.constant(FALSE)
        exact = self.span is not None and self.span[0] == self.span[1] < FOREVER
        value = iso(self.span[1]) if self.span and exact else ""
        subject = self.instrument or actor
        return Found(course, self.kind, subject, self.clause, value, self.because)


def stopped(bound: Course, whole: Course) -> list[Span]:
    """When a party stopped to be bound by an instrument that stayed in force."""
    spans, lo = [], FOREVER
    for (_, before), (day, now) in pairwise(bound.steps):
        lo = day if before is TRUE else lo
        if now is FALSE and lo <= day and whole.at(day) is TRUE:
            spans.append((lo, day))
            lo = FOREVER
    return spans


class Leaving(NamedTuple):
    """The clause on withdrawal of an instrument with what it looks at.

    `holds` gives a condition's course, `left` when a party stopped to be bound by an instrument.
    """

    instrument: str
    clause: Withdrawal
    rolls: Rolls
    holds: Callable[[Condition, str], Course]
    left: Callable[[str, str], Sequence[Span]]

    def staying(self, actor: str, whole: Course, begins: Callable[[str, Given], Course]) -> Course:
        """A party's consents, each from its effect, as `begins` says, until the party leaves."""
        course = Course.constant(FALSE)
        for consent in self.rolls.given_by(self.instrument, actor):
            own = begins(actor, consent)
            for exit_ in self.exits(actor, consent.account, whole, own):
                if exit_.span:
                    own &= ~Course.since(*exit_.span)
            course |= own
        return course

    def exits(self, actor: str, consent: Alternative, whole: Course, own: Course) -> Iterator[Exit]:
        """What may end one consent: notices after it, and leaving a linked instrument."""
        starts = _begun(whole), _begun(whole & own)
        for notice in self.rolls.notices(self.instrument, actor):
            if notice.valid.from_hi >= consent.valid.from_lo:
                yield self._after(consent, self._of_notice(notice, *starts))
        for other in self.clause.linked_to:
            for span in self.left(other, actor):
                if span[1] >= consent.valid.from_lo:
                    yield Exit("linked", span, self.clause.article, instrument=other)

    def _after(self, consent: Alternative, exit_: Exit) -> Exit:
        """Of a notice that may lie before the consent nobody can say that it ends it."""
        notice = exit_.because[0].valid
        if exit_.span and notice.from_lo < consent.valid.from_hi:
            return exit_._replace(span=(exit_.span[0], FOREVER))
        return exit_

    def _of_notice(self, notice: Alternative, treaty: Span, party: Span) -> Exit:
        given = notice.valid
        if given.from_hi < treaty[0]:
            # Before the treaty is in force no notice has to run.
            span: Span | None = (given.from_lo, given.from_hi)
        else:
            span = _soonest([self._by(way, notice, treaty, party) for way in self._ways(notice)])
        article = detail(notice, "under") or self.clause.article
        residual = "residual_" if self.clause.residual else ""
        told = Exit(f"{residual}notice", span, article, notice.statements)
        if span is None:
            return told._replace(kind=f"{residual}notice_void")
        revoked = day_told(notice, "revoked")
        if revoked and revoked.from_hi < span[0]:
            return told._replace(kind="notice_revoked", span=None)
        if revoked and revoked.from_lo < span[1]:
            return told._replace(span=(span[0], FOREVER))
        return told

    def _ways(self, notice: Alternative) -> list[Withdrawal]:
        """The ways a notice may go; all, unless it says under which article it is given."""
        under = detail(notice, "under")
        ways = (self.clause, *self.clause.others)
        return [way for way in ways if under in ("", way.article)]

    def _by(self, way: Withdrawal, notice: Alternative, treaty: Span, party: Span) -> Span | None:
        if way.barred:
            return None
        open_ = self.holds(way.guard, self.instrument) if way.guard else Course.constant(TRUE)
        lo, hi = notice.valid.from_lo, notice.valid.from_hi
        truths = {open_.at(lo), open_.at(hi)}
        if truths == {FALSE}:
            return None
        try:
            span = _over(notice, way, party if way.in_force_for == "party" else treaty)
        except BadDate as error:
            raise RuleError(f"{self.instrument} article {way.article}: {error}") from error
        return span if truths == {TRUE} or span is None else (span[0], FOREVER)


def _begun(course: Course) -> Span:
    return course.first_possible, course.first_certain


def _soonest(spans: Sequence[Span | None]) -> Span | None:
    open_ = [span for span in spans if span]
    return (min(lo for lo, _ in open_), min(hi for _, hi in open_)) if open_ else None


def _bounds(when: When | None) -> tuple[Day | None, Day | None]:
    return (when.from_lo, when.from_hi) if when else (None, None)


def _over(notice: Alternative, way: Withdrawal, start: Span) -> Span | None:
    """The effect of a notice on every day it may have been given, from every possible start."""
    given = counted_when(notice, way.notice)
    if given is None:
        return notice.valid.from_lo, FOREVER
    stated = day_told(notice, "effective")
    counts = way.moratorium or way.terms or way.windows
    first, last = start if counts else (given.from_lo, given.from_lo)
    tried = (last - first + 1) * (given.from_hi - given.from_lo + 1)
    if tried > _MOST_DAYS or not BEGINNING < first <= last < FOREVER:
        return given.from_lo, FOREVER
    days = product(range(given.from_lo, given.from_hi + 1), range(first, last + 1))
    ends = [
        tuple(leaves_on(day, named, way, begun) for named in _bounds(stated))
        for day, begun in days
    ]  # fmt: skip
    lows = [lo for lo, _ in ends if lo is not None]
    highs = [FOREVER if hi is None else hi for _, hi in ends]
    return (min(lows), max(highs)) if lows else None
