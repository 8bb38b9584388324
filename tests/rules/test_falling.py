"""A consent with a reservation that is not allowed counts only as far as all read it so."""

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, When, iso, parse_day
from servanda.model import Answer, Statement, quals_of
from servanda.rules import Status, Trace, parse_rule, parties_of, status_of
from strategies import TREATY, complete, deposit, facts_of, treaty_day

DAY = "2004-01-01"
LISTED = tuple(complete(prop, "2009-12-31") for prop in ("deposit", "signature"))
GIVEN = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"), deposit("cc", "2001-04-01"))


def reservation(when: str = "2001-02-01", **quals: str) -> Statement:
    return Statement(TREATY, "reservation", "aa", When.parse(when), "news", quals_of(quals))


def objection(by: str, precludes: str) -> Statement:
    quals = quals_of({"kind": "reservation", "to": "aa", "precludes": precludes})
    return Statement(TREATY, "objection", by, When.parse("2001-06-01"), "news", quals)


def rule(n: int, **clause: Raw) -> dict[str, Raw]:
    return {
        "instrument": TREATY,
        "entry_into_force": {
            "article": "9",
            "when": {"count": {"of": "any", "at_least": n}},
        },
        "subsequent_consent": {"article": "9"},
        "reservations": {"article": "12", **clause},
    }


def ask(
    *acts: Statement,
    n: int = 2,
    actor: str = "",
    day: str = DAY,
    allowed: Raw = "none",
    **clause: Raw,
) -> Status:
    book = {TREATY: parse_rule(rule(n, allowed=allowed, **clause))}
    held = facts_of(*GIVEN, *acts, lists=LISTED)
    return status_of(TREATY, book, held, AsOf(parse_day(day)), actor=actor)


def kinds(trace: Trace) -> set[str]:
    return {trace.kind}.union(*(kinds(child) for child in trace.children))


@pytest.mark.parametrize(
    ("said", "answer"),
    [({}, "disputed"), ({"if_prohibited": "consent_stands"}, "yes"),
     ({"if_prohibited": "consent_falls"}, "no")],
)  # fmt: skip
def test_a_party_is_bound_as_the_clause_says_or_disputed(said: dict[str, Raw], answer: str) -> None:
    assert ask(reservation(), actor="aa", **said).answer.value == answer
    assert ask(reservation(), actor="bb", **said).answer is Answer.YES


def test_what_follows_for_the_party_is_told_in_each_reading() -> None:
    status = ask(reservation(), objection("bb", "yes"), objection("cc", "no"), actor="aa")
    assert [(r.answer.value, r.held[0].clause, r.held[0].article) for r in status.readings] == [
        ("yes", "stands", "12"), ("no", "falls", "12"),
    ]  # fmt: skip
    assert [r.held[0].held_by for r in status.readings] == [("cc",), ("bb",)]
    assert {"prohibited_stands", "prohibited_falls"} <= kinds(status.trace)


def test_the_treaty_waits_for_one_more_where_it_does_not_count() -> None:
    plain = ask(reservation(), n=3)
    assert plain.answer is Answer.DISPUTED
    assert ask(reservation(), n=3, if_prohibited="consent_falls").answer is Answer.NO
    both = ask(reservation(), n=2)
    days = [iso(r.since[1]) for r in both.readings if r.since]
    assert (both.answer, days) == (Answer.YES, ["2001-03-01", "2001-04-01"])


def test_it_counts_from_the_day_on_which_the_reservation_is_withdrawn() -> None:
    back = reservation(withdrawn="2003-05-05")
    for actor, n in (("aa", 2), ("", 3)):
        status = ask(back, n=n, actor=actor, if_prohibited="consent_falls")
        assert (status.answer, status.since) == (Answer.YES, (parse_day("2003-05-05"),) * 2)
        assert ask(back, n=n, actor=actor, day="2003-05-04").answer is Answer.DISPUTED


def test_one_made_after_the_consent_touches_no_consent() -> None:
    late = reservation("2002-01-01")
    assert ask(late, actor="aa", if_prohibited="consent_falls").answer is Answer.YES
    assert ask(late, actor="aa").answer is Answer.YES


def test_whether_one_is_allowed_whose_articles_nobody_tells_is_not_known() -> None:
    listed: dict[str, Raw] = {"allowed": "listed", "provisions": ["7"]}
    counted = ask(reservation(), actor="aa", **listed)
    assert (counted.answer, "prohibited_perhaps" in kinds(counted.trace)) == (Answer.YES, True)
    fallen = ask(reservation(), actor="aa", **listed, if_prohibited="consent_falls")
    assert fallen.answer is not Answer.YES
    assert ask(reservation(article="7"), actor="aa", **listed).answer is Answer.YES
    assert ask(reservation(article="8"), actor="aa", **listed).answer is Answer.DISPUTED


def test_the_table_of_parties_knows_no_more_than_every_reading() -> None:
    book = {TREATY: parse_rule(rule(2, allowed="none"))}
    held = facts_of(*GIVEN, reservation(), lists=LISTED)
    bound = {p.actor: p.bound.name for p in parties_of(TREATY, book, held, AsOf(parse_day(DAY)))}
    assert bound == {"aa": "UNKNOWN", "bb": "TRUE", "cc": "TRUE"}


@given(treaty_day, treaty_day, st.sampled_from(["", "aa", "bb"]))
def test_a_prohibited_reservation_never_makes_a_no_a_yes(made: Day, day: Day, actor: str) -> None:
    before = ask(actor=actor, day=iso(day)).answer
    after = ask(reservation(iso(made)), actor=actor, day=iso(day)).answer
    assert not (before is Answer.NO and after is Answer.YES)
