"""What every question shares: its three clocks, whom it is about, and the sources it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import AsOf, Day, iso, parse_day
from servanda.errors import BadInput
from servanda.flows.names import Names
from servanda.model.ids import short
from servanda.record import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model import Source, Statement
    from servanda.record import Record

__all__ = ["AsOfShown", "Asked", "Cited", "Question", "ask"]

_STATE = re.compile(r"(?P<origin>[a-z]+)(?:@[\w.]+)?#(?P<seq>\d+)", re.ASCII)


class AsOfShown(msgspec.Struct, frozen=True):
    """The three clocks as they are shown: days as ISO 8601, the record's state as a citation."""

    day: str
    published_by: str | None
    known: str


class Cited(msgspec.Struct, frozen=True):
    """A source with its number in this answer and the statements it supports."""

    n: int
    id: str
    title: str
    publisher: str
    url: str
    published: str
    recalled: bool
    statements: list[str]


class Question(msgspec.Struct, frozen=True):
    """The clocks as the person named them, and the language in which names are given.

    `today` stands in where no day is given.
    """

    today: Day
    on: str = ""
    published_by: str = ""
    known: str = ""
    lang: str = "en"


class Asked(msgspec.Struct):
    """A question being answered: the view, names, and the sources cited so far."""

    view: View
    names: Names
    as_of: AsOfShown
    _numbers: dict[str, int] = msgspec.field(default_factory=dict)
    _supports: dict[str, dict[str, None]] = msgspec.field(default_factory=dict)

    @property
    def day(self) -> Day:
        """The day asked about."""
        return self.view.as_of.day

    def cite(self, statements: Iterable[Statement]) -> list[Cited]:
        """The sources of some statements, numbered as first named in the whole answer."""
        by_source: dict[str, list[str]] = {}
        for statement in statements:
            by_source.setdefault(statement.source, []).append(short(statement.id))
        for source, ids in by_source.items():
            self._supports.setdefault(source, {}).update(dict.fromkeys(ids))
        return [self._cited(source, ids) for source, ids in by_source.items()]

    def cite_source(self, source_id: str) -> Cited:
        """A source cited for itself, such as one that gives a complete list."""
        self._supports.setdefault(source_id, {})
        return self._cited(source_id, [])

    def bibliography(self) -> list[Cited]:
        """Everything cited so far, in order of the numbers, with all it supports."""
        return [self._cited(source, list(ids)) for source, ids in self._supports.items()]

    def _cited(self, source_id: str, ids: list[str]) -> Cited:
        number = self._numbers.setdefault(source_id, len(self._numbers) + 1)
        source: Source | None = self.view.source(source_id)
        if source is None:
            return Cited(number, source_id, "", "", "", "", recalled=False, statements=ids)
        return Cited(
            number, source.id, source.title, source.publisher, source.url, source.published,
            source.recalled, list(dict.fromkeys(ids)),
        )  # fmt: skip


def ask(record: Record, question: Question, version: str) -> Asked:
    """Open a view by the question's clocks.

    Raises:
        BadInput: a day or a state of the record that is not one.
    """
    known = _known(record, question.known)
    by = parse_day(question.published_by) if question.published_by else None
    day = parse_day(question.on) if question.on else question.today
    view = record.view(AsOf(day, by, known))
    state = record.state_name(known)
    shown = " + ".join(
        f"{origin}@{version}#{seq}" if origin == "library" else f"{origin}#{seq}"
        for origin, seq in state.items()
    )
    # What an id stands for and is called is our own vocabulary, not evidence of the day.
    names = Names(record.view(AsOf(day, None, known)), question.lang)
    return Asked(view, names, AsOfShown(iso(day), iso(by) if by else None, shown or "empty"))


def _known(record: Record, text: str) -> int | None:
    """`local#12`, `library#3` or both: the state just after the last of them."""
    if not text:
        return None
    parts = [part.strip() for part in text.split("+")]
    matches = [_STATE.fullmatch(part) for part in parts]
    if not all(matches):
        raise BadInput(
            f"{text!r} is no state of the record; write local#12, or library#3 + local#0"
        )
    numbers = [
        record.number_of(match["origin"], int(match["seq"]))
        for match in matches
        if match and int(match["seq"])
    ]
    # `local#0` alone is the state before anything was added.
    return max(numbers) if numbers else record.before_first("local")
