"""The places of a pattern: from each, where a letter leads; up to the end of its first word.

They are made from the pattern's tree, as Thompson (1968) does. What looks ahead or behind is left
out.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from servanda.reader.words.patterns import Chars, Edge, Either, Look, Unread, parsed

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from servanda.reader.words.patterns import Node, Repeated, Row

__all__ = ["State", "first_of", "reached"]

_MOST_COPIES = 3  # of a counted repetition; beyond, it counts as endless
_MARKS = string.punctuation + string.whitespace + "„“”«»‚‘’‹›–—…№"


class State:
    """A place in a pattern: where it goes on a letter, and where without one."""

    __slots__ = ("free", "may_end", "steps")

    def __init__(self) -> None:
        self.steps: list[tuple[Callable[[str], bool], State]] = []
        self.free: list[State] = []
        self.may_end = False  # whether the word may be over here and the pattern still go on


class _Boundary(State):
    """Inside a word there is none: passed before its first letter, or where the word is over."""

    __slots__ = ("after",)

    def __init__(self, after: State) -> None:
        super().__init__()
        self.after = after
        self.may_end = True


def first_of(pattern: re.Pattern[str]) -> State | None:
    """The first place of a pattern, or nothing where it need not begin with a word."""
    try:
        tree = parsed(pattern)
    except Unread:
        return None
    if not _begins_with_word(tree):
        return None
    done = State()
    done.may_end = True
    done.steps.append((lambda _: True, done))
    first = _row(tree, done)
    with_blank = any(
        test(" ") for state in reached(first, at_start=True) for test, _ in state.steps
    )
    return None if with_blank else first


def _begins_with_word(row: Row) -> bool:
    """Whether a match can only begin where a word does, or with a mark."""
    for node in row:
        if isinstance(node, Look):
            if node.never:
                return True
        elif isinstance(node, Either):
            return all(map(_begins_with_word, node.rows))
        elif isinstance(node, Edge):
            return node.of_word
        else:
            return isinstance(node, Chars) and _is_mark(node)
    return False


def _is_mark(node: Node) -> bool:
    """Whether it is one character that is part of no word, and no blank."""
    only = node.only if isinstance(node, Chars) else ""
    return bool(only) and not _is_letter(only) and not only.isspace()


def _row(row: Row, after: State) -> State:
    """The states of one thing after the other, built from the last; what no word reaches is not."""
    for number, node in enumerate(row):
        if isinstance(node, Chars) and node.only and not _is_letter(node.only):
            row, after = row[: number + 1], State()
            after.may_end = True
            break
    for node in reversed(row):
        after = _one(node, after)
    return after


def _one(node: Node, after: State) -> State:
    if isinstance(node, Chars):
        return _letter(node.test, after)
    if isinstance(node, Look):
        return State() if node.never else after
    if isinstance(node, Edge):
        return _Boundary(after) if node.of_word else after
    if isinstance(node, Either):
        return _either([_row(row, after) for row in node.rows])
    return _repeated(node, after)


def _letter(test: Callable[[str], bool], after: State) -> State:
    state = State()
    state.steps.append((test, after))
    state.may_end = any(map(test, _MARKS))
    return state


def _either(states: list[State]) -> State:
    state = State()
    state.free = states
    return state


def _repeated(node: Repeated, after: State) -> State:
    least = min(node.least, _MOST_COPIES)
    if node.most is None or node.most - least > _MOST_COPIES:
        again = State()
        again.free = [_row(node.row, again), after]
        after = again
    else:
        for _ in range(node.most - least):
            after = _either([_row(node.row, after), after])
    for _ in range(least):
        after = _row(node.row, after)
    return after


def reached(first: State, *, at_start: bool = False) -> set[State]:
    """All places that are reached without a letter."""
    found: set[State] = set()
    waiting = [first]
    while waiting:
        state = waiting.pop()
        if state not in found:
            found.add(state)
            waiting += state.free
            if at_start and isinstance(state, _Boundary):
                waiting.append(state.after)
    return found


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
