"""A sentence as weights see it: its words, who is named in it, and its days."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.states import capital_forms, states_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.syntax.lift import Lifted

__all__ = ["WORD", "BeforeDay", "Named", "Sentence", "sentence_of", "stems_of"]

STEM = 5  # letters that most forms of a word share
WORD = re.compile(r"<[a-z]\d{1,3}>|[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_MOST = 3  # words of a capital's name
_GENITIVE, _GENITIVES = "'s", ("'s", "’s")
_ACTING = ("state", "organisation", "body", "person")


class Named(NamedTuple):
    """Somebody who may act: where the tag or word stands, what kind, whose id or name, as written.

    `capital` and `adjective` are words that stand for a state.
    """

    start: int
    end: int
    kind: str
    label: str
    text: str
    declined: bool


class BeforeDay(NamedTuple):
    """A day told in a sentence, in EDTF: as one gone by, and as one to come."""

    start: int
    end: int
    done: str
    ahead: str
    parts: tuple[str, ...]
    attributive: bool

    def told(self, *, ahead: bool) -> str:
        """The day as of something that is to come, or not; empty where none is known."""
        return self.ahead if ahead else self.done


class Sentence(NamedTuple):
    """The tagged text, its words with where they begin, what they begin with, names and days."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    stems: tuple[str, ...]
    names: tuple[Named, ...]
    days: tuple[BeforeDay, ...]
    headline: bool
    voice: str

    def word_at(self, place: int) -> int:
        """The number of the word that stands at a place of the tagged text."""
        return max(0, bisect_right(self.starts, place) - 1)


def sentence_of(
    lifted: Lifted, lang: str, days: tuple[BeforeDay, ...], *, headline: bool, voice: str
) -> Sentence:
    """The sentence that was tagged, with its days as they are told on the page."""
    matches = list(WORD.finditer(lifted.text))
    words = tuple([match[0] for match in matches])
    starts = tuple([match.start() for match in matches])
    bare = _bare_states(lifted.text, words, starts, lang)
    tagged = [
        Named(at, last, item.kind, item.label, lifted.words_of(item), item.declined)
        for at, last, item in lifted.tags
        if item.kind in _ACTING
    ]
    words = _without_states(words, starts, bare) if bare else words
    return Sentence(
        lifted.text,
        words,
        starts,
        stems_of(words),
        tuple(sorted([*tagged, *bare])),
        days,
        headline,
        voice,
    )


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """What words begin with; tags without their numbers, and one sign for all numbers."""
    return tuple(
        [
            word[:2]
            if word[0] == "<"
            else "0"
            if word[0].isdigit()
            else word.casefold().replace("ё", "е")[:STEM]
            for word in words
        ]
    )


def _without_states(
    words: tuple[str, ...], starts: tuple[int, ...], bare: list[Named]
) -> tuple[str, ...]:
    """The words, with a tag for each that stands for a state: no weight is to know which."""
    found = [*words]
    for state in bare:
        for number in range(bisect_right(starts, state.start) - 1, bisect_left(starts, state.end)):
            found[number] = f"<{state.kind[0]}>"
    return tuple(found)


def _bare_states(
    text: str, words: tuple[str, ...], starts: tuple[int, ...], lang: str
) -> list[Named]:
    """Capitals and adjectives that may stand for a state: `Rome agreed`, `the Italian army`."""
    known, heads = _states(lang)
    found: list[Named] = []
    if heads.isdisjoint(words) and "-" not in text:
        return found
    free = 0
    for number, (word, start) in enumerate(zip(words, starts, strict=True)):
        tail = word.rpartition("-")[2] if "-" in word else word
        if start < free or not (word in heads or tail in heads):
            continue
        for last in range(min(number + _MOST, len(words)) - 1, number - 1, -1):
            end = starts[last] + len(words[last])
            kind, state = known.get(text[start:end]) or known.get(tail, ("", ""))
            if state and (last == number or text[start:end] in known):
                free = end + len(_GENITIVE) * text.startswith(_GENITIVES, end)
                found.append(Named(start, free, kind, state, text[start:free], declined=False))
                break
    return found


@cache
def _states(lang: str) -> tuple[dict[str, tuple[str, str]], frozenset[str]]:
    """Capitals in all forms, and adjectives, each with what it is and its state; their heads."""
    known = {form: ("adjective", state) for form, state in states_of(lang)[0].items()}
    known |= {form: ("capital", state) for form, state in capital_forms(lang).items()}
    heads = [match[0] for form in known if (match := WORD.match(form))]
    return known, frozenset(heads)
