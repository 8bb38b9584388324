"""Who of a page acts for nobody but himself: what such a person does binds no state and no body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.model.claim import Claim
    from servanda.reader.page import Page

__all__ = ["of_officials"]

_OFFICES = ("appointment", "nomination", "recall", "credentials")


def of_officials(page: Page, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Without the events of which the page names only persons it gives no office anywhere.

    A striker meets a keeper, a family meets its lawyer: told with the verbs of diplomacy, and no
    act of it. Who said something stays, whoever it was; so does who takes or leaves an office or
    presents his credentials, and what is done to a state or body.
    """
    private = _private(page)
    for claim in claims:
        event = claim_types()[claim.type].sort == "event" and claim.type not in _OFFICES
        alone = event and claim.actors and not known(claim.object)
        if not (alone and private.issuperset(claim.actors)):
            yield claim


def _private(page: Page) -> set[str]:
    """The persons the record does not know and the page gives no office, wherever it names them."""
    names = {person.speaker.label for person in page.people if not person.speaker.actor}
    held = {person.speaker.label for person in page.people if person.speaker.office}
    return names - held - {post.person for post in page.posts}
