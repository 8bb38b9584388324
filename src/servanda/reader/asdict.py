"""An article as plain values, in the shape `servanda read --json` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.article import Article, Mention, Occupation, Quote, Speaker
    from servanda.reader.words.mixed import Stretch

__all__ = ["SCHEMA", "article_dict"]

SCHEMA = "servanda.read/1"


def article_dict(article: Article) -> dict[str, Any]:
    """The article as dictionaries and lists; what is not known is null.

    `against_record` and `meets` are filled where claims are held against a record; here they are
    null and empty.
    """
    frame = article.frame
    dateline = frame.dateline
    return {
        "schema": SCHEMA,
        "agency": frame.agency or None,
        "headline": frame.headline or None,
        "headline_basis": frame.headline_basis or None,
        "dateline": {"place": dateline.place, "day": dateline.day or None} if dateline else None,
        "published": frame.published or None,
        "published_basis": frame.published_basis,
        "lang": frame.lang,
        "langs": list(article.langs),
        "stretches": [_stretch(article, stretch) for stretch in article.stretches],
        "relay": list(frame.relay),
        "speakers": [_speaker(speaker) for speaker in article.speakers],
        "posts": [_post(article.text, post) for post in article.posts],
        "mentions": [_mention(mention) for mention in article.mentions],
        "quotes": [_quote(article.text, quote) for quote in article.quotes],
        "claims": [_claim(claim) for claim in article.claims],
    }


def _stretch(article: Article, stretch: Stretch) -> dict[str, Any]:
    """A part in another language, with the line in which it begins and whether it was read."""
    return {
        "start": stretch.start,
        "end": stretch.end,
        "line": article.text.count("\n", 0, stretch.start) + 1,
        "lang": stretch.lang,
        "read": stretch.lang in article.langs,
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "actor": speaker.actor or None,
        "office": speaker.office or None,
    }


def _post(text: str, post: Occupation) -> dict[str, Any]:
    return {
        "person": post.person,
        "name": post.name,
        "post": post.post,
        "former": post.former,
        "organisation": post.body or post.where or None,
        "start": post.start,
        "end": post.end,
        "text": text[post.start : post.end],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "actor": mention.actor or None,
    }


def _quote(text: str, quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker.label if quote.speaker else None,
        "words": _parts(text, quote.words),
        "cue": _parts(text, quote.cue),
        "said_by": _parts(text, quote.said_by),
        "frame": _parts(text, quote.frame),
        "addressee": _parts(text, quote.addressee),
    }


def _parts(text: str, spans: tuple[tuple[int, int], ...]) -> list[dict[str, Any]]:
    """Stretches of the text with what stands there."""
    return [{"start": start, "end": end, "text": text[start:end]} for start, end in spans]


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "type": claim.type,
        "status": claim.status,
        "voice": claim.voice,
        "speaker": claim.speaker or None,
        "actors": list(claim.actors),
        "object": claim.object or None,
        "day": claim.day.text if claim.day else None,
        "place": claim.place or None,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
        "against_record": None,
        "meets": [],
    }
