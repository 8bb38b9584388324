"""How treaties last and end: mistakes in the clause, the reasons, and what is missing."""

from __future__ import annotations

from typing import Any as Raw

import pytest

from servanda.dates import AsOf, When, parse_day
from servanda.errors import RuleError
from servanda.model import Coverage, Facts, Statement, quals_of
from servanda.rules import Missing, RuleProblem, Status, parse_rule, status_of

FIVE = {"n": 5, "unit": "year", "form": "same_daynumber", "month_end": "down"}


def rule(**more: Raw) -> dict[str, Raw]:
    count = {"count": {"of": "any", "at_least": 1}}
    return {"instrument": "pact", "entry_into_force": {"article": "1", "when": count}, **more}


def act(prop: str, value: str, day: str, of: str = "pact", **quals: str) -> Statement:
    return Statement(of, prop, value, When.parse(day), "list", quals_of(quals))


def ask(day: str, facts: list[Statement], *bodies: dict[str, Raw], actor: str = "") -> Status:
    book = {body["instrument"]: parse_rule(body) for body in bodies}
    lists = [Coverage("list", "pact", ("deposit",), 1, parse_day("2030-12-31"))]
    held = Facts.gather(facts, lists)
    return status_of("pact", book, held, AsOf(parse_day(day)), actor=actor)


@pytest.mark.parametrize(
    ("more", "place", "sentence"),
    [
        ({"duration": {"article": "9", "then": FIVE}}, "duration > then", "there is no term"),
        ({"duration": {"article": "9", "renewed": "no"}}, "duration > renewed", "there is no term"),
        (
            {"duration": {"article": "9", "term": {"form": "same_day"}}},
            "duration > term",
            "lasts at least one day",
        ),
        (
            {"duration": {"article": "9", "term": FIVE, "renewed": "maybe"}},
            "duration > renewed",
            "'maybe' is none of: by_decision, no, unless_denounced, yes",
        ),
        ({"duration": {"article": "9", "until": "soon"}}, "duration > until", "soon"),
        ({"termination": {"article": "9"}}, "termination", "write when: and a condition"),
        (
            {"termination": {"article": "9", "parties_of": "pact"}},
            "termination > parties_of",
            "name the later one",
        ),
        ({"withdrawal": {"silent": "yes", "article": "9"}}, "withdrawal > article", "there is no"),
        ({"withdrawal": {"silent": "no"}}, "withdrawal > silent", "'no' is none of: yes"),
        ({"withdrawal": {"article": "9", "implied": "yes"}}, "withdrawal > implied", "there is no"),
        ({"amendment": {"silent": "yes"}}, "amendment > silent", "there is no"),
    ],
)
def test_a_mistake_is_told_with_its_place(more: Raw, place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as error:
        parse_rule(rule(**more))
    assert " > ".join(error.value.path) == place
    assert sentence in error.value.problem


GIVEN = [act("deposit", "aa", "2000-01-01", kind="accession")]


def test_the_reasons_name_the_term_and_the_day_it_ends() -> None:
    body = rule(duration={"article": "9", "term": FIVE, "renewed": "no"})
    status = ask("2005-01-01", GIVEN, body)
    (told,) = (node for node in status.trace.children if node.kind == "term")
    assert (told.clause, told.value) == ("9", "2005-01-01")


def test_what_would_settle_whether_it_was_prolonged_is_named() -> None:
    body = rule(duration={"article": "9", "term": FIVE, "renewed": "by_decision"})
    status = ask("2006-01-01", GIVEN, body)
    assert status.answer.value == "not found"
    assert Missing("list", "pact", acts=("prolongation",)) in status.missing


def test_who_ended_it_stands_in_the_reasons() -> None:
    ended = act("termination", "aa", "2003-01-01", by="court", article="7")
    status = ask("2004-01-01", [*GIVEN, ended], rule(), actor="aa")
    assert status.answer.value == "no"
    (told,) = (node for node in status.trace.children if node.kind == "terminated")
    assert (told.subject, told.clause, told.because) == ("aa", "7", (ended,))


def test_who_would_have_to_be_known_is_named_where_the_text_is_silent() -> None:
    body = {"instrument": "pact", "entry_into_force": {"silent": "yes"}}
    two = [*GIVEN, act("deposit", "bb", "2000-01-01", kind="accession")]
    status = ask("2004-01-01", two, body)
    assert (status.answer.value, status.residual) == ("not found", ("24(2)",))
    assert Missing("list", "pact", acts=("negotiators",)) in status.missing


def test_a_text_that_was_not_read_is_not_silent() -> None:
    status = ask("2004-01-01", GIVEN, {"instrument": "pact"})
    assert (status.answer.value, status.residual) == ("not found", ())
    assert Missing("clause", "pact") in status.missing


def test_two_treaties_that_end_each_other_for_their_parties_are_a_circle() -> None:
    one = rule(termination={"article": "9", "parties_of": "next"})
    two = {**rule(termination={"article": "9", "parties_of": "pact"}), "instrument": "next"}
    facts = [*GIVEN, act("deposit", "aa", "2001-01-01", "next", kind="accession")]
    with pytest.raises(RuleError, match="circle"):
        ask("2004-01-01", facts, one, two, actor="aa")


def test_a_term_that_ends_on_no_day_is_an_error_of_the_rule() -> None:
    term = {**FIVE, "n": 1, "month_end": "refuse"}
    body = rule(duration={"article": "9", "term": term, "renewed": "no"})
    given = [act("deposit", "aa", "2000-02-29", kind="accession")]
    with pytest.raises(RuleError, match="pact article 9"):
        ask("2004-01-01", given, body)
