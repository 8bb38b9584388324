"""What a check finds is said in four languages, with the values it was found with."""

from pathlib import Path

import pytest

from servanda.flows.checking import check
from servanda.render.checked import checked_page
from servanda.render.plain import to_plain
from servanda.render.problem_texts import templates
from servanda.render.problems import FILE, said
from servanda.render.voice import LANGS, voice_of

BROKEN = """
instrument: rome-1998
source: nowhere
entry_into_force:
  artikle: "1"
  when: {count: {of: [ratifikation], at_least: 0}}
  delay: {n: x, unit: week, form: later}
withdrawal: {article: "9", season: {first: "13-01", last: "12-31"}}
---
subject: rome-1998
source: un-list
statements:
- {deposit: [a], kind: ratification, valid: 2022-13-01}
- {depozit: [a]}
---
sources: {un-list: {titel: x}}
---
cases: rome-1998
list:
- {name: a, factz: []}
"""


def test_the_templates_shipped_are_those_of_the_code() -> None:
    assert FILE.read_text("utf-8").splitlines() == templates(), "run: just messages"


@pytest.mark.parametrize("lang", LANGS)
def test_every_mistake_is_told_at_its_line_and_in_the_language(lang: str, tmp_path: Path) -> None:
    (tmp_path / "clause.yaml").write_text(BROKEN, "utf-8")
    found = check(tmp_path)
    voice = voice_of(lang)
    lines = [mistake.line for mistake in found.mistakes]
    assert [lines.count(n) for n in (4, 5, 6, 7, 8, 13, 14, 16, 18)] == [1, 1, 2, 3, 1, 1, 1, 1, 1]
    told = [said(mistake.problem, voice) for mistake in found.mistakes]
    assert all((text != m.problem) is (lang != "en") for text, m in zip(told, found.mistakes,
                                                                        strict=True))  # fmt: skip
    page = to_plain(checked_page(found, voice))
    assert f"clause.yaml:5: {told[lines.index(5)]}"[:60] in page
    assert found.problems == [f"{m.file}:{m.line}: {m.problem}" for m in found.mistakes]


@pytest.mark.parametrize(
    ("problem", "german"),
    [
        ("'later' is none of: a, b", "'later' ist keines von: a, b"),
        (
            "case 'x' expects yes, the clause gives no",
            "Fall 'x' erwartet yes, die Klausel ergibt no",
        ),
        (
            "a source has no 'titel'; it has: title, url",
            "eine Quelle hat kein 'titel'; möglich: title, url",
        ),
        ("something nobody says", "something nobody says"),
    ],
)
def test_what_stands_in_a_problem_is_said_too(problem: str, german: str) -> None:
    assert said(problem, voice_of("de")) == german
    assert said(problem, voice_of("en")) == problem
