"""Features of how far an act has come: the words around the one that tells it, and their sides."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.learned.around import low

if TYPE_CHECKING:
    from servanda.reader.learned.sentence import Sentence

__all__ = ["coming"]

_BESIDE, _NEXT = 4, 2  # words away


def coming(sentence: Sentence, at: int, type_: str) -> list[str]:
    """Of how far what the word `at` tells has come: the words around, each with its side."""
    words = [
        "^",
        "^",
        *[one[:2] if one[0] == "<" else low(one) for one in sentence.words],
        "$",
        "$",
    ]
    here = at + 2
    written = words[here]
    found = [
        f"w:{written}",
        f"e3:{written[-3:]}",
        f"e2:{written[-2:]}",
        f"t:{type_}",
        f"h:{sentence.headline}",
        f"v:{sentence.voice}",
        f"q:{'?' in sentence.text}",
        f"tri:{' '.join(words[here - 2 : here + 1])}",
        f"tri2:{' '.join(words[here - 1 : here + 2])}",
        f"tri3:{' '.join(words[here : here + 3])}",
        f"b1:{' '.join(words[here - 1 : here + 1])}",
        f"b2:{' '.join(words[here : here + 2])}",
        *[f"ctx:{one}" for one in words[max(2, here - 12) : here + 1] if one[0] != "<"],
        *[f"bi:{one} {other}" for one, other in pairwise(words[max(2, here - 6) : here + 5])],
    ]
    for place in range(max(2, here - 9), min(len(words) - 2, here + 10)):
        if place != here:
            found += _on_one_side(words[place], place - here, sentence.stems[place - 2])
    return list(dict.fromkeys(found))


def _on_one_side(word: str, gap: int, stem: str) -> list[str]:
    """Of a word around: itself, and the nearer it is, the more of its place and ending."""
    side, far = "L" if gap < 0 else "R", abs(gap)
    found = [f"{side}:{word}"]
    if word[0] != "<":
        found.append(f"{side}s:{stem}")
    if far <= _BESIDE:
        found += [f"{side}4:{word}", f"sf{side}:{word[-3:]}"]
    if far <= _NEXT:
        found += [f"{gap}:{word}", f"{gap}:{word[-2:]}~"]
    return found
