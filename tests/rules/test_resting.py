"""What nobody has listed as ended is not claimed to last: the answer names the list it rests on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from servanda.dates import AsOf, Clip, Day, When, parse_day
from servanda.model import Answer, Coverage, Facts, Source, Statement
from servanda.rules import Missing, Rule, Status, status_of
from servanda.rules.resting import ENDED_BY
from servanda.rules.shapes.endings import Duration, Withdrawal
from servanda.rules.shapes.shape import Amendment, Among, Clause, Count, Delay, Form
from strategies import (
    FIRST_DAY,
    KINDS,
    LAST_DAY,
    PARTIES,
    TREATY,
    complete,
    deposit,
    deposits,
    facts_of,
    rule_of,
    signatures,
    treaty_day,
    withdrawal,
)

MONTH = Delay(1, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)
LATER = Clause("2", None, Delay())
ONE = replace(
    rule_of(Count(1, KINDS, Among())), subsequent_consent=LATER, withdrawal=Withdrawal("9", MONTH)
)
JOINED = deposit("aa", "2001-05-01")
OPENED = Statement(TREATY, "signed_on", TREATY, When.parse("2001-01-01"), "list-2010")
DAY = "2004-01-01"


def ask(held: Facts, actor: str = "", rule: Rule = ONE, day: str = DAY) -> Status:
    return status_of(TREATY, {TREATY: rule}, held, AsOf(parse_day(day)), actor=actor)


def listed(*props: str, to: str = DAY) -> tuple[Coverage, ...]:
    return tuple(complete(prop, to) for prop in props)


def of(*props: str, instrument: str = TREATY) -> tuple[Missing, ...]:
    return (Missing("list", instrument, acts=props),)


def test_a_party_whose_leaving_no_list_would_show_rests_on_that_list() -> None:
    found = ask(facts_of(JOINED), "aa")
    assert (found.answer, found.rests_on) == (Answer.YES, of(*ENDED_BY))
    told = [node for node in found.trace.children if node.kind == "unlisted"]
    assert [node.value for node in told] == [" ".join(ENDED_BY)]


def test_lists_that_reach_the_day_leave_a_plain_yes() -> None:
    found = ask(facts_of(JOINED, lists=listed(*ENDED_BY)), "aa")
    assert (found.answer, found.rests_on) == (Answer.YES, ())


def test_a_list_that_ends_before_the_day_does_not_reach_it() -> None:
    lists = (*listed("termination", "suspension"), *listed("withdrawal_notice", to="2003-12-31"))
    assert ask(facts_of(JOINED, lists=lists), "aa").rests_on == of("withdrawal_notice")
    assert ask(facts_of(JOINED, lists=lists), "aa", day="2003-12-31").rests_on == ()


def test_of_the_treaty_notices_matter_only_until_it_is_in_force() -> None:
    lists = (*listed("termination", "suspension"), *listed("withdrawal_notice", to="2001-05-01"))
    assert ask(facts_of(JOINED, lists=lists)).rests_on == ()
    assert ask(facts_of(JOINED, lists=lists[:2])).rests_on == of("withdrawal_notice")
    few = replace(ONE, duration=Duration("10", lapse_below=1))
    assert ask(facts_of(JOINED, lists=lists), rule=few).rests_on == of("withdrawal_notice")


def test_a_source_younger_than_the_day_knows_of_it() -> None:
    stated = Statement(TREATY, "in_force", TREATY, When.parse("2001-05-01/.."), "gazette")
    for published, rests in (("2005-02-03", False), ("2003-02-03", True), ("", True)):
        held = Facts.gather([stated], [], [Source("gazette", published=published)])
        found = status_of(TREATY, {}, held, AsOf(parse_day(DAY)))
        assert (found.answer, bool(found.rests_on)) == (Answer.YES, rests)


def test_a_list_of_all_that_is_in_force_knows_of_it_too() -> None:
    stated = Statement(TREATY, "in_force", "aa", When.parse("2001-05-01/.."), "list-2010")
    held = facts_of(stated, lists=listed("in_force"))
    assert ask(held, "aa").rests_on == ()
    assert ask(facts_of(stated), "aa").rests_on != ()


def test_who_left_may_have_come_back_unless_the_list_of_instruments_says_no() -> None:
    left = (JOINED, deposit("bb", "2001-05-02"), withdrawal("aa", "2002-01-01"))
    found = ask(facts_of(*left), "aa")
    assert (found.answer, found.rests_on) == (Answer.NO, of("deposit"))
    assert ask(facts_of(*left, lists=listed("deposit")), "aa").rests_on == ()


def test_before_the_treaty_is_in_force_a_no_rests_on_nothing() -> None:
    two = rule_of(Count(2, KINDS, Among()))
    found = ask(facts_of(JOINED, lists=listed("deposit")), "aa", two)
    assert (found.answer, found.rests_on) == (Answer.NO, ())


def test_who_leaves_what_is_amended_or_linked_leaves_this_too() -> None:
    linked = replace(ONE, withdrawal=Withdrawal("9", MONTH, linked_to=("parent",)))
    held = facts_of(JOINED, lists=listed(*ENDED_BY))
    rests = ask(held, "aa", linked).rests_on
    assert [(one.instrument, one.acts) for one in rests] == [("parent", ENDED_BY)]
    both = {
        TREATY: replace(ONE, amendment=Amendment("5", "parent", "all")),
        "parent": replace(ONE, instrument="parent"),
    }
    given_ = replace(JOINED, subject="parent")
    held = facts_of(JOINED, given_, lists=listed(*ENDED_BY))
    found = status_of(TREATY, both, held, AsOf(parse_day(DAY)), actor="aa")
    assert [one.instrument for one in found.rests_on] == ["parent"]


@pytest.mark.parametrize("actor", ["", "aa"])
def test_amendments_in_a_circle_are_looked_at_once(actor: str) -> None:
    book = {
        TREATY: replace(ONE, withdrawal=Withdrawal("9", MONTH, linked_to=("other",))),
        "other": replace(
            ONE, instrument="other", withdrawal=Withdrawal("9", MONTH, linked_to=(TREATY,))
        ),
    }
    held = facts_of(JOINED, lists=listed("deposit"))
    found = status_of(TREATY, book, held, AsOf(parse_day("2001-04-01")), actor=actor)
    assert (found.answer, found.rests_on) == (Answer.NO, ())


# Whatever the facts -----------------------------------------------------------------------------

parties = st.sampled_from(PARTIES)
rules = st.builds(
    lambda rule, duration, leaving: replace(
        rule, subsequent_consent=LATER, duration=duration, withdrawal=leaving
    ),
    st.builds(rule_of, st.builds(Count, st.integers(1, 2), st.just(KINDS), st.just(Among()))),
    st.none() | st.builds(Duration, st.just("10"), lapse_below=st.integers(0, 2)),
    st.none() | st.just(Withdrawal("9", MONTH)),
)
lists = st.lists(
    st.builds(
        lambda prop, to: Coverage("list-2010", TREATY, (prop,), FIRST_DAY, to),
        st.sampled_from(["deposit", "signature", *ENDED_BY]),
        treaty_day | st.just(LAST_DAY),
    ),
    max_size=5,
)


@st.composite
def endings(draw: st.DrawFn) -> Statement:
    prop = draw(st.sampled_from(ENDED_BY))
    who = draw(parties) if prop == "withdrawal_notice" else draw(parties | st.just(TREATY))
    day = draw(treaty_day)
    when = When.parse("2001-01-01/..") if prop == "suspension" else When.on(day)
    return Statement(TREATY, prop, who, when, "news")


held_facts = st.lists(deposits | signatures, min_size=1, max_size=6, unique_by=lambda s: s.id)


def denied(held: Facts, act: Statement) -> bool:
    """Whether a list says that there was no such act."""
    reached = held.complete_to(TREATY, act.prop)
    return reached is not None and act.valid.from_lo <= reached


@given(rules, held_facts, lists, treaty_day, st.sampled_from(["", *PARTIES]), endings())
@settings(max_examples=200)
def test_only_an_act_of_the_kinds_named_turns_a_yes_into_a_no(
    rule: Rule, found: list[Statement], reach: list[Coverage], day: Day, actor: str, more: Statement
) -> None:
    """What no list denies may have happened; what a list denies has not."""
    held = facts_of(*found, lists=tuple(reach))
    before = status_of(TREATY, {TREATY: rule}, held, AsOf(day), actor=actor)
    if before.answer is not Answer.YES or denied(held, more):
        return
    after = status_of(TREATY, {TREATY: rule}, held.plus([more]), AsOf(day), actor=actor)
    if after.answer is Answer.NO:
        assert more.prop in {prop for one in before.rests_on for prop in one.acts}


@given(rules, held_facts, st.lists(endings(), max_size=3), lists, treaty_day, parties, deposits)
@settings(max_examples=200)
def test_only_an_instrument_no_list_denies_turns_a_no_into_a_yes(
    rule: Rule, found: list[Statement], ends: list[Statement], reach: list[Coverage], day: Day,
    actor: str, more: Statement,
) -> None:  # fmt: skip
    held = facts_of(OPENED, *found, *ends, lists=tuple(reach))
    before = status_of(TREATY, {TREATY: rule}, held, AsOf(day), actor=actor)
    if before.answer is not Answer.NO or before.rests_on or denied(held, more):
        return
    after = status_of(TREATY, {TREATY: rule}, held.plus([more]), AsOf(day), actor=actor)
    assert after.answer is not Answer.YES
