"""The relay chain: agencies the page names as its own source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import AGENCY
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["find_relay"]


def find_relay(page: Page) -> None:
    """Agencies named as sources of the report, without the one that signs it."""
    by_form = agency_of()
    found: dict[int, str] = {}
    named = [line for line in page.body if page.scan.may_hold(AGENCY, line.start, line.end)]
    for line in named:
        for sign in speech_of(page.lang).relays:
            for match in sign.finditer(page.text, line.start, line.end):
                found.setdefault(match.start("agency"), by_form[match["agency"]])
    chain = dict.fromkeys(found[at] for at in sorted(found))
    page.frame = replace(
        page.frame, relay=tuple(name for name in chain if name != page.frame.agency)
    )
