"""Words written with brackets for all their forms: `sign(s|ed)` is signs and signed.

Several words are joined by a space where they stand together and by `~` where others may stand
between (`stimmte~zu`).
"""

from __future__ import annotations

import re

__all__ = ["expanded", "phrases_of", "words_of"]

_CHOICE = re.compile(r"\(([^()]*)\)")


def words_of(texts: tuple[str, ...]) -> list[str]:
    """All forms of some texts, each as one text."""
    return [" ".join(words) for text in texts for words, _ in expanded(text)]


def expanded(text: str, *, lower: bool = True) -> list[tuple[tuple[str, ...], bool]]:
    """All forms a text with brackets stands for, as words in small letters."""
    if found := _CHOICE.search(text):
        head, tail = text[: found.start()], text[found.end() :]
        return [
            one for part in found[1].split("|") for one in expanded(head + part + tail, lower=lower)
        ]
    apart = "~" in text
    text = text.casefold() if lower else text
    return [(tuple(text.replace("~", " ").split()), apart)]


def phrases_of(texts: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """All forms of some texts as words, by the first of them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (words for text in texts for words, _ in expanded(text)):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
