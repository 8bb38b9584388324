"""What a page reports on first: the act of speaking of its first attributed words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.model.claim import Claim
from servanda.reader.claims.roles import Found, place_of

if TYPE_CHECKING:
    from servanda.reader.claims.sentences import Sentences

__all__ = ["lead_statement"]

_LONGEST = 300  # characters of what was said


def lead_statement(sentences: Sentences) -> list[Claim]:
    """The act of speaking the page reports on: its first attributed words.

    A statement that is signed is no report of one.
    """
    page = sentences.page
    if page.signed:
        return []
    said = (q for q in page.quotes if q.speaker and q.kind != "reported")
    first = next(said, None)
    limit = page.body[min(1, len(page.body) - 1)].end if page.body else 0
    if first is None or first.speaker is None or first.start > limit:
        return []
    dateline = page.frame.dateline
    day = dateline.day if dateline and dateline.day[:4].isdigit() else ""
    return [
        Claim(
            "statement",
            "occurred",
            "agency",
            (first.speaker.label,),
            " ".join(first.text.split())[:_LONGEST],
            When.parse(day) if day else None,
            "dateline" if day else "",
            _place(sentences, first.start),
            first.start,
            first.end,
            f"{page.lang}.statement.lead",
            "medium",
            first.speaker.label,
            ((first.start, first.end),),
        )
    ]


def _place(sentences: Sentences, start: int) -> str:
    """Where the speech was held, if the attributing sentence says so."""
    for number, unit in enumerate(sentences.page.units):
        if unit.start > start and unit.voice == "agency" and unit.speaker:
            lifted = sentences.lifted(number)
            whole = sentences.frames.whole.match(lifted.text)
            return place_of(Found(sentences.page, lifted, whole)) if whole else ""
    return ""
