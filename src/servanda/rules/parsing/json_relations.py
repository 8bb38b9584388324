"""The words for the relations between parties, as parts of the JSON Schema of a rule."""

from __future__ import annotations

from typing import Any

from servanda.rules.parsing.relations import OPEN_TO, TERRITORY, TOWARD, WORDS
from servanda.rules.shapes.consents import CONSENTS

__all__ = ["RELATION_CLAUSES", "RELATION_FIELDS", "RELATION_MEANING"]

RELATION_CLAUSES = {
    "reservations": "Which reservations may be made, and what the others' silence or objection "
    "does.",
    "accession": "Whether an accession has effect only toward those who accept it, or do not "
    "object.",
    "participation": "Who may take part; an instrument of anybody else does not count.",
    "territory": "To which territories of a party the treaty applies.",
}
RELATION_MEANING = {
    "allowed": "Which reservations may be made: all, none, listed (to these provisions only), "
    "all_but (to any but these).",
    "provisions": "The articles that allowed: listed or all_but speaks of.",
    "acceptance": "How the others accept one: not needed, by silence within the window, in words, "
    "by every party, by an organ.",
    "accepted_by": "The organ whose acceptance it takes.",
    "open_to": "The sets of those it is open to: states, organisations, or named sets.",
    "covers": "The entire territory, or only the metropolitan one and what it is extended to.",
    "exclusion": "When a party may exclude a territory.",
    "ways": "The ways of joining that are meant; accession where nothing is said.",
    "effect_toward": "Toward whom it has effect, or whether it has any once somebody objects.",
    "also_later": "Whether those who join after it in another way are asked too.",
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
    **{key: {"enum": list(words)} for key, words in TERRITORY.items()},
    "open_to": {
        "type": "array",
        "items": {"oneOf": [{"enum": list(OPEN_TO)}, {"$ref": "#/$defs/among"}]},
        "minItems": 1,
    },
    "accepted_by": {"type": "string"},
    "ways": {
        "oneOf": [
            {"const": "any"},
            {
                "type": "array",
                "items": {"enum": list(CONSENTS)},
                "minItems": 1,
                "uniqueItems": True,
            },
        ]
    },
    "effect_toward": {"enum": list(TOWARD)},
    "also_later": {"enum": ["yes", "no", True, False]},
    "window": {"$ref": "#/$defs/delay"},
    "rejected_by": {"type": ["string", "number"]},
}
