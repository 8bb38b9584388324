"""An extractor of others joins the reader: found by its entry point, held to the same rules."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadInput, UnknownId
from servanda.flows.extractors import extractors
from servanda.model.claim import Claim
from servanda.reader import Extractor, Found, Mention, NameBook, extended, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.model import NameScanner
    from servanda.reader import Article

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "document_symbols"
TEXT = (
    "The Council recalled S/RES/2664 (2022) and A/RES/76/300. It met again under S/RES/2664 (2022)."
)
NOBODY = NameBook.build(())


class _Gives:
    name = "other"

    def __init__(self, *found: object) -> None:
        self.found = found

    def extract(self, article: Article, names: NameScanner) -> Iterable[Found]:  # noqa: ARG002
        yield from self.found  # type: ignore[misc]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Extractor:
    """The example as `pip install` would leave it: its module and its metadata on the path."""
    info = tmp_path / "servanda_document_symbols-0.1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: x\nVersion: 0.1.0\n")
    points = "[servanda.extractors]\ndocument-symbols = document_symbols:EXTRACTOR\n"
    info.joinpath("entry_points.txt").write_text(points)
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(EXAMPLE), *sys.path])
    (found,) = extractors(["document-symbols"])
    return found


def test_the_example_is_found_by_its_entry_point(installed: Extractor) -> None:
    article = extended(read(TEXT, NOBODY), [installed], NOBODY)
    claims = [c for c in article.claims if c.rule.startswith("document-symbols.")]
    assert [(TEXT[c.start : c.end], c.object) for c in claims] == [
        ("S/RES/2664 (2022)", "S/RES/2664 (2022)"),
        ("A/RES/76/300", "A/RES/76/300"),
    ]
    assert [c.day.text if c.day else "" for c in claims] == ["2022", ""]


def test_one_that_is_not_installed_is_told(installed: Extractor) -> None:
    with pytest.raises(UnknownId, match=f"no extractor 'x'.*{installed.name}"):
        extractors(["x"])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"end": 999}, "a passage from 0 to 999"),
        ({"type": "rumour"}, "unknown type 'rumour'"),
        ({"status": "maybe"}, "the status 'maybe'"),
        ({"voice": "loud"}, "the voice 'loud'"),
        ({"rule": "mine"}, "its rules begin with other."),
    ],
)
def test_what_is_no_finding_of_the_text_is_refused(change: dict[str, object], told: str) -> None:
    claim = Claim("meeting", "occurred", "agency", (), "", None, "", "", 0, 3, "other.rule")
    good = extended(read(TEXT, NOBODY), [_Gives(claim)], NOBODY)
    assert claim in good.claims
    fields: dict[str, object] = {name: getattr(claim, name) for name in claim.__slots__} | change
    with pytest.raises(BadInput, match=told):
        extended(read(TEXT, NOBODY), [_Gives(Claim(**fields))], NOBODY)  # type: ignore[arg-type]


def test_words_that_do_not_stand_there_are_refused() -> None:
    with pytest.raises(BadInput, match="do not stand in the text"):
        extended(read(TEXT, NOBODY), [_Gives(Mention(0, 3, "She", "", "person"))], NOBODY)


def test_an_extractor_that_fails_is_named() -> None:
    class Breaks(_Gives):
        def extract(self, article: Article, names: NameScanner) -> Sequence[Found]:  # noqa: ARG002
            raise ZeroDivisionError("by nothing")

    with pytest.raises(BadInput, match=r"extractor other failed \(ZeroDivisionError: by nothing\)"):
        extended(read(TEXT, NOBODY), [Breaks()], NOBODY)


def test_what_two_find_at_one_place_stands_once() -> None:
    claim = Claim("meeting", "occurred", "agency", (), "", None, "", "", 0, 3, "other.rule")
    article = extended(read(TEXT, NOBODY), [_Gives(claim, replace(claim))], NOBODY)
    assert article.claims.count(claim) == 1
