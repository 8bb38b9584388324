"""A page that was read, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.bases import basis_words
from servanda.render.claims import claim_words, doubts, mark_of, on_day, record_says, shortened
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line
from servanda.render.tongues import also_told, stretch_line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.reading import ClaimShown, PostShown, QuoteShown, ReadPage, SpeakerShown
    from servanda.render.voice import Voice

__all__ = ["read_page"]

# What may be noted of a page when its text is taken out of it.
_NOTES = (msg("the markup is nested too deep; what follows that place was not read"),)


def read_page(page: ReadPage, voice: Voice, *, explain: bool = False) -> Document:
    """Frame, speakers, posts, quotations and claims of a page."""
    title = page.headline or voice.say("(no headline found)")
    document = Document(title, voice.lang)
    document.add(Heading(title, 1))
    document.add(Lines((_frame(page, voice),)))
    if page.url:
        basis = basis_words(page.url_basis or "", voice)
        address = line(Span(page.url, link=page.url), f" · {basis}")
        document.add(Lines((address,), voice.say("address")))
    if page.notes:
        notes = tuple(line(Span(voice.say(note), "open")) for note in page.notes)
        document.add(Lines(notes, voice.say("note")))
    if page.stretches:
        parts = tuple(stretch_line(stretch, voice) for stretch in page.stretches)
        document.add(Lines(parts, voice.say("languages")))
    if page.speakers:
        speakers = tuple(_speaker(speaker, voice) for speaker in page.speakers)
        document.add(Lines(speakers, voice.say("speaks")))
    if page.posts:
        document.add(Heading(voice.say("Persons and posts")), _posts(page, voice))
    if page.quotes:
        document.add(
            Heading(voice.say("Quoted and reported")), _quotes(page, voice, explain=explain)
        )
    counts = [voice.count(len(page.claims), "{n} found", "{n} found")]
    if page.kept:
        counts.append(voice.count(page.queued, "{n} new in the queue", "{n} new in the queue"))
    document.add(Heading(voice.say("Claims"), 2, ", ".join(counts)))
    for claim in page.claims:
        told = [*_claim(claim, voice, explain=explain), *also_told(page, claim, voice)]
        document.add(Lines(tuple(told), claim.id))
    if page.claims and page.kept:
        hint = f"servanda review show {page.claims[0].id}"
        document.add(Lines((line(Span(hint, "quiet")),), voice.say("see")))
    return document


def _posts(page: ReadPage, voice: Voice) -> Table:
    """Who holds which post where, with the words of the page that tell it."""
    heads = (voice.say("person"), voice.say("post"), voice.say("held at"), voice.say("passage"))
    return Table(heads, tuple(_held(post, voice) for post in page.posts))


def _held(post: PostShown, voice: Voice) -> tuple[Line, ...]:
    what = voice.say("{post} (formerly)", post=post.post) if post.former else post.post
    return (
        line(post.person_name),
        line(what),
        line(post.organisation_name or "–"),
        line(shortened(post.text)),
    )


def _quotes(page: ReadPage, voice: Voice, *, explain: bool) -> Table:
    heads = [voice.say("kind"), voice.say("by"), voice.say("words")]
    rows = [_told(quote, voice) for quote in page.quotes]
    if explain:
        heads += [voice.say("cue"), voice.say("as named there"), voice.say("to")]
        rows = [row + _why(quote) for row, quote in zip(rows, page.quotes, strict=True)]
    return Table(tuple(heads), tuple(rows))


def _told(quote: QuoteShown, voice: Voice) -> tuple[Line, ...]:
    return (
        line(voice.label(quote.kind)),
        line(quote.speaker_name or "–"),
        line(shortened(quote.text)),
    )


def _why(quote: QuoteShown) -> tuple[Line, ...]:
    """What in the page tells that these are somebody's words, and whose."""
    roles = (quote.cue, quote.said_by, quote.addressee)
    return tuple(line(" … ".join(shortened(part.text) for part in role) or "–") for role in roles)


def _frame(page: ReadPage, voice: Voice) -> Line:
    dateline = page.dateline
    day, _, time = (page.published or "").partition("T")
    when = voice.day(day) if day else voice.say("date of publication not found")
    place = (dateline["place"] or "") if dateline else ""
    first = ", ".join(part for part in (place, when, time) if part)
    agency = page.agency or voice.say("agency not found")
    parts = [first, f"{agency} ({', '.join(page.langs)})"]
    if day:
        basis = basis_words(page.published_basis, voice)
        parts.append(voice.say("date known by: {basis}", basis=basis))
    if page.relay:
        parts.append(voice.say("relays {origin}", origin=", ".join(page.relay)))
    return line(" · ".join(parts))


def _speaker(speaker: SpeakerShown, voice: Voice) -> Line:
    office = f", {speaker.office_name}" if speaker.office_name else ""
    word = voice.say("known") if speaker.actor else voice.say("not in the record")
    known = Span(f" [{word}]", "yes" if speaker.actor else "open")
    return line(f"{speaker.name}{office}", known)


def _claim(claim: ClaimShown, voice: Voice, *, explain: bool) -> Iterator[Line]:
    how = voice.label(claim.voice)
    by = f"{claim.speaker}, {how}" if claim.speaker else how
    what = claim_words(claim, claim.object_name, voice)
    mark = mark_of(claim.against_record, voice)
    yield line(mark, "  ", Span(what, "strong"), on_day(claim, voice), *doubts(claim, voice))
    rule = f" · {claim.rule}" if explain else ""
    quote = voice.say("“{sentence}”", sentence=shortened(claim.text))
    yield line(f"{by}: {quote}", Span(rule, "quiet"))
    if claim.against_record == "contradicts":
        yield from record_says(claim.record_says, voice)
