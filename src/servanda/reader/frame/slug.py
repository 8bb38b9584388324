"""The words of a headline as the page's address has them."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

__all__ = ["CYRILLIC", "SLUG_WORDS", "WORD", "address_of", "slug_of", "words_of"]

SLUG_WORDS = 4  # words of an address that make it a headline
_LONG_WORD = 4
_TELLING = 8  # letters of a word that is in no menu
_SPARE = 30  # letters that a line may have beside the words of a short address
WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.(?:[sx]?html?|php|aspx?|jsp)$")
_PAPER = re.compile(r"[^/]+/(?=(?:19|20)\d{6}/\d+$)")  # before a day and a number: whose page it is
_ADDRESS = re.compile(r"[^\s/]*/\S*")
CYRILLIC = re.compile("[а-яё]")
_LETTERS = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvgdeezziiklmnoprstufhccssieua", "ьъ")
# Several letters of a transliteration for one of the word; what is left differs from way to way.
_GROUPS = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ts", "c"), ("ch", "c"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("yo", "e"),
    ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("eh", "e"), ("x", "h"), ("w", "v"),
    ("y", "i"), ("j", "i"), ("ii", "i"),
)  # fmt: skip
_DOUBLED = re.compile(
    r"[\u0300-\u036f'’]|(?<=[aou])e|(?<=s)s"
)  # marks, and how addresses spell them out


def slug_of(url: str, text: str) -> frozenset[str]:
    """The words of the headline as the address has them; none where they are not the page's own.

    An address in another language or script says nothing about the lines of the page.
    """
    path = _ENDING.sub("", unquote(urlsplit(url).path.partition(";")[0]))
    parts = (words_of(part) for part in _PAPER.sub("", path).split("/"))
    slug = max(parts, key=len, default=frozenset())
    if len(slug) < SLUG_WORDS:
        return slug if len(slug) > 1 and _stands_alone(slug, text) else frozenset()
    if CYRILLIC.search(text):
        slug = frozenset(_sounded(word) for word in slug)
    long = {word for word in slug if len(word) >= _LONG_WORD}
    if len(slug) < SLUG_WORDS or not long:
        return frozenset()
    there = words_of(_ADDRESS.sub("", text))
    return slug if 2 * len(long & there) >= len(long) else frozenset()


def address_of(url: str) -> frozenset[str]:
    """The words of some length in the last part of an address, be they a headline's or not."""
    parts = (words_of(part) for part in _ENDING.sub("", unquote(urlsplit(url).path)).split("/"))
    return frozenset(word for word in max(parts, key=len, default=()) if len(word) >= _LONG_WORD)


def _stands_alone(slug: frozenset[str], text: str) -> bool:
    """Whether a line says what a short address says, and no more, or a word more if it is rare."""
    longest = sum(map(len, slug)) + _SPARE
    found = (words_of(line) for line in text.splitlines() if len(line) < longest)
    if all(len(word) >= _TELLING for word in slug):
        return any(slug <= words and len(words) <= len(slug) + 1 for words in found)
    return slug in found


def words_of(text: str) -> frozenset[str]:
    """The words of a text as addresses write them."""
    plain = _DOUBLED.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return frozenset(
        _DOUBLED.sub("", _sounded(word.translate(_LETTERS))) if CYRILLIC.match(word) else word
        for word in WORD.findall(plain)
    )


def _sounded(word: str) -> str:
    """A Latin spelling of a Cyrillic word, the same for most ways of transliterating it."""
    for group, letter in _GROUPS:
        word = word.replace(group, letter)
    return word
