"""Text that is meant to make a reader slow or wrong, and every pattern it is tried on."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

import servanda.reader
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.language import with_rules
from servanda.reader.words.layout import look_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader import Article

DATA = (calendar_of, frames_of, look_of, naming_of, speech_of)
# Repeated, these are long runs of what patterns repeat: blanks, marks, letters, digits, signs.
RUNS = (
    *(" ", "\n", "\u00a0", ".", ". ", ", ", "-", "- ", "(", "„", "“", '"', "«a» ", "’", "<o1>"),
    *("A", "a", "я", "1", "12. ", "2021 ", "3. 5. ", "A. ", "A.B.", "A-", "a-b-", "Aa ", "aa "),
    *("Яя ", "яя ", "Aa, ", "aa, ", "z. B. ", "\u0301", "a\u0301", "\u202e", "\x01", "\ud800"),
)


def _found_in(thing: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(thing, re.Pattern):
        yield thing
    elif is_dataclass(thing) and not isinstance(thing, type):
        for one in fields(thing):
            yield from _found_in(getattr(thing, one.name))
    elif isinstance(thing, (tuple, list)):
        for part in thing:
            yield from _found_in(part)
    elif isinstance(thing, dict):
        yield from _found_in(list(thing.values()))


def patterns(lang: str) -> list[re.Pattern[str]]:
    """All patterns of one language's data."""
    return list(dict.fromkeys(p for of in DATA for p in _found_in(of(lang))))


def patterns_in_code() -> list[re.Pattern[str]]:
    """The patterns that stand in the reader's own modules, and what they keep by language."""
    modules = [
        import_module(one.name)
        for one in walk_packages(servanda.reader.__path__, "servanda.reader.")
    ]
    kept = [
        function(lang)
        for module in modules
        for name, function in vars(module).items()
        if name in ("_signs", "_headings") and hasattr(function, "cache_info")
        for lang in with_rules()
    ]
    held = [value for module in modules for value in vars(module).values()]
    return list(dict.fromkeys(p for thing in (*held, *kept) for p in _found_in(thing)))


def attacks(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """Runs, and the pattern's own words: repeated, and each before a run that may follow it."""
    for run in RUNS:
        yield (run * (size // len(run) + 1))[:size]
    words = list(dict.fromkeys(re.findall(r"[^\W\d_]{2,}", pattern.pattern)))
    some = words[:: max(1, len(words) // 4)][:4] or ["a"]
    for joint in (" ", ", ", "-"):
        row = joint.join(some) + joint
        yield (row * (size // len(row) + 1))[:size]
    for word in some:
        for run in (" ", "a", "aa ", "Aa "):
            yield word + " " + (run * size)[:size]
        row = word + " "
        yield (row * (size // len(row) + 1))[:size]


def check(article: Article) -> None:
    """All offsets count characters of the text as given."""
    text = article.text
    for mention in article.mentions:
        assert text[mention.start : mention.end] == mention.text
    for quote in article.quotes:
        assert text[quote.start : quote.end] == quote.text
        for role in (quote.words, quote.cue, quote.said_by, quote.frame, quote.addressee):
            assert all(0 <= start < end <= len(text) for start, end in role)
    for claim in article.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert all(0 <= start < end <= len(text) for start, end in claim.passages)
    first, last = article.frame.headline_at
    assert text[first:last] == article.frame.headline
