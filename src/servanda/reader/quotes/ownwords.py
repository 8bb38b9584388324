"""Whether words in marks are somebody's own words rather than a name or a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.quotes.sentence import Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["are_own_words"]

_FEW = 3  # words of a name or a title, at most


def are_own_words(book: CueBook, s: Sentence, n: int) -> bool:
    """By how many words they are, how they are written, and what stands before them."""
    words = s.inside[n].split()
    before = s.words[n - 1] if n else ""
    if not words or before.lower() in book.titles:
        return False
    after_noun = bool(before) and before[0].isupper()
    names = all(word[0].isupper() for word in words)
    if len(words) > _FEW:
        return not (after_noun and names)
    if words[0][0].islower() or before.lower() in book.own_words:
        return True
    return not after_noun and not names
