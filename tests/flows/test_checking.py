"""Checking clauses: the file and line of what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.flows.checking import check
from servanda.flows.editor import editor_schema

if TYPE_CHECKING:
    from pathlib import Path

INSTRUMENT = """\
subject: lake-treaty-2024
statements:
- {kind: instrument, source: recalled, confidence: low}
- {adoption: Nowhere, valid: 2024-01-01, source: recalled, confidence: low}
"""
CLAUSE = """\
instrument: lake-treaty-2024
source: recalled
confidence: low
entry_into_force:
  article: "10"
  when:
    all:
    - {count: {of: any, at_least: 3}}
    - {parent: lake-treaty-2024}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(INSTRUMENT, "utf-8")
    return tmp_path


def problems(folder: Path, text: str) -> list[str]:
    (folder / "clause.yaml").write_text(text, "utf-8")
    return check(folder).problems


def test_a_mistake_is_pointed_at_in_its_line(folder: Path) -> None:
    assert problems(folder, CLAUSE) == ["clause.yaml:9: it waits for its own entry into force"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("parent: lake-treaty-2024", "not_before: 2024-05-01", ""),
        ("parent: lake-treaty-2024", "parent: sea-treaty", "nobody entered"),
        ("source: recalled", "source: nolist", "clause.yaml:2: the source 'nolist'"),
        ("at_least: 3", "at_least: 9000", "clause.yaml:8: 9000 can never consent"),
        ("at_least: 3", "at_least: 3, by: 2023-12-31", "clause.yaml:8: that day is before"),
        ("at_least: 3", "at_least: 3, without: [nobody]", "nobody entered 'nobody'"),
        ("at_least: 3", "at_least: some", "clause.yaml:8: 'some' is not a whole number"),
        (
            "- {parent",
            "- {count: {of: any, at_least: 2}}\n    - {parent",
            "clause.yaml:9: it adds nothing",
        ),
    ],
)
def test_what_is_named_must_exist_and_be_in_reach(
    folder: Path, old: str, new: str, said: str
) -> None:
    found = problems(folder, CLAUSE.replace(old, new, 1))
    assert any(said in problem for problem in found) if said else found == []


def test_a_circle_of_amendments_is_told_once(folder: Path) -> None:
    text = "\n---\n".join(
        f'instrument: {one}\namendment: {{article: "1", of: {other}}}'
        for one, other in (("pact-a", "pact-b"), ("pact-b", "pact-c"), ("pact-c", "pact-a"))
    )
    circles = [problem for problem in problems(folder, text) if "circle" in problem]
    way = "pact-a > pact-b > pact-c > pact-a"
    assert circles == [f"clause.yaml:1: the clauses refer to each other in a circle: {way}"]


def test_one_file_is_checked_with_those_beside_it(folder: Path) -> None:
    file = folder / "clause.yaml"
    file.write_text(CLAUSE.replace("parent: lake-treaty-2024", "parent: vclt-1969"), "utf-8")
    assert check(file).problems == []
    (folder / "facts.yaml").unlink()
    assert check(file).problems == []


def test_an_editor_is_offered_every_document() -> None:
    schema = editor_schema()
    forms = [part.get("required", ["instrument"]) for part in schema["anyOf"]]
    assert forms == [["instrument"], ["sources"], ["subject"], ["coverage"], ["cases"]]
    assert "entry_into_force" in schema["$defs"]["rule"]["properties"]
