"""Whether a sentence is in the mood of reported speech, though no cue stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.cuebook import CueBook
    from servanda.reader.phrases import Sentence

__all__ = ["is_reported"]


def is_reported(book: CueBook, s: Sentence) -> bool:
    """A verb in that mood, or one of hearsay."""
    if any(low in book.hearsay for low in s.low):
        return True
    return any(low in book.mood and _counts(book, s, n) for n, low in enumerate(s.low))


def _counts(book: CueBook, s: Sentence, n: int) -> bool:
    """A verb, not a noun; not of the one who writes; not in a clause of what might be."""
    if s.words[n][0].isupper() or n + 1 >= s.n:
        return False
    if any(s.low[m] in book.first_person for m in (n - 1, n + 1) if m >= 0):
        return False
    return s.low[s.break_before(n) + 1] not in book.conditional
