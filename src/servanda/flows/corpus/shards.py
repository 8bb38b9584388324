"""A corpus cut into shards: some files, or portions of large ones, read one after another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from servanda.exchange.pages import files_of
from servanda.exchange.pages.portions import portions_of
from servanda.exchange.pages.raw import Portion
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Piece", "Shard", "cut"]

MOST_FILES = 64
MOST_BYTES = 32_000_000


class Piece(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file, or a portion of one; or what is wrong with it, if it cannot be opened.

    `size` and `changed` (nanoseconds of its clock) tell whether it is still the same.
    """

    path: str
    size: int = 0
    changed: int = 0
    portion: Portion | None = None
    problem: str = ""


Shard = tuple[Piece, ...]


def cut(
    paths: Iterable[str], most_files: int = MOST_FILES, most_bytes: int = MOST_BYTES
) -> Iterator[Shard]:
    """The shards of all files at some paths, in the order given and in that of their names."""
    shard: list[Piece] = []
    room = most_bytes
    for piece in _pieces(paths, most_bytes):
        if shard and (len(shard) >= most_files or piece.size > room):
            yield tuple(shard)
            shard, room = [], most_bytes
        shard.append(piece)
        room -= piece.size
    if shard:
        yield tuple(shard)


def _pieces(paths: Iterable[str], most: int) -> Iterator[Piece]:
    for path in paths:
        for found in files_of(path):
            if isinstance(found, Unread):
                yield Piece(found.name, problem=found.why)
            else:
                yield from _of_file(found, most)


def _of_file(path: str, most: int) -> Iterator[Piece]:
    try:
        status = Path(path).stat()
        with Path(path).open("rb") as file:
            portions = list(portions_of(file, status.st_size, most))
    except OSError as error:
        why = f"it cannot be read: {error.strerror}; check the name and permissions"
        yield Piece(path, problem=why)
        return
    whole = Piece(path, status.st_size, status.st_mtime_ns)
    if not portions:
        yield whole
    for portion, size in portions:
        yield msgspec.structs.replace(whole, portion=portion, size=size)
