"""The cases beside the clauses, readable by a lawyer: each gives what it says."""

from pathlib import Path

import pytest

from servanda.exchange import Folder, read_folder
from servanda.flows.checking import check_folder

ROOT = Path(__file__).parent.parent.parent
DATA = [path for path in (ROOT / "tests" / "data").iterdir() if path.is_dir()]
FOLDERS = [ROOT / "src" / "servanda" / "library", *sorted(p for p in DATA if [*p.rglob("*.yaml")])]


@pytest.mark.parametrize("root", FOLDERS, ids=lambda root: root.name)
def test_every_case_of_every_clause_passes(root: Path) -> None:
    folder = read_folder(root)
    clauses = Folder(clauses=folder.clauses, cases=folder.cases)
    assert check_folder(clauses, Folder()) == []


def test_every_clause_with_a_condition_has_cases() -> None:
    for root in FOLDERS:
        folder = read_folder(root)
        told = {str(body["cases"]) for body, _ in folder.cases}
        for body, place in folder.clauses:
            assert str(body["instrument"]) in told, place


def test_a_case_that_expects_the_wrong_answer_is_told() -> None:
    folder = read_folder(ROOT / "tests" / "data" / "borduria")
    cases = folder.cases[0][0]["list"]
    assert isinstance(cases, list)
    wrong = cases[0]
    assert isinstance(wrong, dict)
    wrong["expect"] = wrong["name"]
    found = check_folder(Folder(clauses=folder.clauses, cases=folder.cases), Folder())
    assert len(found) == 1
    assert "the clause gives yes" in found[0].message
