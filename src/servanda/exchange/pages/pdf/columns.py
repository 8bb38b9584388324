"""The lines of a page in the order in which they are read: column after column."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.exchange.pages.pdf.lines import Printed

__all__ = ["in_order"]

_ALIGNED = 3.0  # points by which lines of one column may begin apart
_COLUMN = 4  # lines side by side that make two columns
_FAR = 6  # times the height of the letters: no gap of a line that was stretched is so wide
_PROSE = 4  # words of a line in a column; cells of tables have fewer


def in_order(lines: Sequence[Printed]) -> list[Printed]:
    """The lines as drawn; those drawn across columns are read down one column after the other.

    Parts of a line that stand in a table are one line again.
    """
    if edges := _gutters(lines):
        return list(_down(lines, edges))
    rows = [list(parts) for _, parts in groupby(lines, lambda line: line.row)]
    read: list[Printed] = []
    for number, parts in enumerate(rows):
        around = [*rows[max(number - 1, 0) : number], *rows[number + 1 : number + 2]]
        cells = any(_aligned(parts, row) for row in around)
        read += _rejoined(parts, cells=cells)
    return read


def _aligned(parts: Sequence[Printed], others: Sequence[Printed]) -> bool:
    """Whether parts behind the first begin below those of another line, as cells do."""
    return any(abs(a.left - b.left) < _ALIGNED for a in parts[1:] for b in others[1:])


def _gutters(lines: Sequence[Printed]) -> list[float]:
    """Where columns of prose begin whose lines were drawn together with those on their left."""
    beside = [(a, b) for a, b in pairwise(lines) if a.row == b.row]
    found: dict[int, list[tuple[Printed, Printed]]] = defaultdict(list)
    for one, other in beside:
        found[round(other.left / _ALIGNED)].append((one, other))
    return [
        min(other.left for _, other in pairs) - _ALIGNED
        for _, pairs in sorted(found.items())
        if len(pairs) >= _COLUMN
        and median(min(_words(one), _words(other)) for one, other in pairs) >= _PROSE
    ]


def _words(line: Printed) -> int:
    return line.text.count(" ") + 1


def _down(lines: Sequence[Printed], edges: list[float]) -> Iterator[Printed]:
    """The columns from left to right, as far down as no line goes across them."""
    columns: list[list[Printed]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        first, last = bisect_right(edges, line.left), bisect_right(edges, line.right)
        if first != last:
            yield from (held for column in columns for held in column)
            columns = [[] for _ in columns]
        columns[first].append(line)
    yield from (held for column in columns for held in column)


def _rejoined(parts: Sequence[Printed], *, cells: bool) -> list[Printed]:
    """The parts of a line put together: those of a table, or whose gaps are not so wide."""
    whole = [replace(parts[0], row_of_table=cells)]
    for part in parts[1:]:
        last = whole[-1]
        if cells or part.left - last.right < _FAR * part.height:
            whole[-1] = replace(last, text=f"{last.text} {part.text}", right=part.right)
        else:
            whole.append(part)
    return whole
