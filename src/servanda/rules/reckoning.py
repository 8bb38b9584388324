"""One evaluation: conditions and clauses as courses over time, with the reasons beside them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Clip, Course, Day, iso
from servanda.errors import BadDate, RuleError
from servanda.rules.counting import count_of, share_of, weight_of
from servanda.rules.delays import effect_of
from servanda.rules.leaving import while_it_lasts
from servanda.rules.rolls import Consent, Roll, Rolls
from servanda.rules.shape import (
    After,
    All,
    Any,
    Clause,
    Condition,
    Count,
    Delay,
    Exception_,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Rule,
    Share,
    Weight,
)
from servanda.rules.status import Trace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from servanda.dates import Truth
    from servanda.model import Facts, Statement
    from servanda.rules.accounts import Accounts

__all__ = ["Conflict", "Found", "Outcome", "Reckoning"]

_WHOLE = Fraction(1)
_NO = Course.constant(FALSE)
_A_TREATY = 2
"""Parties it takes: all signatories of a text that one state has signed are no treaty yet."""


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
class Outcome:
    """What a clause gives: being in force, and the condition that brought it about when met."""

    found: Found
    when: Condition
    met: Course


class Reckoning:
    """Evaluates conditions for one day, over one reading of the facts; each only once.

    In a closed reckoning whatever is in no source has not happened.
    """

    def __init__(
        self,
        rulebook: Mapping[str, Rule],
        facts: Facts,
        accounts: Accounts,
        day: Day,
        *,
        closed: bool = False,
    ) -> None:
        self.rulebook = rulebook
        self.facts = facts
        self.day = day
        self.rolls = Rolls(facts, accounts, closed)
        self._accounts = accounts
        self._running: list[str] = []
        self._outcomes: dict[str, Outcome | None] = {}
        # By identity, with the condition kept alive beside its result.
        self._conditions: dict[tuple[int, str], tuple[Condition, Found]] = {}

    def in_force(self, instrument: str) -> Found | None:
        """Stated or, where no source says, computed; None where neither is possible."""
        stated, outcome = self.stated(instrument, instrument), self.outcome(instrument)
        if stated is None or outcome is None:
            return stated or (outcome.found if outcome else None)
        course = Course.pointwise(_first_known, (stated.course, outcome.found.course))
        node = self._node("both", course, children=(stated.trace, outcome.found.trace))
        return Found(course, node)

    def stated(self, instrument: str, party: str) -> Found | None:
        """What sources state: the whole instrument, or one party, to be in force."""
        accounts = [
            account
            for act, account in self._accounts.of(instrument, "in_force")
            if act.value == party
        ]
        if not accounts:
            return None
        course = Course.at_least(1, [Course.during(account.valid) for account in accounts])
        because = tuple(s for account in accounts for s in account.statements)
        value = " ".join(account.valid.text for account in accounts)
        return Found(course, self._node("stated", course, party, value=value, because=because))

    def computed(self, instrument: str) -> Found | None:
        """What the clause gives for the acts on record; None without a clause."""
        outcome = self.outcome(instrument)
        return outcome.found if outcome else None

    def outcome(self, instrument: str) -> Outcome | None:
        """The same, with what brought it about.

        Raises:
            RuleError: the clauses refer to each other in a circle, or a day does not exist.
            Conflict: two exceptions hold at once.
        """
        if instrument in self._outcomes:
            return self._outcomes[instrument]
        if instrument in self._running:
            circle = " > ".join([*self._running, instrument])
            raise RuleError(f"the clauses refer to each other in a circle: {circle}; break it")
        self._running.append(instrument)
        try:
            rule = self.rulebook.get(instrument)
            clause = rule.entry_into_force if rule else None
            outcome = self._by_clause(instrument, clause) if clause else None
        finally:
            self._running.pop()
        self._outcomes[instrument] = outcome
        return outcome

    def condition(self, condition: Condition, instrument: str) -> Found:
        """A condition of an instrument's clause."""
        key = (id(condition), instrument)
        if key not in self._conditions:
            self._conditions[key] = (condition, self._evaluated(condition, instrument))
        return self._conditions[key][1]

    def _evaluated(  # noqa: C901, PLR0911 - one return for each kind of condition
        self, condition: Condition, instrument: str
    ) -> Found:
        match condition:
            case Count():
                return self._count(condition, instrument)
            case Share():
                return self._share(condition, instrument)
            case Weight():
                return self._weight(condition, instrument)
            case After(part, delay):
                inner = self.condition(part, instrument)
                course = _after(inner.course, delay, instrument)
                return Found(course, self._node("after", course, children=(inner.trace,)))
            case Named(of, among):
                return self._share(Share(_WHOLE, of, among), instrument, "named")
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

    def _by_clause(self, instrument: str, clause: Clause) -> Outcome | None:
        if clause.when is None:
            return None
        base = (clause.article, clause.when, clause.delay)
        live, open_ = self._exceptions(instrument, clause.exceptions)
        if len(live) > 1:
            raise Conflict(instrument, tuple(e.article for e in live))
        # Where nobody knows whether an exception holds, only what both ways agree on is known.
        ways = [(e.article, e.when, e.delay) for e in live] or [base]
        ways += [(e.article, e.when, e.delay) for e in open_]
        found = [self.condition(when, instrument) for _, when, _ in ways]
        courses = [
            _after(f.course, delay, f"{instrument} article {article}")
            for f, (article, _, delay) in zip(found, ways, strict=True)
        ]
        children = [f.trace for f in found]
        children += [self.condition(e.guard, instrument).trace for e in (*live, *open_)]
        if begun := self.rolls.existed(instrument):
            courses = [course & begun[0] for course in courses]
            children.append(self._node("existed", begun[0], because=begun[1]))
        course = Course.pointwise(_agreed, courses)
        course = while_it_lasts(course, self.rulebook[instrument], self.rolls)
        node = self._node(
            "clause", course, instrument, clause=", ".join(dict.fromkeys(way[0] for way in ways)),
            value=_since_text(course), children=tuple(children),
        )  # fmt: skip
        triggers = [self.condition(_trigger(when), instrument) for _, when, _ in ways]
        met = Course.pointwise(_agreed, [f.course for f in triggers])
        return Outcome(Found(course, node), ways[0][1], met)

    def _exceptions(
        self, instrument: str, exceptions: Sequence[Exception_]
    ) -> tuple[list[Exception_], list[Exception_]]:
        """Those that hold on the day, and those of which nobody knows."""
        truths = [(e, self.condition(e.guard, instrument).course.at(self.day)) for e in exceptions]
        live = [e for e, truth in truths if truth is TRUE]
        return live, [e for e, truth in truths if truth is UNKNOWN]

    def _count(self, count: Count, instrument: str) -> Found:
        roll = self.rolls.roll(count.among, instrument)
        given = self.rolls.consents(instrument, count.of)
        nobody = self.rolls.not_seen(instrument)
        belongs: Mapping[str, Course] = _with_strangers(roll, given)
        more = roll.more & nobody
        if count.among.kind == "anyone":
            always = Course.constant(TRUE)
            belongs, more = dict.fromkeys((*belongs, *given), always), nobody
        if count.without:
            belongs = {n: course for n, course in belongs.items() if n not in count.without}
        consents = {n: given[n].course if n in given else nobody for n in belongs}
        pairs = [(belongs[name], consents[name]) for name in belongs]
        course = count_of(count.at_least, pairs, more)
        if count.by is not None:
            course = _frozen(course, count.by)
        children = self._each(consents, instrument, count.of)
        value = str(count.at_least)
        return Found(
            course, self._node("count", course, instrument, value=value, children=children)
        )

    def _share(self, share: Share, instrument: str, kind: str = "fraction") -> Found:
        roll = self.rolls.roll(share.among, instrument)
        given = self.rolls.consents(instrument, share.of)
        nobody = self.rolls.not_seen(instrument)
        belongs = _with_strangers(roll, given)
        consents = {n: given[n].course if n in given else nobody for n in sorted(belongs)}
        course = share_of(
            share.fraction,
            [(belongs[name], consents[name]) for name in sorted(belongs)],
            (roll.more, nobody),
            strictly=share.strictly,
            least=_A_TREATY if share.among.kind == "signatories" else 1,
        )
        children = self._each(consents, instrument, share.of) + self._open_list(share, roll)
        value = str(share.fraction) if kind == "fraction" else ""
        return Found(course, self._node(kind, course, instrument, value=value, children=children))

    def _weight(self, weight: Weight, instrument: str) -> Found:
        shares = self.rolls.shares(instrument)
        if not shares:
            course = self.rolls.unsettled
            return Found(course, self._node("no_shares", course, instrument))
        given = self.rolls.consents(instrument, weight.of)
        nobody = self.rolls.not_seen(instrument)
        consents = {n: given[n].course if n in given else nobody for n in shares}
        course = weight_of(
            weight.fraction * sum(shares.values()),
            [(shares[name], consents[name]) for name in shares],
            strictly=weight.strictly,
        )
        children = self._each(consents, instrument, weight.of)
        value = str(weight.fraction)
        return Found(
            course, self._node("weight", course, instrument, value=value, children=children)
        )

    def _open_list(self, share: Share, roll: Roll) -> tuple[Trace, ...]:
        """The set may be larger than we know, so it is never certain that all of it acted."""
        if roll.more.at(self.day) is FALSE:
            return ()
        return (Trace("list", UNKNOWN, share.among.of),)

    def _joined(self, kind: str, n: int, parts: tuple[Condition, ...], instrument: str) -> Found:
        found = [self.condition(part, instrument) for part in parts]
        course = Course.at_least(n, [part.course for part in found])
        return Found(course, self._node(kind, course, children=tuple(p.trace for p in found)))

    def _happened(self, act: Happened) -> Found:
        accounts = [
            account
            for found, account in self._accounts.of(act.subject, act.prop)
            if found.value == act.value and set(act.quals) <= set(account.first.quals)
        ]
        courses = [Course.since(a.valid.from_lo, a.valid.from_hi) for a in accounts]
        nobody = self.rolls.not_seen(act.subject, act.prop)
        course = Course.at_least(1, courses) if courses else nobody
        because = tuple(s for account in accounts for s in account.statements)
        return Found(
            course, self._node("happened", course, act.subject, value=act.value, because=because)
        )

    def _parent(self, parent: str) -> Found:
        found = self.in_force(parent)
        course = found.course if found else self.rolls.unsettled
        children = (found.trace,) if found else ()
        return Found(course, self._node("parent", course, parent, children=children))

    def _each(
        self, courses: Mapping[str, Course], instrument: str, kinds: tuple[str, ...]
    ) -> tuple[Trace, ...]:
        given = self.rolls.consents(instrument, kinds)
        nodes = []
        for name, course in sorted(courses.items()):
            because = given[name].statements if name in given else ()
            kind = "consent" if because else "no_consent"
            nodes.append(self._node(kind, course, name, value=instrument, because=because))
        return tuple(nodes)

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


def _with_strangers(roll: Roll, given: Mapping[str, Consent]) -> dict[str, Course]:
    """A set's members, and those who consented and may be among the ones nobody has listed."""
    strangers = () if roll.more == _NO else (name for name in given if name not in roll.courses)
    return {**roll.courses, **dict.fromkeys(strangers, roll.more)}


def _trigger(condition: Condition) -> Condition:
    """The condition without what is only waited for: delays, fixed days, another instrument."""
    match condition:
        case After(part):
            return _trigger(part)
        case All(parts) | Any(parts):
            acts = tuple(p for p in parts if not isinstance(p, NotBefore | Parent)) or parts
            return type(condition)(tuple(_trigger(part) for part in acts))
        case _:
            return condition


def _first_known(truths: Sequence[Truth]) -> Truth:
    return next((truth for truth in truths if truth is not UNKNOWN), UNKNOWN)


def _agreed(truths: Sequence[Truth]) -> Truth:
    return truths[0] if all(truth is truths[0] for truth in truths) else UNKNOWN


def _after(course: Course, delay: Delay, where: str) -> Course:
    """Once met, met for good; then the delay runs from the first possible and certain day."""
    lo, hi = course.first_possible, course.first_certain
    # The possible day is only a bound, so it never asks what happens at a month's end.
    loose = Delay(delay.n, delay.unit, delay.form, delay.anchor, Clip.DOWN)
    try:
        return Course.since(effect_of(lo, delay if lo == hi else loose), effect_of(hi, delay))
    except BadDate as error:
        raise RuleError(f"{where}: {error}") from error


def _frozen(course: Course, by: Day) -> Course:
    """What had been reached by a day, and stays so after it."""
    return Course(tuple(step for step in course.steps if step[0] <= by))


def _since_text(course: Course) -> str:
    day = course.first_certain
    return iso(day) if BEGINNING < day < FOREVER else ""
