"""Which files are meant by a path: the file itself, or all in a folder, in the order of names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.exchange.pages.charset import sayable
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["STDIN", "files_of", "is_address"]

STDIN = "-"


def files_of(path: str) -> Iterator[str | Unread]:
    """The file itself, or every file in the folder and in those within it.

    Hidden ones are passed over. Links are followed; one that leads back to where the search has
    been is told, as are folders that may not be read and what is neither file nor folder.
    """
    if path == STDIN or not Path(path).is_dir():
        yield _named(path)
        return
    yield from _within(path, {_identity(path)})


def is_address(path: str) -> bool:
    """Whether this names a page on the network rather than a file."""
    return path.lower().startswith(("http://", "https://"))


def _within(folder: str, been: set[tuple[int, int]]) -> Iterator[str | Unread]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(folder, f"the folder cannot be read: {error.strerror}; check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            yield from _of_entry(entry, been)
        except OSError as error:
            yield Unread(entry.path, f"it cannot be read: {error.strerror}; check the link")


def _of_entry(entry: os.DirEntry[str], been: set[tuple[int, int]]) -> Iterator[str | Unread]:
    if entry.is_dir():
        identity = _identity(entry.path)
        if identity in been:
            yield Unread(entry.path, "the link leads back to a folder that is read already")
        else:
            been.add(identity)
            yield from _within(entry.path, been)
    elif entry.is_file():
        yield _named(entry.path)
    else:
        entry.stat()  # a link that leads nowhere says so
        yield Unread(entry.path, "this is neither a file nor a folder; it was passed over")


def _named(path: str) -> str | Unread:
    """The file, unless its name cannot be written down: then nothing can be said about it."""
    name = sayable(path)
    return path if name == path else Unread(name, "its name is not UTF-8; give it another")


def _identity(path: str) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - the entry's own path, as the system gave it
    return found.st_dev, found.st_ino
