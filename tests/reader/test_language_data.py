"""Language lives in the data files: no German in code, no names in rules."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import servanda
import servanda.reader
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.patterned import Patterned, parsed_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = Path(servanda.reader.__file__).parent


def test_no_german_letters_in_code() -> None:
    for file in ROOM.rglob("*.py"):
        assert not re.search(
            "[äöüÄÖÜß]", re.sub(r'sibilants.*|"ß"', "", file.read_text("utf-8"))
        ), file


def test_no_rule_names_an_organisation_a_person_or_a_place() -> None:
    rules = (ROOM / "languages" / "de" / "claims.yaml").read_text("utf-8")
    names = "OVKS GUS SOZ NATO OSZE Belarus Russland Moskau Minsk Jerewan Sas Lukaschenko Putin"
    for name in names.split():
        assert not re.search(rf"\b{name}\b", rules), name


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_no_two_acts_share_an_id(lang: str) -> None:
    ids = [one.id for one in acts_of(lang).data.acts if one.id]
    types = {one.type for one in acts_of(lang).data.acts if not one.id}
    assert len(ids) == len({*ids})
    assert types.isdisjoint(ids)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_bracket_of_acts_holds_one_choice_alone(lang: str) -> None:
    text = (ROOM / "languages" / lang / "acts.yaml").read_text("utf-8")
    assert not re.findall(r"\w+\([^\W\d_]+\)", text)  # `schloss(en)` is only one of its forms


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_no_row_of_acts_names_an_organisation_or_a_word_twice(lang: str) -> None:
    library = Path(servanda.__path__[0]) / "library" / "actors"
    short = re.compile(rf"name: (\w+), lang: {lang}, form: abbreviation")
    texts = [file.read_text("utf-8") for file in library.rglob("*.yaml")]
    names = {name.casefold() for text in texts for name in short.findall(text)}
    text = (ROOM / "languages" / lang / "acts.yaml").read_text("utf-8")
    data: Any = parsed_yaml(text)
    for row in data["acts"]:
        for field in ("where", "unless"):
            words = row.get(field, [])
            assert len(words) == len({*words}), row
        if row["type"] in ("accession", "membership-application", "withdrawal"):
            assert not names & {*row.get("where", [])}, row


class TellsTwice(Patterned):
    """YAML as it is loaded, but a key that stands twice in a mapping is an error."""


def _once(loader: TellsTwice, node: yaml.MappingNode) -> dict[object, object]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    assert len(keys) == len(set(keys)), f"{node.start_mark}: {keys}"
    return loader.construct_mapping(node, deep=True)


TellsTwice.add_constructor("tag:yaml.org,2002:map", _once)


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.yaml")), ids=lambda file: file.name)
def test_no_key_of_the_data_stands_twice(file: Path) -> None:
    assert yaml.load(file.read_text("utf-8"), Loader=TellsTwice)  # noqa: S506 - a safe loader


@pytest.mark.parametrize("file", sorted((ROOM / "languages").glob("*/*.yaml")), ids=str)
def test_lists_of_words_are_wrapped_so_that_one_word_changes_one_line(file: Path) -> None:
    wide = [line for line in file.read_text("utf-8").splitlines() if len(line) > 110]
    assert not [line[:60] for line in wide if re.match(r"[^'\"#]*, ", line)]


def test_a_pattern_of_many_choices_is_written_as_a_list() -> None:
    data = parsed_yaml("office: !row\n  - !any [minister, 'judge(?:-elect)?']\n  - 's?'\n")
    assert data == {"office": "(?:minister|judge(?:-elect)?)s?"}


@pytest.mark.parametrize("text", ["office: !any minister", "office: !row {a: b}"])
def test_a_pattern_that_is_no_list_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(yaml.YAMLError, match=r"wants a list[\s\S]*line 1, column 9"):
        parsed_yaml(text)


@pytest.mark.parametrize("file", sorted((ROOM / "languages").rglob("*.yaml")), ids=str)
def test_no_choice_of_a_pattern_stands_twice(file: Path) -> None:
    root = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    for node in nodes_of(root) if root else ():
        if node.tag == "!any":
            choices = [part.value for part in node.value if isinstance(part, yaml.ScalarNode)]
            twice = sorted({one for one in choices if choices.count(one) > 1})
            assert not twice, f"{node.start_mark.line + 1}: {twice}"


def nodes_of(node: yaml.Node) -> Iterator[yaml.Node]:
    """A node of YAML and all below it."""
    yield node
    below = node.value if isinstance(node, yaml.CollectionNode) else ()
    for part in below:
        for one in part if isinstance(part, tuple) else (part,):
            yield from nodes_of(one)


def test_rows_share_lists_of_words_and_add_their_own() -> None:
    data: Any = parsed_yaml("a: &texts [treaty, pact]\nb: !all [*texts, charter]\n")
    assert data["b"] == ["treaty", "pact", "charter"]
    with pytest.raises(yaml.YAMLError):
        parsed_yaml("a: !all charter\n")


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_no_two_acts_of_a_language_have_one_name(lang: str) -> None:
    names = [act.id or act.type for act in acts_of(lang).data.acts]
    assert sorted(names) == sorted(set(names))


def test_words_that_forbid_an_act_or_must_stand_beside_it_are_written_with_brackets_too() -> None:
    act = next(one for one in acts_of("ru").data.acts if one.id == "to-parliament")
    assert {"договор", "договоров"} < act.beside
