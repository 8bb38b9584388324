"""Sentences one may print, and those one may not: no more than the record holds, and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.document import Box, Line, Lines, Span, line
from servanda.render.status import safe_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.authority import Authority
    from servanda.flows.brief import Brief
    from servanda.flows.inventory import Pair
    from servanda.flows.standings import StandingAt
    from servanda.render.document import Block

__all__ = ["may_i_write", "standing_sentence"]

Short = dict[str, str]


def may_i_write(brief: Brief, short: Short) -> Iterator[Block]:
    """A safe sentence and an unsafe one for each headline question of the brief."""
    lines = [*_standings(brief, short), *_together(brief), *_instruments(brief), *_acting(brief)]
    if lines:
        yield Box("May I write that …?", "", (Lines(tuple(lines)),))


def standing_sentence(standing: StandingAt, short: Short) -> str:
    """The standing of one at another in a sentence."""
    actor, at = short[standing.actor], short[standing.at]
    if standing.answer in ("yes", "uncertain", "disputed"):
        since = f" since {words.day(standing.since)}" if standing.since else ""
        doubt = "" if standing.answer == "yes" else f" ({standing.answer})"
        return f"The {actor} is {words.label(standing.standing)} at the {at}{since}{doubt}."
    found = "no standing" if standing.answer == "no" else "no standing found"
    last = standing.steps[-1] if standing.steps else None
    tail = f"; last step: {words.label(last.step)}, {words.day(last.day)}" if last else ""
    return f"The {actor} has {found} at the {at}{tail}."


def _yes(text: str) -> Line:
    return line(Span("✓ ", "yes"), text)


def _no(text: str, why: str) -> Line:
    return line(Span("✗ ", "no"), f"“{text}”", Span(f"  {why}", "quiet"))


def _standings(brief: Brief, short: Short) -> Iterator[Line]:
    """Where a standing was sought but not found granted."""
    for standing in brief.standings:
        if not standing.steps or standing.answer != "not found":
            continue
        actor, at = short[standing.actor], short[standing.at]
        wanted = words.label(standing.steps[-1].standing)
        yield _yes(standing_sentence(standing, short))
        yield _no(f"The {actor} is {wanted} at the {at}.", "no grant was found")
        yield _no(f"The {at} refused the {actor} this standing.", "no refusal was found either")


def _together(brief: Brief) -> Iterator[Line]:
    pair = brief.inventory.pairs[-1] if brief.inventory else None
    if pair is None:
        return
    names, said = words.joined([f"the {name}" for name in pair.names]), _on_record(pair)
    yield _yes(f"On record between {names}: {said}.")
    full = f"{names[0].upper()}{names[1:]} have built full cooperation."
    yield _no(full, "“full” is a word of speakers; no text or measure of it was found")


def _on_record(pair: Pair) -> str:
    parts = []
    for category in pair.categories:
        if category.items:
            last = words.day(category.items[-1].day)
            count = words.plural(len(category.items), words.label(category.kind))
            parts.append(f"{count} (last: {last})")
    return words.joined(parts) or "nothing found"


def _instruments(brief: Brief) -> Iterator[Line]:
    """Texts said to be in ratification: whether they are in force was not found."""
    for found in brief.instruments:
        if found.said_pending and found.answer == "not found":
            yield _yes(safe_sentence(found))
            yield _no(f"{found.name}: ratified.", "steps at home of some are no deposit by all")
            yield _no(f"{found.name}: not in force.", "that no list was found does not say so")


def _acting(brief: Brief) -> Iterator[Line]:
    for answer in brief.authority:
        yield from _unnamed(answer)


def _unnamed(answer: Authority) -> Iterator[Line]:
    """Provisions whose holder was not found."""
    names = {row.name: row for row in answer.rows if row.answer == "not found"}
    for name, row in names.items():
        toward = f" toward {row.toward}" if row.toward else ""
        yield _yes(f"{name}: provided for{toward}; nobody found who holds it.")
        yield _no(f"{name}: acts for its partners.", "no decision naming one was found")
