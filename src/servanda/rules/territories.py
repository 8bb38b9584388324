"""Whether a treaty applies to one territory of a party.

A treaty binds a party in respect of its entire territory unless the treaty or a declaration says
otherwise (Vienna Convention on the Law of Treaties, article 29).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, Course, When
from servanda.model import Needs
from servanda.rules.delays import after
from servanda.rules.found import Found
from servanda.rules.needs import needs_of
from servanda.rules.questions import OfParty
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import Delay
from servanda.rules.status import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Day
    from servanda.model import Alternative
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.relations import Territory
    from servanda.rules.shapes.rule import Rule

__all__ = ["OverTerritory", "needs_over"]

_ALWAYS, _NEVER = Course.constant(TRUE), Course.constant(FALSE)
_DECLARED = "territorial_application"


def needs_over(instrument: str, rulebook: Mapping[str, Rule], territory: str) -> Needs:
    """What the question for a territory looks at."""
    own = Needs.of(instrument, _DECLARED) | Needs.of(territory, "territory_of")
    return needs_of(instrument, rulebook) | own


class OverTerritory(msgspec.Struct, frozen=True):
    """Whether the instrument applies to a territory of a party."""

    instrument: str
    actor: str
    territory: str

    @property
    def whom(self) -> tuple[str, ...]:
        """For the party whose territory it is."""
        return (self.actor,)

    def found(self, reckoning: Reckoning) -> tuple[Found | None, Found | None]:
        """The party as sources state and as clauses give, and its territory."""
        stated, computed = OfParty(self.instrument, self.actor).found(reckoning)
        applies = _applies(self, reckoning)
        return _both(stated, applies, self.actor), _both(computed, applies, self.actor)

    def missing(self, reckoning: Reckoning, day: Day) -> tuple[Missing, ...]:
        """What the party lacks, and what would show whether the territory is its own."""
        party = OfParty(self.instrument, self.actor)
        bound = any(f and f.course.at(day) is TRUE for f in party.found(reckoning))
        gaps = () if bound else party.missing(reckoning, day)
        applies = _applies(self, reckoning)
        if applies.kind == "applies_unread" and applies.course.at(day) is UNKNOWN:
            gaps += (Missing("clause", self.instrument, acts=("territory",)),)
        for part in applies.parts(day):
            if part.course.at(day) is not UNKNOWN:
                continue
            if part.kind == "territory_of":
                gaps += (Missing("list", self.territory, acts=("territory_of",)),)
            else:
                gaps += (Missing("list", self.instrument, acts=(_DECLARED,)),)
        return tuple(dict.fromkeys(gaps))


def _both(party: Found | None, applies: Found, actor: str) -> Found | None:
    if party is None:
        return None
    course = party.course & applies.course
    return Found(course, "in_territory", actor, parts=lambda _: (party, applies))


def _applies(question: OverTerritory, reckoning: Reckoning) -> Found:
    rule = reckoning.rulebook.get(question.instrument)
    clause = rule.territory if rule else None
    inward, outward = (_declared(question, effect, reckoning) for effect in _EFFECTS)
    belongs = _belongs(question, reckoning, declared=bool(inward or outward))
    delay = clause.delay if clause else Delay()
    into = _standing(inward, outward, (delay, Delay()), question.instrument)
    out = _standing(outward, inward, (Delay(), delay), question.instrument)
    unlisted = _unlisted(question, clause, reckoning, inward, outward)
    covered = ~(out | unlisted) if clause and clause.covers == "entire" else into | unlisted
    course = belongs.course & covered & ~out

    def parts(_: Day) -> Iterator[Found]:
        yield belongs
        for kind, accounts in zip(_EFFECTS, (inward, outward), strict=True):
            yield from (_told(account, kind, question.territory) for account in accounts)
        if clause is not None and UNKNOWN in {truth for _, truth in unlisted.steps}:
            yield Found(~unlisted, "declarations_unlisted", question.territory)

    if clause is None:
        return Found(course, "applies_unread", question.territory, parts=parts)
    kind = "residual_applies" if clause.residual else "applies"
    return Found(course, kind, question.territory, clause.article, parts=parts)


_EFFECTS = ("extended", "excluded")


def _declared(question: OverTerritory, effect: str, reckoning: Reckoning) -> list[Alternative]:
    held = reckoning.rolls.accounts.of(question.instrument, _DECLARED)
    return [
        account
        for act, account in held
        if act.value == question.actor
        and account.first.qual("territory") == question.territory
        and account.first.qual("effect") == effect
    ]


def _belongs(question: OverTerritory, reckoning: Reckoning, *, declared: bool) -> Found:
    """Of whom it is; a party that declares something about it speaks for it."""
    name, rolls = question.territory, reckoning.rolls
    held = [
        account
        for act, account in rolls.accounts.of(name, "territory_of")
        if act.value == question.actor
    ]
    because = tuple(s for account in held for s in account.statements)
    if held:
        course = Course.at_least(1, [Course.during(account.valid) for account in held])
    else:
        course = _ALWAYS if declared else rolls.not_seen(name, "territory_of")
    return Found(course, "territory_of", name, because=because)


def _standing(
    declared: list[Alternative],
    opposite: list[Alternative],
    delays: tuple[Delay, Delay],
    where: str,
) -> Course:
    """A declaration, until it is withdrawn or the opposite takes effect, each after its delay."""
    own_delay, other_delay = delays
    course = _NEVER
    for account in declared:
        valid = account.valid
        own = after(Course.since(valid.from_lo, valid.from_hi), own_delay, where) & ~_ended(account)
        for other in opposite:
            if other.valid.from_lo > valid.from_lo:
                undone = Course.since(other.valid.from_lo, other.valid.from_hi)
                own &= ~after(undone, other_delay, where)
        course |= own
    return course


def _unlisted(
    question: OverTerritory,
    clause: Territory | None,
    reckoning: Reckoning,
    inward: list[Alternative],
    outward: list[Alternative],
) -> Course:
    """Whether there may be a declaration that no list shows."""
    rolls = reckoning.rolls
    unseen = rolls.not_seen(question.instrument, _DECLARED)
    if clause is None:
        return _NEVER if outward or inward else rolls.unsettled
    if clause.covers != "entire":
        return _NEVER if inward else unseen
    if outward or inward or clause.exclusion == "none":
        return _NEVER
    if clause.exclusion == "any_time":
        return unseen
    given = rolls.consents(question.instrument, CONSENTS).get(question.actor)
    day = given.course.first_certain if given else FOREVER
    return Course.constant(unseen.at(day))


def _ended(account: Alternative) -> Course:
    day = account.first.qual("withdrawn")
    if not day:
        return _NEVER
    valid = When.parse(day)
    return Course.since(valid.from_lo, valid.from_hi)


def _told(account: Alternative, kind: str, territory: str) -> Found:
    valid = account.valid
    course = Course.since(valid.from_lo, valid.from_hi) & ~_ended(account)
    return Found(course, kind, territory, value=valid.text, because=account.statements)
