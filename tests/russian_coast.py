"""A coast that does not exist, in Russian, for the tests of what pages tell of acts there."""

from __future__ import annotations

from servanda.dates import When
from servanda.model import Name
from servanda.model.claim import known
from servanda.reader import NameBook, read

__all__ = ["NAMES", "PAD", "dated", "page", "row", "told"]

_ALWAYS = When.always()
PAD = " Это стало известно вечером того же самого дня."


def row(text: str, actor: str, kind: str, of: str = "") -> Name:
    """A Russian name that somebody has always."""
    return Name(text, "ru", actor, kind, "common", _ALWAYS, of)


NAMES = (
    row("Спасательный союз", "union", "organisation"),
    row("Совет капитанов", "council", "body", "union"),
    row("Бордурия", "borduria", "state"),
    row("Сильдавия", "syldavia", "state"),
)
"""A union with a council, and two states."""


def page(text: str) -> str:
    """A page of 3 May 2021 that tells this."""
    return f"3 мая 2021, 10:00\n\nО разных делах последних дней\n\n{text}{PAD}"


def dated(text: str, world: NameBook) -> set[str]:
    """What a page with this tells: each claim with its status, who is known of it, and its day."""
    claims = read(page(text), world).claims
    named = (" ".join(one for one in claim.actors if known(one)) for claim in claims)
    days = (str(claim.day) if claim.day else "" for claim in claims)
    return {
        f"{one.type} {one.status} {who} {day}".strip().replace("  ", " ")
        for one, who, day in zip(claims, named, days, strict=True)
    }


def told(text: str, world: NameBook) -> list[str]:
    """What a page with this tells: each claim with its status and whoever acts."""
    claims = read(page(text), world).claims
    return [f"{claim.type} {claim.status} {' '.join(sorted(claim.actors))}" for claim in claims]
