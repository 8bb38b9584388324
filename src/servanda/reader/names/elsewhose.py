"""A body's name before an organisation in full words that the record has not by that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.names.told_apart import several
from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    from servanda.reader.article import Mention
    from servanda.reader.names.told_apart import Hit
    from servanda.reader.page import Page
    from servanda.reader.words.spans import Spans

__all__ = ["is_of_unlisted"]


def is_of_unlisted(page: Page, body: Mention, orgs: Spans[Hit]) -> tuple[bool, str]:
    """`the Council of Fish of the Organization for Fishing XYZ`: whether a body is of another.

    And of whom, where the name in full words closes with one that is known: the abbreviation.
    """
    full = naming_of(page.lang).full_name.match(page.text, body.end)
    if not full:
        return False, ""
    inside = orgs.touching(full.end() - 1, full.end()) or orgs.touching(full.start(), full.end())
    known = [hit for hit in inside if not several(hit.bearers)]
    owners = {name.actor for hit in inside for name in hit.bearers}
    if body.of in owners:
        return False, ""
    return True, known[-1].bearers[0].actor if known else ""
