"""The names of a clause in their phrases: which stand free, and which are told with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.attributes import tells_more
from servanda.reader.syntax.cases import is_accusative, is_object
from servanda.reader.syntax.genitives import is_genitive
from servanda.reader.syntax.joined import joined_back, joined_on
from servanda.reader.syntax.labelled import Labelled
from servanda.reader.syntax.leading import acts_in_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Named"]


class Named(Labelled):
    """Whom the tokens of a clause name, and how each of them stands in it."""

    def free(self, first: int, last: int) -> list[int]:
        """Names no preposition governs and that are no attribute of the name before."""
        return [n for n in self.inside(first, last) if self._is_free(n, first)]

    def joined(self, at: int) -> list[int]:
        """A name and those joined to it by commas and `and`."""
        return joined_on(self, at)

    def all_joined(self, names: Iterable[int]) -> list[int]:
        """Some names, each with those joined to it."""
        return [m for n in names for m in joined_on(self, n)]

    def joined_back(self, at: int) -> list[int]:
        """A name and those joined to it before."""
        return joined_back(self, at)

    def _is_free(self, at: int, first: int) -> bool:
        clause = self.clause
        if clause.governor(at) and not acts_in_phrase(clause, at):
            return False
        if not self.act.patient and is_accusative(clause.tokens[at].first.casefold(), self.data):
            return False
        if is_genitive(self, at) or tells_more(self, at, follows=at > first):
            return False
        return at <= clause.at or not self._is_done_to(at)

    def _is_done_to(self, at: int) -> bool:
        """`X replaced Y`: whether by his case somebody behind a verb is no subject of it."""
        item = self.clause.tokens[at].item
        if item is None or item.kind != "person" or self.form != "past" or self.act.both:
            return False
        verb = self.clause.tokens[self.clause.at].low
        return is_object(verb, self.lifted.words_of(item), self.data)
