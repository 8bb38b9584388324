"""Who takes part in an instrument, as a treaty office prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, iso
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.bound import bound_on, how_many
from servanda.flows.case import case_of, span_text
from servanda.flows.flags import flags_of
from servanda.flows.gaps import MissingShown, shown_missing
from servanda.flows.rows import gather
from servanda.model import Answer
from servanda.model.letters import plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.flows.asking import Asked
    from servanda.flows.bound import Bound
    from servanda.flows.case import Case
    from servanda.flows.flags import Flag
    from servanda.model import Act, Alternative

__all__ = ["Concluded", "Deed", "Note", "Participant", "Parties", "parties"]

_ACTS = (
    "signature", "deposit", "withdrawal_notice", "provisional_application", "reservation",
    "declaration", "suspension", "termination",
)  # fmt: skip
_TO_ARTICLES = ("reservation", "declaration")
_HEAD = ("adoption", "signed_on")

_AS_THEY_ARE = {
    "provisional_application": "provisional",
    "suspension": "suspension",
    "termination": "termination",
}


class Deed(msgspec.Struct, frozen=True):
    """A signature or an instrument of consent: its day as EDTF, and its kind."""

    day: str
    kind: str


class Note(msgspec.Struct, frozen=True):
    """Something to know of a participant.

    `what` is notice (of withdrawal on `day`, in effect on `then`), revoked (a notice, on `then`),
    provisional (application from `day`), succeeds (to `name`, on `day`), ended (the state, on
    `day`), differ (sources give `day` and `then`), computed (the clause gives `day`, sources
    another), reservation or declaration (made on `day`, taken back on `then`, to the `articles`),
    suspension or termination (for this party, on `day`), early (an act of `day`, before the text,
    which is of `then`), again (a second instrument, of `day`; that of `then` counts), outside (an
    act of somebody to whom the treaty is not open by its `articles`) outside-perhaps (whether it is
    open to them is not known), prohibited (a reservation that its `articles` do not allow) or
    prohibited-perhaps (whether they do is not known).
    """

    what: str
    day: str
    then: str | None = None
    actor: str | None = None
    name: str | None = None
    articles: str = ""


class Participant(msgspec.Struct, frozen=True):
    """One row: days are EDTF; `entry_into_force` is the day for this party, `until` its end."""

    actor: str
    name: str
    signature: list[Deed]
    consent: list[Deed]
    party: str
    entry_into_force: str | None
    until: str | None
    notes: list[Note]
    sources: list[Cited]


class Concluded(msgspec.Struct, frozen=True):
    """Where and when the text was adopted or signed."""

    day: str
    place: str


class Parties(msgspec.Struct, frozen=True):
    """All who did anything about the instrument by the day, in order of their names.

    `title` is the official one where it is on record; `answer` says whether the instrument is in
    force, `article` by which article; `signatories` and `parties` are null where nobody can say
    how many; `rests_on` are lists not found that would show who left or for whom it ended.
    """

    schema: str
    instrument: str
    name: str
    title: str
    concluded: list[Concluded]
    answer: str
    in_force_since: str | None
    article: str
    signatories: int | None
    parties: int | None
    complete_to: str | None
    rests_on: list[MissingShown]
    verified: bool
    rows: list[Participant]
    as_of: AsOfShown


def parties(asked: Asked, instrument: str) -> Parties:
    """The table of participants on the day.

    Raises:
        UnknownId: the instrument is not in the record.
        RuleError: the clauses contradict themselves.
    """
    instrument = asked.names.find(instrument, ("instrument",))
    case = case_of(asked, instrument, *_ACTS, *_HEAD)
    bound = bound_on(case, asked.day)
    done = _done(asked, case)
    rows = [_row(asked, actor, done.get(actor, []), bound.get(actor)) for actor in {*done, *bound}]
    rows = _flagged(rows, flags_of(case, asked.day, asked.names.of))
    rows = [row for row in rows if row.signature or row.consent or row.notes or row.sources]
    rows.sort(key=lambda row: (plain_letters(row.name), row.actor))
    found = case.status(asked.day, reasons=False)
    reach = case.facts.complete_to(instrument, "deposit")
    return Parties(
        "servanda.parties/2",
        instrument,
        asked.names.of(instrument),
        asked.names.of(instrument, form="official"),
        _concluded(asked, case),
        found.answer.value,
        span_text(found.since) if found.answer is Answer.YES else None,
        found.trace.clause,
        _signatories(case, rows, asked.day),
        how_many(case, bound, asked.day),
        iso(reach) if reach else None,
        [shown_missing(one, asked) for one in case.endings_unlisted(asked.day)],
        case.verified,
        rows,
        asked.as_of,
    )


def _signatories(case: Case, rows: list[Participant], day: Day) -> int | None:
    """How many have signed; None where nobody is known to, and no list says that nobody has."""
    signed = sum(bool(row.signature) for row in rows)
    listed = case.facts.covers(case.instrument, "signature", day) is not None
    return signed if signed or listed else None


def _flagged(rows: list[Participant], flags: list[Flag]) -> list[Participant]:
    """The rows with what is odd about the acts of each."""
    notes: dict[str, list[Note]] = {}
    for flag in flags:
        notes.setdefault(flag.actor, []).append(_odd(flag))
    return [
        msgspec.structs.replace(row, notes=[*row.notes, *notes[row.actor]])
        if row.actor in notes
        else row
        for row in rows
    ]


def _odd(flag: Flag) -> Note:
    if flag.what.startswith(("outside", "prohibited")):
        return Note(flag.what, flag.day, articles=flag.other)
    return Note(flag.what, flag.day, flag.other)


def _concluded(asked: Asked, case: Case) -> list[Concluded]:
    acts = gather(asked.view, case.facts.of(case.instrument, "adoption"))
    acts = acts or gather(asked.view, case.facts.of(case.instrument, "signed_on"))
    # Where the place is not known, the value is the instrument itself.
    return [
        Concluded(act.alternatives[0].valid.text, "" if act.value == act.subject else act.value)
        for act in acts
    ]


Done = list[tuple["Act", "Alternative"]]


def _done(asked: Asked, case: Case) -> dict[str, Done]:
    """What each did by the day, in order of days."""
    acts = gather(asked.view, [s for prop in _ACTS for s in case.facts.of(case.instrument, prop)])
    accounts = [(act, account) for act in acts for account in act.alternatives]
    accounts.sort(key=lambda pair: pair[1].valid.bounds)
    done: dict[str, Done] = {}
    for act, account in accounts:
        # What was done for all alike is no participant's own.
        if account.valid.happened_by(asked.day) is not FALSE and act.value != case.instrument:
            done.setdefault(act.value, []).append((act, account))
    return done


def _row(asked: Asked, actor: str, done: Done, bound: Bound | None) -> Participant:
    signed = [_deed(a) for _, a in done if a.first.prop == "signature"]
    given = [_deed(a) for _, a in done if a.first.prop == "deposit"]
    given = given or [deed for deed in signed if deed.kind == "definitive"]
    stated = bound.stated if bound else None
    begun = stated and stated.alternatives[0].valid.happened_by(asked.day) is not FALSE
    # A consent given only after the day asked about is not yet known to follow.
    if not given and not begun:
        bound, stated = None, None
    cited = [s for _, a in done for s in a.statements] + list(stated.statements if stated else ())
    return Participant(
        actor,
        asked.names.of(actor),
        signed,
        given,
        bound.answer.value if bound else Answer.NO.value,
        bound.since if bound else None,
        bound.until if bound else None,
        [*_notes(asked, actor, done, bound)],
        asked.cite(cited),
    )


def _deed(account: Alternative) -> Deed:
    return Deed(account.valid.text, account.first.qual("kind"))


def _notes(asked: Asked, actor: str, done: Done, bound: Bound | None) -> Iterator[Note]:
    for act, account in done:
        first, day = account.first, account.valid.text
        if first.prop == "withdrawal_notice":
            revoked = first.qual("revoked")
            effect = bound.until if bound else None
            yield Note("revoked", day, revoked) if revoked else Note("notice", day, effect)
        if first.prop in _TO_ARTICLES:
            taken_back = first.qual("withdrawn") or None
            yield Note(first.prop, day, taken_back, articles=first.qual("article"))
        if first.prop in _AS_THEY_ARE:
            yield Note(_AS_THEY_ARE[first.prop], day)
        if first.qual("kind") == "succession":
            yield from _predecessors(asked, actor, account)
        if first.prop == "deposit" and (ended := first.qual("until")):
            yield Note("ended", ended)
        if act.disputed and account is act.alternatives[0]:
            others = [other.valid.text for other in act.alternatives[1:]]
            yield Note("differ", day, " ".join(others))
    if bound and bound.computed:
        yield Note("computed", bound.computed)


def _predecessors(asked: Asked, actor: str, consent: Alternative) -> Iterator[Note]:
    """Whom it had succeeded when it said so to the depositary."""
    for act in gather(asked.view, asked.view.find(subject=actor, prop="succeeds")):
        when = act.alternatives[0].valid
        if when.from_lo <= consent.valid.from_hi:
            yield Note("succeeds", when.text, actor=act.value, name=asked.names.of(act.value))
