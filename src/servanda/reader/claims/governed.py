"""What governs the noun of an act: `rejected the accession of X`, `on the agenda is Y's exit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.frames import frames_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found

__all__ = ["governed"]

_NOUN = "\0"  # how the patterns call the noun


def governed(found: Found) -> str | None:
    """How far an act has come by what governs its noun, empty where nothing is told; else None."""
    told = found.spans("told") or [found.match.span()]
    text, (start, end) = found.lifted.text, told[0]
    marked = f"{text[:start]}{_NOUN}{text[end:]}"
    frames = frames_of(found.page.lang)
    for number in frames.governed.numbers(text):
        if frames.governed.patterns[number].pattern.search(marked):
            return frames.governing[number]
    return None
