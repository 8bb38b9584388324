"""Quotations by the signs of speech in each sentence, read from top to bottom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from servanda.reader.article import Quote
from servanda.reader.page import Unit
from servanda.reader.quotes.extent import Extent
from servanda.reader.quotes.inserted import inserted_at, resumed_at
from servanda.reader.quotes.units import Piece, pieces_of
from servanda.reader.speakers.subjects import Subjects
from servanda.reader.words.speech import Cue, speech_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page
    from servanda.reader.words.spans import HasSpan

__all__ = ["BySigns"]

Span = tuple[int, int]
_STOPS = ".!?…"
_DASHED = 4  # characters of a comma and a dash
_DASH = re.compile("[,.!?\u2026] ?[-\u2013\u2014] ?$")
_VERBS = ("verb", "stance")
_ARTICLE = 4  # characters of an article before a name
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Named:
    """A speaker with the cue that tells, and the part of a sentence it stands in."""

    speaker: Speaker | None
    cue: Cue
    piece: Piece


class BySigns:
    """One pass over the pieces of the article, keeping track of who is speaking."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.speech = speech_of(page.lang)
        self.subjects = Subjects(page)
        self.extent = Extent(page, self.speech)
        self.pieces = pieces_of(page)
        self.quotes: list[Quote] = []
        self.units: list[Unit] = []

    def run(self) -> tuple[list[Quote], list[Unit]]:
        """The quotations, and the sentences by the voice that speaks in them."""
        for number, piece in enumerate(self.pieces):
            if piece.quotation:
                self._quotation(number, piece)
            else:
                self._sentence(number, piece)
        return self.quotes, self.units

    # -- direct -----------------------------------------------------------------------------

    def _quotation(self, number: int, piece: Piece) -> None:
        """Marked words belong to whom the rest of the sentence names, or to the last speaker."""
        named = self._beside(number) or self._within(piece)
        speaker = named.speaker if named else self.subjects.current
        if speaker:
            self.subjects.current = speaker
        self._add(piece.start, piece.end, "direct", speaker, named)
        for start, end in self.page.sentences(piece.start, piece.end):
            self.units.append(Unit(start, end, "quoted", speaker, piece.paragraph))

    def _within(self, piece: Piece) -> _Named | None:
        """`“Words, - said X, - more words”`: the speaker is named between dashes."""
        for cue in self.page.scan.cues(piece.start, piece.end):
            before = self.text[max(piece.start, cue.start - _DASHED) : cue.start]
            if cue.kind == "verb" and _DASH.search(before):
                end = self.text.find(", ", cue.end, piece.end)
                if speaker := self.subjects.of(cue, cue.start, end if end > 0 else piece.end):
                    return _Named(speaker, cue, piece)
        return None

    def _beside(self, number: int) -> _Named | None:
        """The speaker named after the quotation, or before its colon."""
        after = self.pieces[number + 1] if number + 1 < len(self.pieces) else None
        if after and after.tail and (found := self._source(after) or self._by_place(after)):
            return found
        before = self.pieces[number - 1] if number else None
        if before and not before.quotation and self._leads_in(before, self.pieces[number]):
            nearest = self._source(before, nearest=True)
            return nearest or self._heading(before) or self._unnamed(before)
        return None

    def _by_place(self, piece: Piece) -> _Named | None:
        """`“…,” jokes economist N. N.`: behind words in marks any verb before a name says them."""
        told = self.speech.behind_marks.match(self.text, piece.start, piece.end)
        if told is None:
            return None
        people = self.page.people.touching(told.end(), told.end() + 1)
        cue = Cue("verb", *told.span("verb"))
        return _Named(people[0].speaker, cue, piece) if people else None

    def _unnamed(self, piece: Piece) -> _Named | None:
        """`According to officials, “…”`: the source of the words, whom the page does not name."""
        cues = self.page.scan.cues(piece.start, piece.end)
        source = next((cue for cue in cues if cue.kind == "before"), None)
        return _Named(None, source, piece) if source else None

    def _leads_in(self, before: Piece, quoted: Piece) -> bool:
        """Whether a quotation goes on the sentence before it: behind a colon, or within it."""
        ends = self.text[before.end - 1]
        return ends == ":" or (ends not in _STOPS and before.paragraph == quoted.paragraph)

    def _heading(self, piece: Piece) -> _Named | None:
        """`N. N., head of the office: …`: a name with its office alone before a colon."""
        people = self.page.people.inside(piece.start, piece.end)
        colon = self.text[piece.end - 1] == ":"
        if not colon or not people or people[0].start > piece.start + _ARTICLE:
            return None
        cue = Cue("before", people[0].start, people[0].start)
        return _Named(people[0].speaker, cue, piece)

    def _source(self, piece: Piece, *, nearest: bool = False) -> _Named | None:
        """Who says it; somebody nobody names is another than who spoke before.

        Of several verbs before a quotation the nearest leads to it.
        """
        cues = self.page.scan.cues(piece.start, piece.end)
        if nearest:
            cues = sorted(cues, key=_START, reverse=True)
        for cue in cues:
            if speaker := self.subjects.of(cue, piece.start, piece.end):
                return _Named(speaker, cue, piece)
        others = (cue for cue in cues if self.subjects.is_other(cue, piece.start, piece.end))
        other = next(others, None)
        return _Named(None, other, piece) if other else None

    # -- everything else --------------------------------------------------------------------

    def _sentence(self, number: int, piece: Piece) -> None:
        if piece.tail or self.text[piece.end - 1] == ":":
            self._lead_in(piece)
            return
        there = self.page.scan.cues(piece.start, piece.end)
        if self._points_back(number, piece, there) or self._is_led_in(number, piece):
            return
        for part in self._parts(piece, there):
            cues = [cue for cue in there if part.start <= cue.start < part.end]
            if not (self._resumed(part, cues) or self._indirect(part, cues)):
                self.units.append(Unit(part.start, part.end, "agency", None, part.paragraph))

    def _is_led_in(self, number: int, piece: Piece) -> bool:
        """`X said:` at the end of a paragraph: the next begins what was said, without marks."""
        before = self.pieces[number - 1] if number else None
        if before is None or before.quotation or self.text[before.end - 1] != ":":
            return False
        named = self._source(before)
        if named is None or before.paragraph + 1 != piece.paragraph:
            return False
        self.subjects.current = named.speaker
        self._add(piece.start, piece.end, "indirect", named.speaker, named)
        self.units.append(Unit(piece.start, piece.end, "reported", named.speaker, piece.paragraph))
        return True

    def _resumed(self, piece: Piece, cues: list[Cue]) -> bool:
        """`X said …, and demanded …`: two quotations of one speaker.

        What is claimed in them is read from the sentence as one, in which all words are his.
        """
        cuts = list(resumed_at(self.page, piece, cues))
        first = min((cue for cue in cues if cue.kind in _VERBS), key=_START) if cuts else None
        speaker = self.subjects.of(first, piece.start, cuts[0][0]) if first else None
        there = len(self.quotes)
        if speaker is None or not self._indirect(piece, cues):
            return False
        units, whole = list(self.units), self.quotes[there:]
        del self.quotes[there:]
        starts = [piece.start, *(start for _, start in cuts)]
        ends = [*(end for end, _ in cuts), piece.end]
        for start, end in zip(starts, ends, strict=True):
            part = piece._replace(start=start, end=end)
            self._indirect(part, [cue for cue in cues if start <= cue.start < end], speaker)
        self.units = units
        if len(self.quotes) == there:
            self.quotes += whole
        return True

    def _parts(self, piece: Piece, cues: list[Cue]) -> Iterator[Piece]:
        """`X said …, and Y added …`: a sentence is in parts where another person says more."""
        begin = piece.start
        for cue in cues[1:]:
            near = self.page.people.inside(begin, cue.start) if cue.kind == "verb" else ()
            if not near or cue.start - near[-1].end > _ARTICLE:
                continue
            if joined := self.speech.joined.search(self.text, begin, near[-1].start):
                yield piece._replace(start=begin, end=joined.start())
                begin = joined.start()
        yield piece._replace(start=begin)

    def _lead_in(self, piece: Piece) -> None:
        """What stands beside a quotation is the agency's own; a tail has been used already."""
        if not piece.tail:
            self.units.append(Unit(piece.start, piece.end, "agency", None, piece.paragraph))

    def _points_back(self, number: int, piece: Piece, cues: list[Cue]) -> bool:
        """`X said so`: the sentence before is what was said, and this one says by whom."""
        cue = next((cue for cue in cues if cue.kind in ("verb", "stance")), None)
        if cue is None or not self._is_anaphoric(piece, cue):
            return False
        who = (self.subjects.of(cue, piece.start, piece.end) for cue in cues)
        speaker = next((found for found in who if found), self.subjects.current)
        self.subjects.current = speaker
        before = self.pieces[number - 1] if number else None
        if before and not before.quotation and before.paragraph >= piece.paragraph - 1:
            self._reattribute(before, _Named(speaker, cue, piece))
        self.units.append(Unit(piece.start, piece.end, "agency", speaker, piece.paragraph))
        return True

    def _is_anaphoric(self, piece: Piece, cue: Cue) -> bool:
        if self.speech.clause.search(self.text, piece.start, piece.end):
            return False
        if self.speech.anaphoric.match(self.text, piece.start, piece.end):
            return True
        inside = self.page.scan.search("anaphoric_inside", piece.start, piece.end)
        return inside is not None and abs(inside.start() - cue.start) < 40  # noqa: PLR2004

    def _reattribute(self, piece: Piece, named: _Named) -> None:
        """Turn the sentence before into indirect speech."""
        speaker = named.speaker
        first = _first_from(piece.start, self.units)
        self.units[first:] = [unit for unit in self.units[first:] if unit.start != piece.start]
        self.units.append(Unit(piece.start, piece.end, "reported", speaker, piece.paragraph))
        there = _first_from(piece.start, self.quotes)
        if not any(quote.speaker for quote in self.quotes[there:]):
            del self.quotes[there:]  # else somebody tells what another said
        self._add(piece.start, piece.end, "indirect", speaker, named)

    def _indirect(self, piece: Piece, cues: list[Cue], resumed: Speaker | None = None) -> bool:
        """A cue with a clause, a source in a phrase, or `…, said X.` at the end."""
        for cue in _verbs_first(cues):
            end = self.extent.end_of_source(cue, piece)
            speaker = resumed or self.subjects.of(cue, piece.start, end)
            if speaker and self._said_by(speaker, cue, piece):
                self.subjects.current = speaker
                return True
        return self._from_nobody(piece, cues)

    def _from_nobody(self, piece: Piece, cues: list[Cue]) -> bool:
        """`According to first reports`: said, but not by whom."""
        sources = (cue for cue in cues if cue.kind in ("before", "after"))
        return any(self._said_by(None, cue, piece) for cue in sources)

    def _said_by(self, speaker: Speaker | None, cue: Cue, piece: Piece) -> bool:
        inserted = inserted_at(self.page, cue, piece, speaker) if speaker else None
        if inserted:
            last = piece.end - (self.text[piece.end - 1] in _STOPS)
            named = _Named(speaker, cue, piece)
            self._add(piece.start, last, "indirect", speaker, named, inserted)
            self._split(piece, piece.start, last, speaker, whole=True)
            return True
        start, end, kind = self.extent.said(cue, piece)
        if not kind or end <= start:
            return False
        self._add(start, end, kind, speaker, _Named(speaker, cue, piece))
        self._split(piece, start, end, speaker, whole=cue.kind != "verb")
        return True

    def _split(
        self, piece: Piece, start: int, end: int, speaker: Speaker | None, *, whole: bool
    ) -> None:
        """What is said is a unit of its own, so that the tense of saying does not count for it."""
        if whole:
            start, end = piece.start, piece.end
        self.units.append(Unit(start, end, "reported", speaker, piece.paragraph))
        for first, last in ((piece.start, start), (end, piece.end)):
            if any(char.isalpha() for char in self.text[first:last]):
                self.units.append(Unit(first, last, "agency", speaker, piece.paragraph))

    def _add(
        self,
        start: int,
        end: int,
        kind: str,
        speaker: Speaker | None,
        named: _Named | None = None,
        inserted: Span | None = None,
    ) -> None:
        """Keep a quotation; what is said stands around a saying `inserted` in it."""
        marks = kind == "direct"
        first, last = max(start - marks, 0), min(end + marks, len(self.text))
        roles = self._roles(named, (first, last), inserted) if named and kind != "reported" else ()
        words = ((first, inserted[0]), (inserted[1], last)) if inserted else ((first, last),)
        self.quotes.append(Quote(start, end, self.text[start:end], kind, speaker, words, *roles))

    def _roles(
        self, named: _Named, words: Span, inserted: Span | None
    ) -> tuple[tuple[Span, ...], ...]:
        """Cue, speaker and frame: what of the sentence of the cue is not said."""
        cue, piece = named.cue, named.piece
        found = self.text[cue.start : cue.end]
        first = cue.start + len(found) - len(found.lstrip(" ,"))
        last = piece.end - (self.text[piece.end - 1] in ".!?")
        beside = ((piece.start, min(words[0], last)), (max(words[1], piece.start), last))
        outside = words[1] <= piece.start or words[0] >= piece.end
        parts = ((piece.start, last),) if outside else beside
        parts = (inserted,) if inserted else parts
        frame = tuple(part for part in parts if part[0] <= first < part[1])
        words_of_cue = found.strip(" ,")  # none where a name stands alone before a colon
        at = ((first, first + len(words_of_cue)),) if words_of_cue else ()
        return at, self._named_at(named), frame

    def _named_at(self, named: _Named) -> tuple[Span, ...]:
        """Where the speaker stands beside the cue: as a person, else as a pronoun."""
        cue, piece = named.cue, named.piece
        if named.speaker is None:
            return ()
        people = [
            (abs(person.start - cue.start), person.start, person.end)
            for person in self.page.people.inside(piece.start, piece.end)
            if person.speaker.label == named.speaker.label
        ]
        if people:
            return (min(people)[1:],)
        pronoun = self.speech.pronouns.search(self.text, piece.start, piece.end)
        return (pronoun.span(),) if pronoun else ()


def _verbs_first(cues: list[Cue]) -> list[Cue]:
    """`X said that, according to Y, …`: a source behind a verb of saying stands in what is said."""
    first = min((cue.start for cue in cues if cue.kind == "verb"), default=-1)
    inner = [cue for cue in cues if cue.kind == "before" and 0 <= first < cue.start]
    return [cue for cue in cues if cue not in inner] + inner


def _first_from(start: int, found: Sequence[HasSpan]) -> int:
    """Where those at the end of a list begin that lie behind a place in the text."""
    at = len(found)
    while at and found[at - 1].start >= start:
        at -= 1
    return at
