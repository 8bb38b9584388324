"""The review queue as documents: what waits, one claim with its passage, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.claims import claim_words, doubts, flat, mark_of, on_day, record_says
from servanda.render.document import Document, Heading, Line, Lines, Span, line

if TYPE_CHECKING:
    from servanda.flows.deciding import Decision
    from servanda.flows.reviewing import Proposal, Queue, Telling, Waiting
    from servanda.render.voice import Voice

__all__ = ["decision_page", "proposal_page", "queue_page"]


def queue_page(queue: Queue, voice: Voice) -> Document:
    """What waits for a decision."""
    document = Document(voice.say("Review"), voice.lang)
    others = voice.count(queue.left_out, "{n} other", "{n} others")
    if not queue.items:
        text = voice.say("nothing of it waits for a decision ({others})", others=others)
        text = text if queue.left_out else voice.say("nothing waits for a decision")
        document.add(Lines((line(text),)))
        return document
    if queue.left_out:
        document.add(Lines((line(voice.say("beside {others} not asked for", others=others)),)))
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
        Span(f"…{flat(found.before)} ", "quiet"),
        Span(flat(found.passage), "strong"),
        Span(f" {flat(found.after)}…", "quiet"),
    )
    document.add(Lines((passage,), voice.say("passage")))
    if doubt := [*doubts(item, voice)][1:]:
        document.add(Lines((line(*doubt),), voice.say("uncertain")))
    whose = (
        [found.speaker, voice.label(found.voice)] if found.speaker else [voice.label(found.voice)]
    )
    document.add(Lines((line(", ".join(whose)),), voice.say("voice")))
    none = voice.say("nothing: it names nobody the record knows")
    told = tuple(line(text) for text in found.would_say or (none,))
    document.add(Lines(told, voice.say("would say")))
    met = record_says(found.record_says, voice)
    document.add(Lines((line(mark_of(item.against_record, voice)), *met), voice.say("record")))
    document.add(Lines((line(found.rule),), voice.say("rule")))
    if item.pages > 1:
        tellings = [_telling(one, voice) for one in found.told_by]
        document.add(Lines((line(_spread(item, voice)), *tellings), voice.say("told by")))
    accept = f"servanda review accept {item.id}"
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
    for id_ in found.statements:
        if found.decision == "undone":
            lines.append(line(voice.say("took back {statement}", statement=id_)))
        else:
            lines.append(line(voice.say("says {statement}", statement=id_)))
    document.add(Lines(tuple(lines)))
    return document


def _waiting(item: Waiting, voice: Voice) -> Line:
    state = "" if item.state == "open" else f"  {voice.label(item.state)} {item.decided}"
    what = f"{claim_words(item, item.object, voice)}{on_day(item, voice)}"
    spread = f"  {_spread(item, voice)}" if item.pages > 1 else ""
    return line(
        mark_of(item.against_record, voice), "  ", what, *doubts(item, voice),
        Span(spread, "quiet"), Span(state, "quiet"),
    )  # fmt: skip


def _spread(item: Waiting, voice: Voice) -> str:
    """How many pages tell it, and how many of them on their own: "5 pages, 2 origins"."""
    pages = voice.count(item.pages, "{n} page", "{n} pages")
    origins = voice.count(item.origins, "{n} origin", "{n} origins")
    return f"{pages}, {origins}"


def _telling(one: Telling, voice: Voice) -> Line:
    """A page that tells it: whose it is, of which day, of which origin."""
    by = one.publisher or voice.say("agency not found")
    relays = ""
    if one.relay:
        relays = ", " + voice.say("relays {origin}", origin=", ".join(one.relay))
    day = f", {voice.day(one.published)}" if one.published else ""
    origin = voice.say("origin {n}", n=str(one.origin))
    return line(f"{one.page} ({by}{relays}{day})", Span(f"  {origin} · {one.id}", "quiet"))
