"""Days taken from another sentence: `at the meeting`, `the same day`, `the decision was made on`.

A report tells the day once and goes on from it. What was done at the meeting was done on its day,
and the day on which the decision in question was made is that of what was told before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.errors import BadDate
from servanda.reader.claims.keeping import DONE
from servanda.reader.claims.sentences import OF_THE_DAY
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.fold import SIGNINGS, SITTINGS
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences

__all__ = ["done_there", "on_occasion"]

_BACK = 4  # sentences back to a day that still is that of the occasion
_SAME = 8  # and back to one that is told to be the same
_NEAR = 2  # and back to what a decision in question is about
_WEEK = 7  # days
_BASIS = "relative"
_YEAR = 4  # letters of a year alone: it dates no decision
_VOTE = "vote"
_PASSIVE = ".passive"
_SAID_THERE = ("proposal", "appeal", "condemnation")  # words that are acts of their day
# What is done at a sitting, beside other things of its day.
_THERE = (
    *(_VOTE, "parliament-vote", "resolution", "decision", "declaration", "award", "appointment"),
    *("treaty-adopted", "parliament-approval", "chamber-approval", "observer-status"),
    "chair-transfer",
)


def on_occasion(sentences: Sentences, number: int, claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence with the day of the occasion it names; its own day for those before.

    `sentences.told` holds the claims of the sentences before, and is changed where these take over
    the day of this one.
    """
    unit, frames = sentences.page.units[number], sentences.frames
    text = sentences.page.text
    found = frames.occasion.match(text, unit.start, unit.end) if claims else None
    if found:
        if not found["same"]:
            return _dated(claims, _day_before(sentences, _BACK), ())
        news = _day_of_news(sentences) if found.groupdict().get("news") else None
        there = next(done_there(sentences.told), None) if found.groupdict().get("there") else None
        last = (there and there.day) or _day_before(sentences, _SAME)
        told = news or last or _day_of_page(sentences)
        return _dated(claims, told, (_BASIS,), _SAID_THERE)
    after = frames.afterwards.match(text, unit.start, unit.end) if claims else None
    if after:
        told = _day_before(sentences, _BACK, off=True)
        return _dated(claims, _counted(after, told, sentences.page.lang), ())
    # Without claims in the sentences before there is nothing to date.
    if any(sentences.told[-_NEAR:]) and frames.in_question.match(text, unit.start, unit.end):
        day = _own_day(sentences, number)
        for at in range(max(0, len(sentences.told) - _NEAR), len(sentences.told)):
            sentences.told[at] = _dated(sentences.told[at], day, OF_THE_DAY)
    return _that_day(sentences, number, claims)


def done_there(told: list[list[Claim]]) -> Iterator[Claim]:
    """What was done where one sits, the last first: of `the same session`, what was told of it."""
    acts = (claim for claims in reversed(told[-_SAME:]) for claim in reversed(claims))
    return (one for one in acts if one.type in (*_THERE, *SITTINGS) and one.day and _is_done(one))


def _that_day(sentences: Sentences, number: int, claims: list[Claim]) -> list[Claim]:
    """`X was adopted on Monday. Y voted against it`: what was done where the last thing was."""
    may = (one for one in claims if one.type in _THERE or _is_signed_there(one))
    lacking = [one for one in may if one.day is None and _is_done(one)]
    if not lacking or not sentences.told or sentences.lifted(number).dated:
        return claims
    unit = sentences.page.units[number]
    if sentences.frames.earlier.search(sentences.page.text, unit.start, unit.end):
        return claims
    near = (one for before in reversed(sentences.told[-_NEAR:]) for one in reversed(before))
    last = next((one for one in near if one.day and _is_done(one)), None)
    if last is None or not (last.type in _THERE or last.type in SITTINGS):
        return claims
    return [_dated([one], last.day, ())[0] if _is_there(one, last) else one for one in claims]


def _is_there(claim: Claim, last: Claim) -> bool:
    """Whether it was done where the last thing was: by one of the same, or who voted on it."""
    if _is_signed_there(claim):
        return set(claim.actors) == set(last.actors)
    shared = not set(claim.actors).isdisjoint(last.actors)
    return claim.type in _THERE and (shared or claim.type == _VOTE)


def _is_signed_there(claim: Claim) -> bool:
    """`They met on Monday. An accord was signed`: what a passive tells of those who met."""
    return claim.type in SIGNINGS and claim.rule.endswith(_PASSIVE)


def _day_before(sentences: Sentences, back: int, *, off: bool = False) -> When | None:
    """The day told last before of what was done, or of what was called `off`."""
    told = (claim for before in reversed(sentences.told[-back:]) for claim in reversed(before))
    done = (one for one in told if _is_done(one) or (off and one.status == "denied"))
    return next((one.day for one in done if one.day), None)


def _day_of_news(sentences: Sentences) -> When | None:
    """`Earlier in the day`, not `that day`: the day of what the page told first."""
    told = (claim for before in sentences.told for claim in before)
    return next((one.day for one in told if one.day and _is_done(one)), None)


def _day_of_page(sentences: Sentences) -> When | None:
    """`Earlier in the day`, where no day was told: that of the report."""
    return sentences.day_of_report()[0] if sentences.told else None


def _counted(after: re.Match[str], day: When | None, lang: str) -> When | None:
    """`A week after that`: so long after the day told before, or so long before it."""
    if day is None or not day.is_exact:
        return None
    calendar = calendar_of(lang)
    told = after.groupdict()
    count, unit = (told["n"] or "").casefold(), told["unit"] or ""
    days = (calendar.numbers.get(count) or 1) * (_WEEK if calendar.units.get(unit) == "week" else 1)
    back = bool(told["back"])
    return When.parse(
        (date.fromordinal(day.from_lo) + timedelta(-days if back else days)).isoformat()
    )


def _own_day(sentences: Sentences, number: int) -> When | None:
    """The day of a sentence that tells one, and no other."""
    page = sentences.page
    days = [item.day for item in sentences.lifted(number).items if item.day]
    if len(days) != 1:
        return None
    text, _ = calendar_of(page.lang).resolve(days[0].parts, page.frame.day, ahead=False)
    try:
        return When.parse(text) if len(text) > _YEAR else None
    except BadDate:
        return None


def _dated(
    claims: list[Claim], day: When | None, less: tuple[str, ...], said: tuple[str, ...] = ()
) -> list[Claim]:
    """What was done, or `said`, without a day of its own, on the day told elsewhere.

    A day that is `less` by its basis gives way: `the same day` is not the day of the page.
    """
    if day is None:
        return claims
    return [
        replace(one, day=day, day_basis=_BASIS)
        if one.day_basis in ("", *less)
        and (_is_done(one) or (one.type in said and one.status in DONE))
        else one
        for one in claims
    ]


def _is_done(claim: Claim) -> bool:
    return claim.status in DONE and claim_types()[claim.type].sort == "event"
