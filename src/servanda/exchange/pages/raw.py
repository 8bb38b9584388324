"""A page as bytes, before its text is taken out of it."""

from __future__ import annotations

import zlib
from hashlib import sha256

import msgspec

from servanda.errors import BadInput
from servanda.model.page import Hints

__all__ = ["MOST_BYTES", "Portion", "Raw", "unpacked"]

MOST_BYTES = 64_000_000  # of one page, unpacked
Portion = tuple[int, int]
"""From where and to before where: numbers of groups in a table, offsets in an archive."""
_GZIP = b"\x1f\x8b"


class Raw(msgspec.Struct, frozen=True):
    """A page's bytes as they were found.

    `url_basis` tells who says where it was: `given` by whoever handed it in, `fetched` from there,
    or an `archive`. `charset` is what its server declared; `fetched` when it was fetched, in ISO
    8601. `sha256` is the hash of the bytes as found, where `body` is those bytes unpacked. `hints`
    are what is known of the page besides: they stand behind what it says itself.
    """

    name: str
    body: bytes
    url: str = ""
    url_basis: str = "given"
    charset: str = ""
    fetched: str = ""
    sha256: str = ""
    hints: Hints = Hints()

    @property
    def hash(self) -> str:
        """The hash of the bytes as they were found."""
        return self.sha256 or sha256(self.body).hexdigest()


def unpacked(raw: Raw, most: int = MOST_BYTES) -> Raw:
    """The page with what is in its gzip file, if it is one, up to so many bytes.

    Raises:
        BadInput: damaged, or packed beyond reason.
    """
    if not raw.body.startswith(_GZIP):
        return raw
    unpacking = zlib.decompressobj(wbits=31)
    try:
        plain = unpacking.decompress(raw.body, most)
    except zlib.error as error:
        raise BadInput("the gzip file is damaged; fetch it again") from error
    if unpacking.unconsumed_tail:
        raise BadInput(f"the gzip file unpacks to more than {most:,} bytes; it was not read")
    if not unpacking.eof:
        raise BadInput("the gzip file breaks off; fetch it again")
    return msgspec.structs.replace(raw, body=plain, sha256=raw.hash)
