"""A rule as a lawyer writes it: read, or refused with the place and what to do."""

from fractions import Fraction
from typing import Any as Raw

import pytest

from servanda.dates import Clip, parse_day
from servanda.rules import RuleProblem, parse_rule
from servanda.rules.shapes.shape import (
    All,
    Among,
    Any,
    Count,
    Delay,
    Form,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Share,
)

APPROVAL = {"of": ["approval"], "at_least": 1}
THREE = {"count": {"of": ["ratification"], "at_least": "3"}}


def clause(when: Raw = THREE, **more: Raw) -> dict[str, Raw]:
    body = {"article": "9(1)", "when": when, **more}
    return {"instrument": "pact", "entry_into_force": {k: v for k, v in body.items() if v != ""}}


def count(**changed: Raw) -> dict[str, Raw]:
    return clause({"count": {**APPROVAL, **changed}})


def fraction(**inner: Raw) -> dict[str, Raw]:
    return clause({"fraction": {"of": ["approval"], **inner}})


def parsed(when: Raw) -> object:
    rule = parse_rule(clause(when))
    assert rule.entry_into_force is not None
    return rule.entry_into_force.when


@pytest.mark.parametrize(
    ("when", "condition"),
    [
        (THREE, Count(3, ("ratification",))),
        (
            {"count": {"of": ["accession"], "at_least": 1, "by": "2002-12-31"}},
            Count(1, ("accession",), by=parse_day("2002-12-31")),
        ),
        (
            {"count": {"of": ["approval"], "at_least": 2, "among": {"actors": ["cn", "ru"]}}},
            Count(2, ("approval",), Among("named", actors=("cn", "ru"))),
        ),
        (
            {"fraction": {"of": ["ratification"], "at_least": "2/3", "among": {"members": "un"}}},
            Share(Fraction(2, 3), ("ratification",), Among("members", "un")),
        ),
        (
            {"fraction": {"of": ["ratification"], "more_than": "0.5", "among": "signatories"}},
            Share(Fraction(1, 2), ("ratification",), Among("signatories"), strictly=True),
        ),
        (
            {"named": {"of": ["acceptance"], "among": {"parties": "charter"}}},
            Named(("acceptance",), Among("parties", "charter")),
        ),
        ({"not_before": "2010-01-01"}, NotBefore(parse_day("2010-01-01"))),
        ({"parent": "charter"}, Parent("charter")),
        ({"not": {"parent": "charter"}}, Not(Parent("charter"))),
        (
            {"all": [{"parent": "a"}, {"any": [{"parent": "b"}, {"parent": "c"}]}]},
            All((Parent("a"), Any((Parent("b"), Parent("c"))))),
        ),
        (
            {"happened": {"subject": "p", "prop": "deposit", "value": "aa", "kind": "accession"}},
            Happened("p", "deposit", "aa", (("kind", "accession"),)),
        ),
    ],
)
def test_every_condition_is_read(when: Raw, condition: object) -> None:
    assert parsed(when) == condition


def test_a_whole_rule_is_read() -> None:
    delay = {"n": 60, "unit": "day", "form": "first_of_month_after", "anchor": "receipt"}
    exception = {"article": "9(2)", "if": {"parent": "b"}, "when": {"not_before": "2010-01-01"}}
    later = {
        "article": "9(3)",
        "delay": {"n": "1", "unit": "month", "form": "after_expiry", "month_end": "up"},
    }
    rule = parse_rule(
        {
            **clause(delay=delay, unless=[exception], text="The Pact enters into force ..."),
            "subsequent_consent": later,
            "source": "un-text",
            "confidence": "low",
        }
    )
    main, after = rule.entry_into_force, rule.subsequent_consent
    assert main is not None
    assert after is not None
    assert main.delay == Delay(60, "day", Form.FIRST_OF_MONTH_AFTER, "receipt")
    assert main.exceptions[0].guard == Parent("b")
    assert main.exceptions[0].delay == Delay()
    assert after.delay == Delay(1, "month", Form.AFTER_EXPIRY, month_end=Clip.UP)
    assert (rule.source, rule.confidence, main.text[:8]) == ("un-text", "low", "The Pact")


def test_a_clause_that_was_not_found_is_absent_or_empty() -> None:
    assert parse_rule({"instrument": "pact"}).entry_into_force is None
    rule = parse_rule({"instrument": "pact", "entry_into_force": {"article": "9"}})
    assert rule.entry_into_force is not None
    assert rule.entry_into_force.when is None


COUNT = "entry_into_force > when > count"


@pytest.mark.parametrize(
    ("raw", "place", "sentence"),
    [
        ({}, "rule", "'instrument' is missing"),
        ({"instrument": "p", "entry_in_force": {}}, "entry_in_force", "there is no 'entry_in_fo"),
        ({"instrument": ["p"]}, "instrument", "write a word or number"),
        ({"instrument": "p", "confidence": "sure"}, "confidence", "'sure' is none of: high"),
        ({"instrument": "p", "source": ["a", "b"]}, "source", "write a word or number"),
        ({"instrument": "p", "entry_into_force": "soon"}, "entry_into_force", "write a mapping"),
        ({"instrument": "p", "entry_into_force": {}}, "entry_into_force", "'article' is missing"),
        (clause(whn=1), "entry_into_force > whn", "there is no 'whn' here"),
        (clause("soon"), "entry_into_force > when", "write a mapping"),
        (clause({}), "entry_into_force > when", "write one condition here: count, fraction"),
        (clause({"coutn": {}}), "entry_into_force > when", "write one condition here"),
        (clause({**THREE, "parent": "a"}), "entry_into_force > when", "write one condition here"),
        (clause({"count": {"of": ["ratification"]}}), f"{COUNT} > at_least", "'' is not a whole"),
        (count(at_least="0"), f"{COUNT} > at_least", "at least 1"),
        (count(parts={"at_least": "2", "of": ["I"]}), f"{COUNT} > parts > at_least", "from 1 to 1"),
        (count(parts={"at_least": "2"}), f"{COUNT} > parts > of", "list the chapters"),
        (count(at_least="-1"), f"{COUNT} > at_least", "not a whole"),
        (count(at_least="1_0"), f"{COUNT} > at_least", "not a whole"),
        (count(of="approval"), f"{COUNT} > of", "list the ways"),
        (count(of=["signing"]), f"{COUNT} > of", "'signing' is none"),
        (count(of=["approval", "approval"]), f"{COUNT} > of", "stands twice"),
        (count(by="2002"), f"{COUNT} > by", "not a day"),
        (
            count(at_least=3, among={"actors": ["a", "b"]}),
            f"{COUNT} > at_least",
            "3 of 2 actors can never act",
        ),
        (
            count(among={"actors": ["a", "a"]}),
            f"{COUNT} > among > actors",
            "'a' stands twice",
        ),
        (
            count(among={"actors": ["a"], "members": "o"}),
            f"{COUNT} > among",
            "name one set",
        ),
        (
            count(among="members"),
            f"{COUNT} > among",
            "write signatories",
        ),
        (
            fraction(at_least="2/3"),
            "entry_into_force > when > fraction",
            "a fraction needs its set",
        ),
        (
            clause({"fraction": {"of": ["approval"], "at_least": "3/2", "among": "signatories"}}),
            "entry_into_force > when > fraction > at_least",
            "between 0 and 1",
        ),
        (
            clause({"fraction": {"of": ["approval"], "at_least": "1/0", "among": "signatories"}}),
            "entry_into_force > when > fraction > at_least",
            "for example at_least: 2/3",
        ),
        (
            clause({"fraction": {"of": ["approval"], "more_than": "1", "among": "signatories"}}),
            "entry_into_force > when > fraction > more_than",
            "between 0 and 1",
        ),
        (
            fraction(more_than="1/2", at_least="1/2", among="signatories"),
            "entry_into_force > when > fraction",
            "not both",
        ),
        (clause({"named": {"of": ["approval"]}}), "entry_into_force > when > named", "say who"),
        (clause({"all": []}), "entry_into_force > when > all", "write a list of conditions"),
        (clause({"any": [THREE, "x"]}), "entry_into_force > when > any > 1", "write a mapping"),
        (clause({"not_before": "soon"}), "entry_into_force > when > not_before", "is not a day"),
        (clause({"parent": ["a"]}), "entry_into_force > when > parent", "write a word"),
        (
            clause({"happened": {"subject": "a", "prop": "deposit"}}),
            "entry_into_force > when > happened",
            "'value' is missing",
        ),
        (
            clause({"happened": {"subject": "a", "prop": "deposti", "value": "b"}}),
            "entry_into_force > when > happened > prop",
            "there is no property 'deposti'",
        ),
        (
            clause({"happened": {"subject": "a", "prop": "deposit", "value": "b", "knd": "x"}}),
            "entry_into_force > when > happened > knd",
            "there is no 'knd' here",
        ),
        (clause(delay={"n": 3}), "entry_into_force > delay > form", "'' is none of: after_expiry"),
        (clause(delay={"form": "nth_day_after"}), "entry_into_force > delay", "needs n: how many"),
        (clause(delay={"n": 3, "form": "same_day"}), "entry_into_force > delay > n", "no n"),
        (
            clause(delay={"n": 3, "unit": "week", "form": "after_expiry"}),
            "entry_into_force > delay > unit",
            "'week' is none of: day, month, year",
        ),
        (
            clause(delay={"n": 3, "form": "same_daynumber", "month_end": "up"}),
            "entry_into_force > delay",
            "counts months or years; write unit: month",
        ),
        *[
            (
                clause(delay={"n": 1, "unit": "month", "form": form}),
                "entry_into_force > delay",
                "month_end: up, down or refuse",
            )
            for form in ("same_daynumber", "nth_day_after", "after_expiry")
        ],
        (
            clause(delay={"n": 0, "form": "first_of_nth_month_after_month_of_deposit"}),
            "entry_into_force > delay > n",
            "the first month after is n: 1",
        ),
        (
            clause(delay={"n": 1, "form": "nth_day_after", "anchor": "press"}),
            "entry_into_force > delay > anchor",
            "'press' is none of: adoption",
        ),
        (clause(unless={}), "entry_into_force > unless", "write a list of exceptions"),
        (clause(unless=[{"article": "2"}]), "entry_into_force > unless > 0", "needs 'if'"),
        (
            clause("", unless=[{"article": "2", "if": THREE, "when": THREE}]),
            "entry_into_force",
            "no base case",
        ),
        (
            {"instrument": "p", "subsequent_consent": {"article": "1", "when": THREE}},
            "subsequent_consent > when",
            "there is no 'when' here",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(raw: dict[str, Raw], place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(raw)
    assert (" > ".join(refused.value.path) or "rule") == place
    assert sentence in refused.value.problem
    assert str(refused.value).startswith(place)


def test_every_mistake_of_a_rule_is_told_with_its_place() -> None:
    raw = {
        "instrument": "pact-2001",
        "confidense": "high",
        "entry_into_force": {
            "artikle": "1",
            "when": {"all": [{"count": {"of": ["ratifikation"], "at_least": "0"}}, {"some": "x"}]},
            "delay": {"n": "x", "unit": "week", "form": "later"},
            "unless": [{"article": "2", "if": {"not_before": "soon"}}],
        },
        "withdrawal": {
            "article": "9",
            "notice": {"n": "6", "unit": "month", "form": "same_daynumber"},
            "terms": {"then": {"n": "0", "form": "nth_day_after"}},
            "season": {"first": "13-01", "last": "01-32"},
            "untimely": "never",
        },
        "reservations": {"article": "12", "acceptance": "silent", "rejected_by": "3/2"},
    }
    with pytest.raises(RuleProblem) as caught:
        parse_rule(raw)
    assert {" > ".join(problem.path) for problem in caught.value.all} == {
        "confidense",
        "entry_into_force > artikle",
        "entry_into_force",
        "entry_into_force > when > all > 0 > count > at_least",
        "entry_into_force > when > all > 0 > count > of",
        "entry_into_force > when > all > 1",
        "entry_into_force > delay > n",
        "entry_into_force > delay > unit",
        "entry_into_force > delay > form",
        "entry_into_force > unless > 0",
        "entry_into_force > unless > 0 > if > not_before",
        "withdrawal > notice",
        "withdrawal > terms",
        "withdrawal > season > first",
        "withdrawal > season > last",
        "withdrawal > untimely",
        "reservations",
        "reservations > acceptance",
        "reservations > rejected_by",
    }
