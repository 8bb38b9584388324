"""What a page tells first, or only in its headline, was done on the day of the page."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import is_event
from servanda.reader.claims.reportday import reported_on

if TYPE_CHECKING:
    from servanda.dates import When
    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences

__all__ = ["of_that_day"]


def of_that_day(sentences: Sentences, claims: list[Claim]) -> list[Claim]:
    """What a page tells first, as done and without a day, was done on its day.

    So is what only its headline tells. A report with a dateline goes on with what led to its news;
    a release with what was done besides, unless it tells of another day there.
    """
    page = sentences.page
    first, last = page.frame.headline_at
    begin, end = (page.body[0].start, page.body[0].end) if page.body else (0, 0)
    day = sentences.day_of_report()[0]
    others = {claim.day for claim in claims if begin <= claim.start < end} - {None, day}
    until = last if others or page.frame.dateline else end

    def is_news(claim: Claim) -> bool:
        if claim.day is not None or claim.status != "occurred" or not is_event(claim):
            return False
        return first <= claim.start < until and max(at for _, at in claim.passages) <= until

    return [_dated(sentences, one) if is_news(one) else one for one in claims]


def _dated(sentences: Sentences, claim: Claim) -> Claim:
    day, basis = _day(sentences, claim)
    return replace(claim, day=day, day_basis=basis)


def _day(sentences: Sentences, claim: Claim) -> tuple[When | None, str]:
    """The day of the sentence that tells it, or of the report."""
    starts = [unit.start for unit in sentences.page.units]
    return reported_on(sentences, bisect_right(starts, claim.start) - 1)
