"""Which database an address means. Each dialect is a module of its own with the same face."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from servanda.errors import BadInput
from servanda.record.sqlite import Sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

__all__ = ["Engine", "connect", "create", "exists"]

_SQLITE = "sqlite:///"
_POSTGRES = ("postgresql://", "postgres://")


class Engine(Protocol):
    """What the record asks of a database."""

    name: str
    """How it is called in messages; never with a password."""

    @property
    def format(self) -> int:
        """The version of the tables."""

    def rows(self, sql: str, params: Mapping[str, Any] = ...) -> list[Any]:
        """All rows of a query with `:named` parameters."""

    def stream(self, sql: str, params: Mapping[str, Any] = ...) -> Iterator[Any]:
        """The rows of a long query, one by one."""

    def lookup(self, sql: str, column: str, values: Sequence[Any], tail: str = ...) -> list[Any]:
        """All rows where a column is one of the values, however many.

        The query ends before the condition (in WHERE or AND); what follows it is in `tail`.
        """

    def run(self, sql: str, params: Mapping[str, Any] = ...) -> None:
        """A statement without rows."""

    def run_many(self, sql: str, params: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each of some parameters."""

    def insert(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of values in the order of the columns."""

    def filling(self) -> AbstractContextManager[None]:
        """Within a transaction that enters a whole ledger: what questions need may come last."""

    def mark(self, format_: int) -> None:
        """Write the version of the tables, within a transaction."""

    def guard(self) -> None:
        """Refuse, from now on, what must never happen to the ledger."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction, one writer at a time."""

    def reading(self) -> AbstractContextManager[None]:
        """Several queries that see one state."""

    def close(self) -> None:
        """Let go."""


def connect(address: str) -> Engine:
    """Open the record at an address, whatever its format.

    Raises:
        BadInput: the address names no database we speak to.
        RecordError: there is no record.
    """
    if address.startswith(_POSTGRES):
        from servanda.record.postgres import Postgres  # noqa: PLC0415 - psycopg is an extra

        return Postgres(address)
    return Sqlite(_path(address))


def create(address: str) -> Engine:
    """Make an empty record at an address.

    Raises:
        Unwritable: the place does not take it.
    """
    if address.startswith(_POSTGRES):
        from servanda.record.postgres import Postgres  # noqa: PLC0415 - psycopg is an extra

        return Postgres.create(address)
    return Sqlite.create(_path(address))


def exists(address: str) -> bool:
    """Whether there is anything at the address; opening it tells whether it is a record."""
    if address.startswith(_POSTGRES):
        from servanda.record.postgres import Postgres  # noqa: PLC0415 - psycopg is an extra

        return Postgres.exists(address)
    return _path(address).exists()


def _path(address: str) -> Path:
    if not address.startswith(_SQLITE) or address == _SQLITE:
        raise BadInput(
            f"{address!r} is not the address of a record; set SERVANDA_RECORD to sqlite:///PATH, "
            "for example sqlite:////home/me/record.sqlite, or to postgresql://USER@HOST/DATABASE"
        )
    return Path(address.removeprefix(_SQLITE))
