"""The schema: which properties there are, what they may hold, and which qualifiers they take.

The YAML files beside this module are the schema; code, checks and the reference page follow them.
What is loaded is `schema.json`, the same in one file: run `python -m servanda.model.compile_schema`
after changing the YAML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from servanda.dates import When
from servanda.errors import BadDate, BadInput
from servanda.model.ids import check_id

if TYPE_CHECKING:
    from servanda.model.statement import Statement

__all__ = ["COMPILED", "Prop", "Schema", "ValueSpec", "load_schema"]

COMPILED = Path(__file__).with_name("schema.json")
CONFIDENCES = ("", "high", "medium", "low")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


class ValueSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a value or qualifier may be: one of a list, or text, id, url, blob or when (EDTF).

    `of` are the kinds of whom an id may be; nothing there allows all.

    A qualifier that tells one act from another (`identity`) must be given unless it is `optional`.
    `any_of_them` is the word of a list that leaves open which of the others is meant.
    """

    value: str = "text"
    one_of: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    identity: bool = False
    optional: bool = False
    any_of_them: str = ""
    recurring: tuple[str, ...] = ()

    def problem(self, text: str) -> str:
        """What is wrong with the text, or an empty string."""
        if self.one_of:
            return "" if text in self.one_of else f"is none of: {', '.join(self.one_of)}"
        if self.value == "id":
            return _id_problem(text)
        if self.value == "url":
            return "" if text.startswith(("http://", "https://")) else "is not a web address"
        if self.value == "when":
            return _when_problem(text)
        return "" if text.strip() else "is empty"


class Prop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One property: its label, whom it is said of, its value, its time and its qualifiers.

    `time` is act (done on a day, stays done), tenure (lasts from one day to another), lasting
    (holds always unless a source limits it) or timeless. An act that `recurs` is done again and
    again by the same: another day is another act. One that is `mutual` is done by both alike.
    """

    label: str
    subject: tuple[str, ...]
    value: ValueSpec
    time: Literal["act", "tenure", "lasting", "timeless"]
    lang: Literal["", "required"] = ""
    quals: dict[str, ValueSpec] = {}
    recurs: bool = False
    mutual: bool = False

    @property
    def needs_valid(self) -> bool:
        """Whether a statement must say when."""
        return self.time in ("act", "tenure")

    def comes_again(self, statement: Statement) -> bool:
        """Whether the same may do it on another day too: all such acts, or this kind of them."""
        return self.recurs or any(
            statement.qual(name) in spec.recurring for name, spec in self.quals.items()
        )

    @property
    def identity(self) -> tuple[str, ...]:
        """The qualifiers that tell one act from another; the rest describe it."""
        return tuple(sorted(name for name, spec in self.quals.items() if spec.identity))

    @property
    def loose(self) -> tuple[tuple[str, str], ...]:
        """The identifying qualifiers that leave open which act is meant."""
        told = ((name, spec.any_of_them) for name, spec in self.quals.items() if spec.identity)
        return tuple(qual for qual in told if qual[1])


class Schema(msgspec.Struct, frozen=True):
    """All properties by name."""

    props: Mapping[str, Prop]

    def __getitem__(self, prop: str) -> Prop:
        return self.props[prop]

    def check(self, statement: Statement) -> None:
        """Refuse what the schema does not allow.

        Raises:
            BadInput: with the property and what to write instead.
        """
        if problem := self._problem(statement):
            raise BadInput(problem)

    def _problem(self, statement: Statement) -> str:
        prop = self.props.get(statement.prop)
        if prop is None:
            return self._unknown(statement.prop)
        check_id(statement.subject)
        if problem := prop.value.problem(statement.value):
            return f"the value {statement.value!r} of {statement.prop} {problem}"
        if prop.lang and not statement.lang:
            return f"{statement.prop} is text and needs a lang, for example lang: en"
        if statement.lang and not _LANG.fullmatch(statement.lang):
            return f"{statement.lang!r} is not a language; write its code, for example en or ru"
        if statement.confidence not in CONFIDENCES:
            return f"confidence {statement.confidence!r} is none of: high, medium, low"
        return _saying_problem(statement) or _quals_problem(statement, prop)

    def _unknown(self, prop: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

        near = get_close_matches(prop, self.props, n=2)
        hint = (
            f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(self.props)}"
        )
        return f"there is no property {prop!r}; {hint}"


def _saying_problem(statement: Statement) -> str:
    """Who says it, and where."""
    if not statement.source:
        return f"{statement.prop} needs a source; write source: and its id, or recalled"
    if problem := _id_problem(statement.source):
        return f"the source {statement.source!r} {problem}"
    if statement.according_to and (problem := _id_problem(statement.according_to)):
        return f"according_to {statement.according_to!r} {problem}"
    return ""


def _quals_problem(statement: Statement, prop: Prop) -> str:
    for name, text in statement.quals:
        spec = prop.quals.get(name)
        if spec is None:
            allowed = ", ".join(prop.quals) or "none"
            return f"{statement.prop} takes no qualifier {name!r}; it takes: {allowed}"
        if problem := spec.problem(text):
            return f"the qualifier {name}: {text!r} of {statement.prop} {problem}"
    required = (name for name in prop.identity if not prop.quals[name].optional)
    missing = [name for name in required if not statement.qual(name)]
    if missing:
        return f"{statement.prop} needs the qualifier {missing[0]!r}"
    return ""


def _when_problem(text: str) -> str:
    try:
        When.parse(text)
    except BadDate as error:
        return f"is no date: {error}"
    return ""


def _id_problem(text: str) -> str:
    try:
        check_id(text)
    except BadInput:
        return "is not an id (lower-case letters, digits, hyphens)"
    return ""


@cache
def load_schema() -> Schema:
    """The schema as compiled from its YAML (see `compile_schema`).

    The result is a constant of the installed version, so it is read once.
    """
    return Schema(msgspec.json.decode(COMPILED.read_bytes(), type=dict[str, Prop]))
