"""Sections of the brief: offices and their holders, bodies and how they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Heading, Line, Lines, Span, Table, line
from servanda.render.members import who_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.flows.profiles import BodyShown
    from servanda.flows.who import Who
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["bodies", "decisions", "office_name", "offices"]

Short = dict[str, str]


def offices(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """How many offices have a holder on record, then those that have."""
    if not brief.offices:
        return
    held = sum(bool(office.rows) for office in brief.offices)
    yield Heading(voice.say("Offices and chairs"))
    finding = voice.count(
        len(brief.offices),
        "{n} office on record; a holder was found for {held}.",
        "{n} offices on record; a holder was found for {held}.",
        held=held,
    )
    yield Lines((line(finding),))
    columns = (voice.say("office"), voice.say("held by"), voice.say("answer"))
    rows = tuple(row for office in brief.offices for row in _office(office, short, voice))
    yield Table((*columns, voice.say("days"), voice.say("sources")), rows)


def _office(office: Who, short: Short, voice: Voice) -> Iterator[tuple[Line, ...]]:
    head = line(office_name(office, short))
    for row in who_rows(office.rows, voice):
        yield (head, *row)


def office_name(office: Who, short: Short) -> str:
    """The office, with its organisation where the name does not tell."""
    org = short[office.org]
    return office.office_name if org in office.office_name else f"{org}: {office.office_name}"


def decisions(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Of how many bodies it is known how they decide, then each way with those that share it."""
    if not brief.bodies:
        return
    yield Heading(voice.say("How they decide"))
    finding = voice.count(
        len(brief.bodies),
        "{n} body on record; how it decides was found for {known}.",
        "{n} bodies on record; how they decide was found for {known}.",
        known=sum(bool(body.rules) for body in brief.bodies),
    )
    yield Lines((line(finding),))
    yield from _shared_rules(brief, voice)


def _shared_rules(brief: Brief, voice: Voice) -> Iterator[Block]:
    for profile in brief.actors:
        groups: dict[tuple[str, ...], list[BodyShown]] = {}
        for body in brief.bodies:
            if body.org == profile.id and body.rules:
                groups.setdefault(tuple(rule.text for rule in body.rules), []).append(body)
        lines = tuple(_rule_of(group, voice) for group in groups.values())
        if lines:
            yield Lines(lines, profile.abbreviation)


def _rule_of(group: list[BodyShown], voice: Voice) -> Line:
    names = ", ".join(body.name for body in group)
    return (Span(f"{names}: ", "strong"), *_rules(group[0], voice))


def bodies(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Every body with what it does and how it decides: for the annex."""
    if not brief.bodies:
        return
    yield Heading(voice.say("Bodies and how they decide"))
    columns = (voice.say("body"), voice.say("what it does"), voice.say("decides by"))
    for profile in brief.actors:
        rows = tuple(_body(body, voice) for body in brief.bodies if body.org == profile.id)
        if rows:
            yield Heading(profile.abbreviation, 3)
            yield Table(columns, rows)


def _body(body: BodyShown, voice: Voice) -> tuple[Line, ...]:
    return (
        line(_with_article(body.name, body.article, voice), cited(body.sources)),
        (*line(body.role), *_belonging_to(body, voice)),
        _rules(body, voice) or line(voice.answer("not found")),
    )


def _rules(body: BodyShown, voice: Voice) -> Line:
    spans: list[Span] = []
    for rule in body.rules:
        gap = "; " if spans else ""
        spans += line(gap, _with_article(rule.text, rule.article, voice), cited(rule.sources))
    return tuple(spans)


def _with_article(text: str, article: str, voice: Voice) -> str:
    if not article:
        return text
    return voice.say("{text} (art. {article})", text=text, article=article)


def _belonging_to(body: BodyShown, voice: Voice) -> Iterator[Span]:
    """Those who belong to the body in their own right."""
    for n, row in enumerate(body.members):
        gap = "; " if n or body.role else ""
        days = voice.days(row.since, row.until)
        held = f"{voice.label(row.standing)}, {days}"
        text = voice.say("{what}: {value}", what=row.name, value=held)
        yield from line(gap, text, cited(row.sources))
