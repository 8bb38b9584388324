"""Who objected to an amendment while one could, and whether they were enough to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, TRUE, UNKNOWN, Course, When, iso
from servanda.rules.counting import share_of
from servanda.rules.delays import effect_of
from servanda.rules.found import Found
from servanda.rules.shapes.consents import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.rolls import Rolls
    from servanda.rules.shapes.shape import Unopposed

__all__ = ["bound_by_silence", "objections_to", "unopposed", "window_of"]

_BEGUN = {"adoption": ("adoption", "signed_on"), "notification": ("communicated",)}
"""The acts from which the window runs."""


def objections_to(instrument: str, rolls: Rolls) -> dict[str, Found]:
    """Who has objected to an amendment, until the objection was withdrawn."""
    found: dict[str, Found] = {}
    for act, account in rolls.accounts.of(instrument, "objection"):
        if account.first.qual("kind") != "amendment":
            continue
        course = Course.since(account.valid.from_lo, account.valid.from_hi)
        if day := account.first.qual("withdrawn"):
            ended = When.parse(day)
            course &= ~Course.since(ended.from_lo, ended.from_hi)
        found[act.value] = Found(course, "objected", act.value, because=account.statements)
    return found


def bound_by_silence(
    instrument: str, actor: str, rolls: Rolls, party: Found, whole: Course
) -> Found:
    """A party to what is amended, unless it objected before the amendment entered into force.

    It is bound once it takes the objection back or accepts the amendment after all.
    """
    objection = objections_to(instrument, rolls).get(actor)
    begun = whole.first_certain
    if objection is None:
        silent = ~rolls.not_seen(instrument, "objection")
        silent = Course(tuple(step for step in silent.steps if step[0] <= begun))
        told = Found(silent, "not_objected", actor)
    elif objection.course.first_possible > begun:
        told = objection
        silent = Course.constant(TRUE)
    else:
        told = objection
        silent = ~objection.course
    given = rolls.consents(instrument, CONSENTS).get(actor)
    course = party.course & (silent | given.course if given else silent)
    return Found(course, "by_silence", actor, value=instrument, parts=lambda _: (party, told))


class Window(NamedTuple):
    """From when and until when one may object: the first possible and the certain day of each."""

    opens: tuple[Day, Day]
    closes: tuple[Day, Day]


def window_of(condition: Unopposed, instrument: str, rolls: Rolls) -> Window | None:
    """The window; None where the act from which it runs is not on record."""
    opens = rolls.first_of(instrument, *_BEGUN[condition.window.anchor])
    if opens is None:
        return None
    lo, hi = (effect_of(day, condition.window) for day in opens)
    return Window(opens, (lo, hi))


def unopposed(condition: Unopposed, instrument: str, rolls: Rolls) -> Found:
    """The window has closed, and too few had objected by then to stop it."""
    window = window_of(condition, instrument, rolls)
    if window is None:
        return Found(rolls.unsettled, "unopposed", instrument)
    lo, hi = window.closes
    against = _enough(condition, instrument, rolls)
    truths = {against.at(day) for day in (lo, hi)}
    stopped = truths.pop() if len(truths) == 1 else UNKNOWN
    outcome = {TRUE: FALSE, FALSE: TRUE}.get(stopped, UNKNOWN)

    def parts(_: Day) -> Iterator[Found]:
        yield from objections_to(instrument, rolls).values()
        if rolls.not_seen(instrument, "objection").at(hi) is not FALSE:
            yield Found(Course.constant(UNKNOWN), "objections_unlisted", instrument)

    course = Course.of([(lo, UNKNOWN if outcome is TRUE else outcome), (hi, outcome)])
    return Found(course, "unopposed", instrument, value=iso(hi), parts=parts)


def _enough(condition: Unopposed, instrument: str, rolls: Rolls) -> Course:
    """Whether those who object are enough to stop it."""
    objections = objections_to(instrument, rolls)
    unseen = rolls.not_seen(instrument, "objection")
    if condition.fraction is None:
        against = Course.at_least(condition.number, [f.course for f in objections.values()])
        return against | unseen
    roll = rolls.roll(condition.among, instrument)
    pairs = [
        (belongs, objections[name].course if name in objections else unseen)
        for name, belongs in sorted(roll.courses.items())
    ]
    return share_of(
        condition.fraction, pairs, (roll.more, unseen), strictly=condition.strictly, least=1
    )
