"""The headline of a page: the line its address repeats, else the first that can be one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.frame.slug import CYRILLIC, SLUG_WORDS, WORD, words_of
from servanda.reader.frame.titles import (
    FEWEST_WORDS,
    count_of,
    first_prose,
    goes_on,
    may_be_title,
)
from servanda.reader.frame.told import Told
from servanda.reader.words.layout import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Look

__all__ = ["headline_of"]

_SAME_WORDS = 0.6
_LONGER = 1.8  # times as long as the line before: no repetition of it, but a lead
_NAMED, _OTHER = 0.6, 0.4  # shares of the address's words in a headline, and in what is none
_SURELY = 0.75  # of the address's words, in a line below the article's beginning
_STEM = 4  # letters that tell a word in any case
_HEADING = 260  # letters of a line that says whose speech this is
_SENTENCE = re.compile(r"(?<!\d)(?<!\b\w)[.!?]$")  # no year, no initial before its stop
_WITHIN = re.compile(r"[^\W\d_]{3}[.!?)]+ [A-ZА-ЯЁ].*[^.!?]$")  # sentences of a caption
_FEW_WORDS = 3  # of a headline that the report repeats
_SITE = re.compile(r" \| ")  # between a title and the name of its site
_KICKER = re.compile(r"(?:[^:]{1,40} )?: (?=\w)|:(?=\w)|[^:.]{1,40}[^\W\d_]:(?=[A-ZÀ-ÞА-ЯЁ])")


def headline_of(
    lines: Sequence[Line],
    before: int | None,
    stamp_line: int,
    look: Look,
    slug: frozenset[str],
    url: str = "",
) -> Line | None:
    """The line of the headline; `before` is the line of the dateline, where there is one.

    What the address repeats is the headline, however short. Else it is a line of some length before
    the article that is no sentence of it: the first that tells what the report does, for a site's
    own words stand above it. What follows it are subheads and captions, unless it says the same
    once more: a site's own title first, then the report's. Where the stored text has lost its
    headline none is made up. `slug` is what the address surely repeats; any other words of `url`
    may tell of something else.
    """
    whole = lines
    lines = [_without_stamp(line, look) for line in lines]
    end = first_prose(lines, look) if before is None else before
    may_be = [
        n
        for n, line in enumerate(lines[:end])
        if (n != stamp_line or line is not whole[n])  # a stamp behind the headline leaves it
        and may_be_title(line, look, 1 if slug else _FEW_WORDS)
        and not goes_on(lines, n)
    ]
    may_be = [n for n in may_be if n == may_be[0] or not _signs(lines[n], look)]
    if named := [n for n in may_be if _share(lines[n], slug) >= _NAMED]:
        return _without_kicker(lines[_best_named(lines, named, slug)])
    if below := _named_below(lines[end:], look, slug):
        return _without_kicker(below)
    told = Told(lines, end, look, url)
    spoken = _of_speech(lines[: end + 1], look)
    if spoken and not told.is_addressed(may_be):
        return spoken
    may_be = [n for n in may_be if not (_is_credited(lines, n) or _is_teaser(lines, n, look))]
    if slug:
        may_be = [n for n in may_be if may_be_title(lines[n], look, _FEW_WORDS)]
    may_be = [n for n in may_be if _is_long_enough(lines, n, told)]
    if not may_be:
        return _above_stamp(lines, stamp_line, look)
    first = told.best(may_be, _first_of(lines, may_be, stamp_line))
    best = lines[_repeated(lines, first, may_be)]
    return _without_kicker(best) if _is_sure(best, lines[:end], stamp_line, slug, told) else None


def _signs(line: Line, look: Look) -> bool:
    """Whether a line below a title only says who speaks: `A. B., Secretary of State`."""
    return any(form.fullmatch(line.text) for form in look.signing)


def _is_sure(
    best: Line, above: Sequence[Line], stamp_line: int, slug: frozenset[str], told: Told
) -> bool:
    """Whether a line says what the report or the address does, where they tell anything.

    It may be the title of all the page, above its stamp, or stand there twice.
    """
    if best is above[0] and told.is_silent():
        return False
    stamped = best is above[0] and stamp_line == 1
    named = not slug or _share(best, slug) >= _OTHER
    return named or stamped or told.is_repeated(best) or told.is_twice(best)


def _is_long_enough(lines: Sequence[Line], at: int, told: Told) -> bool:
    """Whether a line has the words of a headline.

    Fewer will do if the report tells the same; with figures it is a dateline or a stamp.
    """
    if count_of(lines[at]) >= FEWEST_WORDS - lines[at].text.startswith(": "):
        return True
    dated = any(map(str.isdigit, lines[at].text))
    return at + 1 < len(lines) and not dated and told.is_repeated(lines[at])


def _of_speech(lines: Sequence[Line], look: Look) -> Line | None:
    """The line that says whose speech or interview this is."""
    short = (line for line in lines if line.words >= FEWEST_WORDS and len(line.text) <= _HEADING)
    found = (line for line in short if look.spoken.match(line.text))
    return next((line for line in found if not _SENTENCE.search(line.text)), None)


def _best_named(lines: Sequence[Line], named: list[int], slug: frozenset[str]) -> int:
    """The first line named, without the name of a site behind it; the last that repeats it."""
    first = next((n for n in named if not _SITE.search(lines[n].text)), named[0])
    share = _share(lines[first], slug)
    return _repeated(lines, first, [n for n in named if _share(lines[n], slug) >= share])


def _named_below(lines: Sequence[Line], look: Look, slug: frozenset[str]) -> Line | None:
    """The line below the article's beginning that says nearly all of a long address."""
    if len(slug) < SLUG_WORDS:
        return None
    named = (line for line in lines if _share(line, slug) >= _SURELY and not line.is_prose)
    return next((line for line in named if may_be_title(line, look, FEWEST_WORDS)), None)


def _above_stamp(lines: Sequence[Line], stamp_line: int, look: Look) -> Line | None:
    """The line right above the stamp, where one paragraph at most stands before it: a ticker.

    One that stands twice is a headline though it ends with a stop.
    """
    above = lines[stamp_line - 1] if stamp_line > 0 else None
    if above and len(above.text) <= _HEADING and sum(above.text == one.text for one in lines) > 1:
        return above
    if above is None or above.is_prose or not may_be_title(above, look, FEWEST_WORDS):
        return None
    return above if sum(line.is_prose for line in lines[:stamp_line]) <= 1 else None


def _first_of(lines: Sequence[Line], may_be: list[int], stamp_line: int) -> int:
    """The first of the lines that stands twice; else the first below the stamp, if there is one.

    A line right above the stamp is the headline, where the one below has fewer words.
    """
    for one, other in pairwise(may_be):
        if lines[one].text == lines[other].text and not _WITHIN.search(lines[one].text):
            return one
    lower = [n for n in may_be if n > stamp_line]
    above = stamp_line - 1
    if not lower and above in may_be:
        return above
    if lower and above in may_be and lines[above].words > lines[lower[0]].words:
        return above
    return (lower or may_be)[0]


def _without_stamp(line: Line, look: Look) -> Line:
    """A line that ends with its stamp, without it."""
    match = look.stamps.whole(line.text)
    head = match.groupdict().get("head") if match else ""
    return Line(line.start, line.start + len(head), head) if head else line


def _without_kicker(line: Line) -> Line:
    """`Ports : The harbour is open`: a kicker has a blank before its colon, or none behind."""
    match = _KICKER.match(line.text)
    return Line(line.start + match.end(), line.end, line.text[match.end() :]) if match else line


def _share(line: Line, slug: frozenset[str]) -> float:
    """How much of the address's words a line has, in whatever case they stand there."""
    if not slug:
        return 0.0
    here, there = words_of(line.text), slug
    if CYRILLIC.search(line.text.casefold()):
        here, there = _stems(here), _stems(there)
    return len(there & here) / len(there)


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)


def _repeated(lines: Sequence[Line], best: int, may_be: list[int]) -> int:
    """The last of lines one after the other that say the same."""
    for number in may_be:
        if number - best == 1 and _alike(lines[best].text, lines[number].text):
            best = number
    return best


def _is_credited(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line says whose picture it tells of."""
    return at + 1 < len(lines) and lines[at + 1].text[0] == "©"


def _is_teaser(lines: Sequence[Line], at: int, look: Look) -> bool:
    """Whether the line above says that this one leads to another report."""
    return at > 0 and bool(look.teaser.fullmatch(lines[at - 1].text.strip(" :!")))


def _alike(one: str, other: str) -> bool:
    """Whether one line has most of the words of the other, and is not much longer."""
    # a caption run into it, before or behind
    glued = (other.endswith(one) or other.startswith(one)) and len(other) > len(one)
    if glued or len(other) > _LONGER * len(one):
        return False
    first, second = set(WORD.findall(one.lower())), set(WORD.findall(other.lower()))
    return len(first & second) >= _SAME_WORDS * min(len(first), len(second))
