"""Bytes decoded: by mark, as UTF-8 where they are that, as declared, or as a detector guesses."""

from __future__ import annotations

import codecs
import re

from servanda.errors import BadInput

__all__ = ["decode", "sayable"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 65_536
# What pages in the reader's languages have been written in.
_USUAL = ["cp1252", "cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "utf_16_le"]


def decode(body: bytes, declared: str = "") -> tuple[str, str]:
    """The text and the encoding it was in.

    Bytes that are UTF-8 are never anything else by chance, so that comes before what is declared.

    Raises:
        BadInput: binary, or in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace"), encoding
    found = _DECLARED.search(body[:_HEAD])
    named = found[1].decode("ascii", "replace") if found else ""
    for encoding in ("utf-8", declared, named):
        if (text := _strictly(body, encoding)) is not None:
            return text, encoding
    if b"\0" in body[:_SAMPLE]:
        raise BadInput("this is not text but a binary file; extract its text first")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and for odd pages only

    best = from_bytes(body[:_SAMPLE], cp_isolation=_USUAL).best()
    if best is None:
        raise BadInput("the encoding of the text cannot be told; save it as UTF-8")
    return body.decode(best.encoding, "replace"), best.encoding


def sayable(text: str) -> str:
    """The text without halves of surrogate pairs, which can be neither written nor hashed."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode()


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding) if encoding else None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
