"""Sentences of a council of no state, in three languages, and the frame of a page with them."""

from __future__ import annotations

from servanda.reader import Frame, NameBook, read

__all__ = ["ENGLISH", "GERMAN", "NOBODY", "RUSSIAN", "frame"]

NOBODY = NameBook.build([])
GERMAN = (
    "Der Rat hat am Montag in der Stadt lange getagt und über die Lage am Fluss und den Bau der"
    " neuen Brücke beraten."
)
ENGLISH = (
    "The council met in the city on Monday and spoke about the bridge and the state of the ships"
    " for a long time."
)
RUSSIAN = (
    "Совет долго заседал в городе в понедельник и говорил о мосте, который откроют осенью для"
    " всех, кто живёт у реки."
)


def frame(text: str, url: str = "https://example.org/1") -> Frame:
    """What such a page says of itself, read without a name."""
    return read(text, NOBODY, url=url).frame
