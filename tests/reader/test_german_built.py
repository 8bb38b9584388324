"""German pages of papers: games and markets that sound like acts, and acts of law and treaties."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named, told_in
from servanda.reader import NameBook
from servanda.reader.claims.by_weights import ByWeights

WITH_MORE = ByWeights.with_more  # before other tests' fixture leaves weights out
WORLD = NameBook.build([*NAMES, named("reef", "organisation", "Riffbund")])


def told(text: str) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    return told_in(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Im Viertelfinale trifft Bordurien am Samstag auf Syldavien.",
        "Bordurien traf in der Vorrunde mit Syldavien und Ruritanien zusammen.",
        "Der Torhüter aus Bordurien hat in Syldavien einen Vertrag bis 2027 unterschrieben.",
        "Der bordurische Fußballverband ernannte Anja Mole zur Nationaltrainerin.",
        "Bordurien trifft auf Syldavien, die Mannschaft hofft im Turnier auf den Pokal.",
    ],
)
def test_teams_that_play_are_no_states_that_meet(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bordurien traf am Rande des Gipfels mit Syldavien zusammen.",
        "Nach dem Spiel trafen sich Bordurien und Syldavien zu einem Gespräch.",
    ],
)
def test_states_may_meet_where_one_word_of_a_game_stands(text: str) -> None:
    assert acts_in(text, "meeting", WORLD)
