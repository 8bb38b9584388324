"""States and their capitals that say something: `Minsk denied it`, `in Minsk they said`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.article import Speaker
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Mention
    from servanda.reader.page import Page

__all__ = ["governments"]

_ARTICLE = re.compile(r"(?<= )(?:the|die|der|das) $")
_BEFORE = 60  # characters in which a clause begins


class _Place(NamedTuple):
    """Where a capital stands, and its name."""

    start: int
    end: int
    name: str


def governments(page: Page) -> Iterator[Speaker]:
    """Each that is the subject of a verb of saying, or the place where those in it say something.

    A headline says shortly who says what below; what a statement says that somebody signs, he says.
    """
    if page.signed:
        return
    begin = page.body[0].start if page.body else 0
    said = sources_of(page.lang).states
    states = [one for one in page.mentions if one.kind == "state" and one.start >= begin]
    for number, one in enumerate(states):
        others = _joined(page, one, states[number + 1 :])
        if said.match(page.text, (others or [one])[-1].end) and _opens(page, one.start, one.end):
            for each in (one, *others):
                yield Speaker(each.text, each.actor, "")
    for place in _capitals(page, begin):
        if _speaks(page, place):
            yield Speaker(place.name, "", "")


def _joined(page: Page, one: Mention, after: list[Mention]) -> list[Mention]:
    """`A, B and C said`: the states joined to one, where a verb may follow the last of them."""
    joiner, found = f" {naming_of(page.lang).and_word} ", [one]
    for other in after:
        between = _ARTICLE.sub("", page.text[found[-1].end : other.start])
        if between not in (joiner, ", "):
            break
        found.append(other)
        if between == joiner:
            return found[1:]
    return []


def _capitals(page: Page, begin: int) -> Iterator[_Place]:
    """The capitals in the paragraphs, as a subject and as the place where somebody says it."""
    forms = _forms(page.lang)
    for words in page.words:
        if forms.keys().isdisjoint(words.texts):
            continue
        for start, word in zip(words.starts, words.texts, strict=True):
            for form, name in forms.get(word, ()) if start >= begin else ():
                if page.text.startswith(form, start):
                    yield _Place(start, start + len(form), name)


@cache
def _forms(lang: str) -> dict[str, list[tuple[str, str]]]:
    """The capitals by their first word, in each form with its name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in states_of(lang)[1]:
        ends = (name.removesuffix(a) + b for a, b in sources_of(lang).there if name.endswith(a))
        for form in {name, next(ends, name)}:
            found.setdefault(tokens(form).texts[0], []).append((form, name))
    return found


def _speaks(page: Page, place: _Place) -> bool:
    """By its name as a subject; as a place only where several say something."""
    signs, text = sources_of(page.lang), page.text
    if signs.from_there.match(text, place.end):
        return bool(signs.inside.search(_before(page, place.start)))
    named = text[place.start : place.end] == place.name and signs.states.match(text, place.end)
    return bool(named) and _opens(page, place.start, place.end)


def _opens(page: Page, start: int, end: int) -> bool:
    """Whether a clause begins with a name that is no person's, and no preposition before it."""
    if page.people.touching(start, end):
        return False
    before, book = _before(page, start), cuebook_of(page.lang)
    last = before.rstrip().rpartition(" ")[2].lower()
    led = book is not None and last in book.prepositions
    return not led and bool(sources_of(page.lang).lead.search(before))


def _before(page: Page, start: int) -> str:
    """What stands before a name in its line."""
    return page.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
