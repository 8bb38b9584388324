"""Bodies the record does not know that say something: `The FOG announced`, `according to FOG`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.words.language import agency_of, seats
from servanda.reader.words.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.words.speech import Cue

__all__ = ["outside_bodies"]

_BODIES = ("organisation", "body")
_REACH = 140  # characters of a long name with what stands between it and its verb


def outside_bodies(page: Page) -> Iterator[Speaker]:
    """Each such body where it is the subject of a verb of saying or the source of words."""
    if not sources_of(page.lang).acting.pattern:
        return
    for line in page.body:
        for first, last in page.sentences(line.start, line.end):
            for cue in page.scan.cues(first, last):
                start, end = _body(page, cue, first, last)
                if end > start and _is_outside(page, start, end):
                    yield Speaker(" ".join(page.text[start:end].split()).strip(" ,"), "", "")


def _body(page: Page, cue: Cue, first: int, last: int) -> tuple[int, int]:
    """The name before a verb, behind an inverted one, or behind `according to`."""
    signs, text = sources_of(page.lang), page.text
    start = max(first, cue.start - _REACH)
    before = text[start : cue.start]
    if cue.kind in ("verb", "stance") and (found := signs.acting.search(before)):
        first, last = found.span("called" if found["called"] else "who")
        return start + first, start + last
    inverted = cue.kind == "verb" and signs.inverted.search(f"{before}{text[cue.start : cue.end]} ")
    if inverted or cue.kind == "before":
        given = signs.given.match(text, cue.end + bool(inverted), last)
        return given.span("who") if given else (0, 0)
    return 0, 0


def _is_outside(page: Page, start: int, end: int) -> bool:
    """Whether neither a person nor a name of the record stands there, nor a news agency."""
    name = page.text[start:end]
    if name in agency_of() or name in seats(page.lang) or page.people.touching(start, end):
        return False
    known = page.mentions.touching(start, end)
    return not any(one.kind in _BODIES or one.text == name for one in known)
