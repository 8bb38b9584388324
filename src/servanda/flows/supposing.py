"""What if: a sentence such as "am deposits ratification on 2024-05-01" as a statement to add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.dates import When, parse_day
from servanda.errors import BadInput
from servanda.model import Statement, load_schema, quals_of

if TYPE_CHECKING:
    from servanda.flows.names import Names

__all__ = ["SUPPOSED", "suppose"]

SUPPOSED = "supposed"
"""The source of what is only supposed; it is in no record."""

_SENTENCE = re.compile(
    r"(?P<actor>.+?)\s+(?P<verb>deposits|notifies|ratifies|accepts|approves|accedes|succeeds|signs|"
    r"withdraws)(?:\s+(?P<kind>[a-z-]+))?\s+on\s+(?P<day>\S+)",
    re.ASCII | re.IGNORECASE,
)
_KIND_OF = {
    "ratifies": "ratification",
    "accepts": "acceptance",
    "approves": "approval",
    "accedes": "accession",
    "succeeds": "succession",
    "notifies": "notification",
}


def suppose(sentence: str, instrument: str, names: Names) -> Statement:
    """Read a supposition about an instrument.

    Raises:
        BadInput: it is not of the form ACTOR VERB [KIND] on DAY, or there is no such day or kind.
        UnknownId: the actor is not in the record.
    """
    match = _SENTENCE.fullmatch(sentence.strip())
    if not match:
        raise BadInput(
            f"{sentence!r} is not understood; write for example "
            '"am deposits ratification on 2024-05-01", "am signs on 2024-05-01" or '
            '"am withdraws on 2024-05-01"'
        )
    actor = names.find(match["actor"])
    valid = When.on(parse_day(match["day"]))
    verb, kind = match["verb"].lower(), (match["kind"] or "").lower()
    _check(sentence, verb, kind)
    if verb == "signs":
        quals = quals_of({"kind": kind}) if kind else ()
        return Statement(instrument, "signature", actor, valid, SUPPOSED, quals)
    if verb == "withdraws":
        return Statement(instrument, "withdrawal_notice", actor, valid, SUPPOSED)
    kind = kind or _KIND_OF.get(verb, "ratification")
    return Statement(instrument, "deposit", actor, valid, SUPPOSED, quals_of({"kind": kind}))


def _check(sentence: str, verb: str, kind: str) -> None:
    """Only what can be done in several ways has a kind, one of those the schema names."""
    prop = {"signs": "signature", "deposits": "deposit", "notifies": "deposit"}.get(verb)
    kinds = load_schema()[prop].quals["kind"].one_of if prop else ()
    if kind and kind not in kinds:
        hint = f"it is one of: {', '.join(kinds)}" if kinds else f"{verb} has no kind; leave it out"
        raise BadInput(f"{sentence!r}: there is no kind {kind!r} here; {hint}")
