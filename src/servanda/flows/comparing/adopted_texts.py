"""What a body is told to have adopted or decided, against what its session did on that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.flows.comparing.case_acts import case_decided
from servanda.flows.comparing.holding import is_body, organs_of, owners_of
from servanda.flows.comparing.sittings import held_sessions
from servanda.flows.comparing.told_days import lies_in, meant
from servanda.reader.words.kinds import sent_kinds, text_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day, When
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["adopted", "resolved"]

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ONE_EACH = frozenset({"declaration", "budget"})  # of which a session adopts no second
_BARE = 2  # words: a statement, without what it is about
_NUMBER = re.compile(r"\b\d{2,3}/\d{1,3}\b")


def adopted(claim: Claim, view: View, day: Day | None) -> Held:
    """A text of a kind, an instrument or an appointment among what a session adopted that day.

    Of several of one kind it is not known which is meant, unless the same years are named. What a
    body is known not to have adopted contradicts, and so does what it adopted, if that is denied.
    """
    when = meant(claim, day, before=1)
    if when is None:
        return [], []
    kinds = text_kinds(claim.object)
    if not kinds and claim.type == "declaration":
        kinds = frozenset({"declaration"})
    failed = list(_failed(claim, kinds, when, view))
    found = [
        one
        for session in _sessions(claim, when, view)
        for one in _meant(claim, kinds, session, view)
    ]
    found += _decisions(claim, when, view)
    if claim.status == "denied":
        told = claim.day
        return failed, [one for one in found if told is not None and lies_in(one.valid, told)]
    if claim.status != "occurred":
        return [], []
    return found, [] if found else failed


def resolved(claim: Claim, view: View, day: Day | None) -> Held:
    """A resolution by its number, or by its body, its day and the organisation it is about."""
    about = {*claim.named, *claim.known_actors}
    parties = about | owners_of(about, view)
    acts = [
        one
        for actor in sorted(about)
        for one in view.find(subject=actor, prop="agreement_between")
        if one.qual("kind") == "resolution" and one.value in parties
    ]
    acts = [one for one in acts if _may_be_of(one, claim.known_actors, view)]
    when = meant(claim, day, before=1)
    number = _NUMBER.search(claim.object)
    if number:
        same = [one for one in acts if one.qual("number").endswith(number[0])]
        agree = [
            one for one in same if when is None or claim.day is None or one.valid.may_meet(when)
        ]
        return (agree, []) if agree else ([], same)
    if when is None:
        return [], []
    found = [one for one in acts if one.valid.may_meet(when)]
    if claim.status == "denied":
        return [], [one for one in found if claim.day is not None and lies_in(one.valid, claim.day)]
    return (found if claim.status == "occurred" else []), []


def _may_be_of(resolution: Statement, actors: tuple[str, ...], view: View) -> bool:
    """Whether those who act may have adopted it: its body, or whoever is no body."""
    by = {s.value for s in view.find(subject=resolution.qual("instrument"), prop="adopted_by")}
    bodies = {one for one in actors if is_body(one, view)}
    return not by or not bodies or bool(by & bodies)


def _sessions(claim: Claim, when: When, view: View) -> Iterator[str]:
    """The sessions of the day of a body that acted; of an organisation, those of all its bodies."""
    actors = set(claim.known_actors)
    bodies = {one for one in actors if is_body(one, view)} or organs_of(actors, view)
    for body in sorted(bodies):
        yield from dict.fromkeys(one.subject for one in held_sessions(body, when, view))


def _meant(claim: Claim, kinds: frozenset[str], session: str, view: View) -> list[Statement]:
    """What of all that a session adopted is meant."""
    rows = view.find(subject=session, prop="adopted")
    named = {claim.object, *claim.named, *claim.known_actors}
    exact = [one for one in rows if _names(one.qual("instrument"), named, view)]
    exact += [
        one for one in rows if one.qual("kind") == "appointment" and one.qual("about") in named
    ]
    if exact:
        return exact
    alike = [one for one in rows if one.qual("kind") in kinds]
    years = set(_YEAR.findall(claim.object))
    if years or not _tells_enough(claim, kinds):
        alike = [one for one in alike if years and years <= set(_YEAR.findall(one.value))]
    return alike if len({one.value for one in alike}) == 1 else []


def _names(instrument: str, named: set[str], view: View) -> bool:
    """Whether an instrument is named, or what it amends."""
    texts = {s.value for s in view.find(subject=instrument, prop="amends")} if instrument else set()
    return bool(instrument) and bool(named & {instrument, *texts})


def _tells_enough(claim: Claim, kinds: frozenset[str]) -> bool:
    """Whether a kind alone tells which text is meant: of what is adopted once, or told barely."""
    return bool(kinds & _ONE_EACH) or len(claim.object.split()) <= _BARE


def _decisions(claim: Claim, when: When, view: View) -> list[Statement]:
    """The decision in a case to send something to the country that is named."""
    return case_decided(claim, view, when) if sent_kinds(claim.object) else []


def _failed(claim: Claim, kinds: frozenset[str], when: When, view: View) -> Iterator[Statement]:
    """What a body of those who act, or one of them in it, did not let pass."""
    bodies = {claim.object, *claim.named, *claim.known_actors}
    for one in view.find(prop="not_adopted"):
        if not (text_kinds(one.value) & kinds and one.valid.may_meet(when)):
            continue
        of = {s.value for s in view.find(subject=one.subject, prop="session_of")}
        if of & bodies or (claim.status == "denied" and one.qual("by") in claim.known_actors):
            yield one
