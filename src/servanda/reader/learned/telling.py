"""Features of a word that may tell an act: itself, its neighbours, and each word around with it.

A feature is a short text: a letter or two that say what it is, and what words begin with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from servanda.reader.learned.sentence import Sentence

__all__ = ["ALONE", "AROUND", "NEAR", "beside", "itself", "plain", "telling"]

ALONE = 11  # features of a word by itself and with its neighbours
AROUND, NEAR = "b:", "n:"  # what stands before a word around, and before one that is near
_WINDOW, _NEAR = 7, 3  # words beside a word that tell of it, and those that tell more


def telling(sentence: Sentence, at: int) -> list[str]:
    """Of the word that may tell an act: itself, its neighbours, and each word around with it."""
    stems = sentence.stems
    words = plain(stems)
    around, near = beside(stems, at)
    return [
        *itself(sentence, at, around),
        *[f"{AROUND}{other}" for other in around & words],
        *[f"{NEAR}{other}" for other in near & words],
    ]


def itself(sentence: Sentence, at: int, around: AbstractSet[str]) -> list[str]:
    """Of the word: itself, its neighbours, and itself with each word that is around."""
    stems, last = sentence.stems, len(sentence.stems)
    stem, written = stems[at], sentence.words[at].casefold().replace("ё", "е")
    before, behind = stems[at - 1] if at else "^", stems[at + 1] if at + 1 < last else "^"
    before2, behind2 = stems[at - 2] if at > 1 else "^", stems[at + 2] if at + 2 < last else "^"
    found = [
        f"w:{written}",
        f"s:{stem}",
        f"e:{written[-2:]}|{stem}",
        f"-1:{before}|{stem}",
        f"+1:{stem}|{behind}",
        f"-2:{before2}|{stem}",
        f"+2:{stem}|{behind2}",
        f"l1:{before}",
        f"r1:{behind}",
        f"l2:{before2}",
        f"r2:{behind2}",
    ]
    found += [f"p:{stem}&{other}" for other in around]
    if sentence.headline:
        found.append(f"h:{stem}")
    return found


def beside(stems: Sequence[str], at: int) -> tuple[set[str], set[str]]:
    """The stems of the words around a word, and of those next to it."""
    return (
        {*stems[max(0, at - _WINDOW) : at], *stems[at + 1 : at + 1 + _WINDOW]},
        {*stems[max(0, at - _NEAR) : at], *stems[at + 1 : at + 1 + _NEAR]},
    )


def plain(stems: Sequence[str]) -> set[str]:
    """The stems that are no tags."""
    return {stem for stem in stems if stem[0] != "<"}
