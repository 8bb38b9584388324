"""What holds of every rule and all facts."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from servanda.dates import AsOf, Day, When
from servanda.model import Answer, Coverage, Facts, Statement
from servanda.rules import Rule, Status, status_of
from strategies import (
    KINDS,
    LAST_DAY,
    PARTIES,
    TREATY,
    deposit,
    facts,
    facts_of,
    parties,
    rising_rules,
    rules,
    statements,
    treaty_day,
)

askers = st.sampled_from(["", *PARTIES])


def ask(rule: Rule, held: Facts, day: Day, actor: str = "") -> Status:
    return status_of(TREATY, {TREATY: rule}, held, AsOf(day), actor=actor)


def flat(held: Facts) -> list[Statement]:
    return [s for found in held.by_pair.values() for s in found]


def lists_of(held: Facts) -> list[Coverage]:
    return [c for found in held.coverages.values() for c in found]


@given(rules, facts(), treaty_day, askers, st.randoms())
def test_the_order_of_facts_is_irrelevant(
    rule: Rule, held: Facts, day: Day, actor: str, chance: Random
) -> None:
    shuffled, lists = flat(held), lists_of(held)
    chance.shuffle(shuffled)
    chance.shuffle(lists)
    again = facts_of(*shuffled, lists=tuple(lists))
    assert ask(rule, held, day, actor) == ask(rule, again, day, actor)


@given(rules, facts(), treaty_day, askers)
def test_the_same_question_has_the_same_answer(
    rule: Rule, held: Facts, day: Day, actor: str
) -> None:
    assert ask(rule, held, day, actor) == ask(rule, held, day, actor)


@given(rules, facts(), st.lists(statements, max_size=3), treaty_day, askers)
def test_a_supposition_is_answered_as_if_it_were_a_fact(
    rule: Rule, held: Facts, more: list[Statement], day: Day, actor: str
) -> None:
    assert ask(rule, held.plus(more), day, actor) == ask(
        rule,
        facts_of(*flat(held), *more, lists=tuple(lists_of(held))),
        day,
        actor,
    )


@given(rising_rules, facts(), treaty_day, parties, st.sampled_from(KINDS), treaty_day)
@settings(max_examples=200)
def test_one_more_deposit_never_turns_yes_into_no(
    rule: Rule, held: Facts, day: Day, actor: str, kind: str, deposited: Day
) -> None:
    """But where it displaces what was only remembered: that is taken back, see below."""
    given_ = deposit(actor, When.on(deposited), kind)
    if ask(rule, held, day).answer is not Answer.YES or displaced(held, given_):
        return
    assert ask(rule, held.plus([given_]), day).answer is not Answer.NO


@given(rules, facts(), treaty_day, parties, st.sampled_from(KINDS), treaty_day)
@settings(max_examples=200)
def test_what_is_found_displaces_what_was_remembered_as_if_that_were_taken_back(
    rule: Rule, held: Facts, day: Day, actor: str, kind: str, deposited: Day
) -> None:
    given_ = deposit(actor, When.on(deposited), kind)
    kept = [s for s in flat(held) if s not in displaced(held, given_)]
    without = facts_of(*kept, given_, lists=tuple(lists_of(held)))
    found, alone = ask(rule, held.plus([given_]), day), ask(rule, without, day)
    assert (found.answer, found.since) == (alone.answer, alone.since)


def displaced(held: Facts, found: Statement) -> list[Statement]:
    """The remembered accounts of the same act that its found account rules out."""
    return [
        s
        for s in held.of(found.subject, found.prop)
        if held.recalled(s)
        and (s.value, s.quals) == (found.value, found.quals)
        and not s.valid.from_lo <= found.valid.from_lo <= s.valid.from_hi
    ]


@given(rules, facts(), treaty_day, st.integers(0, 1500))
@settings(max_examples=200)
def test_a_longer_list_never_turns_a_known_answer_into_its_opposite(
    rule: Rule, held: Facts, day: Day, longer: int
) -> None:
    wider = {
        subject: tuple(replace(c, complete_to=c.complete_to + longer) for c in found)
        for subject, found in held.coverages.items()
    }
    before = ask(rule, held, day).answer
    after = ask(rule, replace(held, coverages=wider), day).answer
    opposites = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
    assert after is not opposites.get(before)


@given(rules, facts())
def test_a_treaty_that_entered_into_force_is_in_force_on_every_later_day(
    rule: Rule, held: Facts
) -> None:
    """Where no clause on its duration ends it: what triggered it is not undone."""
    status = ask(rule, held, LAST_DAY)
    if status.answer is Answer.YES and status.since and not status.readings:
        assert ask(rule, held, LAST_DAY + 1000).answer is Answer.YES
        assert ask(rule, held, status.since[1]).answer is Answer.YES


@given(rising_rules, facts(), treaty_day)
@settings(max_examples=200)
def test_the_missing_acts_complete_the_answer(rule: Rule, held: Facts, day: Day) -> None:
    status = ask(rule, held, day)
    if status.answer is not Answer.NO or status.readings or status.earliest is None:
        return
    acts = []
    for missing in status.missing:
        if missing.kind == "act":
            names = [
                *missing.of[: missing.n],
                *(f"x{n}" for n in range(missing.n - len(missing.of))),
            ]
            acts += [deposit(name, When.on(day), missing.acts[0]) for name in names]
    assert ask(rule, held.plus(acts), status.earliest).answer is not Answer.NO
