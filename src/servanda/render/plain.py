"""A document as plain text, for pipes and files: no colours, lines of at most a hundred columns."""

from __future__ import annotations

import unicodedata
from textwrap import TextWrapper
from typing import TYPE_CHECKING

from servanda.render.document import Annexes, Box, Heading, Lines, Table, Tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.render.document import Block, Document, Line, Node

__all__ = ["to_plain"]

_WIDTH = 100
_LABEL = 14
_GAP = 2
_NARROWEST = 6
_WIDE = "WF"
_RULE = "─"


def to_plain(document: Document) -> str:
    """The whole document as text."""
    lines = [text for block in document.blocks for text in _block(block)]
    return "\n".join(["", *(text.rstrip() for text in lines)]) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            if block.level > 1:
                yield ""
            aside = f"    {block.aside}" if block.aside else ""
            yield from _wrapped(block.text + aside, _WIDTH)
        case Annexes():
            yield from ("", f"{_RULE * _WIDTH}", block.title)
        case Lines():
            yield from _labelled(block.label, [_text(line) for line in block.lines])
        case Table():
            yield from (f" {text}" for text in _table(block))
            yield ""
        case Tree():
            margin = 1 + (_LABEL + 1 if block.label else 0)
            body = list(_tree(block.root, "", "", _WIDTH - margin))
            yield from _beside(block.label, body)
        case Box():
            yield ""
            yield f" {block.title}"
            for inner in block.blocks:
                yield from _block(inner)


def _labelled(label: str, texts: Sequence[str]) -> Iterator[str]:
    margin = 1 + (_LABEL + 1 if label else 0)
    body = [part for text in texts for part in _wrapped(text, _WIDTH - margin)]
    yield from _beside(label, body)


def _beside(label: str, body: Sequence[str]) -> Iterator[str]:
    """A label stands before the first line, the others are indented as far."""
    if not label:
        yield from (f" {text}" for text in body)
        return
    heads = _wrapped(label, _LABEL)
    for n in range(max(len(heads), len(body))):
        head = heads[n] if n < len(heads) else ""
        yield f" {_padded(head, _LABEL)} {body[n] if n < len(body) else ''}"


def _table(table: Table) -> Iterator[str]:
    rows = [list(table.columns), *([_text(cell) for cell in row] for row in table.rows)]
    columns = [[row[n] for row in rows] for n in range(len(table.columns))]
    widths = _fitted([max(map(_width, column)) for column in columns])
    for row in rows if any(table.columns) else rows[1:]:
        cells = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        for n in range(max(map(len, cells))):
            parts = (cell[n] if n < len(cell) else "" for cell in cells)
            padded = (_padded(part, w) for part, w in zip(parts, widths, strict=True))
            yield (" " * _GAP).join(padded)


def _fitted(widths: list[int]) -> list[int]:
    """Take from the widest column until all fit."""
    room = _WIDTH - 1 - _GAP * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > _NARROWEST:
        widest = fitted.index(max(fitted))
        rest = sorted(fitted)[-2] if len(fitted) > 1 else 0
        # Down to the next widest in one step, or as far as is needed.
        fitted[widest] = max(min(rest, fitted[widest] - 1), fitted[widest] - (sum(fitted) - room))
    return fitted


def _tree(node: Node, first: str, others: str, width: int) -> Iterator[str]:
    """A node and what hangs from it; `first` leads its first line, `others` the rest."""
    bar = "│   " if node.children else ""
    for n, text in enumerate(_wrapped(_text(node.line), max(width - len(first), _NARROWEST))):
        yield (first if n == 0 else others + bar) + text
    for n, child in enumerate(node.children):
        last = n == len(node.children) - 1
        branch, stem = ("└── ", "    ") if last else ("├── ", "│   ")
        yield from _tree(child, others + branch, others + stem, width)


def _wrapped(text: str, width: int) -> list[str]:
    if _width(text) <= width:
        return [text]
    lead = len(text) - len(text.lstrip())
    wrapper = TextWrapper(width, subsequent_indent=" " * lead, break_on_hyphens=False)
    # A row of source marks may be broken between two marks, never within one.
    lines = wrapper.wrap(text.replace("][", "] [")) or [""]
    return [part.replace("] [", "][") for part in lines]


def _text(line: Line) -> str:
    return "".join(span.text for span in line).replace("\n", " ")


def _width(text: str) -> int:
    """Columns on the screen: some scripts take two for a sign."""
    if text.isascii():
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(sign) in _WIDE) for sign in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
