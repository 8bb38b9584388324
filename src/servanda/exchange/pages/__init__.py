"""Bytes to text: what a page, a feed or a document says, with where each part was found."""

from servanda.exchange.pages.finding import files_of, is_address
from servanda.exchange.pages.handing import pages_at, pages_in
from servanda.exchange.pages.html import check_fast
from servanda.exchange.pages.raw import MOST_BYTES, Raw, unpacked
from servanda.exchange.pages.taking import PLAIN, is_feed, take

__all__ = [
    "MOST_BYTES",
    "PLAIN",
    "Raw",
    "check_fast",
    "files_of",
    "is_address",
    "is_feed",
    "pages_at",
    "pages_in",
    "take",
    "unpacked",
]
