"""A saying inserted in what is said, `The port, said N., would open`, and a verb that resumes."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import PAUSE, speech_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page
    from servanda.reader.quotes.units import Piece
    from servanda.reader.words.speech import Cue

__all__ = ["inserted_at", "resumed_at"]

Span = tuple[int, int]
_BESIDE = 6  # characters of a mark and an article between a verb, or a comma, and a name
_WHEN = 40  # characters of when it was said, behind who said it
_OFFICE = 4  # words of an office without a name
_LED = 60  # characters before a verb that tell of a conjunction and adverbs
_FEWEST = 3  # words of what the first of two verbs says, at least
_WORD = re.compile(r"\w+")
_MARKS = " ,-\u2013\u2014"
_ACTING = ("state", "organisation", "body", "person")
_START = attrgetter("start")


def inserted_at(page: Page, cue: Cue, piece: Piece, speaker: Speaker) -> Span | None:
    """Where a saying stands that what is said goes around: from one comma behind the other."""
    text = page.text
    comma = text.rfind(",", piece.start, cue.start)
    if cue.kind != "verb" or comma <= piece.start:
        return None
    who = _end_of_subject(page, cue, (comma, piece.end), speaker)
    closes = text.find(", ", who, min(who + _WHEN, piece.end)) if who else -1
    if closes < 0 or not (found := speech_of(page.lang).carries_on.match(text, closes, piece.end)):
        return None
    words = _WORD.search(text, found.start())
    return (comma, words.start()) if words else None


def _end_of_subject(page: Page, cue: Cue, around: Span, speaker: Speaker) -> int:
    """Where verb and subject end, if they are all that stands behind a comma; else 0."""
    comma, end = around
    first, people = cue.end, page.people
    inverted = not page.text[comma : cue.start].strip(_MARKS)
    if not inverted:
        near = people.inside(comma, cue.start)
        alone = near and near[0].start - comma <= _BESIDE and cue.start - near[0].end <= _BESIDE
        return first if alone or (not near and _is_office(page, comma, cue.start)) else 0
    named = [one for one in people.inside(first, end) if one.speaker.label == speaker.label]
    if named and not PAUSE.search(page.text, first, named[0].start):
        return named[0].end
    pause = PAUSE.search(page.text, first, end)
    stop = pause.start() if pause else end
    return stop if not people.inside(first, stop) and _is_office(page, first, stop) else 0


def _is_office(page: Page, start: int, end: int) -> bool:
    """Whether a few words are a pronoun, or end with an office."""
    words = _WORD.findall(page.text, start, end)
    if not words or len(words) > _OFFICE:
        return False
    meant = speech_of(page.lang).pronouns.fullmatch(words[-1])
    return bool(meant) or naming_of(page.lang).is_office(words[-1])


def resumed_at(page: Page, piece: Piece, cues: Sequence[Cue]) -> Iterator[Span]:
    """`X said that …, and demanded`: where what one verb says ends and the next verb begins.

    Behind a verb that somebody else may be the subject of nobody knows whose the next is.
    """
    speech = speech_of(page.lang)
    there = sorted((cue for cue in cues if cue.kind in ("verb", "stance")), key=_START)
    for first, cue in pairwise(there):
        joint = speech.resumes.search(page.text, max(first.end, cue.start - _LED), cue.start)
        if joint is None or not _is_of_same(page, first, joint, cue, piece.end):
            return
        yield joint.start(), joint.start() + len(joint[0]) - len(joint[0].lstrip(_MARKS))


def _is_of_same(page: Page, first: Cue, joint: re.Match[str], cue: Cue, end: int) -> bool:
    """Whether a verb has the subject of the one before it."""
    text, speech = page.text, speech_of(page.lang)
    at = joint.start()
    verbs = {speech.gender(text[one.start : one.end]) for one in (first, cue)}
    if len(_WORD.findall(text, first.end, at)) < _FEWEST or len(verbs) > 1:
        return False
    pause = PAUSE.search(text, cue.end + 1, end)
    says = speech.clause.match(text, cue.end + (text[cue.end] == " "), end) or (
        pause and speech.clause.match(text, pause.start(), end)
    )
    if joint[0][0] == ",":
        return bool(says) or text.find(", ", first.end + 1, at) < 0
    if speech.clause.search(text, first.end, at):
        return False  # `said that X did this and warned that`: who warned, nobody knows
    others = (one for one in page.mentions.inside(first.end, at) if one.kind in _ACTING)
    return bool(says) or not (any(others) or speech.pronouns.search(text, first.end, at))
