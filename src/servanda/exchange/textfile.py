"""Bytes to text, for pages handed in as files: nothing is dropped, no line end is changed."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

from servanda.errors import BadInput

__all__ = ["EXTRACTOR", "read_text"]

EXTRACTOR = "servanda-plain/1"
"""The name of this way from bytes to text, stored with what was read."""

_MOST = 5_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: str) -> str:
    """The text of a file, or of standard input for `-`.

    Raises:
        BadInput: no such file, too large, or not text in UTF-8 (or UTF-16 or 32 with a mark).
    """
    shown = "standard input" if path == "-" else path
    raw = sys.stdin.buffer.read(_MOST + 1) if path == "-" else _bytes(Path(path))
    if len(raw) > _MOST:
        raise BadInput(f"{shown} has more than {_MOST:,} bytes; hand in one page at a time")
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{shown} is not text in UTF-8 (byte {error.start} does not fit); "
            "save it as UTF-8, or hand in the text of the page"
        ) from None


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST + 1)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}; check the name") from None
