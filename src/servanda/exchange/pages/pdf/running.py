"""What stands at the edge of the pages of a PDF and is no part of its text."""

from __future__ import annotations

import re
from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.exchange.pages.pdf.lines import Printed

__all__ = ["address_in", "without_running"]

_FIGURE = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[^\w\n]{0,3}(?:[^\W\d_]{1,6}\.? )?\d{1,4}(?: ?(?:/|[^\W\d_]{2,3}) ?\d{1,4})?[^\w\n]{0,3}"
)
_ADDRESS = re.compile(r"https?://[^\s…]{4,1000}(?<!\.\.\.)")
_EDGE = 4  # lines at the upper and lower edge that can be running ones
_SAME_HEIGHT = 4.0  # points


def without_running(
    pages: Sequence[Sequence[Printed]],
) -> tuple[list[list[Printed]], list[Printed]]:
    """Pages without the lines above and below their text, and those lines.

    They are what stands at one height of several pages, but for its figures; the number of a page
    alone; and what was drawn last and yet stands above everything else: a browser's own line.
    """
    edges = [_edges(page) for page in pages]
    again: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, edge in enumerate(edges):
        for line in edge:
            again[_place(line)].add(number)
    kept: list[list[Printed]] = []
    running: list[Printed] = []
    for page, edge in zip(pages, edges, strict=True):
        outer = {line for line in edge if len(again[_place(line)]) > 1}
        outer |= set(_numbers(page)) | set(_drawn_last(page))
        kept.append([line for line in page if line not in outer])
        running += [line for line in page if line in outer]
    return kept, running


def address_in(running: Iterable[Printed]) -> str:
    """The address that a browser printed at the edge of its pages, if it is whole."""
    found = (_ADDRESS.match(line.text) for line in running)
    whole = (match[0] for match in found if match and _is_number(match.string[match.end() :]))
    return next(whole, "")


def _place(line: Printed) -> tuple[str, int]:
    return _FIGURE.sub("0", line.text), round(line.bottom / _SAME_HEIGHT)


def _edges(page: Sequence[Printed]) -> list[Printed]:
    by_height = sorted(page, key=lambda line: line.bottom)
    return [*by_height[:_EDGE], *by_height[_EDGE:][-_EDGE:]]


def _numbers(page: Sequence[Printed]) -> list[Printed]:
    """The number of the page, at its very top or foot."""
    by_height = sorted(page, key=lambda line: line.bottom)
    outer = [*by_height[:2], *by_height[-2:]] if len(page) > _EDGE else []
    return [line for line in outer if _is_number(line.text)]


def _is_number(text: str) -> bool:
    return not text.strip() or _NUMBER.fullmatch(text.strip()) is not None


def _drawn_last(page: Sequence[Printed]) -> list[Printed]:
    """The last lines that were drawn, where they go around all the others and are smaller."""
    if len(page) <= 2 * _EDGE:
        return []
    usual = median(line.height for line in page)
    for count in range(_EDGE, 0, -1):
        last, others = page[-count:], page[:-count]
        if any(line.height >= usual for line in last):
            continue
        top, foot = max(line.top for line in others), min(line.bottom for line in others)
        outside = all(line.bottom > top or line.top < foot for line in last)
        if outside and any(line.bottom > top for line in last):
            return list(last)
    return []
