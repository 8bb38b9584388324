"""An invented German-speaking harbour: its names, and what a page of it tells."""

from __future__ import annotations

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

BEFORE = "HAFEN, 16. Mai 2022 (dpa) - Am Morgen lag dichter Nebel über Hafen und Stadt."


def named(actor: str, kind: str, text: str, *, of: str = "") -> Name:
    """A name that holds always; a body's with the organisation it is `of`."""
    return Name(text, "de", actor, kind, "common", When.always(), of)


NAMES = [
    named("borduria", "state", "Bordurien"),
    named("syldavia", "state", "Syldavien"),
    named("ruritania", "state", "Ruritanien"),
    named("union", "organisation", "Rettungsunion"),
    named("de", "state", "Deutschland"),
]


def told_in(text: str, world: NameBook) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    claims = read(f"{BEFORE}\n\n{text}\n", world, langs=("de",)).claims
    return [f"{one.type} {one.status} {' '.join(sorted(one.actors))}".strip() for one in claims]


def acts_in(text: str, kind: str, world: NameBook) -> list[tuple[str, set[str], str]]:
    """Status, actors and day of each claim of one type in a sentence."""
    claims = read(f"{BEFORE}\n\n{text}\n", world, langs=("de",)).claims
    return [(one.status, {*one.actors}, str(one.day or "")) for one in claims if one.type == kind]
