"""Institutions among those a page quotes: no person, and called by a name or noun of one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.speakers.institutions_by_words import without_told
from servanda.reader.speakers.speaking import says, without_object
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.language import agency_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Quote
    from servanda.reader.page import Page

__all__ = ["quoted"]

_BODIES = ("organisation", "body")
_REACH = 80  # characters of the same
_SHORT = re.compile(r" \([^\W\d_a-z][\w/-]{1,12}\)(?=$| )")  # behind a name whose letters it has
_WORDS = 5  # of the name of an institution
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
        if not told or quote.speaker is None or not (says(page, quote) or _rules(page, quote)):
            continue
        bearing = partial(_institution, page, kinds, summed_up=quote.kind == "reported")
        one = bearing(quote.speaker.name) or _spoken_for(page, quote)
        several = () if one else quote.speaker.name.split(joiner)
        names = [one] if one else list(map(bearing, several))
        for name in names if all(names) else ():
            known = page.names.find(name, page.frame.day) if several else ()
            actor = next((bearer.actor for bearer in known), quote.speaker.actor)
            yield Speaker(name, actor, "")


def _rules(page: Page, quote: Quote) -> bool:
    """`The court decided that …`: a verb of deciding tells what a court says."""
    book = cuebook_of(page.lang)
    if book is None or quote.speaker is None:
        return False
    cue = {page.text[start:end].lower() for start, end in quote.cue}
    decided = any(form.verb.kind == "decide" for word in cue for form in book.verbs.get(word, ()))
    return decided and bool(sources_of(page.lang).court.search(quote.speaker.name))


def _institution(page: Page, kinds: dict[str, set[str]], words: str, *, summed_up: bool) -> str:
    """The name of the institution that some words are; empty where they are none."""
    told = words if summed_up else _SHORT.sub("", words)
    signs, named = sources_of(page.lang), without_object(page, _bare(page, told))
    institution, place = signs.institution(named)
    if institution:
        seat = place.rpartition(" ")[2]
        at_home = place == f" in {seat}" and seat in states_of(page.lang)[1]
        name = without_told(institution + place if at_home else institution)
        return "" if _is_named(page, name) else name
    there = kinds.get(named, set())
    if there.intersection(_BODIES) or ("state" in there and not summed_up):
        return named
    if "state" in there or named in agency_of() or not signs.short.fullmatch(named):
        return ""
    return "" if _is_paper(page, named) else named


def _is_named(page: Page, name: str) -> bool:
    """`a spokesman of X`, where somebody who is a spokesman, of whatever, speaks by name."""
    spokesman = sources_of(page.lang).spokesman
    if not spokesman.match(name):
        return False
    return any(spokesman.fullmatch(one.office) for one in page.speakers if one.office)


def _bare(page: Page, words: str) -> str:
    """A phrase without what leads it in: an article, and `from` before where somebody says it."""
    book = cuebook_of(page.lang)
    led = book.containers if book else frozenset[str]()
    for leading in (led, naming_of(page.lang).articles):
        first, _, rest = words.partition(" ")
        words = rest if rest and first.casefold() in leading else words
    return words


def _spoken_for(page: Page, quote: Quote) -> str:
    """`The ministry will pay, said a spokesman`: for whom one speaks who is told no more of."""
    signs = sources_of(page.lang)
    if quote.speaker is None or not signs.spokesman.fullmatch(quote.speaker.name):
        return ""
    first, *words = page.text[quote.start : quote.end].split(" ", _WORDS)
    if first.casefold() not in naming_of(page.lang).articles:
        return ""
    named = (" ".join(words[:count]) for count in range(min(len(words), _WORDS - 1), 0, -1))
    start = quote.start + len(first) + 1
    bodies = page.mentions.inside(start, start + _REACH)
    heads = (one.text for one in bodies if one.start == start and one.kind in _BODIES)
    return next((name for one in named if (name := signs.institution(one)[0])), next(heads, ""))


def _is_paper(page: Page, short: str) -> bool:
    """`the Evening Paper (EP)`: capitals that stand for whom others tell something."""
    book = cuebook_of(page.lang)
    if book is None:
        return False
    named = rf"(?:{'|'.join(book.listeners)}) \(?{re.escape(short)}\b"
    return re.search(named, page.text, re.IGNORECASE) is not None
