"""A document as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Annexes, Box, Document, Heading, Line, Lines, Node, Table, Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.render.document import Block

__all__ = ["to_markdown"]


def to_markdown(document: Document) -> str:
    """The whole document as Markdown text."""
    return "\n".join(part for block in document.blocks for part in _block(block)) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level, aside):
            yield f"{'#' * level} {_escaped(text)}\n"
            if aside:
                yield f"*{_escaped(aside)}*\n"
        case Annexes(title):
            yield f"---\n\n# {_escaped(title)}\n"
        case Lines(lines, label):
            yield from _lines(lines, label)
        case Table(columns, rows):
            yield from _table(columns, rows)
        case Tree(root, label):
            if label:
                yield f"**{label}**\n"
            yield from _node(root, 0)
            yield ""
        case Box(title, _, blocks):
            yield f"## {_escaped(title)}\n"
            for inner in blocks:
                yield from _block(inner)


def _table(columns: tuple[str, ...], rows: tuple[tuple[Line, ...], ...]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(_inline(cell) for cell in row)} |"
    yield ""


def _lines(lines: tuple[Line, ...], label: str) -> Iterator[str]:
    first = f"**{label}:** " if label else ""
    for n, text in enumerate(lines):
        yield f"{first if n == 0 else ''}{_inline(text)}  "
    yield ""


def _node(node: Node, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- {_inline(node.line)}"
    for child in node.children:
        yield from _node(child, depth + 1)


def _inline(line: Line) -> str:
    parts = []
    for span in line:
        text = _escaped(span.text)
        if span.link:
            text = f"[{text}]({span.link})"
        parts.append(f"**{text}**" if span.tone == "strong" else text)
    return "".join(parts).replace("\n", " ")


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")
