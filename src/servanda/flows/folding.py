"""One story across agencies: claims that say the same are one, with its origins counted.

Ten pages that print one agency's report are ten pages and one origin. Two pages share an origin
where one relays the other's agency, where both relay the same, or where most of their words are
the same; what nobody can tell apart is not counted twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from servanda.dates import Day, When
from servanda.model.claim import Claim, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from servanda.record.workspace import Item, PageRead

__all__ = ["Fold", "Told", "claim_of", "folded", "said_on"]

Shingles: TypeAlias = set[tuple[str, ...]]

_SHINGLE = 6
"""Words that stand together in two texts: fewer come together by chance."""
_REPRINT = 0.5
_NEWS_LASTS = 2
"""Days between two reports of a claim without a day of its own that may be one story."""
_DONE = ("occurred", "ongoing")


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as one page tells it."""

    item: Item
    page: PageRead
    claim: Claim


@dataclass(frozen=True, slots=True)
class Fold:
    """One claim with every page that tells it, the earliest first."""

    told: tuple[Told, ...]

    @property
    def head(self) -> Told:
        """The page that told it first."""
        return self.told[0]

    @property
    def pages(self) -> tuple[PageRead, ...]:
        """The pages, each once."""
        return tuple({told.page.sha256: told.page for told in self.told}.values())

    def origins(self) -> list[tuple[PageRead, ...]]:
        """Its pages by independent origin; the first of each is the page that relays nobody."""
        words = {page.sha256: _shingles(page.text) for page in self.pages}
        groups: list[tuple[PageRead, ...]] = []
        for page in sorted(self.pages, key=lambda page: bool(page.relay)):
            kin = [group for group in groups if any(_one_origin(page, o, words) for o in group)]
            apart = [group for group in groups if group not in kin]
            groups = [*apart, (*(one for group in kin for one in group), page)]
        order = [page.sha256 for page in self.pages]
        return sorted(groups, key=lambda group: min(order.index(page.sha256) for page in group))


def folded(items: Iterable[tuple[Item, PageRead]]) -> list[Fold]:
    """Claims that say the same together, in the order in which the first of each was read.

    The same is the same type, status, actors, object and day; of what is only wanted or said, the
    same speaker too. A claim without a day is as old as its page.
    """
    read = [Told(item, page, claim_of(item)) for item, page in items]
    place = {told.item.id: n for n, told in enumerate(read)}
    alike: dict[tuple[object, ...], list[Told]] = {}
    for told in read:
        alike.setdefault(_key(told), []).append(told)
    folds = [Fold(story) for group in alike.values() for story in _by_time(group)]
    return sorted(folds, key=lambda fold: min(place[told.item.id] for told in fold.told))


def claim_of(item: Item) -> Claim:
    """The claim an item of the queue holds."""
    return msgspec.json.decode(item.claim, type=Claim)


def said_on(page: PageRead) -> Day | None:
    """The page's own day, where it is known to the day."""
    when = When.parse(page.published) if page.published else When.unknown()
    return when.from_lo if when.is_exact else None


def _key(told: Told) -> tuple[object, ...]:
    claim = told.claim
    done = claim.status in _DONE
    speaker = "" if done else claim.speaker
    who = frozenset(name.casefold() for name in claim.told_actors or claim.actors)
    decision = (told.item.state, told.item.decided)
    return (claim.type, claim.status, who, _object(claim), speaker, _day(claim), decision)


def _object(claim: Claim) -> str:
    """Pages put the same thing in other words: beside actors and a day those tell nothing apart."""
    if known(claim.object) or not (claim.day and claim.known_actors):
        return claim.object.casefold()
    return ""


def _day(claim: Claim) -> str:
    return claim.day.text if claim.day else ""


def _by_time(alike: list[Told]) -> Iterator[tuple[Told, ...]]:
    """Those with a day of their own are one story; of the others, those told within a few days."""
    if alike[0].claim.day:
        yield tuple(sorted(alike, key=_when))
        return
    story: list[Told] = []
    for told in sorted(alike, key=_when):
        if story and not _near(story[-1], told):
            yield tuple(story)
            story = []
        story.append(told)
    yield tuple(story)


def _when(told: Told) -> tuple[str, str, int]:
    return (told.page.published or "9", told.page.read_at, told.item.pos)


def _near(one: Told, other: Told) -> bool:
    """Pages without a day of their own may be of any day: each is a story of its own."""
    if one.page.sha256 == other.page.sha256:
        return True
    first, second = said_on(one.page), said_on(other.page)
    return first is not None and second is not None and second - first <= _NEWS_LASTS


def _one_origin(one: PageRead, other: PageRead, words: Mapping[str, Shingles]) -> bool:
    return bool(_named(one) & _named(other)) or _reprint(words[one.sha256], words[other.sha256])


def _named(page: PageRead) -> set[str]:
    """Whose report it is: of those it relays, else of the agency that signs it."""
    return {*page.relay.splitlines()} or ({page.publisher} if page.publisher else set())


def _reprint(one: Shingles, other: Shingles) -> bool:
    """Whether the shorter text stands for the most part in the longer one."""
    few, many = sorted((one, other), key=len)
    return bool(few) and len(few & many) >= _REPRINT * len(few)


def _shingles(text: str) -> Shingles:
    words = text.casefold().split()
    return {tuple(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1)}
