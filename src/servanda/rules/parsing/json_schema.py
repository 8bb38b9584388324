"""The rule language as a JSON Schema, for editors: run this module to write `rule.schema.json`.

It is made from the parser's own tables of keys and words, so that the two cannot part.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from servanda.dates import Clip
from servanda.model import load_schema
from servanda.rules.parsing.conditions import AT, SETS
from servanda.rules.parsing.endings import (
    BARRED,
    BEGINS,
    PROVISIONAL,
    RENEWED,
    STARTS,
    UNTIMELY,
    WAY,
)
from servanda.rules.parsing.json_relations import (
    RELATION_CLAUSES,
    RELATION_FIELDS,
    RELATION_MEANING,
)
from servanda.rules.parsing.json_words import CLAUSE, CONDITION, DELAY, MEANING
from servanda.rules.parsing.parse import (
    ANCHORS,
    BINDS,
    CLAUSES,
    CONDITIONS,
    CONFIDENCES,
    FROM,
    KEYS,
    LATER,
    UNITS,
)
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import Form

__all__ = ["PUBLISHED", "rule_schema"]

PUBLISHED = Path(__file__).with_name("rule.schema.json")
_TEXT = {"type": ["string", "number"]}
_ABOUT = MEANING | RELATION_MEANING
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_MONTH_DAY = {"type": "string", "pattern": r"^\d{2}-\d{2}$"}
_WHOLE = {"type": ["integer", "string"], "pattern": r"^\d{1,5}$", "minimum": 0}
_FRACTION = {"type": ["string", "number"]}
_IDS = {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True}
_YES_NO = {"enum": ["yes", "no", True, False]}


def rule_schema() -> dict[str, Any]:
    """The schema of one rule."""
    properties: dict[str, Any] = {
        "instrument": {"type": "string"},
        "source": {"type": "string"},
        "confidence": _words(CONFIDENCES),
        "provisional_application": {"oneOf": [_TEXT, _object(PROVISIONAL, ["article"])]},
    }
    about = CLAUSE | RELATION_CLAUSES
    properties |= {name: _clause(keys) for name, keys in CLAUSES.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "servanda.rule/1",
        "title": "A clause as a rule",
        "type": "object",
        "required": ["instrument"],
        "additionalProperties": False,
        "properties": {
            name: properties[name] | {"description": about[name]} for name in sorted(KEYS)
        },
        "$defs": {"condition": _condition(), "delay": _delay(), "among": _among()},
    }


def _words(words: tuple[str, ...]) -> dict[str, Any]:
    return {"enum": list(words)}


def _object(keys: set[str], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": {key: _FIELDS[key] | {"description": _ABOUT[key]} for key in sorted(keys)},
    }


def _kind(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": properties,
    }


def _clause(keys: set[str]) -> dict[str, Any]:
    """A clause, perhaps read in several ways."""
    clause = _object(keys, ["article"])
    if "silent" in keys:
        del clause["required"]
        clause["anyOf"] = [{"required": ["article"]}, {"required": ["silent"]}]
    each = _object(keys - {"article"}, ["held_by"])
    each["properties"] |= {"held_by": _IDS, "source": {"type": "string"}}
    clause["properties"]["readings"] = {
        "description": "The ways the clause is read; what stands beside them is common to all.",
        "type": "array",
        "items": each,
        "minItems": 2,
        "maxItems": 8,
    }
    return clause


def _condition() -> dict[str, Any]:
    """One key, the kind of the condition."""
    kinds = [
        {"type": "object", "required": [name], "additionalProperties": False,
         "properties": {name: _KINDS[name] | {"description": CONDITION[name]}}}
        for name in CONDITIONS
    ]  # fmt: skip
    return {"oneOf": kinds}


def _delay() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["form"],
        "additionalProperties": False,
        "properties": {
            "n": _WHOLE | {"description": DELAY["n"]},
            "unit": _words(UNITS) | {"description": DELAY["unit"]},
            "form": {"enum": [form.value for form in Form], "description": DELAY["form"]},
            "anchor": _words(ANCHORS) | {"description": DELAY["anchor"]},
            "same_as_deposit": _YES_NO | {"description": DELAY["same_as_deposit"]},
            "month_end": {"enum": [clip.value for clip in Clip], "description": DELAY["month_end"]},
        },
    }


def _among() -> dict[str, Any]:
    at = {"description": "The set as it is on each day, or as it was.", "enum": list(AT)}
    sets = {"actors": _IDS, "at": at, "members": {"type": "string"}, "parties": {"type": "string"}}
    return {
        "oneOf": [
            {"enum": list(SETS)},
            {"type": "object", "additionalProperties": False, "properties": sets,
             "minProperties": 1, "maxProperties": 2},
        ]
    }  # fmt: skip


_IF = {"$ref": "#/$defs/condition"}
_WAIT = {"$ref": "#/$defs/delay"}
_AMONG = {"$ref": "#/$defs/among"}
_WAYS = {
    "oneOf": [
        {"const": "any"},
        {"type": "array", "items": {"enum": list(CONSENTS)}, "minItems": 1, "uniqueItems": True},
    ]
}
_FIELDS: dict[str, Any] = {
    "article": _TEXT,
    "text": _TEXT,
    "if": _IF,
    "when": _IF,
    "delay": _WAIT,
    "notice": _WAIT,
    "moratorium": _WAIT,
    "term": _WAIT,
    "then": _WAIT,
    "renewed": {"enum": [*RENEWED, True, False]},
    "until": _DAY,
    "parties_of": {"type": "string"},
    "begins": _words(BEGINS),
    "silent": {"enum": ["yes", True]},
    "implied": _YES_NO,
    "later_date": _YES_NO,
    "lapse_below": _WHOLE,
    "of": {"type": "string"},
    "binds": _words(BINDS),
    "later_parties": _words(LATER),
}
_FIELDS |= {
    "counted_from": _words(FROM),
    "in_force_for": _words(STARTS),
    "moratorium_bars": _words(BARRED),
    "untimely": _words(UNTIMELY),
    "terms": _kind(["first"], first=_WAIT, then=_WAIT),
    "windows": _kind(["every", "open"], every=_WAIT, open=_WAIT),
    "season": _kind(["first", "last"], first=_MONTH_DAY, last=_MONTH_DAY),
    "takes_effect": _kind(["on"], on=_MONTH_DAY, given_by=_MONTH_DAY),
    "linked_to": _IDS,
}
_FIELDS["or"] = {"type": "array", "items": _object(WAY | {"if"}, ["article"])}
_FIELDS |= RELATION_FIELDS
_FIELDS["unless"] = {
    "type": "array",
    "items": _object({"article", "if", "when", "delay"}, ["article", "if", "when"]),
}


def _happened() -> dict[str, Any]:
    quals = {name for prop in load_schema().props.values() for name in prop.quals}
    fields = dict.fromkeys(["subject", "prop", "value", *sorted(quals)], _TEXT)
    return _kind(["subject", "prop", "value"], **fields)


_PARTS = {"type": "array", "items": _IF, "minItems": 1}
_KINDS: dict[str, Any] = {
    "count": _kind(
        ["of", "at_least"],
        of=_WAYS,
        at_least=_WHOLE,
        among=_AMONG,
        by=_DAY,
        without=_IDS,
        parts=_kind(["at_least", "of"], at_least=_WHOLE, of=_IDS),
    ),
    "fraction": _kind(
        ["of", "among"], of=_WAYS, at_least=_FRACTION, more_than=_FRACTION, among=_AMONG
    ),
    "weight": _kind(["of"], of=_WAYS, at_least=_FRACTION, more_than=_FRACTION),
    "named": _kind(["of", "among"], of=_WAYS, among=_AMONG),
    "after": _kind(["when", "delay"], when=_IF, delay=_WAIT),
    "all": _PARTS,
    "any": _PARTS,
    "not": _IF,
    "happened": _happened(),
    "unopposed": _kind(
        ["window"],
        window=_WAIT,
        at_least=_FRACTION,
        more_than=_FRACTION,
        number=_WHOLE,
        among=_AMONG,
    ),
    "parent": {"type": "string"},
    "not_before": _DAY,
}


if __name__ == "__main__":
    PUBLISHED.write_text(json.dumps(rule_schema(), indent=1) + "\n", "utf-8")
