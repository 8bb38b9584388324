"""Sentences one may print, and those one may not: no more than the record holds, and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Box, Line, Lines, Span, line
from servanda.render.safe import safe_sentence
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.authority import Authority
    from servanda.flows.brief import Brief
    from servanda.flows.inventory import Pair
    from servanda.flows.standings import StandingAt
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["may_i_write", "on_record", "standing_sentence"]

Short = dict[str, str]

_HELD = {
    "yes": msg("{actor} at {at}: {standing} {since}."),
    "uncertain": msg("{actor} at {at}: {standing} {since} (uncertain)."),
    "disputed": msg("{actor} at {at}: {standing} {since} (disputed)."),
}
_NONE = {
    "no": msg("{actor} at {at}: no standing."),
    "not found": msg("{actor} at {at}: no standing found."),
    "no last": msg("{actor} at {at}: no standing; last step: {step}, {day}."),
    "not found last": msg("{actor} at {at}: no standing found; last step: {step}, {day}."),
}


def may_i_write(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """A safe sentence and an unsafe one for each headline question of the brief."""
    lines = [
        *_standings(brief, short, voice),
        *_together(brief, voice),
        *_instruments(brief, voice),
        *_acting(brief, voice),
    ]
    if lines:
        yield Box(voice.say("May I write that …?"), "", (Lines(tuple(lines)),))


def standing_sentence(standing: StandingAt, short: Short, voice: Voice) -> str:
    """The standing of one at another in a sentence."""
    actor, at = short[standing.actor], short[standing.at]
    if standing.answer in _HELD:
        held, since = voice.label(standing.standing), voice.since(standing.since)
        return voice.say(_HELD[standing.answer], actor=actor, at=at, standing=held, since=since)
    if not standing.steps:
        return voice.say(_NONE[standing.answer], actor=actor, at=at)
    last = standing.steps[-1]
    step, day = voice.label(last.step), voice.day(last.day)
    return voice.say(_NONE[f"{standing.answer} last"], actor=actor, at=at, step=step, day=day)


def on_record(pair: Pair, voice: Voice) -> str:
    """The cooperation of a pair in a few words: "meeting: 1 (last: 9 June 2018)"."""
    parts = [
        voice.say(
            "{kind}: {n} (last: {day})",
            kind=voice.label(category.kind),
            n=len(category.items),
            day=voice.day(category.items[-1].day),
        )
        for category in pair.categories
        if category.items
    ]
    return ", ".join(parts) or voice.say("nothing found")


def _yes(text: str, voice: Voice) -> Line:
    return line(voice.mark("yes"), text)


def _no(text: str, why: str, voice: Voice) -> Line:
    said = voice.say("“{sentence}”", sentence=text)
    return line(voice.mark("no"), said, Span(f"  {why}", "quiet"))


def _standings(brief: Brief, short: Short, voice: Voice) -> Iterator[Line]:
    """Where a standing was sought but not found granted."""
    for standing in brief.standings:
        if not standing.steps or standing.answer != "not found":
            continue
        actor, at = short[standing.actor], short[standing.at]
        wanted = voice.label(standing.steps[-1].standing)
        yield _yes(standing_sentence(standing, short, voice), voice)
        granted = voice.say("{actor} is {standing} at {at}.", actor=actor, at=at, standing=wanted)
        yield _no(granted, voice.say("no grant was found"), voice)
        refused = voice.say("{at} refused {actor} this standing.", actor=actor, at=at)
        yield _no(refused, voice.say("no refusal was found either"), voice)


def _together(brief: Brief, voice: Voice) -> Iterator[Line]:
    pair = brief.inventory.pairs[-1] if brief.inventory else None
    if pair is None:
        return
    names = voice.joined(pair.names)
    said = voice.say("On record between {names}: {what}.", names=names, what=on_record(pair, voice))
    yield _yes(said, voice)
    full = voice.say("{names} have built full cooperation.", names=names)
    why = voice.say("“full” is a word of speakers; no text or measure of it was found")
    yield _no(full, why, voice)


def _instruments(brief: Brief, voice: Voice) -> Iterator[Line]:
    """Texts said to be in ratification: whether they are in force was not found."""
    for found in brief.instruments:
        if found.said_pending and found.answer == "not found":
            yield _yes(safe_sentence(found, voice), voice)
            ratified = voice.say("{name}: ratified.", name=found.name)
            why = voice.say("some states have taken steps at home; that is no deposit by all")
            yield _no(ratified, why, voice)
            not_yet = voice.say("{name}: not in force.", name=found.name)
            yield _no(not_yet, voice.say("a list that was not found says neither"), voice)


def _acting(brief: Brief, voice: Voice) -> Iterator[Line]:
    for answer in brief.authority:
        yield from _unnamed(answer, voice)


def _unnamed(answer: Authority, voice: Voice) -> Iterator[Line]:
    """Provisions whose holder was not found."""
    rows = {row.name: row for row in answer.rows if row.answer == "not found"}
    for name, row in rows.items():
        sentence = msg("{name}: provided for; nobody found who holds it.")
        if row.toward_name:
            sentence = msg("{name}: provided for toward {toward}; nobody found who holds it.")
        yield _yes(voice.say(sentence, name=name, toward=row.toward_name), voice)
        acts = voice.say("{name}: acts for its partners.", name=name)
        yield _no(acts, voice.say("no decision naming one was found"), voice)
