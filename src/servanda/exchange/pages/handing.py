"""The pages at a path, as bytes: a file is one, an archive holds many."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.exchange.pages.finding import STDIN, files_of, is_address
from servanda.exchange.pages.parquet import is_parquet, parquet_pages
from servanda.exchange.pages.raw import MOST_BYTES, Portion, Raw
from servanda.exchange.pages.warc import is_warc, warc_pages
from servanda.exchange.pages.zipped import is_zip, zipped_pages
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


__all__ = ["pages_at", "pages_in"]

_HEAD = 4096


def pages_at(
    path: str,
    url: str = "",
    most: int = MOST_BYTES,
    fetch: Callable[[str], Raw] | None = None,
) -> Iterator[Raw | Unread]:
    """The pages of a file, of all files of a folder, of an address, or of standard input for `-`.

    Args:
        path: what was named.
        url: where the page was found, if it is one.
        most: bytes that a page may have.
        fetch: fetches a page from its address; without it an address is a file's name.
    """
    if fetch and is_address(path):
        yield _fetched(path, fetch)
        return
    for found in files_of(path):
        if isinstance(found, Unread):
            yield found
        else:
            yield from pages_in(found, url, most)


def pages_in(
    path: str, url: str = "", most: int = MOST_BYTES, portion: Portion | None = None
) -> Iterator[Raw | Unread]:
    """The pages of one file, told by what is in it and not by its name.

    Of a table or a web archive, `portion` names what of it is wanted.
    """
    if path == STDIN:
        yield _whole("standard input", sys.stdin.buffer.read(most + 1), url, most)
        return
    try:
        with Path(path).open("rb") as file:
            head = file.peek(_HEAD)
            if is_zip(head):
                yield from zipped_pages(path, file, most)
            elif is_warc(head):
                yield from warc_pages(path, file, most, portion)
            elif is_parquet(head):
                yield from parquet_pages(path, file, most, portion)
            else:
                yield _whole(path, file.read(most + 1), url, most)
    except OSError as error:
        yield Unread(path, f"it cannot be read: {error.strerror}; check the name and permissions")


def _fetched(url: str, fetch: Callable[[str], Raw]) -> Raw | Unread:
    try:
        return fetch(url)
    except BadInput as error:
        return Unread(url, str(error), url)


def _whole(name: str, body: bytes, url: str, most: int) -> Raw | Unread:
    if len(body) > most:
        return Unread(name, f"it has more than {most:,} bytes; hand in one page at a time", url)
    return Raw(name, body, url)
