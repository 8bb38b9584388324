"""How something about a page is known, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.render.voice import Voice

__all__ = ["basis_words"]

_BASES = {
    "meta": msg("declared by the page"),
    "json-ld": msg("declared by the page"),
    "time": msg("marked in the page"),
    "markup": msg("found in the markup"),
    "feed": msg("the feed"),
    "table": msg("the table it came in"),
    "stored": msg("where it was stored"),
    "archive": msg("the archive"),
    "given": msg("as given"),
    "fetched": msg("fetched from there"),
}


def basis_words(basis: str, voice: Voice) -> str:
    """The basis of a day or of an address as a reader understands it."""
    return voice.say(_BASES[basis]) if basis in _BASES else voice.label(basis)
