"""A claim in a few words, wherever it is shown: what a page says, what waits, what was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.model.claim import LIKELY
from servanda.render.document import Line, Span, Tone, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.flows.reading import ClaimShown
    from servanda.flows.reviewing import Waiting
    from servanda.flows.showing import Said
    from servanda.render.voice import Voice

__all__ = ["claim_words", "doubts", "flat", "mark_of", "on_day", "record_says", "shortened"]

_MARKS: dict[str, tuple[str, Tone]] = {
    "known": (msg("✓ known"), "yes"),
    "new": (msg("+ new"), "strong"),
    "contradicts": (msg("≠ contradicts"), "disputed"),
    "too vague": (msg("~ too vague to compare"), "open"),
}
_SHOWN = 150
_OBJECT = 60
_GOES_ON = ",;: "  # that what was said may end in, and its day follows


def on_day(claim: ClaimShown | Waiting, voice: Voice) -> str:
    """Its day, to follow its words."""
    return f", {voice.day(claim.day)}" if claim.day else ""


def claim_words(claim: ClaimShown | Waiting, object_: str | None, voice: Voice) -> str:
    """A claim in a few words: "observer status, advocated: Borduria → the Union"."""
    who = f": {', '.join(claim.names)}" if claim.names else ""
    whom = f" → {shortened(object_.rstrip(_GOES_ON), _OBJECT)}" if object_ else ""
    return f"{voice.label(claim.type)}, {voice.label(claim.status)}{who}{whom}"


def doubts(claim: ClaimShown | Waiting, voice: Voice) -> Iterator[Span]:
    """What of a claim no rule has told, to follow its words."""
    if claim.likely_only:
        yield from (Span(" · "), Span(voice.say("likely only: look at the passage"), "open"))
        return
    told = zip(claim.actors, claim.names, strict=True)
    if likely := ", ".join(name for actor, name in told if actor in claim.likely_actors):
        yield from (Span(" · "), Span(voice.say("{names}: likely only", names=likely), "open"))
    if claim.told_status:
        yield from (Span(" · "), Span(voice.say("its status is likely only"), "open"))
    if claim.day_basis == LIKELY and claim.day:
        yield from (Span(" · "), Span(voice.say("its day is likely only"), "open"))


def mark_of(name: str, voice: Voice) -> Span:
    """What the record says to it."""
    text, tone = _MARKS[name]
    return Span(voice.say(text), tone)


def record_says(rows: Iterable[Said], voice: Voice) -> Iterator[Line]:
    """The statements that a claim meets: what each says, of which days, and all its sources."""
    sources: dict[str, dict[str, str]] = {}
    for row in rows:
        told = sources.setdefault(_record_words(row, voice), {})
        told |= {row.statement: "; ".join(source.title or source.id for source in row.sources)}
    for words, by in sources.items():
        text = f"{words} · {'; '.join(dict.fromkeys(by.values()))}"
        yield line(text, Span(f" · {', '.join(by)}", "quiet"))


def _record_words(row: Said, voice: Voice) -> str:
    quals = [voice.value(row.prop, text, name) for name, text in row.quals.items()]
    days = [] if row.valid == "../.." else [voice.day(row.valid)]
    what = ", ".join([voice.value(row.prop, row.name), *quals, *days])
    whose = voice.say("the record says of {subject}", subject=row.subject)
    return f"{whose}: {voice.prop(row.prop)}: {what}"


def flat(text: str) -> str:
    """On one line."""
    return re.sub(r"\s+", " ", text).strip()


def shortened(text: str, most: int = _SHOWN) -> str:
    """On one line of at most so many characters."""
    words = flat(text)
    return words if len(words) <= most else f"{words[: most - 1]}…"
