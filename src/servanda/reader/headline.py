"""The headline of a page: the line its address repeats, else the first that can be one."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from servanda.reader.words.layout import Line, whole_stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Look

__all__ = ["headline_of", "slug_of"]

_FEWEST_WORDS = 4
_LONGEST = 280
_SAME_WORDS = 0.6
_LONGER = 1.8  # times as long as the line before: no repetition of it, but a lead
_NAMED, _OTHER = 0.6, 0.4  # shares of the address's words in a headline, and in what is none
_SURELY = 0.75  # of the address's words, in a line below the article's beginning
_SLUG_WORDS = 4  # words of an address that make it a headline
_LONG_WORD = 4
_SLOGAN = 40  # letters of a site's own words at its top, which are no report
_SPARE = 30  # letters that a line may have beside the words of a short address
_ENDS_QUOTED = 80  # letters of a headline that ends with one
_QUOTED = 120  # letters of a headline that is a quotation
_SITE = re.compile(r" \| ")  # between a title and the name of its site
_KICKER = re.compile(r"(?:[^:]{1,40} )?: (?=\w)|:(?=\w)|[^:.]{1,40}[^\W\d_]:(?=[A-ZÀ-ÞА-ЯЁ])")
_CAPTION = re.compile(
    r"\((?:[^()]{0,60}(?:\D/\D|©)[^()]{0,60}|(?:Foto|Photo|Bild)\b[^()]{0,60})\)[ |]*$"
)
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.(?:[sx]?html?|php|aspx?|jsp)$")
_ADDRESS = re.compile(r"[^\s/]*/\S*")
_QUOTED_NAME = re.compile(r'["“„«](\w)(?:[^\s"“”„«»]* ?){1,4}["“”»]$')
_STOP = re.compile(r"[.!?]\W*(?:\s|$)")
_OPENING, _CLOSING = '"“„«»', '“”"»'
_CYRILLIC = re.compile("[а-яё]")
_LETTERS = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvgdeezziiklmnoprstufhccssieua", "ьъ")
# Several letters of a transliteration for one of the word; what is left differs from way to way.
_GROUPS = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ts", "c"), ("ch", "c"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("yo", "e"),
    ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("eh", "e"), ("x", "h"), ("w", "v"),
    ("y", "i"), ("j", "i"), ("ii", "i"),
)  # fmt: skip
_PATH, _STEPS = re.compile(r" ?[→›»>|/] ?[A-ZÀ-ÞА-ЯЁ]"), 2  # where on the site a page is
_MENU = 3  # scripts in one line
_DOUBLED = re.compile(
    r"[\u0300-\u036f'’]|(?<=[aou])e|(?<=s)s"
)  # marks, and how addresses spell them out


def slug_of(url: str, text: str) -> frozenset[str]:
    """The words of the headline as the address has them; none where they are not the page's own.

    An address in another language or script says nothing about the lines of the page.
    """
    path = _ENDING.sub("", unquote(urlsplit(url).path))
    parts = (_words(part) for part in path.split("/"))
    slug = max(parts, key=len, default=frozenset())
    if len(slug) < _SLUG_WORDS:
        return slug if len(slug) > 1 and _stands_alone(slug, text) else frozenset()
    if _CYRILLIC.search(text):
        slug = frozenset(_sounded(word) for word in slug)
    long = {word for word in slug if len(word) >= _LONG_WORD}
    if len(slug) < _SLUG_WORDS or not long:
        return frozenset()
    there = _words(_ADDRESS.sub("", text))
    return slug if 2 * len(long & there) >= len(long) else frozenset()


def _stands_alone(slug: frozenset[str], text: str) -> bool:
    """Whether a line says what a short address says, no more and no less."""
    longest = sum(map(len, slug)) + _SPARE
    return any(len(line) < longest and _words(line) == slug for line in text.splitlines())


def _words(text: str) -> frozenset[str]:
    """The words of a text as addresses write them."""
    plain = _DOUBLED.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return frozenset(
        _DOUBLED.sub("", _sounded(word.translate(_LETTERS))) if _CYRILLIC.match(word) else word
        for word in _WORD.findall(plain)
    )


def _sounded(word: str) -> str:
    """A Latin spelling of a Cyrillic word, the same for most ways of transliterating it."""
    for group, letter in _GROUPS:
        word = word.replace(group, letter)
    return word


def headline_of(
    lines: Sequence[Line], before: int | None, stamp_line: int, look: Look, slug: frozenset[str]
) -> Line | None:
    """The line of the headline; `before` is the line of the dateline, where there is one.

    What the address repeats is the headline, however short. Else it is the first line of some
    length before the article that is no sentence of it. What follows it are subheads and captions,
    unless it says the same once more: a site's own title first, then the report's. Where the stored
    text has lost its headline none is made up.
    """
    lines = [_without_stamp(line, look) for line in lines]
    end = _first_prose(lines, look) if before is None else before
    may_be = [
        n
        for n, line in enumerate(lines[:end])
        if _may_be(line, look, 1 if slug else _FEWEST_WORDS) and not _goes_on(lines, n)
    ]
    if named := [n for n in may_be if _share(lines[n], slug) >= _NAMED]:
        return _without_kicker(lines[_best_named(lines, named, slug)])
    if below := _named_below(lines[end:], look, slug):
        return _without_kicker(below)
    may_be = [n for n in may_be if not _is_credited(lines, n)]
    may_be = [n for n in may_be if _count(lines[n]) >= _FEWEST_WORDS or lines[n].text[0] == ":"]
    if not may_be:
        return _above_stamp(lines, stamp_line, look)
    first = _first_of(lines, may_be, stamp_line)
    last = _repeated(lines, first, may_be)
    best = _without_kicker(lines[last])
    twice = sum(line.text == lines[last].text for line in lines[:end]) > 1
    return None if slug and _share(best, slug) < _OTHER and not twice else best


def _best_named(lines: Sequence[Line], named: list[int], slug: frozenset[str]) -> int:
    """The first line named, without the name of a site behind it; the last that repeats it."""
    first = next((n for n in named if not _SITE.search(lines[n].text)), named[0])
    share = _share(lines[first], slug)
    return _repeated(lines, first, [n for n in named if _share(lines[n], slug) >= share])


def _named_below(lines: Sequence[Line], look: Look, slug: frozenset[str]) -> Line | None:
    """The line below the article's beginning that says nearly all of a long address."""
    if len(slug) < _SLUG_WORDS:
        return None
    named = (line for line in lines if _share(line, slug) >= _SURELY and not line.is_prose)
    return next((line for line in named if _may_be(line, look, _FEWEST_WORDS)), None)


def _above_stamp(lines: Sequence[Line], stamp_line: int, look: Look) -> Line | None:
    """The line right above the stamp, where one paragraph at most stands before it: a ticker."""
    above = lines[stamp_line - 1] if stamp_line > 0 else None
    if above is None or above.is_prose or not _may_be(above, look, _FEWEST_WORDS):
        return None
    return above if sum(line.is_prose for line in lines[:stamp_line]) <= 1 else None


def _first_of(lines: Sequence[Line], may_be: list[int], stamp_line: int) -> int:
    """The first of the lines that stands twice; else the first below the stamp, if there is one.

    A line right above the stamp is the headline, where the one below has fewer words.
    """
    for one, other in pairwise(may_be):
        if lines[one].text == lines[other].text:
            return one
    lower = [n for n in may_be if n > stamp_line]
    above = stamp_line - 1
    if lower and above in may_be and lines[above].words > lines[lower[0]].words:
        return above
    return (lower or may_be)[0]


def _without_stamp(line: Line, look: Look) -> Line:
    """A line that ends with its stamp, without it."""
    match = whole_stamp(line.text, look.stamps)
    head = match.groupdict().get("head") if match else ""
    return Line(line.start, line.start + len(head), head) if head else line


def _without_kicker(line: Line) -> Line:
    """`Ports : The harbour is open`: a kicker has a blank before its colon, or none behind."""
    match = _KICKER.match(line.text)
    return Line(line.start + match.end(), line.end, line.text[match.end() :]) if match else line


def _share(line: Line, slug: frozenset[str]) -> float:
    """How much of the address's words a line has."""
    return len(slug & _words(line.text)) / len(slug) if slug else 0.0


def _repeated(lines: Sequence[Line], best: int, may_be: list[int]) -> int:
    """The last of lines one after the other that say the same."""
    for number in may_be:
        if number - best == 1 and _alike(lines[best].text, lines[number].text):
            best = number
    return best


def _count(line: Line) -> int:
    return len(_WORD.findall(line.text))


def _is_credited(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line says whose picture it tells of."""
    return at + 1 < len(lines) and lines[at + 1].text[0] == "©"


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line carries on the sentence of this one: a text with hard line breaks."""
    return at + 1 < len(lines) and lines[at + 1].text[0].islower()


def _alike(one: str, other: str) -> bool:
    """Whether one line has most of the words of the other, and is not much longer."""
    glued = other.endswith(one) and len(other) > len(one)  # a caption run into it
    if glued or len(other) > _LONGER * len(one):
        return False
    first, second = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return len(first & second) >= _SAME_WORDS * min(len(first), len(second))


def _may_be(line: Line, look: Look, fewest: int) -> bool:
    return (
        _count(line) >= fewest - line.text.startswith(": ")
        and len(line.text) <= _LONGEST
        and not line.text.endswith((".", ",", ";", ":", "|"))
        and (any(char.islower() for char in line.text) or _is_shouted(line))
        and sum(char.isdigit() for char in line.text) * 3 < len(line.text)
        and not look.furniture.match(line.text)
        and not look.tail.match(line.text)
        and not look.opening.match(line.text)
        and not line.text.startswith(("(", "- ", "• ", "* "))
        and not line.is_list
        and not line.text[0].islower()
        and "©" not in line.text
        and not _CAPTION.search(line.text)
        and not any(form.fullmatch(line.text) for form in (*look.stamps, *look.captures))
        and len(_scripts(line.text)) < _MENU
        and len(_PATH.findall(line.text)) < _STEPS
    )


def _scripts(text: str) -> set[str]:
    """The scripts of a line: several are those of a menu of languages."""
    return {unicodedata.name(char, "").partition(" ")[0] for char in text if char.isalpha()}


def _is_shouted(line: Line) -> bool:
    """A headline in capitals has more words than the heading of a menu."""
    return _count(line) > _FEWEST_WORDS


def _first_prose(lines: Sequence[Line], look: Look) -> int:
    """The first paragraph that ends like a sentence, or is too long for a headline."""
    return next(
        (
            number
            for number, line in enumerate(lines)
            if line.is_prose
            and len(line.text) >= _SLOGAN
            and (_is_told(line.text) or len(line.text) > _LONGEST)
            and not look.furniture.match(line.text)
        ),
        len(lines),
    )


def _is_told(text: str) -> bool:
    """Whether a line ends as a sentence or a quotation does, not with a name in quotation marks."""
    if text[-1] not in _CLOSING:
        return text[-1] == "."
    if len(text) <= _QUOTED and text[0] in _OPENING and not _STOP.search(text):
        return False
    name = _QUOTED_NAME.search(text)
    said = name is None or name[1].islower()
    return text[0] in _OPENING or (said and len(text) > _ENDS_QUOTED)
