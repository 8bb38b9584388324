"""Accessions that have effect toward some only, or only if nobody objects."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Statement, quals_of
from servanda.rules import (
    Missing,
    RuleProblem,
    Status,
    Timeline,
    needs_between,
    objection_windows,
    pair_status,
    parse_rule,
    status_of,
)
from strategies import TREATY, complete, deposit, facts_of, treaty_day

LISTED = tuple(
    complete(prop, "2009-12-31") for prop in ("deposit", "signature", "objection", "acceptance_of")
)
SIX_MONTHS = {"n": 6, "unit": "month", "form": "same_daynumber", "month_end": "down"}
DAYS_60 = {"n": 60, "form": "nth_day_after"}
OBJECT = {"effect_toward": "toward_non_objectors", "window": SIX_MONTHS, "delay": DAYS_60}
ACCEPT = {"effect_toward": "toward_acceptors", "delay": DAYS_60}
NOBODY = {"effect_toward": "if_none_objects", "window": SIX_MONTHS}
PARTIES = (
    deposit("aa", "2001-02-01"),
    deposit("bb", "2001-03-01"),
    deposit("xx", "2002-01-01", "accession"),
    deposit("cc", "2003-03-03"),
)


def rule(clause: dict[str, Raw]) -> dict[str, Raw]:
    return {
        "instrument": TREATY,
        "entry_into_force": {"article": "9", "when": {"count": {"of": "any", "at_least": 2}}},
        "subsequent_consent": {"article": "9"},
        "reservations": {"article": "10", "allowed": "none"},
        "accession": {"article": "12", **clause},
    }


def act(prop: str, actor: str, day: str, to: str = "xx", **quals: str) -> Statement:
    held = quals_of({"kind": "accession", "to": to, **quals})
    return Statement(TREATY, prop, actor, When.parse(day), "news", held)


def objects(actor: str, day: str, **quals: str) -> Statement:
    return act("objection", actor, day, **quals)


def ask(
    clause: dict[str, Raw], day: str, pair: str, *acts: Statement, lists: Raw = LISTED
) -> Status:
    book = {TREATY: parse_rule(rule(clause))}
    held = facts_of(*PARTIES, *acts, lists=lists)
    as_of = AsOf(parse_day(day))
    if " " in pair:
        return pair_status(TREATY, book, held, as_of, *pair.split())
    return status_of(TREATY, book, held, as_of, actor=pair)


def since(status: Status) -> str:
    return iso(status.since[1]) if status.since else ""


def test_toward_those_who_do_not_object_it_has_effect_once_window_and_delay_have_run() -> None:
    assert since(ask(OBJECT, "2004-01-01", "aa xx")) == "2002-08-30"
    assert ask(OBJECT, "2002-08-29", "aa xx").answer is Answer.NO
    assert ask(OBJECT, "2002-08-29", "aa bb").answer is Answer.YES


def test_toward_who_objects_it_has_none_until_the_objection_is_taken_back() -> None:
    against = objects("aa", "2002-03-03")
    assert ask(OBJECT, "2004-01-01", "aa xx", against).answer is Answer.NO
    assert ask(OBJECT, "2004-01-01", "bb xx", against).answer is Answer.YES
    back = objects("aa", "2002-03-03", withdrawn="2005-05-05")
    assert since(ask(OBJECT, "2006-01-01", "aa xx", back)) == "2005-05-05"
    late = objects("aa", "2002-12-31")
    assert ask(OBJECT, "2004-01-01", "aa xx", late).answer is Answer.YES


def test_who_joined_later_is_not_asked_unless_the_clause_says_so() -> None:
    assert ask(ACCEPT, "2004-01-01", "cc xx").answer is Answer.YES
    also = {**ACCEPT, "also_later": "yes"}
    assert ask(also, "2004-01-01", "cc xx").answer is Answer.NO
    accepted = act("acceptance_of", "cc", "2003-04-01")
    assert since(ask(also, "2004-01-01", "cc xx", accepted)) == "2003-05-31"


def test_toward_those_who_accept_it_has_effect_from_their_acceptance() -> None:
    accepted = act("acceptance_of", "aa", "2002-04-01")
    assert since(ask(ACCEPT, "2004-01-01", "aa xx", accepted)) == "2002-05-31"
    assert ask(ACCEPT, "2004-01-01", "bb xx", accepted).answer is Answer.NO
    status = ask(ACCEPT, "2004-01-01", "bb xx", accepted, lists=LISTED[:3])
    assert status.answer is Answer.NOT_FOUND
    assert Missing("list", TREATY, acts=("acceptance_of",)) in status.missing


def test_where_one_objection_is_enough_it_has_no_effect_for_anybody() -> None:
    assert since(ask(NOBODY, "2004-01-01", "xx")) == "2002-07-01"
    assert ask(NOBODY, "2004-01-01", "xx", objects("bb", "2002-02-02")).answer is Answer.NO
    assert ask(NOBODY, "2004-01-01", "aa xx", objects("bb", "2002-02-02")).answer is Answer.NO
    assert ask(NOBODY, "2004-01-01", "xx", objects("cc", "2002-02-02")).answer is Answer.YES
    assert ask(NOBODY, "2004-01-01", "aa", objects("bb", "2002-02-02")).answer is Answer.YES


def test_without_a_list_of_objections_nobody_can_say() -> None:
    for pair, clause in (("aa xx", OBJECT), ("xx", NOBODY)):
        found = ask(clause, "2004-01-01", pair, lists=LISTED[:2])
        assert found.answer is Answer.NOT_FOUND


def test_the_window_for_an_accession_is_told() -> None:
    book = {TREATY: parse_rule(rule(OBJECT))}
    timeline = Timeline(
        TREATY, book, facts_of(*PARTIES, lists=LISTED), needs=needs_between(TREATY, book)
    )
    found = objection_windows(timeline, parse_day("2002-02-02"))
    assert [(w.kind, w.actor, iso(w.closes[1])) for w in found] == [
        ("accession", "xx", "2002-07-01")
    ]


@pytest.mark.parametrize(
    ("clause", "place", "sentence"),
    [
        ({}, "effect_toward", "is none of"),
        ({"effect_toward": "if_none_objects"}, "", "'window' is missing"),
        ({**ACCEPT, "ways": ["joining"]}, "ways > of", "is none of"),
        ({**ACCEPT, "also_later": "perhaps"}, "also_later", "is none of"),
    ],
)
def test_a_mistake_has_its_place(clause: dict[str, Raw], place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(rule(clause))
    assert " > ".join(refused.value.path) == " > ".join(filter(None, ["accession", place]))
    assert sentence in refused.value.problem


ACTS = st.lists(
    st.sampled_from(
        [
            objects("aa", "2002-03-03"),
            objects("bb", "2002-03-03", withdrawn="2003-01-01"),
            objects("cc", "2002-03-03"),
            act("acceptance_of", "aa", "2002-04-01"),
        ]
    ),
    unique_by=lambda s: s.id,
)


@given(
    ACTS,
    st.sampled_from([OBJECT, ACCEPT, NOBODY, {**ACCEPT, "also_later": "yes"}]),
    treaty_day,
    st.sampled_from(["aa xx", "bb xx", "cc xx", "aa bb"]),
)
def test_a_pair_is_the_same_from_either_side_and_an_objection_never_helps(
    acts: list[Statement], clause: dict[str, Raw], day: Day, pair: str
) -> None:
    answer = ask(clause, iso(day), pair, *acts).answer
    assert answer is ask(clause, iso(day), " ".join(reversed(pair.split())), *acts).answer
    fewer = [a for a in acts if a.prop != "objection"]
    without = ask(clause, iso(day), pair, *fewer).answer
    assert (without, answer) != (Answer.NO, Answer.YES)
