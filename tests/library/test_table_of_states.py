from __future__ import annotations

import runpy
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from servanda.dates import TRUE, parse_day

ROOT = Path(__file__).resolve().parents[2]
COMPARE = runpy.run_path(str(ROOT / "eval" / "states.py"))
DATA = COMPARE["DATA"]
LANGS = {"en", "de", "ru", "fr"}
FORMS = ("common", "official")
NOT_IN_THE_UN = {"ck", "nu", "ps", "tw", "va", "xk"}
BY_DATE = {
    ("cow", "255"): ("de", "prussia"),
    ("cow", "325"): ("it", "sardinia"),
    ("cow", "345"): ("csxx", "rs", "yucs"),
    ("cow", "365"): ("ru", "russian-empire", "suhh"),
    ("gw", "255"): ("de", "prussia"),
    ("gw", "325"): ("it", "sardinia"),
    ("gw", "345"): ("csxx", "yucs"),
    ("gw", "365"): ("ru", "russian-empire", "suhh"),
    ("iso2", "CS"): ("cshh", "csxx"),
    ("iso2", "VN"): ("republic-of-viet-nam", "vn"),
    ("iso2", "YU"): ("csxx", "yucs"),
    ("iso3", "VNM"): ("republic-of-viet-nam", "vn"),
    ("iso3", "YUG"): ("csxx", "yucs"),
}
with_the_lists = pytest.mark.skipif(
    not DATA.is_dir(),
    reason="the lists are not here: there is no folder shared/data beside the repository",
)


@pytest.fixture(scope="module")
def states() -> Any:
    return COMPARE["table"]()


def today(states: Any) -> set[str]:
    return {state for state in states.states if len(state) == 2}


def named(states: Any, text: str, day: str) -> set[str]:
    found: set[str] = states.named(text, parse_day(day))
    return found


@with_the_lists
@pytest.mark.parametrize("system", ["cow", "gw"])
def test_every_spell_of_the_lists_is_covered_by_one_state_at_a_time(
    states: Any, system: str
) -> None:
    assert list(COMPARE["uncovered"](states, system)) == []


@with_the_lists
@pytest.mark.parametrize("system", ["cow", "gw"])
def test_no_state_is_counted_longer_than_its_list_says(states: Any, system: str) -> None:
    assert list(COMPARE["unlisted"](states, system)) == []


@with_the_lists
def test_every_participant_is_found_by_its_name_or_is_no_state(states: Any) -> None:
    assert list(COMPARE["unfound"](states)) == []


@with_the_lists
def test_what_is_said_to_be_no_state_is_none(states: Any) -> None:
    assert set(COMPARE["participants"]()) >= COMPARE["NO_STATES"]
    assert {name for name in COMPARE["NO_STATES"] if states.named(name)} == set()


def test_only_these_codes_pass_from_one_state_to_another(states: Any) -> None:
    assert COMPARE["shared"](states) == BY_DATE


def test_no_two_states_bear_one_code_on_one_day(states: Any) -> None:
    for key in BY_DATE:
        statements = states.codes[key]
        clashes = [
            (one.subject, other.subject)
            for one in statements
            for other in statements
            if one.subject < other.subject and one.valid.may_meet(other.valid)
        ]
        assert clashes == [], key


@pytest.mark.parametrize(
    ("scheme", "code", "day", "state"),
    [
        ("iso2", "CS", "1990-01-01", "cshh"),
        ("iso2", "CS", "2004-01-01", "csxx"),
        ("iso2", "YU", "1980-01-01", "yucs"),
        ("iso2", "YU", "2001-01-01", "csxx"),
        ("iso2", "SU", "1990-01-01", "suhh"),
        ("iso2", "VN", "1975-01-01", "republic-of-viet-nam"),
        ("iso2", "VD", "1975-01-01", "vn"),
        ("iso2", "VN", "1980-01-01", "vn"),
        ("iso2", "ZR", "1990-01-01", "cd"),
        ("iso3", "COD", "2000-01-01", "cd"),
        ("iso-former", "YDYE", "1980-01-01", "ydye"),
        ("iso-former", "BUMM", "1980-01-01", "mm"),
        ("cow", "260", "1960-01-01", "de"),
        ("cow", "265", "1960-01-01", "ddde"),
        ("cow", "255", "1850-01-01", "prussia"),
        ("cow", "255", "2000-01-01", "de"),
        ("gw", "260", "2000-01-01", "de"),
        ("cow", "970", "2000-01-01", "nr"),
        ("gw", "970", "2000-01-01", "ki"),
        ("cow", "679", "2000-01-01", "ye"),
        ("gw", "678", "2000-01-01", "ye"),
        ("cow", "816", "1960-01-01", "vn"),
        ("cow", "345", "1900-01-01", "rs"),
        ("gw", "340", "2010-01-01", "rs"),
        ("m49", "280", "1980-01-01", "de"),
    ],
)
def test_a_code_means_the_state_of_its_day(
    states: Any, scheme: str, code: str, day: str, state: str
) -> None:
    assert states.bearers(scheme, code, parse_day(day)) == {state}


def test_a_code_that_was_given_back_means_nobody(states: Any) -> None:
    day = parse_day("2020-01-01")
    for code in ("CS", "SU", "YU", "DD", "YD", "ZR", "BU", "TP"):
        assert states.bearers("iso2", code, day) == set()


def test_every_member_of_the_united_nations_has_its_codes_and_names(states: Any) -> None:
    day = parse_day("2026-01-01")
    members = today(states) - NOT_IN_THE_UN
    assert len(members) == 193
    for state in members:
        held = [s for s in states.of[state] if s.valid.at(day).value]
        codes = {s.qual("scheme"): s.value for s in held if s.prop == "code"}
        assert codes["iso2"] == state.upper()
        assert {"iso2", "iso3", "m49"} <= set(codes), state
        common = {s.lang for s in held if s.prop == "name" and s.qual("form") == "common"}
        assert common == LANGS, state


def test_a_state_has_at_most_one_code_and_one_name_of_a_kind_on_one_day(states: Any) -> None:
    for state in states.states:
        kinds: dict[tuple[str, ...], list[Any]] = defaultdict(list)
        for s in states.of[state]:
            if s.prop == "code":
                kinds["code", s.qual("scheme")].append(s)
            if s.prop == "name" and s.qual("form") == "common":
                kinds["common", s.lang].append(s)
        for kind, statements in kinds.items():
            for day in (s.valid.from_hi for s in statements):
                held = {s.value for s in statements if s.valid.at(day) is TRUE}
                assert len(held) <= 1, (state, kind, held)


def test_every_state_has_some_name_that_is_never_out_of_date(states: Any) -> None:
    """Else it would be shown by its id once it is gone."""
    day = parse_day("2026-01-01")
    for state in states.states:
        names = [s for s in states.of[state] if s.prop == "name" and s.valid.at(day).value]
        assert {s.lang for s in names} >= LANGS, state


@pytest.mark.parametrize(
    ("name", "day", "state"),
    [
        ("Zaire", "1980-01-01", "cd"),
        ("Congo", "1980-01-01", "cg"),
        ("Burma", "1980-01-01", "mm"),
        ("Ceylon", "1960-01-01", "lk"),
        ("Upper Volta", "1980-01-01", "bf"),
        ("Swaziland", "2015-01-01", "sz"),
        ("Eswatini", "2019-01-01", "sz"),
        ("The former Yugoslav Republic of Macedonia", "2015-01-01", "mk"),
        ("North Macedonia", "2019-02-12", "mk"),
        ("Turkey", "2015-01-01", "tr"),
        ("Türkiye", "2023-01-01", "tr"),
        ("Persia", "1920-01-01", "ir"),
        ("Cape Verde", "2010-01-01", "cv"),
        ("Yugoslavia", "1970-01-01", "yucs"),
        ("Yugoslavia", "2001-01-01", "csxx"),
        ("Republic of China", "1930-01-01", "cn"),
        ("Republic of China", "1980-01-01", "tw"),
        ("Korea", "1890-01-01", "korea"),
        ("Siam", "1946-01-01", "th"),
        ("Заир", "1980-01-01", "cd"),
        ("Tschechoslowakei", "1980-01-01", "cshh"),
        ("République démocratique allemande", "1980-01-01", "ddde"),
    ],
)
def test_a_name_means_who_bore_it_on_the_day(states: Any, name: str, day: str, state: str) -> None:
    assert named(states, name, day) == {state}


def test_no_name_means_two_states_on_one_day(states: Any) -> None:
    for name, statements in states.names.items():
        clashes = {
            (one.subject, other.subject)
            for one in statements
            for other in statements
            if one.subject < other.subject and one.valid.may_meet(other.valid)
        }
        assert clashes == set(), name


def test_a_region_that_is_still_there_is_not_taken_for_the_state_that_bore_its_name(
    states: Any,
) -> None:
    for name in ("Bayern", "Hannover", "Saxony", "Korea", "Sansibar", "Annam"):
        assert named(states, name, "2022-01-01") == set()


def test_who_succeeds_comes_after(states: Any) -> None:
    succeeded = [s for state in states.states for s in states.of[state] if s.prop == "succeeds"]
    assert {s.value for s in succeeded} <= states.states
    assert {("ru", "suhh"), ("de", "ddde"), ("cz", "cshh"), ("ye", "ydye")} <= {
        (s.subject, s.value) for s in succeeded
    }
    for s in succeeded:
        assert s.subject != s.value
        if s.qual("kind") == "continuation":
            assert s.according_to or s.source in {"cow-states-2016", "gleditsch-ward"}
