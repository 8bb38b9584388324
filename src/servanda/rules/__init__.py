"""Rules as code for treaties, charters and procedures: parse, check, evaluate. Pure.

The same rules, facts and as-of give the same Status, byte for byte.
"""

from servanda.rules.evaluate import status_in, status_of
from servanda.rules.needs import needs_of, parents_of
from servanda.rules.parse import RuleProblem, parse_rule
from servanda.rules.parties import Party, parties_in, parties_of
from servanda.rules.rule import Held, Rule
from servanda.rules.status import Missing, Reading, Status, Trace
from servanda.rules.timeline import Timeline

__all__ = [
    "Held",
    "Missing",
    "Party",
    "Reading",
    "Rule",
    "RuleProblem",
    "Status",
    "Timeline",
    "Trace",
    "needs_of",
    "parents_of",
    "parse_rule",
    "parties_in",
    "parties_of",
    "status_in",
    "status_of",
]
