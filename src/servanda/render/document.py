"""A page before it is printed: headings, lines, tables, trees. No medium, no colour.

Text is given as spans with a tone, which carries meaning (an answer, a note) and which each medium
shows in its own way. Colour never stands alone: every answer also has its mark and its word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

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


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; `link` is an address it leads to."""

    text: str
    tone: Tone = ""
    link: str = ""


Line: TypeAlias = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """A line out of plain strings and spans; empty strings are left out."""
    return tuple(Span(p) if isinstance(p, str) else p for p in parts if p)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, with what stands at its right (such as the date asked about)."""

    text: str
    level: int = 2
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines under each other; a `label` stands before the first, the others are indented."""

    lines: tuple[Line, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a tree."""

    line: Line
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree with its label, such as the reasons of an answer."""

    root: Node
    label: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks set apart under a title."""

    title: str
    tone: Tone
    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Lines | Table | Tree | Box


@dataclass(slots=True)
class Document:
    """A page with its title and language."""

    title: str
    lang: str = "en"
    blocks: list[Block] = field(default_factory=list)

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self.blocks.extend(blocks)
