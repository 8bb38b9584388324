"""Several depositaries, and instruments that some do not recognise."""

from __future__ import annotations

from typing import Any as Raw

from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import UNKNOWN, AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Facts, Statement, quals_of
from servanda.rules import Status, parse_rule, parties_of, status_of
from strategies import TREATY, complete, facts_of, treaty_day

LISTED = (complete("deposit", "2009-12-31"), complete("signature", "2009-12-31"))


def rule(n: int = 3) -> Raw:
    return parse_rule(
        {
            "instrument": TREATY,
            "entry_into_force": {"article": "9", "when": {"count": {"of": "any", "at_least": n}}},
            "subsequent_consent": {"article": "9"},
        }
    )


def deposit(actor: str, day: str, at: str = "") -> Statement:
    quals = quals_of({"kind": "ratification", **({"with": at} if at else {})})
    return Statement(TREATY, "deposit", actor, When.parse(day), "news", quals)


def contested(actor: str, by: str, valid: str = "2001-01-01/..") -> Statement:
    return Statement(TREATY, "contested", actor, When.parse(valid), by, quals_of({"by": by}))


def ask(held: Facts, day: str, actor: str = "", n: int = 3) -> Status:
    return status_of(TREATY, {TREATY: rule(n)}, held, AsOf(parse_day(day)), actor=actor)


def told(status: Status) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(r.answer.value, h.clause, h.held_by) for r in status.readings for h in r.held]


TWO = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"))
THREE_PLACES = (
    deposit("xx", "2001-04-03", "london"),
    deposit("xx", "2001-04-01", "moscow"),
    deposit("xx", "2001-04-09", "washington"),
)


def test_of_several_deposits_the_earliest_counts() -> None:
    status = ask(facts_of(*TWO, *THREE_PLACES, lists=LISTED), "2002-01-01")
    assert status.answer is Answer.YES
    assert status.since
    assert iso(status.since[1]) == "2001-04-01"
    assert status.readings == ()


def test_where_it_makes_a_difference_both_ways_of_counting_are_shown_with_their_holders() -> None:
    held = facts_of(*TWO, *THREE_PLACES, contested("xx", "moscow"), lists=LISTED)
    status = ask(held, "2002-01-01")
    assert status.answer is Answer.DISPUTED
    assert told(status) == [
        ("yes", "counted", ("london", "washington")),
        ("no", "contested", ("moscow",)),
    ]
    assert status.readings[1].held[0].about == ("xx",)


def test_where_it_makes_none_the_answer_stands() -> None:
    held = facts_of(*TWO, *THREE_PLACES, contested("xx", "moscow"), lists=LISTED)
    assert ask(held, "2002-01-01", n=2).answer is Answer.YES
    assert ask(held, "2002-01-01", n=4).answer is Answer.NO


def test_the_contested_party_itself_is_one_by_each_depositary_that_took_it_in() -> None:
    held = facts_of(*TWO, *THREE_PLACES, contested("xx", "moscow"), lists=LISTED)
    status = ask(held, "2002-01-01", "xx", n=2)
    assert status.answer is Answer.DISPUTED
    assert told(status)[0] == ("yes", "counted", ("london", "washington"))
    found = parties_of(TREATY, {TREATY: rule(2)}, held, AsOf(parse_day("2002-01-01")))
    assert {p.actor: p.bound for p in found}["xx"] is UNKNOWN
    assert ask(held, "2002-01-01", "aa", n=2).answer is Answer.YES


def test_those_who_contest_the_same_stand_together() -> None:
    acts = (*TWO, deposit("xx", "2001-04-01"), contested("xx", "pp"), contested("xx", "qq"))
    status = ask(facts_of(*acts, lists=LISTED), "2002-01-01")
    assert told(status) == [("yes", "counted", ()), ("no", "contested", ("pp", "qq"))]
    other = (*acts, deposit("yy", "2001-05-01"), contested("yy", "qq"))
    status = ask(facts_of(*other, lists=LISTED), "2002-01-01")
    assert ("no", "contested", ("qq",)) in told(status)
    assert ("yes", "contested", ("pp",)) in told(status)


def test_a_contest_ends() -> None:
    ended = contested("xx", "pp", "2001-01-01/2001-12-31")
    held = facts_of(*TWO, deposit("xx", "2001-04-01"), ended, lists=LISTED)
    assert ask(held, "2001-06-01").answer is Answer.DISPUTED
    status = ask(held, "2002-06-01")
    assert status.answer is Answer.YES
    assert [iso(r.since[1]) for r in status.readings if r.since] == ["2001-04-01", "2002-01-01"]


ACTS = st.lists(
    st.sampled_from([*TWO, *THREE_PLACES, deposit("yy", "2002-02-02", "moscow")]),
    unique_by=lambda s: s.id,
)
CONTESTS = st.lists(
    st.sampled_from([contested("xx", "moscow"), contested("xx", "pp"), contested("yy", "pp")]),
    unique_by=lambda s: s.id,
)


@given(ACTS, CONTESTS, treaty_day)
def test_a_contest_never_turns_the_answer_into_its_opposite(
    acts: list[Statement], contests: list[Statement], day: Day
) -> None:
    opposites = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
    before = ask(facts_of(*acts, lists=LISTED), iso(day)).answer
    after = ask(facts_of(*acts, *contests, lists=LISTED), iso(day)).answer
    assert after is not opposites[before]
