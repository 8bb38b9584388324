"""What lies ahead: entries into force, for treaties and parties, and notices that run out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import iso
from servanda.flows.asking import AsOfShown
from servanda.flows.treaties import every_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.flows.case import Case

__all__ = ["Calendar", "Due", "calendar", "icalendar"]


class Due(msgspec.Struct, frozen=True):
    """A day to come. `what` is in-force (a treaty), bound (a party) or left (a party)."""

    day: str
    what: str
    instrument: str
    instrument_name: str
    actor: str | None
    name: str | None


class Calendar(msgspec.Struct, frozen=True):
    """The days after the one asked about, in order."""

    schema: str
    days: list[Due]
    as_of: AsOfShown


def calendar(asked: Asked) -> Calendar:
    """What follows from the acts on record by the day asked about."""
    found = [due for case in every_case(asked) for due in _ahead(asked, case.done_by(asked.day))]
    found.sort(key=lambda due: (due.day, due.instrument, due.actor or ""))
    return Calendar("servanda.calendar/1", found, asked.as_of)


def icalendar(found: Calendar) -> str:
    """The same as an iCalendar file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//servanda//calendar//EN"]
    stamp = found.as_of.day.replace("-", "") + "T000000Z"
    for due in found.days:
        who = f"{due.name}: " if due.name else ""
        title = f"{who}{due.instrument_name} ({due.what})"
        for mark in ("\\", ",", ";"):
            title = title.replace(mark, f"\\{mark}")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{due.instrument}-{due.actor or 'all'}-{due.what}-{due.day}@servanda",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{due.day.replace('-', '')}",
            f"SUMMARY:{title}",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def _ahead(asked: Asked, case: Case) -> Iterator[Due]:
    instrument, name = case.instrument, asked.names.of(case.instrument)
    status = case.status(asked.day, reasons=False)
    if status.since and status.since[1] > asked.day:
        yield Due(iso(status.since[1]), "in-force", instrument, name, None, None)
    for party in case.parties(asked.day):
        who = asked.names.of(party.actor)
        if party.since and party.since[1] > asked.day:
            yield Due(iso(party.since[1]), "bound", instrument, name, party.actor, who)
        if party.until and party.until > asked.day:
            yield Due(iso(party.until), "left", instrument, name, party.actor, who)
