"""Amendments: whom they bind, who may stop them, and which version holds between two."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Coverage, Facts, Statement, quals_of
from servanda.rules import (
    RuleProblem,
    Status,
    Timeline,
    needs_between,
    objection_windows,
    parse_rule,
    parties_of,
    status_of,
    version_between,
)
from strategies import treaty_day

MOTHER, CHANGE = "mother", "change"
TEN_MONTHS = {
    "n": 10, "unit": "month", "form": "same_daynumber", "month_end": "down", "anchor": "adoption",
}  # fmt: skip
THIRD = {"window": TEN_MONTHS, "more_than": "1/3", "among": {"parties": MOTHER, "at": "adoption"}}


def book(when: Raw, delay: Raw = None, **amendment: Raw) -> dict[str, Raw]:
    base = {"count": {"of": "any", "at_least": 2}}
    entry = {"article": "3", "when": when, **({"delay": delay} if delay else {})}
    rules = (
        {
            "instrument": MOTHER,
            "entry_into_force": {"article": "1", "when": base},
            "subsequent_consent": {"article": "1"},
        },
        {
            "instrument": CHANGE,
            "entry_into_force": entry,
            "subsequent_consent": {"article": "3"},
            "amendment": {"article": "16", "of": MOTHER, **amendment},
        },
    )
    return {str(raw["instrument"]): parse_rule(raw) for raw in rules}


def act(instrument: str, prop: str, actor: str, day: str, **quals: str) -> Statement:
    return Statement(instrument, prop, actor, When.parse(day), "list", quals_of(quals))


def joins(actor: str, day: str, instrument: str = MOTHER) -> Statement:
    return act(instrument, "deposit", actor, day, kind="accession")


def objects(actor: str, day: str, **quals: str) -> Statement:
    return act(CHANGE, "objection", actor, day, kind="amendment", **quals)


LISTS = [
    Coverage("list", name, ("deposit", "signature", "objection", "reservation"), 1, 800000)
    for name in (MOTHER, CHANGE)
]
PARTIES = [joins(actor, "2000-01-01") for actor in ("aa", "bb", "cc", "dd")]
ADOPTED = act(CHANGE, "adoption", "Klow", "2001-01-01")
TWO = {"count": {"of": "any", "at_least": 2}}


def ask(rules: Raw, acts: list[Statement], day: str, actor: str = "") -> Status:
    facts = Facts.gather([*PARTIES, ADOPTED, *acts], LISTS)
    return status_of(CHANGE, rules, facts, AsOf(parse_day(day)), actor=actor)


def said(status: Status) -> tuple[str, str]:
    return status.answer.value, iso(status.since[1]) if status.since else ""


def version(rules: Raw, acts: list[Statement], day: str, pair: str) -> tuple[str, ...]:
    facts = Facts.gather([*PARTIES, ADOPTED, *acts], LISTS)
    timeline = Timeline(MOTHER, rules, facts, needs=needs_between(MOTHER, rules))
    found = version_between(timeline, parse_day(day), *pair.split())
    assert not found.in_doubt
    return found.amended_by


# Tacit acceptance -------------------------------------------------------------------------------

SIX_MONTHS = {"n": 6, "unit": "month", "form": "same_daynumber", "month_end": "down"}
TACIT = book({"unopposed": THIRD}, SIX_MONTHS, binds="all_but_objectors")


def test_an_amendment_nobody_stops_enters_into_force_once_window_and_delay_have_run() -> None:
    assert said(ask(TACIT, [], "2003-01-01")) == ("yes", "2002-05-01")
    assert ask(TACIT, [], "2002-04-30").answer is Answer.NO


@pytest.mark.parametrize(("who", "answer"), [("a", "yes"), ("ab", "no"), ("abc", "no")])
def test_more_than_a_third_of_the_parties_then_stop_it(who: str, answer: str) -> None:
    acts = [objects(n * 2, "2001-06-01") for n in who]
    assert ask(TACIT, acts, "2003-01-01").answer.value == answer


def test_the_parties_then_are_not_the_parties_now() -> None:
    later = [joins(f"x{n}", "2001-02-01") for n in range(3)]
    acts = [*later, objects("aa", "2001-06-01"), objects("bb", "2001-06-01")]
    now = book({"unopposed": {**THIRD, "among": {"parties": MOTHER}}}, SIX_MONTHS)
    assert ask(TACIT, acts, "2003-01-01").answer is Answer.NO
    assert ask(now, acts, "2003-01-01").answer is Answer.YES


def test_an_objection_taken_back_in_time_or_made_too_late_does_not_count() -> None:
    back = [objects(n, "2001-06-01", withdrawn="2001-09-01") for n in ("aa", "bb")]
    assert ask(TACIT, back, "2003-01-01").answer is Answer.YES
    late = [objects(n, "2001-12-01") for n in ("aa", "bb")]
    assert ask(TACIT, late, "2003-01-01").answer is Answer.YES


def test_a_number_of_objections_may_be_enough() -> None:
    rules = book({"unopposed": {"window": TEN_MONTHS, "number": 1}})
    assert said(ask(rules, [], "2003-01-01")) == ("yes", "2001-11-01")
    assert ask(rules, [objects("aa", "2001-11-01")], "2003-01-01").answer is Answer.NO


def test_whoever_objects_is_not_bound_until_it_takes_that_back_or_accepts() -> None:
    one = [objects("aa", "2001-06-01")]
    assert ask(TACIT, one, "2003-01-01", "aa").answer is Answer.NO
    assert ask(TACIT, one, "2003-01-01", "bb").answer is Answer.YES
    assert ask(TACIT, one, "2003-01-01", "zz").answer is Answer.NO
    back = [objects("aa", "2001-06-01", withdrawn="2004-04-04")]
    assert said(ask(TACIT, back, "2005-01-01", "aa")) == ("yes", "2004-04-04")
    accepted = [*one, act(CHANGE, "deposit", "aa", "2003-03-03", kind="acceptance")]
    assert said(ask(TACIT, accepted, "2005-01-01", "aa")) == ("yes", "2003-03-03")


def test_all_parties_bound_by_silence_are_listed() -> None:
    facts = Facts.gather([*PARTIES, ADOPTED, objects("aa", "2001-06-01")], LISTS)
    found = parties_of(CHANGE, TACIT, facts, AsOf(parse_day("2003-01-01")))
    assert [p.actor for p in found if p.bound.name == "TRUE"] == ["bb", "cc", "dd"]


def test_where_no_list_of_objections_is_held_that_is_named() -> None:
    lists = [Coverage("list", name, ("deposit", "signature"), 1, 800000) for name in TACIT]
    facts = Facts.gather([*PARTIES, ADOPTED], lists)
    status = status_of(CHANGE, TACIT, facts, AsOf(parse_day("2003-01-01")))
    assert status.answer is Answer.NOT_FOUND
    assert ("list", CHANGE, ("objection",)) in [
        (m.kind, m.instrument, m.acts) for m in status.missing
    ]


def test_the_window_may_run_from_when_the_text_was_sent() -> None:
    window = {**TEN_MONTHS, "anchor": "notification"}
    rules = book({"unopposed": {"window": window, "number": 1}})
    sent = act(CHANGE, "communicated", "list", "2001-03-01")
    assert said(ask(rules, [sent], "2003-01-01")) == ("yes", "2002-01-01")
    assert ask(rules, [], "2003-01-01").answer is Answer.NOT_FOUND


# Fractions of the parties then and now -----------------------------------------------------------


@pytest.mark.parametrize(("at", "answer"), [("adoption", "yes"), ("now", "no")])
def test_a_fraction_may_be_of_the_parties_then_or_now(at: str, answer: str) -> None:
    among = {"parties": MOTHER, "at": at}
    rules = book({"fraction": {"of": "any", "at_least": "3/4", "among": among}})
    later = [joins(f"x{n}", "2001-02-01") for n in range(3)]
    accepted = [joins(n, "2002-02-02", CHANGE) for n in ("aa", "bb", "cc")]
    assert ask(rules, [*later, *accepted], "2003-01-01").answer.value == answer


def test_who_was_a_party_then_is_not_known_without_the_day_of_adoption() -> None:
    rules = book({"fraction": {"of": "any", "at_least": "3/4", "among": THIRD["among"]}})
    accepted = [joins(n, "2002-02-02", CHANGE) for n in ("aa", "bb", "cc")]
    facts = Facts.gather([*PARTIES, *accepted], LISTS)
    assert status_of(CHANGE, rules, facts, AsOf(parse_day("2003-01-01"))).answer is not Answer.YES


# Versions ----------------------------------------------------------------------------------------

ACCEPTED = [joins("aa", "2001-06-01", CHANGE), joins("bb", "2001-07-01", CHANGE)]


def test_between_two_that_accepted_it_the_amended_text_holds() -> None:
    rules = book(TWO)
    assert version(rules, ACCEPTED, "2002-01-01", "aa bb") == (CHANGE,)
    assert version(rules, ACCEPTED, "2001-06-30", "aa bb") == ()


def test_between_one_that_did_and_one_that_did_not_the_text_both_accepted_holds() -> None:
    assert version(book(TWO), ACCEPTED, "2002-01-01", "aa cc") == ()


def test_whoever_joins_later_joins_the_amended_text_and_the_old_one_toward_the_others() -> None:
    late = [*ACCEPTED, joins("ee", "2003-03-03")]
    assert version(book(TWO), late, "2004-01-01", "aa ee") == (CHANGE,)
    assert version(book(TWO), late, "2004-01-01", "cc ee") == ()
    unamended = book(TWO, later_parties="unamended")
    assert version(unamended, late, "2004-01-01", "aa ee") == ()


def test_an_amendment_for_all_binds_every_pair() -> None:
    assert version(book(TWO, binds="all"), ACCEPTED, "2002-01-01", "cc dd") == (CHANGE,)


@pytest.mark.parametrize(
    ("when", "place", "sentence"),
    [
        ({"unopposed": {"number": 1}}, "unopposed", "'window' is missing"),
        ({"unopposed": {**THIRD, "number": 1}}, "unopposed > number", "or a fraction"),
        ({"unopposed": {"window": TEN_MONTHS, "number": 0}}, "unopposed > number", "1 or more"),
        ({"unopposed": {"window": TEN_MONTHS, "more_than": "1/3"}}, "unopposed", "needs its set"),
        (
            {"unopposed": {"window": {**TEN_MONTHS, "anchor": "deposit"}, "number": 1}},
            "unopposed > window > anchor",
            "adoption or notification",
        ),
        (
            {"unopposed": {**THIRD, "among": {"parties": MOTHER, "at": "noon"}}},
            "unopposed > among > at",
            "is none of",
        ),
    ],
)
def test_a_mistake_has_its_place(when: Raw, place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        book(when)
    assert " > ".join(refused.value.path) == f"entry_into_force > when > {place}"
    assert sentence in refused.value.problem


@given(
    st.lists(st.sampled_from([*ACCEPTED, joins("ee", "2003-03-03"), objects("aa", "2001-06-01")]),
             unique_by=lambda s: s.id),
    st.sampled_from(["acceptors", "all", "all_but_objectors"]),
    treaty_day,
    st.sampled_from(["aa bb", "aa cc", "bb ee"]),
)  # fmt: skip
def test_the_version_is_the_same_seen_from_either_side(
    acts: list[Statement], binds: str, day: Day, pair: str
) -> None:
    rules = book(TWO, binds=binds)
    other = " ".join(reversed(pair.split()))
    assert version(rules, acts, iso(day), pair) == version(rules, acts, iso(day), other)


@given(st.sets(st.sampled_from("abcd")), st.sets(st.sampled_from("abcd")))
def test_one_more_objection_never_brings_an_amendment_into_force(
    few: set[str], more: set[str]
) -> None:
    answers = [
        ask(TACIT, [objects(n * 2, "2001-06-01") for n in sorted(who)], "2003-01-01").answer
        for who in (few, few | more)
    ]
    assert answers != [Answer.NO, Answer.YES]


def test_the_window_of_an_amendment_is_told() -> None:
    facts = Facts.gather([*PARTIES, ADOPTED], LISTS)
    timeline = Timeline(CHANGE, TACIT, facts, needs=needs_between(CHANGE, TACIT))
    found = objection_windows(timeline, parse_day("2001-06-01"))
    assert [(w.kind, w.article, iso(w.closes[1])) for w in found] == [
        ("amendment", "3", "2001-11-01")
    ]
    assert objection_windows(timeline, parse_day("2001-11-02")) == []
