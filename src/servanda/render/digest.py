"""Many pages at a glance, as a document."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from servanda.render.claims import shortened
from servanda.render.document import Document, Heading, Line, Span, Table, line

if TYPE_CHECKING:
    from servanda.flows.digest import Digest, DigestLine
    from servanda.render.document import Tone
    from servanda.render.voice import Voice

__all__ = ["digest_page"]

_HEADLINE = 60


def digest_page(digest: Digest, voice: Voice) -> Document:
    """A line for each page, under the totals."""
    title = voice.count(len(digest.lines), "{n} page", "{n} pages")
    document = Document(title, voice.lang)
    said = [voice.count(sum(row.claims for row in digest.lines), "{n} claim", "{n} claims")]
    if digest.unread:
        said.append(voice.count(digest.unread, "{n} could not be read", "{n} could not be read"))
    if digest.queued is not None:
        said.append(voice.count(digest.queued, "{n} new in the queue", "{n} new in the queue"))
    document.add(Heading(title, 1, ", ".join(said)))
    heads = (
        voice.say("page"), voice.say("agency"), voice.say("headline"), voice.say("claims"),
        voice.say("new"), voice.say("known"), voice.say("contradicts"),
    )  # fmt: skip
    rows = [_row(row, voice) for row in digest.lines]
    document.add(Table(heads, (*rows, _total(digest, voice))))
    return document


def _row(row: DigestLine, voice: Voice) -> tuple[Line, ...]:
    headline = shortened(row.headline, _HEADLINE) if row.headline else voice.say("not found")
    odd = Span(" *" if row.notes else "", "open")
    return (
        line(PurePath(row.name).name, odd), line(row.agency or "–"), line(headline),
        *_counts(row.claims, row.new, row.known, row.contradicts),
    )  # fmt: skip


def _total(digest: Digest, voice: Voice) -> tuple[Line, ...]:
    counts = [
        sum(getattr(row, name) for row in digest.lines)
        for name in ("claims", "new", "known", "contradicts")
    ]
    return (line(Span(voice.say("all"), "strong")), line(""), line(""), *_counts(*counts))


def _counts(claims: int, new: int, known: int, contradicts: int) -> tuple[Line, ...]:
    tones: tuple[Tone, ...] = ("", "strong", "yes", "disputed")
    return tuple(
        line(Span(str(count), tone if count else "quiet"))
        for count, tone in zip((claims, new, known, contradicts), tones, strict=True)
    )
