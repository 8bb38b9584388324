"""What is left of the agreement without one of the rules of counting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from clauses.case import Case

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ABLATIONS"]


def _counted(case: Case) -> Case:
    """Regional organisations counted like states."""

    def plain(node: Any) -> Any:
        if isinstance(node, tuple):
            return tuple(plain(item) for item in node)
        if not isinstance(node, msgspec.Struct):
            return node
        changes = {name: plain(getattr(node, name)) for name in node.__struct_fields__}
        return type(node)(**changes | ({"without": ()} if "without" in changes else {}))

    return Case(case.instrument, {k: plain(r) for k, r in case.book.items()}, case.facts, case.day)


ABLATIONS: dict[str, Callable[[Case], Case]] = {
    "without accessions": lambda c: c.keeping(lambda s: s.qual("kind") != "accession"),
    "without predecessors": lambda c: c.keeping(lambda s: not s.qual("until")),
    "regional organisations counted": _counted,
    "successions not counted": lambda c: c.keeping(lambda s: s.qual("kind") != "succession"),
}
