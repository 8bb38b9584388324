"""Runs of capitalised words that can be somebody's name, by shape alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.words.declension import declension_of
from servanda.reader.words.honorifics import after_honorifics
from servanda.reader.words.lexicon import CAPITAL, NAME, OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.words.tokens import Words

__all__ = ["Run", "is_in_capitals", "name_runs"]

_FEWEST, _MOST = 2, 4
_TITLE = 10  # words of a title before the last noun of it
_NO_INITIAL = 3  # letters
_OPENING, _CLOSING = ("«", "„", "“", '"'), ("»", "“", "”", '"')
_APOSTROPHES = ("'", "’")
_INITIAL_GAP = 2  # characters from the full stop of an initial to the next part of the name
_CAPITALS = 4  # letters of a last name in capitals, at least: fewer stand for a body
_LANDS = ("state", "territory")
_OWNED = 3  # words of a run that may be a first and a last name and what is before them


class Run:
    """Words `first` up to, not including, `last` of a stretch.

    `start` and `end` are its place in the text, `before` the word in front in small letters.
    """

    __slots__ = ("before", "end", "first", "last", "start", "words")

    def __init__(self, words: Words, first: int, last: int) -> None:
        self.words = words
        self.first, self.last = first, last
        self.start, self.end = words.starts[first], words.end(last - 1)
        self.before = words.texts[first - 1].lower() if first else ""

    @property
    def has_initials(self) -> bool:
        """Whether first names are given by their letters alone."""
        return "." in self.words.texts[self.first : self.last]

    @property
    def is_title(self) -> bool:
        """Whether it stands alone in quotation marks, as the name of a paper or a work does."""
        after = self.words.texts[self.last : self.last + 1]
        return self.before in _OPENING and bool(after) and after[0] in _CLOSING

    @property
    def is_plain(self) -> bool:
        """Whether it is capitalised words and nothing else, or halves of one behind a hyphen."""
        words = self.words.texts[self.first : self.last]
        return all(
            word == "-" or (word.isalpha() and (word[0].isupper() or before == "-"))
            for before, word in zip(("", *words), words, strict=False)
        )

    def is_joined(self, particles: frozenset[str]) -> bool:
        """Whether it is a first and a last name with a particle before the last: `A al-B`."""
        words = self.words.texts[self.first : self.last]
        names = words[0], words[-1]
        joined = len(words) > len(names) and all(w == "-" or w in particles for w in words[1:-1])
        return joined and all(word.isalpha() and word[0].isupper() for word in names)


def name_runs(page: Page) -> list[Run]:
    """All runs of two to four names on the page that the index does not account for."""
    return [run for words in page.words for run in _Stretch(page, words).runs()]


class _Stretch:
    """The words of the headline or of one paragraph."""

    def __init__(self, page: Page, words: Words) -> None:
        self.text = page.text
        self.words = words
        self.look = naming_of(page.lang)
        self.declension = declension_of(page.lang)
        taken = _taken(page, words)
        # The words that can be part of a name, in order.
        free = [number for number in self._capitals() if number not in taken]
        texts = words.texts
        self.names = dict.fromkeys(
            [n for n in free if len(texts[n]) > 1 or not self._is_bare_letter(n)]
        )
        self.large = frozenset(self._in_capitals(taken))
        self.names |= dict.fromkeys(self.large)

    def _capitals(self) -> list[int]:
        """The words that names are made of; a month is one right before another."""
        words, months = self.words, self.look.given_months
        names = words.numbers(NAME)
        if months.isdisjoint(words.texts):
            return names
        there = set(names)
        given = (n for n, word in enumerate(words.texts) if word in months and n + 1 in there)
        return sorted(there.union(given))

    def _in_capitals(self, taken: set[int]) -> Iterator[int]:
        """`N. NAME`: last names in capitals, right behind a name that is not."""
        texts, there = self.words.texts, set(self.names)
        for at in self.words.numbers(CAPITAL) if self.declension is None else ():
            if at in there or at - 1 not in there or at in taken or not is_in_capitals(texts[at]):
                continue
            if self.look.office_in_capitals and self._is_noun_before(at):
                continue
            there.add(at)
            yield at

    def _is_noun_before(self, at: int) -> bool:
        """Whether, where nouns are written large, no office leads to the word before this one."""
        return at - 1 in self.names and not self.words.kinds[at - 2] & OFFICE

    def runs(self) -> Iterator[Run]:
        names, texts, particles = self.names, self.words.texts, self.look.particles
        end, count, large = 0, len(texts), self.large
        for at in names:
            if at < end or at in large:
                continue
            end = at + 1
            # Behind most words with a capital stands one that goes on no name.
            while end < count and (end in names or len(texts[end]) == 1 or texts[end] in particles):
                step = self._step(end)
                if not step or self._is_origin(at, end, step) or self._is_another(end, step):
                    break
                end += step
            if end - at >= _FEWEST:
                first = self._first(at, end)
                words = self.words.texts[first:end]
                if self._is_name(words) and not self._are_towns(words):
                    yield Run(self.words, first, end)

    def _are_towns(self, words: Sequence[str]) -> bool:
        """`urged Town Othertown to sign`: capitals of states side by side."""
        return states_of(self.look.lang)[1].keys() >= {*words}

    def _is_bare_letter(self, at: int) -> bool:
        """Whether a capital alone is no initial."""
        return self.words.texts[at + 1 : at + 2] != ["."] and not self._is_dotless(at)

    def _is_dotless(self, at: int) -> bool:
        """`Minister Y K N.`: initials without full stops, behind an office."""
        words = self.words
        first = at
        while first and len(words.texts[first]) == 1 and words.kinds[first] & NAME:
            first -= 1
        last = at
        while last + 1 < len(words) and len(words.texts[last]) == 1 and words.kinds[last] & NAME:
            last += 1
        named = len(words.texts[last]) >= _NO_INITIAL and words.kinds[last] & NAME
        return bool(words.kinds[first] & OFFICE and named and not self.declension)

    def _first(self, at: int, end: int) -> int:
        """Where the name itself begins in a run of capitalised words."""
        at = after_honorifics(self.look.honorifics, self.words.texts, at, end)
        if "." in self.words.texts[at:end]:
            return self._at_initial(at, end)
        first = self._after_particle(self._after_noun(self._after_nation(at, end), end), end)
        return self._after_owner(self._at_given(first, end), end)

    def _after_nation(self, first: int, end: int) -> int:
        """`the head of X, the Syldavian A B`: where somebody comes from is no part of the name."""
        apposed = self.words.texts[max(0, first - 2) : first] == [",", "the"]
        known = apposed and self.words.texts[first] in states_of(self.look.lang)[0]
        return first + 1 if known and end - first > _FEWEST else first

    def _at_initial(self, first: int, end: int) -> int:
        """`the mayor of X A. B.`: before initials stands a first name, if one of the person's."""
        words = self.words.texts[first:end]
        before = words.index(".") - 1
        if self.declension is None or len(words[-1]) == 1 or words[-1] == "." or before != 1:
            return first
        return first if self.declension.is_given(words[0]) else first + 1

    @staticmethod
    def _is_name(words: Sequence[str]) -> bool:
        """So many words as names have, and not initials alone."""
        enough = _FEWEST <= _word_count(words) <= _MOST
        ends_in_initial = "." in words and len(words[-1]) == 1
        return enough and not ends_in_initial and any(len(word) >= _NO_INITIAL for word in words)

    def _step(self, at: int) -> int:
        """How many words on the name goes: one, two over a hyphen, more over a particle, none."""
        texts, starts, names = self.words.texts, self.words.starts, self.names
        if at in names:
            before = starts[at] - 1
            return int(self.text[before] == " " and before == starts[at - 1] + len(texts[at - 1]))
        if texts[at] == "." and len(texts[at - 1]) == 1:  # an initial
            near = at + 1 in names and starts[at + 1] - starts[at] <= _INITIAL_GAP
            return 2 if near else 0
        if texts[at + 1 : at + 2] and texts[at + 1] in _APOSTROPHES:  # `O'N.` cut in three
            joined = len(texts[at]) == 1 and texts[at].isupper() and at + 2 in names
            return 3 if joined and starts[at + 2] == starts[at] + 2 else 0
        if texts[at] == "-":
            joined = starts[at] == starts[at - 1] + len(texts[at - 1])
            joins = at + 1 in names or self._is_half(at)
            return 2 if joined and joins and starts[at + 1] == starts[at] + 1 else 0
        over = at
        while over < len(texts) and (
            texts[over] in self.look.particles or (texts[over] == "-" and over > at)
        ):
            over += 1
        return over - at + 1 if over > at and over in names and not self._is_article(at) else 0

    def _is_origin(self, first: int, at: int, step: int) -> bool:
        """`A B von den Cs`, `A B von C D`: behind two names leads to where somebody belongs.

        That is an article behind the particle, or a preposition before two names more.
        """
        if at - first < _FEWEST or step <= 1:
            return False
        texts = self.words.texts
        two = at + step in self.names and texts[at] in self.look.inside_title
        return two or not self.look.articles.isdisjoint(texts[at + 1 : at + step - 1])

    def _is_another(self, at: int, step: int) -> bool:
        """`with Xovym Y said`: two persons' names, each in a case of its own."""
        rules, (one, other) = self.declension, self.words.texts[at - 1 : at + 1]
        return step == 1 and rules is not None and rules.are_two(one, other)

    def _is_half(self, hyphen: int) -> bool:
        """`Kim Jong-un`: whether what follows a hyphen is the second half of a given name."""
        after = self.words.texts[hyphen + 1 : hyphen + 2]
        return bool(hyphen - 2 in self.names and after and self.look.half.fullmatch(after[0]))

    def _is_article(self, at: int) -> bool:
        """`A B to the C D`: what stands between two and two names is no particle.

        Nor is an article that stands alone behind a name and before one noun.
        """
        names, before = self.names, self.words.texts[at - 1].lower()
        if self.words.texts[at] not in self.look.articles:
            return False
        alone = before not in self.look.particles and self.look.office_in_capitals
        return alone or all(n in names for n in (at - 2, at - 1, at + 1, at + 2))

    def _after_noun(self, first: int, end: int) -> int:
        """A noun with its article or adjective before a name is not part of the name."""
        if first == 0 or end - first <= _FEWEST:
            return first
        before = self.words.texts[first - 1]
        adjective = before.islower() and bool(self.look.modifier.fullmatch(before))
        # `the X-Noun A B`: the second half of a compound is no part of the name either.
        joined = before == "-" and self.words.starts[first - 1] + 1 == self.words.starts[first]
        noun = adjective or joined or before in self.look.articles
        return first + 1 if noun else first

    def _at_given(self, first: int, end: int) -> int:
        """Words with a capital before a known first name are no part of the name."""
        if self.declension is None or end - first <= _FEWEST:
            return first
        known = self.declension.is_given
        given = (n for n in range(first, end - 1) if known(self.words.texts[n]))
        return next(given, first)

    def _after_owner(self, first: int, end: int) -> int:
        """`the mayor of X A B` where no word stands between: what the office is of comes first."""
        texts = self.words.texts
        if end - first > _OWNED and self._ends_title(first):
            return first + 1
        if end - first >= _OWNED and self._is_held_of(first):
            return first + 1
        if end - first != _OWNED or self.look.father.fullmatch(texts[first + 1]):
            return first
        office = first > 0 and bool(self.words.kinds[first - 1] & OFFICE)
        owner = (office and self.look.belongs.fullmatch(texts[first])) or self._ends_title(first)
        return first + 1 if owner or self.look.own_last.fullmatch(texts[end - 1]) else first

    def _is_held_of(self, first: int) -> bool:
        """`the mayor of X A B`, in a language that says so with a word between."""
        kinds, texts = self.words.kinds, self.words.texts
        held = first > 1 and bool(kinds[first - 2] & OFFICE)
        return held and texts[first - 1] in self.look.held_of

    def _ends_title(self, first: int) -> bool:
        """`the minister of trade, fish and X A B`: X ends the title."""
        texts = self.words.texts
        if not first or texts[first - 1] != self.look.and_word:
            return False
        for at in range(first - 2, max(0, first - _TITLE), -1):
            if self.words.kinds[at] & OFFICE:
                return texts[at + 1] in self.look.inside_title
            inside = texts[at] == "," or texts[at] in self.look.inside_title
            if not inside and not texts[at][0].isupper():
                return False
        return False

    def _after_particle(self, first: int, end: int) -> int:
        """`the candidacy of A B`: what stands before the particle is a noun if two names follow."""
        for at in range(end - 1, first - 1, -1):
            if self.words.texts[at] in self.look.sons:
                continue
            if self.words.texts[at] in self.look.particles:
                return at + 1 if _word_count(self.words.texts[at + 1 : end]) > 1 else first
        return first


def is_in_capitals(word: str) -> bool:
    """Whether a word is long enough for a name, and all in capitals."""
    return len(word) >= _CAPITALS and word.isupper() and word.isalpha()


def _taken(page: Page, words: Words) -> set[int]:
    """The words that belong to names of the index."""
    if not words:
        return set()
    taken: set[int] = set()
    for hit in page.mentions.inside(words.starts[0], words.end(-1)):
        first = bisect_left(words.starts, hit.start)
        if hit.kind not in _LANDS or not _is_given(words, first, hit.end):
            taken.update(range(first, bisect_left(words.starts, hit.end, first)))
    return taken


def _is_given(words: Words, at: int, end: int) -> bool:
    """`Minister Jordan N.`: between an office and a name the name of a state is a first name."""
    office = at > 0 and words.kinds[at - 1] & OFFICE and words.end(at) == end
    named = office and at + 1 < len(words) and words.kinds[at + 1] & NAME
    return bool(named and words.texts[at - 1][0].isupper() and words.starts[at + 1] == end + 1)


def _word_count(words: Iterable[str]) -> int:
    """Words of a name, a hyphenated one as one, particles not counted."""
    before, found = "", 0
    for word in words:
        half = before == "-" and word[0].islower()
        found += word[0].isupper() + half - (word == "-" and not before[:1].islower())
        before = word
    return found
