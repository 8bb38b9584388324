"""Acts that wait for others: `the treaty enters into force once X has ratified it`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.frames import frames_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    import re

    from servanda.dates import When
    from servanda.reader.claims.roles import Found
    from servanda.reader.words.frames import Frames, Rule

__all__ = ["is_awaited", "waits_for_another"]

_ACT, _PRESENT = "act.", ".present"  # how the rules of acts begin, and those of one form end


def is_awaited(found: Found, rule: Rule, day: When | None) -> bool:
    """Whether what is told as done waits for another thing, or another thing waits for it.

    What waits is told in the present tense; a day long past tells of what has been.
    """
    here, frames = found.page.frame.day, frames_of(found.page.lang)
    if day and here and day.to_hi <= here:
        return False
    text = found.lifted.text
    at = found.match.end() - 1 if rule.net else found.match.start()
    return any(
        _is_in(clause, at) or _may_wait(found.match, rule, frames)
        for clause in frames.awaiting.finditer(text, 0, len(text))
    )


def waits_for_another(found: Found) -> bool:
    """`will take effect after all have ratified it`: whether what lies ahead waits for more."""
    frames, text = frames_of(found.page.lang), found.lifted.text
    return bool(frames.provided.match(text, found.match.end()))


def _is_in(clause: re.Match[str], at: int) -> bool:
    """Whether a verb stands in the clause that opens with `once`, and not in the one around it."""
    return any(first <= at < last for first, last in map(clause.span, clause.re.groupindex))


def _may_wait(act: re.Match[str], rule: Rule, frames: Frames) -> bool:
    """Whether an act is told in the present tense, by its rule or as the pattern found it.

    What is said is said whatever it waits for.
    """
    if claim_types()[rule.type].sort != "event":
        return False
    if rule.id.startswith(_ACT):
        return rule.id.endswith(_PRESENT)
    done = frames.tense.get("occurred")
    return not (done and done.search(act[0]))
