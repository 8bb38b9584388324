"""The office that is the subject of a verb of saying, and its holder if the page tells of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.people.officers import countries
from servanda.reader.people.title_owner import title_with_owner
from servanda.reader.people.title_words import has_subject
from servanda.reader.speakers.holders import holder, office_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import lexicon_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.speech import PAUSE, speech_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import Words, tokens

if TYPE_CHECKING:
    from servanda.reader.page import Page
    from servanda.reader.speakers.subject_persons import SubjectPersons
    from servanda.reader.words.speech import Cue

__all__ = ["SubjectOffices"]

_DASHES = " -\u2013\u2014"
_STEM = 5  # letters by which words of an office are compared
_BESIDE = 4  # characters of a comma and a dash before a verb, or of an article
_BESIDE_VERB = 30  # characters between an office and its verb
_BEFORE_OFFICE = 40  # where the article of an office stands
_MARKS = ("’s", "'s")
_OFFICE_WORDS = 4  # of an office with its article


class SubjectOffices:
    """The offices of a page as subjects."""

    def __init__(self, page: Page, persons: SubjectPersons) -> None:
        self._page = page
        self._speech = speech_of(page.lang)
        self._look = naming_of(page.lang)
        self._persons = persons

    def is_behind(self, cue: Cue, start: int, end: int) -> bool:
        """`X met Y, said the envoy of Z`: an office behind the verb, and no name with it."""
        text = self._page.text
        before = text[max(start, cue.start - _BESIDE) : cue.start].rstrip(_DASHES)
        if not before.endswith(","):
            return False
        pause = PAUSE.search(text, cue.end, end)
        end = pause.start() if pause else end
        if self._page.people.touching(cue.end, end):
            return False
        return has_subject(tokens(text, cue.end, end).texts, self._look)

    def beside(self, cue: Cue, start: int) -> str:
        """An office right before its verb: `…, the spokesman said`, whoever is named before."""
        end = self._head_end(cue, start)
        first = max(start, self._page.text.rfind(",", start, end) + 1)
        if self._page.people.touching(first, end):
            return ""
        words = tokens(self._page.text, first, end).texts
        alone = (
            bool(words) and len(words) <= _OFFICE_WORDS and words[0].lower() in self._look.definite
        )
        return words[-1] if alone and self._look.is_office(words[-1]) else ""

    def _head_end(self, cue: Cue, start: int) -> int:
        """Where a subject ends: at its verb, or at a clause between that tells of it."""
        text = self._page.text
        if text[max(start, cue.start - 2) : cue.start] != ", ":
            return cue.start
        clauses = self._speech.relative.finditer(text, start, cue.start)
        return next((clause.start() for clause in clauses), cue.start)

    def unnamed_beside(self, cue: Cue, start: int, current: Speaker | None) -> Speaker | None:
        """`N. has resigned, a Xian government spokesman said`: an office in front of its verb."""
        first = max(start, self._page.text.rfind(",", start, cue.start) + 1)
        if self._page.people.touching(first, cue.start):
            return None
        words = self._words(first, cue.start)
        last = len(words) - 1
        if last < 1 or not self._look.is_office(words.texts[last]):
            return None
        if self._look.several.fullmatch(words.texts[last]):
            return None
        return self._unnamed(words, last, cue, current)

    def as_source(self, start: int, end: int) -> Speaker | None:
        """`according to a spokesman of X`: an office of whom the page does not name."""
        words = self._words(start, end)
        at = next(n for n, word in enumerate(words.texts) if self._look.is_office(word))
        title = title_with_owner(words, at, self._look).text(self._page.text)
        whole = not self._look.several.fullmatch(words.texts[at])
        told = whole and sources_of(self._page.lang).office.search(title)
        return Speaker(title, "", "") if told else None

    def near(self, cue: Cue, start: int, end: int, current: Speaker | None) -> Speaker | None:
        """`the minister said`: the person on the page who holds such an office."""
        words = self._words(max(start, cue.start - 120), min(end, cue.end + 160))
        offices = [words[at] for at, text in enumerate(words.texts) if self._look.is_office(text)]
        offices.sort(key=lambda word: abs(word.start - cue.start))
        for word in offices:
            inside = self._page.people.touching(word.start, word.end)
            before = self._page.text[max(0, word.start - 40) : word.start].rstrip()
            behind = word.start >= cue.end and not self._persons.is_inverted(cue, start)
            if inside or behind or self._look.several.fullmatch(word.text):
                continue
            if self._is_oblique(word.text):
                continue  # whose the spokesman is: `the spokesman of the president said`
            if self._speech.not_subject.search(before):
                continue
            at = words.starts.index(word.start)
            if self._is_owned(words, at):
                return self._in_full(words, at) or self._unnamed(words, at, cue, current)
            many = self._is_one_of_many(word.start)
            known = None if many else holder(self._page, current, word.text)
            if known and self._is_other_portfolio(words.texts[at - 1] if at else "", known):
                known = None
            return known or self._unnamed(words, at, cue, current)
        return None

    def _in_full(self, words: Words, at: int) -> Speaker | None:
        """`the Minister of State for X`: the only one whom the page gives just this office."""
        span = title_with_owner(words, at, self._look)
        title = self._page.text[words.starts[at] : span.end].casefold()
        people = (person.speaker for person in self._page.people)
        named = {one.label: one for one in people if title in one.office.casefold()}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_owned(self, words: Words, at: int) -> bool:
        """`the minister of X`, in a language that tells it by cases: not of Y, named before."""
        span = title_with_owner(words, at, self._look)
        if declension_of(self._page.lang) is None:
            return any(map(str.isupper, self._page.text[words.end(at) : span.end]))
        owned = self._page.mentions.inside(words.end(at), span.end)
        return any(one.kind in ("state", "organisation", "body") for one in owned)

    def _unnamed(self, words: Words, at: int, cue: Cue, current: Speaker | None) -> Speaker | None:
        """`the head of X said`, whom the page does not name: the office, if it says of what.

        `The Xian leader` is the last speaker where the page tells of an office in X.
        """
        if self._is_oblique(words.texts[at]):
            return None
        span = title_with_owner(words, at, self._look)
        between = self._page.text[span.end : cue.start] or self._page.text[cue.end : span.start]
        if "," in between or len(between) > _BESIDE_VERB:
            return None
        title = _without_agency(span.text(self._page.text))
        if self._is_one_of_many(span.start):
            return Speaker(title, "", "") if " " in title else None
        if any(mark in title for mark in _MARKS) and title.islower():
            return holder(self._page, current, words.texts[at]) or Speaker(title, "", "")
        own = self._is_countryman(title, current)
        return current if own or " " not in title else Speaker(title, "", "")

    def _is_oblique(self, office: str) -> bool:
        """Whether an office can stand in no nominative, where the language has cases."""
        cases = case_of(office, self._page.lang)
        return bool(cases) and 0 not in cases

    def _is_other_portfolio(self, before: str, holder: Speaker) -> bool:
        """`the justice minister` is no foreign minister, though both are ministers."""
        if not self._look.portfolio.fullmatch(before):
            return False
        return before.casefold()[:_STEM] not in office_of(self._page, holder).casefold()

    def _is_one_of_many(self, start: int) -> bool:
        """`A spokesman`: nobody who was named before, where the language has such an article."""
        before = self._page.text[max(0, start - _BEFORE_OFFICE) : start]
        return bool(self._speech.one_of_many.search(before))

    def _is_countryman(self, title: str, current: Speaker | None) -> bool:
        """Whether the last speaker holds office in the state a title is of."""
        if current is None:
            return False
        adjectives, _ = states_of(self._page.lang)
        state = next((adjectives[word] for word in title.split() if word in adjectives), "")
        return bool(state) and countries(self._page).get(current.label) == state

    def _words(self, start: int, end: int) -> Words:
        """The words of a stretch, each with what it can be."""
        return Words(self._page.text, start, end, lexicon_of(self._page.lang))


def _without_agency(title: str) -> str:
    """`the diplomat told the agency`: where nothing stands between, the agency owns no office."""
    told = next((name for name in agency_of() if title.endswith(f" {name}")), "")
    return title.removesuffix(told).rstrip()
