"""Where a web archive can be cut, so that several read it at a time: between two records.

A packed archive has a member of gzip for each record (WARC 1.1, annex D). Near each place where it
would be cut, the next record is looked for; little more than that is read.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MARK", "begins", "warc_starts"]

MARK = b"WARC/"
_MEMBER = b"\x1f\x8b\x08"
_BEFORE = b"\r\n\r\n"  # ends the record before
_LENGTH = re.compile(rb"(?im)^content-length:\s*(\d+)\s*$")
_BLOCK = 1 << 20
_HEADERS = 1 << 16  # bytes of a record's headers, at most


def begins(head: bytes) -> bool:
    """Whether bytes begin with a record, packed with gzip or not."""
    if head.startswith(_MEMBER):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, len(MARK))
        except zlib.error:
            return False
    return head.startswith(MARK)


def warc_starts(file: BinaryIO, size: int, step: int) -> Iterator[int]:
    """The offsets of records about so many bytes apart, the first of all among them.

    An archive that was packed as a whole has only one.
    """
    file.seek(0)
    mark = _MEMBER if file.read(len(_MEMBER)) == _MEMBER else _BEFORE + MARK
    yield 0
    for wanted in range(step, size, step):
        start = _next(file, mark, wanted, min(wanted + step, size))
        if start is not None:
            yield start


def _next(file: BinaryIO, mark: bytes, first: int, after: int) -> int | None:
    """The first record that begins in a stretch of the file."""
    for block in range(first, after, _BLOCK):
        file.seek(block)
        # What begins in the block may end behind it.
        data = file.read(min(_BLOCK, after - block) + len(mark) - 1)
        at = data.find(mark)
        while at >= 0:
            start = block + at + (len(_BEFORE) if mark != _MEMBER else 0)
            if _is_record(file, start, packed=mark == _MEMBER):
                return start
            at = data.find(mark, at + 1)
    return None


def _is_record(file: BinaryIO, start: int, *, packed: bool) -> bool:
    """Whether a record begins there: a packed one opens so, after a bare one stands another."""
    file.seek(start)
    head = file.read(_HEADERS)
    if packed:
        return begins(head)
    headers, end, _ = head.partition(_BEFORE)
    length = _LENGTH.search(headers)
    if not end or length is None:
        return False
    file.seek(start + len(headers) + len(_BEFORE) + int(length[1]))
    behind = file.read(len(_BEFORE + MARK))
    return _BEFORE + MARK in (behind, behind + MARK)
