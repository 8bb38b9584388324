"""A page that was read, and the review queue, as documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, Tone, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.reading import ClaimShown, ReadPage, SpeakerShown
    from servanda.flows.reviewing import Decision, Proposal, Queue, Waiting

__all__ = ["decision_page", "proposal_page", "queue_page", "read_page"]

_MARKS: dict[str, tuple[str, Tone]] = {
    "known": ("✓ known", "yes"),
    "new": ("+ new", "strong"),
    "contradicts": ("≠ contradicts", "disputed"),
    "too vague": ("~ too vague to compare", "open"),
}
_SHOWN = 150
_OBJECT = 60


def read_page(page: ReadPage, *, explain: bool = False) -> Document:
    """Frame, speakers, quotations and claims of a page."""
    document = Document(page.headline or "page")
    document.add(Heading(page.headline or "(no headline found)", 1))
    document.add(Lines((_frame(page),)))
    if page.speakers:
        document.add(Lines(tuple(_speaker(s) for s in page.speakers), "speaks"))
    if page.quotes:
        document.add(Heading("Quoted and reported"))
        rows = tuple(
            (
                line(quote["kind"]),
                line(quote["speaker"] or "-"),
                line(_short(quote["text"])),
            )
            for quote in page.quotes
        )
        document.add(Table(("", "by", "words"), rows))
    document.add(Heading("Claims", 2, f"{len(page.claims)} found, {page.queued} new in the queue"))
    for claim in page.claims:
        document.add(Lines(tuple(_claim(claim, explain=explain)), claim.id))
    if page.claims:
        hint = f"servanda review show {page.claims[0].id}"
        document.add(Lines((line(Span(hint, "quiet")),), "see"))
    return document


def queue_page(queue: Queue) -> Document:
    """What waits for a decision."""
    document = Document("review")
    if not queue.items:
        document.add(Lines((line("nothing waits for a decision"),)))
        return document
    page = ""
    for item in queue.items:
        if item.page != page:
            page = item.page
            document.add(Heading(page))
        document.add(Lines((_waiting(item),), item.id))
    return document


def proposal_page(found: Proposal) -> Document:
    """One claim with its passage and what the record would say."""
    item = found.item
    document = Document(item.id)
    document.add(Heading(f"{item.id}  {words.label(item.type)}, {item.status}", 1, item.page))
    passage = line(
        Span(f"…{_flat(found.before)} ", "quiet"),
        Span(_flat(found.passage), "strong"),
        Span(f" {_flat(found.after)}…", "quiet"),
    )
    document.add(Lines((passage,), "passage"))
    say = tuple(line(text) for text in found.would_say)
    document.add(Lines(say or (line("nothing: it names nobody the record knows"),), "would say"))
    meets = f": {', '.join(found.meets)}" if found.meets else ""
    document.add(Lines((line(_mark(item.against_record), meets),), "record"))
    document.add(Lines((line(found.rule),), "rule"))
    accept = f"servanda review accept {item.id} --why …"
    document.add(Lines((line(Span(accept, "quiet")),), "decide"))
    return document


def decision_page(found: Decision) -> Document:
    """What was decided."""
    document = Document(found.id)
    text = f"{found.decision}, kept as {found.transaction or 'nothing new'}"
    lines = [line(Span("✓ ", "yes"), text)]
    lines += [line(f"  says {id_}") for id_ in found.statements]
    document.add(Lines(tuple(lines)))
    return document


def _frame(page: ReadPage) -> Line:
    dateline = page.dateline
    place = f"{dateline['place']}, " if dateline and dateline["place"] else ""
    day, _, time = (page.published or "").partition("T")
    when = words.day(day) if day else "date of publication not found"
    clock = f", {time}" if time else ""
    relay = f" · relays {', '.join(page.relay)}" if page.relay else ""
    agency = page.agency or "agency not found"
    basis = f"date from the {page.published_basis}" if page.published else page.published_basis
    return line(f"{place}{when}{clock} · {agency} ({page.lang}) · {basis}{relay}")


def _speaker(speaker: SpeakerShown) -> Line:
    office = f", {speaker.office_name}" if speaker.office_name else ""
    known = Span(" [known]", "yes") if speaker.actor else Span(" [not in the record]", "open")
    return line(f"{speaker.name}{office}", known)


def _claim(claim: ClaimShown, *, explain: bool) -> Iterator[Line]:
    meets = f" {', '.join(claim.meets)}" if claim.against_record == "contradicts" else ""
    by = f"{claim.speaker}, {claim.voice}" if claim.speaker else claim.voice
    what = _what(claim.type, claim.status, claim.names, claim.object_name)
    day = f", {words.day(claim.day)}" if claim.day else ""
    mark = _mark(claim.against_record)
    yield line(mark, f"{meets}  ", Span(what, "strong"), day)
    rule = f" · {claim.rule}" if explain else ""
    yield line(f"{by}: “{_short(claim.text)}”", Span(rule, "quiet"))


def _waiting(item: Waiting) -> Line:
    what = _what(item.type, item.status, item.names, item.object)
    day = f", {words.day(item.day)}" if item.day else ""
    state = "" if item.state == "open" else f"  {item.state} {item.decided}"
    mark = _mark(item.against_record)
    return line(mark, "  ", f"{what}{day}", Span(state, "quiet"))


def _what(kind: str, status: str, names: list[str], object_: str | None) -> str:
    """A claim in a few words: "observer status, advocated: CIS → CSTO"."""
    who = f": {', '.join(names)}" if names else ""
    whom = f" → {_short(object_, _OBJECT)}" if object_ else ""
    return f"{words.label(kind)}, {status}{who}{whom}"


def _mark(name: str) -> Span:
    text, tone = _MARKS[name]
    return Span(text, tone)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _short(text: str, most: int = _SHOWN) -> str:
    flat = _flat(text)
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
