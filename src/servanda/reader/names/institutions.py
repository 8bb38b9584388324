"""Institutions that speak without a name: the press service, the ministry, the embassy."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.article import Speaker
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.language import load_yaml, pattern
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Quote
    from servanda.reader.page import Page

__all__ = ["find_institutions"]


_WORD = re.compile(r"\w+")
_SAID = ("direct", "indirect", "free")
_SAYING = ("say", "think")  # classes of verbs
_PAPER_REACH = 900  # characters between a paper and whoever made it
_BESIDE = 60  # characters before a name in which a verb of saying can stand


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unnamed: tuple[str, ...]
    before: str
    after: str
    lead: str
    tail: str
    quoted: str = "(?!)"
    macros: dict[str, str] = {}
    near: tuple[str, ...] = ("",)
    nominative: tuple[tuple[str, str], ...] = ()
    # A paper that says something: its words are those of whom the page names last before it.
    paper: str = "(?!)"


@dataclass(frozen=True, slots=True)
class _Sources:
    """The patterns of one language."""

    unnamed: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    quoted: re.Pattern[str]
    paper: re.Pattern[str]
    near: tuple[str, ...]
    nominative: tuple[tuple[re.Pattern[str], str], ...]

    def base(self, name: str) -> str:
        """The name with its first words in the nominative."""
        for pattern_, other in self.nominative:
            name = pattern_.sub(other, name)
        return name


def find_institutions(page: Page) -> None:
    """Institutions the page gives as sources join its speakers, each once."""
    found: dict[str, Speaker] = {}
    actors: set[str] = set()
    by_word: dict[str, list[set[str]]] = defaultdict(list)
    for speaker in [*_unnamed(page), *_bodies(page), *_quoted(page)] or _papers(page):
        words = set(_WORD.findall(speaker.name.casefold()))
        actor = speaker.actor or next((n.actor for n in page.names.find(speaker.name)), "")
        if actor and actor in actors:
            continue
        actors.add(actor)
        rarest = min((by_word[word] for word in words), key=len, default=[])
        if not any(words <= other for other in rarest):
            found[speaker.name.casefold()] = speaker
            for word in words:
                by_word[word].append(words)
    page.speakers += found.values()


def _unnamed(page: Page) -> Iterator[Speaker]:
    """Press services, ministries and the like, by the words of the page."""
    signs = _signs(page.lang)
    for line in page.body:
        there = any(word in line.text for word in signs.near)
        for sign in signs.unnamed if there else ():
            for match in sign.finditer(page.text, line.start, line.end):
                start, end = match.span("who")
                if not page.people.touching(start, end):
                    name = signs.base(" ".join(match["who"].split()).strip(" ,."))
                    yield Speaker(name, _actor(page, start, end), "")


def _bodies(page: Page) -> Iterator[Speaker]:
    """Organisations and bodies that say something themselves: the verb stands beside the name."""
    signs = _signs(page.lang)
    for mention in page.mentions:
        if mention.kind not in ("organisation", "body") or page.people.touching(
            mention.start, mention.end
        ):
            continue
        tail = signs.tail.match(page.text, mention.end)
        end = tail.end() if tail else mention.end
        stretch = page.text[max(0, mention.start - _BESIDE) : mention.start].rpartition("\n")[2]
        before = signs.before.search(stretch)
        if before or (signs.lead.search(stretch) and signs.after.match(page.text, end)):
            start = mention.start - len(before["who"]) if before else mention.start
            whole = page.text[start:end]
            yield Speaker(whole, mention.actor if whole == mention.text else "", "")


def _quoted(page: Page) -> Iterator[Speaker]:
    """Whoever is quoted and is no person, where the words for it name an institution."""
    signs, articles = _signs(page.lang), naming_of(page.lang).articles
    names = {one.text for one in page.mentions if one.kind in ("organisation", "body")}
    for quote in page.quotes:
        if quote.speaker is None or quote.kind not in _SAID or not _says(page, quote):
            continue
        first, _, rest = quote.speaker.label.partition(" ")
        named = rest if rest and first.casefold() in articles else quote.speaker.label
        match = signs.quoted.fullmatch(named)
        if any(page.people.touching(*span) for span in quote.said_by):
            continue
        if match:
            yield Speaker(match["head"] + match["rest"], quote.speaker.actor, "")
        elif named in names:
            yield Speaker(named, quote.speaker.actor, "")


def _says(page: Page, quote: Quote) -> bool:
    """Whether it is the page that lets it speak: a verb of saying, or a source without a verb.

    A verb in the mood of reported speech is another's; to decide is not to say.
    """
    book = cuebook_of(page.lang)
    cue = {page.text[start:end].lower() for start, end in quote.cue}
    if book is None or not cue or not cue.isdisjoint(book.mood):
        return False
    forms = [form.verb.kind for word in cue for form in book.verbs.get(word, ())]
    return not forms or any(kind in _SAYING for kind in forms)


def _papers(page: Page) -> Iterator[Speaker]:
    """`The statement said`, where nobody else says anything: the organisation named last before."""
    if page.speakers:
        return
    makers = Spans(m for m in page.mentions if m.kind == "organisation" and m.actor)
    for line in page.body:
        if match := _signs(page.lang).paper.search(page.text, line.start, line.end):
            if near := makers.inside(max(0, match.start() - _PAPER_REACH), match.start()):
                yield Speaker(near[-1].text, near[-1].actor, "")
            return


def _actor(page: Page, start: int, end: int) -> str:
    """The id of the institution, where its whole name is one the record knows."""
    same = (m.actor for m in page.mentions.inside(start, end) if (m.start, m.end) == (start, end))
    return next(same, "")


@cache
def _signs(lang: str) -> _Sources:
    data = load_yaml("sources.yaml", dict[str, _Signs])[lang]
    macros: dict[str, str] = {}
    for name, text in data.macros.items():  # each may use those before it
        macros[name] = pattern(text, macros).pattern
    unnamed = tuple(pattern(text, macros) for text in data.unnamed)
    before, after = pattern(data.before, macros), pattern(data.after, macros)
    lead, tail = re.compile(data.lead), re.compile(data.tail)
    quoted, paper = re.compile(data.quoted), re.compile(data.paper)
    bases = tuple((re.compile(f"^{text}"), other) for text, other in data.nominative)
    return _Sources(unnamed, before, after, lead, tail, quoted, paper, data.near, bases)
