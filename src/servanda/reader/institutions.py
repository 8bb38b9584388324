"""Institutions that speak without a name: the press service, the ministry, the embassy."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.language import load_yaml

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["find_institutions"]


def find_institutions(page: Page) -> None:
    """Institutions the page gives as sources join its speakers, each once."""
    found: dict[str, Speaker] = {}
    for line in page.body:
        for sign in _signs(page.lang):
            for match in sign.finditer(page.text, line.start, line.end):
                start, end = match.span("who")
                if page.people.touching(start, end):
                    continue
                name = " ".join(match["who"].split()).strip(" ,.")
                words = set(name.casefold().split())
                if not any(words <= set(other.split()) for other in found):
                    found[name.casefold()] = Speaker(name, _actor(page, start, end), "")
    page.speakers += found.values()


def _actor(page: Page, start: int, end: int) -> str:
    """The id of the institution, where its whole name is one the record knows."""
    same = (m.actor for m in page.mentions.inside(start, end) if (m.start, m.end) == (start, end))
    return next(same, "")


@cache
def _signs(lang: str) -> tuple[re.Pattern[str], ...]:
    data = load_yaml("sources.yaml", dict[str, tuple[str, ...]])
    return tuple(re.compile(text) for text in data[lang])
