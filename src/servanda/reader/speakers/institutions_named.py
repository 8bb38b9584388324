"""Organisations and bodies named on a page that say something themselves, by name or as `it`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.speakers.institutions_by_words import PAPER_REACH
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.spans import Span, Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Mention, Quote
    from servanda.reader.page import Page

__all__ = ["bodies", "said_itself"]

_BODIES = ("organisation", "body")
_CLAUSE_ENDS = (".", ",", ";", ":", "\n", "“", "”", "»")
_OPENING = 3  # words of a clause that its subject begins in
_BESIDE = 60  # characters before a name in which a verb of saying can stand


def bodies(page: Page) -> Iterator[Speaker]:
    """Organisations and bodies that say something themselves: the verb stands beside the name."""
    signs = sources_of(page.lang)
    begin = page.body[0].start if page.body else 0
    others = Spans(span for quote in page.quotes if quote.speaker for span in _words(quote))
    for mention in page.mentions:
        if mention.kind not in _BODIES or page.people.touching(mention.start, mention.end):
            continue
        if mention.start < begin:
            continue  # a headline says shortly who says what below
        tail = signs.tail.match(page.text, mention.end)
        end = tail.end() if tail else mention.end
        stretch = _before(page, mention.start)
        if (found := _speaks(page, stretch, mention.start, end, others)) is not None:
            yield _body(page, mention, mention.start - len(found), end)


def _before(page: Page, start: int) -> str:
    """What stands before a name in its line."""
    return page.text[max(0, start - _BESIDE) : start].rpartition("\n")[2]


def _body(page: Page, mention: Mention, start: int, end: int) -> Speaker:
    whole = page.text[start:end]
    if whole == mention.text:
        return Speaker(whole, mention.actor, "")
    return Speaker(sources_of(page.lang).base(whole), "", "")


def _words(quote: Quote) -> Iterator[Span]:
    """The stretches of what somebody says."""
    return (Span(*words) for words in quote.words or ((quote.start, quote.end),))


def _speaks(page: Page, stretch: str, start: int, end: int, others: Spans[Span]) -> str | None:
    """What of the name stands before it, if the name is a source or the subject of saying.

    In another's words it is no subject: `X says that Y condemns it`.
    """
    signs = sources_of(page.lang)
    alone = page.text[end : end + 1] != "-"
    before = signs.before.search(stretch) if alone else None
    if before and signs.source_ends.match(page.text, end):
        return before.groupdict().get("who") or ""
    says = None if others.touching(end - 1, end) else signs.after.match(page.text, end)
    if says and (lead := signs.lead.search(stretch)) and _fits_place(page, stretch, says[0]):
        return lead["owner"] or ""
    if signs.which.match(page.text, end):
        return ""
    last = signs.inverted.search(stretch) if alone else None
    if last is None or not signs.closes.match(page.text, end):
        return None
    verb = start - len(stretch) + last.start()
    return None if _has_subject(page, verb) else last.groupdict().get("who") or ""


def _has_subject(page: Page, verb: int) -> bool:
    """`The minister urged the union to act`: what stands behind a verb is not who speaks.

    Its subject is a name that its clause begins with, a person soon behind, or somebody in office
    behind an article.
    """
    start = max(page.text.rfind(sign, 0, verb) for sign in _CLAUSE_ENDS) + 1
    words = tokens(page.text, start, verb)
    if not words.texts:
        return False
    opened = words.end(min(_OPENING, len(words.texts)) - 1)
    if page.people.touching(start, opened) or page.mentions.touching(start, words.end(0)):
        return True
    look = naming_of(page.lang)
    return words.texts[0].lower() in look.articles and any(map(look.is_office, words.texts))


def _fits_place(page: Page, stretch: str, verb: str) -> bool:
    """`In the union they said`: whoever speaks in a body does so in the plural."""
    inside = sources_of(page.lang).inside.search(stretch)
    return not inside or bool(speech_of(page.lang).plural.search(verb))


def said_itself(page: Page) -> Iterator[Speaker]:
    """`…, it said` and `The bloc added`: the organisation that a sentence before began with."""
    if not any(mention.kind == "organisation" for mention in page.mentions):
        return
    signs = sources_of(page.lang)
    for line in page.body:
        # The line break before it is part of what tells that it begins.
        for match in signs.itself.finditer(page.text, max(line.start - 1, 0), line.end):
            named = not match[0].strip(" .,\n").lower().startswith("it")
            found = _began_with(page, match.start()) or (_only_one(page) if named else None)
            if found:
                yield _body(page, found, found.start, found.end)


def _began_with(page: Page, start: int) -> Mention | None:
    """The last organisation that began a sentence or a clause before a place."""
    signs = sources_of(page.lang)
    near = page.mentions.inside(max(0, start - PAPER_REACH), start)
    heads = (
        one
        for one in reversed(near)
        if one.kind == "organisation" and signs.lead.search(_before(page, one.start))
    )
    return next(heads, None)


def _only_one(page: Page) -> Mention | None:
    """The organisation that `the bloc` means where the page names no other."""
    there = {one.actor: one for one in page.mentions if one.kind == "organisation"}
    return next(iter(there.values())) if len(there) == 1 else None
