"""The cases beside the clauses, readable by a lawyer: each gives what it says."""

from pathlib import Path

import pytest

from servanda.exchange import Folder, Value, read_folder
from servanda.flows.checking import check_folder

ROOT = Path(__file__).parent.parent.parent
DATA = [path for path in (ROOT / "tests" / "data").iterdir() if path.is_dir()]
FOLDERS = [ROOT / "src" / "servanda" / "library", *sorted(p for p in DATA if [*p.rglob("*.yaml")])]


@pytest.mark.parametrize("root", FOLDERS, ids=lambda root: root.name)
def test_every_case_of_every_clause_passes(root: Path) -> None:
    folder = read_folder(root)
    clauses = Folder(clauses=folder.clauses, cases=folder.cases)
    assert check_folder(clauses, None) == []


def test_every_word_a_clause_uses_is_tried_by_a_case() -> None:
    """A clause has cases, or uses no condition, set or form of delay that is nowhere tried."""
    for root in FOLDERS:
        folder = read_folder(root)
        told = {str(body["cases"]) for body, _ in folder.cases}
        tried = set().union(
            *(words(body) for body, _ in folder.clauses if str(body["instrument"]) in told)
        )
        for body, place in folder.clauses:
            assert words(body) <= tried, f"{place}: {sorted(words(body) - tried)}"


def words(value: Value) -> set[str]:
    """The keys of a rule, and the forms of its delays."""
    if isinstance(value, dict):
        inner = set().union(*(words(item) for item in value.values())) if value else set()
        return inner | set(value) - {"confidence"} | {str(value.get("form", ""))}
    if isinstance(value, list):
        return set().union(*(words(item) for item in value)) if value else set()
    return {"signatories"} if value == "signatories" else set()


def test_a_case_that_expects_the_wrong_answer_is_told() -> None:
    folder = read_folder(ROOT / "tests" / "data" / "borduria")
    cases = folder.cases[0][0]["list"]
    assert isinstance(cases, list)
    wrong = cases[0]
    assert isinstance(wrong, dict)
    wrong["expect"] = wrong["name"]
    found = check_folder(Folder(clauses=folder.clauses, cases=folder.cases), None)
    assert len(found) == 1
    assert "the clause gives yes" in found[0].message
