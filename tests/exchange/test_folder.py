"""Facts from YAML: whatever is wrong is told with file, line and what to do; nothing is lost."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import When
from servanda.errors import BadInput
from servanda.exchange import Folder, Map, Text, read_folder, read_rows
from servanda.exchange.marked_yaml import documents

ROOT = Path(__file__).parent.parent.parent
GOOD = """\
# A comment.
sources:
  list: {url: "https://example.org", published: 2012-12}
---
subject: union
source: list
statements:
- {kind: organisation}
- {member: [aa, no], standing: member, valid: 2003-09-18/..}
- {name: Союз, lang: ru, form: common, source: [list, recalled], confidence: low, noted: row 7}
---
coverage: union
props: [member]
source: list
from: 2003-09-18
to: 2012-12-19
---
instrument: pact
entry_into_force: {article: 3}
---
cases: pact
list: []
"""


def read(tmp_path: Path, text: str | bytes) -> Folder:
    raw = text.encode() if isinstance(text, str) else text
    (tmp_path / "facts.yaml").write_bytes(raw)
    return read_folder(tmp_path)


def row(line: str) -> str:
    return f"subject: union\nsource: list\nstatements:\n- {{kind: organisation}}\n- {line}\n"


def test_everything_written_is_read(tmp_path: Path) -> None:
    folder = read(tmp_path, GOOD)
    assert folder.problems == []
    assert len(folder.statements) == 1 + 2 + 2
    assert [len(f) for f in (folder.coverages, folder.clauses, folder.cases)] == [1, 1, 1]
    assert list(folder.sources) == ["list"]
    placed = folder.statements[-1]
    assert (placed.place.path, placed.place.line, placed.noted) == ("facts.yaml", 10, "row 7")
    assert [p.statement.confidence for p in folder.statements[-2:]] == ["", "low"]


def test_the_country_code_no_stays_text(tmp_path: Path) -> None:
    values = [placed.statement.value for placed in read(tmp_path, GOOD).statements]
    assert "no" in values
    (tmp_path / "plain.yaml").write_text("a: [no, yes, on, 2012-12-19, 0x10, 1_000, 1.50, ~, null]")
    (found,) = documents(tmp_path / "plain.yaml", "plain.yaml")
    assert found["a"] == ["no", "yes", "on", "2012-12-19", "0x10", "1_000", "1.50", "~", "null"]
    assert all(isinstance(value, Text) for value in found["a"])


def test_every_yaml_file_below_the_folder_is_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/one.yaml", "a.yml", "c.yaml"):
        (tmp_path / name).write_text(row("{name: Union, lang: en, form: common}"))
    (tmp_path / "notes.txt").write_text("not facts")
    paths = [placed.place.path for placed in read_folder(tmp_path).statements]
    assert sorted(set(paths)) == ["a.yml", str(Path("b/one.yaml")), "c.yaml"]
    assert len(paths) == 6


def test_one_file_can_be_named(tmp_path: Path) -> None:
    read(tmp_path, GOOD)
    assert len(read_folder(tmp_path / "facts.yaml").statements) == 5


def test_a_folder_without_facts_is_refused(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(BadInput, match=r"no YAML files at .*; name a folder of facts"):
            read_folder(root)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        # The file
        ("", 1, "nothing in this file"),
        ("# only a comment\n", 1, "nothing in this file"),
        ("---\n---\n", 1, "nothing in this file"),
        (b"subject: a\nname: \xff\xfe\n", 2, "not UTF-8 text; save the file as UTF-8"),
        ("subject: a\nstatements:\n- {name: \x07}\n", 3, "control character here; remove it"),
        ("subject: a\n\tsource: b\n", 2, "indent with spaces, not tabs"),
        ("subject: a\nstatements: [\n", 3, "this is not YAML"),
        ("subject: a\nsource: b: c\n", 2, "put text that contains a colon in quotes"),
        # The document
        ("just a sentence\n", 1, "write a mapping of keys and values here"),
        ("- a\n- b\n", 1, "write a mapping of keys and values here"),
        ("subject: a\nsubject: b\n", 2, "the key 'subject' stands twice; remove one"),
        ("subjct: a\nstatements: []\n", 1, "none of the keys: cases, coverage, instrument"),
        ("subject: a\nsources: {}\nstatements: []\n", 1, "a document of sources has no 'subject'"),
        ("subject: a\nsuorce: b\nstatements: []\n", 2, "has no 'suorce'; it has: confidence,"),
        ("subject: a\n", 1, "write statements: and below it a list"),
        ("subject: a\nstatements: {name: x}\n", 2, "write statements: and below it a list"),
        ("subject: a\nstatements:\n- name\n", 3, r"write \{property: value, ...\}"),
        ("? [a, b]\n: c\n", 1, "a key is one word"),
        ("subject: &x a\nstatements: []\n", 1, "anchors .* are not taken; write the value out"),
        ("subject: !!python/name:os.system a\n", 1, "the tag .* is not taken"),
        # The line
        (row("{name: x, lang: en, form: common, name: y}"), 5, "'name' stands twice"),
        (row("{membr: am, standing: member}"), 5, "no property in this line; its keys are membr"),
        (row("{}"), 5, "no property in this line; its keys are none"),
        (row("{member: am, standing: member}"), 5, "member needs valid: the day or days"),
        (row("{member: am, standing: member, valid: 2003-13}"), 5, "'2003-13' is not a day"),
        (row("{member: am, standing: member, valid: [2003, 2004]}"), 5, "write one value here"),
        (row("{member: am, standing: member, valid: }"), 5, "'' is not a date"),
        (row("{member: Armenia, standing: member, valid: 2003}"), 5, "'Armenia' of member is not"),
        (row("{member: [], standing: member, valid: 2003}"), 5, "member is an empty list"),
        (row("{member: {am: 1}, standing: member, valid: 2003}"), 5, "write one value here"),
        (row("{member: am, standing: chief, valid: 2003}"), 5, "is none of: member, associate"),
        (row("{member: am, rank: 1, standing: member, valid: 2003}"), 5, "no qualifier 'rank'"),
        (row("{name: x, form: common}"), 5, "needs a lang, for example lang: en"),
        (row("{name: x, lang: en, form: common, source: recalled}"), 5, "needs confidence: high"),
        (row("{name: x, lang: en, form: common, according_to: [a, b]}"), 5, "write one value"),
        (row("{name: x, lang: [en, ru], form: common}"), 5, "write one value here"),
        (row("{name: x, lang: en, form: common, locator: {p: 1}}"), 5, "write one value here"),
        (row("{name: x, lang: en, form: common, noted: [1]}"), 5, "write one value here"),
        ("subject: a\nstatements:\n- {kind: state}\n", 3, "kind needs a source"),
        ("subject: The A\nsource: s\nstatements:\n- {kind: state}\n", 4, "'The A' is not an id"),
        ("subject: [a, b]\nsource: s\nstatements:\n- {kind: state}\n", 4, "write one value here"),
        # Sources
        ("sources:\n", 1, "write sources: and below it"),
        ("sources: [a, b]\n", 1, "write sources: and below it"),
        ("sources:\n  tass: a page\n", 2, "the source tass needs fields such as url"),
        ("sources:\n  tass:\n    ulr: x\n", 3, "a source has no 'ulr'; it has: fetched, kind"),
        ("sources:\n  tass:\n    url: u\n    published: May\n", 4, "'May' is not a date"),
        ("sources:\n  tass:\n    url: {a: b}\n", 2, "write one value here"),
        ("sources:\n  tass:\n    url: u\n    kind: recaled\n", 4, "none of: found, recalled"),
        ("sources:\n  TASS 1: {url: u}\n", 2, "'TASS 1' is not an id"),
        ("sources:\n  a: {url: u}\n---\nsources:\n  a: {url: v}\n", 5, "described twice; keep one"),
        # Coverages
        ("coverage: a\nprops: [member]\nsource: s\nto: 2003-01-01\n", 1, "a coverage needs 'from'"),
        (
            "coverage: a\nprops: [membr]\nsource: s\nfrom: 2003-01-01\nto: 2004-01-01\n",
            2,
            "there is no property 'membr'",
        ),
        (
            "coverage: a\nprops: [member]\nsource: s\nfrom: 2003-01-01\nto: 2004\n",
            5,
            "'2004' is not a day",
        ),
        (
            "coverage: a\nprops: [member]\nsource: s\nfrom: 2003-01-01\nto: 2002-01-01\n",
            5,
            "the list ends before it begins",
        ),
        (
            "coverage: a\nprops: [member]\nsource: s\nfrom: 2003-01-01\nto: 2004-01-01\nby: x\n",
            6,
            "a document of coverage has no 'by'",
        ),
        ("cases: a\nlst: []\n", 2, "a document of cases has no 'lst'; it has: cases, list"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, text: str | bytes, line: int, sentence: str
) -> None:
    problems = read(tmp_path, text).problems
    assert problems, "nothing was said"
    at_line = [str(p) for p in problems if p.place.line == line]
    assert at_line, problems
    assert all(p.place.path == "facts.yaml" for p in problems)
    assert any(re.search(sentence, said) for said in at_line), at_line


def test_one_mistake_does_not_hide_the_rest(tmp_path: Path) -> None:
    text = row("{membr: am}") + "- {name: U, lang: en, form: common}\n---\n" + GOOD
    folder = read(tmp_path, text)
    assert len(folder.problems) == 1
    assert len(folder.statements) == 2 + 5
    (tmp_path / "bad.yaml").write_text("subject: [")
    folder = read_folder(tmp_path)
    assert len(folder.problems) == 2
    assert len(folder.statements) == 2 + 5


def test_a_bomb_of_aliases_is_refused(tmp_path: Path) -> None:
    levels = ["a0: &a0 [lol, lol, lol, lol]"]
    levels += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    (problem,) = read(tmp_path, "\n".join(levels)).problems
    assert "aliases (*) are not taken" in problem.message


@pytest.mark.parametrize("depth", [100, 20_000])
def test_what_is_nested_too_deep_is_refused(tmp_path: Path, depth: int) -> None:
    for text in ("[" * depth + "]" * depth, "{a: " * depth + "}" * depth):
        (problem,) = read(tmp_path, f"subject: x\nstatements: {text}").problems
        assert "nested more than 60 deep; write it flatter" in problem.message


def test_an_unreadable_file_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (problem,) = read_folder(tmp_path).problems
    assert "cannot be read" in problem.message


def test_lines_that_stand_elsewhere_are_read_the_same(tmp_path: Path) -> None:
    rows = "rows:\n- {deposit: [aa, bb], kind: ratification, valid: unknown}\n- {nothing: 1}\n"
    (tmp_path / "rows.yaml").write_text(rows)
    (body,) = documents(tmp_path / "rows.yaml", "rows.yaml")
    folder = read_rows("pact", body["rows"], "case", "rows.yaml")
    assert [p.statement.value for p in folder.statements] == ["aa", "bb"]
    assert folder.statements[0].statement.valid == When.unknown()
    assert [p.place.line for p in folder.problems] == [3]


def test_as_many_statements_come_out_as_the_files_hold() -> None:
    """Counted without our reader: each value of each line, once for each of its sources."""
    for source in (ROOT / "tests" / "data" / "borduria", ROOT / "src" / "servanda" / "library"):
        folder = read_folder(source)
        assert folder.problems == []
        assert len(folder.statements) == sum(counted(p) for p in source.rglob("*.yaml"))


def counted(path: Path) -> int:
    total = 0
    for document in documents(path, path.name):
        rows = document.get("statements", []) if "subject" in document else []
        for line in rows:
            assert isinstance(line, Map)
            value = next(iter(line.values()))
            source = line.get("source", document.get("source"))
            total += number(value) * number(source)
    return total


def number(value: object) -> int:
    return len(value) if isinstance(value, list) else 1


@given(st.text(alphabet="ab:{}[]-,#&*!|>'\"% \n\t?", max_size=40))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "facts.yaml"
        path.write_text(f"subject: {text}\nstatements:\n- {{kind: {text}}}\n", "utf-8")
        found = read_folder(path)
    assert found.statements or found.problems
