"""Whose office words name that name nobody: the last speaker's, or that of the only one named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    from servanda.reader.article import Speaker
    from servanda.reader.page import Page, Person

__all__ = ["holder", "office_of"]


def holder(page: Page, current: Speaker | None, office: str) -> Speaker | None:
    """Whose office it is: the last speaker's if it may be, else that of the only one named."""
    head = _head(office)
    own = office_of(page, current) if current else ""
    called = naming_of(page.lang).is_called(own, office)
    if current and (called or head in (own or head).casefold()):
        return current
    named = {
        p.speaker.label: p.speaker
        for p in page.people
        if _is_named(page, p)
        and (
            head in page.text[p.start : p.name_start].casefold()
            or head in p.speaker.office.casefold()
            or naming_of(page.lang).is_short_for(p.speaker.office, office)
        )
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _is_named(page: Page, person: Person) -> bool:
    """Whether somebody stands there by name: an office that stands for its holder is no other's."""
    is_office = naming_of(page.lang).is_office
    return not any(map(is_office, person.speaker.name.split()))


def office_of(page: Page, speaker: Speaker) -> str:
    """The office a speaker has, or is called by where no name is known; empty for a bare name."""
    is_office = naming_of(page.lang).is_office
    return speaker.office or (speaker.name if any(map(is_office, speaker.name.split())) else "")


def _head(office: str) -> str:
    """The office without its number or case: enough letters to compare."""
    word = re.split(r"\W", office)[-1].casefold()
    return word[:-2] if len(word) > 8 else word  # noqa: PLR2004
