"""Whether a treaty applies to one territory of a party."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Coverage, Statement, quals_of
from servanda.rules import (
    Missing,
    OverTerritory,
    RuleProblem,
    Status,
    Timeline,
    Trace,
    answer_to,
    needs_over,
    parse_rule,
    status_of,
)
from strategies import TREATY, complete, deposit, facts_of, treaty_day

ISLE = "isle"
MONTH = {"n": 1, "unit": "month", "form": "same_daynumber", "month_end": "down"}
LISTED = (
    complete("deposit", "2009-12-31"),
    complete("territorial_application", "2009-12-31"),
    Coverage("list", ISLE, ("territory_of",), 1, 800000),
)
PARTIES = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"))
OWNED = Statement(ISLE, "territory_of", "aa", When.parse("1900-01-01/2003-12-31"), "news")


def rule(clause: dict[str, Raw] | None) -> dict[str, Raw]:
    raw: dict[str, Raw] = {
        "instrument": TREATY,
        "entry_into_force": {"article": "9", "when": {"count": {"of": "any", "at_least": 2}}},
        "subsequent_consent": {"article": "9"},
    }
    if clause and "silent" not in clause:
        clause = {"article": "27", **clause}
    return raw | ({"territory": clause} if clause else {})


def declared(effect: str, day: str, **quals: str) -> Statement:
    held = quals_of({"territory": ISLE, "effect": effect, **quals})
    return Statement(TREATY, "territorial_application", "aa", When.parse(day), "news", held)


def ask(
    clause: dict[str, Raw] | None, day: str, *acts: Statement, lists: Raw = LISTED, of: str = "aa"
) -> Status:
    book = {TREATY: parse_rule(rule(clause))}
    held = facts_of(*PARTIES, *acts, lists=lists)
    timeline = Timeline(TREATY, book, held, needs=needs_over(TREATY, book, ISLE))
    return answer_to(OverTerritory(TREATY, of, ISLE), timeline, parse_day(day))


def kinds(trace: Trace) -> set[str]:
    return {trace.kind}.union(*(kinds(child) for child in trace.children))


ENTIRE = {"covers": "entire"}
HOME = {"covers": "metropolitan", "delay": MONTH}


def test_the_entire_territory_is_bound_while_it_is_the_partys() -> None:
    assert ask(ENTIRE, "2002-01-01", OWNED).answer is Answer.YES
    assert ask(ENTIRE, "2004-01-01", OWNED).answer is Answer.NO
    assert ask(ENTIRE, "2001-02-02", OWNED).answer is Answer.NO
    assert ask(ENTIRE, "2002-01-01", OWNED, of="bb").answer is Answer.NO


def test_a_territory_may_be_excluded_and_included_again() -> None:
    out = declared("excluded", "2001-02-01")
    assert ask(ENTIRE, "2002-01-01", OWNED, out).answer is Answer.NO
    back = declared("excluded", "2001-02-01", withdrawn="2002-06-01")
    assert ask(ENTIRE, "2003-01-01", OWNED, back).answer is Answer.YES
    extended = declared("extended", "2002-06-01")
    assert ask(ENTIRE, "2002-05-31", OWNED, out, extended).answer is Answer.NO
    assert ask(ENTIRE, "2003-01-01", OWNED, out, extended).answer is Answer.YES


def test_where_only_the_metropolitan_territory_is_covered_it_takes_an_extension() -> None:
    assert ask(HOME, "2003-01-01", OWNED).answer is Answer.NO
    status = ask(HOME, "2003-01-01", OWNED, declared("extended", "2002-01-31"))
    assert status.answer is Answer.YES
    assert status.since
    assert iso(status.since[1]) == "2002-02-28"
    gone = declared("excluded", "2002-06-01")
    both = (OWNED, declared("extended", "2002-01-31"), gone)
    assert ask(HOME, "2003-01-01", *both).answer is Answer.NO


def test_a_party_that_declares_something_of_a_territory_speaks_for_it() -> None:
    assert ask(HOME, "2003-01-01", declared("extended", "2002-01-31")).answer is Answer.YES


def test_what_is_missing_is_named() -> None:
    status = ask(ENTIRE, "2002-01-01", lists=LISTED[:2])
    assert status.answer is Answer.NOT_FOUND
    assert status.missing == (Missing("list", ISLE, acts=("territory_of",)),)
    status = ask(ENTIRE, "2002-01-01", OWNED, lists=LISTED[:1])
    assert status.answer is Answer.NOT_FOUND
    assert status.missing == (Missing("list", TREATY, acts=("territorial_application",)),)
    none = {**ENTIRE, "exclusion": "none"}
    assert ask(none, "2002-01-01", OWNED, lists=LISTED[:1]).answer is Answer.YES


def test_an_exclusion_at_any_time_needs_a_list_that_reaches_the_day() -> None:
    short = (LISTED[0], complete("territorial_application", "2001-06-01"), LISTED[2])
    assert ask(ENTIRE, "2002-01-01", OWNED, lists=short).answer is Answer.YES
    later = {**ENTIRE, "exclusion": "any_time"}
    assert ask(later, "2002-01-01", OWNED, lists=short).answer is Answer.NOT_FOUND


def test_where_no_clause_was_found_only_a_declaration_tells() -> None:
    status = ask(None, "2002-01-01", OWNED)
    assert status.answer is Answer.NOT_FOUND
    assert status.missing == (Missing("clause", TREATY, acts=("territory",)),)
    assert ask(None, "2003-01-01", declared("extended", "2002-01-31")).answer is Answer.YES
    assert ask(None, "2003-01-01", OWNED, declared("excluded", "2001-02-01")).answer is Answer.NO


def test_where_the_text_is_silent_the_residual_rule_is_used_and_marked() -> None:
    status = ask({"silent": "yes"}, "2002-01-01", OWNED)
    assert status.answer is Answer.YES
    assert "residual_applies" in kinds(status.trace)
    assert status.residual == ("29",)
    assert "applies" in kinds(ask(ENTIRE, "2002-01-01", OWNED).trace)


@pytest.mark.parametrize(
    ("clause", "place", "sentence"),
    [
        ({"covers": "some"}, "covers", "is none of"),
        ({"covers": "entire", "exclusion": "never"}, "exclusion", "is none of"),
        ({"covers": "metropolitan", "exclusion": "none"}, "exclusion", "can be excluded"),
    ],
)
def test_a_mistake_has_its_place(clause: dict[str, Raw], place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(rule(clause))
    assert " > ".join(refused.value.path) == f"territory > {place}"
    assert sentence in refused.value.problem


@given(
    st.lists(
        st.sampled_from(
            [
                OWNED,
                declared("excluded", "2001-02-01"),
                declared("extended", "2002-01-31"),
                declared("excluded", "2003-01-31", variant="second"),
            ]
        ),
        unique_by=lambda s: s.id,
    ),
    st.sampled_from([ENTIRE, HOME, None, {**ENTIRE, "exclusion": "any_time"}]),
    treaty_day,
)
def test_no_territory_is_bound_while_its_party_is_not(
    acts: list[Statement], clause: dict[str, Raw] | None, day: Day
) -> None:
    book = {TREATY: parse_rule(rule(clause))}
    held = facts_of(*PARTIES, *acts, lists=LISTED)
    party = status_of(TREATY, book, held, AsOf(day), actor="aa").answer
    if ask(clause, iso(day), *acts).answer is Answer.YES:
        assert party is Answer.YES
