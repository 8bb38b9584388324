"""Names of actors by date and language: what the reader and the commands look up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.dates import Day, When

__all__ = ["Name", "NameIndex"]


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name in one language, with the days on which it was borne.

    `form` is official, common, abbreviation or alias; `kind` what the bearer is.
    """

    text: str
    lang: str
    actor: str
    kind: str
    form: str
    valid: When


class NameIndex(Protocol):
    """Finds who bears a name. Ambiguity is reported by returning more than one."""

    def find(self, text: str, day: Day | None = None) -> Sequence[Name]:
        """All bearers of exactly this name, on that day where one is given."""
        ...
