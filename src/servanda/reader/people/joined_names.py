"""`A and B agreed`: a last name alone is a person's where somebody joined to it is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.lexicon import NAME
from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.reader.page import Page, Person
    from servanda.reader.words.spans import Spans
    from servanda.reader.words.tokens import Words

__all__ = ["joined_names"]

_SHORTEST = 4  # letters of a name
_ALONE = re.compile(r"[^\W\d_][\w-]*")


def joined_names(
    page: Page, words: Words, found: Iterable[Person], taken: Spans[Person]
) -> Iterator[int]:
    """Where last names stand alone in a list of those who do something together.

    `found` are the persons of the page, and `taken` all names that are known. One of the list has
    to be a person's, or to be formed as last names are, and a verb of several has to follow.
    """
    look = naming_of(page.lang)
    if look.and_word not in words.texts:
        return
    lists = _Lists(page, words, found, taken)
    for at, word in enumerate(words.texts[:-1]):
        if word != look.and_word:
            continue
        end, members = lists.end_of(at + 1), [*lists.before(at), at + 1]
        if end and len(members) > 1 and look.said_by_several.match(page.text, end + 1):
            alone = [n for n in members if words.starts[n] not in lists.persons]
            formed = (look.own_last.fullmatch(words.texts[n]) for n in alone)
            if len(alone) < len(members) or any(formed):
                yield from alone


class _Lists:
    """The lists of names in one stretch of words."""

    def __init__(
        self, page: Page, words: Words, found: Iterable[Person], taken: Spans[Person]
    ) -> None:
        self.words, self._taken = words, taken
        self._loose = acts_of(page.lang).data.loose
        self.persons = {one.name_start: one.name_end for one in found}

    def before(self, at: int) -> Iterator[int]:
        """The single words that end right before `and`, and those before commas before them."""
        while at > 0 and self._is_alone(at - 1):
            yield at - 1
            at -= 2
            if at < 0 or self.words.texts[at] != ",":
                return

    def end_of(self, at: int) -> int:
        """Where the last of a list ends: a person's whole name, or a word that can be one."""
        person = self.persons.get(self.words.starts[at])
        return person or (self.words.end(at) if self._is_alone(at) else 0)

    def _is_alone(self, at: int) -> bool:
        """Whether a word that can be a name has none beside it that goes with it."""
        words, text = self.words, self.words.texts[at]
        long = len(text) >= _SHORTEST and _ALONE.fullmatch(text) and text[1:].islower()
        behind = at + 1 < len(words) and words.kinds[at + 1] & NAME
        return bool(words.kinds[at] & NAME and long and not behind) and self._begins(at)

    def _begins(self, at: int) -> bool:
        """Whether no name stands before a word, but one of somebody else or an adverb."""
        words = self.words
        if not at or not words.kinds[at - 1] & NAME:
            return True
        other = self._taken.touching(words.starts[at - 1], words.end(at - 1))
        return bool(other) or words.texts[at - 1].lower() in self._loose
