"""A sentence with every name and day replaced by a tag, and the way back to the text as given."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import stands_declined, surname_forms
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.tags import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.article import Mention
    from servanda.reader.page import Page, Person
    from servanda.reader.words.daywords import DayWords

__all__ = ["Item", "Lifted", "letters_in", "lift"]

_MOST = 999
# A territory takes part as a state does: what it is in law, the record says.
_AS = {"territory": "state"}
_WINDOW = 500
_DECLINED = ("state", "organisation", "body")


class Item(NamedTuple):
    """A name or a day in a sentence; `label` is the id, or the words of the page.

    `declined` tells that a name stands in another case than the record has it.
    """

    start: int
    end: int
    kind: str
    label: str
    of: str = ""
    day: DayWords | None = None
    declined: bool = False


class Lifted(NamedTuple):
    """The tagged sentence. Piece by piece it knows where each stretch stands in the text."""

    text: str
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    raw_starts: tuple[int, ...]
    plain: tuple[bool, ...]
    end: int
    whole: str
    tags: tuple[tuple[int, int, Item], ...]
    kinds: int  # what its words can be, taken together
    letters: frozenset[str]  # of its tags

    @property
    def dated(self) -> bool:
        """Whether it holds a day."""
        return LETTERS["day"] in self.letters

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the text as given, for offsets into the tagged sentence."""
        return self._raw_start(start), self._raw_end(end)

    def words_of(self, item: Item) -> str:
        """A name as the page gives it."""
        return self.whole[item.start : item.end]

    def items_in(self, start: int, end: int) -> list[tuple[int, Item]]:
        """The names and days tagged in a stretch, with where their tags begin."""
        return [(at, item) for at, last, item in self.tags if start <= at and last <= end]

    def items_near(self, span: tuple[int, int]) -> list[tuple[int, Item]]:
        """The names and days in a window around a stretch."""
        return self.items_in(max(0, span[0] - _WINDOW), min(len(self.text), span[1] + _WINDOW))

    def tagged(self, at: int) -> int:
        """Where a place of the text stands in the tagged sentence; -1 inside a name or day."""
        piece = bisect_right(self.raw_starts, at) - 1
        return self.starts[piece] + at - self.raw_starts[piece] if self.plain[piece] else -1

    def _raw_start(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.raw_starts[piece] + (at - self.starts[piece] if self.plain[piece] else 0)

    def _raw_end(self, at: int) -> int:
        if at <= 0:
            return self.raw_starts[0]
        piece = bisect_right(self.starts, at - 1) - 1
        if self.plain[piece]:
            return self.raw_starts[piece] + at - self.starts[piece]
        return self.raw_starts[piece + 1] if piece + 1 < len(self.raw_starts) else self.end


def lift(page: Page, start: int, end: int, kinds: int, own_country: str = "") -> Lifted:
    """Tag one sentence, whose words can be all of `kinds`, taken together.

    `own_country` is that of whoever speaks in it, where the page tells.
    """
    items = _items(page, start, end, kinds, own_country)[:_MOST]
    text = page.text[start:end].replace("<", "‹").replace(">", "›")
    if not items:
        return Lifted(text, (), (0,), (start,), (True,), end, page.text, (), kinds, frozenset())
    out: list[str] = []
    pieces: list[tuple[int, int, bool]] = []  # where each stands here and in the text; not a tag
    tags = []
    length, at = 0, start
    for number, item in enumerate(items):
        if item.start > at:
            out.append(text[at - start : item.start - start])
            pieces.append((length, at, True))
            length += item.start - at
        tag = f"<{LETTERS[item.kind]}{number}>"
        out.append(tag)
        pieces.append((length, item.start, False))
        after = length + len(tag)
        tags.append((length, after, item))
        length, at = after, item.end
    out.append(text[at - start :])
    starts, raw_starts, plain = zip(*pieces, (length, at, True), strict=True)
    letters = frozenset([LETTERS[item.kind] for item in items])
    whole = "".join(out)
    return Lifted(
        whole, tuple(items), starts, raw_starts, plain, end, page.text, tuple(tags), kinds, letters
    )


def letters_in(
    page: Page, start: int, end: int, kinds: int, own_country: str = ""
) -> frozenset[str]:
    """The letters of tags that a sentence may have, and no others; told without tagging it."""
    there = {mention.kind for mention in page.mentions.inside(start, end)}
    if own_country:
        there.add("state")
    if page.scan.may_be("day", kinds):
        there.add("day")
    if page.people.touching(start, end):
        there.add("person")
    return _letters(frozenset(there))


@cache
def _letters(kinds: frozenset[str]) -> frozenset[str]:
    """The letters that names of some kinds are tagged with."""
    tagged = {_AS.get(kind, kind) for kind in kinds}
    return frozenset(letter for kind, letter in LETTERS.items() if kind in tagged)


def _items(page: Page, start: int, end: int, kinds: int, own_country: str) -> list[Item]:
    """Persons with their offices first, then the names outside them, then days."""
    people = page.people.touching(start, end)
    items = (
        [
            _of_person(page, person, start)
            for person in people
            if start <= person.name_start and person.end <= end
        ]
        if people
        else []
    )
    cases = declension_of(page.lang) is not None
    persons, free = tuple(items), start  # from where on no other name is taken
    for mention in page.mentions.inside(start, end):
        kind = _AS.get(mention.kind, mention.kind)
        if kind not in LETTERS or mention.start < free:
            continue
        if not (persons and _covered(mention.start, mention.end, persons)):
            other = cases and kind in _DECLINED and _is_declined(page, mention)
            item = Item(mention.start, mention.end, kind, mention.label, mention.of, None, other)
            items.append(item)
            free = mention.end
    if own_country:
        for match in page.scan.finditer("own_country", start, end):
            items.append(Item(match.start(), match.end(), "state", own_country))  # noqa: PERF401
    for match in page.scan.finditer("day", start, end) if page.scan.may_be("day", kinds) else ():
        if not _covered(match.start(), match.end(), items):
            day = calendar_of(page.lang).day_of(match, start)
            told = _counted_on(page, day, items) if "turn" in day.parts else day
            if told:
                items.append(Item(match.start(), match.end(), "day", match[0], "", told))
    return _apart(page.text, items) if len(items) > 1 else items


def _counted_on(page: Page, day: DayWords, items: list[Item]) -> DayWords | None:
    """A day that is counted from the one told last before; none where none was told."""
    before = next((item.day for item in reversed(items) if item.day), None)
    if before is None:
        return None
    parts = calendar_of(page.lang).counted_on(day.parts, before.parts)
    if not parts:
        return day._replace(attributive=False)
    # It is no attribute of a noun: `the next day`.
    return day._replace(parts={**parts, "turn": day.parts["turn"]}, attributive=False)


def _of_person(page: Page, person: Person, start: int) -> Item:
    """Somebody with the office in front of the name."""
    first = max(start, person.start)
    declined = declension_of(page.lang) is not None and _is_oblique(page, person)
    return Item(first, person.end, "person", person.speaker.label, declined=declined)


def _is_oblique(page: Page, person: Person) -> bool:
    """Whether somebody stands in another case than a subject's, by the name or by its office."""
    look = naming_of(page.lang)
    named = page.text[person.name_start : person.name_end]
    if stands_declined(named, person.speaker.name, look.inflection):
        return True
    last = named.rpartition(" ")[2]
    if surname_forms(last, look.inflection) != {last}:
        return False
    words = page.text[person.start : person.name_start].split()
    nouns = (word.rpartition("-")[2] for word in words)
    cases = case_of(next(filter(look.is_office, nouns), ""), page.lang)
    return bool(cases) and 0 not in cases


def _is_declined(page: Page, mention: Mention) -> bool:
    """Whether a name begins otherwise on the page than any of that name in the record."""
    text = page.text[mention.start : mention.end]
    first, found = _first_word(text), page.names.find(text)
    return bool(found) and all(_first_word(one.text) != first for one in found)


def _first_word(text: str) -> str:
    return text.partition(" ")[0].casefold().replace("ё", "е")


def _apart(text: str, items: list[Item]) -> list[Item]:
    """In the order of the text, of those that meet the first."""
    apart: list[Item] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not apart or item.start >= apart[-1].end:
            apart.append(item)
    return _without_brackets(text, apart)


def _covered(start: int, end: int, items: Iterable[Item]) -> bool:
    return any(item.start < end and start < item.end for item in items)


def _without_brackets(text: str, items: list[Item]) -> list[Item]:
    """A name followed by its own abbreviation in brackets is one name."""
    found: list[Item] = []
    for item in items:
        last = found[-1] if found else None
        if (
            last
            and last.label == item.label
            and text[last.end : item.start] == " ("
            and text[item.end : item.end + 1] == ")"
        ):
            found[-1] = Item(last.start, item.end + 1, last.kind, last.label, last.of)
        else:
            found.append(item)
    return found
