"""What the letters of a text tell of its language, where its small words do not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.language import profiles

if TYPE_CHECKING:
    from servanda.reader.words.tally import Tally

__all__ = ["by_script", "foreign_letters", "in_script"]

_LEAST_OWN = 0.015  # of the characters of a text: a name or two have fewer
_LEAST_OF_THEM = 0.1  # of the letters that Russian has not: one that is rarer is of a name
_TELLING = 3  # words of sentences that tell a language with the letters of another
_TWICE = 2


def by_script(text: str, counted: Tally, best: str) -> str:
    """The language of a text, of which its small words tell `best` or, if it is empty, none.

    Those written with the letters of Russian are told apart; what stands in letters of its own is
    told by them.
    """
    if best and not profiles()[best].own and not profiles()[best].alphabet:
        return best
    return _by_own(text, counted) or _by_telling(counted, best) or best or in_script(text)


def in_script(text: str) -> str:
    """The language that alone has most of the letters of a text; empty if there is none."""
    counts = {code: len(letter.findall(text)) for code, letter in _scripts().items()}
    most = max(counts, key=lambda code: counts[code])
    return most if 2 * counts[most] > sum(map(str.isalpha, text)) else ""


@cache
def foreign_letters() -> re.Pattern[str]:
    """Any letter that neither Latin nor Russian texts are written with."""
    own = "".join(one.own for one in profiles().values())
    scripts = "".join(one.script for one in profiles().values())
    return re.compile(f"[{own}{scripts}]")


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{one.script}]") for code, one in profiles().items() if one.script}


@cache
def _own_letters() -> re.Pattern[str]:
    return re.compile("[" + "".join(one.own for one in profiles().values()) + "]")


def _by_own(text: str, counted: Tally) -> str:
    """The language whose own letters are those of a text that Russian has not."""
    found = Counter(_own_letters().findall(text.lower()))
    total = found.total()
    if total <= _LEAST_OWN * len(text):
        return ""
    used = {letter for letter, count in found.items() if count >= _LEAST_OF_THEM * total}
    fit = [code for code, one in profiles().items() if one.own and used <= set(one.own)]
    return max(
        fit, key=lambda code: (counted.telling[code], -len(profiles()[code].own)), default=""
    )


def _by_telling(counted: Tally, best: str) -> str:
    """A language with the letters of the best that is told by its sentences alone."""
    if not best:
        return ""
    told = counted.telling
    codes = [code for code, one in profiles().items() if not (one.words or one.script)]
    most = max(codes, key=lambda code: told[code])
    return most if told[most] >= max(_TELLING, _TWICE * told[best] + 1) else ""
