"""Many pages at a glance: for each its headline, and what the record says to its claims."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from servanda.flows.comparing import CONTRADICTS, KNOWN, NEW

if TYPE_CHECKING:
    from servanda.flows.reading import ReadPage

__all__ = ["Digest", "DigestLine", "digest_line"]


class DigestLine(msgspec.Struct, frozen=True):
    """A page in a line; the counts are of its claims, `notes` of what is to be told of it."""

    name: str
    agency: str | None
    headline: str | None
    claims: int
    new: int
    known: int
    contradicts: int
    notes: int


class Digest(msgspec.Struct, frozen=True):
    """All pages, a line each, and how many could not be read.

    `queued` are the claims new in the review queue; None where none is kept.
    """

    lines: list[DigestLine]
    unread: int
    queued: int | None


def digest_line(page: ReadPage) -> DigestLine:
    """What remains of a page in the digest."""
    marks = Counter(claim.against_record for claim in page.claims)
    return DigestLine(
        page.name, page.agency, page.headline, len(page.claims), marks[NEW], marks[KNOWN],
        marks[CONTRADICTS], len(page.notes) + sum(not one.read for one in page.stretches),
    )  # fmt: skip
