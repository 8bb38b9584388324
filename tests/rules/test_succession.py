"""A successor does not wait, and its succession may date back; leaving ends it all the same."""

from servanda.dates import AsOf, iso, parse_day
from servanda.model import Statement
from servanda.rules import Rule, parse_rule, status_of
from strategies import TREATY, complete, deposit, facts_of, withdrawal

WAITS = {"n": 30, "form": "nth_day_after"}
RULE = parse_rule(
    {
        "instrument": TREATY,
        "entry_into_force": {
            "article": "9",
            "when": {"count": {"of": ["ratification", "succession"], "at_least": 2}},
        },
        "subsequent_consent": {"article": "10", "delay": WAITS},
        "withdrawal": {"article": "11", "notice": WAITS},
    }
)
FIRST = [deposit("s1", "2002-01-01"), deposit("s2", "2002-02-01")]


def asked(day: str, *acts: Statement, rule: Rule = RULE) -> tuple[str, str]:
    facts = facts_of(*FIRST, *acts, lists=(complete("deposit", "2010-12-31"),))
    found = status_of(TREATY, {TREATY: rule}, facts, AsOf(parse_day(day)), actor="s3")
    return found.answer.value, iso(found.since[1]) if found.since else ""


def test_a_successor_is_bound_from_its_notification() -> None:
    assert asked("2005-06-01", deposit("s3", "2005-06-01", kind="succession")) == (
        "yes", "2005-06-01",
    )  # fmt: skip
    assert asked("2005-06-01", deposit("s3", "2005-06-01", kind="accession"))[0] == "no"


def test_a_succession_that_dates_back_binds_from_then_but_not_before_the_treaty() -> None:
    back = deposit("s3", "2005-06-01", kind="succession", effective="2004-05-01")
    assert asked("2004-05-01", back) == ("yes", "2004-05-01")
    assert asked("2004-04-30", back)[0] == "no"
    early = deposit("s3", "2005-06-01", kind="succession", effective="2001-05-01")
    assert asked("2003-01-01", early) == ("yes", "2002-02-01")


def test_a_successor_leaves_like_others() -> None:
    acts = deposit("s3", "2005-06-01", kind="succession"), withdrawal("s3", "2007-01-01")
    assert asked("2007-01-30", *acts)[0] == "yes"
    assert asked("2007-01-31", *acts)[0] == "no"
