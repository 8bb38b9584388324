"""`The court announced`: an institution by its noun alone, which the page names elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.words.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page

__all__ = ["named_in_full"]

_BODIES = ("organisation", "body")


def named_in_full(page: Page, speakers: list[Speaker]) -> Iterator[Speaker]:
    """Some institutions, each that a noun alone stands for by its name."""
    for one in speakers:
        yield _meant(page, one) or one


def _meant(page: Page, speaker: Speaker) -> Speaker | None:
    """The only institution of the page whose name has that noun; none where it names several."""
    if speaker.actor:
        return None
    signs = sources_of(page.lang)
    kinds = (in_name for noun, in_name in signs.meant if noun.fullmatch(speaker.name))
    in_name = next(kinds, None)
    if in_name is None:
        return None
    there = [
        one
        for one in page.mentions
        if one.actor and one.kind in _BODIES and in_name.search(one.text)
    ]
    if len({one.actor for one in there}) != 1:
        return None
    first = there[0]
    return Speaker(signs.base(first.text), first.actor, "")
