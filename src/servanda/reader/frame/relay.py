"""The relay chain: agencies and papers the page names as its own source."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from servanda.reader.words.cited import cited_of
from servanda.reader.words.language import agencies, agency_of, agency_words
from servanda.reader.words.lexicon import AGENCY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.words.cited import Cited
    from servanda.reader.words.layout import Line

__all__ = ["find_relay"]

_SENTENCE = 600  # characters of the longest sentence in which an unknown paper is named: no menu
_AROUND = "«»„“”\"' "


def find_relay(page: Page) -> None:
    """Agencies and papers named as sources of the report, without the one that signs it."""
    found = dict([*_outlets(page), *_agencies(page)])
    chain = dict.fromkeys([*page.frame.relay, *(found[at] for at in sorted(found))])
    whole = [n for n in chain if not any(other.endswith(f" {n}") for other in chain)]
    own = _own(page)
    page.frame = replace(page.frame, relay=tuple(n for n in whole if _letters(n) not in own))


def _agencies(page: Page) -> Iterator[tuple[int, str]]:
    """Those known by name, each with where it stands.

    They stand beside a word of saying, or anywhere in a sentence that passes on what others told.
    """
    by_form, cited = agency_of(), cited_of(page.lang)
    for line in page.body:
        if page.scan.may_hold(AGENCY, line.start, line.end):
            for sign in cited.relays.among(line.text):
                for match in sign.pattern.finditer(page.text, line.start, line.end):
                    yield match.start("agency"), by_form[match["agency"]]
            yield from _cited(page, line)


def _cited(page: Page, line: Line) -> Iterator[tuple[int, str]]:
    """The agencies in the sentences of a line that pass on what another has told."""
    cited = cited_of(page.lang)
    for start, end in page.sentences(line.start, line.end):
        if page.scan.may_hold(AGENCY, start, end) and cited.cites.search(page.text, start, end):
            for match in page.scan.matching(cited.agency, AGENCY, start, end):
                if match[0] not in agency_words() and not page.mentions.touching(*match.span()):
                    yield match.start(), agency_of()[match[0]]


def _outlets(page: Page) -> Iterator[tuple[int, str]]:
    """Those that the words around them show to be papers, channels or sites."""
    no_outlet = cited_of(page.lang).no_outlet
    for line in page.body:
        for match in _told(page, line):
            name = match["name"].strip(_AROUND)
            if not no_outlet.fullmatch(name):
                yield match.start("name"), _by_name().get(name.casefold(), name)


def _told(page: Page, line: Line) -> Iterator[re.Match[str]]:
    cited, text = cited_of(page.lang), page.text
    for sign in cited.outlets.among(line.text):
        yield from sign.pattern.finditer(text, line.start, line.end)
    if cited.named.may_stand(line.text):
        for start, end in page.sentences(line.start, line.end):
            there = end - start <= _SENTENCE and cited.named.may_stand(text[start:end])
            if there and _tells(cited, text, start, end):
                yield from cited.named.pattern.finditer(text, start, end)
    if cited.marked.may_stand(line.text):
        for start, end in page.sentences(line.start, line.end):
            there = cited.marked.may_stand(text[start:end])
            if there and cited.cites.search(text, start, end):
                yield from cited.marked.pattern.finditer(text, start, end)


def _tells(cited: Cited, text: str, start: int, end: int) -> bool:
    """Whether a sentence passes on what others told, or tells of somebody who told something."""
    return any(one.search(text, start, end) for one in (cited.cites, cited.tells))


@cache
def _by_name() -> dict[str, str]:
    """The agency of each name, form that is no other word, and address, in small letters."""
    return {
        name.casefold(): one.agency
        for one in agencies()
        for name in (one.agency, *one.forms, *one.hosts)
    }


def _own(page: Page) -> set[str]:
    """The letters of the names of the page's own publisher."""
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    return {_letters(name) for name in (page.frame.agency, host, *host.split("."))} - {""}


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())
