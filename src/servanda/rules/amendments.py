"""Whom an amendment binds, and under which version a treaty stands between two parties.

An amendment does not bind a party that did not accept it, unless the treaty says otherwise: it may
bind all, or all that did not object in time. Whoever joins after it entered into force joins the
treaty as amended, and the unamended one toward those it does not bind (Vienna Convention on the Law
of Treaties, articles 30(4), 40(4) and 40(5)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, Course
from servanda.rules.found import Found
from servanda.rules.party import party_status
from servanda.rules.shapes.consents import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import Day
    from servanda.rules.giving import Consent
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Rule

__all__ = ["amending", "versions_between"]


def amending(instrument: str, rulebook: Mapping[str, Rule]) -> tuple[str, ...]:
    """What amends an instrument, and what amends that."""
    found: list[str] = []
    waiting = [instrument]
    while waiting:
        name = waiting.pop()
        for rule in rulebook.values():
            if rule.amendment and rule.amendment.of == name and rule.instrument not in found:
                found.append(rule.instrument)
                waiting.append(rule.instrument)
    return tuple(sorted(found))


def versions_between(instrument: str, one: str, other: str, reckoning: Reckoning) -> list[Found]:
    """Each amendment that is or may come into force, and whether it binds both; oldest first."""
    found: list[tuple[Day, str, Found]] = []
    for name in amending(instrument, reckoning.rulebook):
        whole = reckoning.in_force(name)
        if whole is None or whole.course == Course.constant(FALSE):
            continue
        sides = [_bound(name, actor, reckoning, whole) for actor in (one, other)]
        found.append((whole.course.first_certain, name, _version(name, sides)))
    return [version for _, _, version in sorted(found, key=lambda item: item[:2])]


def _version(amendment: str, sides: list[Found]) -> Found:
    course = sides[0].course & sides[1].course
    return Found(course, "version", amendment, parts=lambda _: sides)


def _told(found: Found, actor: str, consent: Consent | None) -> Found:
    """Of either side only that it is bound, and why; the rest is the amendment's own status."""
    statements = consent.statements if consent else ()
    return Found(found.course, "party", actor, because=statements)


def _bound(amendment: str, actor: str, reckoning: Reckoning, whole: Found) -> Found:
    """By what it did about the amendment, or by joining the treaty once that was in force."""
    stated, computed = party_status(amendment, actor, reckoning)
    own = stated or computed or Found(reckoning.rolls.unsettled, "no_consent", actor)
    own = _told(own, actor, reckoning.rolls.consents(amendment, CONSENTS).get(actor))
    later = _later(amendment, actor, reckoning, whole)
    if later is None:
        return own
    return Found(own.course | later.course, "party", actor, parts=lambda _: (own, later))


def _later(amendment: str, actor: str, reckoning: Reckoning, whole: Found) -> Found | None:
    """A state that joins once the amendment is in force (article 40(5))."""
    clause = reckoning.rulebook[amendment].amendment
    if clause is None or clause.later_parties == "unamended":
        return None
    consent = reckoning.rolls.consents(clause.of, CONSENTS).get(actor)
    if consent is None or consent.course.first_possible <= whole.course.first_possible:
        return None
    sides = party_status(clause.of, actor, reckoning)
    joined = sides[0] or sides[1]
    if joined is None:
        return None
    kind = "later_party" if clause.later_parties else "later_party_residual"
    surely = consent.course.first_possible > whole.course.first_certain
    course = joined.course & whole.course
    course = course if surely else course & reckoning.rolls.unsettled
    return Found(course, kind, actor, clause.article, clause.of, consent.statements)
