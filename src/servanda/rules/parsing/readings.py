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

from servanda.rules.parsing.fields import Path, RuleProblem, mapping, once, only, optional, plain
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
        only(body, keys, path)
        return read(body, path), ()
    common = {key: value for key, value in body.items() if key != "readings"}
    only(common, keys, path)
    path = (*path, "readings")
    several = body["readings"]
    if not isinstance(several, list) or not _TWO <= len(several) <= _MOST:
        problem = f"write a list of {_TWO} to {_MOST} readings; a clause read in one way needs none"
        raise RuleProblem(path, problem)
    told = tuple(
        _reading(item, common, (*path, str(n)), keys, read) for n, item in enumerate(several)
    )
    return told[0].body, told


def _reading(
    raw: Raw,
    common: Mapping[str, Raw],
    path: Path,
    keys: set[str],
    read: Callable[[Mapping[str, Raw], Path], Raw],
) -> ClauseReading:
    own = mapping(raw, path)
    only(own, keys - {"article"} | HELD, path)
    holders = own.get("held_by")
    if not isinstance(holders, list) or not holders:
        raise RuleProblem((*path, "held_by"), "say who reads it so, for example held_by: [aa, bb]")
    ids = once([plain(actor, (*path, "held_by")) for actor in holders], (*path, "held_by"))
    body = read({**common, **{key: value for key, value in own.items() if key not in HELD}}, path)
    return ClauseReading(Held(path[0], body.article, ids, optional(own, "source", path)), body)
