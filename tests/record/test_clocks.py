"""Three clocks: the day in the world, the evidence public by a day, the record's own state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from saying import (
    AT,
    DAY,
    PAGE,
    describe,
    draft,
    enter,
    findings,
    lists,
    says,
    take_back,
    values,
    view,
)
from servanda.dates import AsOf, parse_day
from servanda.model import Needs, Source
from servanda.record import Draft

if TYPE_CHECKING:
    from servanda.record import Record


def test_a_state_of_the_record_never_changes(record: Record) -> None:
    describe(record, PAGE)
    enter(record, says())
    told = {known: view(record, known).find() for known in range(record.latest + 1)}
    take_back(record, says())
    enter(record, says(value="syldavia"))
    describe(record, Source("page", title="Another", published="2019-01-01"))
    enter(record, says())
    for known, statements in told.items():
        assert view(record, known).find() == statements
    assert values(record) == {"borduria", "syldavia"}


def test_a_state_that_is_to_come_is_the_latest(record: Record) -> None:
    enter(record, says())
    seen = record.view(AsOf(DAY, None, 99))
    assert seen.as_of.known == 1


def test_the_day_in_the_world(record: Record) -> None:
    enter(record, says(valid="1999/2001-06"), says(value="syldavia", valid="2010-01-01/.."))
    seen = view(record)
    days = ("1998-12-31", "2000-01-01", "2001-06-30", "2001-07-01", "2020-01-01")
    on = {day: {s.value for s in seen.find(subject="klow", on=parse_day(day))} for day in days}
    assert on == {
        "1998-12-31": set(),
        "2000-01-01": {"borduria"},
        "2001-06-30": {"borduria"},
        "2001-07-01": set(),
        "2020-01-01": {"syldavia"},
    }


def test_evidence_counts_from_the_day_it_was_public(record: Record) -> None:
    describe(record, PAGE)
    enter(record, says())
    assert values(record, by="2020-04-30") == set()
    assert values(record, by="2020-05-01") == {"borduria"}


def test_what_was_never_dated_is_left_out_and_counted(record: Record) -> None:
    describe(record, Source("page", title="no date"))
    enter(record, says(), says(source="nobody-described-it"))
    assert values(record, by="2030-01-01") == set()
    assert len(view(record).find(subject="klow")) == 2
    assert view(record).undated() == 2


def test_a_corrected_day_of_publication_does_not_leak_into_earlier_states(record: Record) -> None:
    describe(record, PAGE)
    enter(record, says())
    describe(record, Source("page", title="A page", published="2021-05-01"))
    assert values(record, by="2020-06-01") == set()
    assert values(record, by="2021-05-01") == {"borduria"}
    assert values(record, known=2, by="2020-06-01") == {"borduria"}
    describe(record, Source("page", title="A page", published="2018"))
    assert values(record, by="2018-12-31") == {"borduria"}
    assert values(record, known=3, by="2018-12-31") == set()
    assert findings(record) == []


def test_a_source_described_only_later_dates_what_cites_it(record: Record) -> None:
    enter(record, says())
    assert values(record, by="2022-01-01") == set()
    describe(record, PAGE)
    assert values(record, by="2022-01-01") == {"borduria"}
    assert values(record, known=1, by="2022-01-01") == set()
    assert findings(record) == []


def test_retracting_is_not_ending(record: Record) -> None:
    enter(record, says())
    take_back(record, says())
    assert values(record) == set()
    assert values(record, known=1) == {"borduria"}


def test_lists_have_the_same_clocks(record: Record) -> None:
    made = Draft("tester", "a list")
    made.describe(PAGE)
    made.cover(lists())
    record.append(made, at=AT)
    made = Draft("tester", "not complete")
    made.uncover(lists(), "one was left out")
    record.append(made, at=AT)
    assert view(record).coverages("klow") == []
    assert view(record, 1).coverages("klow") == [lists()]
    assert view(record, 1, by="2020-04-30").coverages("klow") == []


def test_facts_bring_statements_lists_and_sources(record: Record) -> None:
    made = draft(says(), says(prop="chair", value="plekszy"), says(prop="seat", value="Klow"))
    made.describe(PAGE)
    made.cover(lists())
    record.append(made, at=AT)
    facts = view(record).facts(Needs.of("klow", "member", "chair"))
    assert facts.of("klow", "member") == (says(),)
    assert facts.of("klow", "seat") == ()
    assert facts.complete_to("klow", "member") == lists().complete_to
    assert facts.sources == {"page": PAGE}


def test_merges_are_resolved_on_reading(record: Record) -> None:
    enter(record, says("klow-city", value="syldavia"), says("klow"))
    enter(record, says("klow", "same_as", "klow-city", "../.."))
    assert values(record, subject="klow") >= {"borduria", "syldavia"}
    assert values(record, subject="klow-city") >= {"borduria", "syldavia"}
    assert values(record, known=1, subject="klow") == {"borduria"}
    facts = view(record).facts(Needs.of("klow-city", "member"))
    assert {s.value for s in facts.of("klow-city", "member")} == {"borduria", "syldavia"}
    assert {s.subject for s in view(record).find(value="borduria")} == {"klow"}
    enter(record, says("klow-city", "not_same_as", "klow", "../.."))
    assert "syldavia" not in values(record, subject="klow")
    assert findings(record) == []


def test_merges_reach_further_than_one_step_and_by_value(record: Record) -> None:
    enter(record, says("aa", "same_as", "bb", "../.."), says("cc", "same_as", "bb", "../.."))
    enter(record, says("union", "member", "aa"), says("union", "member", "cc"))
    assert len(view(record).find(subject="union", value="bb")) == 2
    take_back(record, says("cc", "same_as", "bb", "../.."))
    assert len(view(record).find(subject="union", value="bb")) == 1
