"""Lines of a paragraph put together: words broken at their ends, and signs of print."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from servanda.exchange.pages.pdf.lines import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Joiner"]

_BROKEN = re.compile(r"(?P<before>[^\W_]+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST = 80  # letters of a word
_FEWEST, _OFTEN = 3, 0.05  # lines that end inside a word, and their share
_FIRST = re.compile(r"[^\W_]+")
_PRINT = {ord(HYPHEN): None, 0x2010: "-", 0x2011: "-", 0xA0: " "}
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_SIGNS = _PRINT | {ord(sign): letters for sign, letters in _LIGATURES.items()}


class Joiner:
    """Puts lines together, and what was broken at their ends.

    A hyphen stays where the same word has one elsewhere. Where neither form stands elsewhere it
    goes, if so many lines end with one that words were broken to fill them.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        words = (word for line in lines for word in _WORD.findall(line))
        self._words = frozenset(word.lower() for word in words)
        broken = sum(_BROKEN.search(line[-_LONGEST:]) is not None for line in lines)
        self._hanging = _hanging()
        self._breaks = broken >= _FEWEST and broken > _OFTEN * len(lines)

    def __call__(self, lines: Sequence[str]) -> str:
        """The paragraph that these lines are."""
        text = lines[0]
        for line in lines[1:]:
            text = self._added(text, line)
        return (text.removesuffix(HYPHEN) + "-" * text.endswith(HYPHEN)).translate(_SIGNS)

    def _added(self, text: str, line: str) -> str:
        broken, first = _BROKEN.search(text[-_LONGEST:]), _FIRST.match(line)
        if broken is None or first is None:
            return f"{text} {line}"
        if first[0] in self._hanging:
            return f"{text[:-1]}- {line}"
        hyphen = "" if self._is_one_word(broken["before"], first[0]) else "-"
        return f"{text[:-1]}{hyphen}{line}"

    def _is_one_word(self, before: str, after: str) -> bool:
        if not (before[-1].isalpha() and after[0].islower()):
            return False
        if f"{before}-{after}".lower() in self._words:
            return False
        return self._breaks or f"{before}{after}".lower() in self._words


@cache
def _hanging() -> frozenset[str]:
    """The words that follow a hyphen with a blank, in any language: a PDF may be in several."""
    import yaml  # noqa: PLC0415 - heavy, and needed for PDF alone

    text = files("servanda.exchange.pages.pdf").joinpath("hanging.yaml").read_text("utf-8")
    by_language: dict[str, list[str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return frozenset(word for words in by_language.values() for word in words)
