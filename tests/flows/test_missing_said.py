"""What is missing is said so that somebody can go and find it."""

import pytest

from servanda.flows.gaps import MissingShown
from servanda.render.missing import missing_line
from servanda.render.voice import voice_of


def missing(what: str, *acts: str) -> MissingShown:
    return MissingShown(what, "pact", "the Pact", 1, ["aa"], ["Aa"], list(acts))


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (missing("clause"), "the text of the clause on entry into force"),
        (missing("clause", "withdrawal_notice"), "the text of the clause on withdrawal"),
        (missing("clause", "subsequent_consent"), "the text of the clause on later parties"),
        (missing("date", "ratification"), "an exact day of ratification by: Aa"),
        (missing("act", "ratification"), "1 × ratification by: Aa"),
        (missing("list", "members"), "a complete list of members that reaches this day"),
    ],
)
def test_each_kind_of_gap_has_its_words(shown: MissingShown, sentence: str) -> None:
    assert missing_line(shown, "pact", voice_of()) == sentence
