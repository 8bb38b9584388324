"""Claims held against the record: known, new, contradicting, or too vague to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, FOREVER, When, iso
from servanda.flows.comparing.places import elsewhere
from servanda.flows.comparing.same_acts import other_words
from servanda.flows.comparing.standing_acts import is_over
from servanda.flows.comparing.tenures import begin_of
from servanda.flows.comparing.told_days import is_of_report, is_undated, own_day, surely
from servanda.model import Statement, load_schema

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["CONTRADICTS", "KNOWN", "NEW", "VAGUE", "compare", "proposed"]

KNOWN, NEW, CONTRADICTS, VAGUE = "known", "new", "contradicts", "too vague"

_BETWEEN_TWO = ("member", "standing_step", "agreement_between")

Mark = tuple[str, list[Statement]]


def proposed(
    claim: Claim, source_id: str, said_on: Day | None, view: View
) -> tuple[Statement, ...]:
    """What the record would say if the claim were accepted.

    Where no property fits the claim and those it names, it is kept as said: of its first actor, by
    its speaker. Empty where it names nobody the record knows. What is wanted or only said has the
    day on which it was said, `said_on`; what is claimed to have happened has no day but its own.
    """
    told = claim.to_statements(source_id)
    fitting = tuple(s for s in told if _can_be_said(s, view)) or _as_said(claim, source_id, view)
    if claim.day or said_on is None or claim.status == "occurred":
        return fitting
    return tuple(
        msgspec.structs.replace(statement, valid=When.on(said_on)) for statement in fitting
    )


def _can_be_said(statement: Statement, view: View) -> bool:
    """Whether its property may be said of these: a page's `protocol` is no instrument on record."""
    prop = load_schema()[statement.prop]
    values = prop.value.of or (prop.subject if prop.mutual else ("any",))
    fits = _is_one_of(statement.subject, prop.subject, view) and (
        prop.value.value != "id" or _is_one_of(statement.value, values, view)
    )
    return fits and not (statement.prop in _BETWEEN_TWO and _is_its_organ(statement, view))


def _is_its_organ(statement: Statement, view: View) -> bool:
    """Whether it is said of an organisation and its own organ.

    An organ gives a standing and has none, and agrees on nothing with whose it is.
    """
    one, other = statement.subject, statement.value
    organs = view.find(subject=other, prop="body_of", value=one)
    return bool(organs or view.find(subject=one, prop="body_of", value=other))


def _is_one_of(id_: str, kinds: tuple[str, ...], view: View) -> bool:
    found = view.find(subject=id_, prop="kind")
    return bool(found) and ("any" in kinds or found[0].value in kinds)


def _as_said(claim: Claim, source_id: str, view: View) -> tuple[Statement, ...]:
    on_record = [actor for actor in claim.known_actors if _is_one_of(actor, ("any",), view)]
    if not on_record:
        return ()
    first, *others = on_record
    quals = {
        "status": claim.status,
        "object": claim.object,
        "with": " ".join(others),
        "place": claim.place,
    }
    given = {name: text for name, text in quals.items() if text}
    return (claim.statement(source_id, first, "claimed", claim.type, given),)


def compare(claim: Claim, view: View, day: Day | None) -> Mark:
    """The claim's mark and the statements it meets; `day` is the page's own, where it gives one.

    A claim that speaks of several acts is known only if all are, and contradicts if one does: it
    meets those statements then that it contradicts, and no others. What is likely only contradicts
    nothing; a day that is only likely counts as none, and so do actors.
    """
    mark, meets = _compared(surely(claim), view, day)
    return (VAGUE, []) if mark == CONTRADICTS and claim.likely_only else (mark, meets)


def _compared(claim: Claim, view: View, day: Day | None) -> Mark:
    marks = [_mark(claim, statement, view, day) for statement in proposed(claim, "", day, view)]
    if not marks:
        return VAGUE, []
    names = {name for name, _ in marks}
    mark = next((name for name in (CONTRADICTS, NEW, VAGUE) if name in names), KNOWN)
    told = (s for name, found in marks if mark in (name, NEW, VAGUE) for s in found)
    return mark, list({s.id: s for s in told}.values())


def _mark(claim: Claim, statement: Statement, view: View, day: Day | None) -> Mark:
    prop = load_schema()[statement.prop]
    if is_of_report(claim) and day is not None:
        statement = _as_news(statement, day, view)
        claim = own_day(claim)
    if prop.time == "tenure" and day is None and statement.valid.same_days(When.unknown()):
        return VAGUE, []  # who belongs changes, and it is not known of which day the page speaks
    held = [s for s in _about(statement, view, mutual=prop.mutual) if _same_act(s, statement)]
    agreeing = [s for s in held if _agrees(s, statement.valid, day)]
    also, against = other_words(claim, statement, view, day)
    if not also and (moved := elsewhere(claim, agreeing)):
        return CONTRADICTS, [*moved, *against]
    if agreeing or also:
        return KNOWN, [*agreeing, *also]
    if held and not prop.comes_again(statement):
        return CONTRADICTS, [*held, *against]
    if against:
        return CONTRADICTS, against
    # What is only said, and nowhere held as a fact, cannot be weighed against facts.
    return (VAGUE if statement.prop == "claimed" else NEW), []


def _as_news(statement: Statement, day: Day, view: View) -> Statement:
    """The statement as a page tells it whose day is that of the report.

    What may be done again was done on that day or the day before; what is done once, or lasts, may
    have been done long before it is told, unless what it gave is over on that day.
    """
    left = statement.qual("step") == "denunciation-announced"
    again = load_schema()[statement.prop].comes_again(statement) and not left
    again = again or is_over(statement, day, view)
    news = When(f"{iso(day - 1)}/{iso(day)}", day - 1, day, day, day + 1)
    return msgspec.structs.replace(statement, valid=news if again else When.unknown())


def _about(statement: Statement, view: View, *, mutual: bool) -> list[Statement]:
    one, prop, other = statement.subject, statement.prop, statement.value
    held = view.find(subject=one, prop=prop, value=other)
    return [*held, *view.find(subject=other, prop=prop, value=one)] if mutual else list(held)


def _same_act(held: Statement, claimed: Statement) -> bool:
    identity = load_schema()[claimed.prop].identity
    return all(
        held.qual(name) == claimed.qual(name) for name in identity if claimed.qual(name)
    ) and (not claimed.according_to or held.according_to in ("", claimed.according_to))


def _agrees(held: Statement, claimed: When, day: Day | None) -> bool:
    """An act agrees if its day may be the same; a tenure, if it may include the page's day.

    On a page without a day, a tenure agrees if it may meet the days that are claimed. What is told
    to have entered into force has entered on that day, and was not in force on it for years.
    """
    begin = begin_of(held.valid)
    if held.prop == "in_force" and not is_undated(claimed) and begin.to_hi < FOREVER:
        return begin.may_meet(begin_of(claimed))
    if load_schema()[held.prop].time == "tenure" and day is not None:
        return held.valid.at(day) is not FALSE
    if is_undated(claimed) and day is not None and held.valid.happened_by(day) is FALSE:
        return False  # of a page that is older than the act
    return held.valid.may_meet(claimed)
