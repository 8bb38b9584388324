"""Counting in a set against every world that the not-known allows."""

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import FALSE, TRUE, UNKNOWN, Course, Truth
from servanda.rules.counting import count_of, share_of
from strategies import truths

fractions = st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(1)])
pairs = st.lists(st.tuples(truths, truths), max_size=4)
UNLISTED = 16
"""Enough parties nobody has listed to tip every small set."""


def worlds(truth: Truth) -> list[bool]:
    return {TRUE: [True], FALSE: [False], UNKNOWN: [True, False]}[truth]


def over(outcomes: set[bool]) -> Truth:
    return Truth.of(outcomes.pop()) if len(outcomes) == 1 else UNKNOWN


def constant(pair: tuple[Truth, Truth]) -> tuple[Course, Course]:
    return Course.constant(pair[0]), Course.constant(pair[1])


def tallies(known: list[tuple[Truth, Truth]], more: tuple[Truth, Truth]) -> set[tuple[int, int]]:
    """(members, consents among them) in every world."""
    found = set()
    for world in product(*(product(worlds(m), worlds(c)) for m, c in known)):
        members = sum(m for m, _ in world)
        consents = sum(m and c for m, c in world)
        for extra in range(UNLISTED + 1 if more[0] is not FALSE else 1):
            for given_ in range(extra + 1 if more[1] is not FALSE else 1):
                found.add((members + extra, consents + given_))
    return found


@given(
    fractions,
    pairs,
    st.sampled_from([FALSE, UNKNOWN]),
    st.sampled_from([FALSE, UNKNOWN]),
    st.booleans(),
    st.sampled_from([1, 2]),
)
def test_a_fraction_is_true_in_all_worlds_false_in_none(
    fraction: Fraction,
    known: list[tuple[Truth, Truth]],
    more: Truth,
    nobody: Truth,
    strictly: bool,
    least: int,
) -> None:
    course = share_of(
        fraction,
        [constant(p) for p in known],
        constant((more, nobody)),
        strictly=strictly,
        least=least,
    )
    outcomes = {
        members >= least
        and (consents > fraction * members if strictly else consents >= fraction * members)
        for members, consents in tallies(known, (more, nobody))
    }
    assert course.at(0) is over(outcomes)


@given(st.integers(1, 5), pairs, st.sampled_from([FALSE, UNKNOWN]))
def test_a_count_is_true_in_all_worlds_false_in_none(
    n: int, known: list[tuple[Truth, Truth]], more: Truth
) -> None:
    courses = [Course.constant(member & consent) for member, consent in known]
    course = count_of(n, courses, Course.constant(more))
    outcomes = {consents >= n for _, consents in tallies(known, (more, more))}
    assert course.at(0) is over(outcomes)
