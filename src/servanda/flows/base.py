"""What a folder of facts may build on: what others have entered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from servanda.exchange import Folder, read_folder

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["CONSENTING", "Base"]

CONSENTING = ("state", "organisation")


class Base(msgspec.Struct, frozen=True):
    """The ids somebody entered, those that may consent, and whether a source is described."""

    ids: frozenset[str] = frozenset()
    consenting: frozenset[str] = frozenset()
    describes: Callable[[str], bool] = lambda _source: False

    @classmethod
    def of_folder(cls, folder: Folder) -> Base:
        """What a folder, such as the library's, says."""
        kinds = [(p.statement.subject, p.statement.value) for p in folder.statements
                 if p.statement.prop == "kind"]  # fmt: skip
        return cls(
            frozenset(id_ for id_, _ in kinds),
            frozenset(id_ for id_, kind in kinds if kind in CONSENTING),
            folder.sources.__contains__,
        )

    def __or__(self, other: Base) -> Base:
        def describes(source: str) -> bool:
            return self.describes(source) or other.describes(source)

        return Base(self.ids | other.ids, self.consenting | other.consenting, describes)

    def beside(self, folder: Folder, file: Path) -> Base:
        """The same for one file, with the files next to it; its clauses say what they are about."""
        base = self | Base(frozenset(str(body["instrument"]) for body, _ in folder.clauses))
        for other in sorted(file.parent.glob("*.y*ml")):
            if other != file:
                base |= Base.of_folder(read_folder(other))
        return base
