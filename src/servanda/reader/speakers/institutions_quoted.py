"""Institutions among those a page quotes: no person, and called by a name or noun of one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.speakers.institutions_by_words import without_told
from servanda.reader.speakers.speaking import says
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.language import agency_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page

__all__ = ["quoted"]

_BODIES = ("organisation", "body")
_SAID = ("direct", "indirect", "free", "reported")


def quoted(page: Page) -> Iterator[Speaker]:
    """Whoever is quoted and is no person, where the words for it name an institution."""
    people = {person.speaker.label for person in page.people}
    joiner = f" {naming_of(page.lang).and_word} "
    kinds: dict[str, set[str]] = defaultdict(set)
    for mention in page.mentions:
        kinds[mention.text].add(mention.kind)
    for quote in page.quotes:
        told = quote.speaker and quote.kind in _SAID and quote.speaker.label not in people
        if not told or quote.speaker is None or not says(page, quote):
            continue
        bearing = partial(_institution, page, kinds, summed_up=quote.kind == "reported")
        one = bearing(quote.speaker.name)
        several = () if one else quote.speaker.name.split(joiner)
        names = [one] if one else list(map(bearing, several))
        for name in names if all(names) else ():
            known = page.names.find(name, page.frame.day) if several else ()
            actor = next((bearer.actor for bearer in known), quote.speaker.actor)
            yield Speaker(name, actor, "")


def _institution(page: Page, kinds: dict[str, set[str]], words: str, *, summed_up: bool) -> str:
    """The name of the institution that some words are; empty where they are none."""
    signs = sources_of(page.lang)
    first, _, rest = words.partition(" ")
    named = rest if rest and first.casefold() in naming_of(page.lang).articles else words
    institution, _ = signs.institution(named)
    if institution:
        return without_told(institution)
    there = kinds.get(named, set())
    known = there.intersection(_BODIES) or ("state" in there and not summed_up)
    short = signs.short.fullmatch(named) and named not in agency_of() and not _is_paper(page, named)
    return named if known or short else ""


def _is_paper(page: Page, short: str) -> bool:
    """`the Evening Paper (EP)`: capitals that stand for whom others tell something."""
    book = cuebook_of(page.lang)
    if book is None:
        return False
    named = rf"(?:{'|'.join(book.listeners)}) \(?{re.escape(short)}\b"
    return re.search(named, page.text, re.IGNORECASE) is not None
