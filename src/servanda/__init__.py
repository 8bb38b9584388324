"""Servanda: the open record of who belongs to what, who is bound by what, who may act for whom."""

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
