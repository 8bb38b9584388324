"""Facts in which whoever has several ids bears one, so that rules count each party once.

The statements keep the id they were entered with: what cites them cites what stands in the ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.model import Statement, load_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from servanda.model.schema import Prop

__all__ = ["Unified", "firsts", "unified"]


class Unified(Statement, frozen=True, kw_only=True):
    """A statement about somebody who has another id too; cited as it was entered."""

    entered: Statement

    @property
    def fact(self) -> bytes:
        """Names what is said in the words in which it was entered."""
        return self.entered.fact

    @property
    def id(self) -> bytes:
        """The id under which it stands in the ledger."""
        return self.entered.id


def firsts(groups: Iterable[Iterable[str]], entered: Mapping[str, int]) -> dict[str, str]:
    """For each id in a group the one of which something was said first; else the first by letters.

    What ships was there before what users add, and clauses name its ids.
    """
    last = max(entered.values(), default=0) + 1
    found: dict[str, str] = {}
    for group in groups:
        ids = sorted(group, key=lambda id_: (entered.get(id_, last), id_))
        found |= dict.fromkeys(ids, ids[0])
    return found


def unified(statements: Iterable[Statement], one: Callable[[str], str]) -> list[Statement]:
    """The statements with each value that is an id, and each view's holder, under one id."""
    props = load_schema().props
    return [_unified(statement, one, props) for statement in statements]


def _unified(s: Statement, one: Callable[[str], str], props: Mapping[str, Prop]) -> Statement:
    spec = props.get(s.prop)
    is_id = spec is not None and spec.value.value == "id"
    value, by = one(s.value) if is_id else s.value, one(s.according_to)
    if (value, by) == (s.value, s.according_to):
        return s
    parts = msgspec.structs.asdict(s) | {"value": value, "according_to": by}
    return Unified(**parts, entered=s)
