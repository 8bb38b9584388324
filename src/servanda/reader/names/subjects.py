"""Who speaks in a stretch of text: the person, office or pronoun that goes with a cue."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.names.holders import holder, office_of
from servanda.reader.names.officers import countries
from servanda.reader.names.title_owner import title_with_owner
from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import lexicon_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.speech import PAUSE, speech_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import Words, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.page import Page, Person
    from servanda.reader.words.speech import Cue

__all__ = ["Subjects"]

_ENDS = re.compile(r"[.;:()\"“”]|\b(?:said|says|told|that|who|which)\b")
_DASHES = " -\u2013\u2014"
_ENDS_CLAUSE = re.compile(r"[.!?;:] ")
_STOP = re.compile(r"[.!?] $")
_STOPPED = 2  # characters between two sentences of a paragraph
_LONGEST_GAP = 400
_STEM = 5  # letters by which words of an office are compared
_VERBS = ("verb", "stance")
_BESIDE = 4  # characters between a preposition and its source
_BESIDE_VERB = 30  # what stands before a verb tells whether its subject may follow
_BEFORE_OFFICE = 40  # where the article of an office stands
_OFFICE_WORDS = 4  # of an office with its article
_APPOSED = 120  # characters of a long office between a preposition and the name of its holder
_AFTER_COMMA = 8  # characters of a comma, with a dash or `as`, before a verb
_BEFORE_VERB = 160  # how far back an auxiliary of several speakers is looked for


class Subjects:
    """Finds the speaker that belongs to a cue, and remembers who spoke last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._speech = speech_of(page.lang)
        self._look = naming_of(page.lang)
        self.current: Speaker | None = None

    def of(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """The speaker of a cue in a stretch; None where it is nobody the page lets us name."""
        if cue.kind == "before":
            return self._at(cue.end, end)
        if cue.kind == "after":
            beside = self._before(cue, start) or self._in_sentence(cue, start)
            return beside or self.current or self._named_before(start)
        if self._is_nobody(cue, start) or self._are_several(cue, start, end):
            return None
        fits = (one for one in self._subjects(cue, start, end) if one and self._agrees(one, cue))
        return next(fits, None)

    def _subjects(self, cue: Cue, start: int, end: int) -> Iterator[Speaker | None]:
        """Who can be the subject of a verb, the likeliest first."""
        if self._is_pronoun_beside(cue, start, end):
            yield self._meant(cue, start, end)
        if self._is_office_behind(cue, start, end):
            yield self._by_office(cue, cue.start, end)
            return
        office = self._office_beside(cue, start)
        if _is_several(office):
            return
        if office:
            yield self._holder(office)
        else:
            yield self._unnamed_beside(cue, start)
            if self._speech.other.search(self._before_verb(cue, start)):
                return
            yield self._person(cue, start, end)
        yield self._by_office(cue, start, end)
        yield self._meant(cue, start, end)

    def _agrees(self, speaker: Speaker, cue: Cue) -> bool:
        """Whether a verb can have that person as its subject, where its form tells a gender.

        The nouns of most offices are a man's, and their verbs, though a woman holds them.
        """
        verb = self._speech.gender(self._page.text[cue.start : cue.end])
        declension = declension_of(self._page.lang)
        if not verb or declension is None or (verb == "men" and speaker.office):
            return True
        return declension.gender(speaker.name) in (verb, "")

    def _meant(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """Whom a pronoun means: the last speaker, or the last person named."""
        if not self._pronoun(cue, start, end):
            return None
        return self._just_named(start) or self.current or self._named_before(start)

    def _just_named(self, start: int) -> Speaker | None:
        """The one person the sentence before is about, though he says nothing in it."""
        stop = _STOP.search(self._page.text, max(0, start - _STOPPED), start)
        if stop is None:
            return None
        first = max(self._page.text.rfind(mark, 0, stop.start()) for mark in (". ", "\n"))
        near = [p for p in self._page.people.inside(first, start) if self._is_subject(p)]
        labels = {person.speaker.label for person in near}
        return near[0].speaker if len(labels) == 1 else None

    def _in_sentence(self, cue: Cue, start: int) -> Speaker | None:
        """`N. said that …, which in her words …`: whom the sentence names before the pronoun."""
        near = [p for p in self._page.people.inside(start, cue.start) if self._is_subject(p)]
        return near[0].speaker if near else None

    def _named_before(self, start: int) -> Speaker | None:
        """Whom a pronoun can mean while nobody has spoken: the last person named before."""
        near = self._page.people.inside(max(0, start - _LONGEST_GAP), start)
        return near[-1].speaker if near else None

    def _is_nobody(self, cue: Cue, start: int) -> bool:
        """Whether a body speaks, or the verb is passive."""
        before = self._page.text[max(start, cue.start - _BEFORE_VERB) : cue.start]
        if self._has_own_subject(cue, start) or self._is_impersonal(cue, start):
            return True
        if self._is_source_behind(cue, start):
            return True
        verb = self._page.text[cue.start : cue.end]
        return bool(self._speech.passive.search(before)) and not self._speech.quoted.search(verb)

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
        behind = self._page.people.inside(cue.end, end)
        if any(self._is_subject(one) and self._agrees(one.speaker, cue) for one in behind):
            return False
        return not any(map(self._is_in_nominative, tokens(text, source.end(), end).texts))

    def _is_in_nominative(self, word: str) -> bool:
        """Whether a word is an office as it stands as a subject, where the language tells."""
        return self._look.is_office(word) and 0 in case_of(word, self._page.lang)

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

    def _person(self, cue: Cue, start: int, end: int) -> Speaker | None:
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
            if not quoted and not self._agrees(person.speaker, cue):
                continue
            if self._is_aside(person, cue, start):
                continue
            gap = person.start - cue.end if person.start >= cue.end else cue.start - person.end
            if person.start >= cue.end and self._follows(person, cue, start):
                gap = 0
            if person.start >= cue.end and (
                self._clause_between(cue.end, person.start) or not self._is_inverted(cue, start)
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

    def _are_several(self, cue: Cue, start: int, end: int) -> bool:
        """Whether the verb is of several, and no two names are joined around it."""
        verb = self._page.text[cue.start : cue.end]
        if not self._speech.plural.search(verb) or self._speech.quoted.search(verb):
            return False
        people = self._page.people.inside(start, end)
        joined = (self._page.text[a.end : b.start] for a, b in pairwise(people))
        return not any(self._look.and_word in between.split() for between in joined)

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

    def _is_inverted(self, cue: Cue, start: int) -> bool:
        """Whether the subject may follow the verb here."""
        first = max(start, cue.start - _BESIDE_VERB)
        return bool(self._speech.inverted.search(self._page.text[first : cue.start]))

    def _clause_between(self, start: int, end: int) -> bool:
        return bool(self._speech.clause.search(self._page.text, start, end))

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
        name = self._page.text[person.name_start : person.name_end].split(" ")
        pairs = zip(reversed(name), reversed(person.speaker.name.split(" ")), strict=False)
        rules = self._look.inflection
        return any(word != base and word in surname_forms(base, rules) for word, base in pairs)

    def _at(self, start: int, end: int) -> Speaker | None:
        """The source right after a preposition: a person, or an office resolved."""
        for person in self._page.people.inside(max(0, start - _BESIDE), end):
            if person.start - start <= _BESIDE:
                return person.speaker
        words = tokens(self._page.text, start, min(end, start + 80))
        office = next(filter(self._look.is_office, words.texts[:4]), "")
        if office and self._is_owner(words.texts[: words.texts.index(office)]):
            return None
        if office and (apposed := self._apposed(start, end)):
            return apposed
        if office:
            return self._holder(office)
        return None

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
        if _ENDS.search(between) or self._speech.pronouns.search(between):
            return None
        return near[0].speaker

    def _before(self, cue: Cue, start: int) -> Speaker | None:
        near = self._page.people.inside(start, cue.start)
        if near and cue.start - near[-1].end <= _BESIDE:
            return near[-1].speaker
        words = tokens(self._page.text, start, cue.start)
        offices = list(filter(self._look.is_office, words.texts[-4:]))
        return self._holder(offices[-1]) if offices else None

    def _by_office(self, cue: Cue, start: int, end: int) -> Speaker | None:
        """`the minister said`: the person on the page who holds such an office."""
        words = self._words(max(start, cue.start - 120), min(end, cue.end + 160))
        offices = [words[at] for at, text in enumerate(words.texts) if self._look.is_office(text)]
        offices.sort(key=lambda word: abs(word.start - cue.start))
        for word in offices:
            inside = self._page.people.touching(word.start, word.end)
            before = self._page.text[max(0, word.start - 40) : word.start].rstrip()
            behind = word.start >= cue.end and not self._is_inverted(cue, start)
            if inside or behind or _is_several(word.text):
                continue
            if self._speech.not_subject.search(before):
                continue
            at = words.starts.index(word.start)
            if self._is_owned(words, at):
                return self._in_office(words, at, cue)
            known = None if self._is_one_of_many(word.start) else self._holder(word.text)
            if known and self._is_other_portfolio(words.texts[at - 1] if at else "", known):
                known = None
            return known or self._in_office(words, at, cue)
        return None

    def _is_owned(self, words: Words, at: int) -> bool:
        """`the minister of X`, in a language that tells it by cases: not of Y, named before."""
        if declension_of(self._page.lang) is None:
            return False
        span = title_with_owner(words, at, self._look)
        owned = self._page.mentions.inside(words.end(at), span.end)
        return any(one.kind in ("state", "organisation", "body") for one in owned)

    def _in_office(self, words: Words, at: int, cue: Cue) -> Speaker | None:
        """`the head of X said`, whom the page does not name: the office, if it says of what.

        `The Xian leader` is the last speaker where the page tells of an office in X.
        """
        cases = case_of(words.texts[at], self._page.lang)
        if cases and 0 not in cases:
            return None
        span = title_with_owner(words, at, self._look)
        between = self._page.text[span.end : cue.start] or self._page.text[cue.end : span.start]
        if "," in between or len(between) > _BESIDE_VERB:
            return None
        title = _without_agency(span.text(self._page.text))
        if self._is_one_of_many(span.start):
            return Speaker(title, "", "") if " " in title else None
        if " " not in title or self._is_countryman(title) or self._is_any(words, at, span.start):
            return self.current
        return Speaker(title, "", "")

    def _is_other_portfolio(self, before: str, holder: Speaker) -> bool:
        """`the justice minister` is no foreign minister, though both are ministers."""
        if not self._look.portfolio.fullmatch(before):
            return False
        return before.casefold()[:_STEM] not in office_of(self._page, holder).casefold()

    def _is_one_of_many(self, start: int) -> bool:
        """`A spokesman`: nobody who was named before, where the language has such an article."""
        before = self._page.text[max(0, start - _BEFORE_OFFICE) : start]
        return bool(self._speech.one_of_many.search(before))

    def _is_any(self, words: Words, at: int, start: int) -> bool:
        """`The X official`: whoever is in office there may be called so, the last speaker too."""
        if self.current is None or not self._look.any_office.fullmatch(words.texts[at]):
            return False
        with_article = self._page.text[max(0, start - _BESIDE) : words.starts[at]].split()
        return any(word.lower() == "the" for word in with_article[:2])

    def _is_countryman(self, title: str) -> bool:
        """Whether the last speaker holds office in the state a title is of."""
        if self.current is None:
            return False
        adjectives, _ = states_of(self._page.lang)
        state = next((adjectives[word] for word in title.split() if word in adjectives), "")
        return bool(state) and countries(self._page).get(self.current.label) == state

    def _office_beside(self, cue: Cue, start: int) -> str:
        """An office right before its verb: `…, the spokesman said`, whoever is named before."""
        first = max(start, self._page.text.rfind(",", start, cue.start) + 1)
        if self._page.people.touching(first, cue.start):
            return ""
        words = tokens(self._page.text, first, cue.start).texts
        alone = bool(words) and len(words) <= _OFFICE_WORDS and words[0].lower() == "the"
        return words[-1] if alone and self._look.is_office(words[-1]) else ""

    def is_other(self, cue: Cue, start: int, end: int) -> bool:
        """`said a trader`, `a spokesman said`: a subject that is nobody named before."""
        behind = self._speech.other_behind.match(self._page.text, cue.end, end)
        return bool(behind) or bool(self._speech.other.search(self._before_verb(cue, start)))

    def _words(self, start: int, end: int) -> Words:
        """The words of a stretch, each with what it can be."""
        return Words(self._page.text, start, end, lexicon_of(self._page.lang))

    def _before_verb(self, cue: Cue, start: int) -> str:
        """The words right before a verb."""
        return self._page.text[max(start, cue.start - _BEFORE_OFFICE) : cue.start]

    def _unnamed_beside(self, cue: Cue, start: int) -> Speaker | None:
        """`N. has resigned, a Xian government spokesman said`: an office in front of its verb."""
        first = max(start, self._page.text.rfind(",", start, cue.start) + 1)
        if self._page.people.touching(first, cue.start):
            return None
        words = self._words(first, cue.start)
        last = len(words) - 1
        if last < 1 or not self._look.is_office(words.texts[last]):
            return None
        if _is_several(words.texts[last]):
            return None
        return self._in_office(words, last, cue)

    def _holder(self, office: str) -> Speaker | None:
        """Whose office it is, as far as the page tells."""
        return holder(self._page, self.current, office)

    def _pronoun(self, cue: Cue, start: int, end: int) -> bool:
        """Whether a pronoun stands with the cue."""
        text = self._page.text
        near = text[max(start, cue.start - 60) : min(end, cue.end + 40)]
        return bool(self._speech.pronouns.search(near))

    def _is_office_behind(self, cue: Cue, start: int, end: int) -> bool:
        """`X met Y, said the envoy of Z`: an office behind the verb, and no name with it."""
        text = self._page.text
        before = text[max(start, cue.start - _BESIDE) : cue.start].rstrip(_DASHES)
        if not before.endswith(","):
            return False
        pause = PAUSE.search(text, cue.end, end)
        end = pause.start() if pause else end
        if self._page.people.touching(cue.end, end):
            return False
        return any(map(self._is_in_nominative, tokens(text, cue.end, end).texts))

    def _is_pronoun_beside(self, cue: Cue, start: int, end: int) -> bool:
        """`he said`: nothing stands between the two."""
        text = self._page.text
        before, behind = text[max(start, cue.start - _BESIDE) : cue.start], text[cue.end : end]
        sides = (before, behind[:_BESIDE] if self._is_inverted(cue, start) else "")
        return any(self._speech.pronouns.fullmatch(side.strip()) for side in sides)


def _without_agency(title: str) -> str:
    """`the diplomat told the agency`: where nothing stands between, the agency owns no office."""
    told = next((name for name in agency_of() if title.endswith(f" {name}")), "")
    return title.removesuffix(told).rstrip()


def _is_several(office: str) -> bool:
    """`the ministers`: several of them, of whom nobody is meant alone."""
    return office.endswith("s") and not office.endswith("ss")
