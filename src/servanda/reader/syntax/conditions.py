"""Conditions told by their verb in front: `Should the Senate consent, the treaty will expire`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["end_of_condition"]

_LONGEST = 40  # words of a condition
_FEWEST = 5  # words of a sentence with one
_MARKS = frozenset(";:?!–—")


def end_of_condition(tokens: list[Token], data: ActData) -> int:
    """The place of the comma behind a sentence's first verb that has another verb behind, or 0.

    Only where a verb stands second, so that one in front makes a question or a condition.
    """
    words = data.data
    if not words.fronted or len(tokens) < _FEWEST or not _opens(tokens, data):
        return 0
    for at in range(2, min(len(tokens) - 1, _LONGEST)):
        if tokens[at].text in _MARKS:
            return 0
        if tokens[at].text == "," and _is_finite(tokens[at + 1], data):
            does = any(one.form == "present" for one in tokens[at + 1].triggers)
            said = tokens[at + 1].low in words.telling or tokens[at + 1].low in words.breaks
            return 0 if tokens[-1].text == "?" or (said and not does) else at
    return 0


def _opens(tokens: list[Token], data: ActData) -> bool:
    """Whether a sentence begins with its verb and a subject: `Agreed was X` does not."""
    first, second = tokens[0], tokens[1]
    if first.item or not first.text[:1].isupper():
        return False
    words = data.data
    modal = first.low in words.auxiliaries - words.perfect
    told = modal or first.low in words.fronted or any(map(_is_present, first.triggers))
    return told and second.low not in words.auxiliaries and second.text != ","


def _is_present(trigger: Trigger) -> bool:
    """Whether a word is the verb of an act, which also a participle looks like: `ratifiziert`."""
    present = trigger.form == "past" and trigger.words[0].endswith("t")
    return present or trigger.form == "present"


def _is_finite(token: Token, data: ActData) -> bool:
    """Whether a small word can be the verb with which a main clause goes on."""
    words = data.data
    small = token.item is None and token.text.isalpha() and token.text == token.low
    other = words.governing | words.relatives | words.subordinate | words.turning | words.joining
    verb = token.low.endswith(("t", "e", "en")) or token.low in words.auxiliaries
    return small and verb and token.low not in other
