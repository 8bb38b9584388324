"""Servanda: the open record of who belongs to what, who is bound by what, who may act for whom.

The names below are the front door. They are loaded when first used, so that the command line, which
needs few of them, starts quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servanda.dates import AsOf, Day, Truth, When
    from servanda.errors import BadInput, RecordError, ServandaError, UnknownId
    from servanda.model import Answer, Coverage, Evidence, Facts, Needs, Source, Statement
    from servanda.record import Draft, Record, View
    from servanda.rules import Rule, Status, parse_rule, status_of

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "AsOf",
    "BadInput",
    "Coverage",
    "Day",
    "Draft",
    "Evidence",
    "Facts",
    "Needs",
    "Record",
    "RecordError",
    "Rule",
    "ServandaError",
    "Source",
    "Statement",
    "Status",
    "Truth",
    "UnknownId",
    "View",
    "When",
    "__version__",
    "parse_rule",
    "status_of",
]

_ROOMS = ("dates", "errors", "model", "record", "rules")


def __getattr__(name: str) -> Any:
    """Fetch a public name from the room it lives in."""
    if name in __all__:
        for room in _ROOMS:
            module = import_module(f"servanda.{room}")
            if hasattr(module, name):
                return getattr(module, name)
    raise AttributeError(f"module 'servanda' has no attribute {name!r}")
