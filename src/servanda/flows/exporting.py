"""Taking everything out of a record, and putting it back elsewhere: the same to the last byte."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadFile, BadInput
from servanda.flows.opening import make_record
from servanda.record import read_head, restore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.record import Record, Tx

__all__ = ["Exported", "Restored", "export_record", "restore_record"]


class Exported(msgspec.Struct, frozen=True):
    """What was written, and where."""

    schema: str
    file: str
    transactions: int
    state: dict[str, int]


class Restored(msgspec.Struct, frozen=True):
    """The record that was made."""

    schema: str
    transactions: int
    state: dict[str, int]


def export_record(record: Record, path: Path, progress: Callable[[int, int], None]) -> Exported:
    """Write the whole record into a file: all of it or nothing.

    Raises:
        BadInput: the file cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    state = record.state_name()
    total, number = record.latest, -1
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as out:
            for number, line in enumerate(record.export()):
                out.write(line + "\n")
                progress(number, total)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    except OSError as error:
        raise BadInput(
            f"the export {path} cannot be written ({error.strerror}); "
            "check the folder's permissions and room; nothing was left there"
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return Exported("servanda.exported/1", str(path), number, state)


def restore_record(address: str, path: Path, progress: Callable[[int, int], None]) -> Restored:
    """Make a record out of an export: all of it or nothing.

    Raises:
        BadFile: the file is no whole export; the line that is wrong.
        BadInput: it cannot be read, or there is a record at the address already.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            lines = _lines(file, str(path))
            head = read_head(next(lines, ""), str(path))

            def fill(record: Record) -> Iterator[Tx]:
                return restore(record, head, lines, str(path))

            record = make_record(address, fill, head.transactions, progress)
    except OSError as error:
        raise BadInput(f"the export {path} cannot be read: {error.strerror}") from error
    state = record.state_name()
    record.close()
    return Restored("servanda.restored/1", head.transactions, state)


def _lines(file: Iterator[str], path: str) -> Iterator[str]:
    """Lines without their ends; what is no UTF-8 is told with its place."""
    number = 0
    try:
        for number, line in enumerate(file, 1):
            if not line.endswith("\n"):
                raise BadFile(path, number, "the line has no end: the file was cut short")
            yield line[:-1]
    except UnicodeDecodeError as error:
        raise BadFile(path, number + 1, f"this is not text in UTF-8 ({error.reason})") from error
