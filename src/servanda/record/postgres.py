"""The PostgreSQL dialect, with psycopg 3: connection, transactions, and what it says differently.

Text is ordered by its bytes (collation C), as SQLite does. Writers queue for one advisory lock that
ends with their transaction; readers see a snapshot and wait for nobody.
"""

from __future__ import annotations

import re
from contextlib import contextmanager, nullcontext
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from servanda.errors import BadInput, RecordError, Unwritable
from servanda.record.tables import ERASABLE, FORMAT, LEDGER, TABLES, born

try:
    import psycopg
    from psycopg import errors
except ImportError as missing:
    raise BadInput(
        "records on PostgreSQL need psycopg; install it with: pip install 'servanda[postgres]'"
    ) from missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

__all__ = ["Postgres"]

_LOCK = 0x53_52_56_44
_CHUNK = 10_000
_NAMED = re.compile(r"(?<![:\w]):([a-z_]\w*)")
_THERE = "SELECT to_regclass('migration') IS NOT NULL AND to_regclass('tx') IS NOT NULL"


class Postgres:
    """One record in one schema of a database, for many users."""

    def __init__(self, address: str) -> None:
        self.name = _without_password(address)
        self._db = _connected(address, self.name)
        self._cursors = count()
        if not self.rows(_THERE)[0][0]:
            self.close()
            raise RecordError(f"there is no record at {self.name}; check SERVANDA_RECORD")

    @classmethod
    def create(cls, address: str) -> Postgres:
        """Make empty tables.

        Raises:
            Unwritable: there are some already, or the database does not take them.
        """
        name = _without_password(address)
        db = _connected(address, name)
        try:
            with db.transaction():
                db.execute("SELECT pg_advisory_xact_lock(%s, hashtext(current_schema()))", (_LOCK,))
                _check_encoding(db, name)
                db.execute(_tables())
                db.execute(_guards())
                db.execute(born(FORMAT))
        except errors.DuplicateTable as error:
            raise Unwritable(f"{name} holds tables already; name an empty schema") from error
        except psycopg.Error as error:
            raise _translated(name, error) from error
        finally:
            db.close()
        return cls(address)

    @staticmethod
    def exists(address: str) -> bool:
        """Whether the database has our tables."""
        name = _without_password(address)
        db = _connected(address, name)
        try:
            found = db.execute(_THERE).fetchone()
            return bool(found and found[0])
        finally:
            db.close()

    @property
    def format(self) -> int:
        """The version of the tables."""
        return int(self.rows("SELECT coalesce(max(format), 0) FROM migration")[0][0])

    def rows(self, sql: str, params: Mapping[str, Any] = {}) -> list[Any]:
        """All rows of a query with `:named` parameters."""
        with self._speaking():
            return self._db.execute(_positional(sql), params).fetchall()

    def stream(self, sql: str, params: Mapping[str, Any] = {}) -> Iterator[Any]:
        """The rows of a long query: within a transaction a few at a time, else all at once."""
        if self._db.info.transaction_status != psycopg.pq.TransactionStatus.INTRANS:
            yield from self.rows(sql, params)
            return
        with self._speaking(), self._db.cursor(f"stream_{next(self._cursors)}") as cursor:
            cursor.execute(_positional(sql), params)
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows

    def lookup(self, sql: str, column: str, values: Sequence[Any], tail: str = "") -> list[Any]:
        """All rows where a column is one of the values, however many."""
        found: list[Any] = []
        with self._speaking():
            for first in range(0, len(values), _CHUNK):
                some = list(values[first : first + _CHUNK])
                query = f"{sql} {column} = ANY(%s) {tail}"
                found += self._db.execute(query, (some,)).fetchall()
        return found

    def run(self, sql: str, params: Mapping[str, Any] = {}) -> None:
        """A statement without rows."""
        self._db.execute(_positional(sql), params)

    def run_many(self, sql: str, params: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each of some parameters."""
        if params:
            with self._db.cursor() as cursor:
                cursor.executemany(_positional(sql), params)

    def insert(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of values in the order of the columns."""
        query = f"COPY {table} ({columns}) FROM STDIN"
        with self._db.cursor() as cursor, cursor.copy(query) as copy:
            for row in rows:
                copy.write_row(row)

    def filling(self) -> AbstractContextManager[None]:
        """Rows come by COPY, and are indexed as they come."""
        return nullcontext()

    def mark(self, format_: int) -> None:
        """Nothing more: the table `migration` says it."""

    def guard(self) -> None:
        """Refuse, from now on, what must never happen to the ledger."""
        self._db.execute(_guards())

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing, and one writer at a time.

        Raises:
            Unwritable: no permission, or the server's disk is full.
            RecordError: the server went away.
        """
        with self._speaking():
            self._db.execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
            try:
                self._db.execute(
                    "SELECT pg_advisory_xact_lock(%s, hashtext(current_schema()))", (_LOCK,)
                )
                yield
            except BaseException:
                self._roll_back()
                raise
            self._commit()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one and the same state."""
        with self._speaking():
            self._db.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            try:
                yield
            finally:
                self._roll_back()

    def close(self) -> None:
        """Let go of the connection."""
        self._db.close()

    def _commit(self) -> None:
        try:
            self._db.execute("COMMIT")
        except psycopg.OperationalError as error:
            if not self._db.broken:
                raise
            raise RecordError(
                f"the server of {self.name} went away while it was keeping the transaction; "
                "look with servanda history whether it is there before entering it again"
            ) from error

    def _roll_back(self) -> None:
        if not self._db.closed:
            self._db.execute("ROLLBACK")

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            raise _translated(self.name, error) from error


def _connected(address: str, name: str) -> psycopg.Connection[Any]:
    try:
        return psycopg.connect(address, autocommit=True, application_name="servanda")
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[-1] if str(error).strip() else "no answer"
        raise RecordError(
            f"the database {name} cannot be reached ({reason}); "
            "check SERVANDA_RECORD and the server"
        ) from error


def _check_encoding(db: psycopg.Connection[Any], name: str) -> None:
    row = db.execute("SHOW server_encoding").fetchone()
    if row and row[0] != "UTF8":
        raise Unwritable(f"the database {name} is in {row[0]}; make one with encoding UTF8")


@cache
def _positional(sql: str) -> Any:
    """`:name` as psycopg writes it."""
    return _NAMED.sub(r"%(\1)s", sql)


def _tables() -> str:
    return TABLES.replace("BYTES", "BYTEA").replace(" TEXT", ' TEXT COLLATE "C"')


def _guards() -> str:
    """Triggers that refuse changes, as on SQLite, and TRUNCATE besides."""
    parts = [
        """
        CREATE FUNCTION ledger_keeps() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;"""
    ]
    for table in LEDGER:
        refused = "DELETE" if table in ERASABLE else "UPDATE OR DELETE"
        parts.append(f"""
            CREATE TRIGGER {table}_keeps BEFORE {refused} ON {table}
            FOR EACH ROW EXECUTE FUNCTION ledger_keeps();
            CREATE TRIGGER {table}_keeps_all BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_keeps();
            REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM PUBLIC;""")
    for table, allowed in ERASABLE.items():
        parts.append(f"""
            CREATE FUNCTION {table}_keeps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF EXISTS ({allowed}) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'the ledger is append-only'; END $$;
            CREATE TRIGGER {table}_keeps_update BEFORE UPDATE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_keeps();""")
    return "".join(parts)


def _translated(name: str, error: psycopg.Error) -> RecordError:
    if isinstance(error, errors.DiskFull):
        return Unwritable(
            f"the disk of {name} is full; free some room and run the command again, "
            "nothing was entered"
        )
    if isinstance(error, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
        return Unwritable(
            f"the record {name} cannot be written ({_first_line(error)}); "
            "ask for the permission, or name another place in SERVANDA_RECORD; nothing was entered"
        )
    if isinstance(error, psycopg.OperationalError):
        return RecordError(
            f"the server of {name} went away ({_first_line(error)}); nothing of what was being "
            "written was entered, try again when it is back"
        )
    return RecordError(f"the record {name} answered: {_first_line(error)}")


def _first_line(error: psycopg.Error) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def _without_password(address: str) -> str:
    parts = urlsplit(address)
    if parts.password is None:
        return address
    return address.replace(f":{parts.password}@", "@", 1)
