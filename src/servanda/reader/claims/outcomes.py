"""Lists of what was done: `The outcomes are:`, and below it one act a line, told without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page

__all__ = ["outcome_items"]

_GOES_ON = (";", ",", ":")
_INTRODUCING = 12  # words before the colon in which it is said that something was done


def outcome_items(page: Page) -> frozenset[int]:
    """The numbers of the sentences that are items of such lists; the last one ends with a stop."""
    return frozenset(_items(page))


def _items(page: Page) -> Iterator[int]:
    outcomes = acts_of(page.lang).data.outcomes
    listing = False
    for number, unit in enumerate(page.units):
        text = page.text[unit.start : unit.end].rstrip()
        if listing:
            yield number
        listing = text.endswith(_GOES_ON) and (listing or _introduces(text, outcomes))


def _introduces(text: str, outcomes: frozenset[str]) -> bool:
    words = text.casefold().replace(":", " ").split()[-_INTRODUCING:]
    return text.endswith(":") and not outcomes.isdisjoint(words)
