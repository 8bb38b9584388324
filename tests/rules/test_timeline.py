"""One pass answers for every day and party; a supposition gathers only what it touches."""

from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day
from servanda.model import Facts, Statement
from servanda.rules import Rule, Timeline, parties_in, parties_of, status_in, status_of
from strategies import PARTIES, TREATY, facts, rules, statements, treaty_day

askers = st.sampled_from(["", *PARTIES])


@given(rules, facts(), st.lists(treaty_day, min_size=1, max_size=4), askers)
def test_a_timeline_answers_for_every_day_as_a_fresh_question_does(
    rule: Rule, held: Facts, days: list[Day], actor: str
) -> None:
    timeline = Timeline(TREATY, {TREATY: rule}, held)
    for day in days:
        asked = status_of(TREATY, {TREATY: rule}, held, AsOf(day), actor=actor)
        assert status_in(timeline, day, actor) == asked
        assert parties_in(timeline, day) == parties_of(TREATY, {TREATY: rule}, held, AsOf(day))


@given(rules, facts(), st.lists(statements, max_size=3), treaty_day, askers)
def test_what_is_laid_over_is_answered_as_if_it_were_a_fact(
    rule: Rule, held: Facts, more: list[Statement], day: Day, actor: str
) -> None:
    over = Timeline(TREATY, {TREATY: rule}, held).supposing(more)
    fresh = Timeline(TREATY, {TREATY: rule}, held.plus(more))
    assert status_in(over, day, actor) == status_in(fresh, day, actor)
    assert parties_in(over, day) == parties_in(fresh, day)


@given(rules, facts(), treaty_day, askers)
def test_without_its_reasons_an_answer_is_the_same(
    rule: Rule, held: Facts, day: Day, actor: str
) -> None:
    timeline = Timeline(TREATY, {TREATY: rule}, held)
    told, short = status_in(timeline, day, actor), status_in(timeline, day, actor, reasons=False)
    assert (told.answer, told.since, told.missing) == (short.answer, short.since, short.missing)
    assert told.trace.truth is short.trace.truth
