"""How long a treaty lasts: what its clauses say may end it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import BEGINNING, FALSE, FOREVER, UNKNOWN, Course, iso
from servanda.rules.accounts import day_told
from servanda.rules.counting import share_of
from servanda.rules.delays import after
from servanda.rules.found import Found
from servanda.rules.shapes.consents import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from servanda.model import Act, Alternative
    from servanda.rules.joining import Joining
    from servanda.rules.leaving import Leaving, Span
    from servanda.rules.rolls import Rolls
    from servanda.rules.shapes.endings import Duration, Termination
    from servanda.rules.shapes.rule import Rule
    from servanda.rules.shapes.shape import Condition, Delay

__all__ = ["Lasting"]

_NEVER = Course.constant(FALSE)


class Lasting(NamedTuple):
    """What may end a treaty that has entered into force as `course` says.

    `holds` evaluates a condition of its clauses.
    """

    rule: Rule
    course: Course
    rolls: Rolls
    leaving: Leaving | None
    joining: Joining
    holds: Callable[[Condition, str], Found]

    def found(self) -> Iterator[Found]:
        """Each clause that limits it, with a course that is TRUE for as long as it lets it last."""
        duration, termination = self.rule.duration, self.rule.termination
        if duration and duration.term and duration.renewed != "yes":
            yield self._term(duration, duration.term)
        if duration and duration.until is not None:
            ended = Course.since(duration.until + 1, duration.until + 1)
            yield self._node("sunset", ended, duration.article, iso(duration.until))
        if duration and duration.lapse_below:
            ended = self._lapsed(duration.lapse_below)
            yield self._node("lapse", ended, duration.article, str(duration.lapse_below))
        if duration and duration.residual and any(self._exits()):
            yield self._node("residual_lasting", _NEVER, duration.article)
        if termination and termination.when:
            yield self._terminated(termination, termination.when)
        agreed = {a.value: account for a, account in self._acts("agrees_to_end")}
        if termination and termination.residual and agreed:
            yield self._by_consent_of_all(termination, agreed)

    def _node(
        self, kind: str, ended: Course, article: str, value: str = "",
        accounts: tuple[Alternative, ...] = (),
    ) -> Found:  # fmt: skip
        because = tuple(s for account in accounts for s in account.statements)
        return Found(~ended, kind, self.rule.instrument, article, value, because)

    def _term(self, duration: Duration, term: Delay) -> Found:
        if duration.renewed == "by_decision":
            return self._prolonged(duration, term)
        if duration.renewed == "unless_denounced":
            return self._node("term_denounced", self._denounced(), duration.article)
        ended = after(self.course, term, self._where(duration.article))
        return self._node("term", ended, duration.article, _day(ended))

    def _prolonged(self, duration: Duration, term: Delay) -> Found:
        """Each decision taken before the end of a term adds another, or lasts to the day it says.

        Where no list of decisions reaches the end, there may be one that nobody has told us of.
        """
        where, counted = self._where(duration.article), []
        ended = after(self.course, term, where)
        held = self._acts("prolongation")
        for account in sorted((a for _, a in held), key=lambda a: a.valid.bounds):
            lo, hi = ended.first_possible, ended.first_certain
            if account.valid.from_lo >= hi:
                continue
            more = _to_the_day(ended, account) or after(ended, duration.then or term, where)
            surely = account.valid.from_hi < lo
            ended = more if surely else Course.since(lo, more.first_certain)
            counted.append(account)
        nobody = self.rolls.not_seen(self.rule.instrument, "prolongation")
        known = _day(ended)
        if nobody.at(ended.first_certain - 1) is UNKNOWN:
            ended = Course.since(ended.first_possible, FOREVER)
        return self._node("term_decided", ended, duration.article, known, tuple(counted))

    def _denounced(self) -> Course:
        """The end of the first term before which any party denounced it."""
        ended = _NEVER
        for span in self._exits():
            ended |= Course.since(*span)
        return ended

    def _exits(self) -> Iterator[Span]:
        leaving = self.leaving
        if leaving is None:
            return
        for actor in leaving.rolls.consents(leaving.instrument, CONSENTS):
            for given in leaving.rolls.given_by(leaving.instrument, actor):
                own = self.joining.begins(actor, given)
                for exit_ in leaving.exits(actor, given.account, self.course, own):
                    if exit_.span:
                        yield exit_.span

    def _lapsed(self, least: int) -> Course:
        """Since fewer parties were left than the treaty needs; later ones do not revive it.

        Only denunciations take parties away, so before the first one nothing has lapsed.
        """
        leaving = self.leaving
        if leaving is None:
            return _NEVER
        actors = leaving.rolls.consents(leaving.instrument, CONSENTS)
        notices = [n for a in actors for n in leaving.rolls.notices(leaving.instrument, a)]
        if not notices:
            return _NEVER
        denounced = Course.at_least(1, [_done(notice) for notice in notices])
        parties = [leaving.staying(a, self.course, self.joining.begins) for a in actors]
        return (~Course.at_least(least, parties) & self.course & denounced).latched()

    def _terminated(self, clause: Termination, when: Condition) -> Found:
        condition = self.holds(when, self.rule.instrument)
        ended = after(condition.course, clause.delay, self._where(clause.article))
        node = self._node("termination", ended, clause.article, _day(ended))
        node.parts = lambda _: (condition,)
        return node

    def _acts(self, prop: str) -> list[tuple[Act, Alternative]]:
        return self.rolls.accounts.of(self.rule.instrument, prop)

    def _by_consent_of_all(self, clause: Termination, agreed: Mapping[str, Alternative]) -> Found:
        """Ended once all who are parties have agreed to it; who is not known to have, has not."""
        instrument = self.rule.instrument
        pairs = [
            (self._stays(actor), _done(agreed[actor]) if actor in agreed else _NEVER)
            for actor in self.rolls.consents(instrument, CONSENTS)
        ]
        more = (self.rolls.not_seen(instrument), _NEVER)
        all_agreed = share_of(Fraction(1), pairs, more, strictly=False, least=1)
        ended = (all_agreed & self.course).latched()
        return self._node("residual_end", ended, clause.article, _day(ended), (*agreed.values(),))

    def _stays(self, actor: str) -> Course:
        if self.leaving:
            return self.leaving.staying(actor, self.course, self.joining.begins)
        consent = self.rolls.consents(self.rule.instrument, CONSENTS)[actor]
        return self.course & self.joining.effect(actor, consent.course) & consent.standing

    def _where(self, article: str) -> str:
        return f"{self.rule.instrument} article {article}"


def _done(account: Alternative) -> Course:
    return Course.since(account.valid.from_lo, account.valid.from_hi)


def _to_the_day(ended: Course, decision: Alternative) -> Course | None:
    """The end of a treaty whose prolongation names its last day."""
    told = day_told(decision, "until")
    if told is None:
        return None
    lo, hi = ended.first_possible, ended.first_certain
    return Course.since(max(lo, told.from_lo + 1), max(hi, told.from_hi + 1))


def _day(course: Course) -> str:
    """The first day on which it no longer lasts, where that is known."""
    lo, hi = course.first_possible, course.first_certain
    return iso(hi) if BEGINNING < lo == hi < FOREVER else ""
