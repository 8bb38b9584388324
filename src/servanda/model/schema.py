"""The schema: which properties there are, what they may hold, and which qualifiers they take.

The YAML files beside this module are the schema; code, checks and the reference page follow them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from servanda.errors import BadInput
from servanda.model.ids import check_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.model.statement import Statement

__all__ = ["Prop", "Schema", "ValueSpec", "load_schema"]

CONFIDENCES = ("", "high", "medium", "low")


class ValueSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a value or qualifier may be: one of a list, or text, id, url or blob."""

    value: str = "text"
    one_of: tuple[str, ...] = ()
    identity: bool = False

    def problem(self, text: str) -> str:
        """What is wrong with the text, or an empty string."""
        if self.one_of:
            return "" if text in self.one_of else f"is none of: {', '.join(self.one_of)}"
        if self.value == "id":
            return _id_problem(text)
        if self.value == "url":
            return "" if text.startswith(("http://", "https://")) else "is not a web address"
        if not text.strip():
            return "is empty"
        return ""


class Prop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One property: its label, whom it is said of, its value, its time and its qualifiers.

    `time` is act (done on a day, stays done), tenure (lasts from one day to another), lasting (holds
    always unless a source limits it) or timeless.
    """

    label: str
    subject: tuple[str, ...]
    value: ValueSpec
    time: Literal["act", "tenure", "lasting", "timeless"]
    lang: Literal["", "required"] = ""
    quals: dict[str, ValueSpec] = {}

    @property
    def needs_valid(self) -> bool:
        """Whether a statement must say when."""
        return self.time in ("act", "tenure")

    @property
    def identity(self) -> tuple[str, ...]:
        """The qualifiers that tell one act from another; the rest describe it."""
        return tuple(sorted(name for name, spec in self.quals.items() if spec.identity))


@dataclass(frozen=True, slots=True)
class Schema:
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
            return f"there is no property {statement.prop!r}; there are: {', '.join(self.props)}"
        check_id(statement.subject)
        if problem := prop.value.problem(statement.value):
            return f"the value {statement.value!r} of {statement.prop} {problem}"
        if prop.lang and not statement.lang:
            return f"{statement.prop} is text and needs a lang, for example lang: en"
        if statement.confidence not in CONFIDENCES:
            return f"confidence {statement.confidence!r} is none of: high, medium, low"
        return _quals_problem(statement, prop)


def _quals_problem(statement: Statement, prop: Prop) -> str:
    for name, text in statement.quals:
        spec = prop.quals.get(name)
        if spec is None:
            allowed = ", ".join(prop.quals) or "none"
            return f"{statement.prop} takes no qualifier {name!r}; it takes: {allowed}"
        if problem := spec.problem(text):
            return f"the qualifier {name}: {text!r} of {statement.prop} {problem}"
    missing = [name for name in prop.identity if not statement.qual(name)]
    missing = [name for name in missing if name != "variant"]
    if missing:
        return f"{statement.prop} needs the qualifier {missing[0]!r}"
    return ""


def _id_problem(text: str) -> str:
    try:
        check_id(text)
    except BadInput:
        return "is not an id (lower-case letters, digits, hyphens)"
    return ""


@cache
def load_schema() -> Schema:
    """Read the schema's files.

    The result is a constant of the installed version, so it is read once.
    """
    import yaml  # noqa: PLC0415 - heavy, and many commands never need the schema

    props: dict[str, Prop] = {}
    for file in sorted(files("servanda.model").joinpath("schema").iterdir(), key=str):
        raw = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for name, body in raw.items():
            props[name] = msgspec.convert(_spread(body), Prop)
    return Schema(props)


def _spread(body: dict[str, Any]) -> dict[str, Any]:
    """Allow the short forms `value: id` and `subject: any`."""
    value = body["value"]
    subject = body["subject"]
    return body | {
        "value": value if isinstance(value, dict) else {"value": value},
        "subject": [subject] if isinstance(subject, str) else subject,
    }
