"""Where the words that tell what an act is about begin and end, in languages without noun capitals.

`sent its team to X on Monday and recalled the envoy`: what hangs loose around the object is told
elsewhere, as the day, or by another claim. Read: `its team to X`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["trimmed"]

_MARKS = frozenset(",;:.!?–—-")
_DASHES = frozenset("–—")
_FINITE = ("past", "present", "future")


def trimmed(clause: Clause, first: int, last: int) -> tuple[int, int]:
    """From which token to which an object reaches of those that may be it; none if both agree."""
    while first < last and _is_loose(clause, first, last):
        first += 1
    if first < last and clause.tokens[first].low in clause.data.questions:
        return first, last
    last = next((n for n in range(first, last) if _ends(clause, first, n, last)), last)
    while last > first and _hangs(clause, last - 1):
        last -= 1
    return first, _closed(clause, first, last)


def _is_loose(clause: Clause, at: int, last: int) -> bool:
    """Whether a word in front is an adverb or mark, or belongs to a day."""
    token, data = clause.tokens[at], clause.data
    if token.kind == "day" or token.text in _MARKS:
        return True
    behind = clause.tokens[at + 1].kind if at + 1 < last else ""
    dated = behind == "day" and token.low in data.governing
    return dated or token.low in data.loose or token.low in data.joining


def _ends(clause: Clause, first: int, at: int, last: int) -> bool:
    """Whether what an act is about is over before a word: at a day, or where another clause is."""
    token, data = clause.tokens[at], clause.data
    behind = clause.tokens[at + 1] if at + 1 < last else None
    if at == first:
        return _is_verb(clause, at)
    if token.kind == "day":
        return clause.tokens[at - 1].low not in data.dating and not _is_glued(clause, at)
    if behind and behind.kind == "day" and token.low in data.governing:
        return token.low not in data.dating
    if token.text in _DASHES:
        return True
    if token.text == "," or token.low in data.joining:
        return behind is not None and _opens(clause, at + 1)
    return _is_verb(clause, at)


def _is_glued(clause: Clause, at: int) -> bool:
    """`Decree 44/2021`, `Shield-2021`: a year that is part of a name."""
    wording = clause.wording
    return wording.end(at - 1) == wording.starts[at]


def _opens(clause: Clause, at: int) -> bool:
    """Whether a word behind a comma or `and` begins what is no more of the object."""
    token, data = clause.tokens[at], clause.data
    if token.item or token.text[:1].isupper():
        return False
    told = any(one.form in _FINITE for one in token.triggers) or at in clause.wording.gerunds
    linked = token.low in data.linking or token.low in data.governing
    linked |= data.cases and token.low in data.joining
    return told or linked or token.low in data.helping or _is_verb(clause, at)


def _is_verb(clause: Clause, at: int) -> bool:
    low = clause.tokens[at].low
    return low in clause.data.auxiliaries or at in clause.wording.verbs


def _hangs(clause: Clause, at: int) -> bool:
    """Whether the last word leads to something that is cut off: a mark, article or preposition."""
    token, data = clause.tokens[at], clause.data
    small = (data.governing, data.joining, data.describing, data.infinitive, data.linking)
    loose = token.text in _MARKS or any(token.low in words for words in (*small, data.negations))
    return loose and not token.item


def _closed(clause: Clause, first: int, last: int) -> int:
    """Without a bracket that opens inside and closes outside."""
    depth = 0
    opened = last
    for n in range(first, last):
        if clause.tokens[n].text == "(":
            opened, depth = n, depth + 1
        elif clause.tokens[n].text == ")":
            depth -= 1
    return opened if depth > 0 else last
