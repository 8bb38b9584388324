"""Files that can be read in portions: tables by groups of rows, large web archives by records."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from servanda.exchange.pages.parquet import groups_of, is_parquet
from servanda.exchange.pages.warc_starts import begins, warc_starts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.exchange.pages.raw import Portion

__all__ = ["portions_of"]

_HEAD = 1 << 16


def portions_of(file: BinaryIO, size: int, most: int) -> Iterator[tuple[Portion, int]]:
    """The portions of an open file with their bytes; none where it is to be read as a whole.

    Args:
        file: a file of any kind.
        size: its bytes.
        most: bytes that a portion of an archive should have.
    """
    head = file.read(_HEAD)
    file.seek(0)
    if is_parquet(head):
        count = groups_of(file)
        for group in range(count if count > 1 else 0):
            yield (group, group + 1), size // count
    elif size > most and begins(head):
        starts = [*warc_starts(file, size, most), size]
        if len(starts) > 2:  # noqa: PLR2004 - more than its beginning and its end
            for portion in pairwise(starts):
                yield portion, portion[1] - portion[0]
