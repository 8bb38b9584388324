"""Who is the same as whom, at one state of the record: merges are statements, resolved on reading.

No id is ever rewritten, so a merge can be taken back like anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Merges"]


class Merges:
    """Groups of ids that statements held say are one; what two statements deny, does not count."""

    def __init__(self, same: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> None:
        denied = {frozenset(pair) for pair in other}
        self._group: dict[str, set[str]] = {}
        for one, two in sorted(same):
            if frozenset((one, two)) not in denied:
                self._join(one, two)

    def of(self, id_: str) -> list[str]:
        """All ids of whoever bears this one, itself included."""
        return sorted(self._group.get(id_, {id_}))

    @property
    def groups(self) -> list[list[str]]:
        """Those who have several ids, each once."""
        return sorted({id(group): sorted(group) for group in self._group.values()}.values())

    def _join(self, one: str, two: str) -> None:
        group = self._group.get(one, {one}) | self._group.get(two, {two})
        for member in group:
            self._group[member] = group
