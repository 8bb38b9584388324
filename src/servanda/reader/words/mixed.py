"""Which stretches of a page are in another language than the page: whole paragraphs of some length.

Only a page that has words or letters of another language is looked at by its paragraphs. One that
is long enough tells its language; those between take that of their neighbours. Names, titles and
what is quoted tell nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.language import profiles
from servanda.reader.words.layout import lines_of, unwrapped
from servanda.reader.words.scripts import by_script, foreign_letters, in_script
from servanda.reader.words.tally import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Line
    from servanda.reader.words.tally import Tally

__all__ = ["Stretch", "blanked", "mixed_in", "sizes_of", "stretches_of", "trimmed"]

_FEWEST_LETTERS = 120  # of a stretch
_FEWEST_SURE = 80  # of its paragraphs that tell its language
_SURE_LETTERS = 40  # of a line that tells it by its script
_SURE_WORDS = 8  # of a paragraph that tells its language
_TELLING = 2  # words of sentences in a stretch
_LEAST_SHARE = 0.06  # of small words in a paragraph of the page's own language
_FOREIGN_SHARE = 0.15  # and of another with the same letters
_AHEAD = 1.5  # times the small words of the page's language
_ABOVE = 3  # short lines above a stretch that are its headline and its day
_VISIBLE = re.compile(r"\S")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_QUOTED = re.compile(
    r'"[^"]*(?:"|$)|\u201e[^\u201c\u201d]*(?:[\u201c\u201d]|$)'
    "|\u201c[^\u201d]*(?:\u201d|$)|\u00ab[^\u00bb]*(?:\u00bb|$)|\u00bb[^\u00ab]*(?:\u00ab|$)"
)


class Stretch(NamedTuple):
    """A part of a page, whole paragraphs, in one language."""

    start: int
    end: int
    lang: str


class _Told(NamedTuple):
    """A paragraph, its language, which is empty where it is not known, and if it tells itself."""

    line: Line
    lang: str
    sure: bool


def mixed_in(text: str, counted: Tally, main: str) -> bool:
    """Whether a text may hold sentences in another language than its main one."""
    others = (count for code, count in counted.telling.items() if code != main)
    return any(count >= _TELLING for count in others) or bool(
        not text.isascii() and foreign_letters().search(text)
    )


def stretches_of(text: str, main: str) -> tuple[Stretch, ...]:
    """The stretches of a text in another language than its main one, in order."""
    return tuple(
        Stretch(run[0].line.start, run[-1].line.end, run[0].lang)
        for run in _runs(text, main)
        if run[0].lang != main and _is_substantial(run)
    )


def _is_substantial(run: Sequence[_Told]) -> bool:
    letters = [len(_LETTER.findall(one.line.text)) for one in run]
    sure = sum(count for count, one in zip(letters, run, strict=True) if one.sure)
    return sum(letters) >= _FEWEST_LETTERS and sure >= _FEWEST_SURE


def sizes_of(text: str) -> Counter[str]:
    """How many characters of a text are in which language; it is empty where that is not told."""
    sizes: Counter[str] = Counter()
    for run in _runs(text, ""):
        sizes[run[0].lang] += sum(len(one.line.text) for one in run)
    return sizes


def _runs(text: str, main: str) -> list[list[_Told]]:
    """The paragraphs that follow each other in one language; in doubt it is the main one."""
    told = [_told(line, main) for line in unwrapped(text, lines_of(text))]
    settled = _settled(told, main) if {one.lang for one in told} - {"", main} else []
    return [list(run) for _, run in groupby(settled, key=lambda one: one.lang)]


def blanked(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with blanks for all that stands in the stretches; line ends stay."""
    parts, done = [], 0
    for start, end, _ in stretches:
        parts += [text[done:start], _VISIBLE.sub(" ", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def trimmed(text: str, stretch: Stretch) -> Stretch:
    """A stretch without the blanks around it."""
    words = text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    return Stretch(start, start + len(words.strip()), stretch.lang)


def _told(line: Line, main: str) -> _Told:
    lang = _language(line.text, main)
    return _Told(line, lang, bool(lang))


def _language(text: str, main: str) -> str:
    """The language of a paragraph; empty if it does not tell."""
    if foreign_letters().search(text) and (lang := in_script(text)):
        return lang if len(_LETTER.findall(text)) >= _SURE_LETTERS else ""
    lang = _by_words(text, main)
    outside = _QUOTED.sub(" ", text) if lang else text
    return lang if outside == text else _outside(outside, lang, main)


def _outside(text: str, lang: str, main: str) -> str:
    """The language of a paragraph by what is not quoted in it; `lang` is that of all of it."""
    small = tally(text).small
    best = max(small, key=lambda code: (small[code], code == main), default="")
    if best in (lang, main):
        return best
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    apart = main and _is_latin(lang) != _is_latin(main)
    return lang if apart and (latin > cyrillic) == _is_latin(lang) else ""


def _by_words(text: str, main: str) -> str:
    counted = tally(text)
    if counted.words < _SURE_WORDS:
        return ""
    small, words = counted.small, counted.words
    best = max(small, key=lambda code: (small[code], code == main), default="")
    lang = by_script(text, counted, best if small[best] >= _LEAST_SHARE * words else "")
    if lang == main or not lang or lang != best:
        return lang
    share = _FOREIGN_SHARE if main and _is_latin(main) == _is_latin(lang) else _LEAST_SHARE
    foreign = small[lang] >= max(share * words, _AHEAD * small[main])
    return lang if foreign and counted.telling[lang] else ""


def _settled(told: Sequence[_Told], main: str) -> list[_Told]:
    """Each paragraph with a language: those that do not tell have that of a neighbour."""
    settled: list[_Told] = []
    before, below = "", main if any(one.lang == main for one in told) else ""
    runs = [list(run) for _, run in groupby(told, key=lambda one: one.lang)]
    for run, after in zip_longest(runs, runs[1:]):
        if lang := run[0].lang:
            settled += run
            before = lang
        else:
            behind = after[0].lang if after else below
            settled += _between(run, before or behind, behind or before, main)
    return settled


def _between(run: Sequence[_Told], before: str, behind: str, main: str) -> list[_Told]:
    """Paragraphs that do not tell, between two languages: short lines lead to what is below."""
    if before == behind:
        return [one._replace(lang=before) for one in run]
    near = len(run) - _ABOVE if main == before else 0
    return [
        one._replace(
            lang=_looks(one.line.text, before, behind) or (behind if at >= near else before)
        )
        for at, one in enumerate(run)
    ]


def _looks(text: str, before: str, behind: str) -> str:
    """Which of two languages a short line is in, by its letters or its small words."""
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    fit = [lang for lang in (before, behind) if (latin if _is_latin(lang) else cyrillic)]
    if len(fit) == 1:
        return fit[0]
    small = tally(text).small
    if small[before] == small[behind]:
        return ""
    return max((before, behind), key=lambda lang: small[lang])


@cache
def _is_latin(lang: str) -> bool:
    return bool(_LATIN.search(profiles()[lang].words))
