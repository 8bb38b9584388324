"""Who may act for whom, as a document: the answer, the chain, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Node, Span, Table, Tree, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.authority import Authority, AuthorityRow, Link
    from servanda.render.document import Block

__all__ = ["authority_blocks", "authority_page"]

_LINKS = {
    "provision": "provided for",
    "in force": "in force: {name}",
    "holder": "held by {name}",
}
_GAPS = {
    "clause": "the text of its clause on entry into force",
    "list": "a complete list of instruments deposited",
    "act": "further acts",
    "holder": "a decision naming a holder",
}


def authority_page(found: Authority) -> Document:
    """The whole answer."""
    page = Document(found.name)
    toward = f", toward {found.toward}" if found.toward else ""
    matter = f", in {found.matter}" if found.matter else ""
    page.add(Heading(f"Who may act for {found.name}{toward}{matter}", 1, clocks(found.as_of)))
    if not found.rows and not found.by_office:
        page.add(Lines((line(words.answer("not found"), " anybody who may on this day"),)))
        return page
    page.add(*authority_blocks(found))
    if found.by_office:
        page.add(Heading("For a state, by office and without full powers"))
        page.add(
            Table(("office", "may", "toward", "article", "answer", "sources"), _offices(found))
        )
    page.add(*source_list(_sources(found)))
    return page


def authority_blocks(found: Authority) -> Iterator[Block]:
    """Each ground with its chain, and whom it binds."""
    for row in found.rows:
        yield Heading(f"{row.name}: {row.act}", 3, _scope(row))
        yield Tree(_chain(row), "why")
        yield from _terms(row)


def _scope(row: AuthorityRow) -> str:
    toward = f"toward {row.toward}" if row.toward else ""
    matter = f"in {row.matter}" if row.matter else ""
    return ", ".join(part for part in (toward, matter) if part)


def _chain(row: AuthorityRow) -> Node:
    head = line(words.answer(row.answer), " whether it may act on this day")
    return Node(head, tuple(_link(link) for link in row.chain))


def _link(link: Link) -> Node:
    mark = words.answer(link.answer)
    text = _LINKS[link.what].format(name=link.name)
    if link.what == "holder" and link.answer == "not found":
        text = "nobody found who holds it"
    since = f" since {words.day(link.since)}" if link.since else ""
    gaps = "; ".join(dict.fromkeys(_GAPS[gap] for gap in link.missing))
    missing = Span(f"  missing: {gaps}" if gaps else "", "quiet")
    return Node(
        line(Span(f"{mark.text[0]} ", mark.tone), f"{text}{since}", cited(link.sources), missing)
    )


def _terms(row: AuthorityRow) -> Iterator[Lines]:
    terms: list[tuple[str, str | None]] = [
        ("named by", row.named_by),
        ("binds", row.binds),
        ("needs", row.acceptance),
        ("article", row.article),
    ]
    for label, text in terms:
        if text:
            yield Lines((line(text),), label)


def _offices(found: Authority) -> tuple[tuple[Line, ...], ...]:
    return tuple(
        (
            line(row.name),
            line(words.label(row.act)),
            line(row.toward or ""),
            line(row.article or ""),
            line(words.answer(row.answer)),
            line(cited(row.sources)),
        )
        for row in found.by_office
    )


def _sources(found: Authority) -> Iterator[Cited]:
    for row in (*found.rows, *found.by_office):
        yield from row.sources
        for link in row.chain:
            yield from link.sources
