"""What is said of a session or case: a label for each kind, then what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model import load_schema
from servanda.render.citing import cited
from servanda.render.document import Line, Lines, Span, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.notes import Note
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["note_blocks"]

_LABELS = {
    "scheduled_for": msg("set for"),
    "chaired_by": msg("chair"),
    "attended_by": msg("present"),
    "absent": msg("absent"),
    "topic": msg("about"),
    "documents_count": msg("documents"),
    "adopted": msg("adopted"),
    "not_adopted": msg("not adopted"),
    "searched": msg("searched"),
    "figure": msg("number"),
    "case_outcome": msg("outcome"),
    "legal_basis": msg("basis"),
    "strength": msg("strength"),
    "claimed": msg("said"),
    "procedure_rule": msg("rule"),
    "pledged": msg("pledges"),
}
_WITH_A_WORD = {"article": msg("art. {text}"), "at_level": msg("level {text}")}
"""Qualifiers that are numbers and say nothing alone."""
_PEOPLE = ("chaired_by", "attended_by", "absent")


def note_blocks(notes: list[Note], voice: Voice, *, dated: bool = False) -> Iterator[Block]:
    """What is said of a subject, a label for each kind; `dated` where its days tell much."""
    by_prop: dict[str, list[Note]] = {}
    for note in notes:
        by_prop.setdefault(note.prop, []).append(note)
    for prop, said in by_prop.items():
        label = voice.say(_LABELS[prop]) if prop in _LABELS else voice.prop(prop)
        if prop in _PEOPLE:
            yield Lines((_names(said),), label)
        else:
            yield Lines(tuple(_said(note, voice, dated=dated) for note in said), label)


def _names(notes: list[Note]) -> Line:
    spans: list[Span] = []
    for note in notes:
        spans += line(", " if spans else "", note.name, cited(note.sources))
    return tuple(spans)


def _said(note: Note, voice: Voice, *, dated: bool) -> Line:
    text = voice.value(note.prop, note.name)
    if note.prop == "scheduled_for":
        text = voice.day(note.value)
    if quals := ", ".join(_quals(note, voice)):
        text = f"{text} ({quals})"
    if note.according_to:
        text = voice.say("{what} (according to {who})", what=text, who=note.according_to)
    if dated:
        text = f"{text}, {voice.day(note.day)}"
    doubt = Span(f" {voice.answer('disputed').text}", "disputed")
    return line(text, *((doubt,) if note.disputed else ()), cited(note.sources))


def _quals(note: Note, voice: Voice) -> Iterator[str]:
    """Qualifiers in words; an id is a link and no word, unless it tells one note from another."""
    held = load_schema()[note.prop].quals
    for name, text in note.quals.items():
        if name in note.named:
            if held[name].identity:
                yield note.named[name]
        elif text == "yes":
            yield voice.label(name)
        elif name in _WITH_A_WORD:
            yield voice.say(_WITH_A_WORD[name], text=text)
        else:
            yield voice.value(note.prop, text, name)
