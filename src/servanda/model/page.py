"""A page between its bytes and its reading: the text taken out of it, and what its markup adds."""

from __future__ import annotations

import msgspec

__all__ = ["GUESSED", "Hints", "PageText", "Unread"]

GUESSED = "markup"
"""The basis of a day found somewhere in the markup: it ranks after what the text itself says."""


class Hints(msgspec.Struct, frozen=True):
    """What is known of a page besides its text: from its markup, its feed or its archive.

    Each comes with its basis, such as `h1`, `og:title`, `largest type`, `json-ld`, `time`, `feed`,
    or `markup` for a mere guess. A hinted headline stands in the text too: whoever took the text
    out put it there.
    `published` is a day or a day with its time, in the page's own zone, or in UTC with a `Z`.
    """

    headline: str = ""
    headline_basis: str = ""
    published: str = ""
    published_basis: str = ""
    publisher: str = ""


class PageText(msgspec.Struct, frozen=True):
    """The text of one page. All offsets of its reading count characters of `text`.

    `name` is what its user calls it (a path, an address, an entry of an archive); `sha256` the hash
    of the bytes it was taken from, `encoding` how they were decoded, `extractor` by what and in
    which version the text was taken; `fetched` when, in ISO 8601. `url_basis` tells how its address
    is known: `given`, `fetched` from there, by an `archive`, a `feed`, its own `markup`, or a
    `print` of it. `notes` are short sentences about what was odd.
    """

    name: str
    text: str
    extractor: str
    sha256: str
    encoding: str = ""
    url: str = ""
    url_basis: str = ""
    fetched: str = ""
    hints: Hints = Hints()
    notes: tuple[str, ...] = ()


class Unread(msgspec.Struct, frozen=True):
    """A page that could not be read, and in one sentence why, with what to do."""

    name: str
    why: str
    url: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        """One line for whoever handed it in; names are others' and may hold anything."""
        line = self.why if self.name in self.why else f"{self.name}: {self.why}"
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
