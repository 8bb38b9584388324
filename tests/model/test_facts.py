"""The bridge between record and rules: needs, facts, and how far a list is complete."""

from hypothesis import given

from servanda.dates import parse_day
from servanda.model import Facts, Needs
from strategies import MEMORY, TREATY, complete, deposit, facts, facts_of, signature


def test_needs_join() -> None:
    both = Needs.of("csto", "member", "holder") | Needs.of("cis", "member")
    assert both.pairs == {("csto", "member"), ("csto", "holder"), ("cis", "member")}


def test_facts_are_found_by_subject_and_property() -> None:
    one, other = deposit("aa", "2003"), signature("aa", "2002")
    held = facts_of(one, other)
    assert held.of(TREATY, "deposit") == (one,)
    assert held.of(TREATY, "signature") == (other,)
    assert held.of(TREATY, "adoption") == ()
    assert held.recalled(deposit("aa", "2003", source=MEMORY))
    assert not held.recalled(one)


def test_a_supposition_leaves_the_facts_as_they_were() -> None:
    held = facts_of(deposit("aa", "2003"))
    more = held.plus([deposit("bb", "2004")])
    assert len(more.of(TREATY, "deposit")) == 2
    assert len(held.of(TREATY, "deposit")) == 1


@given(facts())
def test_to_suppose_nothing_changes_nothing(held: Facts) -> None:
    assert held.plus([]) == held


def test_a_coverage_holds_for_its_property_between_its_days() -> None:
    held = facts_of(lists=(complete("deposit", "2003-06-30"),))
    last = parse_day("2003-06-30")
    assert held.complete_to(TREATY, "deposit") == last
    assert held.complete_to(TREATY, "signature") is None
    assert held.covers(TREATY, "deposit", last)
    assert not held.covers(TREATY, "deposit", last + 1)
    assert not held.covers(TREATY, "deposit", parse_day("2000-12-31"))
    assert not held.covers("other", "deposit", last)


def test_lists_that_follow_each_other_reach_as_far_as_the_last() -> None:
    held = facts_of(
        lists=(
            complete("deposit", "2003-06-30", start="2003-01-01"),
            complete("deposit", "2002-12-31"),
        )
    )
    assert held.complete_to(TREATY, "deposit") == parse_day("2003-06-30")


def test_a_list_behind_a_gap_does_not_reach_over_it() -> None:
    held = facts_of(
        lists=(
            complete("deposit", "2004-06-30", start="2003-01-01"),
            complete("deposit", "2002-06-30"),
        )
    )
    assert held.complete_to(TREATY, "deposit") == parse_day("2002-06-30")
