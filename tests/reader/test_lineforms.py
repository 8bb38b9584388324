"""Forms of lines are tried only on texts that can have them."""

from __future__ import annotations

import re
from math import inf

import pytest

from servanda.reader.words.lineforms import fewest_figures, line_forms


@pytest.mark.parametrize(
    ("pattern", "longest", "within"),
    [
        (r"[A-Z]\w{1,20}, \d{1,2}\. May", 30, 23),
        (r"(?:Klow|Sprodj) \((?P<who>\w{2,8})\)", 17, 7),
        (r"(?:[A-Z]{3} )?(?:\d\d|[(/]x)", 6, inf),
        (r"(?:\d\d\.){0,2}May", 9, inf),
        (r"(?:\w+ ){1,3}\d", inf, inf),
        (r"(?<!\d)\d(?=/)", 1, 0),
        (r"(?i)a\d", inf, inf),
    ],
)
def test_length_and_place_of_a_mark_are_read_from_the_pattern(
    pattern: str, longest: float, within: float
) -> None:
    forms = line_forms([re.compile(pattern)])
    assert (forms.longest, forms.within) == (longest, within)


def test_the_first_form_that_fits_counts() -> None:
    forms = line_forms(map(re.compile, (r"(\w{4}), \d\d", r"(\w{3,9}), \d\d?", r"\w+")))
    assert [match[0] for match in forms.fits("Klow, 12")] == ["Klow, 12", "Klow, 12"]
    assert forms.whole("Klow, 12 noon") is None
    assert forms.whole("Klow") is not None


def test_a_form_may_begin_inside_a_text() -> None:
    forms = line_forms([re.compile(r"\w{2,6} \(\w{3}\) ")])
    found = forms.opening("(tr) Klow (syl) it rains", 5)
    assert found is not None
    assert found[0] == "Klow (syl) "
    assert forms.opening("It rains in Klow (syl) today") is None


@pytest.mark.parametrize(
    ("pattern", "figures"),
    [
        (r"\d{1,2}\. May (?:19|20)\d\d", 5),
        (r"(?:May )?(?:\d\d)?", 0),
        (r"(?:\d:\d\d|noon 12)", 2),
        (r"(?i)a\d", 0),
    ],
)
def test_the_fewest_figures_are_read_from_the_pattern(pattern: str, figures: int) -> None:
    assert fewest_figures(re.compile(pattern)) == figures


def test_a_form_with_a_figure_is_not_tried_where_only_another_mark_stands() -> None:
    forms = line_forms(map(re.compile, (r"\w{2,6} \d", r"\w{2,6} \(\w+\)")))
    found = forms.opening("Klow (syl) it rains")
    assert found is not None
    assert found[0] == "Klow (syl)"
    assert forms.opening("It rains in Klow (syl) today") is None
