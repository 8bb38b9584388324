"""How an answer comes out under each reading of the sources and of the clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Box, Line, Lines, Span, Tree, line
from servanda.render.reasons import reasons
from servanda.render.steps import deed
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.readings import AccountShown, HeldShown, ReadingShown
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["held_line", "readings"]

_OUTCOMES = {
    "stated": msg("{in_force}, as sources state"),
    "computed": msg("{in_force}, as its clause gives for the acts on record"),
    "both": msg("{in_force}, as sources state and its clause gives"),
    "": msg("{in_force}"),
}


def readings(told: list[ReadingShown], voice: Voice, *, full: bool = False) -> Iterator[Block]:
    """A line for each outcome; where every reading was asked for, each in full."""
    if told and all(reading.trace for reading in told):
        for n, reading in enumerate(told, 1):
            title = voice.say("Reading {n} of {all}", n=n, all=len(told))
            yield Box(title, "", tuple(_in_full(reading, voice, full=full)))
    elif told:
        lines = tuple(
            (*_outcome(reading, voice), *_holders(reading.held, voice)) for reading in told
        )
        yield Lines(lines, voice.say("readings"))


def _in_full(reading: ReadingShown, voice: Voice, *, full: bool) -> Iterator[Block]:
    yield Lines((_outcome(reading, voice),))
    if reading.held:
        held = tuple(held_line(held, voice) for held in reading.held)
        yield Lines(held, voice.say("clauses"))
    if reading.accounts:
        accounts = tuple(_account(account, voice) for account in reading.accounts)
        yield Lines(accounts, voice.say("goes by"))
    if reading.trace:
        yield Tree(reasons(reading.trace, voice, full=full), voice.say("why"))


_FORBIDDEN = {
    "stands": msg(
        "the consent of {about} stands without the reservation that article {article} forbids"
    ),
    "falls": msg(
        "the consent of {about} falls with the reservation that article {article} forbids"
    ),
}


def _outcome(reading: ReadingShown, voice: Voice) -> Line:
    since = reading.in_force_since
    in_force = (
        voice.say("in force {since}", since=voice.since(since)) if since else voice.say("in force")
    )
    text = voice.say(_OUTCOMES[reading.basis], in_force=in_force)
    return line(voice.answer(reading.answer), f"  {text}", cited(reading.sources))


def _holders(held: list[HeldShown], voice: Voice) -> Iterator[Span]:
    for one in held:
        yield Span("; ")
        yield from held_line(one, voice)


def held_line(held: HeldShown, voice: Voice) -> Line:
    """Who reads a clause so, or counts whose acts."""
    who = voice.joined(held.names)
    if held.about:
        return line(_recognition(held, who, voice), cited(held.sources))
    said = voice.say("article {article} as read by {who}", article=held.article, who=who)
    return line(said, cited(held.sources))


def _recognition(held: HeldShown, who: str, voice: Voice) -> str:
    """Whether somebody's acts are counted, and by whom."""
    about = voice.joined(held.about)
    if held.clause in _FORBIDDEN:
        said = voice.say(_FORBIDDEN[held.clause], about=about, article=held.article)
        return voice.say("{said}, as {who} holds", said=said, who=who) if who else said
    if held.clause == "contested":
        return voice.say("without {about}, not recognised by {who}", about=about, who=who)
    if who:
        return voice.say(
            "with {about}, whose instrument was taken in by {who}", about=about, who=who
        )
    return voice.say("with {about}", about=about)


def _account(account: AccountShown, voice: Voice) -> Line:
    said = deed(account.act, account.kind, account.days, voice)
    rest = voice.say("others: {days}", days="; ".join(map(voice.day, account.others)))
    return line(f"{account.name}: {said}", cited(account.sources), Span(f"; {rest}", "quiet"))
