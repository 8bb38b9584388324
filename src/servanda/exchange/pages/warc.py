"""The pages of a web archive (WARC): what servers answered, with their address and day."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any, BinaryIO

from servanda.exchange.pages.raw import Portion, Raw
from servanda.exchange.pages.warc_starts import begins as is_warc
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["is_warc", "warc_pages"]

_OK = 200
_TYPES = ("text/html", "text/plain", "text/xml", "application/xhtml", "application/pdf")
_FEEDS = ("+xml", "/xml")


def warc_pages(
    name: str, file: BinaryIO, most: int, portion: Portion | None = None
) -> Iterator[Raw | Unread]:
    """Every answer that was a page: HTML, text, a feed or a document, named by its place.

    Answers that say something went wrong, pictures and the like are passed over. What is larger
    than `most` bytes, or breaks off, is told; of an archive that is damaged, what stands before.
    Of a portion, the records that begin in it.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError:
        yield Unread(name, "web archives need one thing more: pip install 'servanda[corpus]'")
        return
    kinds = WarcRecordType.response | WarcRecordType.conversion
    count = 0
    first, after = portion or (0, None)
    file.seek(first)
    try:
        for record in ArchiveIterator(file, record_types=kinds, auto_decode="transfer"):
            if after is not None and record.stream_pos >= after:
                return
            for page in _pages(record, f"{name}#{record.stream_pos}", most):
                count += 1
                yield page
    except (OSError, ValueError) as error:
        why = f"the web archive is damaged after {count} pages ({error}); fetch it again"
        yield Unread(name, why)
        return
    if not count and portion is None:
        yield Unread(name, "the web archive holds no pages")


def _pages(record: Any, name: str, most: int) -> Iterator[Raw | Unread]:
    """The page of a record, if it is one."""
    url = record.headers.get("WARC-Target-URI") or ""
    if record.content_length > most:
        yield Unread(name, f"it has more than {most:,} bytes; it was not read", url)
        return
    body = record.reader.read(most)
    http = record.http_headers
    whole = len(body) >= record.content_length or "Transfer-Encoding" in (http or ())
    if not whole or not record.content_length:
        yield Unread(name, "the web archive breaks off in this page; fetch it again", url)
        return
    kind = record.http_content_type if http else record.headers.get("Content-Type")
    if (http and http.status_code != _OK) or not _is_page(kind or ""):
        return
    day = record.record_date
    fetched = day.astimezone(UTC).isoformat(timespec="seconds") if day else ""
    charset = (record.http_charset or "") if http else ""
    yield Raw(name, body, url, "archive", charset, fetched)


def _is_page(kind: str) -> bool:
    return not kind or kind.startswith(_TYPES) or kind.endswith(_FEEDS)
