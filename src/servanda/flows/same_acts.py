"""Acts that the record holds in other words: who joins is a member from that day on.

What a page tells of as an act, the record may hold as the beginning or the end of a membership, as
an office held, as a session or as a step of a ratification. What agrees so is known; what cannot
both be so contradicts. Where neither is certain, nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, When
from servanda.flows.tenures import begin_of, has_end, last_days_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from servanda.dates import Day
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["Held", "other_words"]

_A_MONTH = 31  # days: what is vaguer tells no act from another

Held = tuple[list["Statement"], list["Statement"]]
"""What agrees with a claim, and what cannot be so if it is."""


def other_words(claim: Claim, statement: Statement, view: View, day: Day | None) -> Held:
    """What the record holds of an act under other properties; `day` is the page's own."""
    if statement.prop == "standing_step":
        return _standing(statement, view, day)
    find = _BY_TYPE.get(claim.type) if statement.prop == "claimed" else None
    return find(claim, view, day) if find else ([], [])


def _standing(step: Statement, view: View, day: Day | None) -> Held:
    """What is known of the standing that a step gave or ended."""
    standing = step.qual("standing")
    held = [
        one
        for one in view.find(subject=step.subject, prop="member", value=step.value)
        if one.qual("standing") == standing
    ]
    if step.qual("step") == "granted":
        return _begun(held, step.valid, day, lasting=standing == "member")
    if step.qual("step") in ("denunciation-announced", "expelled"):
        return _ended(held, step.valid, day, view)
    return [], []


def _begun(held: list[Statement], claimed: When, day: Day | None, *, lasting: bool) -> Held:
    """Who joined on a day is a member from then on; other standings begin later than granted."""
    if _is_undated(claimed):
        return [one for one in held if day is not None and one.valid.at(day) is TRUE], []
    agree = [one for one in held if begin_of(one.valid).may_meet(claimed)]
    return agree, [] if agree or not lasting else held


def _ended(held: list[Statement], claimed: When, day: Day | None, view: View) -> Held:
    """Who left is no member after that day; the notice of it may have come long before.

    Who is on a later list known to be complete has not left.
    """
    ended = [one for one in held if has_end(one.valid)]
    if _is_undated(claimed):
        gone = day is not None and all(one.valid.at(day) is FALSE for one in held)
        return (ended if gone else []), []
    agree = [one for one in ended if last_days_of(one.valid).may_meet(claimed)]
    over = [one for one in ended if last_days_of(one.valid).to_hi <= claimed.from_lo]
    if agree or (over and len(over) == len(held)):
        return agree, [] if agree else over
    return [], [one for one in held if _is_listed_after(one, claimed, view)]


def _is_listed_after(member: Statement, claimed: When, view: View) -> bool:
    """Whether a complete list of a later day still has a member."""
    lists = (one for one in view.coverages(member.subject) if member.prop in one.props)
    return any(
        one.complete_to >= claimed.to_hi and member.valid.at(one.complete_to) is TRUE
        for one in lists
    )


def _sitting(claim: Claim, view: View, day: Day | None) -> Held:
    """A session of every body that is said to have met, on a day that may be the same.

    Where the page tells no day of it, on the page's own.
    """
    bodies, when = _bodies(claim, view), _meant(claim, day)
    if not bodies or when is None:
        return [], []
    by_body = [_sessions(body, when, view, ahead=claim.status == "planned") for body in bodies]
    found = [one for sessions in by_body for one in sessions] if all(by_body) else []
    return list({one.id: one for one in found}.values()), []


def _bodies(claim: Claim, view: View) -> list[str]:
    """The bodies that met: of a summit the supreme one; empty where others were there too."""
    ranks = {actor: view.find(subject=actor, prop="body_of") for actor in claim.known_actors}
    bodies = [actor for actor, of in ranks.items() if of]
    owners = {one.value for of in ranks.values() for one in of}
    others = [actor for actor, of in ranks.items() if not of and actor not in owners]
    if bodies:
        return [] if others else bodies
    if claim.type != "summit" or len(others) != 1:
        return []
    organs = view.find(prop="body_of", value=others[0])
    return [one.subject for one in organs if one.qual("rank") == "supreme"]


def _sessions(body: str, day: When, view: View, *, ahead: bool) -> list[Statement]:
    """Where the record has a body sit, or, `ahead`, set to sit, on a day."""
    found: list[Statement] = []
    for session in view.find(prop="session_of", value=body):
        held = view.find(subject=session.subject, prop="held")
        found += [one for one in held if one.valid.may_meet(day)]
        if ahead:
            due = view.find(subject=session.subject, prop="scheduled_for")
            found += [one for one in due if When.parse(one.value).may_meet(day)]
    return found


def _chair(claim: Claim, view: View, day: Day | None) -> Held:
    """Whether a state holds the chair on the day that is meant, or another does."""
    when = _meant(claim, day)
    states = [actor for actor in claim.known_actors if _is_state(actor, view)]
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
    return [one for one in held if one.valid.may_meet(when) and _is_state(one.value, view)]


def _is_state(id_: str, view: View) -> bool:
    return any(one.value == "state" for one in view.find(subject=id_, prop="kind"))


def _appointment(claim: Claim, view: View, day: Day | None) -> Held:
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
        if _is_precise(claim.day) and claim.day is not None:
            decided = [s for s in view.find(prop="adopted") if s.qual("about") == person]
            agree += [one for one in terms if begin_of(one.valid).may_meet(claim.day)]
            agree += [one for one in decided if one.valid.may_meet(claim.day)]
        elif claim.day is None and day is not None and claim.status == "occurred":
            agree += [one for one in terms if one.valid.at(day) is TRUE]
    return agree, []


def _ratified(claim: Claim, view: View, _day: Day | None) -> Held:
    """A step of a state's ratification on that day, at home or with the depositary."""
    if claim.status != "occurred" or claim.day is None or not _is_precise(claim.day):
        return [], []
    steps = [
        one
        for actor in claim.known_actors
        for prop in ("national_step", "deposit")
        for one in view.find(subject=claim.object, prop=prop, value=actor)
    ]
    return [one for one in steps if one.valid.may_meet(claim.day)], []


def _is_undated(when: When) -> bool:
    return when.same_days(When.unknown())


def _meant(claim: Claim, day: Day | None) -> When | None:
    """The claimed day, or that of the page where it is not told or told vaguely."""
    if claim.day is not None and _is_precise(claim.day):
        return claim.day
    return When.on(day) if day is not None else None


def _is_precise(when: When | None) -> bool:
    return when is not None and when.to_hi - when.from_lo <= _A_MONTH


_BY_TYPE: dict[str, Callable[[Claim, View, Day | None], Held]] = {
    "meeting": _sitting,
    "session": _sitting,
    "summit": _sitting,
    "chair": _chair,
    "chair-transfer": _chair,
    "appointment": _appointment,
    "ratification": _ratified,
}
