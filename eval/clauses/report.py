"""The measurement as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clauses.tally import Tally

__all__ = ["page"]


def page(tallies: Sequence[Tally], told: int) -> str:
    """All tallies in a line each, and the first ones with every difference."""
    lines = [
        "# Clauses against the depositary's dates",
        "",
        "By `python eval/clauses/measure.py --write`.",
        "",
        *(f"- {tally.line}" for tally in tallies),
    ]
    for tally in tallies[:told]:
        lines += _differences(tally)
    return "\n".join(lines) + "\n"


def _differences(tally: Tally) -> Iterator[str]:
    yield from ("", f"## {tally.name}: differences", "")
    if not tally.misses:
        yield "None."
    for cause, n in tally.causes:
        yield f"- {cause}: {n}"
    if tally.doubted:
        yield from ("", f"Of those that agree, {tally.doubted} rest on a day of consent that the")
        yield "depositary's list contradicts: the outside table mistakes both days alike."
    for cause, _ in tally.causes:
        yield from ("", f"### {cause}", "", "| what | computed | given | by the engine |")
        yield "|---|---|---|---|"
        for miss in tally.misses:
            if miss.why.cause == cause:
                yield f"| {miss.what} | {miss.ours} | {miss.theirs} | {miss.why.told} |"
