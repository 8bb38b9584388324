"""Chairs and appointments that a page tells of, against who holds which office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import TRUE
from servanda.flows.comparing.holding import is_a
from servanda.flows.comparing.tenures import begin_of
from servanda.flows.comparing.told_days import is_precise, meant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import Day, When
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["appointment", "chair"]


def chair(claim: Claim, view: View, day: Day | None) -> Held:
    """Whether a state holds the chair on the day that is meant, or another does."""
    when = meant(claim, day)
    states = [actor for actor in claim.known_actors if is_a("state", actor, view)]
    if when is None:
        return [], []
    held = [one for office in _chairs(claim, view) for one in _holders(office, when, view)]
    agree = [one for one in held if one.value in states]
    told = claim.type == "chair" and claim.status in ("ongoing", "occurred") and len(states) == 1
    if agree or not told:
        return agree, []
    certain = when.is_exact and all(one.valid.at(when.from_lo) is TRUE for one in held)
    return [], held if certain else []


def _chairs(claim: Claim, view: View) -> list[str]:
    """The offices that are meant: that which is named, else those of the organisation."""
    named = [claim.object] if view.find(subject=claim.object, prop="office_of") else []
    if named:
        return named
    organisations = {claim.object, *claim.known_actors}
    return [s.subject for one in sorted(organisations) for s in _offices(one, view)]


def _offices(organisation: str, view: View) -> Iterable[Statement]:
    return view.find(prop="office_of", value=organisation) if organisation else ()


def _holders(office: str, when: When, view: View) -> list[Statement]:
    """The states that may hold an office then; none of an office that persons hold."""
    held = view.find(subject=office, prop="holder")
    return [one for one in held if one.valid.may_meet(when) and is_a("state", one.value, view)]


def appointment(claim: Claim, view: View, day: Day | None) -> Held:
    """The beginning of a term, the decision on it, or that he held the office when it was told."""
    persons = [actor for actor in claim.known_actors if view.find(prop="holder", value=actor)]
    agree: list[Statement] = []
    for person in persons:
        terms = [
            one
            for prop in ("holder", "term")
            for one in view.find(prop=prop, value=person)
            if one.subject == claim.object or not view.find(subject=claim.object, prop="office_of")
        ]
        if is_precise(claim.day) and claim.day is not None:
            decided = [s for s in view.find(prop="adopted") if s.qual("about") == person]
            agree += [one for one in terms if begin_of(one.valid).may_meet(claim.day)]
            agree += [one for one in decided if one.valid.may_meet(claim.day)]
        elif claim.day is None and day is not None and claim.status == "occurred":
            agree += [one for one in terms if one.valid.at(day) is TRUE]
    return agree, []
