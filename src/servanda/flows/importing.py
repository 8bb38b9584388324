"""A folder of facts into the record: one transaction, or none if anything in it is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FOREVER, AsOf, When
from servanda.errors import BadFile
from servanda.exchange import Folder, Problem, read_folder
from servanda.flows.base import CONSENTING, Base
from servanda.flows.checking import check_folder
from servanda.flows.rulebook import rule_bytes
from servanda.model import Statement
from servanda.record import Draft

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from servanda.exchange import Map, Value
    from servanda.flows.change import Change
    from servanda.record import Record

__all__ = ["Imported", "fill", "import_folder"]


class Imported(msgspec.Struct, frozen=True):
    """What went in; `transaction` is null if the record said all of it already."""

    schema: str
    transaction: str | None
    statements: int
    sources: int
    clauses: int


def import_folder(record: Record, root: Path, change: Change) -> Imported:
    """Enter a folder of facts as one local transaction; it may build on all that is on record.

    Raises:
        BadFile: the first thing wrong, with file and line; nothing was entered.
    """
    folder = read_folder(root)
    refuse(check_folder(folder, _held(record)))
    draft = Draft(change.agent, change.reason)
    fill(draft, folder)
    tx = record.append(draft, at=change.at)
    return Imported(
        "servanda.imported/1",
        tx.name if tx else None,
        len(folder.statements),
        len(folder.sources),
        len(folder.clauses),
    )


def _held(record: Record) -> Base:
    view = record.view(AsOf(FOREVER))
    kinds = {statement.subject: statement.value for statement in view.find(prop="kind")}
    consenting = frozenset(id_ for id_, kind in kinds.items() if kind in CONSENTING)
    return Base(frozenset(kinds), consenting, lambda source: view.source(source) is not None)


def refuse(problems: list[Problem]) -> None:
    """Raise the first problem, telling how many there are."""
    if problems:
        first, more = problems[0], len(problems) - 1
        rest = f" (and {more} more; see servanda check)" if more else ""
        raise BadFile(first.place.path, first.place.line, first.message + rest)


def fill(draft: Draft, folder: Folder) -> None:
    """Put a folder's sources, statements, coverages and clauses into a draft."""
    for source in folder.sources.values():
        draft.describe(source)
    for placed in folder.statements:
        draft.assert_(placed.statement)
    for coverage, _ in folder.coverages:
        draft.cover(coverage)
    for body, _ in folder.clauses:
        hash_ = draft.keep(rule_bytes(_plain(body)))
        draft.assert_(rule_statement(body, hash_))


def rule_statement(body: Map, hash_: str) -> Statement:
    """A clause is a statement too: its text by hash, with where it was read."""
    instrument = str(body["instrument"])
    confidence = str(body.get("confidence", ""))
    source = str(body.get("source", "recalled"))
    return Statement(instrument, "rule", hash_, When.always(), source, confidence=confidence)


def _plain(value: Value) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else str(value)
