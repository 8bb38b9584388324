"""A state that succeeds to a treaty does not wait: it is bound as its predecessor was.

It is a party from the succession of states or, if that is later, from the treaty's entry into force
(Vienna Convention on Succession of States in respect of Treaties, article 23(1)). Where the day of
the succession is not on record, the notification binds it at once: until then the operation of the
treaty is suspended toward it (article 23(2)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import Course, When

if TYPE_CHECKING:
    from servanda.rules.giving import Given
    from servanda.rules.rolls import Rolls

__all__ = ["inherited"]


def inherited(instrument: str, actor: str, rolls: Rolls) -> Course | None:
    """Being bound by succession; None for a party that did not succeed to it."""
    courses = [
        _effect(given)
        for given in rolls.given_by(instrument, actor)
        if given.account.first.qual("kind") == "succession"
    ]
    return Course.at_least(1, courses) if courses else None


def _effect(given: Given) -> Course:
    effective = given.account.first.qual("effective")
    if not effective:
        return given.course
    day = When.parse(effective)
    return given.course | Course.since(day.from_lo, day.from_hi)
