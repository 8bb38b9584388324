"""One evaluation: conditions as courses over time, with the reasons beside them.

Absence of an act is FALSE only as far as a complete list reaches, or, in a closed reckoning,
everywhere: that shows whether absence is what keeps an answer open.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, Day, iso
from servanda.errors import RuleError
from servanda.rules.delays import effect_of
from servanda.rules.shape import (
    All,
    Among,
    Any,
    Clause,
    Condition,
    Count,
    Delay,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Rule,
    Share,
)
from servanda.rules.status import Trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.model import Act, Alternative, Facts, Statement
    from servanda.rules.accounts import Accounts

__all__ = ["Conflict", "Found", "Reckoning", "Roll"]

Members = dict[str, tuple[Course, tuple["Statement", ...]]]


class Conflict(RuleError):
    """Two exceptions of one clause hold at once; `articles` name them."""

    def __init__(self, instrument: str, articles: tuple[str, ...]) -> None:
        where = " and ".join(articles)
        super().__init__(f"{instrument}: the exceptions in articles {where} hold at the same time")
        self.articles = articles


@dataclass(frozen=True, slots=True)
class Found:
    """A condition's course and its reasons."""

    course: Course
    trace: Trace


@dataclass(frozen=True, slots=True)
class Roll:
    """A set of parties: each with how surely it belongs, and whether the list may be longer."""

    members: tuple[str, ...]
    complete: bool


@dataclass(slots=True)
class Reckoning:
    """Evaluates conditions for one day, over one reading of the facts."""

    rulebook: Mapping[str, Rule]
    facts: Facts
    accounts: Accounts
    day: Day
    closed: bool = False
    _running: list[str] = field(default_factory=list)

    def in_force(self, instrument: str) -> Found | None:
        """Stated if a source states it, else computed; None where neither is possible."""
        return self.stated(instrument, instrument) or self.computed(instrument)

    def stated(self, instrument: str, party: str) -> Found | None:
        """What sources state: the whole instrument, or one party, to be in force."""
        accounts = [
            (act, account)
            for act, account in self.accounts.of(instrument, "in_force")
            if act.value == party
        ]
        if not accounts:
            return None
        course = Course.at_least(1, [Course.during(account.valid) for _, account in accounts])
        because = tuple(s for _, account in accounts for s in account.statements)
        value = " ".join(account.valid.text for _, account in accounts)
        return Found(course, self._node("stated", course, party, value=value, because=because))

    def computed(self, instrument: str) -> Found | None:
        """What the clause gives for the acts on record; None without a clause."""
        rule = self.rulebook.get(instrument)
        if rule is None or rule.entry_into_force is None or rule.entry_into_force.when is None:
            return None
        if instrument in self._running:
            circle = " > ".join([*self._running, instrument])
            raise RuleError(f"the clauses refer to each other in a circle: {circle}; break it")
        self._running.append(instrument)
        try:
            return self._by_clause(instrument, rule.entry_into_force)
        finally:
            self._running.pop()

    def existed(self, instrument: str) -> tuple[Course, tuple[Statement, ...]] | None:
        """The text is adopted or first signed: nothing is in force before that."""
        for prop in ("adoption", "signature"):
            accounts = [account for _, account in self.accounts.of(instrument, prop)]
            if accounts:
                first = min(accounts, key=lambda a: (a.valid.from_lo, a.valid.from_hi))
                return Course.since(first.valid.from_lo, first.valid.from_hi), first.statements
        return None

    def condition(self, condition: Condition, instrument: str) -> Found:
        """A condition of an instrument's clause."""
        match condition:
            case Count():
                return self._count(condition, instrument)
            case Share():
                return self._share(condition, instrument)
            case Named():
                return self._named(condition, instrument)
            case All(parts):
                return self._joined("all", len(parts), parts, instrument)
            case Any(parts):
                return self._joined("any", 1, parts, instrument)
            case Not(part):
                inner = self.condition(part, instrument)
                course = ~inner.course
                return Found(course, self._node("not", course, children=(inner.trace,)))
            case Happened():
                return self._happened(condition)
            case Parent(parent):
                return self._parent(parent)
            case NotBefore(day):
                course = Course.since(day, day)
                return Found(course, self._node("not_before", course, value=iso(day)))

    def consents(self, instrument: str, kinds: Iterable[str]) -> Members:
        """Who has consented in one of these ways, as courses, with the statements."""
        found: Members = {}
        for act, account in self._consent_accounts(instrument, frozenset(kinds)):
            course = Course.since(account.valid.from_lo, account.valid.from_hi)
            if act.value in found:
                course |= found[act.value][0]
            found[act.value] = (course, account.statements)
        for act, account in self.accounts.of(instrument, "withdrawal_notice"):
            if act.value in found:
                course, statements = found[act.value]
                gone = Course.since(account.valid.from_lo, account.valid.from_hi)
                found[act.value] = (course & ~gone, (*statements, *account.statements))
        return found

    def roll(self, among: Among, instrument: str) -> Roll:
        """The set a condition counts in."""
        if among.kind == "named":
            return Roll(among.actors, complete=True)
        if among.kind == "signatories":
            return self._listed(instrument, "signature")
        if among.kind == "members":
            return self._listed(among.of, "member")
        if among.kind == "parties":
            return self._listed(among.of, "deposit")
        return Roll(tuple(sorted(self._signatories(instrument))), complete=False)

    def not_seen(self, instrument: str, prop: str = "deposit") -> Course:
        """An act in no source."""
        if self.closed:
            return Course.constant(FALSE)
        return Course.not_seen(self.facts.complete_to(instrument, prop))

    def _by_clause(self, instrument: str, clause: Clause) -> Found:
        article, when, delay = clause.article, clause.when, clause.delay
        if when is None:
            raise RuleError(f"{instrument} article {article} has no condition")
        live = [e for e in clause.exceptions if self._holds(e.guard, instrument)]
        if len(live) > 1:
            raise Conflict(instrument, tuple(e.article for e in live))
        if live:
            article, when, delay = live[0].article, live[0].when, live[0].delay
        met = self.condition(when, instrument)
        course = _after(met.course, delay)
        children = [met.trace]
        if begun := self.existed(instrument):
            course &= begun[0]
            children.append(self._node("existed", begun[0], because=begun[1]))
        since = _since_text(course)
        node = self._node(
            "clause", course, instrument, clause=article, value=since, children=tuple(children)
        )
        return Found(course, node)

    def _holds(self, guard: Condition, instrument: str) -> bool:
        return self.condition(guard, instrument).course.at(self.day) is TRUE

    def _count(self, count: Count, instrument: str) -> Found:
        roll = self.roll(count.among, instrument)
        given = self.consents(instrument, count.of)
        among_all = count.among.kind == "anyone"
        names = sorted({*roll.members, *given}) if among_all else sorted(roll.members)
        nobody = self.not_seen(instrument)
        courses = {name: given.get(name, (nobody, ()))[0] for name in names}
        # Those nobody has listed yet: as many as could still be needed.
        others = [] if roll.complete else [nobody] * count.at_least
        course = Course.at_least(count.at_least, [*courses.values(), *others])
        if count.by is not None:
            course = _frozen(course, count.by)
        return Found(
            course,
            self._node(
                "count", course, instrument, value=str(count.at_least),
                children=self._each(courses, given, instrument),
            ),
        )  # fmt: skip

    def _share(self, share: Share, instrument: str) -> Found:
        roll = self.roll(share.among, instrument)
        needed = share.fraction * len(roll.members)
        n = math.floor(needed) + 1 if share.strictly else math.ceil(needed)
        return self._of_roll("fraction", n, str(share.fraction), share.of, roll, instrument)

    def _named(self, named: Named, instrument: str) -> Found:
        roll = self.roll(named.among, instrument)
        return self._of_roll("named", len(roll.members), "", named.of, roll, instrument)

    def _of_roll(
        self, kind: str, n: int, value: str, kinds: tuple[str, ...], roll: Roll, instrument: str
    ) -> Found:
        given = self.consents(instrument, kinds)
        nobody = self.not_seen(instrument)
        courses = {name: given.get(name, (nobody, ()))[0] for name in roll.members}
        course = Course.at_least(n, list(courses.values())) if roll.members else _unknown()
        children = self._each(courses, given, instrument)
        if not roll.complete:
            # The set may be larger than we know, so it is never certain that all of it acted.
            course &= _unknown()
            children = (*children, Trace("list", UNKNOWN, instrument))
        return Found(course, self._node(kind, course, instrument, value=value, children=children))

    def _joined(
        self, kind: str, n: int, parts: tuple[Condition, ...], instrument: str
    ) -> Found:
        found = [self.condition(part, instrument) for part in parts]
        course = Course.at_least(n, [part.course for part in found])
        return Found(course, self._node(kind, course, children=tuple(p.trace for p in found)))

    def _happened(self, act: Happened) -> Found:
        accounts = [
            account
            for found, account in self.accounts.of(act.subject, act.prop)
            if found.value == act.value and set(act.quals) <= set(account.first.quals)
        ]
        courses = [Course.since(a.valid.from_lo, a.valid.from_hi) for a in accounts]
        course = (
            Course.at_least(1, courses) if courses else self.not_seen(act.subject, act.prop)
        )
        because = tuple(s for account in accounts for s in account.statements)
        return Found(
            course, self._node("happened", course, act.subject, value=act.value, because=because)
        )

    def _parent(self, parent: str) -> Found:
        found = self.in_force(parent)
        course = found.course if found else _unknown()
        children = (found.trace,) if found else ()
        return Found(course, self._node("parent", course, parent, children=children))

    def _each(
        self, courses: Mapping[str, Course], given: Members, instrument: str
    ) -> tuple[Trace, ...]:
        nodes = []
        for name, course in sorted(courses.items()):
            because = given[name][1] if name in given else ()
            kind = "consent" if because else "no_consent"
            nodes.append(self._node(kind, course, name, value=instrument, because=because))
        return tuple(nodes)

    def _consent_accounts(
        self, instrument: str, kinds: frozenset[str]
    ) -> Iterable[tuple[Act, Alternative]]:
        for act, account in self.accounts.of(instrument, "deposit"):
            if account.first.qual("kind") in kinds:
                yield act, account
        if "definitive-signature" in kinds:
            for act, account in self.accounts.of(instrument, "signature"):
                if account.first.qual("kind") == "definitive":
                    yield act, account

    def _signatories(self, instrument: str) -> set[str]:
        return {act.value for act, _ in self.accounts.of(instrument, "signature")}

    def _listed(self, subject: str, prop: str) -> Roll:
        names = {
            act.value
            for act, account in self.accounts.of(subject, prop)
            if account.valid.from_lo <= self.day
            and (prop != "member" or account.first.qual("standing") == "member")
        }
        known = self.closed or self.facts.complete_to(subject, prop) is not None
        return Roll(tuple(sorted(names)), complete=known)

    def _node(
        self,
        kind: str,
        course: Course,
        subject: str = "",
        *,
        clause: str = "",
        value: str = "",
        because: tuple[Statement, ...] = (),
        children: tuple[Trace, ...] = (),
    ) -> Trace:
        return Trace(kind, course.at(self.day), subject, clause, value, because, children)


def _after(course: Course, delay: Delay) -> Course:
    """Once met, met for good; then the delay runs from the first possible and certain day."""
    return Course.since(
        effect_of(course.first_possible, delay), effect_of(course.first_certain, delay)
    )


def _frozen(course: Course, by: Day) -> Course:
    """What had been reached by a day, and stays so after it."""
    return Course(tuple(step for step in course.steps if step[0] <= by))


def _unknown() -> Course:
    return Course.constant(UNKNOWN)


def _since_text(course: Course) -> str:
    day = course.first_certain
    return iso(day) if BEGINNING < day < FOREVER else ""
