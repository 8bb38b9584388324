"""A coast that does not exist, in Russian, for the tests of what pages tell of acts there."""

from __future__ import annotations

from servanda.dates import When
from servanda.model import Name

__all__ = ["NAMES", "PAD", "page", "row"]

_ALWAYS = When.always()
PAD = " Это стало известно вечером того же самого дня."


def row(text: str, actor: str, kind: str, of: str = "") -> Name:
    """A Russian name that somebody has always."""
    return Name(text, "ru", actor, kind, "common", _ALWAYS, of)


NAMES = (
    row("Спасательный союз", "union", "organisation"),
    row("Совет капитанов", "council", "body", "union"),
    row("Бордурия", "borduria", "state"),
    row("Сильдавия", "syldavia", "state"),
)
"""A union with a council, and two states."""


def page(text: str) -> str:
    """A page of 3 May 2021 that tells this."""
    return f"3 мая 2021, 10:00\n\nО разных делах последних дней\n\n{text}{PAD}"
