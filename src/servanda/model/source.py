"""Where a statement comes from, and the passage that says it."""

from __future__ import annotations

import msgspec

from servanda.dates import FALSE, TRUE, UNKNOWN, Day, Truth, When
from servanda.model.ids import digest

__all__ = ["Evidence", "Source"]


class Source(msgspec.Struct, frozen=True):
    """A page, a document or a person's recollection.

    `published` says when it became public, and `published_basis` how that is known (stamp, url,
    text, document). `kind` is `found` for what somebody can look up and `recalled` for what was
    entered from memory: that is kept, marked unverified, and never outweighs a found source.
    `origin_of` names the source this one relays; relays of one story are one origin.
    """

    id: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    lang: str = ""
    published: str = ""
    published_basis: str = ""
    fetched: str = ""
    sha256: str = ""
    origin_of: str = ""
    kind: str = "found"

    @property
    def recalled(self) -> bool:
        """Whether it is somebody's memory rather than something to look up."""
        return self.kind == "recalled"

    @property
    def origin(self) -> str:
        """The source that stands at the beginning of the story."""
        return self.origin_of or self.id

    @property
    def public_since(self) -> When:
        """When it became public; unknown where nobody could tell."""
        return When.parse(self.published) if self.published else When.unknown()

    def public_by(self, day: Day) -> Truth:
        """Whether its content could be known by the end of that day."""
        when = self.public_since
        if when.from_hi <= day:
            return TRUE
        return UNKNOWN if when.from_lo <= day else FALSE

    @property
    def content(self) -> dict[str, str]:
        """Its fields without the empty ones, for hashing and writing."""
        return {
            name: value
            for name in self.__struct_fields__
            if (value := getattr(self, name)) and (name, value) != ("kind", "found")
        }

    @property
    def hash(self) -> bytes:
        """Names this wording of the source's description."""
        return digest({"v": 1, "source": self.content})


class Evidence(msgspec.Struct, frozen=True):
    """The passage in a source: offsets into its extracted text, or where in the document.

    `start` and `end` count characters of the text stored with the extractor's version; `quote` is
    that stretch. `locator` names a place such as "art. 12" where no text is stored. Empty: -1.
    """

    source: str
    locator: str = ""
    start: int = -1
    end: int = -1
    quote: str = ""

    @property
    def id(self) -> bytes:
        """Names this passage."""
        return digest(
            {
                "v": 1,
                "source": self.source,
                "locator": self.locator,
                "start": self.start,
                "end": self.end,
                "quote": self.quote,
            }
        )
