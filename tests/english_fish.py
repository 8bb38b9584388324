"""What English pages of one invented world tell, for the tests that share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader import read

if TYPE_CHECKING:
    from servanda.reader import NameBook

HEAD = "Reports\n\nMay 3, 2021, 10:00\n\nKLOW, May 3 (SylTA) - The fish is fresh again today.\n\n"


def told(sentence: str, world: NameBook, head: str = HEAD) -> set[str]:
    """What is told of a sentence: type, status and actors of each claim."""
    article = read(f"{head}{sentence}\n", world)
    return {f"{one.type} {one.status} {' '.join(one.actors)}" for one in article.claims}
