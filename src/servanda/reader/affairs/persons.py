"""Who of a page acts for nobody but himself: what such a person does binds no state and no body."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.model.claim import known
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim
    from servanda.reader.page import Page

__all__ = ["of_officials"]

_OFFICES = ("appointment", "nomination", "recall", "credentials")
_PERSONAL = (*_OFFICES, "award")  # what is done to whoever holds no office yet
_OFTEN, _STRETCH = 3, 1200  # so many words of other affairs in so many letters: a page of those
_NOTHING = "(?!)"
_WORD = re.compile(r"[\w-]+")
_BEFORE, _OWNER = 24, 2  # letters and words in front of an office that tell whose it is


class _Look(NamedTuple):
    """What tells affairs other than those of states, callings, and offices of a state.

    The patterns are of small letters: to try them in letters of any size takes thrice as long.
    """

    has_words: bool  # whether the language has any
    elsewhere: re.Pattern[str]
    calling: re.Pattern[str]
    public: re.Pattern[str]

    def is_private(self, office: str) -> bool:
        """Whether an office is of a club, a company or the like, or only a calling."""
        low = office.casefold()
        told = self.elsewhere.search(low) or self.calling.search(low)
        return bool(told) and not self.public.search(low)

    def leads_elsewhere(self, text: str) -> bool:
        """Whether a sentence is about sport, business or the arts, and of no office of a state."""
        low = text.casefold()
        return bool(self.elsewhere.search(low)) and not self.public.search(low)

    def fills(self, text: str) -> bool:
        """Whether a page is about sport, business or the arts as a whole."""
        often = len({*self.elsewhere.findall(text.casefold())})
        return often >= max(_OFTEN, len(text) // _STRETCH * _OFTEN)


def of_officials(page: Page, claims: list[Claim]) -> Iterator[Claim]:
    """Without the events of which the page names only persons it gives no office anywhere.

    A striker meets a keeper, a family meets its lawyer: told with the verbs of diplomacy, and no
    act of it. Who said something stays, whoever it was; so does who takes or leaves an office or
    presents his credentials, and what is done to a state or body. A coach or a chief executive
    has no office that counts, and who becomes one is no news of states; nor is what is only likely
    in a sentence about such affairs.
    """
    look = _look(page.lang)
    private = _private(page, look)
    weighed = look.has_words and any(claim.likely_only for claim in claims)
    filled = weighed and look.fills(page.text)
    for claim in claims:
        if claim_types()[claim.type].sort != "event":
            yield claim
            continue
        alone = claim.type not in _PERSONAL and claim.actors and private.issuperset(claim.actors)
        words = page.text[claim.start : claim.end]
        if (alone and not _is_known(claim.object, words)) or (claim.likely_only and filled):
            continue
        elsewhere = look.has_words and (claim.type in _OFFICES or claim.likely_only)
        if not (elsewhere and look.leads_elsewhere(words)):
            yield claim


def _is_known(topic: str, words: str) -> bool:
    """Whether what an act is done to is somebody of the record, not a single word of the page."""
    return known(topic) and topic not in _WORD.findall(words)


def _private(page: Page, look: _Look) -> set[str]:
    """The persons the record does not know and the page gives no office, wherever it names them."""
    names = {person.speaker.label for person in page.people if not person.speaker.actor}
    held = [
        (one.speaker.label, one.start, one.speaker.office)
        for one in page.people
        if one.speaker.office
    ]
    held += [(post.person, post.start, f"{post.position} {post.where}") for post in page.posts]
    if look.has_words:
        held = [one for one in held if not look.is_private(_with_owner(page, *one[1:]))]
    return names - {person for person, _, _ in held}


def _with_owner(page: Page, start: int, office: str) -> str:
    """An office with the words before it: `club president`, `the airline's chief`."""
    before = _WORD.findall(page.text[max(0, start - _BEFORE) : start])
    return " ".join([*before[-_OWNER:], office])


@cache
def _look(lang: str) -> _Look:
    data = acts_of(lang).data
    patterns = map(re.compile, (data.elsewhere, data.callings, data.public))
    return _Look(data.elsewhere != _NOTHING, *patterns)
