"""The shadow of a large record is made anew while its ledger is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda import AsOf, Draft, Source, Statement, When

if TYPE_CHECKING:
    from servanda import Record

MANY = 10_500


def test_a_record_of_many_statements_is_made_anew(record: Record) -> None:
    draft = Draft("tester", "a long list")
    draft.describe(Source("list"))
    for n in range(MANY):
        draft.assert_(Statement(f"s{n}", "kind", "state", When.always(), "list"))
    record.append(draft, at="2026-11-23T00:00:00+00:00")
    record.rebuild()
    assert len(record.view(AsOf(1)).find(prop="kind")) == MANY
