"""Between two parties: reservations, acceptance by words or silence, objections, prohibitions."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Facts, Statement, quals_of
from servanda.rules import (
    Missing,
    RuleProblem,
    Status,
    Timeline,
    Trace,
    needs_between,
    objection_windows,
    pair_status,
    parse_rule,
)
from strategies import TREATY, complete, deposit, facts_of, treaty_day

LISTED = tuple(
    complete(prop, "2009-12-31")
    for prop in ("deposit", "signature", "reservation", "objection", "acceptance_of")
)
PARTIES = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"), deposit("cc", "2003-05-05"))


def rule(**reservations: Raw) -> dict[str, Raw]:
    when = {"count": {"of": "any", "at_least": 2}}
    raw: dict[str, Raw] = {
        "instrument": TREATY,
        "entry_into_force": {"article": "9", "when": when},
        "subsequent_consent": {"article": "9"},
    }
    raw["reservations"] = {"silent": "yes"}
    if reservations:
        raw["reservations"] = {"article": "12", "allowed": "all", **reservations}
    return raw


def reservation(actor: str, day: str, **quals: str) -> Statement:
    return Statement(TREATY, "reservation", actor, When.parse(day), "news", quals_of(quals))


def against(actor: str, day: str, to: str, **quals: str) -> Statement:
    held = quals_of({"kind": "reservation", "to": to, **quals})
    return Statement(TREATY, "objection", actor, When.parse(day), "news", held)


def accepts(actor: str, day: str, to: str) -> Statement:
    held = quals_of({"kind": "reservation", "to": to})
    return Statement(TREATY, "acceptance_of", actor, When.parse(day), "news", held)


def ask(day: str, *acts: Statement, pair: str = "aa bb", **clause: Raw) -> Status:
    return between(facts_of(*PARTIES, *acts, lists=LISTED), day, pair, **clause)


def between(held: Facts, day: str, pair: str = "aa bb", **clause: Raw) -> Status:
    book = {TREATY: parse_rule(rule(**clause))}
    one, other = pair.split()
    return pair_status(TREATY, book, held, AsOf(parse_day(day)), one, other)


def said(status: Status) -> tuple[str, str, str]:
    lo, hi = status.since or (0, 0)
    return status.answer.value, iso(lo) if lo else "", iso(hi) if hi else ""


def kinds(trace: Trace) -> set[str]:
    return {trace.kind}.union(*(kinds(child) for child in trace.children))


MADE = reservation("aa", "2001-02-01", article="7")


def test_two_parties_without_reservations_are_bound_since_both_are() -> None:
    assert said(ask("2004-01-01")) == ("yes", "2001-03-01", "2001-03-01")
    assert said(ask("2004-01-01", pair="aa cc")) == ("yes", "2003-05-05", "2003-05-05")
    assert ask("2003-01-01", pair="aa cc").answer is Answer.NO
    assert ask("2004-01-01", pair="aa dd").answer is Answer.NO


def test_a_reservation_is_accepted_by_silence_and_before_that_nobody_can_say() -> None:
    assert said(ask("2001-06-01", MADE)) == ("uncertain", "2001-03-01", "2002-02-01")
    assert said(ask("2002-02-01", MADE)) == ("yes", "2001-03-01", "2002-02-01")


def test_the_window_runs_from_the_notification_and_until_ones_own_consent_if_later() -> None:
    later = reservation("aa", "2001-02-01", notified="2001-04-10")
    assert said(ask("2003-01-01", later))[2] == "2002-04-10"
    assert said(ask("2004-01-01", MADE, pair="aa cc")) == ("yes", "2003-05-05", "2003-05-05")
    assert said(ask("2004-01-01", MADE, window={"n": 90, "form": "nth_day_after"}))[2] == (
        "2001-05-02"
    )


@pytest.mark.parametrize(
    ("effect", "answer", "since"),
    [("consent", "yes", "2001-03-01"), ("acceptance", "no", "2002-02-01")],
)
def test_a_clause_may_say_from_when_it_holds(effect: str, answer: str, since: str) -> None:
    assert said(ask("2001-06-01", MADE, effect=effect)) == (answer, since, since)


def test_acceptance_in_words_settles_it_at_once() -> None:
    status = ask("2001-06-01", MADE, accepts("bb", "2001-05-05", "aa"))
    assert said(status) == ("yes", "2001-03-01", "2001-05-05")
    assert "acceptance" in kinds(status.trace)


def test_a_plain_objection_leaves_the_treaty_between_the_two() -> None:
    status = ask("2001-08-01", MADE, against("bb", "2001-07-01", "aa"))
    assert status.answer is Answer.YES
    assert "objection" in kinds(status.trace)


NEVER = against("bb", "2001-07-01", "aa", precludes="yes")


def test_an_objection_that_opposes_entry_into_force_precludes_it() -> None:
    assert ask("2005-01-01", MADE, NEVER).answer is Answer.NO
    assert ask("2005-01-01", MADE, NEVER, pair="aa cc").answer is Answer.YES
    assert ask("2005-01-01", MADE, NEVER, pair="bb aa").answer is Answer.NO


def test_the_treaty_holds_once_the_objection_or_the_reservation_is_withdrawn() -> None:
    taken = against("bb", "2001-07-01", "aa", precludes="yes", withdrawn="2006-01-01")
    assert said(ask("2007-01-01", MADE, taken)) == ("yes", "2006-01-01", "2006-01-01")
    gone = reservation("aa", "2001-02-01", withdrawn="2004-04-04")
    assert said(ask("2007-01-01", gone, NEVER)) == ("yes", "2004-04-04", "2004-04-04")


def test_an_objection_after_the_window_changes_nothing() -> None:
    late = against("bb", "2003-01-01", "aa", precludes="yes")
    status = ask("2005-01-01", MADE, late)
    assert status.answer is Answer.YES
    assert "late_objection" in kinds(status.trace)


def test_where_the_clause_says_so_every_objection_precludes_or_none_does() -> None:
    plain = against("bb", "2001-07-01", "aa")
    assert ask("2005-01-01", MADE, plain, objection="always").answer is Answer.NO
    assert ask("2005-01-01", MADE, NEVER, objection="never").answer is Answer.YES


def test_an_objection_to_another_reservation_does_not_count() -> None:
    second = reservation("aa", "2001-02-01", variant="second")
    other = against("bb", "2001-07-01", "aa", variant="first", precludes="yes")
    assert ask("2005-01-01", second, other).answer is Answer.YES
    both = against("bb", "2001-07-01", "aa", precludes="yes")
    assert ask("2005-01-01", second, both).answer is Answer.NO


@pytest.mark.parametrize(
    ("clause", "answer"),
    [
        ({"allowed": "none", "if_prohibited": "consent_stands"}, "yes"),
        ({"allowed": "none", "if_prohibited": "consent_falls"}, "no"),
        ({"allowed": "none"}, "disputed"),
        ({"allowed": "listed", "provisions": ["7"], "if_prohibited": "consent_falls"}, "yes"),
        ({"allowed": "listed", "provisions": ["8"], "if_prohibited": "consent_falls"}, "no"),
        ({"allowed": "all_but", "provisions": ["7"], "if_prohibited": "consent_falls"}, "no"),
        ({"allowed": "all_but", "provisions": ["7(1)"], "if_prohibited": "consent_falls"}, "yes"),
    ],
)
def test_a_reservation_that_is_not_allowed_has_the_effect_the_clause_gives(
    clause: dict[str, Raw], answer: str
) -> None:
    assert ask("2005-01-01", MADE, **clause).answer.value == answer


def test_a_clause_that_does_not_say_what_follows_is_read_both_ways() -> None:
    status = ask("2005-01-01", MADE, allowed="none")
    outcomes = [(r.answer.value, r.held[0].clause, r.held[0].about) for r in status.readings]
    assert outcomes == [("yes", "stands", ("aa",)), ("no", "falls", ("aa",))]


def test_enough_objections_make_it_inadmissible() -> None:
    two = [against(actor, "2003-07-01", "aa") for actor in ("bb", "cc")]
    for acts, answer in ((two[:1], Answer.YES), (two, Answer.NO)):
        status = ask("2005-01-01", MADE, *acts, rejected_by="2/3", if_prohibited="consent_falls")
        assert status.answer is answer


def test_what_needs_acceptance_by_all_falls_with_one_objection() -> None:
    one = against("bb", "2001-07-01", "aa")
    assert ask("2005-01-01", MADE, pair="aa cc", acceptance="all").answer is Answer.YES
    assert ask("2005-01-01", MADE, one, pair="aa cc", acceptance="all").answer is Answer.NO


def test_what_needs_acceptance_in_words_or_by_an_organ_waits_for_it() -> None:
    clause = {"acceptance": "express", "effect": "acceptance"}
    assert ask("2005-01-01", MADE, **clause).answer is Answer.NO
    assert ask("2005-01-01", MADE, accepts("bb", "2002-02-02", "aa"), **clause).answer is (
        Answer.YES
    )
    organ = {"acceptance": "organ", "accepted_by": "council", "effect": "acceptance"}
    given = accepts("council", "2002-02-02", "aa")
    assert ask("2005-01-01", MADE, accepts("bb", "2002-02-02", "aa"), **organ).answer is Answer.NO
    assert said(ask("2005-01-01", MADE, given, **organ))[2] == "2002-02-02"


def test_one_that_needs_no_acceptance_holds_whatever_is_objected() -> None:
    status = ask("2001-06-01", MADE, NEVER, acceptance="unnecessary")
    assert said(status) == ("yes", "2001-03-01", "2001-03-01")


def test_where_no_list_of_reservations_or_objections_is_held_that_is_named() -> None:
    lists = LISTED[:2]
    status = between(facts_of(*PARTIES, lists=lists), "2004-01-01")
    assert said(status) == ("not found", "2001-03-01", "2001-03-01")
    assert Missing("list", TREATY, acts=("reservation",)) in status.missing
    status = between(facts_of(*PARTIES, MADE, lists=LISTED[:3]), "2004-01-01")
    assert status.answer is Answer.NOT_FOUND
    assert Missing("list", TREATY, acts=("objection",)) in status.missing


def test_where_none_may_be_made_no_list_is_needed() -> None:
    status = between(facts_of(*PARTIES, lists=LISTED[:2]), "2004-01-01", allowed="none")
    assert status.answer is Answer.YES


def test_where_the_text_is_silent_the_residual_rules_are_used_and_marked() -> None:
    silent = ask("2004-01-01")
    assert "residual_relation" in kinds(silent.trace)
    assert silent.residual == ("20-23",)
    assert "relation" in kinds(ask("2004-01-01", allowed="all").trace)


def test_where_no_clause_was_found_a_reservation_leaves_it_open_and_the_clause_is_named() -> None:
    unread = {key: value for key, value in rule().items() if key != "reservations"}
    answers = {}
    for acts in ((), (MADE,)):
        held = facts_of(*PARTIES, *acts, lists=LISTED)
        book = {TREATY: parse_rule(unread)}
        answers[len(acts)] = pair_status(TREATY, book, held, AsOf(735000), "aa", "bb")
    assert answers[0].answer is Answer.YES
    assert answers[1].answer is Answer.NOT_FOUND
    assert answers[1].missing == (Missing("clause", TREATY, acts=("reservations",)),)


def test_what_a_source_states_of_one_party_counts_for_the_pair() -> None:
    stated = Statement(TREATY, "in_force", "dd", When.parse("2002-02-02/.."), "news")
    held = facts_of(*PARTIES, stated, lists=LISTED[1:])
    assert said(between(held, "2004-01-01", "aa dd")) == ("yes", "2002-02-02", "2002-02-02")


PLACE = "reservations"


@pytest.mark.parametrize(
    ("clause", "place", "sentence"),
    [
        ({"allowed": "some"}, f"{PLACE} > allowed", "'some' is none of"),
        ({"allowed": "listed"}, f"{PLACE} > provisions", "where allowed is listed"),
        ({"provisions": ["3"]}, f"{PLACE} > provisions", "and only there"),
        ({"provisions": "3"}, f"{PLACE} > provisions", "write a list of articles"),
        ({"acceptance": "organ"}, f"{PLACE} > accepted_by", "name the organ"),
        ({"accepted_by": "council"}, f"{PLACE} > accepted_by", "only there"),
        ({"objection": "maybe"}, f"{PLACE} > objection", "'maybe' is none of"),
        ({"rejected_by": "3/2"}, f"{PLACE} > rejected_by", "a fraction of the parties"),
        ({"rejected_by": "many"}, f"{PLACE} > rejected_by", "a fraction of the parties"),
        ({"window": {"n": 1}}, f"{PLACE} > window > form", "is none of"),
    ],
)
def test_a_mistake_in_the_clause_has_its_place(
    clause: dict[str, Raw], place: str, sentence: str
) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(rule(**clause))
    assert " > ".join(refused.value.path) == place
    assert sentence in refused.value.problem


ACTS = st.lists(
    st.sampled_from(
        [
            MADE,
            NEVER,
            reservation("bb", "2001-03-01", variant="second"),
            against("aa", "2001-09-01", "bb", precludes="yes", withdrawn="2004-01-01"),
            against("bb", "2001-07", "aa"),
            accepts("bb", "2001-05-05", "aa"),
        ]
    ),
    unique_by=lambda s: s.id,
)
CLAUSES = st.sampled_from(
    [
        {},
        {"effect": "consent"},
        {"effect": "acceptance"},
        {"allowed": "none", "if_prohibited": "consent_falls"},
        {"acceptance": "express"},
        {"objection": "always"},
        {"acceptance": "all"},
    ]
)
LISTS = st.sets(st.sampled_from(range(len(LISTED)))).map(lambda ns: tuple(LISTED[n] for n in ns))


@given(ACTS, CLAUSES, LISTS, treaty_day)
def test_the_relation_is_the_same_seen_from_either_side(
    acts: list[Statement], clause: dict[str, Raw], lists: Raw, day: Day
) -> None:
    held = facts_of(*PARTIES, *acts, lists=lists)
    one, other = (between(held, iso(day), pair, **clause) for pair in ("aa bb", "bb aa"))
    assert (one.answer, one.since) == (other.answer, other.since)


@given(ACTS, CLAUSES, LISTS, treaty_day, st.integers(0, 2000))
def test_a_pair_is_never_bound_while_one_of_them_is_not(
    acts: list[Statement], clause: dict[str, Raw], lists: Raw, day: Day, earlier: int
) -> None:
    held = facts_of(*PARTIES, *acts, lists=lists)
    before = parse_day("2003-05-05") - 1 - earlier
    assert between(held, iso(before), "aa cc", **clause).answer is not Answer.YES
    assert between(held, iso(day), "aa dd", **clause).answer is not Answer.YES


@given(ACTS, CLAUSES, LISTS, treaty_day)
def test_a_longer_list_never_turns_a_pair_into_its_opposite(
    acts: list[Statement], clause: dict[str, Raw], lists: Raw, day: Day
) -> None:
    opposites = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
    few = between(facts_of(*PARTIES, *acts, lists=lists), iso(day), **clause).answer
    more = between(facts_of(*PARTIES, *acts, lists=LISTED), iso(day), **clause).answer
    assert more is not opposites.get(few)


def windows(day: str, *acts: Statement, **clause: Raw) -> list[tuple[str, str, str]]:
    book = {TREATY: parse_rule(rule(**clause))}
    held = facts_of(*PARTIES, *acts, lists=LISTED)
    timeline = Timeline(TREATY, book, held, needs=needs_between(TREATY, book))
    found = objection_windows(timeline, parse_day(day))
    return [(window.kind, window.actor, iso(window.closes[1])) for window in found]


def test_the_windows_that_are_open_are_told_with_their_last_day() -> None:
    other = reservation("bb", "2001-03-01", notified="2001-04-01")
    told = [("reservation", "aa", "2002-02-01"), ("reservation", "bb", "2002-04-01")]
    assert windows("2001-06-01", MADE, other) == told
    assert windows("2002-02-02", MADE, other) == told[1:]
    assert windows("2001-01-31", MADE, other) == []
    assert windows("2001-06-01", MADE, acceptance="unnecessary") == []
