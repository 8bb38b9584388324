"""Opening the record: the one named in SERVANDA_RECORD, else the user's own, made when missing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadInput, Unwritable
from servanda.record import PageBytes, Record, read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from servanda.record import Tx

__all__ = [
    "address_from",
    "behind",
    "ledger_lines",
    "make_record",
    "names_folder",
    "open_record",
    "page_bytes",
    "workspace_path",
]

VARIABLE = "SERVANDA_RECORD"
_SQLITE = "sqlite:///"

Progress = "Callable[[int, int], None]"


def address_from(environment: Mapping[str, str]) -> str:
    """The record's address: from the environment, else a file in the user's data folder."""
    if given := environment.get(VARIABLE):
        return given
    import platformdirs  # noqa: PLC0415 - only where no record is named

    folder = Path(platformdirs.user_data_dir("servanda", appauthor=False))
    return f"{_SQLITE}{folder / 'record.sqlite'}"


def open_record(
    address: str, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Record:
    """Open the record, making it from the shipped library if the file does not exist.

    Args:
        address: such as `sqlite:///PATH`.
        progress: is told how many of how many transactions are entered while it is made.

    Raises:
        Unwritable: the record is missing and cannot be made there.
    """
    if not Record.exists(address):
        lines = ledger_lines()
        return make_record(address, _library(lines), len(lines), progress)
    record = Record.open(address)
    if _file_of(address) is None and not record.latest:
        # Tables that somebody made, or whose making was broken off before the library was in.
        lines = ledger_lines()
        return _filled(record, _library(lines), len(lines), progress)
    return record


def make_record(
    address: str,
    fill: Callable[[Record], Iterator[Tx]],
    total: int,
    progress: Callable[[int, int], None],
) -> Record:
    """Make a record and fill it: all of it or nothing.

    Args:
        address: where; nothing may be there, or on PostgreSQL empty tables.
        fill: enters its transactions, telling each.
        total: how many they are.
        progress: is told how many of how many are entered.

    Raises:
        BadInput: there is a record already.
        Unwritable: it cannot be made there.
    """
    path = _file_of(address)
    if path is None:
        there = Record.exists(address)
        return _filled(
            Record.open(address) if there else Record.create(address), fill, total, progress
        )
    if path.exists():
        raise BadInput(f"there is a record at {path} already; name another place in {VARIABLE}")
    _make(path, fill, total, progress)
    return Record.open(address)


def workspace_path(address: str) -> Path:
    """Where the mutable things beside a record are kept: a file next to its file."""
    path = _file_of(address)
    if path is None:
        import platformdirs  # noqa: PLC0415 - only where the record is no file

        folder = Path(platformdirs.user_data_dir("servanda", appauthor=False))
        return folder / "workspace.sqlite"
    return path.with_name(f"{path.name}.workspace")


def names_folder(address: str) -> Path:
    """Where the indexes of names are kept, which are made again where they are missing."""
    beside = workspace_path(address)
    return beside.with_name(f"{beside.name.removesuffix('.workspace')}.names")


def page_bytes(address: str) -> PageBytes:
    """Where the bytes of fetched pages are kept."""
    beside = workspace_path(address)
    return PageBytes(beside.with_name(f"{beside.name.removesuffix('.workspace')}.pages"))


def ledger_lines() -> list[bytes]:
    """The library's ledger as shipped, a transaction a line."""
    # As bytes: to decode megabytes that JSON decodes again is a tenth of all reading.
    return [line for line in _ledger().split(b"\n") if line]


def behind(record: Record) -> tuple[int, int]:
    """How many transactions of the library a record has, where more are shipped, and how many.

    Both are 0 where it has all of them, or no library at all.
    """
    have, shipped = record.state_name().get("library", 0), _ledger().count(b"\n")
    return (have, shipped) if 0 < have < shipped else (0, 0)


def _ledger() -> bytes:
    from importlib.resources import files  # noqa: PLC0415 - only where the library is needed

    return files("servanda.library").joinpath("ledger.jsonl").read_bytes()


def _make(
    path: Path,
    fill: Callable[[Record], Iterator[Tx]],
    total: int,
    progress: Callable[[int, int], None],
) -> None:
    """Build beside the final name, then rename: a half-made record is never seen."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _filled(Record.create(f"{_SQLITE}{draft}"), fill, total, progress).close()
        draft.replace(path)
    except OSError as error:
        raise Unwritable(
            f"the record {path} cannot be made ({error.strerror}); "
            f"check the folder's permissions and room, or name another place in {VARIABLE}"
        ) from error
    finally:
        for leftover in path.parent.glob(f"{draft.name}*"):
            leftover.unlink(missing_ok=True)


def _filled(
    record: Record,
    fill: Callable[[Record], Iterator[Tx]],
    total: int,
    progress: Callable[[int, int], None],
) -> Record:
    try:
        for done, _tx in enumerate(fill(record), 1):
            progress(done, total)
    except BaseException:
        record.close()
        raise
    return record


def _library(lines: Sequence[bytes]) -> Callable[[Record], Iterator[Tx]]:
    def fill(record: Record) -> Iterator[Tx]:
        return record.load(read_ledger(lines, "library/ledger.jsonl"))

    return fill


def _file_of(address: str) -> Path | None:
    if not address.startswith(_SQLITE):
        return None
    rest = address.removeprefix(_SQLITE)
    if not rest:
        raise BadInput(f"{VARIABLE} names no file; write sqlite:///PATH")
    return Path(rest)
