"""The page while it is being read: each step takes some of its fields and fills in others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.article import Frame, Speaker
from servanda.reader.words.spans import Spans
from servanda.reader.words.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.model import NameScanner
    from servanda.model.claim import Claim
    from servanda.model.page import Hints
    from servanda.reader.article import Mention, Occupation, Quote
    from servanda.reader.words.layout import Line
    from servanda.reader.words.scan import Scan
    from servanda.reader.words.tokens import Words

__all__ = ["Page", "Person", "Step", "Unit"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text: `start` and `end` take in the office, `name_*` the name alone."""

    start: int
    end: int
    name_start: int
    name_end: int
    speaker: Speaker

    def named(self, name: str, office: str = "") -> Person:
        """The same person by another name, or in an office told elsewhere."""
        speaker = Speaker(name, self.speaker.actor, office or self.speaker.office)
        return Person(self.start, self.end, self.name_start, self.name_end, speaker)

    def by_name(self) -> Person:
        """The same person by the name alone."""
        speaker = Speaker(self.speaker.name, self.speaker.actor, "")
        return Person(self.name_start, self.name_end, self.name_start, self.name_end, speaker)


class Unit(NamedTuple):
    """A sentence, or the part of one inside or outside a quotation: what claims are read from."""

    start: int
    end: int
    voice: str
    speaker: Speaker | None = None
    paragraph: int = -1
    headline: bool = False


@dataclass(slots=True)
class Page:
    """Text and index as given, and what has been found so far."""

    text: str
    url: str
    names: NameScanner
    langs: tuple[str, ...]
    hints: Hints | None = None
    lang: str = ""
    frame: Frame = field(default_factory=Frame)
    lines: list[Line] = field(default_factory=list)
    body: tuple[Line, ...] = ()
    signed: Line | None = None
    words: list[Words] = field(default_factory=list)
    scan: Scan = field(init=False)
    mentions: Spans[Mention] = field(default_factory=Spans)
    people: Spans[Person] = field(default_factory=Spans)
    posts: list[Occupation] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    _sentences: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of a stretch, cut once for all who ask for them."""
        found = self._sentences.get((start, end))
        if found is None:
            found = self._sentences[start, end] = sentences(self.text, start, end)
        return found

    def stretches(self) -> list[tuple[int, int]]:
        """The headline, who signs below it, and the paragraphs: all that is the article's own."""
        first, last = self.frame.headline_at
        head = [(first, last)] if last > first else []
        head += [(self.signed.start, self.signed.end)] if self.signed else []
        return head + [(line.start, line.end) for line in self.body]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the cascade: which fields of the page it needs, which it gives."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Page], None]
