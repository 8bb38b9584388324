"""What an accepted claim enters: statements with its passage as evidence; its pages as sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.comparing import proposed
from servanda.flows.folding import said_on
from servanda.flows.reading import page_source
from servanda.model import Evidence, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.folding import Fold, Told
    from servanda.model import Statement
    from servanda.record import View
    from servanda.record.workspace import PageRead

__all__ = ["sources_of", "statements_of"]


def statements_of(told: Told, view: View) -> list[Statement]:
    """What one page's claim says, with the passage itself as evidence."""
    claim, page = told.claim, told.page
    would = proposed(claim, page_source(page.sha256), said_on(page), view)
    quote = page.text[claim.start : claim.end]
    return [
        msgspec.structs.replace(
            s, evidence=(Evidence(s.source, page.extractor, claim.start, claim.end, quote),)
        )
        for s in would
    ]


def sources_of(fold: Fold) -> Iterator[Source]:
    """The pages as sources; those of one origin name the first of them."""
    for first, *others in fold.origins():
        yield _source(first)
        for page in others:
            yield msgspec.structs.replace(_source(page), origin_of=page_source(first.sha256))


def _source(page: PageRead) -> Source:
    return Source(
        page_source(page.sha256),
        title=page.title,
        url=page.url,
        publisher=page.publisher,
        lang=page.lang,
        published=page.published,
        published_basis=page.published_basis,
        fetched=(page.fetched or page.read_at)[:10],
        sha256=page.sha256,
    )
