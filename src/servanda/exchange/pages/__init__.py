"""Bytes to text: what a page, a feed or a document says, with where each part was found."""

from servanda.exchange.pages.taking import MOST_BYTES, PLAIN, Raw, take

__all__ = ["MOST_BYTES", "PLAIN", "Raw", "take"]
