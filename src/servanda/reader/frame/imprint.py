"""Who publishes a page, as it says itself: above its headline, and in its imprint below.

A name above the headline is the publisher's where the address has it; the holder of the copyright
where the address or the top of the page has that name too, as many a page is owned or was built by
somebody else. What is left are offices that publish themselves: their names stand at the top.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reader.frame.slug import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["published_by"]

_TOP = 3  # lines above a headline in which its publisher is named
_NAME_WORDS, _OFFICE_WORDS = 6, 12
_HELD = 200  # characters of a line that says whose the page is
_FEWEST = 3  # letters of an address that are told within a name
_SPELLED = {"ae": "(?:ae|\xe4)", "oe": "(?:oe|\xf6)", "ue": "(?:ue|\xfc)", "ss": "(?:ss|\xdf)"}
_LETTERS = re.compile(r"[aou]e|ss|[^\W_]")
_MENU = re.compile(r"[|>/·•»\[\]]|  |\d{3}")
_PARTS = re.compile(r" [-–—|•·] |  ")
_YEARS = r"(?:(?:(?:19|20)\d\d ?[-–—, ]{0,3}){0,3})"
_HOLDER = re.compile(
    rf"(?:^|.{{0,60}}[ .])(?:(?:©|\([cCс]\)|Copyright|Копирайт)[ :,]{{0,2}}){{1,3}}{_YEARS}"
    r"(?:by |[Tt]he )?(?P<who>[^\W\d][^©|\n]{1,90})"
)
_SIGNS = ("©", "(c)", "(C)", "(с)", "Copyright", "Копирайт")  # one of which it needs
_BEFORE = re.compile(r"(?P<who>[^\W\d][^©|\n]{1,60}?),? ?(?:©|\([cCс]\))")
_BEHIND = re.compile(
    r"(?:[.,;:•|]? ?(?:(?<= )[-–—] |(?:19|20)\d\d|(?i:all rights|alle rechte|все права"
    r"|powered|haftung|impressum|inc\b|gmbh|ag$|ltd|llc|co\.|при |any use|design|developed"
    r"|created)).*|[., ]+)$"
)
_COMPANY = re.compile(r'^(?:ООО|ОАО|АО|ЗАО|ПАО|ФГУП|ГУП|РИА?|ИАП?)\s|[«»"„“]')


def _squeezed(name: str) -> str:
    """The letters of a name as an address writes them."""
    words = re.findall(r"[^\W_]+", name)
    return "".join("".join(words_of(word)) or word.casefold() for word in words)


def published_by(lines: Sequence[Line], headline: Line | None, look: Look, label: str) -> str:
    """The publisher in the page's own words; `label` is what its address calls it."""
    above = _above(lines, headline)
    return (
        _named_by(above, label)
        or (addressed if " " in (addressed := _as_addressed(lines, label)) else "")
        or _held(list(_holders(lines)), above, label)
        or addressed
        or _press_office(lines, headline, look)
        or _office(above, look)
    )


def _named_by(above: Sequence[str], label: str) -> str:
    """The words at the top of a page that its address calls it by; more may follow them."""
    letters = _squeezed(label)
    for name in _names(above) if letters else ():
        words = name.split()
        for end in range(1, len(words) + 1):
            said = " ".join(words[:end])
            if _squeezed(said.partition(".")[0]) == letters:
                return said if said.isascii() or len(letters) > _FEWEST else label
    return ""


def _as_addressed(lines: Sequence[Line], label: str) -> str:
    """What the address says, as the page writes it most: `Daily Post` for `dailypost`."""
    if len(label) <= _FEWEST:
        return ""
    spelled = _spelling(label)
    names = Counter(name for line in lines for name in spelled.findall(line.text))
    return max(names, key=lambda name: names[name], default="")


@lru_cache(maxsize=256)
def _spelling(label: str) -> re.Pattern[str]:
    """The letters of an address as a name, with blanks, hyphens and umlauts, from a capital on."""
    letters = (_SPELLED.get(part, re.escape(part)) for part in _LETTERS.findall(label))
    return re.compile(rf"(?<![\w.@/-])(?=[^\W\d_a-z])(?i:{'[ -]?'.join(letters)})(?![\w@/-])")


def _names(above: Sequence[str]) -> list[str]:
    """What may be names at the top of a page."""
    parts = (part for line in above for part in _PARTS.split(line) if not _MENU.search(part))
    return [part for part in parts if len(part.split()) <= _NAME_WORDS]


def _above(lines: Sequence[Line], headline: Line | None) -> list[str]:
    """The first lines of the page, up to its headline."""
    end = headline.start if headline else lines[0].start if lines else 0
    return [line.text for line in lines[:_TOP] if line.start < end]


def _holders(lines: Sequence[Line]) -> Iterator[str]:
    """Who holds the copyright, the last one told first."""
    for line in reversed(lines):
        text = line.text[:_HELD]
        if not any(map(text.__contains__, _SIGNS)):
            continue
        found = _HOLDER.match(text) or _BEFORE.match(text)
        name = _COMPANY.sub("", _BEHIND.sub("", found["who"])).strip() if found else ""
        if name:
            yield name


def _held(holders: Sequence[str], above: Sequence[str], label: str) -> str:
    """The holder whom the address or the top of the page names too, or whose initials it has."""
    for name in holders:
        letters, short = _squeezed(name), _squeezed(label)
        if len(letters) >= _FEWEST and any(
            letters in _squeezed(line) or letters == _initials(line) for line in above
        ):
            return name
        if len(short) >= _FEWEST and (short in letters or short == _initials(name)):
            return name
        if not label:
            return name
    return ""


def _initials(name: str) -> str:
    """The letters that the words of a name begin with: of all, or of those with a capital."""
    return _squeezed("".join(re.findall(r"\b[^\W\d_a-zа-яё]", name)))


def _press_office(lines: Sequence[Line], headline: Line | None, look: Look) -> str:
    """Whose press office has a line of its own below the headline."""
    below = (line for line in lines if headline is None or line.start > headline.start)
    found = (look.press_office.fullmatch(line.text) for line in below)
    return next((match["who"].strip() for match in found if match), "")


def _office(above: Sequence[str], look: Look) -> str:
    """The last of the offices named at the top: first the state or the house, then its office."""
    offices = (
        line
        for line in reversed(above)
        if len(line.split()) <= _OFFICE_WORDS
        and not _MENU.search(line)
        and look.house.fullmatch(line)
    )
    return next(offices, "")
