"""Members and office holders as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.besides import besides, member_sources
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.members import Member, Members
    from servanda.flows.who import Holder, Who
    from servanda.render.voice import Voice

__all__ = ["members_page", "standing_words", "who_page", "who_rows"]


def members_page(found: Members, voice: Voice) -> Document:
    """Who belongs to an organisation."""
    page = Document(found.name, voice.lang)
    page.add(Heading(found.name, 1, clocks(found.as_of, voice)))
    if found.rows:
        rows = tuple(_member(row, voice) for row in found.rows)
        page.add(Table(_columns(voice), rows))
    else:
        text = voice.say("who belongs to it on this day")
        page.add(Lines((line(voice.answer(found.answer), f"  {text}"),)))
    page.add(Lines((_completeness(found, voice),)))
    page.add(*besides(found, voice))
    page.add(*source_list(member_sources(found), voice))
    return page


def _columns(voice: Voice) -> tuple[str, ...]:
    return (
        voice.say("name"),
        voice.say("id"),
        voice.say("standing"),
        voice.say("answer"),
        voice.say("days"),
        voice.say("sources"),
    )


def _completeness(found: Members, voice: Voice) -> Line:
    if found.complete:
        text = voice.say("A list known to be complete reaches this day.")
    else:
        text = voice.say(
            "No list known to be complete reaches this day: "
            "whoever is absent is not found, not out."
        )
    return line(Span(text, "quiet"))


def _member(row: Member, voice: Voice) -> tuple[Line, ...]:
    return (
        line(row.name),
        line(Span(row.actor, "quiet")),
        line(standing_words(row, voice)),
        line(voice.answer(row.answer)),
        line(voice.days(row.since, row.until)),
        line(cited(row.sources)),
    )


def standing_words(row: Member, voice: Voice) -> str:
    """The standing, with who says so where somebody does."""
    standing = voice.label(row.standing)
    if not row.according_to:
        return standing
    return voice.say("{what} (according to {who})", what=standing, who=row.according_to)


def who_page(found: Who, voice: Voice) -> Document:
    """Who holds an office."""
    page = Document(found.office_name, voice.lang)
    page.add(Heading(found.office_name, 1, clocks(found.as_of, voice)))
    if found.rows:
        columns = (voice.say("held by"), voice.say("answer"), voice.say("days"))
        page.add(Table((*columns, voice.say("sources")), tuple(who_rows(found.rows, voice))))
    else:
        text = voice.say("who held it on this day")
        page.add(Lines((line(voice.answer(found.answer), f"  {text}"),)))
    page.add(*source_list((s for row in found.rows for s in row.sources), voice))
    return page


def who_rows(rows: list[Holder], voice: Voice) -> Iterator[tuple[Line, ...]]:
    """Holders with their days and sources."""
    for row in rows:
        name = voice.say("{name}, acting", name=row.name) if row.acting else row.name
        yield (
            line(name),
            line(voice.answer(row.answer)),
            line(voice.days(row.from_, row.to)),
            line(cited(row.sources)),
        )
