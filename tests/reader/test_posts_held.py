"""Posts that somebody held before."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(("before", "former"), [("The former French", True), ("The French", False)])
def test_former_before_the_adjective_of_a_state_is_of_the_post(before: str, former: bool) -> None:
    text = f"{before} president Anton Velsky said the port was open."
    (post,) = read(HEADS["en"] + text, NAMES).posts
    assert (post.position, post.former) == ("president", former)
