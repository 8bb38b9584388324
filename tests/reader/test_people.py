"""Two persons side by side and the office of one."""

from __future__ import annotations

from servanda.reader import read
from two_coasts import HEADS, NAMES


def test_an_office_before_the_first_of_two_is_not_in_that_of_the_second() -> None:
    text = "President Anton Velsky and Boris Hohlov said the port was open."
    offices = {one.label: one.office for one in read(HEADS["en"] + text, NAMES).speakers}
    assert offices == {"Anton Velsky": "President", "Boris Hohlov": ""}


def test_each_of_two_has_his_own_office() -> None:
    text = "President Anton Velsky and minister Boris Hohlov said the port was open."
    offices = {one.label: one.office for one in read(HEADS["en"] + text, NAMES).speakers}
    assert offices["Boris Hohlov"] == "minister"
