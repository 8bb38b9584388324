"""What of the record bears on a claim, and who belongs to whom there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model import Statement
    from servanda.record import View

__all__ = ["Held", "is_a", "is_body", "organs_of", "owners_of"]

Held = tuple[list["Statement"], list["Statement"]]
"""What agrees with a claim, and what cannot be so if it is."""


def is_a(kind: str, id_: str, view: View) -> bool:
    """Whether the record holds that it is of a kind: a state, an organisation."""
    return bool(id_) and any(one.value == kind for one in view.find(subject=id_, prop="kind"))


def is_body(id_: str, view: View) -> bool:
    """Whether it is an organ of an organisation."""
    return bool(view.find(subject=id_, prop="body_of"))


def owners_of(actors: Iterable[str], view: View) -> set[str]:
    """The organisations whose organs some are."""
    return {one.value for actor in actors for one in view.find(subject=actor, prop="body_of")}


def organs_of(actors: Iterable[str], view: View) -> set[str]:
    """The organs of organisations."""
    return {one.subject for actor in actors for one in view.find(prop="body_of", value=actor)}
