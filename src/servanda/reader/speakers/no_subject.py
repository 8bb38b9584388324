"""Verbs of saying whose subject is nobody on the page: a body, a service, a paper, several."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.people.title_words import has_subject
from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import PAUSE, speech_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.page import Page
    from servanda.reader.speakers.subject_persons import SubjectPersons
    from servanda.reader.words.speech import Cue

__all__ = ["NoSubject"]

_AFTER_COMMA = 8  # characters of a comma, with a dash or `as`, before a verb
_BEFORE_VERB = 160  # how far back an auxiliary of several speakers is looked for


class NoSubject:
    """Tells which verbs have no person or office as their subject."""

    def __init__(self, page: Page, persons: SubjectPersons) -> None:
        self._page = page
        self._speech = speech_of(page.lang)
        self._look = naming_of(page.lang)
        self._persons = persons

    def is_nobody(self, cue: Cue, start: int) -> bool:
        """Whether a body speaks, or the verb is passive."""
        before = self._page.text[max(start, cue.start - _BEFORE_VERB) : cue.start]
        if self._has_own_subject(cue, start) or self._is_impersonal(cue, start):
            return True
        if self._is_source_behind(cue, start):
            return True
        verb = self._page.text[cue.start : cue.end]
        if self._speech.quoted.search(verb) or self._speech.stative.match(verb):
            return False
        return bool(self._speech.passive.search(before))

    def are_several(self, cue: Cue, start: int, end: int) -> bool:
        """Whether the verb is of several, and no two names are joined around it."""
        verb = self._page.text[cue.start : cue.end]
        if not self._speech.plural.search(verb) or self._speech.quoted.search(verb):
            return False
        people = self._page.people.inside(start, end)
        joined = (self._page.text[a.end : b.start] for a, b in pairwise(people))
        return not any(self._look.and_word in between.split() for between in joined)

    def _is_impersonal(self, cue: Cue, start: int) -> bool:
        """Whether the verb has the place or a service behind it, and no person before it."""
        first = max(start, self._page.text.rfind(",", start, cue.start))
        alone = not self._page.people.touching(first, cue.start)
        return alone and bool(self._speech.impersonal.match(self._page.text, cue.start))

    def _is_source_behind(self, cue: Cue, start: int) -> bool:
        """`X met Y, reports Z`: behind a comma the verb has its subject behind it, a paper here.

        So it has where it begins the sentence: `As Z reports, X met Y`.
        """
        text = self._page.text
        first = max(start, cue.start - _AFTER_COMMA)
        source = self._speech.own_behind.match(text, cue.end)
        quoting = self._speech.quoted.search(text, cue.start, cue.end)
        led = "," in text[first : cue.start + 1] or self._speech.opening.match(text, start, cue.end)
        if source is None or quoting or not led:
            return False
        pause = PAUSE.search(text, source.end())
        end = pause.start() if pause else len(text)
        behind = self._persons.inside(cue.end, end)
        if any(self._persons.agrees(one.speaker, cue) for one in behind):
            return False
        return not has_subject(tokens(text, source.end(), end).texts, self._look)

    def _has_own_subject(self, cue: Cue, start: int) -> bool:
        """Whether a name that is no person's stands right before the verb."""
        first = max(start, self._page.text.rfind(",", start, cue.start) + 1)
        near = self._page.text[max(first, cue.start - _BEFORE_VERB) : cue.start]
        owned = self._speech.owned.search(near)
        own = owned or self._speech.own_subject.search(near)
        if own is None or (owned is None and self._page.people.touching(first, cue.start)):
            return False
        return not self._names_office(tokens(near, 0, len(near)).texts)

    def _names_office(self, words: Sequence[str]) -> bool:
        """Whether somebody in office is among some words: of `the official media` nobody is."""
        after = (*words[1:], "")
        return any(
            self._look.is_office(word) and not (then.islower() and self._is_noun(then))
            for word, then in zip(words, after, strict=True)
        )

    def _is_noun(self, word: str) -> bool:
        """Whether a word in small letters is none of those that go on an office's title."""
        return word not in self._look.inside_title and not self._look.is_office(word)
