"""An invented organisation out of a folder: everything asked of it is answered, nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadFile, UnknownId
from servanda.flows.brief import brief
from servanda.flows.change import Change
from servanda.flows.importing import import_folder
from servanda.flows.members import members
from servanda.flows.status import status
from servanda.flows.who import who
from servanda.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.flows.asking import Asked

    Asking = Callable[..., Asked]

TREATY = "rescue-protocol-2019"
CHANGE = Change("tester", "a test", "2026-11-23T00:00:00+00:00")


def test_its_members_are_listed_with_their_standing(borduria: Record, asking: Asking) -> None:
    rows = members(asking(borduria, "2021-06-01"), "rescue-union").rows
    assert {(row.actor, row.standing, row.answer) for row in rows} == {
        ("syldavia", "member", "yes"),
        ("borduria", "member", "yes"),
        ("ruritania", "member", "yes"),
        ("freedonia", "observer", "yes"),
    }
    vague = members(asking(borduria, "2020-06-01"), "rescue-union").rows
    assert [row.answer for row in vague if row.actor == "freedonia"] == ["uncertain"]


def test_its_office_is_found_by_name_and_held_on_the_day(borduria: Record, asking: Asking) -> None:
    found = who(asking(borduria, "2021-06-01"), "Rescue Union", "Secretary General")
    assert [(row.person, row.name, row.answer) for row in found.rows] == [
        ("ana-ilic", "Ana Ilic", "yes")
    ]


def test_its_protocol_lacks_one_instrument(borduria: Record, asking: Asking) -> None:
    found = status(asking(borduria, "2022-02-01"), TREATY)
    assert (found.answer, found.in_force_since) == ("no", None)
    acts = [missing for missing in found.missing if missing.what == "act"]
    assert [(missing.n, missing.of) for missing in acts] == [(1, ["borduria", "freedonia"])]
    assert found.earliest == "2022-03-03"
    later = status(asking(borduria, "2022-11-23"), TREATY)
    assert later.answer == "not found"
    assert "list" in [missing.what for missing in later.missing]


def test_a_parliament_that_approves_deposits_nothing(borduria: Record, asking: Asking) -> None:
    found = status(asking(borduria, "2022-02-01"), TREATY, actor="borduria")
    assert found.answer == "no"
    assert [step.kind for step in found.steps if step.actor == "borduria"][-1] == "parliament"


def test_a_supposed_deposit_brings_it_into_force_and_touches_no_record(
    borduria: Record, asking: Asking
) -> None:
    asked = asking(borduria, "2022-02-28")
    before = borduria.latest
    supposed = ["borduria deposits ratification on 2022-01-10"]
    found = status(asked, TREATY, supposing=supposed)
    assert (found.answer, found.in_force_since) == ("yes", "2022-02-09")
    assert borduria.latest == before
    assert status(asking(borduria, "2022-02-28"), TREATY).answer == "no"


def test_what_was_not_yet_published_is_not_known(borduria: Record, asking: Asking) -> None:
    found = status(asking(borduria, "2022-02-01", published_by="2022-02-01"), TREATY)
    assert found.answer == "not found"


def test_its_brief_comes_out_of_the_record_alone(borduria: Record, asking: Asking) -> None:
    made = brief(asking(borduria, "2022-02-01"), ["rescue-union"])
    assert [instrument.instrument for instrument in made.instruments] == [TREATY]
    assert {source.id for source in made.sources} <= {"klow-list-2022", "klow-news"}
    assert "Ana Ilic" in repr(made)


def test_nobody_else_is_known_there(borduria: Record, asking: Asking) -> None:
    with pytest.raises(UnknownId):
        members(asking(borduria, "2022-02-01"), "some-other-union")


def test_a_folder_with_a_mistake_enters_nothing(tmp_path: Path) -> None:
    record = Record.create(f"sqlite:///{tmp_path / 'record.sqlite'}")
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "a.yaml").write_text(
        "sources: {s: {url: 'https://x'}}\n---\nsubject: aa\nsource: s\nstatements:\n"
        "- {kind: state}\n- {name: Aa, form: common}\n"
    )
    with pytest.raises(BadFile, match=r"a.yaml:7: name is text and needs a lang"):
        import_folder(record, folder, CHANGE)
    assert record.latest == 0
    record.close()
