"""The words for the relations between parties, as parts of the JSON Schema of a rule."""

from __future__ import annotations

from typing import Any

from servanda.rules.parse_relations import WORDS

__all__ = ["RELATION_CLAUSES", "RELATION_FIELDS", "RELATION_MEANING"]

RELATION_CLAUSES = {
    "reservations": "Which reservations may be made, and what the others' silence or objection "
    "does.",
}
RELATION_MEANING = {
    "allowed": "Which reservations may be made: all, none, listed (to these provisions only), "
    "all_but (to any but these).",
    "provisions": "The articles that allowed: listed or all_but speaks of.",
    "acceptance": "How the others accept one: not needed, by silence within the window, in words, "
    "by every party, by an organ.",
    "accepted_by": "The organ whose acceptance it takes.",
    "window": "How long the others may object; twelve months where nothing is said.",
    "objection": "Whether an objection keeps the treaty from entering into force between the two.",
    "effect": "From when the treaty holds between the two; not said: not known before either.",
    "if_prohibited": "Whether the consent stands without a reservation that is not allowed, or "
    "falls with it; not said: not known.",
    "rejected_by": "The fraction of the parties whose objections make it inadmissible.",
}
RELATION_FIELDS: dict[str, Any] = {
    **{key: {"enum": list(words)} for key, words in WORDS.items()},
    "provisions": {
        "type": "array",
        "items": {"type": ["string", "number"]},
        "minItems": 1,
        "uniqueItems": True,
    },
    "accepted_by": {"type": "string"},
    "window": {"$ref": "#/$defs/delay"},
    "rejected_by": {"type": ["string", "number"]},
}
