"""Members, office holders and histories as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Lines, Span, Table, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.checking import Checked
    from servanda.flows.correcting import Entered
    from servanda.flows.exporting import Exported, Restored
    from servanda.flows.history import History
    from servanda.flows.importing import Imported
    from servanda.flows.members import Member, Members
    from servanda.flows.releasing import Released
    from servanda.flows.showing import Said, Shown
    from servanda.flows.upgrading import Upgraded
    from servanda.flows.verifying import Verified
    from servanda.flows.who import Holder, Who
    from servanda.render.document import Block

__all__ = [
    "checked_page",
    "entered_page",
    "exported_page",
    "history_page",
    "imported_page",
    "member_table",
    "members_page",
    "released_page",
    "restored_page",
    "show_page",
    "upgraded_page",
    "verified_page",
    "who_page",
    "who_rows",
]


def members_page(found: Members) -> Document:
    """Who belongs to an organisation."""
    page = Document(found.name)
    page.add(Heading(found.name, 1, clocks(found.as_of)))
    if found.rows:
        page.add(member_table(found.rows))
    else:
        page.add(Lines((line(words.answer(found.answer), " who belongs to it on this day"),)))
    page.add(Lines((_completeness(found),)))
    page.add(*_besides(found))
    page.add(*source_list(_member_sources(found)))
    return page


def _besides(found: Members) -> Iterator[Block]:
    """What else is on record of one actor: steps, lists without it, treaties it is a party to."""
    if found.absent_from:
        lists = (
            line(f"{words.days(shown.first, shown.last)}", cited(shown.sources))
            for shown in found.absent_from
        )
        yield Lines(tuple(lists), "not among")
    if found.treaties:
        treaties = (
            line(f"{t.name}, {words.days(t.since, t.until)}", cited(t.sources))
            for t in found.treaties
        )
        yield Lines(tuple(treaties), "party to")
    if found.steps:
        steps = tuple(
            line(
                f"{words.day(step.day)}: {words.label(step.standing)}, {words.label(step.step)}",
                f", {step.according_to}" if step.according_to else "",
                cited(step.sources),
            )
            for step in found.steps
        )
        yield Lines(steps, "steps")


def _member_sources(found: Members) -> Iterator[Cited]:
    for row in found.rows:
        yield from row.sources
    for shown in found.absent_from:
        yield from shown.sources
    for treaty in found.treaties:
        yield from treaty.sources
    for step in found.steps:
        yield from step.sources


def _completeness(found: Members) -> tuple[Span, ...]:
    if found.complete:
        return line(Span("A list known to be complete reaches this day.", "quiet"))
    text = "No list known to be complete reaches this day: whoever is absent is not found, not out."
    return line(Span(text, "quiet"))


def member_table(rows: list[Member]) -> Table:
    """Members with their standing, days and sources."""
    columns = ("", "id", "standing", "answer", "days", "sources")
    return Table(columns, tuple(_member(row) for row in rows))


def _member(row: Member) -> tuple[tuple[Span, ...], ...]:
    view = f" (according to {row.according_to})" if row.according_to else ""
    return (
        line(row.name),
        line(Span(row.actor, "quiet")),
        line(words.label(row.standing) + view),
        line(words.answer(row.answer)),
        line(words.days(row.since, row.until)),
        line(cited(row.sources)),
    )


def who_page(found: Who) -> Document:
    """Who holds an office."""
    page = Document(found.office_name)
    page.add(Heading(found.office_name, 1, clocks(found.as_of)))
    if found.rows:
        page.add(Table(("", "answer", "days", "sources"), who_rows(found.rows)))
    else:
        page.add(Lines((line(words.answer(found.answer), " who held it on this day"),)))
    page.add(*source_list(source for row in found.rows for source in row.sources))
    return page


def who_rows(rows: list[Holder]) -> tuple[tuple[tuple[Span, ...], ...], ...]:
    """Holders with their days and sources."""
    return tuple(
        (
            line(row.name, ", acting" if row.acting else ""),
            line(words.answer(row.answer)),
            line(words.days(row.from_, row.to)),
            line(cited(row.sources)),
        )
        for row in rows
    )


def history_page(found: History) -> Document:
    """What became of a subject, event by event."""
    page = Document(found.id)
    page.add(Heading(found.id, 1, found.as_of.known))
    rows = tuple(
        (
            line(event.transaction),
            line(event.op, Span(f" {event.statement}", "quiet")),
            line(f"{event.subject} {words.label(event.prop)} {event.value}"),
            line(event.valid, *(f" {name}={text}" for name, text in event.quals.items())),
            line(event.source),
            line(event.why or event.reason, Span(f" ({event.agent}, {event.at})", "quiet")),
        )
        for event in found.events
    )
    page.add(Table(("", "", "says", "valid", "source", "why"), rows))
    return page


def entered_page(found: Entered) -> Document:
    """What was entered."""
    page = Document("entered")
    if found.transaction is None:
        page.add(Lines((line("the record says this already; nothing was entered"),)))
        return page
    lines = [line(Span("✓ ", "yes"), f"entered as {found.transaction}")]
    lines += [line(f"  says       {id_}") for id_ in found.asserted]
    lines += [line(f"  takes back {id_}") for id_ in found.retracted]
    page.add(Lines(tuple(lines)))
    return page


def verified_page(found: Verified) -> Document:
    """The result of a verification."""
    page = Document("verify")
    state = " + ".join(f"{origin}#{seq}" for origin, seq in found.state.items())
    if found.sound:
        checked = words.plural(found.transactions, "transaction")
        text = f"{checked} checked, {state}: nothing was changed"
        page.add(Lines((line(Span("✓ ", "yes"), text),)))
        return page
    lines = [
        line(Span("✗ ", "no"), f"{finding.where}: {finding.what}") for finding in found.findings
    ]
    page.add(Lines(tuple(lines)))
    return page


def show_page(found: Shown) -> Document:
    """Everything about one subject."""
    page = Document(found.name)
    page.add(Heading(f"{found.name} ({found.id})", 1, clocks(found.as_of)))
    page.add(_said_table([*found.statements, *found.mentions], found.id))
    page.add(
        *source_list(source for s in (*found.statements, *found.mentions) for source in s.sources)
    )
    return page


def _said_table(said: list[Said], id_: str) -> Table:
    rows = tuple(
        (
            line(Span(s.statement, "quiet")),
            line("" if s.subject == id_ else f"{s.subject}: ", words.label(s.prop)),
            line(s.name, Span(f" {s.lang}" if s.lang else "", "quiet")),
            line("" if s.valid == "../.." else words.day(s.valid)),
            line(", ".join(f"{k}: {words.label(v)}" for k, v in s.quals.items())),
            line(s.according_to),
            line(cited(s.sources)),
        )
        for s in said
    )
    return Table(("id", "says", "value", "days", "with", "according to", "sources"), rows)


def imported_page(found: Imported) -> Document:
    """What a folder brought."""
    page = Document("imported")
    if found.transaction is None:
        page.add(Lines((line("the record says all of this already; nothing was entered"),)))
        return page
    what = (
        f"{words.plural(found.statements, 'statement')}, {words.plural(found.sources, 'source')}, "
        f"{words.plural(found.clauses, 'clause')} entered as {found.transaction}"
    )
    page.add(Lines((line(Span("✓ ", "yes"), what),)))
    return page


def checked_page(found: Checked) -> Document:
    """What is wrong with a folder, or that nothing is."""
    page = Document("check")
    what = (
        f"{words.plural(found.statements, 'statement')}, {words.plural(found.sources, 'source')}, "
        f"{words.plural(found.clauses, 'clause')}, {words.plural(found.cases, 'case')}"
    )
    if not found.problems:
        page.add(Lines((line(Span("✓ ", "yes"), f"{what}: nothing wrong"),)))
        return page
    head = line(Span("✗ ", "no"), f"{what}: {words.plural(len(found.problems), 'problem')}")
    page.add(Lines((head, *(line(problem) for problem in found.problems))))
    return page


def released_page(found: Released) -> Document:
    """The new transactions of the library."""
    page = Document("release")
    if not found.transactions:
        page.add(Lines((line("the ledger says all of this already"),)))
        return page
    first, last = found.transactions[0], found.transactions[-1]
    text = f"{first} to {last}: {found.asserted} asserted, {found.retracted} retracted"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page


def upgraded_page(found: Upgraded) -> Document:
    """The library's new transactions, and what to look at."""
    page = Document("upgrade")
    if found.library > found.shipped:
        text = f"the record has library#{found.library}, newer than this program's #{found.shipped}"
        page.add(Lines((line(text),)))
        return page
    if not found.transactions:
        page.add(Lines((line(f"the record has library#{found.library} already"),)))
        return page
    last = f"{words.plural(len(found.transactions), 'transaction')} up to {found.transactions[-1]}"
    lines = [line(Span("✓ ", "yes"), f"{last} appended; what you entered is as it was")]
    for conflict in found.conflicts:
        names = f"{conflict.library} {conflict.statement}, {conflict.local}"
        lines.append(
            line(
                Span("! ", "no"), f"{conflict.kind}: {conflict.says}", Span(f" ({names})", "quiet")
            )
        )
    page.add(Lines(tuple(lines)))
    return page


def exported_page(found: Exported) -> Document:
    """What was written."""
    page = Document("export")
    text = f"{words.plural(found.transactions, 'transaction')} written to {found.file}"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page


def restored_page(found: Restored) -> Document:
    """What was made."""
    page = Document("restore")
    state = " + ".join(f"{origin}#{seq}" for origin, seq in found.state.items())
    text = f"{words.plural(found.transactions, 'transaction')} restored, {state}"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page
