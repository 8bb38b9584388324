"""One story across agencies is one claim of the queue; a decision can be taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from servanda.errors import BadInput
from servanda.flows.change import Change
from servanda.flows.correcting import Given, correct
from servanda.flows.deciding import accept, reject, undo
from servanda.flows.editing import edit
from servanda.flows.reading import read_page
from servanda.flows.reviewing import Waiting, Wanted, find, queue, show
from servanda.flows.sourcing import sources
from servanda.record import Finding
from servanda.record.workspace import Workspace
from servanda.render.plain import to_plain
from servanda.render.reviewing import proposal_page, queue_page
from servanda.render.voice import voice_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record

    Ask = Callable[..., Asked]

CHANGE = Change("tester", "a test", "2026-11-23T00:00:00+00:00")
FIRST = (
    "Two organisations sign\n\nMINSK, 3 March 2023 (BelTA) - The CSTO and the SCO signed a "
    "memorandum of cooperation in Minsk on 2 March 2023."
)
RELAY = (
    "Memorandum signed\n\nMOSCOW. March 3, 2023 (Interfax) - The Shanghai Cooperation Organisation "
    "and the Collective Security Treaty Organisation signed a memorandum on 2 March 2023, "
    "BelTA reported."
)
OWN = (
    "A memorandum\n\nASTANA, March 3, 2023 (Kazinform) - On 2 March 2023 the CSTO and the SCO "
    "signed a memorandum in the Belarusian capital after long talks."
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    desk = Workspace(tmp_path / "workspace.sqlite")
    yield desk
    desk.close()


@pytest.fixture
def ask(library: Record, asking: Ask) -> Callable[[], Asked]:
    """A question to the record as it is then."""
    return lambda: asking(library, "2023-03-05")


@pytest.fixture
def read(ask: Callable[[], Asked], workspace: Workspace) -> Callable[..., list[Waiting]]:
    """Read some pages; the memoranda that wait."""

    def reading(*texts: str) -> list[Waiting]:
        for text in texts:
            read_page(ask(), text, workspace, CHANGE.at)
        return [item for item in queue(ask(), workspace).items if item.type == "memorandum"]

    return reading


def test_pages_that_tell_the_same_are_one_claim(read: Callable[..., list[Waiting]]) -> None:
    (item,) = read(FIRST, RELAY, OWN)
    assert (item.pages, item.origins) == (3, 2)


def test_a_reprint_is_no_second_origin(read: Callable[..., list[Waiting]]) -> None:
    reprint = OWN.replace("Kazinform", "Interfax")
    (item,) = read(OWN, reprint)
    assert (item.pages, item.origins) == (2, 1)


def test_another_day_is_another_story(read: Callable[..., list[Waiting]]) -> None:
    assert len(read(FIRST, OWN.replace("On 2 March", "On 1 March"))) == 2


def test_one_decision_enters_every_page_as_its_source(
    library: Record,
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
) -> None:
    (item,) = read(FIRST, RELAY, OWN)
    decided = accept(library, ask(), workspace, item.id, CHANGE)
    assert len(decided.statements) == len(decided.claims) == 3
    found = {row.publisher: row for row in sources(ask(), "csto").rows if row.id[:5] == "page-"}
    assert found["Interfax"].origin == found["BelTA"].id
    assert found["Kazinform"].origin == found["Kazinform"].id


def test_an_undone_decision_waits_again_and_can_be_made_again(
    library: Record,
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
) -> None:
    (item,) = read(FIRST, RELAY)
    first = accept(library, ask(), workspace, item.id, CHANGE)
    undone = undo(library, ask(), workspace, first.claims[1], CHANGE)
    assert set(undone.statements) == set(first.statements)
    assert undone.transaction == "local#2"
    assert not any(ask().view.with_prefix(id_) for id_ in first.statements)
    assert read() == [item]
    assert reject(library, workspace, item.id, CHANGE).transaction == "local#3"
    undo(library, ask(), workspace, item.id, CHANGE)
    assert reject(library, workspace, item.id, CHANGE).transaction == "local#5"
    undo(library, ask(), workspace, item.id, CHANGE)
    again = accept(library, ask(), workspace, item.id, CHANGE, alone=True)
    assert again.statements == first.statements[:1]
    assert not [found for found in library.verify() if isinstance(found, Finding)]


def test_what_was_corrected_since_stays(
    library: Record,
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
) -> None:
    (item,) = read(FIRST)
    (entered,) = accept(library, ask(), workspace, item.id, CHANGE).statements
    better = correct(library, ask(), entered, Given(valid="2023-03-01"), CHANGE)
    assert undo(library, ask(), workspace, item.id, CHANGE).statements == []
    assert ask().view.with_prefix(better.asserted[0])


def test_the_queue_can_be_narrowed(
    ask: Callable[[], Asked], workspace: Workspace, read: Callable[..., list[Waiting]]
) -> None:
    (item,) = read(FIRST)
    for wanted in (Wanted("new"), Wanted(type="memorandum"), Wanted(about="SCO")):
        assert item in queue(ask(), workspace, wanted).items
    for other in (Wanted("known"), Wanted(type="visit"), Wanted(about="cis")):
        assert item not in queue(ask(), workspace, other).items
        assert queue(ask(), workspace, other).left_out


def test_an_edit_is_undone_first(
    library: Record,
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
) -> None:
    (item,) = read(FIRST)
    edit(ask(), workspace, item.id, {"day": "2023-03-01"})
    assert show(ask(), workspace, item.id).item.day == "2023-03-01"
    assert undo(library, ask(), workspace, item.id, CHANGE).decision == "edit undone"
    assert show(ask(), workspace, item.id).item.day == "2023-03-02"
    with pytest.raises(BadInput, match="nothing to undo"):
        undo(library, ask(), workspace, item.id, CHANGE)


def test_whatever_the_reader_took_wrongly_can_be_put_right(
    ask: Callable[[], Asked], workspace: Workspace, read: Callable[..., list[Waiting]]
) -> None:
    (item,) = read(FIRST)
    changes = {
        "type": "meeting", "status": "planned", "actors": "CIS, sco", "object": "ОДКБ",
        "day": "2023-03", "place": "Brest", "speaker": "Nobody Known",
    }  # fmt: skip
    shown = edit(ask(), workspace, item.id, changes)
    assert (shown.item.type, shown.item.status, shown.item.day) == ("meeting", "planned", "2023-03")
    assert (shown.item.names, shown.item.object) == (["CIS", "SCO"], "CSTO")
    assert shown.speaker == "Nobody Known"


def test_who_is_only_likely_parts_no_story_and_an_edit_tells_surely(
    read: Callable[..., list[Waiting]], ask: Callable[[], Asked], workspace: Workspace
) -> None:
    (item,) = read(FIRST)
    claim = find(workspace, item.id)[1].claim
    doubted = replace(claim, actors=(*claim.actors, "eaeu"), likely_actors=("eaeu",))
    doubted = replace(doubted, told_status="occurred")
    workspace.edit(item.id, msgspec.json.encode(doubted).decode())
    (item,) = read(OWN)
    assert (item.pages, item.likely_actors) == (2, ["eaeu"])
    told = to_plain(queue_page(queue(ask(), workspace), voice_of("de")))
    assert f"{item.names[-1]}: nur wahrscheinlich" in told
    shown = to_plain(proposal_page(show(ask(), workspace, item.id), voice_of("de")))
    assert f"{item.names[-1]}: nur wahrscheinlich" in shown
    assert "der Stand ist nur wahrscheinlich" in shown
    edit(ask(), workspace, item.id, {"actors": "csto,sco,eaeu"})
    item = show(ask(), workspace, item.id).item
    assert (item.likely_actors, item.told_status) == ([], "occurred")
    edit(ask(), workspace, item.id, {"status": "planned"})
    assert show(ask(), workspace, item.id).item.told_status == ""


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("status", "maybe", "'maybe' is no status of a claim; these are: occurred, ongoing"),
        ("type", "meting", "'meting' is no type of a claim; these are: meeting"),
        ("type", "zzzz", "'zzzz' is no type of a claim$"),
        ("actors", " , ", "a claim is about somebody"),
        ("actors", "csto,nobody-at-all", "'nobody-at-all' is in the record"),
        ("day", "soon", "'soon' is not a date"),
        ("rule", "x", "'rule' cannot be edited; these can: type, status"),
    ],
)
def test_what_a_claim_cannot_be_is_refused_and_nothing_is_changed(
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
    name: str,
    value: str,
    said: str,
) -> None:
    (item,) = read(FIRST)
    with pytest.raises(BadInput, match=said):
        edit(ask(), workspace, item.id, {"place": "Brest", name: value})
    assert show(ask(), workspace, item.id).item == item
    assert not workspace.undo_edit(item.id)


def test_the_same_act_told_of_both_is_known_and_another_day_is_new(
    library: Record,
    ask: Callable[[], Asked],
    workspace: Workspace,
    read: Callable[..., list[Waiting]],
) -> None:
    (item,) = read(FIRST)
    assert item.against_record == "new"
    accept(library, ask(), workspace, item.id, CHANGE)
    other = OWN.replace("On 2 March", "On 1 March")
    assert [item.against_record for item in read(RELAY, other)] == ["known", "new"]


def test_a_workspace_of_an_earlier_version_grows(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript(
            "CREATE TABLE page (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL, url TEXT NOT NULL, "
            "publisher TEXT NOT NULL, title TEXT NOT NULL, lang TEXT NOT NULL, "
            "published TEXT NOT NULL, published_basis TEXT NOT NULL, extractor TEXT NOT NULL, "
            "read_at TEXT NOT NULL);"
            "CREATE TABLE item (id TEXT PRIMARY KEY, page TEXT NOT NULL, pos INTEGER NOT NULL, "
            "claim TEXT NOT NULL, state TEXT NOT NULL, decided TEXT NOT NULL);"
            "INSERT INTO page VALUES ('p', 't', '', 'X', '', 'en', '', '', 'plain', '2026');"
            "INSERT INTO item VALUES ('i', 'p', 0, '{}', 'open', '');"
        )
    desk = Workspace(path)
    ((item, page),) = desk.items()
    assert (item.id, item.changes, page.relay) == ("i", 0, "")
    desk.close()
