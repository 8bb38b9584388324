"""A later party is known by the stated day, though the list lacks those who are gone."""

from typing import Any as Raw

import pytest

from servanda.dates import AsOf, When, iso, parse_day
from servanda.model import Statement
from servanda.rules import Rule, parse_rule, status_of
from strategies import MEMORY, TREATY, complete, deposit, facts_of

THIRTY = {"n": 30, "form": "nth_day_after"}
CONDITION = {"count": {"of": ["ratification"], "at_least": 3}}


def rule(when: Raw = CONDITION, delay: Raw = THIRTY, **later: Raw) -> Rule:
    begins = {"article": "9", "when": when, "delay": delay}
    return parse_rule(
        {
            "instrument": TREATY,
            "entry_into_force": begins,
            "subsequent_consent": {"article": "10", "delay": THIRTY, **later},
        }
    )


def since(actor: str, of: Rule, *more: Statement) -> str:
    """Two of three that brought it about are on record, and a source says since when."""
    stated = Statement(TREATY, "in_force", TREATY, When.parse("2003-05-01/.."), MEMORY)
    acts = [deposit("s1", "2003-01-01"), deposit("s2", "2003-04-20"), stated, *more]
    facts = facts_of(*acts, lists=(complete("deposit", "2010-12-31"),))
    day = AsOf(parse_day("2010-01-01"))
    found = status_of(TREATY, {TREATY: of}, facts, day, actor=actor)
    assert found.since is not None
    return iso(found.since[1])


def test_who_consented_after_the_condition_was_met_waits() -> None:
    assert since("s1", rule()) == "2003-05-01"
    assert since("s2", rule()) == "2003-05-20"


def test_where_only_those_after_entry_into_force_are_later_nobody_before_waits() -> None:
    assert since("s2", rule(counted_from="entry_into_force")) == "2003-05-01"


def test_a_third_consent_long_after_is_not_what_brought_it_about() -> None:
    late = deposit("s3", "2005-01-01")
    assert since("s2", rule(), late) == "2003-05-20"
    assert since("s3", rule(), late) == "2005-01-31"


@pytest.mark.parametrize(
    "waiting",
    [
        {"all": [CONDITION, {"not_before": "2003-05-01"}]},
        {"after": {"when": CONDITION, "delay": THIRTY}},
    ],
)
def test_what_waits_for_more_than_one_thing_is_not_reckoned_back(waiting: Raw) -> None:
    late = deposit("s3", "2005-01-01")
    assert since("s2", rule(waiting, delay={"form": "same_day"}), late) == "2003-05-01"
