"""What holds of every way of leaving and ending, whatever the facts."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from servanda.dates import AsOf, Clip, Day, When, iso
from servanda.model import Coverage, Facts, Statement, quals_of
from servanda.rules import Rule, Status, status_of
from servanda.rules.shapes.endings import Duration, Provisional, Terms, Withdrawal, YearDay
from servanda.rules.shapes.endings import MonthDay as Md
from servanda.rules.shapes.shape import Clause, Delay, Form
from strategies import (
    KINDS,
    PARTIES,
    TREATY,
    act_days,
    coverages,
    deposits,
    facts_of,
    parties,
    rising_rules,
    signatures,
    sources,
    treaty_day,
)

MONTHS = [Delay(n, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN) for n in (1, 6, 12)]
times = st.sampled_from(MONTHS)
withdrawals = st.builds(
    Withdrawal,
    st.just("9"),
    times,
    st.none() | times,
    in_force_for=st.sampled_from(["treaty", "party"]),
    untimely=st.sampled_from(["void", "waits"]),
    terms=st.none() | st.builds(Terms, times),
    takes_effect=st.none() | st.just(YearDay(Md(1, 1), Md(7, 1))),
)
durations = st.builds(
    Duration,
    st.just("10"),
    times,
    renewed=st.sampled_from(["yes", "no", "by_decision", "unless_denounced"]),
    lapse_below=st.integers(0, 2),
)
later = Clause("2", None, MONTHS[0])


@st.composite
def ending_rules(draw: st.DrawFn) -> Rule:
    anchor = draw(st.sampled_from(["deposit", "receipt", "signature"]))
    return replace(
        draw(rising_rules),
        subsequent_consent=replace(later, delay=replace(MONTHS[0], anchor=anchor)),
        withdrawal=draw(st.none() | withdrawals),
        duration=draw(st.none() | durations),
        provisional_application=draw(st.none() | st.just(Provisional("3", "signature"))),
    )


@st.composite
def endings(draw: st.DrawFn) -> Statement:
    prop, quals = draw(
        st.sampled_from(
            [
                ("withdrawal_notice", ""),
                ("withdrawal_notice", "revoked"),
                ("withdrawal_notice", "effective"),
                ("withdrawal_notice", "received"),
                ("termination", ""),
                ("prolongation", "until"),
                ("provisional_end", ""),
            ]
        )
    )
    value = draw(parties | st.just(TREATY))
    told = {quals: iso(draw(treaty_day))} if quals else {}
    return Statement(TREATY, prop, value, draw(act_days), draw(sources), quals_of(told))


@st.composite
def received(draw: st.DrawFn) -> Statement:
    day = draw(treaty_day)
    told = {"kind": draw(st.sampled_from(KINDS)), "received": iso(day)}
    return Statement(TREATY, "deposit", draw(parties), When.on(day), "news", quals_of(told))


statements = deposits | signatures | endings() | received()
held_facts = st.lists(statements, max_size=8, unique_by=lambda s: s.id)
askers = st.sampled_from(["", *PARTIES])


def ask(rule: Rule, held: Facts, day: Day, actor: str) -> Status:
    return status_of(TREATY, {TREATY: rule}, held, AsOf(day), actor=actor)


@given(
    ending_rules(), held_facts, st.lists(coverages, max_size=2), treaty_day, askers, st.randoms()
)
def test_the_order_of_facts_is_irrelevant(
    rule: Rule, found: list[Statement], lists: list[Coverage], day: Day, actor: str, chance: Random
) -> None:
    shuffled = [*found]
    chance.shuffle(shuffled)
    once, again = (facts_of(*each, lists=tuple(lists)) for each in (found, shuffled))
    assert ask(rule, once, day, actor) == ask(rule, again, day, actor)


@given(ending_rules(), held_facts, st.lists(statements, max_size=3), treaty_day, askers)
def test_a_supposition_is_answered_as_if_it_were_a_fact(
    rule: Rule, found: list[Statement], more: list[Statement], day: Day, actor: str
) -> None:
    over, fresh = facts_of(*found).plus(more), facts_of(*found, *more)
    assert ask(rule, over, day, actor) == ask(rule, fresh, day, actor)


@given(ending_rules(), held_facts, treaty_day, parties)
def test_provisional_application_is_never_being_in_force(
    rule: Rule, found: list[Statement], day: Day, actor: str
) -> None:
    status = ask(rule, facts_of(*found), day, actor)
    if status.provisional and not status.readings:
        assert status.answer.value != "yes"
