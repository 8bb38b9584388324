"""Sessions that a page tells of, against those on record: by body, day and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.flows.comparing.places import elsewhere
from servanda.flows.comparing.told_days import meant

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["bodies_meant", "held_sessions", "sitting"]


def sitting(claim: Claim, view: View, day: Day | None) -> Held:
    """A session of every body that is said to have met, on a day that may be the same.

    Where the page tells no day of it, on the page's own. Of a session on record at another place
    the claim cannot be true, if it tells of the same day.
    """
    bodies, when = bodies_meant(claim, view), meant(claim, day)
    if not bodies or when is None:
        return [], []
    by_body = [
        [*held_sessions(body, when, view), *_due(body, when, claim, view)] for body in bodies
    ]
    of_all = (one for held in by_body for one in held) if all(by_body) else ()
    found = list({one.id: one for one in of_all}.values())
    sessions = dict.fromkeys(one.subject for one in found)
    by_session = [[one for one in found if one.subject == session] for session in sessions]
    moved = [elsewhere(claim, accounts) for accounts in by_session]
    there = [one for n, accounts in enumerate(by_session) if not moved[n] for one in accounts]
    return there, [] if there else [one for accounts in moved for one in accounts]


def bodies_meant(claim: Claim, view: View) -> list[str]:
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


def held_sessions(body: str, day: When, view: View) -> list[Statement]:
    """Where the record has a body sit on a day."""
    return [
        one
        for session in view.find(prop="session_of", value=body)
        for one in view.find(subject=session.subject, prop="held")
        if one.valid.may_meet(day)
    ]


def _due(body: str, day: When, claim: Claim, view: View) -> list[Statement]:
    """What it is set to, where the claim tells of what is planned."""
    if claim.status != "planned":
        return []
    return [
        one
        for session in view.find(prop="session_of", value=body)
        for one in view.find(subject=session.subject, prop="scheduled_for")
        if When.parse(one.value).may_meet(day)
    ]
