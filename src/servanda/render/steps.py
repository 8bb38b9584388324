"""What states did about an instrument, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Line, Span, Table, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.status import Step
    from servanda.render.voice import Voice

__all__ = ["deed", "pending_line", "step_table"]

_DEEDS = {
    "signature": msg("signed: {day}"),
    "not_signed_by": msg("did not sign: {day}"),
    "national_step": msg("{kind}: {day}"),
    "deposit": msg("instrument of {kind} deposited: {day}"),
    "notification": msg("notified: {day}"),
    "withdrawal_notice": msg("gave notice of withdrawal: {day}"),
    "ratification_pending": msg("said to be in ratification: {day}"),
}


def step_table(steps: list[Step], voice: Voice) -> Table:
    """What was done about an instrument: a row for each state, its steps in order of days."""
    by_name: dict[str, list[Step]] = {}
    for step in steps:
        by_name.setdefault(step.name, []).append(step)
    rows = tuple((line(name), _deeds(done, voice)) for name, done in by_name.items())
    return Table((voice.say("state"), voice.say("what it did")), rows)


def _deeds(steps: list[Step], voice: Voice) -> Line:
    spans: list[Span] = []
    for n, step in enumerate(steps):
        gap = "; " if n else ""
        spans += line(f"{gap}{_deed(step, voice)}", cited(step.sources))
    return tuple(spans)


def _deed(step: Step, voice: Voice) -> str:
    text = deed(step.act, step.kind, step.day, voice)
    if not step.according_to:
        return text
    return voice.say("{what} (according to {who})", what=text, who=step.according_to)


def deed(act: str, kind: str, day: str, voice: Voice) -> str:
    """Something done or lasting in words: "signed: 7 June 2002"."""
    sentence = _DEEDS.get("notification" if (act, kind) == ("deposit", "notification") else act)
    if sentence is None:
        return voice.say("{what}: {day}", what=voice.prop(act), day=voice.day(day))
    kind = voice.label(kind) if kind else voice.say("consent")
    return voice.say(sentence, kind=kind, day=voice.day(day))


def pending_line(step: Step, voice: Voice) -> Line:
    """Who said on which day that ratification was not complete."""
    day = voice.day(step.day)
    who = step.according_to or voice.say("a source")
    text = voice.say("{who}, {day}: ratification not yet complete", who=who, day=day)
    return line(text, cited(step.sources))
