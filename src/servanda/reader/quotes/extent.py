"""How far reported words reach in a sentence: a clause, what stands before the verb, the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.quotes.units import Piece
    from servanda.reader.words.speech import Cue, Speech

__all__ = ["Extent"]

_FEWEST_LETTERS = 15  # what is said has at least so many


class Extent:
    """Finds what is said, for a cue of speech in one sentence of a text."""

    def __init__(self, text: str, speech: Speech) -> None:
        self._text = text
        self._speech = speech

    def end_of_source(self, cue: Cue, piece: Piece) -> int:
        """In `As X said, …` the source stands before the comma."""
        comma = self._comma_of_source(cue, piece)
        return comma if comma > 0 else piece.end

    def _comma_of_source(self, cue: Cue, piece: Piece) -> int:
        """The comma after `As X said`; nothing where the sentence does not begin so."""
        if not self._speech.like.match(self._text, piece.start, piece.end):
            return -1
        return self._text.find(", ", cue.end - 1, piece.end)

    def said(self, cue: Cue, piece: Piece) -> tuple[int, int, str]:
        """What is said, as offsets, and the kind of quotation; an empty kind where nothing is."""
        last = piece.end - (self._text[piece.end - 1] in ".!?")
        if cue.kind in ("before", "after"):
            return piece.start, last, "indirect"
        comma = self._comma_of_source(cue, piece)
        if comma > 0:
            return comma + 2, last, "indirect"
        if clause := self._speech.clause.search(self._text, cue.end, piece.end):
            return self._first_word(clause.start()), last, "indirect"
        if cue.kind == "stance":
            return self._summed_up(cue, piece, last)
        return self._said_beside(cue, piece, last)

    def _summed_up(self, cue: Cue, piece: Piece, last: int) -> tuple[int, int, str]:
        """What a verb of stance is about: its infinitive clause, or the whole sentence."""
        said = self._speech.infinitive.search(self._text, cue.end, piece.end)
        if said is None:
            return piece.start, last, "reported"
        return self._first_word(said.start()), last, "indirect"

    def _said_beside(self, cue: Cue, piece: Piece, last: int) -> tuple[int, int, str]:
        """What follows the verb with nothing between, or what stands before it."""
        bare = self._speech.bare.match(self._text, cue.end, piece.end)
        if bare and cue.kind == "verb":
            return bare.end(), last, "indirect"
        return self._said_before(cue, piece)

    def _first_word(self, at: int) -> int:
        while at + 1 < len(self._text) and not self._text[at].isalnum():
            at += 1
        return at

    def _said_before(self, cue: Cue, piece: Piece) -> tuple[int, int, str]:
        """What was said without a clause: `He was ready, said X`."""
        comma = self._text.rfind(",", piece.start, cue.start)
        if comma > piece.start and cue.start - comma <= self._speech.said_gap:
            return piece.start, comma, "indirect"
        return 0, 0, ""
