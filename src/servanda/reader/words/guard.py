"""What can be read at all: text, of some length, in an enabled language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.reader.words.language import check_langs, profiles
from servanda.reader.words.scripts import by_script
from servanda.reader.words.tally import tally

if TYPE_CHECKING:
    from collections import Counter

    from servanda.reader.words.tally import Tally

__all__ = ["MOST", "check_text", "detect"]

MOST = 5_000_000  # bytes of text in UTF-8; a page of news has a few thousand
_SAMPLE = 20_000
_GARBAGE_SHARE = 0.02
_FEWEST_WORDS = 4
_SURE_WORDS = 8  # of fewer the small words have to tell one language before all others
_FEWEST_LETTERS = 30
_LEAST_SHARE = 0.06
# Control characters, the mark of a failed decoding, surrogates, private use.
_GARBAGE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff\ue000-\uf8ff]")


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


def detect(text: str, langs: tuple[str, ...], counted: Tally | None = None) -> str:
    """The language of the text, one of those enabled; its words may have been counted before.

    Raises:
        BadInput: another language, or too few words to tell.
    """
    check_langs(langs)
    sample = text[:_SAMPLE]
    if counted is None or len(text) > _SAMPLE:
        counted = tally(sample)
    words, counts = counted.words, counted.small
    best = max(profiles(), key=lambda code: (counts[code], code in langs))
    if words < _FEWEST_WORDS or (words < _SURE_WORDS and not _leads(best, counts)):
        raise BadInput("the text is too short to tell its language; give whole sentences")
    names = ", ".join(profiles()[lang].name for lang in langs)
    if counts[best] / words < _LEAST_SHARE:
        best = _by_letters(sample)
    best = by_script(sample, counted, best)
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
