"""The schema that an editor completes files of facts and clauses by."""

from __future__ import annotations

import json
from typing import Any

from servanda.exchange import DOCUMENTS
from servanda.rules.parsing.json_schema import PUBLISHED

__all__ = ["editor_schema"]


def editor_schema() -> dict[str, Any]:
    """The published schema of a clause, beside the other documents that a file may hold."""
    rule = json.loads(PUBLISHED.read_text("utf-8"))
    shared = rule.pop("$defs")
    draft, id_ = rule.pop("$schema"), rule.pop("$id")
    others = [_document(form, keys) for form, keys in DOCUMENTS.items() if form != "instrument"]
    return {
        "$schema": draft,
        "$id": id_,
        "title": "Facts, clauses and cases",
        "anyOf": [{"$ref": "#/$defs/rule"}, *others],
        "$defs": shared | {"rule": rule},
    }


def _document(form: str, keys: frozenset[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [form],
        "properties": {key: {} for key in sorted(keys)},
        "additionalProperties": False,
    }
