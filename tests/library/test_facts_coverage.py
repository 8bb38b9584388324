import runpy
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MAKER = runpy.run_path(str(ROOT / "eval" / "facts_coverage.py"))
FACTS = MAKER["FACTS"]

pytestmark = pytest.mark.skipif(
    not FACTS.is_dir(),
    reason="the notes are not here: there is no folder shared/facts beside the repository",
)


@pytest.fixture(scope="module")
def rows() -> list[str]:
    found: list[str] = MAKER["fact_rows"](FACTS)
    return found


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(
        (ROOT / "eval" / "facts_coverage.yaml").read_text("utf-8")
    )
    return found


def test_every_row_is_mapped_or_left(rows: list[str], written: dict[str, Any]) -> None:
    left = {row for group in written["left"] for row in group["rows"]}
    assert [row for row in rows if row not in written["mapped"] and row not in left] == []


def test_every_id_is_a_statement_of_the_library(written: dict[str, Any]) -> None:
    _, everything = MAKER["statement_ids"]()
    assert {id_ for ids in written["mapped"].values() for id_ in ids} <= everything


def test_every_note_is_a_row(rows: list[str]) -> None:
    by_row, _ = MAKER["statement_ids"]()
    assert set(by_row) - set(rows) == set()


def test_every_reason_is_needed(rows: list[str]) -> None:
    keys = MAKER["reasons"]()
    assert [key for key in keys if not any(f"{row}/".startswith(key) for row in rows)] == []


def test_the_file_is_up_to_date(rows: list[str]) -> None:
    current = MAKER["OUTPUT"].read_text("utf-8")
    assert current == MAKER["rendered"](rows), "run: python eval/facts_coverage.py"
