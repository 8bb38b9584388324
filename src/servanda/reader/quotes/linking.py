"""Whom words beside a cue name: a person of the page, an office's holder, or words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.quotes.pronouns import just_named
from servanda.reader.speakers.holders import holder
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import LONGEST

if TYPE_CHECKING:
    from servanda.reader.page import Page, Person
    from servanda.reader.words.cuebook import CueBook

__all__ = ["Linker"]

_ARTICLE = 10  # characters of an article and an adverb before a name
_STEM = 6  # letters that tell a word in any case
_BODIES = ("organisation", "body")
_ENDS = ("\n", ". ", ", ")
_BACK = 400  # how far back a pronoun may point


class Linker:
    """Turns a stretch of text into a speaker, and remembers who spoke last."""

    def __init__(self, page: Page, book: CueBook) -> None:
        self._page = page
        self._book = book
        self._known: dict[tuple[int, int], Speaker | None] = {}
        self._back = book.pronouns | book.relative | book.dative | book.carried
        self._sources = book.sources + book.papers
        self._articles = naming_of(page.lang).articles
        self._people = {person.speaker.label for person in page.people}
        self.current: Speaker | None = None  # the last person who spoke
        self._spoken = -1  # where that person did
        self._last: Speaker | None = None  # whoever was the last source

    def of(self, span: tuple[int, int] | None) -> Speaker | None:
        """The speaker a stretch names; None where it names nobody."""
        if span is None:
            return None
        if span not in self._known:
            self._known[span] = self._find(*span)
        found = self._known[span]
        self._last = found or self._last
        if found and found.label in self._people:
            self.current, self._spoken = found, span[0]
        return found

    def _find(self, start: int, end: int) -> Speaker | None:
        words = self._owner(self._page.text[start:end])
        if words.lower() in self._book.carried:
            return self._last
        if words.lower() in self._back:
            return self._meant(words.lower(), start)
        if words.lower().startswith(self._book.own):
            return self._of_sentence(start, end)
        owner = end - len(words) if self._page.text.endswith(words, start, end) else start
        if person := self._person(owner, end):
            return person.speaker
        if found := self._in_office(words, start):
            return found
        named = self._page.names.find(words, self._page.frame.day)
        actor = next((name.actor for name in named), "")
        return Speaker(self._by_itself(words), actor, "") if words else None

    def _meant(self, pronoun: str, start: int) -> Speaker | None:
        """Whom a pronoun means: one just spoken of, else the last speaker."""
        named = None
        if pronoun in self._book.pronouns - self._book.relative:
            named = just_named(self._page, start, self._spoken)
        return named or self.current or self._named_before(start)

    def _of_sentence(self, start: int, end: int) -> Speaker | None:
        """`by their own account`: whoever the sentence is about."""
        text = self._page.text
        begin, limit = max(0, start - LONGEST), min(len(text), end + LONGEST)
        first = max(begin, *(text.rfind(stop, begin, start) + 1 for stop in _ENDS))
        stops = (text.find(stop, end, limit) for stop in _ENDS)
        last = min((at for at in stops if at >= 0), default=limit)
        people = self._page.people.inside(first, last)
        bodies = (m for m in self._page.mentions.inside(first, last) if m.kind in _BODIES)
        near = [(one.start > start, one.start, one.speaker) for one in people]
        near += [(m.start > start, m.start, Speaker(m.text, m.actor, "")) for m in bodies]
        return min(near, key=lambda one: one[:2])[2] if near else None

    def _by_itself(self, words: str) -> str:
        """`des Rates`: an institution by its name, as it is where it stands alone."""
        first, _, rest = words.partition(" ")
        bare = rest if rest and first.casefold() in self._articles else words
        before, _, last = bare.rpartition(" ")
        if before.isalpha() and before[0].isupper() and last.lower().endswith(self._book.mute):
            bare = before  # `the X reports …`: what X speaks of stands beside it
        name, place = sources_of(self._page.lang).institution(bare)
        return name + place if name else words

    def _owner(self, words: str) -> str:
        """`statements by X`: whose they are; nothing where that is not told."""
        book = self._book
        first, *rest = self._from_noun(words.split())
        head = first.lower()
        if not head.endswith(self._sources) or head.endswith(book.informants):
            return words
        led = rest and rest[0].lower() in book.agents
        owned = led or (rest and rest[0].lower() in book.genitive | book.attached)
        return " ".join(rest[1:] if led else rest) if owned else self._compounded(first)

    def _from_noun(self, words: list[str]) -> list[str]:
        """A phrase from its noun on: `a joint statement`, `a report made public on Monday`."""
        book, at = self._book, 0
        if words[0].lower() in book.determiners and len(words) > 1:
            at = 1
        if words[at] in book.prepositions:
            ends = range(at + 2, len(words) - 1)
            closed = (n for n in ends if words[n].islower() and words[n + 1][0].isupper())
            at = next(closed, at)
        if at:
            at = next((n for n in range(at, len(words)) if not words[n].islower()), at)
        return words[at:]

    def _compounded(self, word: str) -> str:
        """`police statements`, in one word: the institution whose they are."""
        low = word.lower()
        source = max((one for one in self._book.sources if low.endswith(one)), key=len, default=low)
        owner = word[: -len(source)]
        bare = owner.rstrip("-").removesuffix("s")
        named = sources_of(self._page.lang).institution(bare)[0]
        return named or (owner[:-1] if owner.endswith("-") else "")

    def _person(self, start: int, end: int) -> Person | None:
        """The person named at the head, or after a comma, or by nothing but a title.

        Several who speak at once are nobody in particular.
        """
        text = self._page.text
        near = self._page.people.touching(start, end)
        named = [one for one in near if not self._is_owner(one)]
        if len({person.speaker.label for person in named}) > 1 and self._are_joined(start, end):
            return None
        for person in named:
            before = text[start : person.start].split()
            if person.start - start <= _ARTICLE or self._is_apposed(before):
                return person
            if person.end == end and person.start < person.name_start and before[-1][0].isupper():
                return person  # `the exit of the Xs President N. N. according to`
            if not any(word.lower() in self._book.attached for word in before[1:]):
                return person
        return None

    def _is_apposed(self, before: list[str]) -> bool:
        """Whether a comma stands before a name, or before its article."""
        last = before[:-1] if before and before[-1] in self._articles else before
        return bool(last) and last[-1].endswith(",")

    def _is_owner(self, person: Person) -> bool:
        """`an N.-spokesman`, `N.'s wife`: whose somebody is speaks not himself."""
        text, end = self._page.text, person.name_end
        if text[end : end + 1] == "-":
            return True
        owned = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        ends = text[end - 1] == "s" and not person.speaker.name.endswith("s")
        return owned and ends

    def _are_joined(self, start: int, end: int) -> bool:
        words = self._page.text[start:end].split()
        return any(word in self._book.joiners for word in words)

    def _in_office(self, words: str, start: int) -> Speaker | None:
        """`The minister`: an article and an office, whose holder the page has named."""
        article, _, after = words.partition(" ")
        rest = self._without_adjunct(after.split())
        if article.lower() not in self._book.definite or not rest:
            return None
        office = next(filter(naming_of(self._page.lang).is_office, rest), "")
        if not office:
            return self._by_profession(start, rest)
        found = holder(self._page, self.current, office)
        more = (word[:_STEM].casefold() for word in rest if word[0].isupper() and word != office)
        if found and all(stem in found.office.casefold() for stem in more):
            return found
        return self._by_profession(start, rest)

    def _without_adjunct(self, words: list[str]) -> list[str]:
        """`the minister in X`: where somebody speaks is no part of the office."""
        ends = (n for n, word in enumerate(words) if n and word in self._book.placed)
        return words[: next(ends, len(words))]

    def _by_profession(self, start: int, words: list[str]) -> Speaker | None:
        """`the politician`: many are, so it is whoever was spoken of last."""
        at = next((n for n, word in enumerate(words) if not word[0].islower()), len(words))
        head = "".join(words[at : at + 1]).casefold()
        named = any(word[0].isupper() for word in words[at + 1 : at + 2])
        if named or not head.endswith(tuple(self._book.professions)):
            return None
        if any(word in states_of(self._page.lang)[0] for word in words[:at]):
            return None  # `the French politician` is another
        return self.current or self._named_before(start)

    def _named_before(self, start: int) -> Speaker | None:
        near = self._page.people.inside(max(0, start - _BACK), start)
        return near[-1].speaker if near else None
