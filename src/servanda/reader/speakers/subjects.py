"""Who speaks in a stretch of text: the person, office or pronoun that goes with a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.speakers.holders import holder
from servanda.reader.speakers.no_subject import NoSubject
from servanda.reader.speakers.subject_offices import SubjectOffices
from servanda.reader.speakers.subject_persons import SubjectPersons
from servanda.reader.words.declension import declension_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import speech_of
from servanda.reader.words.tokens import LONGEST, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page
    from servanda.reader.words.speech import Cue

__all__ = ["Subjects"]

_ENDS = re.compile(r"[.;:()\"“”]")
_STOP = re.compile(r"[.!?] $")
_STOPPED = 2  # characters between two sentences of a paragraph
_LONGEST_GAP = 400  # characters from whom a pronoun means
_BESIDE = 4  # characters between a preposition and its source
_HEAD = 6  # characters of a stop and an article before a name that begins a sentence
_BEFORE_VERB = 40  # where a subject stands that is nobody named
_APPOSED = 120  # characters of a long office between a preposition and the name of its holder


class Subjects:
    """Finds the speaker that belongs to a cue, and remembers who spoke last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._speech = speech_of(page.lang)
        self._look = naming_of(page.lang)
        self._persons = SubjectPersons(page)
        self._offices = SubjectOffices(page, self._persons)
        self._nobody = NoSubject(page, self._persons)
        self.current: Speaker | None = None

    def of(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """The speaker of a cue in a stretch; None where it is nobody the page lets us name."""
        if cue.kind == "before":
            return self._at(cue.end, end)
        if cue.kind == "after":
            beside = self._before(cue, start) or self._in_sentence(cue, start)
            return beside or self.current or self._named_before(start)
        if self._nobody.is_nobody(cue, start) or self._nobody.are_several(cue, start, end):
            return None
        found = filter(None, self._subjects(cue, start, end))
        return next((one for one in found if self._persons.agrees(one, cue)), None)

    def _subjects(self, cue: Cue, start: int, end: int) -> Iterator[Speaker | None]:
        """Who can be the subject of a verb, the likeliest first."""
        if self._is_pronoun_beside(cue, start, end):
            yield self._meant(cue, start, end)
        if self._offices.is_behind(cue, start, end):
            yield self._offices.near(cue, cue.start, end, self.current)
            return
        office = self._offices.beside(cue, start)
        if self._look.several.fullmatch(office):
            return
        if office:
            any_ = self._look.any_office.fullmatch(office)
            yield self._holder(office) or (self._named_before(start) if any_ else None)
        else:
            yield self._offices.unnamed_beside(cue, start, self.current)
            if self._speech.other.search(self._before_verb(cue, start)):
                return
            yield self._persons.nearest(cue, start, end)
        yield self._offices.near(cue, start, end, self.current)
        yield self._meant(cue, start, end)

    def _meant(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """Whom a pronoun means: the last speaker, or the last person named."""
        if not self._pronoun(cue, start, end):
            return None
        return self._just_named(start) or self.current or self._named_before(start)

    def _just_named(self, start: int) -> Speaker | None:
        """The person the sentence before is about, though he says nothing in it.

        That is the only one named there, or the one it begins with.
        """
        stop = _STOP.search(self._page.text, max(0, start - _STOPPED), start)
        if stop is None:
            return None
        first = max(
            self._page.text.rfind(mark, max(0, stop.start() - LONGEST), stop.start())
            for mark in (". ", "\n")
        )
        near = self._persons.inside(first, start)
        labels = {person.speaker.label for person in near}
        begins = bool(near) and near[0].start - first <= _HEAD
        return near[0].speaker if len(labels) == 1 or begins else None

    def _in_sentence(self, cue: Cue, start: int) -> Speaker | None:
        """`N. said that …, which in her words …`: whom the sentence names before the pronoun."""
        near = self._persons.inside(start, cue.start)
        return near[0].speaker if near else None

    def _named_before(self, start: int) -> Speaker | None:
        """Whom a pronoun can mean while nobody has spoken: the one the sentence before is about.

        That is the first there who can be a subject, else the last person named.
        """
        near = self._page.people.inside(max(0, start - _LONGEST_GAP), start)
        if not near:
            return None
        text = self._page.text
        end = len(text[:start].rstrip()) - 1
        first = max(text.rfind(mark, max(0, end - _LONGEST_GAP), end) for mark in (". ", "\n"))
        subjects = self._persons.inside(max(first, end - _LONGEST_GAP), start)
        return (subjects or near[-1:])[0].speaker

    def _at(self, start: int, end: int) -> Speaker | None:
        """The source right after a preposition: a person, or an office resolved."""
        for person in self._page.people.inside(max(0, start - _BESIDE), end):
            if person.start - start <= _BESIDE:
                return person.speaker
        words = tokens(self._page.text, start, min(end, start + 80))
        office = next(filter(self._look.is_office, words.texts[:4]), "")
        if not office or self._is_owner(words.texts[: words.texts.index(office)]):
            return None
        named = self._apposed(start, end) or self._holder(office)
        return named or self._offices.as_source(start, min(end, start + _APPOSED))

    def _is_owner(self, before: Sequence[str]) -> bool:
        """`the press service of the minister`: nouns before an office, with no article between."""
        if declension_of(self._page.lang) is None:
            return False
        return not all(word == "-" or self._look.modifier.fullmatch(word) for word in before)

    def _apposed(self, start: int, end: int) -> Speaker | None:
        """`the minister of trade, fish and fog N. N.`: who stands at the end of a long office."""
        near = self._page.people.inside(start, min(end, start + _APPOSED))
        if not near or near[0].start < near[0].name_start:
            return None  # somebody with an office of his own
        between = self._page.text[start : near[0].start]
        ends = (_ENDS, self._speech.not_in_office, self._speech.pronouns)
        return None if any(sign.search(between) for sign in ends) else near[0].speaker

    def _before(self, cue: Cue, start: int) -> Speaker | None:
        near = self._page.people.inside(start, cue.start)
        if near and cue.start - near[-1].end <= _BESIDE:
            return near[-1].speaker
        words = tokens(self._page.text, start, cue.start)
        offices = list(filter(self._look.is_office, words.texts[-4:]))
        return self._holder(offices[-1]) if offices else None

    def is_other(self, cue: Cue, start: int, end: int) -> bool:
        """`said a trader`, `a spokesman said`: a subject that is nobody named before."""
        behind = self._speech.other_behind.match(self._page.text, cue.end, end)
        return bool(behind) or bool(self._speech.other.search(self._before_verb(cue, start)))

    def _before_verb(self, cue: Cue, start: int) -> str:
        """The words right before a verb."""
        return self._page.text[max(start, cue.start - _BEFORE_VERB) : cue.start]

    def _holder(self, office: str) -> Speaker | None:
        """Whose office it is, as far as the page tells."""
        return holder(self._page, self.current, office)

    def _pronoun(self, cue: Cue, start: int, end: int) -> bool:
        """Whether a pronoun stands with the cue, and no other subject between the two."""
        text = self._page.text
        if self._speech.pronouns.search(text, cue.start, min(end, cue.end + 40)):
            return True
        before = text[max(start, cue.start - 60) : cue.start]
        last = next(iter(reversed(list(self._speech.pronouns.finditer(before)))), None)
        if last is None:
            return False
        between = before[last.end() :]
        other = not self._look.articles.isdisjoint(between.split())
        return not other or bool(self._speech.goes_on.search(between))

    def _is_pronoun_beside(self, cue: Cue, start: int, end: int) -> bool:
        """`he said`: nothing stands between the two."""
        text = self._page.text
        before, behind = text[max(start, cue.start - _BESIDE) : cue.start], text[cue.end : end]
        sides = (before, behind[:_BESIDE] if self._persons.is_inverted(cue, start) else "")
        return any(self._speech.pronouns.fullmatch(side.strip()) for side in sides)
