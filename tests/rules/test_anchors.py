"""From which day delays run: mistakes in the rule, and what is missing."""

from __future__ import annotations

from typing import Any as Raw

import pytest

from servanda.dates import AsOf, When, parse_day
from servanda.model import Coverage, Facts, Statement, quals_of
from servanda.rules import Missing, RuleProblem, Status, parse_rule, status_of

THIRTY = {"n": 30, "form": "nth_day_after"}
TWO = {"count": {"of": "any", "at_least": 2}}


def rule(delay: Raw, **more: Raw) -> dict[str, Raw]:
    entry = {"article": "1", "when": TWO, "delay": delay}
    return {"instrument": "pact", "entry_into_force": entry, **more}


def deposit(actor: str, day: str, **quals: str) -> Statement:
    told = quals_of({"kind": "accession", **quals})
    return Statement("pact", "deposit", actor, When.parse(day), "list", told)


def ask(body: dict[str, Raw], *facts: Statement, actor: str = "") -> Status:
    lists = [Coverage("list", "pact", ("deposit",), 1, parse_day("2030-12-31"))]
    day = AsOf(parse_day("2010-01-01"))
    return status_of(
        "pact", {"pact": parse_rule(body)}, Facts.gather(facts, lists), day, actor=actor
    )


def test_whose_day_of_receipt_nobody_tells_is_named() -> None:
    told = deposit("aa", "2000-01-01", received="2000-01-03")
    status = ask(rule({**THIRTY, "anchor": "receipt"}), told, deposit("bb", "2000-02-01"))
    assert status.answer.value == "uncertain"
    assert Missing("anchor", "pact", 1, ("bb",), ("receipt",)) in status.missing
    (node,) = (child for child in status.trace.children if child.kind == "anchor")
    assert {(c.kind, c.subject) for c in node.children[0].children} == {
        ("consent", "aa"),
        ("no_anchor", "bb"),
    }


def test_a_later_party_is_told_that_its_own_day_is_missing() -> None:
    later = {"article": "2", "delay": {**THIRTY, "anchor": "notification"}}
    given = [deposit(actor, "2000-01-01") for actor in ("aa", "bb")]
    body = rule({"form": "same_day"}, subsequent_consent=later)
    status = ask(body, *given, deposit("cc", "2001-01-01"), actor="cc")
    assert status.answer.value == "uncertain"
    assert Missing("anchor", "pact", 1, ("cc",), ("notification",)) in status.missing


def test_the_day_of_adoption_is_asked_of_the_text() -> None:
    given = [deposit(actor, "2000-01-01") for actor in ("aa", "bb")]
    status = ask(rule({**THIRTY, "anchor": "adoption"}), *given)
    assert Missing("anchor", "pact", 0, (), ("adoption",)) in status.missing


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (rule({**THIRTY, "same_as_deposit": "yes"}), "delay > same_as_deposit"),
        (rule({**THIRTY, "anchor": "letter"}), "delay > anchor"),
        (
            rule(THIRTY, withdrawal={"article": "9", "notice": {**THIRTY, "anchor": "adoption"}}),
            "notice > anchor",
        ),
        (
            rule(
                THIRTY, withdrawal={"article": "9", "moratorium": {**THIRTY, "anchor": "receipt"}}
            ),
            "moratorium > anchor",
        ),
        (
            rule(THIRTY, duration={"article": "9", "term": {**THIRTY, "anchor": "receipt"}}),
            "term > anchor",
        ),
    ],
)
def test_an_anchor_that_means_nothing_is_refused(body: dict[str, Raw], place: str) -> None:
    with pytest.raises(RuleProblem) as error:
        parse_rule(body)
    assert " > ".join(error.value.path).endswith(place)
