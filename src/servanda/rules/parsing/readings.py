"""Reading a clause that is read in several ways: each way with those who hold it.

subsequent_consent:
  article: "12"
  readings:
  - {held_by: [aa, bb], source: note-1999, delay: {n: 60, unit: day, form: nth_day_after}}
  - {held_by: [cc], source: recalled, delay: {n: 2, unit: month, form: same_daynumber, ...}}

What stands beside `readings` is common to all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.rules.parsing.fields import (
    Gathering,
    Path,
    RuleProblem,
    mapping,
    once,
    only,
    optional,
    plain,
)
from servanda.rules.shapes.rule import ClauseReading, Held

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["HELD", "clause_in"]

HELD = {"held_by", "source"}
_MOST = 8
_TWO = 2


def clause_in(
    raw: Raw, path: Path, keys: set[str], read: Callable[[Mapping[str, Raw], Path], Raw]
) -> tuple[Raw, tuple[ClauseReading, ...]]:
    """A clause, and the ways it is read if there are several; the first of them is the clause."""
    body = mapping(raw, path)
    if "readings" not in body:
        with Gathering() as part:
            part(only, body, keys, path)
            clause = part(read, body, path)
        return clause, ()
    common = {key: value for key, value in body.items() if key != "readings"}
    several, place = body["readings"], (*path, "readings")
    with Gathering() as part:
        part(only, common, keys, path)
        if not isinstance(several, list) or not _TWO <= len(several) <= _MOST:
            raise RuleProblem(
                place,
                f"write a list of {_TWO} to {_MOST} readings; a clause read in one way needs none",
            )
        told = [
            part(_reading, item, common, (*place, str(n)), keys, read)
            for n, item in enumerate(several)
        ]
    return told[0].body, tuple(told)


def _reading(
    raw: Raw,
    common: Mapping[str, Raw],
    path: Path,
    keys: set[str],
    read: Callable[[Mapping[str, Raw], Path], Raw],
) -> ClauseReading:
    own = mapping(raw, path)
    whole = {**common, **{key: value for key, value in own.items() if key not in HELD}}
    with Gathering() as part:
        part(only, own, keys - {"article"} | HELD, path)
        ids = part(_holders, own, (*path, "held_by"))
        body = part(read, whole, path)
        source = part(optional, own, "source", path)
    return ClauseReading(Held(path[0], body.article, ids, source), body)


def _holders(own: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    holders = own.get("held_by")
    if not isinstance(holders, list) or not holders:
        raise RuleProblem(path, "say who reads it so, for example held_by: [aa, bb]")
    return once([plain(actor, path) for actor in holders], path)
