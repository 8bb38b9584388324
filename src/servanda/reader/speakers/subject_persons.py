"""The person who is the subject of a verb of saying: the nearest who can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import stands_declined
from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import PAUSE, speech_of

if TYPE_CHECKING:
    from servanda.reader.article import Speaker
    from servanda.reader.page import Page, Person
    from servanda.reader.words.speech import Cue

__all__ = ["SubjectPersons"]

_DASHES = " -\u2013\u2014"
_ENDS_CLAUSE = re.compile(r"[.!?;:] ")
_LONGEST_GAP = 400  # characters between a name and its verb
_VERBS = ("verb", "stance")
_BESIDE = 4  # characters of a comma and a dash before a verb
_BESIDE_VERB = 30  # what stands before a verb tells whether its subject may follow


class SubjectPersons:
    """The persons of a page as subjects."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._speech = speech_of(page.lang)
        self._look = naming_of(page.lang)

    def agrees(self, speaker: Speaker, cue: Cue) -> bool:
        """Whether a verb can have that person as its subject, where its form tells a gender.

        The nouns of most offices are a man's, and their verbs, though a woman holds them.
        """
        verb = self._speech.gender(self._page.text[cue.start : cue.end])
        declension = declension_of(self._page.lang)
        if not verb or declension is None or (verb == "men" and speaker.office):
            return True
        return declension.gender(speaker.name) in (verb, "")

    def nearest(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """The nearest person who can be the subject; one after the verb counts as nearer."""
        best: tuple[int, Speaker] | None = None
        quoted = bool(self._speech.quoted.search(self._page.text, cue.start, cue.end))
        if told := self._told_of(cue, start):
            return told.speaker
        if self._goes_on(cue, start):
            end = self._first_verb(start, cue.start)
        for person in self._page.people.inside(start, end):
            if not (self._is_subject(person) or (quoted and person.start >= cue.end)):
                continue
            if not quoted and not self.agrees(person.speaker, cue):
                continue
            if self._is_aside(person, cue, start):
                continue
            gap = person.start - cue.end if person.start >= cue.end else cue.start - person.end
            if person.start >= cue.end and self._follows(person, cue, start):
                gap = 0
            if person.start >= cue.end and (
                self._clause_between(cue.end, person.start) or not self.is_inverted(cue, start)
            ):
                continue
            if gap <= _LONGEST_GAP and (best is None or gap < best[0]):
                best = (gap, person.speaker)
        return best[1] if best else None

    def _told_of(self, cue: Cue, start: int) -> Person | None:
        """`X, who met Y, said`: the clause between tells of the subject, it holds none."""
        text = self._page.text
        if text[max(start, cue.start - 2) : cue.start] != ", ":
            return None
        told = (
            person
            for person in self._page.people.inside(start, cue.start)
            if self._speech.relative.match(text, person.end)
            and self._is_subject(person)
            and not _ENDS_CLAUSE.search(text, person.end, cue.start)
        )
        return next(told, None)

    def _goes_on(self, cue: Cue, start: int) -> bool:
        """`X said … and urged`: whether the verb has the subject of one before it."""
        before = self._page.text[max(start, cue.start - _BESIDE_VERB) : cue.start]
        return bool(self._speech.goes_on.search(before))

    def _first_verb(self, start: int, end: int) -> int:
        """Where the first verb of saying of a stretch stands; its end, if there is none."""
        verbs = (cue.start for cue in self._page.scan.cues(start, end) if cue.kind in _VERBS)
        return min(verbs, default=end)

    def _follows(self, person: Person, cue: Cue, start: int) -> bool:
        """`…, said N.`: a comma before the verb, and none between it and a name behind it."""
        text = self._page.text
        before = text[max(start, cue.start - _BESIDE) : cue.start].rstrip(_DASHES)
        return before.endswith(",") and not PAUSE.search(text, cue.end, person.start)

    def _is_aside(self, person: Person, cue: Cue, start: int) -> bool:
        """`N., commenting on the visit of M., said`: a clause between a subject and its verb."""
        text = self._page.text
        comma = text.rfind(",", start, person.start)
        closed = text[person.end : cue.start].rstrip().endswith(",")
        return comma > start and closed and bool(self._speech.aside.match(text, comma))

    def is_inverted(self, cue: Cue, start: int) -> bool:
        """Whether the subject may follow the verb here."""
        first = max(start, cue.start - _BESIDE_VERB)
        return bool(self._speech.inverted.search(self._page.text[first : cue.start]))

    def _clause_between(self, start: int, end: int) -> bool:
        return bool(self._speech.clause.search(self._page.text, start, end))

    def inside(self, start: int, end: int) -> list[Person]:
        """Those named in a stretch who can be subjects."""
        return [one for one in self._page.people.inside(start, end) if self._is_subject(one)]

    def _is_subject(self, person: Person) -> bool:
        if self._is_declined(person) or self._page.text[person.end : person.end + 1] == "-":
            return False
        if self._speech.owner.match(self._page.text, person.name_end - 1):
            return False
        before = self._page.text[max(0, person.start - 40) : person.start].rstrip()
        return not self._speech.not_subject.search(before)

    def _is_declined(self, person: Person) -> bool:
        """Whether the name stands in another case than a subject's, where the language tells."""
        if declension_of(self._page.lang) is None:
            return False
        named = self._page.text[person.name_start : person.name_end]
        return stands_declined(named, person.speaker.name, self._look.inflection)
