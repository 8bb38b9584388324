"""The acts that a sentence has the other words for, told before any of its clauses is looked at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.syntax.wording import Wording

__all__ = ["helped_in"]

_NAMES = 1024  # of which it is kept what they help to tell


def helped_in(wording: Wording, lifted: Lifted, lang: str) -> set[str]:
    """The acts that words or names of a sentence help to tell, and the kinds of its names.

    A way of telling an act that needs none of these tells nothing in it.
    """
    helped: set[str] = set()
    for token in wording.tokens:
        if token.helps:
            helped |= token.helps
        elif token.item:
            helped.add(token.kind)
            helped |= _helped_by_name(lifted.words_of(token.item), lang)
    return helped


@lru_cache(maxsize=_NAMES)
def _helped_by_name(name: str, lang: str) -> frozenset[str]:
    """The acts that the words of a name help to tell: `the Court of Justice`."""
    data = acts_of(lang)
    words = name.casefold().split()
    return frozenset().union(*[data.helped_by(word, capital=True) for word in words])
