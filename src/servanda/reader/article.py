"""What the reader gives back: an article with its frame, mentions, quotations and claims.

Every pair of offsets counts characters of the text exactly as it was handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model.claim import Claim
    from servanda.reader.words.mixed import Stretch

__all__ = ["Article", "Dateline", "Frame", "Mention", "Occupation", "Quote", "Speaker"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report says it was filed; `day` is EDTF, the year `XXXX` if unknown."""

    place: str
    day: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page says about itself. What it does not say stays empty and is never made up.

    `published_basis` is page stamp, url, dateline and url, dateline, unknown, or how the markup or
    feed gave it; `headline_basis` is text, the markup that names it, or empty.
    """

    lang: str = ""
    agency: str = ""
    headline: str = ""
    headline_at: tuple[int, int] = (0, 0)
    dateline: Dateline | None = None
    published: str = ""
    published_basis: str = "unknown"
    relay: tuple[str, ...] = ()
    headline_basis: str = ""

    @property
    def day(self) -> Day | None:
        """The day of publication as a number, where all of it is known."""
        return _whole_day(self.published)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `actor` is empty where the record does not know the bearer.

    `candidates` holds all bearers where the text does not tell which of them is meant.
    """

    start: int
    end: int
    text: str
    actor: str
    kind: str
    of: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The id, or the words of the page."""
        return self.actor or self.text


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, the id if known, the office as an id if known or else in words."""

    name: str
    actor: str
    office: str

    @property
    def label(self) -> str:
        """The id, or the name."""
        return self.actor or self.name


@dataclass(frozen=True, slots=True)
class Occupation:
    """A post in the words of the page; `where` is the place or body, empty if it is not told.

    `person` is an id or the name in the nominative, `name` as it stands there; `post` is the
    position in the nominative, where the language has data for it; `former` where the
    page says that the post is no more held; `body` is the id of `where`, if the index has it;
    `start` and `end` are where the post stands.
    """

    person: str
    name: str
    position: str
    where: str
    start: int
    end: int
    post: str
    former: bool = False
    body: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of another: direct, indirect, reported (summed up) or free (by mood alone).

    `start` and `end` take in all that is said, without its marks. The roles are stretches of the
    text, several where others stand between: `words` with their marks, `cue` (the verb, noun or
    preposition), `said_by` (the speaker as named there), `frame` (what introduces the words) and
    `addressee`; empty where there is none.
    """

    start: int
    end: int
    text: str
    kind: str
    speaker: Speaker | None
    words: tuple[tuple[int, int], ...] = ()
    cue: tuple[tuple[int, int], ...] = ()
    said_by: tuple[tuple[int, int], ...] = ()
    frame: tuple[tuple[int, int], ...] = ()
    addressee: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One page, read.

    `langs` are the languages that were read, the main one first; `stretches` are the parts of the
    text in others than that one, which were read if their language is among `langs`.
    """

    text: str
    frame: Frame
    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    posts: tuple[Occupation, ...] = ()
    langs: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @property
    def unread(self) -> tuple[Stretch, ...]:
        """What was not read, as its language is not enabled."""
        return tuple(one for one in self.stretches if one.lang not in self.langs)


@lru_cache(maxsize=64)  # asked many times of the page at hand
def _whole_day(text: str) -> Day | None:
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None
