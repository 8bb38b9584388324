"""A document on a terminal, with colours."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as RichTable
from rich.text import Text
from rich.tree import Tree as RichTree

from servanda.render.document import (
    Annexes,
    Box,
    Document,
    Heading,
    Line,
    Lines,
    Node,
    Table,
    Tree,
)
from servanda.render.visible import visible

if TYPE_CHECKING:
    from servanda.render.document import Block

__all__ = ["print_on_terminal"]

_LABEL_WIDTH = 14
_STYLES = {
    "": "",
    "yes": "green",
    "no": "red",
    "open": "bright_black",
    "disputed": "yellow",
    "quiet": "dim",
    "strong": "bold",
}


def print_on_terminal(document: Document, out: IO[str]) -> None:
    """Print a document with colours and in the window's width."""
    console = Console(file=out, highlight=False, emoji=False, markup=False)
    console.print()
    for block in document.blocks:
        console.print(_block(block))


def _block(block: Block) -> RenderableType:
    match block:
        case Heading():
            return _heading(block)
        case Annexes():
            return Group(Text(), Rule(Text(block.title, style="bold"), align="left", style="dim"))
        case Lines():
            return _labelled(block.label, Group(*map(_text, block.lines)))
        case Table():
            return Padding(_table(block), (0, 0, 1, 1))
        case Tree():
            return _labelled(block.label, _tree(block.root))
        case Box():
            title = Text(f"\n {block.title}", style=f"bold {_STYLES[block.tone]}")
            return Group(title, *map(_block, block.blocks))


def _heading(heading: Heading) -> RenderableType:
    style = "bold" if heading.level > 1 else "bold underline"
    text = Text(visible(heading.text), style=style)
    if heading.aside:
        text.append(f"    {visible(heading.aside)}", style="dim not underline")
    return Padding(text, (1 if heading.level > 1 else 0, 0, 0, 0))


def _text(line: Line) -> Text:
    text = Text(overflow="fold")
    for span in line:
        style = _STYLES[span.tone]
        link = f" link {visible(span.link)}" if span.link else ""
        text.append(visible(span.text), style=f"{style}{link}")
    return text


def _labelled(label: str, body: RenderableType) -> RenderableType:
    if not label:
        return Padding(body, (0, 0, 0, 1))
    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(width=_LABEL_WIDTH)
    grid.add_column(ratio=1)
    grid.add_row(Text(f" {label}", style="dim"), body)
    return grid


def _table(table: Table) -> RichTable:
    rich = RichTable(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    for column in table.columns:
        rich.add_column(column, overflow="fold")
    for row in table.rows:
        rich.add_row(*map(_text, row))
    return rich


def _tree(node: Node) -> RichTree:
    tree = RichTree(_text(node.line), guide_style="dim")
    _grow(tree, node)
    return tree


def _grow(tree: RichTree, node: Node) -> None:
    for child in node.children:
        _grow(tree.add(_text(child.line)), child)
