"""Whose office it is, where that is told before it: `X-ish`, `X's`, `the X`, `X-`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.people.title_owner import possessor
from servanda.reader.posts.paragraph import OWNERS
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from servanda.reader.posts.paragraph import Paragraph

__all__ = ["Owner", "owner_of", "without_genitive"]

_MARKS = ("'", "\u2019")
_LONGEST = 4  # words of an adjective of a state
_NEAR = 30  # letters between the name of an owner and the office


class Owner(NamedTuple):
    """The number of its first word, its words, and the number of the word behind it."""

    first: int
    text: str
    after: int
    by_adjective: bool = False


def owner_of(here: Paragraph, first: int, head: int) -> Owner | None:
    """The state or body before a post with its first word, and the word that is its noun."""
    return (
        _joined(here, first, head)
        or _adjective(here, first)
        or _named(here, first)
        or _institution(here, first)
        or _unknown(here, first)
    )


def _joined(here: Paragraph, first: int, head: int) -> Owner | None:
    """`X-Minister`: a name that a hyphen joins to the post."""
    hyphen = next((at for at in range(first + 1, head) if here.texts[at] == "-"), -1)
    if hyphen < 0:
        return None
    begin, end = here.words.starts[first], here.words.starts[hyphen]
    named = (m for m in here.page.mentions.touching(begin, end) if m.kind in OWNERS)
    found = next((m for m in named if m.start == begin), None)
    return Owner(first, found.text, hyphen + 1) if found and found.end == end else None


def _adjective(here: Paragraph, first: int) -> Owner | None:
    states, _ = states_of(here.page.lang)
    for length in range(min(_LONGEST, first), 0, -1):
        at = first - length
        words = here.page.text[here.words.starts[at] : here.words.end(first - 1)]
        if words in states:
            return Owner(at, words, first, by_adjective=True)
    return None


def _named(here: Paragraph, first: int) -> Owner | None:
    """`Austria's president`, `the OSCE chairman`: nothing but a genitive stands between."""
    if not first or not here.posts.owned.search(here.texts[first - 1]):
        return None
    end = here.words.starts[first]
    near = here.page.mentions.touching(max(here.words.starts[0], end - _NEAR), end)
    named = [m for m in near if m.kind in OWNERS and m.end <= end]
    if not named:
        return None
    last = max(named, key=lambda mention: (mention.end, -mention.start))
    between = here.page.text[last.end : end].strip()
    if between and between.rstrip("s") not in _MARKS:
        return None
    at = here.number(last.start)
    return Owner(at, without_genitive(last.text), first) if at >= 0 else None


def without_genitive(text: str) -> str:
    """A name as it is without `'s`."""
    name = text.removesuffix("s")
    return name[:-1] if name.endswith(_MARKS) else text


def _unknown(here: Paragraph, first: int) -> Owner | None:
    """`Marsolia's president`: a name that the record does not have, in the genitive."""
    at = possessor(here.words, first)
    mark = first - 1 - (here.texts[first - 1] == "s")
    if at == first or not here.names.isdisjoint(range(at, mark)):
        return None
    return Owner(at, here.text(at, mark), first)


def _institution(here: Paragraph, first: int) -> Owner | None:
    """`the X-ish Foreign Ministry spokesman`: an institution in capitals, with whose it is."""
    noun = here.texts[first - 1] if first else ""
    if not here.posts.owned.search(noun) or not here.is_institution(first - 1):
        return None
    at = first - 1
    while at and here.texts[at - 1][0].isupper() and at - 1 not in here.names:
        at -= 1
    text = here.text(at, first)
    return Owner(at, text, first) if noun[0].isupper() else None
