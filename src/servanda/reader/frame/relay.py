"""The relay chain: agencies and papers the page names as its own source."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from servanda.reader.words.language import agencies, agency_of
from servanda.reader.words.lexicon import AGENCY
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page

__all__ = ["find_relay"]

_AROUND = "«»„“”\"' "


def find_relay(page: Page) -> None:
    """Agencies and papers named as sources of the report, without the one that signs it."""
    found = dict([*_outlets(page), *_agencies(page)])
    chain = dict.fromkeys([*page.frame.relay, *(found[at] for at in sorted(found))])
    whole = [n for n in chain if not any(other.endswith(f" {n}") for other in chain)]
    own = _own(page)
    page.frame = replace(page.frame, relay=tuple(n for n in whole if _letters(n) not in own))


def _agencies(page: Page) -> Iterator[tuple[int, str]]:
    """Those known by name, each with where it stands."""
    by_form = agency_of()
    for line in page.body:
        if page.scan.may_hold(AGENCY, line.start, line.end):
            for sign in speech_of(page.lang).relays.among(line.text):
                for match in sign.pattern.finditer(page.text, line.start, line.end):
                    yield match.start("agency"), by_form[match["agency"]]


def _outlets(page: Page) -> Iterator[tuple[int, str]]:
    """Those that the words around them show to be papers, channels or sites."""
    speech = speech_of(page.lang)
    for line in page.body:
        for sign in speech.outlets.among(line.text):
            for match in sign.pattern.finditer(page.text, line.start, line.end):
                name = match["name"].strip(_AROUND)
                if not speech.no_outlet.fullmatch(name):
                    yield match.start("name"), _by_name().get(name.casefold(), name)


@cache
def _by_name() -> dict[str, str]:
    """The agency of each name, form and address, in small letters."""
    return {
        name.casefold(): one.agency
        for one in agencies()
        for name in (one.agency, *one.forms, *one.words, *one.hosts)
    }


def _own(page: Page) -> set[str]:
    """The letters of the names of the page's own publisher."""
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    return {_letters(name) for name in (page.frame.agency, host, *host.split("."))} - {""}


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())
