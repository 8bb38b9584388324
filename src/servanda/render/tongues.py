"""A page in several languages: which parts were read by which rules, and what several tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.claims import shortened
from servanda.render.document import Line, Span, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.reading import ClaimShown, ReadPage, StretchShown
    from servanda.render.voice import Voice

__all__ = ["IN", "also_told", "stretch_line"]

IN = {
    "be": msg("in Belarusian"),
    "bg": msg("in Bulgarian"),
    "de": msg("in German"),
    "el": msg("in Greek"),
    "en": msg("in English"),
    "es": msg("in Spanish"),
    "fr": msg("in French"),
    "he": msg("in Hebrew"),
    "hy": msg("in Armenian"),
    "it": msg("in Italian"),
    "ja": msg("in Japanese"),
    "ka": msg("in Georgian"),
    "kk": msg("in Kazakh"),
    "ko": msg("in Korean"),
    "ky": msg("in Kyrgyz"),
    "mk": msg("in Macedonian"),
    "mn": msg("in Mongolian"),
    "nl": msg("in Dutch"),
    "pl": msg("in Polish"),
    "pt": msg("in Portuguese"),
    "ru": msg("in Russian"),
    "sr": msg("in Serbian"),
    "sv": msg("in Swedish"),
    "tg": msg("in Tajik"),
    "tr": msg("in Turkish"),
    "uk": msg("in Ukrainian"),
    "und-Arab": msg("in Arabic letters"),
    "zh": msg("in Chinese"),
}


def stretch_line(stretch: StretchShown, voice: Voice) -> Line:
    """What became of a part of a page: a sentence with its length, its language and its line."""
    told = {"language": voice.say(IN[stretch.lang]), "line": stretch.line}
    size = stretch.end - stretch.start
    if stretch.read:
        read = voice.count(
            size,
            "{n} character {language}, from line {line}, was read by its own rules",
            "{n} characters {language}, from line {line}, were read by their own rules",
            **told,
        )
        return line(read)
    said = voice.count(
        size,
        "{n} character {language}, from line {line}, was not read",
        "{n} characters {language}, from line {line}, were not read",
        **told,
    )
    return line(Span(said, "open"))


def also_told(page: ReadPage, claim: ClaimShown, voice: Voice) -> Iterator[Line]:
    """The first passage in each other language that tells of the same."""
    told = {_lang(page, claim.start)}
    for passage in claim.passages if page.stretches else ():
        lang = _lang(page, passage.start)
        if lang not in told:
            told.add(lang)
            sentence, language = shortened(passage.text), voice.say(IN[lang])
            yield line(
                voice.say("also {language}: “{sentence}”", language=language, sentence=sentence)
            )


def _lang(page: ReadPage, place: int) -> str:
    """The language in which a page is at some place."""
    there = (one.lang for one in page.stretches if one.start <= place < one.end)
    return next(there, page.lang)
