"""Reading a delay: from the triggering act to its effect."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.dates import Clip
from servanda.rules.parsing.fields import (
    Gathering,
    Path,
    RuleProblem,
    choice,
    mapping,
    number,
    only,
)
from servanda.rules.shapes.shape import Delay, Form

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ANCHORS", "OF_NOTICES", "UNITS", "delay_in"]

OF_NOTICES = ("deposit", "receipt", "notification", "registration")
"""The anchors of a notice: the day of the notice itself, or what was done with it."""

ANCHORS = ("deposit", "receipt", "notification", "signature", "adoption", "registration")
UNITS = ("day", "month", "year")
_LONGEST = {"day": 99999, "month": 6000, "year": 500}
"""Nobody agrees on longer delays or terms: a number above is a slip of the pen."""


def delay_in(
    body: Mapping[str, Raw],
    path: Path,
    key: str = "delay",
    anchors: tuple[str, ...] = ANCHORS,
) -> Delay:
    """A delay under a key, from one of some anchors; none where the key is absent."""
    if key not in body:
        return Delay()
    path = (*path, key)
    raw = mapping(body[key], path)
    ends = [clip.value for clip in Clip]
    with Gathering() as read:
        read(only, raw, {"n", "unit", "form", "anchor", "month_end", "same_as_deposit"}, path)
        n = read(number, raw.get("n", "0"), (*path, "n"))
        unit = read(choice, raw, "unit", UNITS, path) if "unit" in raw else "day"
        form = read(choice, raw, "form", [form.value for form in Form], path)
        anchor = read(choice, raw, "anchor", anchors, path) if "anchor" in raw else "deposit"
        end = read(choice, raw, "month_end", ends, path) if "month_end" in raw else Clip.REFUSE
        same = "same_as_deposit" in raw and read(
            choice, raw, "same_as_deposit", ("yes", "no"), path
        )
    delay = Delay(n, unit, Form(form), anchor, Clip(end), same == "yes")
    _checked(delay, raw, path)
    return delay


def _checked(delay: Delay, raw: Mapping[str, Raw], path: Path) -> None:
    form = delay.form
    if delay.n > _LONGEST[delay.unit]:
        problem = f"{delay.n} {delay.unit}s is longer than any treaty says; look again"
        raise RuleProblem((*path, "n"), problem)
    if delay.same_as_deposit and delay.anchor in ("deposit", "adoption"):
        problem = "there is another anchor to be the same; write anchor: receipt or so, or leave it"
        raise RuleProblem((*path, "same_as_deposit"), problem)
    if form is not Form.SAME_DAY and "n" not in raw:
        raise RuleProblem(path, f"{form.value} needs n: how many days, months or years")
    if form is Form.SAME_DAY and delay.n:
        raise RuleProblem((*path, "n"), "the same day has no n; choose another form")
    if form is Form.FIRST_OF_NTH_MONTH and delay.n < 1:
        raise RuleProblem((*path, "n"), "the first month after is n: 1")
    counts_months = form in (Form.SAME_DAYNUMBER, Form.FIRST_OF_MONTH_AFTER_EXPIRY)
    if counts_months and delay.unit == "day":
        raise RuleProblem(path, f"{form.value} counts months or years; write unit: month")
    by_daynumber = form in (Form.SAME_DAYNUMBER, Form.NTH_DAY_AFTER, Form.AFTER_EXPIRY)
    if by_daynumber and delay.unit != "day" and "month_end" not in raw:
        raise RuleProblem(path, "say what happens at a month's end: month_end: up, down or refuse")
