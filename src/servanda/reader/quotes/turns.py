"""Pages whose words are somebody's own: who speaks in which paragraph, and who only asks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.article import Speaker
from servanda.reader.names.person import last_of
from servanda.reader.words.quotations import marked
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.words.layout import Line
    from servanda.reader.words.spoken import Spoken

__all__ = ["Turn", "turns_of"]

_DASH = re.compile(r"[-–—•* ]{1,3}")
_LABEL = re.compile(
    r"[-–—•* ]{0,3}(?P<who>[^\W\d_][^:!?\n]{0,70}?)(?: ?\([^()\n]{1,40}\))?: +(?=\S)"
)
_SHORT = re.compile(r"(?P<who>[^\W\d_]{1,10})[.] +(?=\S)")  # `Q. What next?`
_NAME = re.compile(r"[^\W\d_][\w'’-]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,2}[^\W\d_]{3,30}")
_LONGEST, _SHORTEST = 120, 14  # letters of a line in which the sign behind a label stands
_NEAR = 160  # characters from a heading's words to the name of who speaks
_TURNS = 2  # paragraphs under known labels that make a page of turns
_OWN = 0.3  # share of the paragraphs in which somebody speaks of himself
_LEAD = 3  # paragraphs that can say what kind of page this is
_WORDS = 6  # of a label, at most
_ASKS = re.compile(r"\?[”“\"»)]{0,2}$")


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


class _Label(NamedTuple):
    kind: str  # question, answer, person, other
    speaker: Speaker | None
    end: int
    span: tuple[int, int]


class _Turns:
    """The page, its signs, and whom its heading names."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._signs: Spoken = spoken_of(page.lang)
        self._named = self._in_heading()

    def run(self) -> list[Turn]:
        labels = self._labels()
        known = [label for label in labels.values() if label.kind != "other"]
        if len(known) >= _TURNS or (self._is_spoken() and _first_answers(known)):
            return list(self._labelled(labels, min(labels)))
        if not self._named:
            return []
        first = self._begins()
        if self._is_interview(first):
            return list(self._asked())
        if not self._speaks_of_himself(first):
            return []
        return list(self._labelled(labels, first))

    # -- who ----------------------------------------------------------------------------------

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

    def _labels(self) -> dict[int, _Label]:
        """The labels by the paragraph they stand before, in it or in a line of their own above."""
        body = self._page.body
        found = {n: label for n, line in enumerate(body) if (label := self._label(line))}
        if any(label.kind == "question" for label in found.values()):
            found = {n: self._answers(label, body[n]) for n, label in found.items()}
        found = _without_chance(self._page, found)
        starts = [line.start for line in body]
        for line in filter(_may_be_labelled, self._page.lines):
            below = bisect_right(starts, line.start)
            apart = not below or body[below - 1].end <= line.start
            if apart and below < len(body) and below not in found:
                label = self._label(line)
                if label and label.kind != "other":
                    found[below] = label._replace(end=body[below].start)
        return found

    def _answers(self, label: _Label, line: Line) -> _Label:
        """Where questions are labelled, whoever does not ask answers."""
        if label.kind != "other" or _ASKS.search(line.text):
            return label
        return label._replace(kind="person", speaker=Speaker(self._text(label), "", ""))

    def _text(self, label: _Label) -> str:
        return self._page.text[slice(*label.span)]

    def _label(self, line: Line) -> _Label | None:
        if not _may_be_labelled(line):
            return None
        found = _LABEL.match(line.text)
        if found is None or found["who"].count(" ") >= _WORDS:
            found = _SHORT.match(line.text)
            if found is None or not self._signs.question.fullmatch(found["who"]):
                return self._long_label(line)
        span = line.start + found.start("who"), line.start + found.end("who")
        end = line.start + found.end()
        who = found["who"].strip()
        if self._signs.question.fullmatch(who):
            return _Label("question", None, end, span)
        if self._signs.answer.fullmatch(who):
            return _Label("answer", None, end, span)
        speaker = self._who(who, *span)
        return _Label("person" if speaker else "other", speaker, end, span)

    def _long_label(self, line: Line) -> _Label | None:
        """`N. N., head of the office of many words: I ...`."""
        found = _LABEL.match(line.text)
        if found is None:
            return None
        span = line.start, line.start + found.end("who")
        inside = self._page.people.inside(*span)
        near = (one for one in inside if one.start - span[0] < _WORDS > span[1] - one.end)
        whole = list(near)
        if not whole or not self._signs.own.search(line.text, found.end()):
            return None
        return _Label("person", whole[0].speaker, line.start + found.end(), span)

    def _who(self, who: str, start: int, end: int) -> Speaker | None:
        """The person of the page, or of the index, whose last name a label ends with."""
        if there := self._page.people.inside(start, end):
            return there[-1].speaker
        name = _NAME.search(who)
        if name is None:
            return None
        last = name[0].casefold()
        people = (one.speaker for one in self._page.people)
        same = [one for one in people if last_of(one.name).casefold() == last]
        if same:
            return max(same, key=lambda one: (bool(one.office), len(one.name)))
        bearers = {b.actor: b for b in self._page.names.surname(name[0], self._page.frame.day)}
        if len(bearers) == 1 and (who != name[0]):
            bearer = next(iter(bearers.values()))
            return Speaker(bearer.text, bearer.actor, "")
        return Speaker(who, "", "") if _INITIALS.fullmatch(who) else None

    # -- where --------------------------------------------------------------------------------

    def _labelled(self, labels: dict[int, _Label], first: int) -> Iterator[Turn]:
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
            asks = bool(_ASKS.search(line.text))
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
        asked = sum(_ASKS.search(line.text) is not None for line in self._page.body)
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
        inside = list(marked(self._page.text, line.start, line.end))
        own = self._signs.own.finditer(self._page.text, line.start, line.end)
        return any(not any(q.start <= o.start() < q.end for q in inside) for o in own)


def _may_be_labelled(line: Line) -> bool:
    """Whether a colon, or the stop of a letter, stands where a label may end."""
    return ":" in line.text[:_LONGEST] or ". " in line.text[:_SHORTEST]


def _first_answers(labels: list[_Label]) -> bool:
    return bool(labels) and labels[0].kind != "question"


def _without_chance(page: Page, labels: dict[int, _Label]) -> dict[int, _Label]:
    """Labels of nobody known count where they come back, or somebody asks under them."""
    text = page.text
    often = Counter(text[slice(*label.span)] for label in labels.values())
    return {
        n: label
        for n, label in labels.items()
        if label.kind != "other"
        or often[text[slice(*label.span)]] > 1
        or _ASKS.search(page.body[n].text)
    }
