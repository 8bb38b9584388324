"""A text read from top to bottom: what is said in each sentence, and what goes on from the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.moods import is_reported
from servanda.reader.quotes.ownwords import are_own_words
from servanda.reader.quotes.phrases import subject_at
from servanda.reader.quotes.sayings import lead_of, sayings_of
from servanda.reader.quotes.sentence import MARKED, Sentence
from servanda.reader.quotes.stretches import Found, placed, stretches_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.reader.page import Page
    from servanda.reader.quotes.saying import Saying
    from servanda.reader.quotes.stretches import Span, Stretch
    from servanda.reader.words.cuebook import CueBook

__all__ = ["quoted_in"]

_ENOUGH = 2  # words of a quotation that stands alone, at least


def quoted_in(book: CueBook, page: Page, may_tell: Callable[[int, int], bool]) -> list[Stretch]:
    """Every sentence of the paragraphs of a page with the quotations in it.

    `may_tell` says of a stretch whether a word stands in it without which nobody says anything.
    """
    reading = _Reading(book, page.text)
    for number, line in enumerate(page.body):
        sentences = page.sentences(line.start, line.end)
        for stretch in stretches_of(page.text, (line.start, line.end), sentences, number):
            told = stretch.marks or may_tell(stretch.start, stretch.end)
            if told or reading.is_led_in(stretch):
                reading.take(stretch)
            else:
                reading.pass_by(stretch)
    return reading.stretches


class _Reading:
    """Keeps the last source, whose words a sentence in the mood of reported speech goes on with."""

    def __init__(self, book: CueBook, text: str) -> None:
        self.book = book
        self.text = text
        self.stretches: list[Stretch] = []
        self.last: Found | None = None
        self.goes_on = False  # the sentence before is somebody's words
        self.free: list[Found] | None = None  # where the sentence before is in that mood

    def pass_by(self, here: Stretch) -> None:
        """Keep a sentence in which nobody says anything."""
        self.stretches.append(here)
        self.goes_on, self.free = False, None

    def take(self, here: Stretch) -> None:
        """Read one sentence."""
        s = Sentence(self.book, self.text, here.start, here.end, here.marks)
        sayings = sayings_of(self.book, s)
        if self._points_back(s, sayings, here):
            self.goes_on = True
        else:
            here.found += self._told(s, sayings) if sayings else self._untold(s, here)
            self.goes_on = bool(here.found) or here.carries_on
        self.stretches.append(here)
        told = [one for one in here.found if one.kind != "free"]
        if not here.carries_on and len(told) == len(here.found):
            self.free = None
        self.last = next(filter(self._names_source, told), self.last)

    def _names_source(self, one: Found) -> bool:
        """Whether it has a source of its own rather than `accordingly`."""
        if one.speaker is None:
            return bool(one.cue)
        start, end = one.speaker
        return self.last is None or self.text[start:end].lower() not in self.book.carried

    def _told(self, s: Sentence, sayings: list[Saying]) -> Iterator[Found]:
        """What the cues of the sentence introduce, and marked words in it."""
        for saying in sayings:
            one = placed(s, saying)
            yield one
            if saying.kind == "indirect":
                yield from self._nested(s, saying.words, one)

    def _nested(self, s: Sentence, words: tuple[Span, ...], outer: Found) -> Iterator[Found]:
        """Marked words inside what is reported are the speaker's own."""
        for n, mark in s.marked.items():
            inside = any(first <= n < after for first, after in words)
            if inside and are_own_words(self.book, s, n):
                span = (mark.outer_start, mark.outer_end)
                roles = (outer.cue, outer.frame, outer.speaker, outer.addressee)
                yield Found("direct", (span,), *roles, nested=True)

    def _untold(self, s: Sentence, here: Stretch) -> Iterator[Found]:
        """A quotation after a colon or alone, or a sentence in the mood of reported speech."""
        if found := (here.marks and self._marked(s, here)) or self._led_in(here):
            yield found
        elif is_reported(self.book, s, goes_on=self.goes_on):
            yield from self._free(s, here)

    def _free(self, s: Sentence, here: Stretch) -> Iterator[Found]:
        """It goes on with the last source; sentences in a row are one quotation."""
        span = (here.start, here.end)
        frame, speaker = ((), self.last.speaker) if self.last else self._led_by(here)
        if self.free is None:
            self.free = here.found
            yield Found("free", (span,), (), frame, speaker)
        else:
            here.carries_on, here.speaker = True, speaker
            self.free[0] = self.free[0]._replace(words=(*self.free[0].words, span))
        outer = self.last or Found("free", (span,), speaker=speaker)
        yield from self._nested(s, ((0, s.n),), outer)

    def _led_by(self, here: Stretch) -> tuple[tuple[Span, ...], Span | None]:
        """`The ministry expelled X. This be an answer to Y`: who did something speaks of it."""
        before = self.stretches[-1] if self.stretches else None
        if before is None or before.paragraph != here.paragraph:
            return (), None
        s = Sentence(self.book, self.text, before.start, before.end, before.marks)
        subject = subject_at(self.book, s, 0, s.break_after(0))
        return ((before.start, before.end),), s.span(*subject) if subject else None

    def is_led_in(self, here: Stretch) -> bool:
        """Whether a colon ends the paragraph before, and nothing is said in it yet."""
        before = self.stretches[-1] if self.stretches else None
        if before is None or before.paragraph + 1 != here.paragraph:
            return False
        return self.text[before.end - 1] == ":" and not before.found

    def _led_in(self, here: Stretch) -> Found | None:
        """`X said:` at the end of a paragraph: the next begins what was said, without marks."""
        if not self.is_led_in(here):
            return None
        before = self.stretches[-1]
        lead = Sentence(self.book, self.text, before.start, before.end, before.marks)
        cue, speaker = lead_of(self.book, lead)
        if not cue or speaker is None:
            return None
        cues = tuple(lead.place(n) for n in cue)
        frame = ((before.start, before.end),)
        return Found("indirect", ((here.start, here.end),), cues, frame, lead.span(*speaker))

    def _marked(self, s: Sentence, here: Stretch) -> Found | None:
        """Words in marks with a colon before them, or nothing."""
        n, mark = next(iter(s.marked.items()))
        span = (mark.outer_start, mark.outer_end)
        if n > 1 and s.words[n - 1] == ":":
            _, speaker = lead_of(self.book, s)
            frame = s.span(s.break_before(n - 1) + 1, n)
            return Found("direct", (span,), (), (frame,), s.span(*speaker) if speaker else None)
        alone = all(word == MARKED or not word.isalnum() for word in s.words)
        if not alone or len(here.marks) > 1 or mark.words(self.text) < _ENOUGH:
            return None
        before = self.stretches[-1] if self.stretches else None
        if before is None or self.text[before.end - 1] != ":":
            return Found("direct", (span,), speaker=self.last.speaker if self.last else None)
        lead = Sentence(self.book, self.text, before.start, before.end, before.marks)
        cue, speaker = lead_of(self.book, lead)
        cues = tuple(lead.place(n) for n in cue)
        named = lead.span(*speaker) if speaker else None
        return Found("direct", (span,), cues, ((before.start, before.end),), named)

    def _points_back(self, s: Sentence, sayings: list[Saying], here: Stretch) -> bool:
        """`X made this known`: what was said is the sentence before."""
        if not self.stretches or not self._begins_back(s) or not all(map(_relays, sayings)):
            return False
        before = self.stretches[-1]
        if before.paragraph < here.paragraph - 1:
            return False
        cue, speaker = lead_of(self.book, s)
        if not cue or cue[0] > s.break_after(0):
            return False  # `That is wrong, said X`: these are the words
        here.speaker = s.span(*speaker) if speaker else None
        words = ((before.start, before.end),)
        cues = tuple(s.place(n) for n in cue)
        before.found = [Found("indirect", words, cues, (s.span(0, s.last),), here.speaker)]
        self.last = before.found[0]
        return True

    def _begins_back(self, s: Sentence) -> bool:
        """A pronoun for what was said, and no noun's article; in that mood the words go on."""
        first = s.n > 1 and s.low[0] in self.book.back and s.low[1] not in self.book.mood
        return first and (s.low[1] in self.book.verbs or s.low[1] in self.book.auxiliaries)


def _relays(one: Saying) -> bool:
    """`X said so, the agency reports`: what another tells of the saying is the saying itself."""
    return one.kind == "reported" or one.words[0][0] == 0
