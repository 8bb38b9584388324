"""Rules as code for treaties, charters and procedures: parse, check, evaluate. Pure.

The same rules, facts and as-of give the same Status, byte for byte.
"""

from servanda.rules.ahead import Ahead, ahead_in
from servanda.rules.evaluate import answer_to, each_reading, status_in, status_of
from servanda.rules.falling import Prohibited, prohibited_in
from servanda.rules.needs import asks_kinds, needs_between, needs_of, parents_of
from servanda.rules.pairs import Between, Version, pair_in, pair_status, version_between
from servanda.rules.parsing.parse import RuleProblem, parse_rule
from servanda.rules.parsing.sense import Finding, conditions_in, senseless
from servanda.rules.participation import Outsider, outsiders_of
from servanda.rules.parties import Party, parties_in, parties_of
from servanda.rules.questions import OfParty, Question, Whole
from servanda.rules.resting import endings_unlisted
from servanda.rules.shapes.rule import Held, Rule
from servanda.rules.status import Missing, Reading, Status, Trace
from servanda.rules.territories import OverTerritory, needs_over
from servanda.rules.timeline import Timeline
from servanda.rules.windows import Window, objection_windows

__all__ = [
    "Ahead",
    "Between",
    "Finding",
    "Held",
    "Missing",
    "OfParty",
    "Outsider",
    "OverTerritory",
    "Party",
    "Prohibited",
    "Question",
    "Reading",
    "Rule",
    "RuleProblem",
    "Status",
    "Timeline",
    "Trace",
    "Version",
    "Whole",
    "Window",
    "ahead_in",
    "answer_to",
    "asks_kinds",
    "conditions_in",
    "each_reading",
    "endings_unlisted",
    "needs_between",
    "needs_of",
    "needs_over",
    "objection_windows",
    "outsiders_of",
    "pair_in",
    "pair_status",
    "parents_of",
    "parse_rule",
    "parties_in",
    "parties_of",
    "prohibited_in",
    "senseless",
    "status_in",
    "status_of",
    "version_between",
]
