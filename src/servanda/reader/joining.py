"""What was read of a page in each of its languages, as one article."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from servanda.reader.article import Article
from servanda.reader.words.versions import told_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.reader.article import Quote, Speaker
    from servanda.reader.words.mixed import Stretch

__all__ = ["joined"]

_PLACE = attrgetter("start", "end")


def joined(text: str, articles: Sequence[Article], stretches: tuple[Stretch, ...]) -> Article:
    """One article of those read of a text in several languages, the main one first.

    Their offsets count characters of the whole text. The frame is that of the main language, and
    acts that several tell are one.
    """
    main, *others = articles
    claims = main.claims
    for other in others:
        claims = told_once(claims, other.claims)
    return Article(
        text,
        main.frame,
        tuple(_distinct(one for article in articles for one in article.speakers)),
        tuple(sorted((one for article in articles for one in article.mentions), key=_PLACE)),
        tuple(sorted((_of(text, one) for one in _quotes(articles)), key=_PLACE)),
        claims,
        tuple(sorted((one for article in articles for one in article.posts), key=_PLACE)),
        tuple(lang for article in articles for lang in article.langs),
        stretches,
    )


def _quotes(articles: Sequence[Article]) -> Iterable[Quote]:
    return (quote for article in articles for quote in article.quotes)


def _of(text: str, quote: Quote) -> Quote:
    """A quotation as it stands in the text, where words of another language may lie within it."""
    return replace(quote, text=text[quote.start : quote.end])


def _distinct(speakers: Iterable[Speaker]) -> list[Speaker]:
    """Each once, as the main language names him; an office is taken from where it is told."""
    found: dict[str, Speaker] = {}
    for speaker in speakers:
        known = found.get(speaker.label)
        if known is None:
            found[speaker.label] = speaker
        elif speaker.office and not known.office:
            found[speaker.label] = replace(known, office=speaker.office)
    return list(found.values())
