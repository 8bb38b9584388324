"""The page is whole, in its language, and loads nothing from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from servanda.flows.asking import Question, ask
from servanda.flows.brief import brief
from servanda.render.brief import brief_page
from servanda.render.html import to_html
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from servanda.record import Record

VOID = {"meta", "br", "link", "img"}


class Balance(HTMLParser):
    """Opens and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.lang = dict(attrs).get("lang") or self.lang
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_is_balanced_and_self_contained(borduria: Record, lang: str) -> None:
    asked = ask(borduria, Question(1, "2022-06-01", lang=lang), "test")
    page = to_html(brief_page(brief(asked, ("rescue-union",)), voice_of(lang)))
    parser = Balance()
    parser.feed(page)
    assert not parser.open
    assert parser.lang == lang
    assert not re.search(r"(?:src|url\(|@import|<link|<script)", page)
