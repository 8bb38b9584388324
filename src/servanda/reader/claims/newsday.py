"""What a page tells first, or only in its headline, was done on the day of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import is_event

if TYPE_CHECKING:
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
    day, basis = sentences.day_of_report()
    others = {claim.day for claim in claims if begin <= claim.start < end} - {None, day}
    until = last if others or page.frame.dateline else end

    def is_news(claim: Claim) -> bool:
        if claim.day is not None or claim.status != "occurred" or not is_event(claim):
            return False
        return first <= claim.start < until and max(at for _, at in claim.passages) <= until

    return [replace(c, day=day, day_basis=basis) if is_news(c) else c for c in claims]
