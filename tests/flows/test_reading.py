"""A page becomes claims held against the record; a person decides; the record learns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadInput, UnknownId
from servanda.flows.change import Change
from servanda.flows.deciding import accept, reject
from servanda.flows.editing import edit
from servanda.flows.reading import ReadPage, read_page
from servanda.flows.reviewing import Wanted, queue, show
from servanda.record import Finding, Record
from servanda.record.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.flows.asking import Asked

NEWS = Path(__file__).parents[2].parent / "shared" / "news" / "000_9c8547ecd273c77d.txt"
CHANGE = Change("tester", "the page says so", "2026-11-23T00:00:00+00:00")
PROTOCOL = "csto-peacekeeping-protocol-2021"

pytestmark = pytest.mark.skipif(
    not NEWS.exists(), reason="the news item of ../shared/news is not here; it is not committed"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    desk = Workspace(tmp_path / "workspace.sqlite")
    yield desk
    desk.close()


@pytest.fixture
def text() -> str:
    return NEWS.read_bytes().decode()


@pytest.fixture
def page(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, text: str
) -> ReadPage:
    return read_page(asking(library, "2022-11-23"), text, workspace, "2026-11-23T00:00:00+00:00")


def test_the_frame_is_the_pages_own(page: ReadPage) -> None:
    assert page.agency == "BelTA"
    assert page.published == "2022-11-23T12:39"
    assert page.dateline == {"place": "JEREWAN", "day": "2022-11-23"}
    assert [speaker.actor for speaker in page.speakers] == ["stanislav-zas"]
    assert page.speakers[0].office == "csto-secretary-general"


def test_every_offset_points_into_the_text(page: ReadPage, text: str) -> None:
    for mention in page.mentions:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    for quote in page.quotes:
        roles = (quote.words, quote.cue, quote.said_by, quote.frame, quote.addressee)
        assert any(roles)
        assert text[quote.start : quote.end] == quote.text
        for part in (part for role in roles for part in role):
            assert text[part.start : part.end] == part.text
    for claim in page.claims:
        assert text[claim.start : claim.end] == claim.text


def test_what_the_record_holds_is_known_and_nothing_is_made_up(page: ReadPage) -> None:
    claims = {(claim.type, claim.status): claim for claim in page.claims}
    observer = claims["observer-status", "advocated"]
    assert observer.actors == ["cis"]
    assert observer.object == "csto"
    assert observer.against_record == "known"
    ratification = claims["ratification", "advocated"]
    assert ratification.object == PROTOCOL
    assert ratification.against_record == "known"
    cooperation = claims["cooperation", "possible"]
    assert cooperation.actors == ["csto", "cis", "sco"]
    state = claims["establishment", "provided-for"]
    assert (state.actors, state.object) == (["csto"], "csto-coordinating-state")
    assert {("cooperation", "ongoing"), ("integration", "ongoing"), ("work", "ongoing")} <= set(
        claims
    )
    assert claims["deployment", "occurred"].day == "2022-01"
    assert len(page.claims) == 11
    assert not {(c.type, c.status) for c in page.claims} & {
        ("ratification", "occurred"),
        ("entry-into-force", "denied"),
        ("observer-status", "sought"),
        ("cooperation", "occurred"),
    }


def test_reading_again_queues_nothing_twice(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, text: str, page: ReadPage
) -> None:
    again = read_page(asking(library, "2022-11-23"), text, workspace, "2026-11-24T00:00:00+00:00")
    assert page.queued == len(page.claims)
    assert again.queued == 0
    assert [claim.id for claim in again.claims] == [claim.id for claim in page.claims]


def test_an_accepted_claim_is_known_with_its_passage(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, text: str, page: ReadPage
) -> None:
    claim = next(c for c in page.claims if c.type == "cooperation" and c.status == "possible")
    decided = accept(library, asking(library, "2022-11-23"), workspace, claim.id, CHANGE)
    assert decided.transaction == "local#1"
    (entered,) = asking(library, "2022-11-23").view.with_prefix(decided.statements[0])
    (evidence,) = entered.evidence
    assert evidence.quote == text[evidence.start : evidence.end] == claim.text
    source = asking(library, "2022-11-23").view.source(entered.source)
    assert source is not None
    assert source.published == "2022-11-23"
    assert asking(library, "2022-11-23").view.blob(source.sha256) == text.encode()
    assert show(asking(library, "2022-11-23"), workspace, claim.id).item.against_record == "known"
    assert not [found for found in library.verify() if isinstance(found, Finding)]


def test_a_decision_is_made_once(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, page: ReadPage
) -> None:
    first = page.claims[0].id
    assert reject(library, workspace, first, CHANGE).transaction == "local#1"
    with pytest.raises(BadInput, match="rejected"):
        accept(library, asking(library, "2022-11-23"), workspace, first, CHANGE)


def test_a_claim_can_be_put_right_first(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, page: ReadPage
) -> None:
    claim = next(c for c in page.claims if c.type == "observer-status")
    shown = edit(asking(library, "2022-11-23"), workspace, claim.id, {"status": "sought"})
    assert "step: requested" in shown.would_say[0]
    with pytest.raises(BadInput, match="cannot be edited"):
        edit(asking(library, "2022-11-23"), workspace, claim.id, {"rule": "x"})


def test_the_queue_shows_what_waits(
    library: Record, asking: Callable[..., Asked], workspace: Workspace, page: ReadPage
) -> None:
    reject(library, workspace, page.claims[0].id, CHANGE)
    question = asking(library, "2022-11-23")
    assert len(queue(question, workspace).items) == len(page.claims) - 1
    assert len(queue(question, workspace, Wanted(everything=True)).items) == len(page.claims)
    with pytest.raises(UnknownId):
        show(question, workspace, "zzzz")
