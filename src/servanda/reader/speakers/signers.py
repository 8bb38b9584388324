"""Institutions in whose name a page is: its head says that the text is theirs.

`Office of the Spokesperson` below the headline, `Statement by the Ministry of X` as the headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.words.sources import sources_of
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page

__all__ = ["signing"]

_LONGEST = 100  # letters of a line that names nothing but an institution
_NAMED = ("organisation", "body")
_ARTICLE = 5  # characters between `by` and a name


def signing(page: Page) -> Iterator[Speaker]:
    """The institution alone in a line of the head, or whose statement the headline is of."""
    yield from _in_head(page)
    yield from _in_headline(page)


def _in_head(page: Page) -> Iterator[Speaker]:
    first, last = page.frame.headline_at[1], page.body[0].start if page.body else 0
    head = (line.text for line in page.lines if first and first <= line.start < last)
    for text in head:
        found = spoken_of(page.lang).in_name_of.fullmatch(text) if len(text) <= _LONGEST else None
        if found:
            yield Speaker(found["who"], "", "")


def _in_headline(page: Page) -> Iterator[Speaker]:
    start, end = page.frame.headline_at
    found = spoken_of(page.lang).by.match(page.text, start, end) if end > start else None
    if found is None or found.groupdict().get("with"):
        return
    if named := sources_of(page.lang).signed.match(page.text, found.end(), end):
        yield Speaker(named["who"], "", "")
        return
    near = page.mentions.touching(found.end(), found.end() + _ARTICLE)
    yield from (Speaker(one.text, one.actor, "") for one in near[:1] if one.kind in _NAMED)
