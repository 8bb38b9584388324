"""The places of a pattern: from each, where a letter leads; up to the end of its first word.

They are made from the pattern's own parse, as Thompson (1968) does. Python's parser of patterns is
not public: what it gives is tested. What looks ahead or behind is left out.
"""

from __future__ import annotations

import re
import string
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["State", "first_of", "reached"]

_MOST_COPIES = 3  # of a counted repetition; beyond, it counts as endless
_MARKS = string.punctuation + string.whitespace + "„“”«»‚‘’‹›–—…№"
_LOOKS = (op.ASSERT, op.ASSERT_NOT)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CLASSES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
}


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


class _Unknown(Exception):
    """The pattern holds something whose beginnings cannot be told."""


def first_of(pattern: re.Pattern[str]) -> State | None:
    """The first place of a pattern, or nothing where it need not begin with a word."""
    if pattern.flags & re.IGNORECASE:
        return None
    parsed = list(_parser.parse(pattern.pattern, pattern.flags))
    done = State()
    done.may_end = True
    done.steps.append((lambda _: True, done))
    if not _begins_with_word(parsed):
        return None
    try:
        first = _row(parsed, done)
    except _Unknown:
        return None
    with_blank = any(
        test(" ") for state in reached(first, at_start=True) for test, _ in state.steps
    )
    return None if with_blank else first


def _begins_with_word(row: Iterable[Any]) -> bool:
    """Whether a match can only begin where a word does, or with a mark."""
    for what, how in row:
        if what in _LOOKS and not _is_never(what, how):
            continue
        if what is op.AT:
            return bool(how is op.AT_BOUNDARY)
        if what is op.LITERAL:
            return not _is_letter(chr(how)) and not chr(how).isspace()
        if what is op.SUBPATTERN:
            return _begins_with_word(how[-1])
        if what is op.BRANCH:
            return all(_begins_with_word(branch) for branch in how[1])
        return what is op.FAILURE or _is_never(what, how)
    return False


def _is_never(what: Any, how: Any) -> bool:
    """Whether it is `(?!)`, which nothing meets."""
    return what is op.ASSERT_NOT and not list(how[1])


def _row(row: Iterable[Any], after: State) -> State:
    """The states of one thing after the other, built from the last; what no word reaches is not."""
    parts = list(row)
    for number, (what, how) in enumerate(parts):
        if what is op.LITERAL and not _is_letter(chr(how)):
            parts, after = parts[: number + 1], State()
            after.may_end = True
            break
    for what, how in reversed(parts):
        after = _one(what, how, after)
    return after


def _one(what: Any, how: Any, after: State) -> State:  # noqa: PLR0911 - a tree not ours
    if what in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
        return _letter(_test(what, how), after)
    if what in _LOOKS or (what is op.AT and how is not op.AT_BOUNDARY):
        return State() if _is_never(what, how) else after
    if what is op.AT:
        return _Boundary(after)
    if what is op.BRANCH:
        return _either([_row(branch, after) for branch in how[1]])
    if what is op.SUBPATTERN:
        if how[1] & re.IGNORECASE:
            raise _Unknown
        return _row(how[-1], after)
    if what is op.ATOMIC_GROUP:
        return _row(how, after)
    if what in _REPEATS:
        least, most, row = how
        return _repeated(least, most, row, after)
    if what is op.FAILURE:
        return State()
    raise _Unknown


def _letter(test: Callable[[str], bool], after: State) -> State:
    state = State()
    state.steps.append((test, after))
    state.may_end = any(map(test, _MARKS))
    return state


def _either(states: list[State]) -> State:
    state = State()
    state.free = states
    return state


def _repeated(least: int, most: int, row: Any, after: State) -> State:
    least = min(int(least), _MOST_COPIES)
    if most is op.MAXREPEAT or most - least > _MOST_COPIES:
        again = State()
        again.free = [_row(row, again), after]
        after = again
    else:
        for _ in range(most - least):
            after = _either([_row(row, after), after])
    for _ in range(least):
        after = _row(row, after)
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


def _test(what: Any, how: Any) -> Callable[[str], bool]:
    """Whether a letter is one the pattern names here."""
    if what is op.ANY:
        return lambda _: True
    if what is op.LITERAL:
        return chr(how).__eq__
    if what is op.NOT_LITERAL:
        return chr(how).__ne__
    tests = [_class_test(*one) for one in how if one[0] is not op.NEGATE]
    negated = any(one[0] is op.NEGATE for one in how)
    return lambda letter: any(test(letter) for test in tests) is not negated


def _class_test(what: Any, how: Any) -> Callable[[str], bool]:
    if what is op.LITERAL:
        return chr(how).__eq__
    if what is op.RANGE:
        first, last = map(chr, how)
        return lambda letter: first <= letter <= last
    return _CLASSES[how]


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
