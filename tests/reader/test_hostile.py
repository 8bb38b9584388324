"""Hostile text costs no more than its length, and offsets hold in it.

Nothing is timed to be fast: a limit of processor time, some thousand times what is needed, stops
what grows with the square of its input.
"""

from __future__ import annotations

import re
import signal
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile import attacks, check, patterns, patterns_in_code
from servanda.dates import When
from servanda.errors import BadInput
from servanda.model import Name
from servanda.reader import NameBook, read
from servanda.reader.words.frames import frames_of
from servanda.reader.words.language import with_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 2_500  # characters: more than the longest sentence
LIMIT = 1.0  # seconds of processor time for what needs some milliseconds
# A repeat that is neither counted nor possessive.
ENDLESS = re.compile(r"(?<!\\)(?:[*+](?![+])|\{\d+,\})(?![^\[]*\])")


class TooSlow(Exception):
    """More than its length is worth."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what takes longer; patterns look for signals while they match."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def slow(pattern: re.Pattern[str]) -> str:
    """The beginning of the first text on which the pattern is too slow."""
    for text in attacks(pattern, SIZE):
        try:
            with limited(LIMIT):
                for _ in pattern.finditer(text):
                    pass
                pattern.fullmatch(text)
        except TooSlow:
            return text[:40]
    return ""


@pytest.mark.parametrize("lang", with_rules())
def test_no_pattern_of_the_data_repeats_without_end(lang: str) -> None:
    known = {frames_of(lang).whole.pattern}
    endless = {p.pattern for p in patterns(lang) if ENDLESS.search(p.pattern)} - known
    assert endless == set(), "write how often at most: {0,60}"


@pytest.mark.parametrize("lang", [*with_rules(), ""])
def test_no_pattern_takes_more_than_the_length_of_a_text(lang: str) -> None:
    all_of_them = patterns(lang) if lang else patterns_in_code()
    assert len(all_of_them) > 20
    assert {p.pattern: at for p in all_of_them if (at := slow(p))} == {}


# What a page may repeat: with the words of three languages, and names the record knows.
SCRAPS = (
    *(
        "Der Rat sagte und wird ",
        "dass der Rat, ",
        "„",
        "“”",
        "Anna ",
        "der die das und in ",
        "(",
        "…",
    ),
    *(
        "Die Zusammenarbeit zwischen ",
        "3. Mai ",
        "Minister Ivo Beran sagte, ",
        "wurde ratifiziert ",
    ),
    *("Sitzung des Rates der RU ", "„Wir sind da“, sagte er. ", "Er sei da. ", "A.B.", "A-", "A. "),
    *("Die Straße ist lang und wird\nnicht kürzer, weil niemand sie\n", "Borduria - 5 July 2022\n"),
    *(
        "Das teilte der Pressedienst mit. ",
        "laut TASS ",
        "Borduria, ",
        "RU (RU) ",
        "KLOW, 3. Mai (X) - ",
    ),
)
NAMES = NameBook.build(
    [
        Name("RU", "de", "ru", "organisation", "common", When.always()),
        Name("Borduria", "de", "borduria", "state", "common", When.always()),
    ]
)
LEADS = (
    "Das ist die Lage und der Rat hat sie nicht in der Hand. " * 3,
    "That is the state of things and there is not more to be said of it than this. " * 2,
    "Это всё, что известно о деле, и больше о нём сказать было нельзя. " * 2,
)
GERMAN = LEADS[0]
FEW, MANY = 5_000, 20_000  # characters


def steps(text: str) -> int:
    """How many lines of code the reader goes through for a text."""
    count = 0

    def step(*_: object) -> Any:
        nonlocal count
        count += 1
        return step

    for lead in LEADS:  # so that nothing is loaded while steps are counted
        read(lead, NAMES)
    before = sys.gettrace()
    sys.settrace(step)
    try:
        with suppress(BadInput):
            read(text, NAMES)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("scrap", SCRAPS)
def test_four_times_the_text_takes_four_times_the_steps(scrap: str) -> None:
    few, many = (GERMAN + scrap * (size // len(scrap)) for size in (FEW, MANY))
    assert steps(many) < 6 * steps(few)


def varied(number: int) -> str:
    """Persons, offices, acts and quotations, none of them twice."""
    name = "".join("BDFGLMNRST"[int(digit)] + "ao"[int(digit) % 2] for digit in str(number)).title()
    return (
        f"Außenminister Ivo {name} sagte, dass der {name}minister das Abkommen über {name} "
        f"unterzeichnet hat. „Das ist {name}“, so Udo {name}. "
    )


def test_many_names_take_no_more_steps_than_few() -> None:
    few, many = (GERMAN + "".join(map(varied, range(100, 100 + n))) for n in (25, 100))
    assert steps(many) < 6 * steps(few)


def test_an_endless_sentence_of_acts_takes_a_few_times_the_steps_of_news() -> None:
    news = GERMAN + "".join(map(varied, range(100, 200)))
    scrap = "Borduria trifft RU trifft "
    assert steps(news + scrap * (len(news) // len(scrap))) < 8 * steps(news)


HOSTILE = st.text(
    alphabet=st.sampled_from(
        "aAzZäßяЯ19 \n\t.,:;-–!?„“”\"«»‚’'()<>/_\u0301\u202e\u200b\u2028\ufffd😀"
    )
)
PIECES = st.sampled_from([*SCRAPS, "He said that it was so. ", "Он заявил, что это так. "])


@settings(max_examples=400)
@given(st.sampled_from(LEADS), st.lists(st.one_of(PIECES, HOSTILE), max_size=25).map("".join))
def test_offsets_hold_in_hostile_text(lead: str, text: str) -> None:
    with suppress(BadInput):
        check(read(lead + text, NAMES))
