"""The names of a state of the record, compiled once into a file and opened at once ever after."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from servanda.errors import RecordError
from servanda.flows.name_book import name_table
from servanda.reader import NameBook
from servanda.reader.names.namefile import open_names, write_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.reader.names.nametable import NameTable
    from servanda.record import View

__all__ = ["Names", "compile_names", "forget_names", "name_index"]

_KEPT = 3  # states whose index is kept
# What the forms are made by: another rule makes another index.
_MADE_BY = ("words/inflect.py", "names/nametable.py", "words/tokens.py", "words/naming.py")


@dataclass(frozen=True, slots=True)
class Names:
    """Where the index of a state is, or the table itself where it could not be written.

    It can be handed to another process, which opens it there.
    """

    path: Path
    key: bytes
    table: NameTable | None = None

    def open(self) -> NameBook:
        """The index.

        Raises:
            RecordError: its file is gone or no longer whole.
        """
        found = open_names(self.path, self.key) if self.table is None else self.table
        if found is None:
            raise RecordError(f"the index of names {self.path} is gone; call the command again")
        return NameBook(found)

    def copy_to(self, path: Path) -> None:
        """Put a copy of the index there, for whoever needs it longer than it is kept here.

        Raises:
            OSError: it cannot be written.
        """
        if self.table is None:
            shutil.copyfile(self.path, path)
        else:
            write_names(path, self.key, self.table)


def compile_names(
    view: View, folder: Path, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Names:
    """Make the index of all names held at this state, unless it is there already.

    It is kept in `folder` under what it is made of: the heads of the ledger, the evidence public
    by the day asked for, and the rules that make the forms. One that is missing, not whole or made
    of something else is made again. Where it cannot be written, it is held in memory alone.
    """
    key = _key(view)
    path = folder / f"{key.hex()[:24]}.names"
    if open_names(path, key):
        return Names(path, key)
    table = name_table(view, progress)
    try:
        write_names(path, key, table)
        _forget_older(folder)
    except OSError:
        return Names(path, key, table)
    return Names(path, key)


def name_index(
    view: View, folder: Path, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> NameBook:
    """The index of all names held at this state, opened; see `compile_names`."""
    return compile_names(view, folder, progress).open()


def forget_names(folder: Path) -> None:
    """Remove every index kept: what was erased from the record must not stay in one."""
    for path in folder.glob("*.names"):
        path.unlink(missing_ok=True)


def _key(view: View) -> bytes:
    made_of = sha256()
    for origin, head in view.heads():
        made_of.update(f"{origin}\0".encode() + head)
    made_of.update(f"{view.as_of.published_by}\0".encode())
    reader = files("servanda.reader")
    for name in _MADE_BY:
        made_of.update(reader.joinpath(*name.split("/")).read_bytes())
    languages = reader.joinpath("languages")
    for entry in sorted(languages.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            made_of.update(entry.name.encode() + entry.joinpath("names.yaml").read_bytes())
    return made_of.digest()


def _forget_older(folder: Path) -> None:
    """Keep the last few: a state nobody asks for any more needs no index."""
    indexes = sorted(folder.glob("*.names"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in indexes[_KEPT:]:
        path.unlink(missing_ok=True)
