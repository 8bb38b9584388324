"""Passages of our own in which every act is marked in its line: what weights are learned from.

They stand in `taught/LANG-*.txt`, parted by blank lines. The first line of one is its day and
publisher behind `# `. A mark is `[words|type|status|actors|day]`: no status is *occurred*, actors
are parted by `;` and written as the passage has them, the day is in EDTF. What is unmarked tells
of no act. Everything in them is invented or told in our own words; nothing is a source of facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.model.claim import STATUSES
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Act", "Passage", "passages_of", "read", "wrong_in"]

TAUGHT = Path(__file__).parent / "taught"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]*)\]")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_FIELDS = 4


@dataclass(frozen=True, slots=True)
class Act:
    """An act as it is marked; `start` and `end` are offsets into the text of its passage."""

    start: int
    end: int
    type: str
    status: str
    actors: tuple[str, ...]
    day: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage without its marks, as a page with its day on top has it."""

    day: str
    publisher: str
    text: str
    acts: tuple[Act, ...]


def passages_of(lang: str) -> Iterator[Passage]:
    """All passages of a language, in order."""
    for file in sorted(TAUGHT.glob(f"{lang}-*.txt")):
        for block in re.split(r"\n\s*\n", file.read_text("utf-8")):
            if block.strip():
                yield read(block.strip())


def read(block: str) -> Passage:
    """One passage with its marks."""
    head, _, body = block.partition("\n")
    day, _, publisher = head.removeprefix("# ").partition(" ")
    pieces, acts = [f"{day}\n\n"], []
    length, at = len(pieces[0]), 0
    body = "\n\n".join(body.split("\n"))
    for match in _MARK.finditer(body):
        plain, words = body[at : match.start()], match[1]
        start = length + len(plain)
        acts.append(_act(start, start + len(words), match[2]))
        pieces += [plain, words]
        length, at = start + len(words), match.end()
    return Passage(day, publisher, "".join([*pieces, body[at:]]), tuple(acts))


def _act(start: int, end: int, told: str) -> Act:
    fields = [one.strip() for one in told.split("|")]
    type_, status, actors, day = (*fields, *[""] * _FIELDS)[:_FIELDS]
    names = tuple(one.strip() for one in actors.split(";") if one.strip())
    return Act(start, end, type_, status or "occurred", names, day)


def wrong_in(passage: Passage) -> Iterator[str]:
    """What is wrong with the marks of a passage, each in a few words."""
    if not _DAY.fullmatch(passage.day):
        yield f"no day on top: {passage.day!r}"
    if "[" in passage.text or "]" in passage.text:
        yield f"a bracket is left: {passage.text[:60]!r}"
    for act in passage.acts:
        words = passage.text[act.start : act.end]
        if act.type not in claim_types():
            yield f"no type {act.type!r}: {words!r}"
        if act.status not in STATUSES:
            yield f"no status {act.status!r}: {words!r}"
        if act.day and not _DAY.fullmatch(act.day):
            yield f"no day {act.day!r}: {words!r}"
        for name in act.actors:
            if name not in passage.text:
                yield f"{name!r} does not stand in the passage: {words!r}"
