"""Text of others, fit to be printed: nothing in it moves the cursor or turns the writing about."""

from __future__ import annotations

import re

__all__ = ["visible"]

# Control characters but the line's end, and marks that override the direction of writing.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with a replacement character for each sign that would do more than be seen."""
    return _UNSEEN.sub("\ufffd", text)
