"""Sections of the brief: who they are, and who belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Heading, Line, Lines, Span, line
from servanda.render.side_by_side import others, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.flows.members import Members
    from servanda.flows.overlaps import Overlap
    from servanda.flows.profiles import Fact, Profile
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["belonging", "full_members", "overlap_sentence", "who_they_are"]

Short = dict[str, str]


def who_they_are(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Names, seats and founding."""
    yield Heading(voice.say("Who they are"))
    for profile in brief.actors:
        yield Lines(tuple(_profile(profile, voice)))


def _profile(profile: Profile, voice: Voice) -> Iterator[Line]:
    name = f"  {profile.name}"
    yield line(Span(profile.abbreviation, "strong"), name, cited(profile.sources))
    for seat in profile.seats:
        yield line(voice.say("seat: {place}", place=seat.text), cited(seat.sources))
    for step in profile.founding:
        yield line(_founding(step, voice), cited(step.sources))


def _founding(fact: Fact, voice: Voice) -> str:
    text = voice.say("{what}: {value}", what=voice.day(fact.day), value=fact.text)
    return f"{text}, {fact.place}" if fact.place else text


def belonging(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """What they share, then all who belong to any, side by side."""
    yield Heading(voice.say("Members"))
    sentences = (overlap_sentence(overlap, short, voice) for overlap in brief.overlaps)
    yield Lines(tuple(line(sentence) for sentence in sentences))
    if any(found.rows for found in brief.members):
        names = list(short.values())
        yield side_by_side(brief.members, names, voice)
        yield Lines(tuple(others(brief.members, names, voice)))
    yield Lines(tuple(_reach(brief.members, short, voice)))


def _reach(members: list[Members], short: Short, voice: Voice) -> Iterator[Line]:
    """Which lists are known to be complete on the day."""
    whole = [short[found.org] for found in members if found.complete]
    open_ = [short[found.org] for found in members if not found.complete]
    if whole:
        text = voice.say("The list is complete for: {orgs}.", orgs=voice.joined(whole))
        yield line(Span(text, "quiet"))
    if open_:
        orgs = voice.joined(open_)
        text = voice.say("No complete list reaches this day for: {orgs}.", orgs=orgs)
        yield line(Span(text, "quiet"))


def full_members(found: Members) -> int:
    """How many are full members for certain."""
    return len({r.actor for r in found.rows if r.standing == "member" and r.answer == "yes"})


def overlap_sentence(overlap: Overlap, short: Short, voice: Voice) -> str:
    """The full members in common."""
    orgs = voice.joined([short[org] for org in overlap.orgs])
    if not overlap.common:
        return voice.say("No full member in common was found for {orgs}.", orgs=orgs)
    contained = voice.joined([short[org] for org in overlap.contained])
    if contained:
        return voice.count(
            len(overlap.common),
            "{orgs} share {n} full member of {all}: {names}; "
            "every member of {contained} is among them.",
            "{orgs} share {n} full members of {all}: {names}; "
            "every member of {contained} is among them.",
            orgs=orgs,
            all=overlap.union,
            names=", ".join(overlap.names),
            contained=contained,
        )
    return voice.count(
        len(overlap.common),
        "{orgs} share {n} full member of {all}: {names}.",
        "{orgs} share {n} full members of {all}: {names}.",
        orgs=orgs,
        all=overlap.union,
        names=", ".join(overlap.names),
    )
