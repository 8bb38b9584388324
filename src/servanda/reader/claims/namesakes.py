"""Who can be meant by a noun: `the Committee` is called so, `the minister` has no other office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.reader.page import Page
    from servanda.reader.syntax.wording import Wording

__all__ = ["may_hold", "two_states"]

_LEAD = 3  # sentences in which a page tells whom its news are of, with the headline
_PAIR = 2


def may_hold(page: Page, person: str, word: str) -> bool:
    """Whether nothing told of a person says that he holds another office."""
    told = [p.speaker.office for p in page.people if p.speaker.label == person]
    offices = {one for office in told for one in office.casefold().split()}
    same = acts_of(page.lang).data.same_office.get(word)
    ends = (word, *(same or ()))
    anybody = same == frozenset() or not offices
    return anybody or any(office.endswith(ends) for office in offices)


def two_states(page: Page, wording: Callable[[int], Wording]) -> tuple[str, ...]:
    """The two states a page tells of first, if these are two: a visitor's and a host's."""
    states = {
        token.state or (token.item.label if token.item else "")
        for number in range(min(_LEAD, len(page.units)))
        for token in wording(number).tokens
        if token.state or token.kind == "state"
    }
    return tuple(sorted(states)) if len(states) == _PAIR else ()
