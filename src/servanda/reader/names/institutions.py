"""Institutions that speak without a name: the press service, the ministry, the embassy."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.names.outside import outside_bodies
from servanda.reader.names.speaking import says
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.language import agency_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Mention
    from servanda.reader.page import Page

__all__ = ["find_institutions"]


_WORD = re.compile(r"\w+")
_BODIES = ("organisation", "body")
_SAID = ("direct", "indirect", "free", "reported")
_OWNERS = ("state", "organisation")
_STATE_WORDS = 4  # of the longest name of a state
_INITIALS = 2  # letters that are too few to stand for a name
_STEM = 8  # letters of a word that tell names apart
_PAPER_REACH = 900  # characters between a paper and whoever made it
_BESIDE = 60  # characters before a name in which a verb of saying can stand


def find_institutions(page: Page) -> None:
    """Institutions the page gives as sources join its speakers, each once by its fullest name."""
    found = _Institutions(page)
    named = [*_unnamed(page), *_in_capitals(page), *_bodies(page), *_itself(page), *_quoted(page)]
    named += outside_bodies(page)
    common = sources_of(page.lang).common
    alone = [one for one in named if common.fullmatch(one.name)]
    for speaker in [*_papers(page, named), *(one for one in named if one not in alone)]:
        found.add(speaker)
    if not found.speakers:  # else it is one of those
        for speaker in alone:
            found.add(speaker)
    page.speakers += found.speakers


class _Institutions:
    """Those found so far, each by its words; of two that one name holds both, the longer counts."""

    def __init__(self, page: Page) -> None:
        self._names = page.names
        self._small = sources_of(page.lang).small
        self._voices = sources_of(page.lang).voices
        self._adjectives, _ = states_of(page.lang)
        self._there = {speaker.name.casefold() for speaker in page.speakers}
        self._actors: set[str] = set()
        self._words: list[set[str]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self.speakers: list[Speaker] = []

    def add(self, speaker: Speaker) -> None:
        """Take one more, unless it is there already."""
        words = self._words_of(speaker.name)
        actor = speaker.actor or next((n.actor for n in self._names.find(speaker.name)), "")
        name, short = speaker.name.casefold(), _initials(speaker.name)
        if actor in self._actors - {""} or name in self._there or short in self._there:
            return
        self._there |= {name, short} - {""}
        self._actors.add(actor)
        same = sorted({at for word in words for at in self._by_word[word]})
        itself = words - self._voices or words
        if any(itself <= self._words[at] for at in same):
            return
        # `The ministry` is given its name, and a name its end.
        begun = (at for at in same if self._begins(at, speaker.name))
        number = next(begun, len(self.speakers))
        self.speakers[number : number + 1] = [speaker]
        self._words[number : number + 1] = [words]
        for word in words:
            self._by_word[word].append(number)

    def _begins(self, at: int, name: str) -> bool:
        """Whether one found before is a noun alone, or the beginning of a name."""
        return len(self._words[at]) == 1 or name.startswith(f"{self.speakers[at].name} ")

    def _words_of(self, name: str) -> set[str]:
        """The stems of its words; whose it is counts alike as an adjective and by any name."""
        words, at = _WORD.findall(name), 0
        found: set[str] = set()
        while at < len(words):
            grams = ((n, " ".join(words[at : at + n])) for n in range(_STATE_WORDS, 0, -1))
            owners = ((n, owner) for n, gram in grams if (owner := self._owner(gram)))
            length, told = next(owners, (1, words[at].casefold()[:_STEM]))
            found.add(told)
            at += length
        return found - self._small

    def _owner(self, name: str) -> str:
        """The state or organisation that is meant by an adjective or a name."""
        if state := self._adjectives.get(name):
            return state
        bearers = self._names.find(name) if name[0].isupper() else ()
        return next((one.actor for one in bearers if one.kind in _OWNERS), "")


def _initials(name: str) -> str:
    """The capitals that a name of several words begins them with."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals).casefold() if len(capitals) > _INITIALS else ""


def _unnamed(page: Page) -> Iterator[Speaker]:
    """Press services, ministries and the like, by the words of the page."""
    signs = sources_of(page.lang)
    for first, last in _near(page, signs.near):
        for sign in signs.unnamed:
            for match in sign.finditer(page.text, first, last):
                start, end = match.span("who")
                told = match["who"] in agency_of()
                if end > start and not told and not page.people.touching(start, end):
                    name = _without_told(" ".join(match["who"].split()).strip(" ,."))
                    name = signs.base(name)
                    if name:
                        yield Speaker(name, _actor(page, start, end), "")


def _in_capitals(page: Page) -> Iterator[Speaker]:
    """A name in capitals alone that the record need not know."""
    capitals = sources_of(page.lang).capitals
    for line in page.body:
        for match in capitals.finditer(page.text, line.start, line.end):
            if match["who"] not in agency_of():
                yield Speaker(match["who"], _actor(page, *match.span("who")), "")


def _near(page: Page, parts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The sentences in which one of some parts of words stands."""
    for line in page.body:
        if _holds(line.text, parts):
            for first, last in sentences(page.text, line.start, line.end):
                if _holds(page.text[first:last], parts):
                    yield first, last


def _holds(text: str, parts: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, parts))


def _bodies(page: Page) -> Iterator[Speaker]:
    """Organisations and bodies that say something themselves: the verb stands beside the name."""
    signs = sources_of(page.lang)
    for mention in page.mentions:
        if mention.kind not in (*_BODIES, "state") or page.people.touching(
            mention.start, mention.end
        ):
            continue
        tail = signs.tail.match(page.text, mention.end)
        end = tail.end() if tail else mention.end
        stretch = _before(page, mention.start)
        if mention.kind == "state":
            if signs.states.match(page.text, mention.end) and signs.lead.search(stretch):
                yield _body(page, mention, mention.start, mention.end)
        elif (found := _speaks(page, stretch, end)) is not None:
            yield _body(page, mention, mention.start - len(found), end)


def _before(page: Page, start: int) -> str:
    """What stands before a name in its line."""
    return page.text[max(0, start - _BESIDE) : start].rpartition("\n")[2]


def _body(page: Page, mention: Mention, start: int, end: int) -> Speaker:
    whole = page.text[start:end]
    return Speaker(whole, mention.actor if whole == mention.text else "", "")


def _speaks(page: Page, stretch: str, end: int) -> str | None:
    """What of the name stands before it, if the name is a source or the subject of saying."""
    signs = sources_of(page.lang)
    before = signs.before.search(stretch)
    if before and page.text[end : end + 1] != "-" and signs.source_ends.match(page.text, end):
        return before["who"] or ""
    says = signs.after.match(page.text, end)
    if says and (lead := signs.lead.search(stretch)) and _fits_place(page, stretch, says[0]):
        return lead["owner"] or ""
    named_last = signs.inverted.search(stretch) and signs.closes.match(page.text, end)
    return "" if named_last else None


def _fits_place(page: Page, stretch: str, verb: str) -> bool:
    """`In the union they said`: whoever speaks in a body does so in the plural."""
    inside = sources_of(page.lang).inside.search(stretch)
    return not inside or bool(speech_of(page.lang).plural.search(verb))


def _itself(page: Page) -> Iterator[Speaker]:
    """`…, it said` and `The bloc added`: the organisation that a sentence before began with."""
    signs = sources_of(page.lang)
    for line in page.body:
        # The line break before it is part of what tells that it begins.
        for match in signs.itself.finditer(page.text, max(line.start - 1, 0), line.end):
            if found := _began_with(page, match.start()):
                yield _body(page, found, found.start, found.end)


def _began_with(page: Page, start: int) -> Mention | None:
    """The last organisation that began a sentence or a clause before a place."""
    signs = sources_of(page.lang)
    near = page.mentions.inside(max(0, start - _PAPER_REACH), start)
    heads = (
        one
        for one in reversed(near)
        if one.kind == "organisation" and signs.lead.search(_before(page, one.start))
    )
    return next(heads, None)


def _quoted(page: Page) -> Iterator[Speaker]:
    """Whoever is quoted and is no person, where the words for it name an institution."""
    people = {person.speaker.label for person in page.people}
    joiner = f" {naming_of(page.lang).and_word} "
    kinds: dict[str, set[str]] = defaultdict(set)
    for mention in page.mentions:
        kinds[mention.text].add(mention.kind)
    for quote in page.quotes:
        told = quote.speaker and quote.kind in _SAID and quote.speaker.label not in people
        if not told or quote.speaker is None or not says(page, quote):
            continue
        bearing = partial(_institution, page, kinds, summed_up=quote.kind == "reported")
        one = bearing(quote.speaker.name)
        several = () if one else quote.speaker.name.split(joiner)
        names = [one] if one else list(map(bearing, several))
        for name in names if all(names) else ():
            known = page.names.find(name, page.frame.day) if several else ()
            actor = next((bearer.actor for bearer in known), quote.speaker.actor)
            yield Speaker(name, actor, "")


def _institution(page: Page, kinds: dict[str, set[str]], words: str, *, summed_up: bool) -> str:
    """The name of the institution that some words are; empty where they are none."""
    signs = sources_of(page.lang)
    first, _, rest = words.partition(" ")
    named = rest if rest and first.casefold() in naming_of(page.lang).articles else words
    institution, _ = signs.institution(named)
    if institution:
        return _without_told(institution)
    there = kinds.get(named, set())
    known = there.intersection(_BODIES) or ("state" in there and not summed_up)
    short = signs.short.fullmatch(named) and named not in agency_of() and not _is_paper(page, named)
    return named if known or short else ""


def _is_paper(page: Page, short: str) -> bool:
    """`the Evening Paper (EP)`: capitals that stand for whom others tell something."""
    book = cuebook_of(page.lang)
    if book is None:
        return False
    named = rf"(?:{'|'.join(book.listeners)}) \(?{re.escape(short)}\b"
    return re.search(named, page.text, re.IGNORECASE) is not None


def _without_told(name: str) -> str:
    """`the ministry told the agency`: in a dative that looks like whose the ministry is."""
    head, _, last = name.rpartition(" ")
    return (head.rpartition(" ")[0] or name) if last in agency_of() else name


def _papers(page: Page, named: list[Speaker]) -> Iterator[Speaker]:
    """`The statement said`, before anybody else says something: the organisation named last."""
    persons = {one.label for one in page.speakers}
    said = [q.start for q in page.quotes if q.speaker and q.speaker.label in persons]
    first = min([page.text.find(one.name) for one in named] + said, default=len(page.text))
    makers = Spans(m for m in page.mentions if m.kind == "organisation" and m.actor)
    for line in page.body:
        if match := sources_of(page.lang).paper.search(page.text, line.start, line.end):
            near = makers.inside(max(0, match.start() - _PAPER_REACH), match.start())
            if near and match.start() < first:
                yield Speaker(near[-1].text, near[-1].actor, "")
            return


def _actor(page: Page, start: int, end: int) -> str:
    """The id of the institution, where its whole name is one the record knows."""
    same = (m.actor for m in page.mentions.inside(start, end) if (m.start, m.end) == (start, end))
    return next(same, "")
