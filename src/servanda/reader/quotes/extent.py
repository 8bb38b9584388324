"""How far reported words reach in a sentence: a clause, what stands before the verb, the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.page import Page
    from servanda.reader.quotes.units import Piece
    from servanda.reader.words.speech import Cue, Speech

__all__ = ["Extent"]

_LONG_OFFICE = 120  # characters of an office behind a comma in it
_OF_PLACE = re.compile(r"(?: [^\W\d_]{2,5}(?: [A-Z][\w-]{1,30}){1,3})?")  # of whom is from there
_BESIDE = 3  # characters between what was said and the verb right behind it


class Extent:
    """Finds what is said, for a cue of speech in one sentence of a text."""

    def __init__(self, page: Page, speech: Speech) -> None:
        self._text = page.text
        self._people = page.people
        self._speech = speech

    def end_of_source(self, cue: Cue, piece: Piece) -> int:
        """In `As X said, …` the source stands before the comma."""
        comma = self._comma_of_source(cue, piece)
        return comma if comma > 0 else piece.end

    def _comma_of_source(self, cue: Cue, piece: Piece) -> int:
        """The comma after `As X said`; nothing where the sentence does not begin so."""
        if not self._speech.like.match(self._text, piece.start, piece.end):
            return -1
        return self._comma_behind(cue, piece)

    def _comma_behind(self, cue: Cue, piece: Piece) -> int:
        """The comma where a source ends that stands behind its cue; -1 where none does."""
        return self._past_clause(self._first_comma_behind(cue, piece), piece.end)

    def _past_clause(self, comma: int, end: int) -> int:
        """The comma that closes a clause which tells of the source: `…, who spoke in X, …`."""
        if comma < 0 or not (told := self._speech.tells_more.match(self._text, comma, end)):
            return comma
        closes = self._text.find(", ", told.end(), end)
        return closes if closes > 0 else comma

    def _first_comma_behind(self, cue: Cue, piece: Piece) -> int:
        comma = self._text.find(", ", cue.end - 1, piece.end)
        if comma > 0 and (around := self._people.touching(comma, comma + 1)):
            comma = self._text.find(", ", around[0].end, piece.end)
        later = (
            self._people.inside(comma, min(comma + _LONG_OFFICE, piece.end)) if comma > 0 else ()
        )
        if not later or self._people.inside(piece.start, comma):
            return comma
        # A comma may stand in the office, before whom it leads to.
        return max(comma, self._text.find(", ", later[0].end, piece.end))

    def said(self, cue: Cue, piece: Piece) -> tuple[int, int, str]:
        """What is said, as offsets, and the kind of quotation; an empty kind where nothing is."""
        last = piece.end - (self._text[piece.end - 1] in ".!?")
        if cue.kind in ("before", "after"):
            if self._text[piece.end - 1] == ",":
                return 0, 0, ""  # `According to X, “…”`: what is said stands in marks
            return *self._but_for_source(cue, piece, last), "indirect"
        comma = self._comma_of_source(cue, piece)
        if comma > 0:
            return comma + 2, last, "indirect"
        if clause := self._speech.clause.search(self._text, cue.end, piece.end):
            return self._first_word(clause.start()), last, "indirect"
        if cue.kind == "stance":
            return self._summed_up(cue, piece, last)
        return self._said_beside(cue, piece, last)

    def _but_for_source(self, cue: Cue, piece: Piece, last: int) -> tuple[int, int]:
        """The sentence without its source, where that opens or closes it: `according to X`."""
        comma = self._comma_behind(cue, piece)
        if cue.start - piece.start <= _BESIDE:
            return (comma + 2 if comma > 0 else piece.start), last
        at = self._text.rfind(",", piece.start, cue.start + 1)
        ends = comma < 0 or self._speech.tells_more.match(self._text, comma, piece.end)
        closes = ends and at > piece.start and cue.start - at <= _BESIDE
        return piece.start, at if closes else last

    def _summed_up(self, cue: Cue, piece: Piece, last: int) -> tuple[int, int, str]:
        """What a verb of stance is about: its infinitive clause, or the whole sentence."""
        said = self._speech.infinitive.search(self._text, cue.end, piece.end)
        if said is None:
            return piece.start, last, "reported"
        return self._first_word(said.start()), last, "indirect"

    def _said_beside(self, cue: Cue, piece: Piece, last: int) -> tuple[int, int, str]:
        """What follows the verb with nothing between, or what stands before it."""
        bare = self._speech.bare.match(self._text, cue.end, piece.end)
        if bare and self._closes(cue, piece, last):
            return piece.start, self._comma_before(cue, piece), "indirect"
        if bare and cue.kind == "verb":
            return bare.end(), last, "indirect"
        if self._speech.only_who.search(self._text, piece.start, cue.start):
            return 0, 0, ""
        at = self._comma_before(cue, piece)
        beside = at >= 0 and cue.start - at <= _BESIDE
        if cue.kind == "verb" and self._is_told(cue, piece, beside=beside):
            return piece.start, last, "reported"
        return (piece.start, at, "indirect") if at > piece.start else (0, 0, "")

    def _closes(self, cue: Cue, piece: Piece, last: int) -> bool:
        """`…, said the X commissioner N. N. of Y.`: whether the sentence ends with who said it."""
        at = self._comma_before(cue, piece)
        if not 0 <= cue.start - at <= _BESIDE:
            return False
        who = next(iter(self._people.inside(cue.end, last)), None)
        if who is None or who.start - cue.end > _LONG_OFFICE:
            return False
        return bool(_OF_PLACE.fullmatch(self._text, who.end, last))

    def _first_word(self, at: int) -> int:
        while at + 1 < len(self._text) and not self._text[at].isalnum():
            at += 1
        return at

    def _is_told(self, cue: Cue, piece: Piece, *, beside: bool) -> bool:
        """Whether what is told of is named without a clause, behind the verb or before it.

        Where a comma is right before the verb, what stands before it may be what is said.
        """
        tells = self._speech.tells.match(self._text[cue.start : cue.end])
        if tells or self._speech.told.match(self._text, cue.end, piece.end):
            return True
        before = self._text[piece.start : cue.start]
        return not beside and bool(self._speech.told_before.search(before))

    def _comma_before(self, cue: Cue, piece: Piece) -> int:
        """The comma behind what was said without a clause: `He was ready, said X`."""
        comma = self._text.rfind(",", piece.start, cue.start)
        return comma if comma > piece.start and cue.start - comma <= self._speech.said_gap else -1
