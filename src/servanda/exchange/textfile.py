"""The bytes of pages handed in: a file, all files of a folder, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.exchange.pages import MOST_BYTES, Raw

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["files_of", "read_raw"]


def files_of(path: str) -> Iterator[str]:
    """The file itself, or every file in the folder, in the order of their names.

    Hidden files and folders are passed over.
    """
    folder = Path(path)
    if path == "-" or not folder.is_dir():
        yield path
        return
    for found in sorted(folder.rglob("*")):
        inside = found.relative_to(folder).parts
        if found.is_file() and not any(part.startswith(".") for part in inside):
            yield str(found)


def read_raw(path: str, url: str = "") -> Raw:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        BadInput: no such file, or too large.
    """
    shown = "standard input" if path == "-" else path
    body = sys.stdin.buffer.read(MOST_BYTES + 1) if path == "-" else _bytes(Path(path))
    if len(body) > MOST_BYTES:
        raise BadInput(f"{shown} has more than {MOST_BYTES:,} bytes; hand in one page at a time")
    return Raw(shown, body, url)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}; check the name") from None
