"""A page before it is printed: headings, lines, tables, trees. No medium, no colour.

Text is given as spans with a tone, which carries meaning (an answer, a note) and which each medium
shows in its own way. Colour never stands alone: every answer also has its mark and its word.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

__all__ = [
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
    "line",
]

Tone: TypeAlias = Literal["", "yes", "no", "open", "disputed", "quiet", "strong"]


class Span(msgspec.Struct, frozen=True):
    """A stretch of text; `link` is an address it leads to."""

    text: str
    tone: Tone = ""
    link: str = ""


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


Block: TypeAlias = Heading | Lines | Table | Tree | Box


class Document(msgspec.Struct):
    """A page with its title and language."""

    title: str
    lang: str = "en"
    blocks: list[Block] = msgspec.field(default_factory=list)

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self.blocks.extend(blocks)
