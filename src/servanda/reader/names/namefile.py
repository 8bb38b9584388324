"""A table of names as a file that is mapped into memory: opened at once, shared by processes.

One hash table over the whole file, after the manner of D. J. Bernstein's cdb: every key leads to
the place of its record, and a place taken to the next one. Keys begin with a letter for their
kind: `n` a name, `f` the first word of some, `s` a last name, `o` an office, `#` a number.

A file counts only if it is whole: its length and checksum, what it was made of (`key`) and the
order of this machine's bytes stand at its beginning.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
import tempfile
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import msgspec

from servanda.dates import When
from servanda.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.names.nametable import NameTable

__all__ = ["NameFile", "open_names", "write_names"]

_KEY_BYTES = 32
_MAGIC = f"servanda names 1 {sys.byteorder}".encode().ljust(32)
_HEADER = struct.Struct(f"=32s{_KEY_BYTES}sQQQ")  # what, key, length, place of slots, checksum
_RECORD = struct.Struct("=HI")  # lengths of key and value
_NUMBER = struct.Struct("=I")
_SPARE = 2  # slots for each record
_LONGEST = 2**16 - 1  # bytes of a key: no page has such a name
_Row = tuple[str, str, str, str, str, str, int, int, int, int, str]
_row = msgspec.msgpack.Decoder(_Row)
_held = msgspec.msgpack.Decoder(tuple[tuple[str, str, int, int, int, int], ...])


class NameFile:
    """The table of names of a file; what `NameTable` answers, this answers."""

    def __init__(self, data: mmap.mmap, slots_at: int) -> None:
        self._data = data
        self._slots = memoryview(data)[slots_at:].cast("I")

    def bearers(self, key: str) -> tuple[Name, ...]:
        """Who bears a name, given by its key."""
        return self._names(b"n", key)

    def most(self, first: str) -> int:
        """How many words the longest name has that begins with this one, in small letters."""
        found = self._get(_key(b"f", first))
        return _NUMBER.unpack(found)[0] if found else 0

    def surnamed(self, word: str) -> tuple[Name, ...]:
        """The persons whose last name has this form."""
        return self._names(b"s", word)

    def held(self, office: str) -> tuple[tuple[str, When], ...]:
        """Who held an office, and when."""
        found = self._get(_key(b"o", office))
        return tuple((row[0], When(*row[1:])) for row in _held.decode(found)) if found else ()

    def _names(self, kind: bytes, text: str) -> tuple[Name, ...]:
        found = self._get(_key(kind, text))
        return tuple(map(self._name, memoryview(found).cast("I"))) if found else ()

    def _name(self, number: int) -> Name:
        row = _row.decode(self._get(b"#" + _NUMBER.pack(number)))
        text, lang, actor, kind, form, *when, of = row
        return Name(text, lang, actor, kind, form, When(*when), of)

    def _get(self, key: bytes) -> bytes:
        slots, data = self._slots, self._data
        at = crc32(key) % len(slots)
        while place := slots[at]:
            key_length, length = _RECORD.unpack_from(data, place)
            first = place + _RECORD.size
            last = first + key_length
            if data[first:last] == key:
                return data[last : last + length]
            at = (at + 1) % len(slots)
        return b""


def write_names(path: Path, key: bytes, table: NameTable) -> None:
    """Write a table whole beside its place, then put it there: never seen half made.

    Raises:
        OSError: it cannot be written there.
    """
    body = bytearray(_HEADER.size)
    places: list[tuple[int, int]] = []
    for name, value in _records(table):
        places.append((crc32(name), len(body)))
        body += _RECORD.pack(len(name), len(value))
        body += name
        body += value
    body += bytes(-len(body) % 8)
    slots_at = len(body)
    body += _slotted(places).tobytes()
    head = _HEADER.pack(_MAGIC, key, len(body), slots_at, 0)
    body[: len(head)] = head
    checksum = crc32(body)
    _HEADER.pack_into(body, 0, _MAGIC, key, len(body), slots_at, checksum)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(suffix=".new", prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)


def open_names(path: Path, key: bytes) -> NameFile | None:
    """The table of a file made of just this; nothing where there is none, or it is not whole."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    if len(data) < _HEADER.size:
        return None
    magic, made_of, length, slots_at, checksum = _HEADER.unpack_from(data)
    if (magic, made_of, length) != (_MAGIC, key, len(data)):
        return None
    plain = _HEADER.pack(magic, made_of, length, slots_at, 0)
    view = memoryview(data)
    whole = crc32(view[_HEADER.size :], crc32(plain)) == checksum
    view.release()
    return NameFile(data, slots_at) if whole else None


def _records(table: NameTable) -> Iterator[tuple[bytes, bytes]]:
    encode = msgspec.msgpack.encode
    for number, name in enumerate(table.names):
        row = (name.text, name.lang, name.actor, name.kind, name.form, *_plain(name.valid), name.of)
        yield b"#" + _NUMBER.pack(number), encode(row)
    for kind, numbers in ((b"n", table.by_words), (b"s", table.surnames)):
        for text, found in numbers.items():
            if len(key := _key(kind, text)) <= _LONGEST:
                yield key, array("I", found).tobytes()
    for first, most in table.longest.items():
        if len(key := _key(b"f", first)) <= _LONGEST:
            yield key, _NUMBER.pack(most)
    for office, held in table.tenures.items():
        if len(key := _key(b"o", office)) <= _LONGEST:
            yield key, encode([(who, *_plain(when)) for who, when in held])


def _slotted(places: list[tuple[int, int]]) -> array[int]:
    count = max(1, _SPARE * len(places))
    slots = array("I", bytes(count * _NUMBER.size))
    for hashed, place in places:
        at = hashed % count
        while slots[at]:
            at = (at + 1) % count
        slots[at] = place
    return slots


def _plain(when: When) -> tuple[Any, ...]:
    return (when.text, *when.bounds)


def _key(kind: bytes, text: str) -> bytes:
    # A page may hold half of a surrogate pair; no name does, and it must not matter.
    return kind + text.encode("utf-8", "surrogatepass")
