"""Names as an index has them: without regard to accents and capitals."""

from __future__ import annotations

import unicodedata

__all__ = ["plain_letters"]


def plain_letters(name: str) -> str:
    """A name for sorting and comparing: `Österreich` stands with O, `Эстония` with Э."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold()
