"""The brief as a document: a finding first in each section, then the table behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Box, Document, Heading, Line, Lines, Span, Table, line
from servanda.render.status import in_force_words, missing_line, step_table
from servanda.render.tables import member_table, who_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief, Overlap, StandingAt
    from servanda.flows.members import Members
    from servanda.flows.status import InstrumentStatus
    from servanda.render.document import Block

__all__ = ["brief_page"]


def brief_page(brief: Brief) -> Document:
    """The whole brief."""
    short = {profile.id: profile.abbreviation for profile in brief.actors}
    title = f"{words.joined(list(short.values()))}: who they are and how they stand to each other"
    page = Document(title)
    page.add(Heading(title, 1, clocks(brief.as_of)))
    page.add(Lines(tuple(_summary(brief, short))))
    page.add(*_who_they_are(brief))
    page.add(*_belonging(brief, short))
    page.add(*_offices(brief, short))
    page.add(*_bodies(brief))
    page.add(*_standings(brief, short))
    page.add(*_instruments(brief))
    page.add(*_not_found(brief, short))
    page.add(*_disagreements(brief))
    page.add(*source_list(brief.sources, "Sources"))
    if brief.undated:
        text = f"{brief.undated} statements were left out: when their source became public is not known."
        page.add(Lines((line(Span(text, "quiet")),)))
    return page


def _summary(brief: Brief, short: dict[str, str]) -> Iterator[Line]:
    """A few sentences that answer, before the tables."""
    counts = [f"{short[m.org]} {_full(m)}" for m in brief.members]
    yield line(f"Members on this day: {words.joined(counts)}.")
    for overlap in brief.overlaps[-1:]:
        yield line(_overlap_sentence(overlap, short))
    held = [s for s in brief.standings if s.answer == "yes"]
    for standing in held:
        yield line(f"The {short[standing.actor]} is {standing.standing} at the {short[standing.at]}.")
    open_ = [s for s in brief.standings if s.answer != "yes" and s.steps]
    for standing in open_:
        yield line(_standing_sentence(standing, short))
    in_force = [i for i in brief.instruments if i.answer == "yes"]
    yield line(
        f"Of {words.plural(len(brief.instruments), 'instrument')} on record, "
        f"{len(in_force)} in force; for the others see below."
    )


def _full(members: Members) -> int:
    return sum(row.standing == "member" and row.answer == "yes" for row in members.rows)


def _who_they_are(brief: Brief) -> Iterator[Block]:
    yield Heading("Who they are")
    rows = []
    for profile in brief.actors:
        seat = words.joined([fact.text for fact in profile.seats])
        steps = [
            line(f"{words.day(fact.day)}: {fact.text}", f", {fact.place}" if fact.place else "", cited(fact.sources), "\n")
            for fact in profile.founding
        ]
        rows.append(
            (
                line(Span(profile.abbreviation, "strong"), cited(profile.sources)),
                line(profile.name),
                line(seat, *(cited(fact.sources) for fact in profile.seats)),
                tuple(span for step in steps for span in step),
            )
        )
    yield Table(("", "name", "seat", "how it came to be"), tuple(rows))


def _belonging(brief: Brief, short: dict[str, str]) -> Iterator[Block]:
    yield Heading("Members")
    yield Lines(tuple(line(_overlap_sentence(overlap, short)) for overlap in brief.overlaps))
    for found in brief.members:
        note = "complete list" if found.complete else "no complete list reaches this day"
        yield Heading(short[found.org], 3, note)
        if found.rows:
            yield member_table(found.rows)
        else:
            yield Lines((line(words.answer(found.answer)),))


def _overlap_sentence(overlap: Overlap, short: dict[str, str]) -> str:
    orgs = words.joined([f"the {short[org]}" for org in overlap.orgs])
    if not overlap.common:
        return f"{orgs} have no full member in common on record."
    names = ", ".join(overlap.common)
    text = f"{orgs} share {words.plural(len(overlap.common), 'full member')} of {overlap.union}: {names}"
    contained = [short[org] for org in overlap.contained]
    return text + (f"; every member of the {words.joined(contained)} is among them." if contained else ".")


def _offices(brief: Brief, short: dict[str, str]) -> Iterator[Block]:
    yield Heading("Offices and chairs")
    rows = []
    for office in brief.offices:
        head = line(f"{short[office.org]}: {office.office_name}")
        held = who_rows(office.rows) or ((line("–"), line(words.answer(office.answer)), line(), line()),)
        rows += [(head, *row) for row in held]
    yield Table(("office", "held by", "answer", "days", "sources"), tuple(rows))


def _bodies(brief: Brief) -> Iterator[Block]:
    yield Heading("Bodies and how they decide")
    for profile in brief.actors:
        rows = []
        for body in (body for body in brief.bodies if body.org == profile.id):
            rules = [
                line(rule.text, f" (art. {rule.article})" if rule.article else "", cited(rule.sources), "\n")
                for rule in body.rules
            ]
            where = f" (art. {body.article})" if body.article else ""
            rows.append(
                (
                    line(body.name + where, cited(body.sources)),
                    line(body.role),
                    tuple(span for rule in rules for span in rule) or line(words.answer("not found")),
                )
            )
        yield Heading(profile.abbreviation, 3)
        yield Table(("body", "what it does", "decides by"), tuple(rows))


def _standings(brief: Brief, short: dict[str, str]) -> Iterator[Block]:
    yield Heading("The standing of one at another")
    yield Lines(tuple(line(_standing_sentence(s, short), cited(s.sources)) for s in brief.standings))
    steps = [(standing, event) for standing in brief.standings for event in standing.steps]
    if steps:
        rows = tuple(
            (
                line(words.day(event.day)),
                line(f"{short[standing.actor]} at {short[standing.at]}: {words.label(event.standing)}"),
                line(words.label(event.step), f", {event.according_to}" if event.according_to else ""),
                line(cited(event.sources)),
            )
            for standing, event in steps
        )
        yield Table(("day", "standing", "step", "sources"), rows)
    if brief.cooperation:
        yield Heading("Acts of cooperation", 3)
        rows = tuple(
            (
                line(words.day(act.day)),
                line(f"{words.label(act.kind)}{' ' + act.number if act.number else ''}"),
                line(", ".join(short.get(party, party) for party in act.parties)),
                line(act.place),
                line(cited(act.sources)),
            )
            for act in brief.cooperation
        )
        yield Table(("day", "act", "between", "place", "sources"), rows)


def _standing_sentence(standing: StandingAt, short: dict[str, str]) -> str:
    actor, at = short[standing.actor], short[standing.at]
    if standing.answer in ("yes", "uncertain", "disputed"):
        since = f" since {words.day(standing.since)}" if standing.since else ""
        doubt = "" if standing.answer == "yes" else f" ({standing.answer})"
        return f"The {actor} is {words.label(standing.standing)} at the {at}{since}{doubt}."
    found = "no standing" if standing.answer == "no" else "no standing found"
    last = standing.steps[-1] if standing.steps else None
    tail = f"; last step: {words.label(last.step)}, {words.day(last.day)}" if last else ""
    return f"The {actor} has {found} at the {at}{tail}."


def _instruments(brief: Brief) -> Iterator[Block]:
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
        yield line(Span(f"missing: {missing_line(missing)}", "quiet"))
    for step in found.said_pending:
        text = f"{step.according_to or 'a source'} on {words.day(step.day)}: ratification not yet complete"
        yield line(text, cited(step.sources))


def _not_found(brief: Brief, short: dict[str, str]) -> Iterator[Block]:
    lines = [
        line(f"whether the {i.name} was in force: {words.joined([missing_line(m) for m in i.missing])}")
        for i in brief.instruments
        if i.answer == "not found"
    ]
    lines += [
        line(f"a standing of the {short[s.actor]} at the {short[s.at]}")
        for s in brief.standings
        if s.answer == "not found"
    ]
    lines += [
        line(f"who held the office {office.office_name} of the {short[office.org]}")
        for office in brief.offices
        if office.answer == "not found"
    ]
    if lines:
        yield Box("Not found", "open", (Lines(tuple(lines)),))


def _disagreements(brief: Brief) -> Iterator[Block]:
    lines = []
    for matter in brief.disagreements:
        head = f"{matter.subject_name}, {words.label(matter.prop)} {matter.value_name}: "
        accounts = [
            span
            for n, account in enumerate(matter.accounts)
            for span in line("; or " if n else "", words.day(account.says), cited(account.sources))
        ]
        lines.append((*line(head), *accounts))
    if lines:
        yield Box("Sources disagree", "disputed", (Lines(tuple(lines)),))
