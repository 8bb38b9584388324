"""The reasons of a count: in order of days, and numbered as far as they count."""

from __future__ import annotations

from servanda import Statement, When
from servanda.dates import AsOf, parse_day
from servanda.model import Facts, quals_of
from servanda.rules import Trace, parse_rule, status_of

RULE = parse_rule(
    {
        "instrument": "t",
        "entry_into_force": {
            "article": "9",
            "when": {"count": {"of": "any", "at_least": "2"}},
        },
        "withdrawal": {
            "article": "10",
            "notice": {"n": "1", "unit": "day", "form": "nth_day_after"},
        },
    }
)


def deposit(actor: str, day: str) -> Statement:
    kind = quals_of({"kind": "ratification"})
    return Statement("t", "deposit", actor, When.parse(day), "list", kind)


def count(on: str, *statements: Statement) -> Trace:
    facts = Facts.gather(statements)
    trace = status_of("t", {"t": RULE}, facts, AsOf(parse_day(on))).trace
    return trace.children[0]


ACTS = (deposit("a", "2003-01-01"), deposit("b", "2001-01-01"), deposit("c", "2002-01-01"))


def told(trace: Trace) -> list[tuple[str, str, int]]:
    return [(one.subject, one.kind, one.n) for one in trace.children]


def test_who_consented_stands_in_order_of_days() -> None:
    found = count("2005-01-01", *ACTS)
    assert told(found) == [("b", "consent", 1), ("c", "consent", 2), ("a", "consent", 3)]
    day = parse_day("2002-01-01")
    assert found.since == found.children[1].since == (day, day)


def test_what_is_done_after_the_day_asked_about_is_only_later() -> None:
    assert told(count("2001-06-01", *ACTS)) == [
        ("b", "consent", 1),
        ("c", "later", 0),
        ("a", "later", 0),
    ]


def test_who_left_before_does_not_count_and_who_left_after_does() -> None:
    def left(day: str) -> Statement:
        return Statement("t", "withdrawal_notice", "b", When.parse(day), "list")

    before = count("2005-01-01", *ACTS, left("2001-02-01"))
    assert told(before)[0] == ("b", "consent", 0)
    assert told(before)[1:] == [("c", "consent", 1), ("a", "consent", 2)]
    assert told(count("2005-01-01", *ACTS, left("2004-01-01")))[0] == ("b", "consent", 1)
