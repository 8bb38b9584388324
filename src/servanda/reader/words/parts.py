"""The languages of a page: its main one, and the stretches that are in others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.errors import BadInput
from servanda.reader.words.guard import detect
from servanda.reader.words.mixed import Stretch, blanked, mixed_in, sizes_of, stretches_of, trimmed
from servanda.reader.words.tally import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Parts", "parts_of"]

_LEAST = 0.25  # of a page in a language that is not enabled
_FEWEST = 200  # characters of that part
_ABOUT = 0.5  # of what is in the language with the most words


class Parts(NamedTuple):
    """The main language of a page, and the stretches in others, which may be enabled or not."""

    lang: str
    stretches: tuple[Stretch, ...] = ()

    def read_in(self, langs: tuple[str, ...]) -> tuple[str, ...]:
        """The languages that are read: the main one, then others as they come."""
        others = (one.lang for one in self.stretches if one.lang in langs)
        return tuple(dict.fromkeys((self.lang, *others)))

    def of(self, lang: str, text: str) -> str:
        """The text with blanks for all that is in another language."""
        if lang == self.lang:
            return blanked(text, self.stretches)
        return blanked(text, _around([one for one in self.stretches if one.lang == lang], text))


@lru_cache(maxsize=1)  # asked of the page at hand, to be ready for it and to read it
def parts_of(text: str, langs: tuple[str, ...]) -> Parts:
    """The languages of a text: the main one is enabled.

    Raises:
        BadInput: none of its parts is in an enabled language, or there is too little to tell.
    """
    counted = tally(text)
    try:
        lang = detect(text, langs, counted)
    except BadInput:
        if found := _beside(text, langs):
            return found
        raise
    if not mixed_in(text, counted, lang):
        return Parts(lang)
    return _led_by_first(text, langs, Parts(lang, stretches_of(text, lang)))


def _led_by_first(text: str, langs: tuple[str, ...], parts: Parts) -> Parts:
    """Of versions of about one size the first leads: it has the headline that is seen first."""
    first = parts.stretches[0] if parts.stretches else None
    if first is None or first.lang not in langs or text[: first.start].strip():
        return parts
    rest = [one._replace(lang=parts.lang) for one in _around(parts.stretches, text)]
    own = [one for one in rest if text[one.start : one.end].strip()]
    others = [one for one in parts.stretches if one.lang != first.lang]
    if (first.end - first.start) < _ABOUT * sum(one.end - one.start for one in own):
        return parts
    return Parts(first.lang, tuple(sorted(trimmed(text, one) for one in [*own, *others])))


def _beside(text: str, langs: tuple[str, ...]) -> Parts | None:
    """The enabled language that a good part of a text is in, most of which is in none of them."""
    sizes = sizes_of(text)
    enabled = [lang for lang in sizes if lang in langs]
    lang = max(enabled, key=lambda code: sizes[code], default="")
    if sizes[lang] < max(_LEAST * sizes.total(), _FEWEST):
        return None
    return _led_by_first(text, langs, Parts(lang, stretches_of(text, lang)))


def _around(stretches: Sequence[Stretch], text: str) -> list[Stretch]:
    """All that is not in the stretches."""
    starts = [0, *(one.end for one in stretches)]
    ends = [*(one.start for one in stretches), len(text)]
    return [Stretch(start, end, "") for start, end in zip(starts, ends, strict=True)]
