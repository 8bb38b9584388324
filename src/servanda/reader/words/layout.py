"""The lines of a page: which are the article's paragraphs, and which are furniture around them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.language import Layout, agency_of, load_yaml, pattern, seats
from servanda.reader.words.lineforms import LineForms, fewest_figures, line_forms
from servanda.reader.words.needed import Sought, sought
from servanda.reader.words.opened import Opened, opened
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "Line",
    "Look",
    "clean_body",
    "leads_of",
    "lines_of",
    "look_of",
    "unwrapped",
]

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_ENDS_SENTENCE = re.compile('[.!?…:]["“”»«‘’\')]{0,2}$|["“”»]$')
_HOLDS_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?][\"“”]? [^\W\d_a-z]\w+ \w+ \w+")
# Latin and Cyrillic, as one set: a repeated choice between several is much dearer.
_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0400-\u0481\u048a-\u052f\u1e00-\u1eff"
_FIGURE = re.compile(r"\d")
_LONG = 120
_LISTED = 3  # marks that part the titles of a list in one line
_WRAPPED = 50  # letters of a line that was broken for its width
_NO_BREAK = ".!?…:;"
_APART = 3  # line ends between two lines that are not one paragraph
_BROKEN_LINES = 4  # so many make a text a wrapped one
_SENTENCE_WORDS = 6
_LEAD_WORDS = 12  # of a lead above the dateline
_OPENS_QUOTATION = '«"„“'
_LEADING_WORDS = 3  # of a line that leads to a quotation: `X said:`
_AHEAD = 5  # lines that show whether an article goes on
_TITLES = 3  # lines up to the first paragraph of it
_STAMP_WORDS = 8  # of a line that is a stamp
_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b|\b(?:19|20)\d\d\b")
_BYLINE = re.compile(r"(?:von|by|from|от)(?: [A-ZÀ-ÞА-ЯЁ][\w.’'-]{0,30}){2,5}")
_CUT_WORDS = 8  # of a sentence that a text breaks off in


class _Stretch(NamedTuple):
    start: int
    end: int
    text: str


class Line(_Stretch):
    """A line without the blanks around it; what is asked of it time and again is told once."""

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def is_list(self) -> bool:
        """Whether it holds the titles of a list one after the other."""
        return self.text.count("•") >= _LISTED or self.text.count(" | ") >= _LISTED

    @cached_property
    def figures(self) -> int:
        """How many figures it has: without them it tells no day."""
        return len(_FIGURE.findall(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it looks like a paragraph: a sentence's end, or too long for a menu."""
        if len(self.text) >= _LONG:
            return not self.is_list
        ended = bool(_ENDS_SENTENCE.search(self.text)) and self.words >= _SENTENCE_WORDS
        return ended or bool(_HOLDS_SENTENCE.search(self.text))


@dataclass(frozen=True, slots=True)
class Look:
    """The patterns of one language's pages, compiled."""

    tail: Opened
    aside: Opened
    calls: Opened
    furniture: Opened
    teaser: re.Pattern[str]
    stamps: LineForms
    declared: LineForms
    changed: LineForms
    clocks: LineForms
    hour: re.Pattern[str]
    captures: LineForms
    datelines: LineForms
    dated: LineForms
    weekday: re.Pattern[str]
    filed: tuple[re.Pattern[str], ...]
    opening: Opened
    either: LineForms
    signed: re.Pattern[str]
    days: tuple[re.Pattern[str], ...]
    day_figures: int
    leads_day: re.Pattern[str]
    follows_day: re.Pattern[str]
    undated: re.Pattern[str]
    sources: LineForms
    press_office: re.Pattern[str]
    house: re.Pattern[str]
    author: re.Pattern[str]
    learning: Sought
    spoken: re.Pattern[str]
    signing: tuple[re.Pattern[str], re.Pattern[str]]
    caption: re.Pattern[str]


def lines_of(text: str) -> list[Line]:
    """All lines that are not blank, with their places in the text."""
    found = []
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(stripped), stripped))
    return found


def clean_body(lines: Sequence[Line], first: int, look: Look) -> list[Line]:
    """The article's paragraphs from line `first` on: no captions, menus, stamps, repeated leads."""
    body: list[Line] = []
    seen: set[str] = set()
    for number, line in enumerate(lines[first:], first):
        if look.tail.match(line.text) and body:
            after = lines[number + 1 : number + 1 + _AHEAD]
            if look.aside.match(line.text) and _goes_on(after, look):
                continue
            break
        cut = number == len(lines) - 1 and _is_cut(line, lines[number - 1], body)
        leads = bool(body) and _leads_in(line, lines[number + 1 : number + 2])
        item = number > first and _is_item(line, lines[number - 1], body)
        told = line.is_prose or cut or leads or item
        if told and not look.furniture.match(line.text) and line.text not in seen:
            body.append(line)
        seen.add(line.text)
    return _without_kickers(body)


def _goes_on(after: Sequence[Line], look: Look) -> bool:
    """Whether paragraphs follow what leads to another page and its title, and no more titles."""
    told = [line.is_prose and not look.furniture.match(line.text) for line in after]
    if True not in told[:_TITLES]:
        return False
    beyond = after[told.index(True) + 1 :]
    return not beyond or beyond[0].is_prose or bool(look.tail.match(beyond[0].text))


def _leads_in(line: Line, after: Sequence[Line]) -> bool:
    """Whether a line leads to a quotation below it, or to a list: `X said:`, `The outcomes:`."""
    leads = line.text.endswith(":") and line.words >= _LEADING_WORDS
    return leads and any(
        below.text[0] in _OPENS_QUOTATION or below.text.endswith(";") for below in after
    )


def _is_item(line: Line, before: Line, body: Sequence[Line]) -> bool:
    """Whether a line goes on with a list: behind a colon or another item of the paragraph."""
    beside = bool(body) and body[-1].start == before.start
    listed = beside and before.text.endswith((":", ";")) and line.text.endswith((";", ",", "."))
    return listed and line.words >= _LEADING_WORDS


def leads_of(lines: Sequence[Line], look: Look) -> list[Line]:
    """The paragraphs of a lead between headline and dateline: whole sentences of some length."""
    return [
        line
        for line in lines
        if line.words >= _LEAD_WORDS
        and line.text.endswith(".")
        and not look.furniture.match(line.text)
        and not look.tail.match(line.text)
        and not look.stamps.whole(line.text)
    ]


def _is_cut(line: Line, before: Line, body: Sequence[Line]) -> bool:
    """Whether a text breaks off in its last line: a sentence begun right below a paragraph."""
    beside = bool(body) and body[-1].start == before.start
    return beside and line.words >= _CUT_WORDS and line.text[0].isupper()


def unwrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """Paragraphs broken into lines of one width put together again, as they stand in the text."""
    pairs = [(one.text, other.text) for one, other in pairwise(lines)]
    broken = sum(_is_open(one) and other[0].islower() for one, other in pairs)
    wrapped = broken >= _BROKEN_LINES
    paragraphs: list[list[Line]] = []
    for line in lines:
        last = paragraphs[-1][-1] if paragraphs else None
        goes_on = last and _is_open(last.text) and (wrapped or line.text[0].islower())
        if last and goes_on and (not wrapped or "\n" in text[last.end + 1 : line.start]):
            goes_on = not _stands_alone(line)
        if last and goes_on and text.count("\n", last.end, line.start) < _APART:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_joined(text, broken_lines) for broken_lines in paragraphs]


def _stands_alone(line: Line) -> bool:
    """Whether a line is its own: a word, a stamp in small letters, or whom a report is by."""
    if line.words == 1:
        return True
    few = line.words <= _STAMP_WORDS
    return few and bool(_DAY.search(line.text) or _BYLINE.fullmatch(line.text))


def _is_open(text: str) -> bool:
    """Whether a line of some length stops inside a sentence."""
    return len(text) >= _WRAPPED and text[-1] not in _NO_BREAK


def _joined(text: str, lines: list[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    start, end = lines[0].start, lines[-1].end
    return Line(start, end, text[start:end])


def _without_kickers(body: list[Line]) -> list[Line]:
    """Drop a teaser that the next paragraph repeats word for word."""
    return [
        line
        for number, line in enumerate(body)
        if not any(line.text in other.text for other in body[number + 1 : number + 3])
    ]


@cache
def look_of(lang: str) -> Look:
    """The page patterns of one language."""
    data = load_yaml(f"{lang}/layout.yaml", Layout)
    macros = calendar_of(lang).macros | {
        "place": rf"[{_LETTERS}][{_LETTERS} .’'-]{{1,40}}?",
        "agency": agency_pattern(),
        "seat": any_of(seats(lang)),
    }
    for name, text in data.parts.items():
        macros[name] = pattern(text, macros).pattern
    days = tuple(pattern(text, macros) for text in data.days)
    return Look(
        opened(pattern(data.tail, macros)),
        opened(pattern(data.aside, macros)),
        opened(pattern(data.calls, macros)),
        opened(pattern(data.furniture, macros)),
        pattern(data.teaser, macros),
        _forms(data.stamps, macros),
        _forms(data.declared, macros),
        _forms(data.changed, macros),
        _forms(data.clocks, macros),
        pattern(data.hour, macros),
        _forms(data.captures, macros),
        _forms(data.datelines, macros),
        _forms(_with_dates(data, macros), macros),
        _weekday(lang),
        tuple(pattern(text, macros) for text in data.filed),
        opened(pattern(data.opening, macros)),
        _forms(data.either, macros),
        pattern(data.signed, macros),
        days,
        min(map(fewest_figures, days)),
        pattern(data.leads_day, macros),
        pattern(data.follows_day, macros),
        pattern(data.undated, macros),
        _forms(data.sources, macros),
        pattern(data.press_office, macros),
        pattern(data.house, macros),
        pattern(data.author, macros),
        sought(pattern(data.learning, macros)),
        spoken_of(lang).by,
        (spoken_of(lang).signed, spoken_of(lang).in_name_of),
        pattern(data.caption, macros),
    )


def _weekday(lang: str) -> re.Pattern[str]:
    """A name of a weekday, or the first letters of one."""
    names = calendar_of(lang).weekdays
    short = {name[:count] for name in names for count in (2, 3)}
    return re.compile(rf"{any_of(sorted({*names, *short}))}(?:$|[.,])")


def _with_dates(data: Layout, macros: dict[str, str]) -> list[str]:
    """The forms of datelines around each way in which a day is written."""
    days = [pattern(text, macros).pattern for text in data.dates]
    forms = (text.replace("{date}", day) for text in data.dated for day in days)
    return list(dict.fromkeys(forms))


def _forms(texts: Iterable[str], macros: dict[str, str]) -> LineForms:
    return line_forms(pattern(text, macros) for text in texts)


def agency_pattern() -> str:
    """Any agency's name."""
    return any_of(agency_of())


def any_of(names: Iterable[str]) -> str:
    """Any of the names, longest first; by first letters, so that most words are left at once."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for form in sorted(names, key=lambda form: (-len(form), form)):
        by_letter[form[0]].append(re.escape(form[1:]))
    letters = "".join(map(re.escape, by_letter))
    parts = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return f"(?=[{letters}])(?:{'|'.join(parts)})"
