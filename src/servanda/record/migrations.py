"""Formats of the tables: each step to the next is a numbered function in one transaction.

The table `migration` records each with its time. Opening an older record migrates it; a newer one
is refused.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

from servanda.errors import NewerRecord, Unwritable
from servanda.model.ids import canonical
from servanda.record import shadow
from servanda.record.tables import FORMAT, TABLES, born

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.record.engines import Engine

__all__ = ["MIGRATIONS", "up_to_date"]

E = TypeVar("E", bound="Engine")


def up_to_date(engine: E) -> E:
    """Bring a record to today's format, step by step.

    Raises:
        NewerRecord: its format is later than this program's.
        Unwritable: it must be migrated and cannot be written.
    """
    version = engine.format
    if version > FORMAT:
        raise NewerRecord(
            f"the record {engine.name} has format {version} and this program knows format "
            f"{FORMAT}; update Servanda, or name another record in SERVANDA_RECORD"
        )
    for step in range(version + 1, FORMAT + 1):
        _migrate(engine, step)
    return engine


def _migrate(engine: Engine, step: int) -> None:
    try:
        with engine.writing():
            # Another program may have been quicker while we waited to write.
            if engine.format < step:
                MIGRATIONS[step](engine)
                engine.run(born(step))
                engine.mark(step)
    except Unwritable as error:
        raise Unwritable(
            f"the record {engine.name} is of an older format ({step - 1}) and must be brought to "
            f"format {step} once where it can be written: {error}"
        ) from error


def to_2(engine: Engine) -> None:
    """Several wordings of one statement, tombstones, and no foreign keys; SQLite only.

    Format 1 was never made on PostgreSQL. The order of columns has not changed, but for `entry`,
    which names what it replaces by its id; lists and objects are written in one order now.
    """
    kept = ("tx", "source", "statement", "evidence", "statement_evidence", "coverage", "blob")
    for name, kind in engine.rows(
        "SELECT name, type FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql <> ''"
    ):
        engine.run(f"DROP {kind} {name}")
    for table in ("entry", *kept):
        engine.run(f"ALTER TABLE {table} RENAME TO old_{table}")
    for table in ("span", "source_span", "coverage_span"):
        engine.run(f"DROP TABLE {table}")
    for statement in TABLES.replace("BYTES", "BLOB").split(";")[:-1]:
        engine.run(statement)
    for table in kept:
        engine.run(f"INSERT INTO {table} SELECT * FROM old_{table}")
    for key, props in engine.rows("SELECT k, props FROM coverage"):
        in_order = " ".join(sorted(props.split()))
        engine.run("UPDATE coverage SET props = :props WHERE k = :k", {"props": in_order, "k": key})
    for table, column in (("statement", "quals"), ("source", "body")):
        for key, text in engine.rows(f"SELECT k, {column} FROM {table} WHERE {column} <> ''"):
            compact = canonical(json.loads(text)).decode()
            engine.run(
                f"UPDATE {table} SET {column} = :text WHERE k = :k", {"text": compact, "k": key}
            )
    engine.run("""
        INSERT INTO entry SELECT e.tx, e.pos, e.op, e.ref, coalesce(r.id, x''), e.why
          FROM old_entry e LEFT JOIN old_statement r ON r.k = e.replaces""")
    for table in ("entry", "statement_evidence", "tx", "source", "statement", "evidence",
                  "coverage", "blob"):  # fmt: skip
        engine.run(f"DROP TABLE old_{table}")
    shadow.rebuild(engine)
    engine.guard()


MIGRATIONS: dict[int, Callable[[Engine], None]] = {2: to_2}
"""The step that leads to each format."""
