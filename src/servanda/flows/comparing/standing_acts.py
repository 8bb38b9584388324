"""Standings given and ended, against the days on which memberships began and ended.

Absence means no only inside a list known to be complete: who is said to have joined before the day
of such a list, and is not on it, has not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, When
from servanda.flows.comparing.holding import is_a
from servanda.flows.comparing.tenures import begin_of, has_end, last_days_of
from servanda.flows.comparing.told_days import is_undated, lies_in, meant

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.flows.comparing.holding import Held
    from servanda.model import Coverage, Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["belongs", "belongs_not", "is_over", "standing"]


def standing(step: Statement, view: View, day: Day | None) -> Held:
    """What is known of the standing that a step gave or ended."""
    held, given = _held(step, view), step.qual("standing")
    if step.qual("step") == "granted":
        when = When.on(day) if is_undated(step.valid) and day is not None else step.valid
        missed = [] if held or is_undated(when) else _lists_without(step, when, view)
        agree, against = _begun(held, step.valid, day, lasting=given == "member")
        return agree, [*against, *missed]
    if step.qual("step") in ("denunciation-announced", "expelled"):
        return _ended(held, step.valid, day, view)
    return [], []


def is_over(step: Statement, day: Day, view: View) -> bool:
    """Whether a step gave a standing that is known to have ended by a day."""
    held = _held(step, view) if step.qual("step") == "granted" else []
    return bool(held) and all(one.valid.to_hi <= day for one in held)


def _held(step: Statement, view: View) -> list[Statement]:
    """The standings of the kind that a step gives or ends, of the same two."""
    return [
        one
        for one in view.find(subject=step.subject, prop="member", value=step.value)
        if one.qual("standing") == step.qual("standing")
    ]


def _begun(held: list[Statement], claimed: When, day: Day | None, *, lasting: bool) -> Held:
    """Who joined on a day is a member from then on; other standings begin later than granted."""
    if is_undated(claimed):
        return [one for one in held if day is not None and one.valid.at(day) is TRUE], []
    agree = [one for one in held if begin_of(one.valid).may_meet(claimed)]
    return agree, [] if agree or not lasting else held


def _ended(held: list[Statement], claimed: When, day: Day | None, view: View) -> Held:
    """Who left is no member after that day; the notice of it may have come long before.

    Who is on a later list known to be complete has not left.
    """
    ended = [one for one in held if has_end(one.valid)]
    if is_undated(claimed):
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


def belongs(listed: Statement, view: View, day: Day | None) -> Held:
    """That somebody belongs: a complete list of that day which lacks him says no."""
    return [], _lists_without(listed, When.on(day), view) if day is not None else []


def belongs_not(claim: Claim, view: View, day: Day | None) -> Held:
    """That somebody does not belong: what says that he does, or that he did not yet or no more."""
    if claim.status != "denied" or ".was." in claim.rule:
        return [], []
    held = [
        one
        for actor in claim.known_actors
        for one in view.find(subject=claim.object, prop="member", value=actor)
        if one.qual("standing") == "member"
    ]
    if claim.type == "accession" and claim.day is not None:
        when = claim.day
        return [], [one for one in held if lies_in(begin_of(one.valid), when)]
    now = claim.day if claim.day is not None else meant(claim, day)
    return _not_inside(claim, held, now.from_lo) if now is not None and now.is_exact else ([], [])


def _not_inside(claim: Claim, held: list[Statement], day: Day) -> Held:
    """Who of those that are told to be outside on a day is inside; who is known to be outside."""
    inside = [one for one in held if one.valid.at(day) is TRUE]
    if inside:
        return [], inside
    known = {one.value for one in held}
    outside = all(one.valid.at(day) is FALSE for one in held) and known >= {*claim.known_actors}
    return (held if outside else []), []


def _lists_without(step: Statement, when: When, view: View) -> list[Statement]:
    """Who is on a complete list of members of a day by which one who is not on it had joined."""
    if step.qual("standing") != "member" or not _can_be_missed(step, view):
        return []
    return [
        member
        for one in view.coverages(step.subject)
        if "member" in one.props and when.to_hi - 1 <= one.complete_to
        for member in _on_list(one, max(when.to_hi - 1, one.complete_from), view)
    ]


def _can_be_missed(step: Statement, view: View) -> bool:
    """Whether it is a state that never belonged in any standing, nor whom it succeeds."""
    who = step.value
    names = [who, *(one.value for one in view.find(subject=who, prop="succeeds"))]
    names += [one.subject for one in view.find(prop="succeeds", value=who)]
    return is_a("state", who, view) and not any(
        view.find(subject=step.subject, prop="member", value=name) for name in names
    )


def _on_list(covered: Coverage, day: Day, view: View) -> list[Statement]:
    """The members that the record has on a day of which its list is complete."""
    members = view.find(subject=covered.subject, prop="member", on=day)
    return [
        one for one in members if one.qual("standing") == "member" and one.valid.at(day) is TRUE
    ]
