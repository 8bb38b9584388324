"""A page that was read, and the review queue, as documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.render.document import Document, Heading, Line, Lines, Span, Table, Tone, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.reading import ClaimShown, ReadPage, SpeakerShown
    from servanda.flows.reviewing import Decision, Proposal, Queue, Waiting
    from servanda.render.voice import Voice

__all__ = ["decision_page", "proposal_page", "queue_page", "read_page"]

_MARKS: dict[str, tuple[str, Tone]] = {
    "known": (msg("✓ known"), "yes"),
    "new": (msg("+ new"), "strong"),
    "contradicts": (msg("≠ contradicts"), "disputed"),
    "too vague": (msg("~ too vague to compare"), "open"),
}
_SHOWN = 150
_OBJECT = 60


def read_page(page: ReadPage, voice: Voice, *, explain: bool = False) -> Document:
    """Frame, speakers, quotations and claims of a page."""
    title = page.headline or voice.say("(no headline found)")
    document = Document(title, voice.lang)
    document.add(Heading(title, 1))
    document.add(Lines((_frame(page, voice),)))
    if page.speakers:
        speakers = tuple(_speaker(speaker, voice) for speaker in page.speakers)
        document.add(Lines(speakers, voice.say("speaks")))
    if page.quotes:
        document.add(Heading(voice.say("Quoted and reported")), _quotes(page, voice))
    found = voice.count(len(page.claims), "{n} found", "{n} found")
    queued = voice.count(page.queued, "{n} new in the queue", "{n} new in the queue")
    document.add(Heading(voice.say("Claims"), 2, f"{found}, {queued}"))
    for claim in page.claims:
        document.add(Lines(tuple(_claim(claim, voice, explain=explain)), claim.id))
    if page.claims:
        hint = f"servanda review show {page.claims[0].id}"
        document.add(Lines((line(Span(hint, "quiet")),), voice.say("see")))
    return document


def _quotes(page: ReadPage, voice: Voice) -> Table:
    rows = tuple(
        (
            line(voice.label(quote["kind"])),
            line(quote["speaker"] or "–"),
            line(_short(quote["text"])),
        )
        for quote in page.quotes
    )
    return Table((voice.say("kind"), voice.say("by"), voice.say("words")), rows)


def queue_page(queue: Queue, voice: Voice) -> Document:
    """What waits for a decision."""
    document = Document(voice.say("Review"), voice.lang)
    if not queue.items:
        document.add(Lines((line(voice.say("nothing waits for a decision")),)))
        return document
    page = ""
    for item in queue.items:
        if item.page != page:
            page = item.page
            document.add(Heading(page))
        document.add(Lines((_waiting(item, voice),), item.id))
    return document


def proposal_page(found: Proposal, voice: Voice) -> Document:
    """One claim with its passage and what the record would say."""
    item = found.item
    document = Document(item.id, voice.lang)
    what = f"{voice.label(item.type)}, {voice.label(item.status)}"
    document.add(Heading(f"{item.id}  {what}", 1, item.page))
    passage = line(
        Span(f"…{_flat(found.before)} ", "quiet"),
        Span(_flat(found.passage), "strong"),
        Span(f" {_flat(found.after)}…", "quiet"),
    )
    document.add(Lines((passage,), voice.say("passage")))
    none = voice.say("nothing: it names nobody the record knows")
    told = tuple(line(text) for text in found.would_say or (none,))
    document.add(Lines(told, voice.say("would say")))
    meets = f": {', '.join(found.meets)}" if found.meets else ""
    document.add(Lines((line(_mark(item.against_record, voice), meets),), voice.say("record")))
    document.add(Lines((line(found.rule),), voice.say("rule")))
    accept = f"servanda review accept {item.id} --why …"
    document.add(Lines((line(Span(accept, "quiet")),), voice.say("decide")))
    return document


def decision_page(found: Decision, voice: Voice) -> Document:
    """What was decided."""
    document = Document(found.id, voice.lang)
    decision = voice.label(found.decision)
    text = voice.say("{decision}; nothing new was kept", decision=decision)
    if found.transaction:
        text = voice.say("{decision}, kept as {tx}", decision=decision, tx=found.transaction)
    lines = [line(voice.mark("yes"), text)]
    lines += [line(voice.say("says {statement}", statement=id_)) for id_ in found.statements]
    document.add(Lines(tuple(lines)))
    return document


def _frame(page: ReadPage, voice: Voice) -> Line:
    dateline = page.dateline
    day, _, time = (page.published or "").partition("T")
    when = voice.day(day) if day else voice.say("date of publication not found")
    place = (dateline["place"] or "") if dateline else ""
    first = ", ".join(part for part in (place, when, time) if part)
    agency = page.agency or voice.say("agency not found")
    basis = voice.label(page.published_basis)
    parts = [first, f"{agency} ({page.lang})", voice.say("date known by: {basis}", basis=basis)]
    if page.relay:
        parts.append(voice.say("relays {origin}", origin=", ".join(page.relay)))
    return line(" · ".join(parts))


def _speaker(speaker: SpeakerShown, voice: Voice) -> Line:
    office = f", {speaker.office_name}" if speaker.office_name else ""
    word = voice.say("known") if speaker.actor else voice.say("not in the record")
    known = Span(f" [{word}]", "yes" if speaker.actor else "open")
    return line(f"{speaker.name}{office}", known)


def _claim(claim: ClaimShown, voice: Voice, *, explain: bool) -> Iterator[Line]:
    meets = f" {', '.join(claim.meets)}" if claim.against_record == "contradicts" else ""
    how = voice.label(claim.voice)
    by = f"{claim.speaker}, {how}" if claim.speaker else how
    what = _what(claim, claim.object_name, voice)
    mark = _mark(claim.against_record, voice)
    yield line(mark, f"{meets}  ", Span(what, "strong"), _on(claim, voice))
    rule = f" · {claim.rule}" if explain else ""
    quote = voice.say("“{sentence}”", sentence=_short(claim.text))
    yield line(f"{by}: {quote}", Span(rule, "quiet"))


def _on(claim: ClaimShown | Waiting, voice: Voice) -> str:
    return f", {voice.day(claim.day)}" if claim.day else ""


def _waiting(item: Waiting, voice: Voice) -> Line:
    state = "" if item.state == "open" else f"  {voice.label(item.state)} {item.decided}"
    what = f"{_what(item, item.object, voice)}{_on(item, voice)}"
    return line(_mark(item.against_record, voice), "  ", what, Span(state, "quiet"))


def _what(claim: ClaimShown | Waiting, object_: str | None, voice: Voice) -> str:
    """A claim in a few words: "observer status, advocated: Borduria → the Union"."""
    who = f": {', '.join(claim.names)}" if claim.names else ""
    whom = f" → {_short(object_, _OBJECT)}" if object_ else ""
    return f"{voice.label(claim.type)}, {voice.label(claim.status)}{who}{whom}"


def _mark(name: str, voice: Voice) -> Span:
    text, tone = _MARKS[name]
    return Span(voice.say(text), tone)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _short(text: str, most: int = _SHOWN) -> str:
    flat = _flat(text)
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
