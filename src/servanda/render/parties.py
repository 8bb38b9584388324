"""The participants of an instrument: as a treaty office prints them, and as CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line
from servanda.render.missing import missing_line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.flows.parties import Deed, Note, Participant, Parties
    from servanda.render.voice import Voice

__all__ = ["parties_csv", "parties_page"]

_MARKS = {
    "accession": "a",
    "acceptance": "A",
    "approval": "AA",
    "confirmation": "c",
    "succession": "d",
    "notification": "n",
    "definitive": "s",
    "consent": "*",
}
"""As depositaries mark what is no ratification; a star where the source does not say."""
_NOTES = {
    "notice": msg("notice of withdrawal: {day}"),
    "notice then": msg("notice of withdrawal: {day}, in effect: {then}"),
    "revoked": msg("notice of withdrawal: {day}, revoked: {then}"),
    "provisional": msg("applied provisionally from: {day}"),
    "reservation": msg("reservation: {day}"),
    "reservation to": msg("reservation to {articles}: {day}"),
    "reservation then": msg("reservation: {day}, withdrawn: {then}"),
    "reservation to then": msg("reservation to {articles}: {day}, withdrawn: {then}"),
    "declaration": msg("declaration: {day}"),
    "declaration to": msg("declaration on {articles}: {day}"),
    "declaration then": msg("declaration: {day}, withdrawn: {then}"),
    "declaration to then": msg("declaration on {articles}: {day}, withdrawn: {then}"),
    "suspension": msg("suspended: {day}"),
    "termination": msg("ended for it: {day}"),
    "succeeds": msg("successor to {name}"),
    "ended": msg("ceased to exist: {day}"),
    "differ": msg("sources give {day} and {then}"),
    "early": msg("dated before the text, which is of {then}: {day}"),
    "again": msg("a second instrument: {day}; that of {then} counts"),
    "outside": msg("not open to it by article {articles}, so not counted: {day}"),
    "outside-perhaps": msg("whether open to it by article {articles} is not known: {day}"),
    "prohibited": msg("reservation that article {articles} does not allow: {day}"),
    "prohibited-perhaps": msg(
        "reservation; whether article {articles} allows it is not known: {day}"
    ),
    "computed": msg("the clause gives {day}, sources another day"),
}
_NO_BREAK = "\N{NO-BREAK SPACE}"
_ANSWERS = ("uncertain", "not found", "disputed", "conflict")
_CSV = ("id", "participant", "signature", "consent", "kind", "party", "entry_into_force", "until",
        "notes")  # fmt: skip


def parties_page(found: Parties, voice: Voice, *, written_out: bool = False) -> Document:
    """The table of participants; its days as they are kept, or written out."""
    day = (lambda edtf: _unbroken(voice.day(edtf))) if written_out else _as_kept
    page = Document(found.name, voice.lang)
    page.add(Heading(found.name, 1, clocks(found.as_of, voice)))
    page.add(Lines(tuple(_head(found, voice))))
    columns = (
        voice.say("participant"), voice.say("signature"), voice.say("consent"),
        voice.say("entry into force"), voice.say("notes"),
    )  # fmt: skip
    common = _common_source(found)
    page.add(Table(columns, tuple(_row(row, common, day, voice) for row in found.rows)))
    page.add(Lines(tuple(_foot(found, common, voice))))
    page.add(*source_list((s for row in found.rows for s in row.sources), voice))
    return page


def _as_kept(day: str) -> str:
    return day


def _unbroken(text: str) -> str:
    return text.replace(" ", _NO_BREAK)


def _head(found: Parties, voice: Voice) -> Iterator[Line]:
    if found.title != found.name:
        yield line(Span(found.title, "quiet"))
    for text in found.concluded:
        where = f"{text.place}, " if text.place else ""
        yield line(voice.say("Concluded: {what}", what=where + voice.day(text.day)))
    yield line(voice.say("Entry into force: {what}", what=_in_force(found, voice)))
    yield line(
        voice.say(
            "Signatories: {signed}. Parties: {parties}.",
            signed=_number(found.signatories, voice),
            parties=_number(found.parties, voice),
        )
    )


def _number(n: int | None, voice: Voice) -> str:
    return voice.say("not known") if n is None else str(n)


def _in_force(found: Parties, voice: Voice) -> str:
    if not found.in_force_since:
        return voice.word(found.answer)
    day = voice.day(found.in_force_since)
    if not found.article:
        return day
    return voice.say("{day}, in accordance with article {article}", day=day, article=found.article)


def _row(
    row: Participant, common: tuple[int, ...], day: Callable[[str], str], voice: Voice
) -> tuple[Line, ...]:
    own = tuple(source.n for source in row.sources) != common
    return (
        line(row.name, cited(row.sources) if own else ""),
        line(", ".join(day(deed.day) + _mark(deed) for deed in row.signature)),
        line(", ".join(day(deed.day) + _mark(deed) for deed in row.consent)),
        _begins(row, day, voice),
        line("; ".join(_note(note, day, voice) for note in row.notes)),
    )


def _mark(deed: Deed) -> str:
    mark = _MARKS.get(deed.kind, "")
    return f"{_NO_BREAK}{mark}" if mark else ""


def _begins(row: Participant, day: Callable[[str], str], voice: Voice) -> Line:
    answer = voice.answer(row.party) if row.party in _ANSWERS else ""
    begins = day(row.entry_into_force) if row.entry_into_force and row.party != "not found" else ""
    return line(begins, " " if answer and begins else "", answer)


def _note(note: Note, day: Callable[[str], str], voice: Voice) -> str:
    to, then = " to" if note.articles else "", " then" if note.then else ""
    full = f"{note.what}{to}{then}"
    days = {"day": day(note.day), "then": ", ".join(map(day, (note.then or "").split()))}
    sentence = _NOTES.get(full) or _NOTES[note.what]
    return voice.say(sentence, name=note.name, articles=note.articles, **days)


def _common_source(found: Parties) -> tuple[int, ...]:
    """The sources on which most rows rest: only the others need their marks."""
    rests = Counter(tuple(source.n for source in row.sources) for row in found.rows)
    return rests.most_common(1)[0][0] if rests else ()


def _foot(found: Parties, common: tuple[int, ...], voice: Voice) -> Iterator[Line]:
    kinds = {deed.kind for row in found.rows for deed in (*row.signature, *row.consent)}
    marks = [f"{mark} {_kind(kind, voice)}" for kind, mark in _MARKS.items() if kind in kinds]
    if marks:
        yield line(Span(" · ".join(marks), "quiet"))
    if common:
        rest = _marks_of(found, common)
        yield line(Span(voice.say("Rows without a mark rest on {marks}.", marks=rest), "quiet"))
    if found.complete_to:
        until = voice.day(found.complete_to)
        text = voice.say("The list is complete up to this day: {day}.", day=until)
    else:
        text = voice.say(
            "No list is known to be complete: whoever is absent is not found, not out."
        )
    yield line(Span(text, "quiet"))
    for gap in found.rests_on:
        lists = missing_line(gap, found.instrument, voice)
        text = voice.say(
            "Whoever left without an act on record stands here still; not found: {lists}.",
            lists=lists,
        )
        yield line(Span(text, "quiet"))
    if not found.verified:
        text = voice.say("The clause is recalled; nobody has looked it up.")
        yield line(Span(text, "open"))


def _marks_of(found: Parties, common: tuple[int, ...]) -> str:
    """The marks of some sources, as they stand in the list of sources."""
    sources = {source.n: source for row in found.rows for source in row.sources}
    return cited(sources[n] for n in common).text.strip()


def _kind(kind: str, voice: Voice) -> str:
    if kind == "consent":
        return voice.say("kind not named")
    return voice.say("definitive signature") if kind == "definitive" else voice.label(kind)


def parties_csv(found: Parties, voice: Voice) -> str:
    """Participants as CSV, days as EDTF; a cell is never read as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_CSV)
    for row in found.rows:
        writer.writerow(
            [
                row.actor,
                _inert(row.name),
                "; ".join(deed.day for deed in row.signature),
                "; ".join(deed.day for deed in row.consent),
                "; ".join(deed.kind for deed in row.consent),
                row.party,
                row.entry_into_force,
                row.until,
                _inert("; ".join(_note(note, _as_kept, voice) for note in row.notes)),
            ]
        )
    return out.getvalue()


def _inert(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
