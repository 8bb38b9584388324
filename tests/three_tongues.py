"""An invented world whose names stand in German, English and Russian."""

from __future__ import annotations

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook

__all__ = ["COASTS", "book_of"]

COASTS = (
    ("union", "organisation", "Rettungsunion", "Rescue Union", "Спасательный союз"),
    ("borduria", "state", "Bordurien", "Borduria", "Бордурия"),
    ("syldavia", "state", "Syldavien", "Syldavia", "Сильдавия"),
    ("ruritania", "state", "Ruritanien", "Ruritania", "Руритания"),
)


def book_of(*rows: tuple[str, ...]) -> NameBook:
    """Who is named in the rows: an id, a kind, and the name in each of the three."""
    return NameBook.build(
        Name(text, lang, actor, kind, "common", When.always())
        for actor, kind, *texts in rows
        for lang, text in zip(("de", "en", "ru"), texts, strict=True)
    )
