"""The extractors installed beside Servanda, by the names under which they are declared."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from servanda.errors import BadInput, UnknownId
from servanda.reader import Extractor

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GROUP", "extractors"]

GROUP = "servanda.extractors"


def extractors(names: Iterable[str]) -> tuple[Extractor, ...]:
    """Those of these names, in this order. None is used that nobody asked for.

    Raises:
        UnknownId: none of this name is installed.
        BadInput: it cannot be imported, or is no extractor.
    """
    return tuple(_extractor(name) for name in names)


def _extractor(name: str) -> Extractor:
    installed = {point.name: point for point in entry_points(group=GROUP)}
    if name not in installed:
        there = ", ".join(sorted(installed)) or "none is installed"
        raise UnknownId(f"there is no extractor {name!r}; there are: {there}", tuple(installed))
    try:
        found = installed[name].load()
    except Exception as error:
        raise BadInput(f"the extractor {name} cannot be loaded ({error})") from error
    if not isinstance(found, Extractor):
        raise BadInput(f"{installed[name].value} is no extractor; it needs `name` and `extract`")
    return found
