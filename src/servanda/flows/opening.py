"""Opening the record: the one named in SERVANDA_RECORD, else the user's own, made when missing."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadInput, Unwritable
from servanda.record import Record, Tx, read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from servanda.record import Entry

__all__ = ["address_from", "ledger_lines", "open_record", "workspace_path"]

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
    path = _file_of(address)
    if path is not None and not path.exists():
        _make(path, progress)
    return Record.open(address)


def workspace_path(address: str) -> Path:
    """Where the mutable things beside a record are kept: a file next to its file."""
    path = _file_of(address)
    if path is None:
        import platformdirs  # noqa: PLC0415 - only where the record is no file

        folder = Path(platformdirs.user_data_dir("servanda", appauthor=False))
        return folder / "workspace.sqlite"
    return path.with_name(f"{path.name}.workspace")


def ledger_lines() -> list[str]:
    """The library's ledger as shipped, a transaction a line."""
    text = files("servanda.library").joinpath("ledger.jsonl").read_text("utf-8")
    return text.splitlines()


def _make(path: Path, progress: Callable[[int, int], None]) -> None:
    """Build beside the final name, then rename: a half-made record is never seen."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        record = Record.create(f"{_SQLITE}{draft}")
        lines = ledger_lines()
        for done, _tx in enumerate(_loaded(record, lines), 1):
            progress(done, len(lines))
        record.close()
        draft.replace(path)
    except OSError as error:
        raise Unwritable(
            f"the record {path} cannot be made ({error.strerror}); "
            f"check the folder's permissions and room, or name another place in {VARIABLE}"
        ) from error
    finally:
        for leftover in path.parent.glob(f"{draft.name}*"):
            leftover.unlink(missing_ok=True)


def _loaded(record: Record, lines: Sequence[str]) -> Iterator[Tx]:
    ledger: Iterator[tuple[Tx, Sequence[Entry]]] = read_ledger(lines, "library/ledger.jsonl")
    yield from record.load(ledger)


def _file_of(address: str) -> Path | None:
    if not address.startswith(_SQLITE):
        return None
    rest = address.removeprefix(_SQLITE)
    if not rest:
        raise BadInput(f"{VARIABLE} names no file; write sqlite:///PATH")
    return Path(rest)
