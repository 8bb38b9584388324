"""One quotation in one sentence, as ranges of its tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.quotes.sentence import MARKED

if TYPE_CHECKING:
    from servanda.reader.quotes.sentence import Range, Sentence

__all__ = ["Saying", "all_marked", "ranges"]


class Saying(NamedTuple):
    """The roles of one quotation, as ranges of tokens of its sentence.

    `whole` says that the words alone would not tell what is claimed: `X holds it possible that …`.
    """

    kind: str
    words: tuple[Range, ...]
    cue: tuple[int, ...]
    frame: tuple[Range, ...]
    speaker: Range | None = None
    addressee: Range | None = None
    whole: bool = True

    def holds(self, n: int) -> bool:
        """Whether a token is among the words said."""
        return any(first <= n < after for first, after in self.words)


def ranges(*parts: Range) -> tuple[Range, ...]:
    """Those of some ranges that are not empty."""
    return tuple([part for part in parts if part[1] > part[0]])


def all_marked(s: Sentence, words: tuple[Range, ...]) -> bool:
    """Whether all that is said stands in quotation marks."""
    if not s.marked:
        return False
    said = [n for first, after in words for n in range(first, after) if s.words[n] not in ",.;–—"]
    return bool(said) and all(s.words[n] == MARKED for n in said)
