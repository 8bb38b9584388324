"""What may be said: the schema refuses the rest with a sentence, and loads fast."""

import subprocess
import sys

import msgspec
import pytest
from msgspec.structs import replace

from servanda.dates import When
from servanda.errors import BadInput
from servanda.model import Statement, load_schema, quals_of
from servanda.model.compile_schema import SOURCE, compiled, read_yaml
from servanda.model.schema import COMPILED, Prop, Schema

MEMBER = Statement(
    "csto", "member", "am", When.parse("2003-09-18/.."), "s", quals_of({"standing": "member"})
)
NAME = Statement("csto", "name", "ОДКБ", When.always(), "s", quals_of({"form": "common"}), "ru")


def test_every_yaml_file_loads_and_the_compiled_form_says_the_same() -> None:
    assert len(list(SOURCE.glob("*.yaml"))) == len(list(SOURCE.iterdir()))
    assert dict(load_schema().props) == read_yaml()
    assert COMPILED.read_bytes() == compiled(), "run python -m servanda.model.compile_schema"


def test_the_schema_loads_without_yaml() -> None:
    code = "import sys; from servanda.model import load_schema; load_schema(); "
    code += "assert 'yaml' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_property_has_a_label_and_somebody_it_is_said_of() -> None:
    kinds = {*load_schema()["kind"].value.one_of, "any"}
    for name, prop in load_schema().props.items():
        assert prop.label, name
        assert prop.subject, name
        assert set(prop.subject) <= kinds, name
        specs = [prop.value, *prop.quals.values()]
        assert all(s.value in ("text", "id", "url", "blob", "when") for s in specs), name


def test_a_schema_file_with_a_wrong_key_does_not_load() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `lable`"):
        msgspec.convert({"lable": "x", "subject": ["any"], "value": {}, "time": "act"}, Prop)


def test_what_the_schema_knows_passes() -> None:
    for statement in (MEMBER, NAME, replace(NAME, confidence="low")):
        load_schema().check(statement)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (replace(MEMBER, prop="membr"), "there is no property 'membr'; did you mean member"),
        (replace(MEMBER, subject="The CSTO"), "'The CSTO' is not an id; use lower-case"),
        (replace(MEMBER, value="Armenia"), "'Armenia' of member is not an id"),
        (replace(MEMBER, quals=(("standing", "chief"),)), "'chief' of member is none of: member,"),
        (replace(MEMBER, quals=(("rank", "1"),)), "takes no qualifier 'rank'; it takes: standing"),
        (replace(MEMBER, quals=()), "member needs the qualifier 'standing'"),
        (replace(NAME, lang=""), "name is text and needs a lang, for example lang: en"),
        (replace(NAME, lang="x y"), "'x y' is not a language"),
        (replace(NAME, value="  "), "is empty"),
        (replace(MEMBER, confidence="sure"), "'sure' is none of: high, medium, low"),
        (replace(MEMBER, source=""), "needs a source"),
        (replace(MEMBER, source="TASS, 2012"), "source 'TASS, 2012' is not an id"),
        (replace(MEMBER, according_to="the press"), "according_to 'the press' is not an id"),
        (replace(MEMBER, prop="kind", value="club", quals=()), "'club' of kind is none of: state"),
        (
            replace(MEMBER, prop="website", value="csto.org", quals=()),
            "'csto.org' of website is not a web address",
        ),
    ],
)
def test_the_rest_is_refused_with_what_to_do(wrong: Statement, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        load_schema().check(wrong)


def test_identity_is_a_matter_of_the_schema() -> None:
    schema: Schema = load_schema()
    assert schema["deposit"].identity == ("kind", "variant", "with")
    assert schema["member"].identity == ("standing",)
    assert schema["signature"].identity == ("variant",)
    assert schema["office_of"].identity == ()
    assert [schema[p].needs_valid for p in ("deposit", "member", "name", "kind")] == [
        True, True, False, False,
    ]  # fmt: skip
