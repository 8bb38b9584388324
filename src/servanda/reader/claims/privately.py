"""Firms, clubs and the like as subjects of what nets and weights find: they act for no state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found

__all__ = ["opens_privately"]

_PARTS = re.compile("[,;:]")


def opens_privately(found: Found) -> bool:
    """Whether a noun of a firm, a club or the like opens what stands from a comma to an act."""
    data = acts_of(found.page.lang).data
    before = found.lifted.text[: found.match.start()] if data.privates else ""
    words = _PARTS.split(before)[-1].casefold().split()
    for n, word in enumerate(words):
        if word in data.privates:
            return data.joining.isdisjoint(words[n + 1 :])
        if not (word[0] == "<" or word in data.loose or looks_attributive(word, data)):
            return False
    return False
