"""Whether a sentence is in the mood of reported speech, though no cue stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.quotes.sentence import Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["is_reported"]


def is_reported(book: CueBook, s: Sentence, *, goes_on: bool) -> bool:
    """A verb in that mood, or one of hearsay.

    Moods that also tell what might be, and hearsay that may be a plan, count only where the
    sentence before is somebody's words (`goes_on`).
    """
    moods = [s.low[n] for n in s.signs if s.low[n] in book.mood and _counts(book, s, n)]
    if goes_on:
        return bool(moods) or _has_hearsay(book, s)
    return any(low not in book.might_be for low in moods) or _is_hearsay(book, s)


def _is_hearsay(book: CueBook, s: Sentence) -> bool:
    """`soll getan haben`: of what is past, hearsay is no plan."""
    if not _has_hearsay(book, s):
        return False
    ends = (s.low[n - 1] for n, low in enumerate(s.low) if n and low in book.perfect)
    return any(before.endswith(tuple(book.participle_endings)) for before in ends)


def _has_hearsay(book: CueBook, s: Sentence) -> bool:
    return not book.hearsay.isdisjoint(s.all)


def _counts(book: CueBook, s: Sentence, n: int) -> bool:
    """A verb, not a noun; not of the one who writes; not in a clause of what might be."""
    if s.words[n][0].isupper() or n + 1 >= s.n:
        return False
    if any(s.low[m] in book.first_person for m in (n - 1, n + 1) if m >= 0):
        return False
    first = s.break_before(n) + 1
    if n == first + 1:
        return True
    return s.low[first] not in book.conditional and not _closes_clause(book, s, first, n)


def _closes_clause(book: CueBook, s: Sentence, first: int, n: int) -> bool:
    """A verb at the end of a clause that hangs on one told in another mood."""
    hangs = s.low[first] in book.subordinate or (first > 0 and s.low[first] in book.relative)
    if not hangs or n + 1 != s.break_after(n):
        return False
    return any(low in book.auxiliaries and low not in book.mood for low in s.low[:first])
