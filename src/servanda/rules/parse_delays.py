"""Reading a delay: from the triggering act to its effect."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.dates import Clip
from servanda.rules.fields import Path, RuleProblem, choice, mapping, number, only
from servanda.rules.shape import Delay, Form

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ANCHORS", "UNITS", "delay_in"]

ANCHORS = ("deposit", "receipt", "notification", "signature", "adoption", "registration")
UNITS = ("day", "month", "year")
_LONGEST = {"day": 99999, "month": 6000, "year": 500}
"""Nobody agrees on longer delays or terms: a number above is a slip of the pen."""


def delay_in(body: Mapping[str, Raw], path: Path, key: str = "delay") -> Delay:
    """A delay under a key; none where the key is absent."""
    if key not in body:
        return Delay()
    path = (*path, key)
    raw = mapping(body[key], path)
    only(raw, {"n", "unit", "form", "anchor", "month_end"}, path)
    form = Form(choice(raw, "form", [form.value for form in Form], path))
    delay = Delay(
        number(raw.get("n", "0"), (*path, "n")),
        choice(raw, "unit", UNITS, path) if "unit" in raw else "day",
        form,
        choice(raw, "anchor", ANCHORS, path) if "anchor" in raw else "deposit",
        Clip(choice(raw, "month_end", [c.value for c in Clip], path))
        if "month_end" in raw
        else Clip.REFUSE,
    )
    if delay.n > _LONGEST[delay.unit]:
        problem = f"{delay.n} {delay.unit}s is longer than any treaty says; look again"
        raise RuleProblem((*path, "n"), problem)
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
    return delay
