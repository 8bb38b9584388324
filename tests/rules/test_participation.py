"""To whom a treaty is open: an instrument from outside is shown, and does not count."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.errors import RuleError
from servanda.model import Answer, Coverage, Facts, Statement, quals_of
from servanda.rules import RuleProblem, Status, Trace, parse_rule, parties_of, status_of
from strategies import ORG, TREATY, complete, deposit, facts_of, membership, treaty_day

LISTED = (complete("deposit", "2009-12-31"), complete("signature", "2009-12-31"))
MEMBERS = (complete("member", "2009-12-31", "1990-01-01", ORG),)
KINDS = (("aa", "state"), ("bb", "state"), ("oo", "organisation"))
ACTS = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"), deposit("oo", "2001-04-01"))


def rule(open_to: Raw, n: int = 3, instrument: str = TREATY) -> dict[str, Raw]:
    when = {"count": {"of": "any", "at_least": n}}
    return {
        "instrument": instrument,
        "entry_into_force": {"article": "9", "when": when},
        "subsequent_consent": {"article": "9"},
        "participation": {"article": "8", "open_to": open_to},
    }


def kind(actor: str, value: str) -> Statement:
    return Statement(actor, "kind", value, When.always(), "list-2010")


def ask(open_to: Raw, held: Facts, day: str = "2002-01-01", actor: str = "", n: int = 3) -> Status:
    book = {TREATY: parse_rule(rule(open_to, n))}
    return status_of(TREATY, book, held, AsOf(parse_day(day)), actor=actor)


def kinds(trace: Trace) -> dict[str, str]:
    found = {trace.subject: trace.kind}
    for child in trace.children:
        found |= kinds(child)
    return found


KNOWN = facts_of(*ACTS, *(kind(*pair) for pair in KINDS), lists=LISTED)


def test_an_instrument_from_outside_does_not_count_and_is_shown() -> None:
    status = ask(["states"], KNOWN)
    assert status.answer is Answer.NO
    assert kinds(status.trace)["oo"] == "outsider"
    assert ask(["states", "organisations"], KNOWN).answer is Answer.YES
    assert ask(["states"], KNOWN, n=2).answer is Answer.YES
    assert ask(["states"], KNOWN, actor="oo", n=2).answer is Answer.NO
    found = parties_of(TREATY, {TREATY: parse_rule(rule(["states"], 2))}, KNOWN, AsOf(800000))
    assert [p.actor for p in found if p.since] == ["aa", "bb"]


def test_of_whom_nobody_knows_what_it_is_nobody_can_say() -> None:
    status = ask(
        ["states"], facts_of(*ACTS, kind("aa", "state"), kind("bb", "state"), lists=LISTED)
    )
    assert status.answer is Answer.NOT_FOUND
    assert kinds(status.trace)["oo"] == "outsider_perhaps"


def test_a_set_is_asked_for_the_day_of_the_instrument() -> None:
    held = facts_of(
        *ACTS, membership("aa", "2000-01-01/.."), membership("bb", "2001-03-02/.."),
        lists=LISTED + MEMBERS,
    )  # fmt: skip
    assert ask([{"members": ORG}], held, n=1).answer is Answer.YES
    assert ask([{"members": ORG}], held, n=2).answer is Answer.NO
    assert ask([{"members": ORG}, {"actors": ["bb"]}], held, n=2).answer is Answer.YES
    loose = facts_of(*ACTS, membership("aa", "2000-01-01/.."), lists=LISTED)
    assert ask([{"members": ORG}], loose, n=2).answer is Answer.NOT_FOUND


def test_a_protocol_may_be_open_to_the_parties_of_its_parent_only() -> None:
    quals = quals_of({"kind": "ratification"})
    joined = Statement("parent", "deposit", "aa", When.parse("2000-01-01"), "news", quals)
    lists = (*LISTED, Coverage("list-2010", "parent", ("deposit",), 1, 800000))
    held = facts_of(*ACTS, joined, lists=lists)
    assert ask([{"parties": "parent"}], held, n=1).answer is Answer.YES
    assert ask([{"parties": "parent"}], held, n=2).answer is Answer.NO


def test_a_circle_is_an_error_of_the_rules() -> None:
    book = {
        TREATY: parse_rule(rule([{"parties": "parent"}])),
        "parent": parse_rule(rule([{"parties": TREATY}], instrument="parent")),
    }
    quals = quals_of({"kind": "ratification"})
    joined = Statement("parent", "deposit", "aa", When.parse("2000-01-01"), "news", quals)
    with pytest.raises(RuleError, match="break it"):
        status_of(TREATY, book, facts_of(*ACTS, joined, lists=LISTED), AsOf(800000))


@pytest.mark.parametrize(
    ("open_to", "place", "sentence"),
    [
        ("states", "open_to", "write a list"),
        ([], "open_to", "write a list"),
        (["everybody"], "open_to > 0", "is none of"),
        (["states", {"members": ORG, "parties": "p"}], "open_to > 1 > among", "name one set"),
    ],
)
def test_a_mistake_has_its_place(open_to: Raw, place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(rule(open_to))
    assert " > ".join(refused.value.path) == f"participation > {place}"
    assert sentence in refused.value.problem


@given(
    st.lists(st.sampled_from(ACTS), unique_by=lambda s: s.id),
    st.lists(st.sampled_from(KINDS), unique=True),
    treaty_day,
    st.integers(1, 3),
)
def test_a_narrower_set_never_brings_a_treaty_into_force(
    acts: list[Statement], known: list[tuple[str, str]], day: Day, n: int
) -> None:
    held = facts_of(*acts, *(kind(*pair) for pair in known), lists=LISTED)
    narrow = ask(["states"], held, iso(day), n=n).answer
    wide = ask(["states", "organisations"], held, iso(day), n=n).answer
    assert (wide, narrow) != (Answer.NO, Answer.YES)
