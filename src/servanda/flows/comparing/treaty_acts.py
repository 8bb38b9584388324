"""What is done with a treaty, and the founding of organisations, against what the record holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import TRUE
from servanda.flows.comparing.told_days import is_precise, lies_in

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["founded", "not_in_force", "not_signed", "ratified", "signed"]


def ratified(claim: Claim, view: View, _day: Day | None) -> Held:
    """A step of a state's ratification on that day, at home or with the depositary."""
    if claim.status != "occurred" or claim.day is None or not is_precise(claim.day):
        return [], []
    steps = [
        one
        for actor in claim.known_actors
        for prop in ("national_step", "deposit")
        for one in view.find(subject=claim.object, prop=prop, value=actor)
    ]
    return [one for one in steps if one.valid.may_meet(claim.day)], []


def signed(step: Statement, view: View, _day: Day | None) -> Held:
    """A signature that a complete list of those of that day lacks."""
    held = view.find(subject=step.subject, prop="signature", value=step.value)
    lists = [one for one in view.coverages(step.subject) if "signature" in one.props]
    within = any(
        one.complete_from <= step.valid.from_lo and step.valid.to_hi - 1 <= one.complete_to
        for one in lists
    )
    missed = within and not held
    return [], view.find(subject=step.subject, prop="signature") if missed else []


def not_signed(claim: Claim, view: View, _day: Day | None) -> Held:
    """That somebody did not sign."""
    if claim.status != "denied":
        return [], []
    agree = [
        one
        for actor in claim.known_actors
        for one in view.find(subject=claim.object, prop="not_signed_by", value=actor)
    ]
    signatures = [
        one
        for actor in claim.known_actors
        for one in view.find(subject=claim.object, prop="signature", value=actor)
    ]
    told = claim.day
    return agree, [one for one in signatures if told is not None and lies_in(one.valid, told)]


def not_in_force(claim: Claim, view: View, day: Day | None) -> Held:
    """That a treaty is not in force: what says that on the day of the page it is."""
    if claim.status != "denied" or day is None:
        return [], []
    held = view.find(subject=claim.object, prop="in_force", value=claim.object)
    return [], [one for one in held if one.valid.at(day) is TRUE and one.valid.from_hi < day]


def founded(claim: Claim, view: View, _day: Day | None) -> Held:
    """A step by which an organisation came into being; after all of them it existed already."""
    if claim.status != "occurred" or claim.day is None:
        return [], []
    when = claim.day
    steps = [
        one
        for actor in dict.fromkeys([*claim.known_actors, claim.object])
        for one in view.find(subject=actor, prop="founding_step")
    ]
    agree = [one for one in steps if one.valid.may_meet(when)]
    later = len(steps) > 1 and all(one.valid.to_hi <= when.from_lo for one in steps)
    return agree, steps if later else []
