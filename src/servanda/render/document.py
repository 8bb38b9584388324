"""A page before it is printed: headings, lines, tables, trees. No medium, no colour.

Text is given as spans with a tone, which carries meaning (an answer, a note) and which each medium
shows in its own way. Colour never stands alone: every answer also has its mark and its word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "Annexes",
    "Block",
    "Box",
    "Document",
    "Heading",
    "Line",
    "Lines",
    "Node",
    "Span",
    "Table",
    "Tone",
    "Tree",
    "cited_in",
    "line",
]

Tone: TypeAlias = Literal["", "yes", "no", "open", "disputed", "quiet", "strong"]


class Span(msgspec.Struct, frozen=True):
    """A stretch of text; `link` is an address it leads to.

    `cites` are the numbers of the sources whose marks it shows, one mark each; `source` is the
    number of the source it describes.
    """

    text: str
    tone: Tone = ""
    link: str = ""
    cites: tuple[int, ...] = ()
    source: int = 0


Line: TypeAlias = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """A line out of plain strings and spans; empty strings are left out."""
    return tuple(Span(p) if isinstance(p, str) else p for p in parts if p)


class Heading(msgspec.Struct, frozen=True):
    """A heading, with what stands at its right (such as the date asked about)."""

    text: str
    level: int = 2
    aside: str = ""


class Lines(msgspec.Struct, frozen=True):
    """Lines under each other; a `label` stands before the first, the others are indented."""

    lines: tuple[Line, ...]
    label: str = ""


class Table(msgspec.Struct, frozen=True):
    """Rows under columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


class Node(msgspec.Struct, frozen=True):
    """A node of a tree."""

    line: Line
    children: tuple[Node, ...] = ()


class Tree(msgspec.Struct, frozen=True):
    """A tree with its label, such as the reasons of an answer."""

    root: Node
    label: str = ""


class Box(msgspec.Struct, frozen=True):
    """Blocks set apart under a title."""

    title: str
    tone: Tone
    blocks: tuple[Block, ...]


class Annexes(msgspec.Struct, frozen=True):
    """What follows is for those who want it all: on paper it begins a new page."""

    title: str


Block: TypeAlias = Annexes | Heading | Lines | Table | Tree | Box


class Document(msgspec.Struct):
    """A page with its title and language."""

    title: str
    lang: str = "en"
    blocks: list[Block] = msgspec.field(default_factory=list)

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self.blocks.extend(blocks)


def cited_in(blocks: Iterable[Block]) -> set[int]:
    """The numbers of the sources that some blocks cite."""
    return {n for block in blocks for text in _lines(block) for span in text for n in span.cites}


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Lines(lines):
            yield from lines
        case Table(_, rows):
            yield from (cell for row in rows for cell in row)
        case Tree(root):
            yield from _lines_of_node(root)
        case Box(_, _, blocks):
            for inner in blocks:
                yield from _lines(inner)


def _lines_of_node(node: Node) -> Iterator[Line]:
    yield node.line
    for child in node.children:
        yield from _lines_of_node(child)
