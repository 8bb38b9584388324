"""Pages whose words are somebody's own: who speaks in which paragraph, and who only asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.article import Speaker
from servanda.reader.page import Person
from servanda.reader.quotes.labels import ASKS, Label, labels_of
from servanda.reader.words.quotations import marked
from servanda.reader.words.spans import Spans
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.words.layout import Line
    from servanda.reader.words.spoken import Spoken

__all__ = ["Turn", "turns_of"]

_DASH = re.compile(r"[-–—•* ]{1,3}")
_NEAR = 160  # characters from a heading's words to the name of who speaks
_TURNS = 2  # paragraphs under known labels that make a page of turns
_OWN = 0.3  # share of the paragraphs in which somebody speaks of himself
_LEAD = 3  # paragraphs that can say what kind of page this is


class Turn(NamedTuple):
    """One paragraph and whose words it is; `start` is behind the label, `said_by` the label."""

    paragraph: int
    start: int
    end: int
    speaker: Speaker | None
    said_by: tuple[int, int] | None = None
    asks: bool = False


def turns_of(page: Page) -> list[Turn]:
    """Whose words the paragraphs are, where the page says so once for all; else nothing."""
    if not page.body:
        return []
    return _Turns(page).run()


class _Turns:
    """The page, its signs, and whom its heading names."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._signs: Spoken = spoken_of(page.lang)
        self._signer = self._signing()
        self._named = self._in_heading() or (self._signer.speaker if self._signer else None)

    def run(self) -> list[Turn]:
        labels = labels_of(self._page)
        known = [label for label in labels.values() if label.kind != "other"]
        if len(known) >= _TURNS or (self._is_spoken() and _first_answers(known)):
            return list(self._labelled(labels, min(labels)))
        if stated := list(self._stated()) or list(self._signed()):
            return stated
        self._named = self._named or self._guest_of_lead()
        if not self._named:
            return []
        first = self._begins()
        if self._is_interview(first):
            return list(self._asked())
        if not self._speaks_of_himself(first):
            return []
        return list(self._labelled(labels, first))

    def _stated(self) -> Iterator[Turn]:
        """`X issued the following statement:`, and what follows without quotation marks."""
        text, body = self._page.text, self._page.body
        announced = self._signs.announced.search
        first = next(
            (n for n, line in enumerate(body) if announced(text, line.start, line.end)), -1
        )
        there = self._page.people.inside(body[first].start, body[first].end) if first >= 0 else ()
        if there and not any(marked(text, line.start, line.end) for line in body[first + 1 :][:1]):
            said_by = there[-1].start, there[-1].end
            for number, line in enumerate(body[first + 1 :], first + 1):
                yield Turn(number, line.start, line.end, there[-1].speaker, said_by)

    def _signing(self) -> Person | None:
        """Who alone signs the page in its head."""
        line = self._page.signed
        if line is None:
            return None
        if there := self._page.people.touching(line.start, line.end):
            return there[0] if len(there) == 1 else None
        named = self._signs.signed.fullmatch(line.text)
        if named is None or not named["name"]:
            return None
        end = line.start + named.end("name")
        speaker = Speaker(named["name"], "", named["office"])
        return Person(line.start, line.end, line.start, end, speaker)

    def _signed(self) -> Iterator[Turn]:
        """A statement that is signed in its head: all of it is said by whoever signs."""
        if self._signer:
            said_by = self._signer.start, self._signer.end
            for number, line in enumerate(self._page.body):
                yield Turn(number, line.start, line.end, self._signer.speaker, said_by)

    def _in_heading(self) -> Speaker | None:
        """The person whom the headline makes the speaker."""
        start, end = self._page.frame.headline_at
        text = self._page.text
        if end <= start:
            return None
        if found := self._signs.by.match(text, start, end):
            behind = self._page.people.touching(found.end(), end)
            near = range(found.end(), found.end() + _NEAR)
            if named := next((one.speaker for one in behind if one.name_start in near), None):
                return named
        if found := self._signs.of.search(text, start, end):
            before = self._page.people.touching(start, found.start() + 1)
            return before[0].speaker if before else None
        return None

    def _is_spoken(self) -> bool:
        """Whether the headline says that somebody's words follow."""
        start, end = self._page.frame.headline_at
        by, of = self._signs.by, self._signs.of
        text = self._page.text
        return end > start and bool(by.match(text, start, end) or of.search(text, start, end))

    def _guest(self, first: int) -> Speaker | None:
        """Who answers: the one named in the headline, or by office before the first question."""
        if self._named:
            return self._named
        start, end = self._page.frame.headline_at
        top = self._page.people.touching(start, end)
        lead = self._page.body[: first + 1]
        if first:
            top += self._page.people.touching(lead[0].start, lead[-1].start)
        officers = [one.speaker for one in top if one.speaker.office]
        return next(iter(officers or [one.speaker for one in top]), None)

    def _guest_of_lead(self) -> Speaker | None:
        """Who answers where the headline names nobody: the one in office before the questions."""
        if not self._is_interview(_LEAD):
            return None
        asked = next(line for line in self._page.body if ASKS.search(line.text))
        lead = self._page.people.touching(self._page.body[0].start, asked.start)
        officers = {one.speaker.label: one.speaker for one in lead if one.speaker.office}
        return next(iter(officers.values())) if len(officers) == 1 else None

    def _labelled(self, labels: dict[int, Label], first: int) -> Iterator[Turn]:
        """Paragraph after paragraph; those without a label go on with the turn before."""
        guest = self._guest(first)
        answered = any(label.kind in ("answer", "person") for label in labels.values())
        speaker, asks = guest, False
        for number, line in enumerate(self._page.body[first:], first):
            start, said_by = line.start, None
            if label := labels.get(number):
                asks = label.kind in ("question", "other")
                speaker = None if asks else label.speaker or guest
                start, said_by = label.end, label.span
            elif asks and not answered:
                speaker, asks = guest, False
            yield Turn(number, start, line.end, speaker, said_by, asks)

    def _asked(self) -> Iterator[Turn]:
        """Questions without a label: paragraphs that end with their mark."""
        begun = False
        for number, line in enumerate(self._page.body):
            asks = bool(ASKS.search(line.text))
            begun |= asks
            if begun:
                dash = _DASH.match(line.text)
                start = line.start + (dash.end() if dash else 0)
                yield Turn(number, start, line.end, None if asks else self._named, None, asks)

    def _is_interview(self, first: int) -> bool:
        """Whether the headline or the lead says so, and somebody asks."""
        start, end = self._page.frame.headline_at
        leads = [(line.start, line.end) for line in self._page.body[: min(first, _LEAD)]]
        search, text = self._signs.interview.search, self._page.text
        if not any(search(text, *span) for span in [(start, end), *leads]):
            return False
        asked = sum(ASKS.search(line.text) is not None for line in self._page.body)
        return asked >= _TURNS

    def _begins(self) -> int:
        """The first paragraph of the speech: below a form of address, or spoken in person."""
        page, signs = self._page, self._signs
        address = [line.start for line in page.lines if signs.address.match(line.text)]
        headline = page.frame.headline_at[1]
        after = next((start for start in address if start >= headline), None)
        for number, line in enumerate(page.body):
            if after is not None and line.start >= after:
                return number
            if after is None and self._own_in(line):
                return number
        return len(page.body)

    def _speaks_of_himself(self, first: int) -> bool:
        rest = self._page.body[first:]
        own = sum(map(self._own_in, rest))
        return own > 0 and own >= _OWN * len(rest)

    def _own_in(self, line: Line) -> bool:
        """Whether somebody speaks of himself outside quotations."""
        inside = Spans(marked(self._page.text, line.start, line.end))
        own = self._signs.own.finditer(self._page.text, line.start, line.end)
        return any(not inside.touching(o.start(), o.start() + 1) for o in own)


def _first_answers(labels: list[Label]) -> bool:
    return bool(labels) and labels[0].kind != "question"
