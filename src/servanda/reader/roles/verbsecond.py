"""Where a subject stands in a language that has its verb second: in front of it or behind.

English and its like, whose subject comes first, have no use for this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import Act, ActData, Form

__all__ = ["own_start", "shares_subject", "speech_start"]

_SPEECH = "speech"


def own_start(clause: Clause, data: ActData) -> int:
    """`X left, and the text was adopted`: where a clause behind a comma and `and` begins."""
    tokens, words = clause.tokens, clause.data
    if not words.capital_nouns:
        return clause.first
    for n in range(clause.at - 1, clause.first + 1, -1):
        if tokens[n].low in words.joining and tokens[n - 1].text == ",":
            noun = tokens[n + 1].low in words.articles or tokens[n + 1].text[0].isupper()
            behind = (token.low for token in tokens[n + 2 : clause.at + 1])
            verb = any(low in words.auxiliaries or low in data.support for low in behind)
            return n + 1 if noun and verb else clause.first
    return clause.first


def shares_subject(clause: Clause, act: Act, form: Form) -> bool:
    """`X stays and urges Y`: whether the subject stands in front of another verb."""
    if not clause.data.capital_nouns or act.type in SITTINGS:
        return False
    joined = clause.tokens[clause.at - 1].low in clause.data.joining
    return joined and clause.at > clause.first and form in ("past", "present")


def speech_start(clause: Clause, act: Act, first: int) -> int:
    """`X must act, the minister demanded`: behind a verb of saying that a comma parts from X."""
    if not clause.data.capital_nouns or claim_types()[act.type].sort != _SPEECH:
        return first
    before = clause.tokens[clause.first : clause.at]
    helped = holds(before, clause.data.auxiliaries)
    return clause.after if helped and before[-1].text == "," else first
