"""Which database an address means. Each dialect is a module of its own with the same face."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from servanda.errors import BadInput
from servanda.record.sqlite import Sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

__all__ = ["Engine", "connect", "create"]

_SQLITE = "sqlite:///"


class Engine(Protocol):
    """What the record asks of a database."""

    def rows(self, sql: str, params: Mapping[str, Any] = ...) -> list[Any]:
        """All rows of a query with `:named` parameters."""

    def stream(self, sql: str, params: Mapping[str, Any] = ...) -> Iterator[Any]:
        """The rows of a long query, one by one."""

    def run(self, sql: str, params: Mapping[str, Any] = ...) -> None:
        """A statement without rows."""

    def insert(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of values in the order of the columns."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction, one writer at a time."""

    def reading(self) -> AbstractContextManager[None]:
        """Several queries that see one state."""

    def close(self) -> None:
        """Let go."""


def connect(address: str) -> Engine:
    """Open the database at an address.

    Raises:
        BadInput: the address names no database we speak to.
    """
    return Sqlite(_path(address))


def create(address: str) -> Engine:
    """Make an empty record at an address."""
    return Sqlite.create(_path(address))


def _path(address: str) -> Path:
    if not address.startswith(_SQLITE) or address == _SQLITE:
        raise BadInput(
            f"{address!r} is not the address of a record; "
            "set SERVANDA_RECORD to sqlite:///PATH, for example sqlite:////home/me/record.sqlite"
        )
    return Path(address.removeprefix(_SQLITE))
