"""The pages of a ZIP file, each unpacked by itself and within bounds."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from servanda.exchange.pages.raw import Raw
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_zip", "zipped_pages"]

_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = "[Content_Types].xml"
_DENSEST = 200  # times smaller than its content: text shrinks to a tenth at best
_SMALL = 1_000_000  # bytes for which that does not matter
# What a damaged or hostile archive, or one packed in an unknown way, makes the library raise.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)


def is_zip(head: bytes) -> bool:
    """Whether a file that begins like this is a ZIP file."""
    return head.startswith(_MARKS)


def zipped_pages(name: str, file: BinaryIO, most: int) -> Iterator[Raw | Unread]:
    """The files in an archive, in its own order; hidden ones and folders are passed over.

    One that is damaged, encrypted, packed beyond reason or unpacks to more than `most` bytes is
    told and left out.
    """
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except _BROKEN as error:
        yield Unread(name, f"the ZIP file is damaged ({error}); fetch it again")
        return
    if any(entry.filename == _OFFICE for entry in entries):
        yield Unread(name, "this is an office document; save it as text or as a web page")
        return
    pages = [entry for entry in entries if not entry.is_dir() and not _hidden(entry.filename)]
    if not pages:
        yield Unread(name, "the ZIP file holds no pages")
    for entry in pages:
        yield _page(archive, entry, f"{name}#{entry.filename}", most)


def _page(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, most: int) -> Raw | Unread:
    size = entry.file_size
    if size > most:
        return Unread(name, f"it unpacks to more than {most:,} bytes; it was not read")
    if size > max(_SMALL, _DENSEST * entry.compress_size):
        packed = f"{entry.compress_size:,} bytes unpack to {size:,}"
        return Unread(name, f"{packed}, which no text does; it was not read")
    if entry.flag_bits & 1:
        return Unread(name, "it is encrypted; unpack it first")
    try:
        return Raw(name, archive.read(entry))
    except _BROKEN as error:
        return Unread(name, f"it is damaged ({error}); fetch the ZIP file again")


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/"))
