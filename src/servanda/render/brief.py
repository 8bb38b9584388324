"""The brief as a document: a finding first in each section, then the table behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.authority import authority_blocks
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Box, Document, Heading, Line, Lines, Span, Table, line
from servanda.render.events import case_blocks, pair_lines, session_blocks
from servanda.render.status import in_force_words, missing_line, pending_line, step_table
from servanda.render.tables import member_table, who_rows
from servanda.render.wording import may_i_write, standing_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.flows.members import Members
    from servanda.flows.overlaps import Overlap
    from servanda.flows.profiles import BodyShown, Fact
    from servanda.flows.standings import StandingAt, Step
    from servanda.flows.status import InstrumentStatus
    from servanda.flows.who import Who
    from servanda.render.document import Block

__all__ = ["brief_page"]

Short = dict[str, str]


def brief_page(brief: Brief) -> Document:
    """The whole brief."""
    short = {profile.id: profile.abbreviation for profile in brief.actors}
    title = words.joined(list(short.values()))
    page = Document(title)
    page.add(Heading(title, 1, clocks(brief.as_of)))
    page.add(Lines(tuple(_summary(brief, short))))
    page.add(*may_i_write(brief, short))
    page.add(*_who_they_are(brief))
    page.add(*_belonging(brief, short))
    page.add(*_offices(brief, short))
    page.add(*_bodies(brief))
    page.add(*_sessions(brief))
    page.add(*_standings(brief, short))
    page.add(*_instruments(brief))
    page.add(*_authority(brief))
    page.add(*_cases(brief))
    page.add(*_aims(brief))
    page.add(*_nearness())
    page.add(*_not_found(brief, short))
    page.add(*_disagreements(brief))
    page.add(*source_list(brief.sources, "Sources"))
    if brief.undated:
        left_out = words.plural(brief.undated, "statement")
        text = f"{left_out} left out: when the source became public is not known."
        page.add(Lines((line(Span(text, "quiet")),)))
    return page


def _summary(brief: Brief, short: Short) -> Iterator[Line]:
    """A few sentences that answer, before the tables."""
    counts = [f"the {short[m.org]} has {_full(m)}" for m in brief.members]
    yield line(f"Full members on this day: {words.joined(counts)}.")
    if brief.overlaps:
        yield line(_overlap_sentence(brief.overlaps[-1], short))
    for standing in brief.standings:
        if standing.answer != "not found" or standing.steps:
            yield line(standing_sentence(standing, short))
    by_answer = {i.answer for i in brief.instruments}
    counts = [
        f"{sum(i.answer == answer for i in brief.instruments)} {answer}"
        for answer in ("yes", "no", "not found", "disputed", "uncertain")
        if answer in by_answer
    ]
    if counts:
        number = words.plural(len(brief.instruments), "instrument")
        yield line(f"In force, of {number} on record: {', '.join(counts)}.")


def _full(members: Members) -> int:
    return len({r.actor for r in members.rows if r.standing == "member" and r.answer == "yes"})


def _who_they_are(brief: Brief) -> Iterator[Block]:
    yield Heading("Who they are")
    for profile in brief.actors:
        name = f"  {profile.name}"
        head = line(Span(profile.abbreviation, "strong"), name, cited(profile.sources))
        seats = [line(f"  seat: {fact.text}", cited(fact.sources)) for fact in profile.seats]
        yield Lines((head, *seats, *map(_founding, profile.founding)))


def _founding(fact: Fact) -> Line:
    place = f", {fact.place}" if fact.place else ""
    return line(f"  {words.day(fact.day)}: {fact.text}{place}", cited(fact.sources))


def _belonging(brief: Brief, short: Short) -> Iterator[Block]:
    yield Heading("Members")
    yield Lines(tuple(line(_overlap_sentence(overlap, short)) for overlap in brief.overlaps))
    for found in brief.members:
        note = "complete list" if found.complete else "no complete list reaches this day"
        yield Heading(short[found.org], 3, note)
        if found.rows:
            yield member_table(found.rows)
        else:
            yield Lines((line(words.answer(found.answer)),))


def _overlap_sentence(overlap: Overlap, short: Short) -> str:
    orgs = words.joined([f"the {short[org]}" for org in overlap.orgs])
    orgs = f"{orgs[0].upper()}{orgs[1:]}"
    if not overlap.common:
        return f"{orgs} have no full member in common on record."
    shared = words.plural(len(overlap.common), "full member")
    text = f"{orgs} share {shared} of {overlap.union}: {', '.join(overlap.names)}"
    contained = words.joined([short[org] for org in overlap.contained])
    tail = f"; every member of the {contained} is among them" if contained else ""
    return f"{text}{tail}."


def _offices(brief: Brief, short: Short) -> Iterator[Block]:
    rows: list[tuple[Line, ...]] = []
    for office in brief.offices:
        head = line(_office_name(office, short))
        rows += [(head, *row) for row in who_rows(office.rows)]
        if not office.rows:
            rows.append((head, line("-"), line(words.answer(office.answer)), line(), line()))
    if rows:
        yield Heading("Offices and chairs")
        yield Table(("office", "held by", "answer", "days", "sources"), tuple(rows))


def _office_name(office: Who, short: Short) -> str:
    """The office, with its organisation where the name does not tell."""
    org = short[office.org]
    return office.office_name if org in office.office_name else f"{org}: {office.office_name}"


def _bodies(brief: Brief) -> Iterator[Block]:
    if brief.bodies:
        yield Heading("Bodies and how they decide")
    for profile in brief.actors:
        rows = tuple(_body(body) for body in brief.bodies if body.org == profile.id)
        if rows:
            yield Heading(profile.abbreviation, 3)
            yield Table(("body", "what it does", "decides by"), rows)


def _body(body: BodyShown) -> tuple[Line, ...]:
    article = f" (art. {body.article})" if body.article else ""
    rules: list[Span] = []
    for n, rule in enumerate(body.rules):
        where = f" (art. {rule.article})" if rule.article else ""
        rules += line("; " if n else "", f"{rule.text}{where}", cited(rule.sources))
    return (
        line(body.name + article, cited(body.sources)),
        (*line(body.role), *_belonging_to(body)),
        tuple(rules) or line(words.answer("not found")),
    )


def _belonging_to(body: BodyShown) -> Iterator[Span]:
    for row in body.members:
        text = f"; {row.name}: {words.label(row.standing)} {words.days(row.since, row.until)}"
        yield from line(text.removeprefix("" if body.role else "; "), cited(row.sources))


def _standings(brief: Brief, short: Short) -> Iterator[Block]:
    if brief.standings:
        yield Heading("The standing of one at another")
        found = (line(standing_sentence(s, short), cited(s.sources)) for s in brief.standings)
        yield Lines(tuple(found))
    steps = [(standing, event) for standing in brief.standings for event in standing.steps]
    if steps:
        rows = tuple(_step(standing, event, short) for standing, event in steps)
        yield Table(("day", "standing", "step", "sources"), rows)
    if brief.inventory:
        yield Heading("Cooperation on record", 2)
        for pair in brief.inventory.pairs:
            yield Heading(words.joined(pair.names), 3)
            yield from pair_lines(pair)


def _sessions(brief: Brief) -> Iterator[Block]:
    held = [event for event in brief.sessions if event.day]
    if brief.sessions:
        yield Heading("Sessions of the last year", 2, words.plural(len(held), "session held"))
    for event in brief.sessions:
        yield from session_blocks(event)


def _authority(brief: Brief) -> Iterator[Block]:
    found = [answer for answer in brief.authority if answer.rows]
    if found:
        yield Heading("Who may act for them")
    for answer in found:
        yield from authority_blocks(answer)


def _cases(brief: Brief) -> Iterator[Block]:
    for case in brief.cases:
        yield from case_blocks(case)


def _aims(brief: Brief) -> Iterator[Block]:
    if brief.aims:
        yield Heading("Aims, and what became of them")
    for aim in brief.aims:
        stated = words.joined([f"{step.what}, {words.day(step.day)}" for step in aim.stated])
        yield Heading(aim.name, 3, stated)
        rows = tuple(
            (
                line(words.day(step.day)),
                line(words.label(step.bearing)),
                line(step.what),
                line(cited(step.sources)),
            )
            for step in aim.steps
        )
        yield Table(("day", "", "what", "sources"), rows)
        if aim.searched:
            text = (line(step.what, cited(step.sources)) for step in aim.searched)
            yield Lines(tuple(text), "searched")


def _nearness() -> Iterator[Block]:
    """No number stands where none was measured."""
    yield Heading("How near they vote")
    text = "Not measured: no votes are imported into this record, and this version imports none."
    yield Lines((line(words.answer("not found"), f"  {text}"),))


def _step(standing: StandingAt, event: Step, short: Short) -> tuple[Line, ...]:
    where = f"{short[standing.actor]} at {short[standing.at]}: {words.label(event.standing)}"
    by = f", {event.according_to}" if event.according_to else ""
    return (
        line(words.day(event.day)),
        line(where),
        line(f"{words.label(event.step)}{by}"),
        line(cited(event.sources)),
    )


def _instruments(brief: Brief) -> Iterator[Block]:
    if brief.instruments:
        yield Heading("Instruments")
    for found in brief.instruments:
        yield Heading(found.name, 3, found.instrument)
        yield Lines(tuple(_instrument_lines(found)))
        if found.steps:
            yield step_table(found.steps)


def _instrument_lines(found: InstrumentStatus) -> Iterator[Line]:
    sources = [s for child in (found.trace, *found.trace.children) for s in child.sources]
    mark = " whether" if found.answer == "not found" else ""
    note = "" if found.verified else "  (clause recalled, not looked up)"
    text = f"{mark} {in_force_words(found)}"
    yield line(words.answer(found.answer), text, cited(sources), Span(note, "quiet"))
    for missing in found.missing:
        yield line(Span(f"missing: {missing_line(missing, found.instrument)}", "quiet"))
    for step in found.said_pending:
        yield pending_line(step)


def _not_found(brief: Brief, short: Short) -> Iterator[Block]:
    lines = [
        line(f"whether in force: {i.name}") for i in brief.instruments if i.answer == "not found"
    ]
    lines += [
        line(f"a standing of the {short[s.actor]} at the {short[s.at]}")
        for s in brief.standings
        if s.answer == "not found"
    ]
    lines += [
        line(f"who held the office: {_office_name(office, short)}")
        for office in brief.offices
        if office.answer == "not found"
    ]
    if lines:
        yield Box("Not found", "open", (Lines(tuple(lines)),))


def _disagreements(brief: Brief) -> Iterator[Block]:
    lines = []
    for matter in brief.disagreements:
        what = f"{matter.subject_name}, {words.label(matter.prop)} {matter.value_name}: "
        spans = list(line(what))
        for n, account in enumerate(matter.accounts):
            spans += line("; or " if n else "", words.day(account.says), cited(account.sources))
        lines.append(tuple(spans))
    if lines:
        yield Box("Sources disagree", "disputed", (Lines(tuple(lines)),))
