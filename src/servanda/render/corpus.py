"""What came of a corpus, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Document, Heading, Lines, line

if TYPE_CHECKING:
    from servanda.flows.corpus.running import CorpusRead
    from servanda.render.voice import Voice

__all__ = ["corpus_page"]


def corpus_page(found: CorpusRead, voice: Voice) -> Document:
    """The two tables, how much is in them, and how much could not be read."""
    document = Document(found.claims_table, voice.lang)
    document.add(Heading(found.claims_table, 1))
    claims = voice.count(found.claims, "{n} claim", "{n} claims")
    document.add(Lines((line(claims),), voice.say("claims")))
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
