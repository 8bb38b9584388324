"""Features of a word that may tell an act: itself, its neighbours, and each word around with it.

A feature is a short text: a letter or two that say what it is, and what words begin with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.learned.sentence import Sentence

__all__ = ["telling"]

_WINDOW, _NEAR = 7, 3  # words beside a word that tell of it, and those that tell more


def telling(sentence: Sentence, at: int) -> list[str]:
    """Of the word that may tell an act: itself, its neighbours, and each word around with it."""
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
    around = {*stems[max(0, at - _WINDOW) : at], *stems[at + 1 : at + 1 + _WINDOW]}
    found += [f"p:{stem}&{other}" for other in around]
    found += [f"b:{other}" for other in around if other[0] != "<"]
    near = {*stems[max(0, at - _NEAR) : at], *stems[at + 1 : min(last, at + 1 + _NEAR)]}
    found += [f"n:{other}" for other in near if other[0] != "<"]
    if sentence.headline:
        found.append(f"h:{stem}")
    return found
