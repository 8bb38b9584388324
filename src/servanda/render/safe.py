"""The sentence one may print about an instrument: no more than the record holds, and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.status import InstrumentStatus
    from servanda.render.voice import Voice

__all__ = ["safe_sentence"]

_YES = {
    "stated": msg("On {day} {name} was in force {since}, as sources state."),
    "computed": msg(
        "On {day} {name} was in force {since}, as its clause gives for the acts on record."
    ),
    "both": msg("On {day} {name} was in force {since}, as sources state and its clause gives."),
    "": msg("On {day} {name} was in force {since}."),
}
_ELSE = {
    "yes": msg("On {day} {name} was in force."),
    "no": msg("On {day} {name} was not in force."),
    "not found": msg("No source on record shows whether {name} was in force on {day}."),
    "uncertain": msg(
        "The dates on record are too vague to say whether {name} was in force on {day}."
    ),
    "disputed": msg("Whether {name} was in force on {day} depends on which source is right."),
    "conflict": msg("The clause gives two answers for {name} on {day}."),
}
_RESTS = {
    "yes": msg("No complete list on record shows whether anything ended it before that day."),
    "no": msg("No complete list on record shows whether another instrument was deposited."),
}


def safe_sentence(found: InstrumentStatus, voice: Voice) -> str:
    """A sentence one may print, with another on what no list shows."""
    sentence = _sentence(found, voice)
    return f"{sentence} {voice.say(_RESTS[found.answer])}" if found.rests_on else sentence


def _sentence(found: InstrumentStatus, voice: Voice) -> str:
    name, day = _subject(found, voice), voice.day(found.as_of.day)
    if found.answer == "yes" and found.in_force_since:
        since = voice.since(found.in_force_since)
        return voice.say(_YES[found.basis], day=day, name=name, since=since)
    if found.answer == "not found" and found.complete_to and found.complete_to.answer == "no":
        return voice.say(
            "On {day} {name} was not in force; no later list was found.",
            day=voice.day(found.complete_to.day),
            name=name,
        )
    return voice.say(_ELSE[found.answer], day=day, name=name)


def _subject(found: InstrumentStatus, voice: Voice) -> str:
    if not found.actor:
        return voice.say("the {name}", name=found.name)
    if found.territory:
        where = {"actor": found.actor_name, "territory": found.territory_name}
        return voice.say("{name} for {territory} of {actor}", name=found.name, **where)
    if found.toward:
        pair = {"actor": found.actor_name, "other": found.toward_name}
        return voice.say("{name} between {actor} and {other}", name=found.name, **pair)
    return voice.say("{name} for {actor}", name=found.name, actor=found.actor_name)
