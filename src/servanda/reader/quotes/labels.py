"""Labels before paragraphs: `Question:`, `N. N.:`; who is meant, and whether he asks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.article import Speaker
from servanda.reader.people.person import last_of
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from servanda.reader.page import Page
    from servanda.reader.words.layout import Line

__all__ = ["ASKS", "Label", "labels_of"]

ASKS = re.compile(r"\?[”“\"»)]{0,2}$")
_LABEL = re.compile(
    r"[-–—•* ]{0,3}(?P<who>[^\W\d_][^:!?\n]{0,70}?)(?: ?\([^()\n]{1,40}\))?: +(?=\S)"
)
_SHORT = re.compile(r"(?P<who>[^\W\d_]{1,10})[.] +(?=\S)")  # `Q. What next?`
_NAME = re.compile(r"[^\W\d_][\w'’-]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,2}[^\W\d_]{3,30}")
_LONGEST, _SHORTEST = 120, 14  # letters of a line in which the sign behind a label stands
_WORDS = 6  # of a label, at most


class Label(NamedTuple):
    """A label: its kind, whom it names, where what is said begins, and where it stands."""

    kind: str  # question, answer, person, other
    speaker: Speaker | None
    end: int
    span: tuple[int, int]


def labels_of(page: Page) -> dict[int, Label]:
    """The labels by the paragraph they stand before, in it or in a line of their own above."""
    return _Labels(page).run()


class _Labels:
    """The page and its signs."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._signs = spoken_of(page.lang)

    def run(self) -> dict[int, Label]:
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

    def _answers(self, label: Label, line: Line) -> Label:
        """Where questions are labelled, whoever does not ask answers."""
        if label.kind != "other" or ASKS.search(line.text):
            return label
        return label._replace(kind="person", speaker=Speaker(self._text(label), "", ""))

    def _text(self, label: Label) -> str:
        return self._page.text[slice(*label.span)]

    def _label(self, line: Line) -> Label | None:
        if not _may_be_labelled(line):
            return None
        found = _LABEL.match(line.text)
        if found is None or found["who"].count(" ") >= _WORDS:
            found = _SHORT.match(line.text)
            if found is None or not self._signs.question.fullmatch(found["who"]):
                return None
        span = line.start + found.start("who"), line.start + found.end("who")
        end = line.start + found.end()
        who = found["who"].strip()
        if self._signs.question.fullmatch(who):
            return Label("question", None, end, span)
        if self._signs.answer.fullmatch(who):
            return Label("answer", None, end, span)
        speaker = self._who(who, *span)
        return Label("person" if speaker else "other", speaker, end, span)

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


def _may_be_labelled(line: Line) -> bool:
    """Whether a colon, or the stop of a letter, stands where a label may end."""
    return ":" in line.text[:_LONGEST] or ". " in line.text[:_SHORTEST]


def _without_chance(page: Page, labels: dict[int, Label]) -> dict[int, Label]:
    """Labels of nobody known count where they come back, or somebody asks under them."""
    text = page.text
    often = Counter(text[slice(*label.span)] for label in labels.values())
    return {
        n: label
        for n, label in labels.items()
        if label.kind != "other"
        or often[text[slice(*label.span)]] > 1
        or ASKS.search(page.body[n].text)
    }
