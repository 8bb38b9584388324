"""The wider vocabulary: shares, mixed delays, withdrawals, terms, amendments; its JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from servanda import AsOf, Coverage, Statement, When, parse_rule, status_of
from servanda.dates import iso, parse_day
from servanda.errors import RuleError
from servanda.model import Facts, quals_of
from servanda.rules import RuleProblem
from servanda.rules.parsing.json_schema import PUBLISHED, rule_schema
from servanda.rules.parsing.parse import CLAUSES, CONDITIONS, KEYS

SAME = {"form": "same_day"}
DAYS_90 = {"n": 90, "unit": "day", "form": "nth_day_after"}
YEAR = {"n": 1, "unit": "year", "form": "same_daynumber", "month_end": "down"}


def act(prop: str, actor: str, day: str, **quals: str) -> Statement:
    when = When.always() if prop == "share" else When.parse(day)
    return Statement("pact", prop, actor, when, "list", quals_of(quals))


def deposit(actor: str, day: str, of: str = "pact") -> Statement:
    kind = quals_of({"kind": "ratification"})
    return Statement(of, "deposit", actor, When.parse(day), "list", kind)


def answer(
    rule: dict[str, Any], facts: list[Statement], on: str, actor: str = "", *more: dict[str, Any]
) -> tuple[str, str]:
    book = {body["instrument"]: parse_rule(body) for body in (rule, *more)}
    until = parse_day("2099-12-31")
    lists = [Coverage("list", name, ("deposit", "signature"), 1, until) for name in book]
    status = status_of("pact", book, Facts.gather(facts, lists), AsOf(parse_day(on)), actor=actor)
    return status.answer.value, iso(status.since[1]) if status.since else ""


def clause(when: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"instrument": "pact", "entry_into_force": {"article": "1", "when": when}, **others}


def two(**more: Any) -> dict[str, Any]:
    return {"count": {"of": "any", "at_least": 2, **more}}


SHARES = [act("share", actor, "", amount=n) for actor, n in (("a", "60"), ("b", "30"), ("c", "10"))]


def test_number_and_share_together() -> None:
    rule = clause({"all": [two(), {"weight": {"of": "any", "at_least": "7/10"}}]})
    some = [*SHARES, deposit("b", "2000-01-01"), deposit("c", "2000-02-01")]
    assert answer(rule, some, "2001-01-01") == ("no", "")
    assert answer(rule, [*some, deposit("a", "2000-03-01")], "2001-01-01") == ("yes", "2000-03-01")


def test_exactly_the_share_is_enough_unless_more_is_asked() -> None:
    given = [*SHARES, deposit("a", "2000-01-01"), deposit("c", "2000-02-01")]
    at_least = clause({"weight": {"of": "any", "at_least": "0.7"}})
    more = clause({"weight": {"of": "any", "more_than": "0.7"}})
    assert answer(at_least, given, "2001-01-01") == ("yes", "2000-02-01")
    assert answer(more, given, "2001-01-01") == ("no", "")


def test_without_a_table_of_shares_nobody_can_say() -> None:
    rule = clause({"weight": {"of": "any", "at_least": "0.7"}})
    facts = Facts.gather([deposit("a", "2000-01-01")])
    status = status_of("pact", {"pact": parse_rule(rule)}, facts, AsOf(parse_day("2001-01-01")))
    assert status.answer.value == "not found"
    assert ("list", ("share",)) in [(m.kind, m.acts) for m in status.missing]
    with pytest.raises(RuleError, match="is no number"):
        answer(rule, [act("share", "a", "", amount="much")], "2001-01-01")


def test_an_organisation_is_not_counted_beside_its_members() -> None:
    given = [deposit("eu", "2000-01-01"), deposit("a", "2000-02-01"), deposit("b", "2000-03-01")]
    assert answer(clause(two()), given, "2001-01-01") == ("yes", "2000-02-01")
    assert answer(clause(two(without=["eu"])), given, "2001-01-01") == ("yes", "2000-03-01")


FIXED = clause(
    {
        "all": [
            {"not_before": "1989-01-01"},
            {"any": [two(by="1989-01-01"), {"after": {"when": two(), "delay": DAYS_90}}]},
        ]
    }
)


@pytest.mark.parametrize(
    ("second", "since"),
    [("1988-06-01", "1989-01-01"), ("1988-12-16", "1989-01-01"), ("1989-02-01", "1989-05-02")],
)
def test_a_fixed_day_provided_that_enough_have_acted(second: str, since: str) -> None:
    given = [deposit("a", "1988-01-01"), deposit("b", second)]
    assert answer(FIXED, given, "1995-01-01") == ("yes", since)


def test_the_later_of_its_own_date_and_the_parents() -> None:
    own = {"after": {"when": {"count": {"of": "any", "at_least": 1}}, "delay": DAYS_90}}
    rule = clause({"all": [own, {"parent": "mother"}]})
    mother = {"instrument": "mother", "entry_into_force": {"article": "1", "when": two()}}
    early = [deposit("a", "2000-01-01", "mother"), deposit("b", "2000-01-02", "mother")]
    late = [deposit("a", "2000-01-01", "mother"), deposit("b", "2001-01-02", "mother")]
    given = [deposit("a", "2000-06-01")]
    assert answer(rule, [*given, *early], "2005-01-01", "", mother) == ("yes", "2000-08-30")
    assert answer(rule, [*given, *late], "2005-01-01", "", mother) == ("yes", "2001-01-02")


@pytest.mark.parametrize(
    ("word", "since"), [("trigger", "2000-05-05"), ("entry_into_force", "2000-04-01")]
)
def test_who_is_a_later_party(word: str, since: str) -> None:
    rule = clause(two())
    rule["entry_into_force"]["delay"] = {**DAYS_90, "n": 60}
    later = {"article": "2", "delay": DAYS_90, "counted_from": word}
    given = [deposit("a", "2000-01-01"), deposit("b", "2000-02-01"), deposit("c", "2000-02-05")]
    found = answer({**rule, "subsequent_consent": later}, given, "2001-01-01", "c")
    assert found == ("yes", since)


LEAVING = clause(
    two(), subsequent_consent={"article": "2"}, withdrawal={"article": "9", "notice": YEAR}
)


def leaves(day: str, **quals: str) -> list[Statement]:
    given = [deposit(actor, "2000-01-01") for actor in "abc"]
    return [*given, act("withdrawal_notice", "c", day, **quals)]


def test_a_notice_runs_before_it_ends_membership() -> None:
    gone = leaves("2010-03-01")
    assert answer(LEAVING, gone, "2011-02-28", "c")[0] == "yes"
    assert answer(LEAVING, gone, "2011-03-01", "c")[0] == "no"
    assert answer(LEAVING, gone, "2011-03-01")[0] == "yes"


def test_a_later_date_stated_and_a_notice_taken_back() -> None:
    later = leaves("2010-03-01", effective="2012-01-01")
    assert answer(LEAVING, later, "2011-12-31", "c")[0] == "yes"
    assert answer(LEAVING, later, "2012-01-01", "c")[0] == "no"
    back = leaves("2010-03-01", revoked="2010-10-01")
    assert answer(LEAVING, back, "2015-01-01", "c")[0] == "yes"


def test_a_notice_within_the_moratorium_has_no_effect() -> None:
    body = {"article": "9", "notice": YEAR, "moratorium": {**YEAR, "n": 5}}
    rule = clause(two(), withdrawal=body)
    assert answer(rule, leaves("2003-01-01"), "2009-01-01", "c")[0] == "yes"
    assert answer(rule, leaves("2006-01-01"), "2009-01-01", "c")[0] == "no"


def test_whoever_comes_back_is_bound_again() -> None:
    again = [*leaves("2010-03-01"), act("deposit", "c", "2015-05-05", kind="accession")]
    assert answer(LEAVING, again, "2013-01-01", "c")[0] == "no"
    assert answer(LEAVING, again, "2016-01-01", "c")[0] == "yes"


def test_a_term_without_renewal_ends() -> None:
    term = {"article": "9", "term": {**YEAR, "n": 10}, "renewed": "no"}
    given = [deposit("a", "2000-01-01"), deposit("b", "2000-01-01")]
    assert answer(clause(two(), duration=term), given, "2009-12-31")[0] == "yes"
    assert answer(clause(two(), duration=term), given, "2010-01-01")[0] == "no"
    renewed = {**term, "renewed": "yes"}
    assert answer(clause(two(), duration=renewed), given, "2010-01-01")[0] == "yes"


def test_a_treaty_lapses_when_too_few_are_left() -> None:
    rule = {**LEAVING, "duration": {"article": "10", "lapse_below": 3}}
    assert answer(rule, leaves("2010-03-01"), "2011-02-28")[0] == "yes"
    assert answer(rule, leaves("2010-03-01"), "2011-03-01")[0] == "no"


def test_an_amendment_for_all_binds_who_did_not_accept_it() -> None:
    body = {"article": "5", "of": "mother", "binds": "all"}
    rule = clause(two(), amendment=body)
    mother = {"instrument": "mother", "entry_into_force": {"article": "1", "when": two()}}
    parties = [deposit(actor, "1990-01-01", "mother") for actor in "abc"]
    given = [*parties, deposit("a", "2000-01-01"), deposit("b", "2000-02-01")]
    assert answer(rule, given, "2001-01-01", "c", mother)[0] == "yes"
    acceptors = clause(two(), amendment={**body, "binds": "acceptors"})
    assert answer(acceptors, given, "2001-01-01", "c", mother)[0] == "no"


def test_amendments_in_a_circle_are_refused() -> None:
    body = {"article": "5", "of": "pact"}
    with pytest.raises(RuleProblem, match="does not amend itself"):
        parse_rule(clause(two(), amendment=body))


def test_the_published_schema_is_the_parsers() -> None:
    schema = json.loads(PUBLISHED.read_text("utf-8"))
    assert schema == json.loads(json.dumps(rule_schema()))
    assert set(schema["properties"]) == KEYS
    clauses = {name: set(schema["properties"][name]["properties"]) for name in CLAUSES}
    assert clauses == {name: {*keys, "readings"} for name, keys in CLAUSES.items()}
    kinds = [next(iter(kind["properties"])) for kind in schema["$defs"]["condition"]["oneOf"]]
    assert kinds == list(CONDITIONS)
    assert msgspec.json.encode(schema)
