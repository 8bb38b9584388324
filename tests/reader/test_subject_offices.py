"""An office without a name as who speaks: its holder, if the page has told of him."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(
    ("leader", "who"),
    [("French", "Anton Velsky"), ("German", "The German leader")],
)
def test_a_leader_of_his_state_is_who_spoke_last(leader: str, who: str) -> None:
    text = (
        "French president Anton Velsky said the port was open. "
        f"The {leader} leader added that it rained."
    )
    quote = read(HEADS["en"] + text, NAMES).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.label == who
