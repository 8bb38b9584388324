"""The measure of marks in its quick form: no figure of eval/comparing below its floor."""

from __future__ import annotations

import runpy
from pathlib import Path

MEASURE = runpy.run_path(
    str(Path(__file__).parents[2] / "eval" / "comparing" / "measure.py"), run_name="measure"
)


def test_no_figure_is_below_its_floor() -> None:
    found = MEASURE["measured"]()
    assert sum(map(len, found.values())) >= 240
    figures = {group: MEASURE["figures"](rows) for group, rows in found.items()}
    assert MEASURE["held"](figures, lower=False, file=MEASURE["FLOORS"]) == 0
