"""Institutions that the words of a page show: a press service, capitals, whoever made a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.words.language import agency_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.words.needed import Sought
    from servanda.reader.words.sources import Sources

__all__ = ["PAPER_REACH", "in_capitals", "papers", "unnamed", "without_told"]

_HEAD = 6  # letters that the nouns for a man and a woman in one office share
PAPER_REACH = 900
"""Characters between a paper, or `it`, and the organisation it is of."""
_SMALL = 3  # letters of words that tell nothing of whose an office is


def unnamed(page: Page) -> Iterator[Speaker]:
    """Press services, ministries and the like, by the words of the page."""
    signs = sources_of(page.lang)
    for first, last in _sentences(page):
        for sign in _called_for(signs, page.text[first:last]):
            for match in sign.pattern.finditer(page.text, first, last):
                start, end = match.span("who")
                if end <= start or match["who"] in agency_of() or _is_named(page, match["who"]):
                    continue
                if not _names_person(page, start, end):
                    name = without_told(" ".join(match["who"].split()).strip(" ,."))
                    name = signs.base(name)
                    if name:
                        yield Speaker(name, _actor(page, start, end), "")


def _names_person(page: Page, start: int, end: int) -> bool:
    """Whether a person stands there by name: `press service of the minister` names none."""
    is_office = naming_of(page.lang).is_office
    named = (page.text[one.name_start : one.name_end] for one in page.people.touching(start, end))
    return any(not any(map(is_office, name.replace("-", " ").split())) for name in named)


def _is_named(page: Page, who: str) -> bool:
    """`a spokesman of X`, where one with such an office speaks by name, of X or of nobody told."""
    first, _, rest = who.partition(" ")
    if not naming_of(page.lang).is_office(first):
        return False
    head, of = first[:_HEAD].casefold(), _stems(rest)
    held = (_stems(one.office) for one in page.speakers if one.office)
    others = (told - {head} for told in held if head in told)
    return any(not other or not of or other & of for other in others)


def _stems(words: str) -> set[str]:
    """What the words of an office begin with, small ones left out."""
    return {word[:_HEAD].casefold() for word in words.split() if len(word) > _SMALL}


def _sentences(page: Page) -> Iterator[tuple[int, int]]:
    for line in page.body:
        yield from page.sentences(line.start, line.end)


def _called_for(signs: Sources, sentence: str) -> Sequence[Sought]:
    """The patterns for a sentence in which a part of a word stands that has to be there."""
    called = signs.unnamed.among(sentence)
    return called if called and signs.near.stands_in(sentence) else ()


def in_capitals(page: Page) -> Iterator[Speaker]:
    """A name in capitals alone that the record need not know."""
    capitals = sources_of(page.lang).capitals
    for line in page.body:
        for match in capitals.finditer(page.text, line.start, line.end):
            if match["who"] not in agency_of():
                yield Speaker(match["who"], _actor(page, *match.span("who")), "")


def papers(page: Page, named: list[Speaker]) -> Iterator[Speaker]:
    """`The statement said`, before anybody else says something: the organisation named last."""
    makers = Spans(m for m in page.mentions if m.kind == "organisation" and m.actor)
    if not makers:
        return
    persons = {one.label for one in page.speakers}
    said = [q.start for q in page.quotes if q.speaker and q.speaker.label in persons]
    first = min([page.text.find(one.name) for one in named] + said, default=len(page.text))
    for line in page.body:
        if match := sources_of(page.lang).paper.search(page.text, line.start, line.end):
            near = makers.inside(max(0, match.start() - PAPER_REACH), match.start())
            if near and match.start() < first:
                yield Speaker(near[-1].text, near[-1].actor, "")
            return


def _actor(page: Page, start: int, end: int) -> str:
    """The id of the institution, where its whole name is one the record knows."""
    same = (m.actor for m in page.mentions.inside(start, end) if (m.start, m.end) == (start, end))
    return next(same, "")


def without_told(name: str) -> str:
    """`the ministry told the agency`: in a dative that looks like whose the ministry is."""
    head, _, last = name.rpartition(" ")
    return (head.rpartition(" ")[0] or name) if last in agency_of() else name
