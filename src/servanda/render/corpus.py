"""What came of a corpus, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Document, Heading, Line, Lines, line

if TYPE_CHECKING:
    from servanda.flows.corpus.running import CorpusRead
    from servanda.render.voice import Voice

__all__ = ["corpus_page"]


def corpus_page(found: CorpusRead, voice: Voice) -> Document:
    """The two tables, how much is in them, and how much could not be read."""
    document = Document(found.claims_table, voice.lang)
    document.add(Heading(found.claims_table, 1))
    document.add(Lines((_claims(found, voice),), voice.say("claims")))
    pages = voice.count(found.pages, "{n} page", "{n} pages")
    unread = voice.count(found.unread, "{n} could not be read", "{n} could not be read")
    document.add(Lines((line(f"{pages}, {unread}: {found.pages_table}"),), voice.say("pages")))
    if found.resumed:
        text = voice.say(
            "{resumed} of {shards} parts were done before",
            resumed=str(found.resumed),
            shards=str(found.shards),
        )
        document.add(Lines((line(text),), voice.say("resumed")))
    return document


def _claims(found: CorpusRead, voice: Voice) -> Line:
    """How many claims, and what the record says to them."""
    marks = (
        (found.new, voice.say("new")),
        (found.known, voice.say("known")),
        (found.contradicts, voice.say("contradicts")),
    )
    told = ", ".join(f"{count} {mark}" for count, mark in marks if count)
    claims = voice.count(found.claims, "{n} claim", "{n} claims")
    return line(f"{claims}: {told}" if told else claims)
