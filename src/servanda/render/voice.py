"""A voice speaks one language: sentences, numbers, dates, the codes of the schema as words.

English is the source text and needs no catalog; the others are read from `locale`. A voice is
passed along, so that pages in two languages can stand side by side.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from servanda.model import load_schema
from servanda.render.days import DayWords, day_words, written, written_days
from servanda.render.document import Span, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from gettext import GNUTranslations  # noqa: TC004 - loaded for other languages only

__all__ = ["LANGS", "Voice", "msg", "voice_of"]

LANGS = ("en", "de", "ru", "fr")


def msg(text: str) -> str:
    """Mark a text for the catalogs where it is not said on the spot."""
    return text


_ANSWERS: dict[str, tuple[str, str, Tone]] = {
    "yes": ("✓", msg("yes"), "yes"),
    "no": ("✗", msg("no"), "no"),
    "uncertain": ("~", msg("uncertain"), "open"),
    "not found": ("◌", msg("not found"), "open"),
    "disputed": ("≠", msg("disputed"), "disputed"),
    "conflict": ("≠", msg("conflict"), "disputed"),
    "not known": ("◌", msg("not known"), "open"),
}


class Voice(msgspec.Struct, frozen=True):
    """Says things in one language."""

    lang: str
    calendar: DayWords
    catalog: GNUTranslations | None = None

    def say(self, text: str, /, **values: object) -> str:
        """A message with its named values."""
        said = self.catalog.gettext(text) if self.catalog else text
        return said.format(**values) if values else said

    def count(self, n: int, one: str, many: str, /, **values: object) -> str:
        """A message with a number in the form the number takes."""
        if self.catalog:
            return self.catalog.ngettext(one, many, n).format(n=n, **values)
        return (one if n == 1 else many).format(n=n, **values)

    def label(self, code: str) -> str:
        """A code of the schema as words: `dialogue-partner` is "dialogue partner"."""
        words = code.replace("-", " ").replace("_", " ")
        return self.catalog.pgettext("code", words) if self.catalog and words else words

    def prop(self, name: str) -> str:
        """A property by its label."""
        label = load_schema()[name].label
        return self.catalog.pgettext("property", label) if self.catalog else label

    def value(self, prop: str, text: str, qual: str = "") -> str:
        """A value, or a qualifier's: in words if it is a code of the schema, else as it stands."""
        held = load_schema()[prop]
        spec = held.quals.get(qual) if qual else held.value
        return self.label(text) if spec and text in spec.one_of else text

    def answer(self, word: str) -> Span:
        """An answer with its mark."""
        mark, text, tone = _ANSWERS[word]
        return Span(f"{mark} {self.say(text)}", tone)

    def mark(self, word: str) -> Span:
        """An answer's mark alone."""
        mark, _, tone = _ANSWERS[word]
        return Span(f"{mark} ", tone)

    def word(self, answer: str) -> str:
        """An answer without its mark."""
        return self.say(_ANSWERS[answer][1])

    def day(self, edtf: str | None) -> str:
        """An EDTF date or interval written out."""
        return written(self.calendar, edtf)

    def since(self, edtf: str | None) -> str:
        """Since then."""
        return written(self.calendar, edtf, "since")

    def days(self, since: str | None, until: str | None) -> str:
        """A tenure from its two ends."""
        return written_days(self.calendar, since, until)

    def joined(self, words: Sequence[str]) -> str:
        """Words in a row: "a, b and c"."""
        *first, last = words or [""]
        return self.say("{first} and {last}", first=", ".join(first), last=last) if first else last

    def either(self, words: Sequence[str]) -> str:
        """Words to choose from: "a, b or c"."""
        *first, last = words or [""]
        return self.say("{first} or {last}", first=", ".join(first), last=last) if first else last


def voice_of(lang: str = "en") -> Voice:
    """The voice of a language."""
    if lang == "en":
        return Voice(lang, day_words(lang))
    from gettext import GNUTranslations  # noqa: PLC0415 - English needs no catalog

    file = Path(__file__).parent / "locale" / lang / "LC_MESSAGES" / "servanda.mo"
    with file.open("rb") as catalog:
        return Voice(lang, day_words(lang), GNUTranslations(catalog))
