"""A pattern as a tree of what it is made of: letters, edges, choices and repetitions.

The language data are written in Python's dialect of regular expressions, whose own parser is not
public. The part of it they use is read here; a pattern with anything else is `Unread`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Chars", "Edge", "Either", "Look", "Repeated", "Row", "Unread", "parsed"]

_TIMES = re.compile(r"\{(\d*)(,?)(\d*)\}")
_SIGNS: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_GROUP = re.compile(r"\((?:(?!\?)|\?:|\?P<\w+>)")
_LOOK = re.compile(r"\(\?<?[=!]")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "0": "\0"}
_CLASSES: dict[str, Callable[[str], bool]] = {
    "w": lambda c: c.isalnum() or c == "_",
    "W": lambda c: not (c.isalnum() or c == "_"),
    "d": str.isdecimal,
    "D": lambda c: not c.isdecimal(),
    "s": str.isspace,
    "S": lambda c: not c.isspace(),
}


class Chars(NamedTuple):
    """One character that meets a test; `only` is that character, where there is but one."""

    test: Callable[[str], bool]
    only: str = ""


class Edge(NamedTuple):
    """A place between two characters: the edge of a word, or another."""

    of_word: bool


class Look(NamedTuple):
    """What looks ahead or behind; `never` is `(?!)`, which nothing meets."""

    never: bool


class Either(NamedTuple):
    """One of several."""

    rows: tuple[Row, ...]


class Repeated(NamedTuple):
    """One thing several times; without end where `most` is None."""

    least: int
    most: int | None
    row: Row


Node = Chars | Edge | Look | Either | Repeated
Row = tuple[Node, ...]


class Unread(Exception):
    """A pattern holds something that is not read here."""


def parsed(pattern: re.Pattern[str]) -> Row:
    """The tree of a pattern that has been compiled.

    Raises:
        Unread: it holds back references, conditions, flags or the like.
    """
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        raise Unread
    return (_Reader(pattern.pattern).choice(),)


class _Reader:
    """Reads from left to right; that the pattern is a correct one is known."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def choice(self) -> Either:
        rows = [self._row()]
        while self._takes("|"):
            rows.append(self._row())
        return Either(tuple(rows))

    def _takes(self, text: str) -> bool:
        if not self._text.startswith(text, self._at):
            return False
        self._at += len(text)
        return True

    def _taken(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found

    def _next(self) -> str:
        self._at += 1
        return self._text[self._at - 1]

    def _row(self) -> Row:
        found: list[Node] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            found.append(self._repeated(self._one()))
        return tuple(found)

    def _one(self) -> Node:
        if self._taken(_GROUP):
            found = self.choice()
            self._next()
            return found
        if self._taken(_LOOK):
            never = self._text[self._at - 1 : self._at + 1] == "!)"
            self.choice()
            self._next()
            return Look(never)
        char = self._next()
        if char == "(":
            raise Unread
        if char == "[":
            return self._class()
        if char == "\\":
            return self._escaped()
        if char in "^$":
            return Edge(of_word=False)
        return Chars(lambda _: True) if char == "." else _only(char)

    def _escaped(self) -> Node:
        char = self._next()
        if char in "bBAZ":
            return Edge(of_word=char == "b")
        if test := _CLASSES.get(char):
            return Chars(test)
        return _only(self._literal(char))

    def _literal(self, escaped: str) -> str:
        """What a character behind a backslash stands for.

        Raises:
            Unread: a number or a letter that is no control.
        """
        number = escaped == "0" and self._text[self._at : self._at + 1].isdigit()
        if escaped in _CONTROLS and not number:
            return _CONTROLS[escaped]
        if escaped.isalnum():
            raise Unread
        return escaped

    def _class(self) -> Chars:
        negated = self._takes("^")
        tests: list[Callable[[str], bool]] = []
        while not tests or self._text[self._at] != "]":
            tests.append(self._member())
        self._next()
        return Chars(lambda char: any(test(char) for test in tests) is not negated)

    def _member(self) -> Callable[[str], bool]:
        first = self._next()
        if first == "\\":
            first = self._next()
            if test := _CLASSES.get(first):
                return test
            first = self._literal(first)
        if self._text[self._at] != "-" or self._text[self._at + 1] == "]":
            return first.__eq__
        self._next()
        last = self._next()
        if last == "\\":
            last = self._literal(self._next())
        return lambda char: first <= char <= last

    def _repeated(self, one: Node) -> Node:
        times = self._times()
        if times is None:
            return one
        _ = self._takes("?") or self._takes("+")  # how many are tried first is no matter
        return Repeated(*times, (one,))

    def _times(self) -> tuple[int, int | None] | None:
        for sign, times in _SIGNS.items():
            if self._takes(sign):
                return times
        found = self._taken(_TIMES)
        if found is None:
            return None
        least = int(found[1] or 0)
        if not found[2]:
            return least, least
        return least, int(found[3]) if found[3] else None


def _only(char: str) -> Chars:
    return Chars(char.__eq__, char)
