"""The cases beside the clauses, readable by a lawyer: each gives what it says."""

from pathlib import Path

import pytest

from servanda.flows.checking import check

ROOT = Path(__file__).parent.parent.parent
FOLDERS = sorted(
    {ROOT / "src/servanda/library", *(p for p in (ROOT / "tests/data").iterdir() if p.is_dir())}
)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_case_of_every_clause_passes(folder: Path) -> None:
    checked = check(folder)
    assert checked.problems == []
    assert not checked.clauses or checked.cases, "a clause without a case"
