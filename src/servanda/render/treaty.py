"""Treaties as documents: what a table brought, the parties, every status, the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.document import Document, Lines, Span, Table, line

if TYPE_CHECKING:
    from servanda.flows.tables import TableImported

__all__ = ["table_page"]


def table_page(found: TableImported) -> Document:
    """What a table brought, and everything that was left out."""
    page = Document("imported")
    if found.transaction is None:
        page.add(Lines((line("the record says all of this already; nothing was entered"),)))
    else:
        what = (
            f"{words.plural(found.statements, 'statement')} on "
            f"{words.plural(found.instruments, 'instrument')} entered as {found.transaction}"
        )
        page.add(Lines((line(Span("✓ ", "yes"), what),)))
    if found.new_instruments:
        count = words.plural(found.new_instruments, "instrument")
        page.add(Lines((line(f"{count} the record did not know; they bear the table's numbers"),)))
    page.add(Lines((_complete(found),)))
    if found.left:
        rows = tuple(
            (line(left.what), line(left.why), line(str(left.rows)), line(_lines(left.lines)))
            for left in found.left
        )
        page.add(Table(("not entered", "why", "rows", "first lines"), rows))
    return page


def _complete(found: TableImported) -> tuple[Span, ...]:
    if found.complete_to is None:
        text = "No list is taken to be complete; say --complete-to DAY where its publisher does."
    else:
        text = f"{found.complete} of {found.instruments} lists are complete to {found.complete_to}."
    return line(Span(text, "quiet"))


def _lines(lines: list[int]) -> str:
    return ", ".join(str(number) for number in lines)
