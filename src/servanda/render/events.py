"""Sessions, cases and inventories as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.events import Case, Cases, Event, Note, ProcedureStep, Sessions
    from servanda.flows.inventory import Category, Inventory, Pair
    from servanda.render.document import Block

__all__ = [
    "case_blocks",
    "cases_page",
    "inventory_page",
    "pair_lines",
    "session_blocks",
    "sessions_page",
]

_LABELS = {
    "scheduled_for": "set for",
    "chaired_by": "chair",
    "attended_by": "present",
    "absent": "absent",
    "topic": "about",
    "documents_count": "documents",
    "adopted": "adopted",
    "not_adopted": "not adopted",
    "searched": "searched",
    "figure": "number",
    "case_outcome": "outcome",
    "legal_basis": "basis",
    "strength": "strength",
}


def sessions_page(found: Sessions) -> Document:
    """Sessions with what was adopted and what was not."""
    page = Document(found.name)
    page.add(Heading(f"Sessions of the {found.name}", 1, clocks(found.as_of)))
    if not found.rows:
        page.add(Lines((line(words.answer("not found"), " any session by this day"),)))
    for event in found.rows:
        page.add(*session_blocks(event))
    page.add(*source_list(s for event in found.rows for s in _event_sources(event)))
    return page


def session_blocks(event: Event) -> Iterator[Block]:
    """One session: a heading, whether it was held, and what is said of it."""
    session = f"{event.session} " if event.session else ""
    yield Heading(event.name, 3, event.id)
    place = f", {event.place}" if event.place else ""
    form = f", {words.label(event.format)}" if event.format else ""
    when = f" held {words.day(event.day)}{place}{form}"
    head = when if event.day else " whether it was held"
    kind = f"  {session}{words.label(event.kind)}"
    yield Lines((line(words.answer(event.held), head, Span(kind, "quiet"), cited(event.sources)),))
    yield from _notes(event.notes)


def cases_page(found: Cases) -> Document:
    """Cases with their steps."""
    page = Document("Cases")
    page.add(Heading("Cases", 1, clocks(found.as_of)))
    if not found.rows:
        page.add(Lines((line(words.answer("not found"), " any case by this day"),)))
    for case in found.rows:
        page.add(*case_blocks(case))
    page.add(*source_list(s for case in found.rows for s in _case_sources(case)))
    return page


def case_blocks(case: Case) -> Iterator[Block]:
    """One case: its steps by day, what is said of it, and the procedure's steps beside it."""
    yield Heading(case.name, 2, case.id)
    rows = tuple(
        (
            line(words.day(n.day)),
            line(words.label(n.quals.get("step", ""))),
            _step(n),
            line(cited(n.sources)),
        )
        for n in case.steps
    )
    yield Table(("day", "step", "what", "sources"), rows)
    yield from _notes(case.notes)
    if case.procedure:
        yield Heading("Beside the recorded procedure", 3, case.of or "")
        yield Table(
            ("", "the procedure asks for", "in this case", "sources"), _procedure(case.procedure)
        )


def inventory_page(found: Inventory) -> Document:
    """What cooperation exists."""
    page = Document("Cooperation")
    page.add(Heading("Cooperation on record", 1, clocks(found.as_of)))
    for pair in found.pairs:
        page.add(Heading(words.joined(pair.names)), *pair_lines(pair))
    if found.comparable:
        kinds = [category.kind for category in found.comparable[0].categories]
        rows = tuple(
            (line(words.joined(pair.names)), *(line(_number(c)) for c in pair.categories))
            for pair in found.comparable
        )
        page.add(Heading("Comparable pairs on record", 2, "number of items"))
        page.add(Table(("", *map(words.label, kinds)), rows))
    page.add(*source_list(_inventory_sources(found)))
    return page


def pair_lines(pair: Pair) -> Iterator[Block]:
    """Each kind of cooperation with its items, or that none was found."""
    rows = []
    for category in pair.categories:
        spans: list[Span] = []
        for n, item in enumerate(category.items):
            what = f" {item.what}" if item.what else ""
            place = f", {item.place}" if item.place else ""
            number = f" {item.number}" if item.number else ""
            gap = "; " if n else ""
            spans += line(f"{gap}{words.day(item.day)}{what}{number}{place}", cited(item.sources))
        rows.append(
            (line(words.label(category.kind)), line(words.answer(category.answer)), tuple(spans))
        )
    yield Table(("", "", "on record"), tuple(rows))


def _number(category: Category) -> str:
    return str(len(category.items)) if category.items else "–"


def _notes(notes: list[Note]) -> Iterator[Block]:
    """What is said of an event, a label for each kind."""
    by_prop: dict[str, list[Note]] = {}
    for note in notes:
        by_prop.setdefault(note.prop, []).append(note)
    for prop, said in by_prop.items():
        if prop in ("chaired_by", "attended_by", "absent"):
            yield Lines((_names(said),), _LABELS[prop])
        else:
            yield Lines(tuple(_said(note) for note in said), _LABELS.get(prop, words.label(prop)))


def _names(notes: list[Note]) -> Line:
    spans: list[Span] = []
    for n, note in enumerate(notes):
        spans += line(", " if n else "", note.name, cited(note.sources))
    return tuple(spans)


def _said(note: Note) -> Line:
    value = words.day(note.value) if note.prop == "scheduled_for" else note.name
    quals = ", ".join(
        words.label(text) for name, text in note.quals.items() if name != "instrument"
    )
    view = f", according to {note.according_to}" if note.according_to else ""
    doubt = Span(" ≠ disputed", "disputed") if note.disputed else ""
    return line(
        words.label(value), f" ({quals})" if quals else "", view, doubt, cited(note.sources)
    )


def _step(note: Note) -> Line:
    what = note.quals.get("what", "")
    article = note.quals.get("article", "")
    ground = f" (art. {article})" if article else ""
    view = f" (according to {note.according_to})" if note.according_to else ""
    return line(f"{note.name}{f': {what}' if what else ''}{ground}{view}")


def _procedure(steps: list[ProcedureStep]) -> tuple[tuple[Line, ...], ...]:
    return tuple(
        (line(s.order), line(s.what), line(words.answer(s.answer)), line(cited(s.sources)))
        for s in steps
    )


def _event_sources(event: Event) -> Iterator[Cited]:
    yield from event.sources
    for note in event.notes:
        yield from note.sources


def _case_sources(case: Case) -> Iterator[Cited]:
    for note in (*case.steps, *case.notes):
        yield from note.sources
    for step in case.procedure:
        yield from step.sources


def _inventory_sources(found: Inventory) -> Iterator[Cited]:
    for pair in found.pairs:
        for category in pair.categories:
            for item in category.items:
                yield from item.sources
