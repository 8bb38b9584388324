"""What can be read at all: text, of some length, in an enabled language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.errors import BadInput
from servanda.reader.words.cutting import MOST_WORDS
from servanda.reader.words.language import check_langs, profiles, small_words

__all__ = ["MOST", "check_text", "detect"]

MOST = 5_000_000  # bytes of text in UTF-8; a page of news has a few thousand
_SAMPLE = 20_000
_GARBAGE_SHARE = 0.02
_LONGEST = 60  # letters of a run that is remembered
_FEWEST_WORDS = 4
_SURE_WORDS = 8  # of fewer the small words have to tell one language before all others
_FEWEST_LETTERS = 30
_LEAST_SHARE = 0.06
# Control characters, the mark of a failed decoding, surrogates, private use.
_GARBAGE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff\ue000-\uf8ff]")
_WORD = re.compile(r"[^\W\d_]+")


def check_text(text: str, most: int = MOST) -> None:
    """Refuse what is no readable text; `most` is in bytes of UTF-8.

    Raises:
        BadInput: empty, too long, binary, or decoded with the wrong encoding.
    """
    if not text.strip():
        raise BadInput("the page is empty; give a text of at least a few sentences")
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > most:
        raise BadInput(
            f"the page has {size / 1e6:.1f} MB of text, more than {most / 1e6:.1f}; "
            "give one article at a time, or raise the limit with --max-mb"
        )
    if "\0" in text:
        raise BadInput("this is not text but a binary file; extract its text first")
    sample = text[:_SAMPLE]
    if len(_GARBAGE.findall(sample)) > _GARBAGE_SHARE * len(sample):
        raise BadInput(
            "the text is full of control or replacement characters; "
            "read the file with its right encoding, or extract its text first"
        )


@dataclass(frozen=True, slots=True, eq=False)  # many runs share one: counted as itself
class _Told:
    """How many words a run between blanks has, and the languages of the small ones among them."""

    words: int
    langs: tuple[str, ...]


@lru_cache(maxsize=MOST_WORDS)
def _told(words: int, langs: tuple[str, ...]) -> _Told:
    return _Told(words, langs)


class _Runs(dict[str, _Told]):
    """What each run of the pages read so far tells of their language."""

    def __missing__(self, run: str) -> _Told:
        if len(self) >= MOST_WORDS:
            self.clear()
        langs = _langs_of()
        words = _WORD.findall(run.lower())
        codes = tuple(code for word in words for code in langs.get(word, ()))
        if len(run) > _LONGEST:
            return _Told(len(words), codes)
        self[run] = told = _told(len(words), codes)
        return told


@cache
def _runs() -> _Runs:
    return _Runs()


@cache
def _langs_of() -> dict[str, tuple[str, ...]]:
    """The languages whose small words hold a word."""
    found: dict[str, tuple[str, ...]] = {}
    for code in profiles():
        for word in small_words(code):
            found[word] = (*found.get(word, ()), code)
    return found


def detect(text: str, langs: tuple[str, ...]) -> str:
    """The language of the text, one of those enabled.

    Raises:
        BadInput: another language, or too few words to tell.
    """
    check_langs(langs)
    known = _runs()
    times = Counter(map(known.__getitem__, text[:_SAMPLE].split()))
    words = sum(told.words * count for told, count in times.items())
    counts: Counter[str] = Counter()
    for told, count in times.items():
        for code in told.langs:
            counts[code] += count
    best = max(profiles(), key=lambda code: (counts[code], code in langs))
    if words < _FEWEST_WORDS or (words < _SURE_WORDS and not _leads(best, counts)):
        raise BadInput("the text is too short to tell its language; give whole sentences")
    names = ", ".join(profiles()[lang].name for lang in langs)
    if counts[best] / words < _LEAST_SHARE:
        best = _by_letters(text[:_SAMPLE])
    if not best:
        raise BadInput(f"the language of the text cannot be told; enabled for reading: {names}")
    if best not in langs:
        raise BadInput(f"the text is in {profiles()[best].name}; enabled for reading: {names}")
    return best


def _leads(best: str, counts: Counter[str]) -> bool:
    return all(counts[best] > counts[code] for code in profiles() if code != best)


def _by_letters(text: str) -> str:
    """The one language whose alphabet alone has all letters of a text; empty if there is none."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    if len(letters) < _FEWEST_LETTERS:
        return ""
    used = set(letters)
    fit = [code for code, one in profiles().items() if one.alphabet and used <= set(one.alphabet)]
    return fit[0] if len(fit) == 1 else ""
