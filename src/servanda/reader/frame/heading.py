"""Features of a line that may be a page's headline: its look, its place, and who else says it.

They are the same in all languages, as are the weights: what words a line has does not count, but
whether the report, the address or another line has them too.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.frame.slug import CYRILLIC, WORD, address_of, words_of
from servanda.reader.frame.titles import beginnings, count_of, goes_on, is_menu, may_be_title
from servanda.reader.words.language import agency_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["Heading", "Places"]

_STEM, _SHORT = 5, 4  # letters that tell a word in most forms; of a name told by its capital
_SLUG_STEM = 4
_PARAGRAPHS, _REACH = 3, 6  # of a report, which say what its headline does, in so many lines
_ABOVE, _BELOW = 120, 3  # lines around the beginning of a report that are looked at
_TRIES = 4  # beginnings of a report
_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 20)
_SHARES = 5
_TITLE, _FEW = 4, 2  # words
_MANY = 4
_SAME = 0.6  # of the words of a line
_SENTENCES = re.compile(r"[.!?] [A-ZÀ-ÞА-ЯЁ]")
_DASHED = re.compile(r" [-–—] ")
_NAME = re.compile(r"[\w-]+")


class Places(NamedTuple):
    """Where in its lines a page has its stamp, its dateline, and where an article begins.

    Each is the number of a line; `stamp` and `dateline` are -1 where there is none, `before` is
    None where no dateline tells where the article begins.
    """

    stamp: int
    dateline: int
    before: int | None


class Heading:
    """The lines of a page that can be its headline, and what there is to say of each."""

    def __init__(
        self,
        lines: Sequence[Line],
        look: Look,
        places: Places,
        slug: frozenset[str],
        address: tuple[str, str],
    ) -> None:
        """`slug` is what the address surely repeats; `address` itself, and its own label."""
        url, self._label = self._named = address
        self._lines, self._look, self._places, self._slug = lines, look, places, slug
        first = next(beginnings(lines, look)) if places.before is None else places.before
        self._end = first
        self._address = address_of(url)
        self.numbers = range(max(0, self._end - _ABOVE), min(len(lines), self._end + _BELOW))
        self.candidates = [n for n in self.numbers if _may_be(lines[n], look)]
        titles = {n for n in self.candidates if count_of(lines[n]) >= _TITLE}
        self._titles = [n in titles for n in self.numbers]
        self._known: dict[int, str] = {}
        self._stems: dict[int, frozenset[str]] = {}
        self._often = Counter(lines[n].text for n in self.numbers)

    @cached_property
    def _report(self) -> list[frozenset[str]]:
        """The stems of each of the first paragraphs."""
        near = self._lines[self._end : self._end + _REACH]
        prose = (one for one in near if one.is_prose and not self._look.furniture.match(one.text))
        return [_stems_of(line.text) for line in islice(prose, _PARAGRAPHS)]

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset().union(*self._report)

    @cached_property
    def _most(self) -> float:
        """The largest share that the report has of the words of a line above it."""
        above = (n for n in self.numbers if n <= self._end)
        return max((self._share(self._stems_in(n)) for n in above), default=0.0)

    @cached_property
    def _head(self) -> str:
        return "\n".join(self._lines[n].text for n in self.numbers if n <= self._end)

    def _stems_in(self, number: int) -> frozenset[str]:
        """The stems of a line."""
        found = self._stems.get(number)
        if found is None:
            found = self._stems[number] = _stems_of(self._lines[number].text)
        return found

    def _share(self, stems: frozenset[str]) -> float:
        return len(stems & self._told) / max(_FEW, len(stems))

    def later(self) -> Iterator[Heading]:
        """The same page with what seems to begin the report taken for a notice above it."""
        if self._places.before is None:
            for number in islice(beginnings(self._lines, self._look), 1, _TRIES):
                places = self._places._replace(before=number)
                yield Heading(self._lines, self._look, places, self._slug, self._named)

    def line(self, number: int) -> Line:
        """A line by its number."""
        return self._lines[number]

    def spoken(self) -> list[int]:
        """The lines above the article that say whose speech or interview it is.

        None where the address has several words of another line.
        """
        above = (n for n in self.candidates if n < self._end)
        spoken = [n for n in above if self._look.spoken.match(self._lines[n].text)]
        others = (n for n in self.candidates if spoken and n not in spoken)
        return [] if any(self._in_address(n) >= _FEW for n in others) else spoken

    def is_another(self, number: int) -> bool:
        """Whether a line has nothing of what the address surely repeats."""
        return bool(self._slug) and _slug_share(self._lines[number], self._slug) == 0

    def is_addressed(self, number: int) -> bool:
        """Whether a line says all that the address surely repeats, and hardly more."""
        if not self._slug:
            return False
        line = self._lines[number]
        return count_of(line) <= len(self._slug) + 1 and _slug_share(line, self._slug) == 1

    def names_site(self, text: str) -> bool:
        """Whether some words are the address's own, or stand alone in the head of the page."""
        letters = "".join(WORD.findall(text.casefold()))
        label = self._label.casefold()
        return (len(label) > _FEW and label in letters) or self._often[text.strip()] > 0

    def features(self, number: int) -> list[str]:
        """What there is to say of a line."""
        line = self._lines[number]
        return [
            *self._look_of(number, line),
            *self._place_of(number),
            *self._said_of(number, line),
            *self._beside(number),
        ]

    def _look_of(self, number: int, line: Line) -> list[str]:
        text = line.text
        words = text.split()
        capitals = sum(word[0].isupper() for word in words) / len(words)
        signs = {
            "may": self._titles[number - self.numbers.start],
            "prose": line.is_prose,
            "capitals": text.isupper(),
            "stroke": " | " in text,
            "dash": bool(_DASHED.search(text)),
            "colon": ":" in text,
            "goes on": goes_on(self._lines, number),
            "sentences": bool(_SENTENCES.search(text)),
            "agency": any(word in agency_of() for word in _NAME.findall(text)),
        }
        first, last = text[0], text[-1]
        return [
            *(name for name, there in signs.items() if there),
            f"words:{_step(len(words))}",
            f"letters:{_step(len(text) // 20)}",
            f"ends:{'a' if last.isalnum() else last}",
            f"begins:{'A' if first.isupper() else 'a' if first.isalnum() else first}",
            f"digits:{_step(sum(map(str.isdigit, text)))}",
            f"large:{int(capitals * _MANY)}",
            f"named:{count_of(line) > _TITLE}",
        ]

    def _place_of(self, number: int) -> list[str]:
        may = self._titles[number - self.numbers.start]
        above = number - self._end
        near = max(-_MANY, min(_FEW, above))
        stamp = self._places.stamp
        gap = str(max(-3, min(_MANY, number - stamp))) if stamp >= 0 else "none"
        start = number - self.numbers.start
        earlier, later = sum(self._titles[:start]), 0
        if above < 0:
            later = sum(self._titles[start + 1 : self._end + 1 - self.numbers.start])
        return [
            f"above:{max(-6, min(_MANY, above))}",
            f"from top:{_step(number)}",
            f"from stamp:{gap}",
            f"titles before:{_step(earlier)}",
            f"titles behind:{_step(later)}",
            f"words:{_step(self._lines[number].words)}|{may}|{max(-_FEW, min(1, above))}",
            f"may:{may}|{near}|{gap}",
        ]

    def _said_of(self, number: int, line: Line) -> list[str]:
        """Who else says what the line does."""
        stems, text = self._stems_in(number), line.text
        share, shared = self._share(stems), len(stems & self._told)
        first = len(stems & self._report[0]) if self._report else 0
        near = max(-_MANY, min(_FEW, number - self._end))
        letters = "".join(WORD.findall(text.casefold()))
        within = self._head.count(text) - self._often[text] if len(text) > _MANY else 0
        found = [
            f"report:{int(share * _SHARES)}",
            f"report of it:{min(_MANY, shared)}",
            f"first of it:{min(_MANY, first)}",
            f"most:{0 < self._most <= share}",
            f"report:{min(3, shared)}|{near}",
            f"twice:{min(3, self._often[text])}",
            f"within:{max(0, min(_FEW, within))}",
            f"slug:{int(_slug_share(line, self._slug) * _SHARES) if self._slug else 'none'}",
        ]
        if self._address:
            found.append(f"address:{min(3, self._in_address(number))}")
        if len(self._label) > _FEW and self._label.casefold() in letters:
            found.append("label")
        if number + 1 < len(self._lines):
            other = self._stems_in(number + 1)
            found.append(f"next says it:{len(stems & other) >= max(_FEW, _SAME * len(stems))}")
        return found

    def _in_address(self, number: int) -> int:
        """How many words of the address a line has, alone or at the end of longer ones."""
        words = words_of(self._lines[number].text) if self._address else ()
        return sum(any(word.endswith(one) for word in words) for one in self._address)

    def _beside(self, number: int) -> list[str]:
        return [f"at {gap}:{self._kinds(number + gap)}" for gap in (-1, 1, 2)]

    def _kinds(self, number: int) -> str:
        """What kind of line stands beside another; each is asked of by three."""
        if number not in self._known:
            self._known[number] = self._kind(number)
        return self._known[number]

    def _kind(self, number: int) -> str:
        if not 0 <= number < len(self._lines):
            return "none"
        line, look = self._lines[number], self._look
        if number == self._places.stamp or look.stamps.whole(line.text):
            return "stamp"
        if number == self._places.dateline:
            return "dateline"
        return "prose" if line.is_prose else self._kind_of_few(line)

    def _kind_of_few(self, line: Line) -> str:
        """What kind of line one is that is no sentence."""
        if is_menu(line.text):
            return "menu"
        if self._look.furniture.match(line.text):
            return "furniture"
        if may_be_title(line, self._look, _TITLE):
            return "title"
        return "short" if line.words < _TITLE else "other"


def _may_be(line: Line, look: Look) -> bool:
    """Whether a line looks like a headline, and is no paragraph that trails off."""
    trails_off = line.is_prose and line.text.endswith("…")
    return not trails_off and may_be_title(line, look, _FEW)


def _step(number: int) -> int:
    """A number in steps: what is large need not be told exactly."""
    return max([step for step in _STEPS if step <= number], default=-1)


def _stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words of some length in a text, and of short names."""
    words = WORD.findall(text)
    long = {word.casefold()[:_STEM] for word in words if len(word) >= _STEM}
    names = {word.capitalize() for word in words if len(word) == _SHORT and word[0].isupper()}
    return frozenset(long | names)


def _slug_share(line: Line, slug: frozenset[str]) -> float:
    """How much of the address's words a line has, in whatever case they stand there."""
    here, there = words_of(line.text), slug
    if CYRILLIC.search(line.text.casefold()):
        here = frozenset(word[:_SLUG_STEM] for word in here)
        there = frozenset(word[:_SLUG_STEM] for word in there)
    return len(there & here) / len(there)
