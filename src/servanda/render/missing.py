"""What would settle a question, said so that somebody can go and find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.endings import ANCHORS
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.flows.gaps import MissingShown
    from servanda.render.voice import Voice

__all__ = ["listed", "missing_line"]

_MOST_NAMED = 12
_CLAUSES = {
    "": msg("the text of the clause on entry into force"),
    "subsequent_consent": msg("the text of the clause on later parties"),
    "territory": msg("the text of the clause on territories"),
    "reservations": msg("the text of the clause on reservations"),
    "withdrawal_notice": msg("the text of the clause on withdrawal"),
}
_LISTS = {
    "deposit": msg("instruments deposited"),
    "signature": msg("signatures"),
    "withdrawal_notice": msg("notices of withdrawal"),
    "termination": msg("terminations"),
    "suspension": msg("suspensions"),
    "signatories": msg("signatories"),
    "negotiators": msg("negotiating states"),
    "reservation": msg("reservations"),
    "objection": msg("objections"),
    "acceptance_of": msg("acceptances"),
    "territorial_application": msg("declarations on territories"),
    "territory_of": msg("territories"),
    "members": msg("members"),
    "parties": msg("parties"),
    "prolongation": msg("decisions to prolong it"),
}


def missing_line(missing: MissingShown, about: str, voice: Voice) -> str:
    """What would settle it, in words; `about` is the instrument the page speaks of."""
    text = _what(missing, voice)
    if missing.what not in ("clause", "list") or missing.instrument == about:
        return text
    return voice.say("{what} ({instrument})", what=text, instrument=missing.instrument_name)


def _what(missing: MissingShown, voice: Voice) -> str:
    if missing.what in _WORDS:
        return _WORDS[missing.what](missing, voice)
    acts = voice.either([voice.label(act) for act in missing.acts])
    who = _who(missing.names, voice)
    if missing.what == "date":
        if who:
            return voice.say("an exact day of {acts} by: {who}", acts=acts, who=who)
        return voice.say("an exact day of {acts}", acts=acts)
    if who:
        return voice.say("{n} × {acts} by: {who}", n=missing.n, acts=acts, who=who)
    return voice.say("{n} × {acts}", n=missing.n, acts=acts)


def _who(names: list[str], voice: Voice) -> str:
    """Their names; of many the first."""
    if len(names) <= _MOST_NAMED:
        return ", ".join(names)
    shown, rest = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    return voice.count(rest, "{names} … and {n} more", "{names} … and {n} more",
                       names=", ".join(shown))  # fmt: skip


def _anchor(missing: MissingShown, voice: Voice) -> str:
    anchor = voice.say(ANCHORS[missing.acts[0]])
    who = _who(missing.names, voice)
    if who:
        return voice.say("{anchor} of the instrument of: {who}", anchor=anchor, who=who)
    return anchor


def _clause(missing: MissingShown, voice: Voice) -> str:
    about = missing.acts[0] if missing.acts else ""
    return voice.say(_CLAUSES[about])


def _list(missing: MissingShown, voice: Voice) -> str:
    what = listed(missing.acts, voice)
    return voice.say("a complete list of {what} that reaches this day", what=what)


def listed(acts: Iterable[str], voice: Voice) -> str:
    """What a list holds: "notices of withdrawal and suspensions"."""
    return voice.joined([voice.say(_LISTS[a]) if a in _LISTS else voice.label(a) for a in acts])


_WORDS = {"clause": _clause, "list": _list, "anchor": _anchor}
