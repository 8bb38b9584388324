"""Quotations by the clauses of each sentence, for a language with a book of cues."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from servanda.reader.article import Quote
from servanda.reader.page import Unit
from servanda.reader.quotes.linking import Linker
from servanda.reader.quotes.quoting import quoted_in
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.lexicon import TELLING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page
    from servanda.reader.quotes.stretches import Found, Stretch
    from servanda.reader.words.cuebook import CueBook

__all__ = ["ByClauses"]

_WORDS = 80  # characters that hold the last two words
_LETTER = re.compile(r"[^\W\d_]")


class ByClauses:
    """Turns what was found in each sentence into quotations and units."""

    def __init__(self, page: Page, book: CueBook) -> None:
        self.page = page
        self.text = page.text
        self.linker = Linker(page, book)
        may_tell = partial(page.scan.may_hold, TELLING)
        self._to = acts_of(page.lang).data.infinitive
        self._joined = _joined(page.lang)
        self.stretches = quoted_in(book, page, may_tell)

    def run(self) -> tuple[list[Quote], list[Unit]]:
        """The quotations, and the sentences by the voice that speaks in them."""
        quotes: list[Quote] = []
        units: list[Unit] = []
        for stretch in self.stretches:
            if not stretch.found:
                units.append(self._plain(stretch))
                continue
            named = [(found, self.linker.of(found.speaker)) for found in stretch.found]
            for found, speaker in named:
                quote = self._quote(found, speaker)
                if quote.text:  # marks around nothing say nothing
                    quotes.append(quote)
            units += self._units(stretch, named)
        return quotes, units

    def _quote(self, found: Found, speaker: Speaker | None) -> Quote:
        start, end = self._inside(found)
        return Quote(
            start,
            end,
            self.text[start:end],
            found.kind,
            speaker,
            found.words,
            found.cue,
            (found.speaker,) if found.speaker else (),
            found.frame,
            (found.addressee,) if found.addressee else (),
        )

    def _inside(self, found: Found) -> tuple[int, int]:
        """All that is said; of direct speech without its marks."""
        start, end = found.words[0][0], found.words[-1][1]
        if found.kind == "direct":
            start += not self.text[start].isalnum()  # one that goes on may have no mark before it
            end -= end - start > 1 and not self.text[end - 1].isalnum()
        return start, max(end, start)

    def _units(self, stretch: Stretch, named: list[tuple[Found, Speaker | None]]) -> Iterator[Unit]:
        """Quoted and reported parts apart from what the agency itself says."""
        outer = [(found, speaker) for found, speaker in named if not found.nested]
        if not outer:
            yield self._plain(stretch)
            return
        found, speaker = outer[0]
        if found.kind == "direct":
            yield from self._direct(stretch, found, speaker)
        elif found.whole or found.kind != "indirect":
            yield Unit(stretch.start, stretch.end, "reported", speaker, stretch.paragraph)
        else:
            yield from self._split(stretch, found, speaker)

    def _plain(self, stretch: Stretch) -> Unit:
        """A sentence in which nothing is said, or which only goes on with what was said."""
        speaker = self.linker.of(stretch.speaker) if stretch.speaker else None
        voice = "reported" if stretch.carries_on else "agency"
        return Unit(stretch.start, stretch.end, voice, speaker, stretch.paragraph)

    def _direct(self, stretch: Stretch, found: Found, speaker: Speaker | None) -> Iterator[Unit]:
        start, end = self._inside(found)
        for first, last in self.page.sentences(start, end):
            yield Unit(first, last, "quoted", speaker, stretch.paragraph)
        around = (stretch.start, found.words[0][0]), (found.words[-1][1], stretch.end)
        for first, last in around:
            if _LETTER.search(self.text, first, last):
                yield Unit(first, last, "agency", None, stretch.paragraph)

    def _split(self, stretch: Stretch, found: Found, speaker: Speaker | None) -> Iterator[Unit]:
        """What is said is a unit of its own, so that the tense of saying does not count for it."""
        start, end = found.words[0][0], found.words[-1][1]
        if self._is_infinitive(end):
            yield Unit(stretch.start, stretch.end, "reported", speaker, stretch.paragraph)
            return
        yield Unit(start, end, "reported", speaker, stretch.paragraph)
        for first, last in ((stretch.start, start), (end, stretch.end)):
            if _LETTER.search(self.text, first, last):
                yield Unit(first, last, "agency", speaker, stretch.paragraph)

    def _is_infinitive(self, end: int) -> bool:
        """`X promised to sign Y`: what is said ends with an infinitive, whose doer says it."""
        last = self.text[max(0, end - _WORDS) : end].rstrip(" .,!?").split(" ")[-2:]
        before = last[0] if len(last) > 1 else ""
        return before in self._to or last[-1].startswith(self._joined)


@cache
def _joined(lang: str) -> tuple[str, ...]:
    """What an infinitive begins with that has its mark within: `anzusagen`."""
    data = acts_of(lang).data
    return tuple(one + mark for one in data.particles for mark in data.infinitive)
