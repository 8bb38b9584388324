"""What a folder or a table brought into the record, and everything that was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Document, Line, Lines, Span, Table, line
from servanda.render.flags import flag_lines
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.importing import Imported
    from servanda.flows.tables import LeftOut, TableImported
    from servanda.render.voice import Voice

__all__ = ["imported_page", "table_page"]

_MOST_FLAGS = 20
WHY_LEFT_OUT = (
    msg("nobody of that name on that day"),
    msg("may be any of several"),
    msg("a day that has not come"),
    msg("not a date"),
    msg("no act of the participant"),
    msg("no date with a known mark"),
    msg("an unknown mark"),
    msg("an unknown kind of consent"),
    msg("ends before it begins"),
    msg("nothing to enter"),
    msg("no date"),
    msg("no day"),
    msg("an objection to tacit acceptance"),
    msg("a code of the database, no day"),
    msg("an action that is not entered"),
    msg("no column of this table"),
    msg("no participant"),
    msg("not told to whom or where"),
    msg("the table has nothing that it takes back"),
    msg("a second begin without the other"),
    msg("a second end without the other"),
)
"""The reasons that flows and readers of tables give; a test holds this list against them."""


def imported_page(found: Imported, voice: Voice) -> Document:
    """What a folder brought."""
    page = Document("imported", voice.lang)
    if found.transaction is None:
        page.add(Lines((_nothing_new(voice),)))
        return page
    what = ", ".join(
        (
            voice.count(found.statements, "{n} statement", "{n} statements"),
            voice.count(found.sources, "{n} source", "{n} sources"),
            voice.count(found.clauses, "{n} clause", "{n} clauses"),
        )
    )
    said = voice.say("{what} entered as {transaction}", what=what, transaction=found.transaction)
    page.add(Lines((line(Span("✓ ", "yes"), said),)))
    return page


def table_page(found: TableImported, voice: Voice) -> Document:
    """What a table brought, and everything that was left out."""
    page = Document("imported", voice.lang)
    page.add(Lines(tuple(_brought(found, voice))))
    if found.left:
        columns = (
            voice.say("not entered"), voice.say("why"), voice.say("rows"), voice.say("first at"),
        )  # fmt: skip
        page.add(Table(columns, tuple(_left(left, voice) for left in found.left)))
    if found.flags:
        page.add(Lines(tuple(_flagged(found, voice)), voice.say("to mind")))
    return page


def _flagged(found: TableImported, voice: Voice) -> Iterator[Line]:
    """What is odd about acts that were entered; of many the first."""
    for flagged in found.flags[:_MOST_FLAGS]:
        (said,) = flag_lines([flagged.flag], voice)
        yield line(f"{flagged.instrument}: ", *said)
    if len(found.flags) > _MOST_FLAGS:
        rest = len(found.flags) - _MOST_FLAGS
        yield line(voice.count(rest, "… {n} more", "… {n} more"))


def _nothing_new(voice: Voice) -> Line:
    return line(voice.say("Nothing new: the record says all of this already."))


def _brought(found: TableImported, voice: Voice) -> Iterator[Line]:
    if found.transaction is None:
        yield _nothing_new(voice)
    else:
        said = voice.say(
            "{statements} on {instruments} entered as {transaction}",
            statements=voice.count(found.statements, "{n} statement", "{n} statements"),
            instruments=voice.count(found.instruments, "{n} instrument", "{n} instruments"),
            transaction=found.transaction,
        )
        yield line(Span("✓ ", "yes"), said)
    if found.replaced:
        yield line(
            voice.count(
                found.replaced,
                "{n} statement takes the place of what this table said before",
                "{n} statements take the place of what this table said before",
            )
        )
    if found.new_instruments:
        yield line(
            voice.count(
                found.new_instruments,
                "{n} instrument the record did not know; it bears the table's number",
                "{n} instruments the record did not know; they bear the table's numbers",
            )
        )
    yield line(Span(_complete(found, voice), "quiet"))


def _complete(found: TableImported, voice: Voice) -> str:
    if not found.complete:
        return voice.say(
            "No list is taken to be complete; say --complete-to DAY where its publisher does."
        )
    if found.complete_to is None:
        return voice.say(
            "Lists taken to be complete, each up to its last act: {n} of {all}; "
            "say --complete-to DAY where their publisher's reach further.",
            n=found.complete,
            all=found.instruments,
        )
    return voice.say(
        "Lists taken to be complete up to {day}: {n} of {all}.",
        day=voice.day(found.complete_to),
        n=found.complete,
        all=found.instruments,
    )


def _left(left: LeftOut, voice: Voice) -> tuple[Line, ...]:
    why = ": ".join(filter(None, (voice.say(left.why), ", ".join(left.among))))
    return line(left.what), line(why), line(str(left.rows)), line(", ".join(left.first))
