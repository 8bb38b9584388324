"""Sittings in particular, of which no article tells: `на саммите в Городе`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive, looks_telling
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["is_of_an_occasion"]


def is_of_an_occasion(clause: Clause) -> bool:
    """Whether a noun is that of one sitting: by its place, its day, or what tells more of it.

    One between others, or an `economic` one, is not of those whose news it is.
    """
    tokens, data, at = clause.tokens, clause.data, clause.after
    if not data.cases:
        return False
    before = tokens[clause.at - 1] if clause.at else None
    low = before.low if before else ""
    of_what = looks_attributive(low, data) and low not in data.following | data.ahead
    if of_what or holds(tokens[at : clause.last], data.among):
        return False
    dated = before is not None and before.kind == "day"
    if dated or at - 1 in clause.wording.relative or at + 1 >= len(tokens):
        return dated or at - 1 in clause.wording.relative
    behind = tokens[at + 1]
    placed = tokens[at].low in data.sites and behind.text[:1].isupper()
    told_more = behind.low in data.relatives or looks_telling(behind.low, data)
    return placed or (tokens[at].text == "," and told_more)
