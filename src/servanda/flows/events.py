"""Sessions and cases: what was held, said, adopted and done at them, by the day asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import TRUE
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.notes import Note, happened, notes
from servanda.flows.rows import gather
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model.acts import Alternative

__all__ = [
    "Case",
    "Cases",
    "Event",
    "ProcedureStep",
    "Sessions",
    "cases",
    "event_of",
    "sessions",
]

_SESSIONS = ("session", "joint-sitting")
_NOTES = (
    "scheduled_for", "chaired_by", "attended_by", "absent", "topic", "documents_count", "adopted",
    "not_adopted", "searched", "figure",
)  # fmt: skip
_CASE_NOTES = ("case_outcome", "legal_basis", "strength", "figure", "searched")


class Event(msgspec.Struct, frozen=True):
    """A session or sitting. `held` is the answer whether it took place by the day asked about.

    `held_on` is the first possible day as a number, 1 being 0001-01-01.
    """

    id: str
    name: str
    kind: str
    bodies: list[str]
    body_names: list[str]
    session: str
    held: str
    day: str | None
    held_on: int | None
    place: str | None
    format: str | None
    notes: list[Note]
    sources: list[Cited]


class Sessions(msgspec.Struct, frozen=True):
    """Sessions in order of days, those only scheduled at the end."""

    schema: str
    of: str
    name: str
    rows: list[Event]
    as_of: AsOfShown


class ProcedureStep(msgspec.Struct, frozen=True):
    """A step the procedure asks for, and whether the case shows one of its kind."""

    order: str
    what: str
    step: str
    article: str
    answer: str
    sources: list[Cited]


class Case(msgspec.Struct, frozen=True):
    """A case with its steps in order of days, what is said of it, and its procedure's steps."""

    id: str
    name: str
    of: str | None
    steps: list[Note]
    notes: list[Note]
    procedure: list[ProcedureStep]


class Cases(msgspec.Struct, frozen=True):
    """The cases that had begun by the day."""

    schema: str
    rows: list[Case]
    as_of: AsOfShown


def sessions(asked: Asked, of: str) -> Sessions:
    """The sessions of a body, or of all bodies of an organisation.

    Raises:
        UnknownId: the body or organisation is not in the record.
    """
    of = asked.names.find(of, ("organisation", "body"))
    bodies = [of, *(s.subject for s in asked.view.find(prop="body_of", value=of))]
    ids = (s.subject for b in bodies for s in asked.view.find(prop="session_of", value=b))
    rows = [event_of(asked, id_) for id_ in dict.fromkeys(ids)]
    # What was neither held nor, for certain, spoken of by the day has no place on that day.
    shown = [row for row in rows if row.held_on is not None or _was_spoken_of(asked, row.id)]
    shown.sort(key=lambda row: (row.held_on is None, row.held_on or 0, row.id))
    return Sessions("servanda.sessions/1", of, asked.names.of(of), shown, asked.as_of)


def _was_spoken_of(asked: Asked, id_: str) -> bool:
    acts = happened(asked, id_, _NOTES)
    return any(act.alternatives[0].valid.happened_by(asked.day) is TRUE for act in acts)


def cases(asked: Asked, which: str = "") -> Cases:
    """All cases on record, those of one organisation or procedure, or one case.

    Raises:
        UnknownId: what is named is not in the record.
    """
    ids = [s.subject for s in asked.view.find(prop="event_kind", value="case")]
    if which:
        wanted = asked.names.find(which)
        ids = [id_ for id_ in ids if wanted in _belongs(asked, id_)]
    found = [_case(asked, id_) for id_ in sorted(dict.fromkeys(ids))]
    return Cases("servanda.cases/1", [case for case in found if case.steps], asked.as_of)


def _belongs(asked: Asked, case: str) -> set[str]:
    """The case itself, its procedure, whose procedure that is, and within what it happened."""
    procedures = {s.value for s in asked.view.find(subject=case, prop="case_of")}
    owners = {s.value for p in procedures for s in asked.view.find(subject=p, prop="procedure_of")}
    within = {s.value for s in asked.view.find(subject=case, prop="event_of")}
    return {case} | procedures | owners | within


def event_of(asked: Asked, id_: str) -> Event:
    """A session, sitting or exercise with what is said of it by the day."""
    held = happened(asked, id_, ["held"])
    bodies = gather(asked.view, asked.view.find(subject=id_, prop="session_of"))
    account = held[0].alternatives[0] if held else None
    kinds = asked.view.find(subject=id_, prop="event_kind")
    return Event(
        id_,
        asked.names.of(id_),
        kinds[0].value if kinds else "",
        [act.value for act in bodies],
        [asked.names.of(act.value) for act in bodies],
        next((q for act in bodies if (q := act.alternatives[0].first.qual("session"))), ""),
        _held(asked, id_, account).value,
        account.valid.text if account else None,
        account.valid.from_lo if account else None,
        account.first.qual("place") or None if account else None,
        account.first.qual("format") or None if account else None,
        notes(asked, happened(asked, id_, _NOTES)),
        asked.cite(s for act in held for s in act.statements),
    )


def _held(asked: Asked, id_: str, account: Alternative | None) -> Answer:
    """Held for certain, perhaps; not yet; or set for a day and nothing found of it."""
    if account is not None:
        sure = account.valid.happened_by(asked.day) is TRUE
        return Answer.YES if sure else Answer.UNCERTAIN
    later = asked.view.find(subject=id_, prop="held")
    return Answer.NO if later else Answer.NOT_FOUND


def _case(asked: Asked, id_: str) -> Case:
    steps = happened(asked, id_, ["case_step"])
    procedures = [s.value for s in asked.view.find(subject=id_, prop="case_of")]
    shown = notes(asked, steps)
    shown.sort(key=lambda note: _first_day(note.day))
    done = {note.quals.get("step", "") for note in shown}
    return Case(
        id_,
        asked.names.of(id_),
        procedures[0] if procedures else None,
        shown,
        notes(asked, happened(asked, id_, _CASE_NOTES)),
        [step for p in procedures[:1] for step in _procedure(asked, p, done)],
    )


def _procedure(asked: Asked, procedure: str, done: set[str]) -> list[ProcedureStep]:
    """The procedure's steps in its own order, each with whether the case shows such a step."""
    acts = gather(asked.view, asked.view.find(subject=procedure, prop="procedure_step"))
    firsts = [(act, act.alternatives[0].first) for act in acts]
    firsts.sort(key=lambda pair: _order(pair[1].qual("order")))
    rows = []
    for act, first in firsts:
        kind = first.qual("step")
        # A case may have taken a step of which no source tells: that is not found, not skipped.
        answer = Answer.YES if kind and kind in done else Answer.NOT_FOUND
        rows.append(
            ProcedureStep(
                first.qual("order"), act.value, kind, first.qual("article"), answer.value,
                asked.cite(act.statements),
            )
        )  # fmt: skip
    return rows


def _first_day(edtf: str) -> str:
    return edtf.lstrip("[.")


def _order(text: str) -> tuple[int, str]:
    digits = "".join(filter(str.isdigit, text))
    return int(digits or 0), text
