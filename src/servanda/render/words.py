"""Numbers with their nouns, in English, for the pages of those who keep a record."""

from __future__ import annotations

__all__ = ["plural"]


def plural(n: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{n} {one if n == 1 else many or one + 's'}"
