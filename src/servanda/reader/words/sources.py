"""How institutions are named as sources in one language, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from servanda.reader.words.called_for import CalledFor, Holding
from servanda.reader.words.language import load_yaml, pattern
from servanda.reader.words.needed import MANY_PARTS, Sought, sought
from servanda.reader.words.speech import speech_of

__all__ = ["Sources", "sources_of"]

_NEVER = "\0(?!)"  # with a sign no text has, so that none is searched for it letter by letter


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unnamed: tuple[str, ...]
    before: str
    after: str
    lead: str
    tail: str
    quoted: str = _NEVER
    # A name in capitals alone, which an institution bears.
    short: str = _NEVER
    office: str = _NEVER
    # People whom nobody names, where a quotation tells who says it.
    people: str = _NEVER
    # One who speaks for whom the words are about.
    spokesman: str = _NEVER
    # One whose decisions are its words.
    court: str = _NEVER
    inverted: str = _NEVER
    closes: str = _NEVER
    # A clause behind a name in which that says something.
    which: str = _NEVER
    itself: str = _NEVER
    states: str = _NEVER
    common: str = _NEVER
    # A noun that stands for an institution, and what of its name tells that it is such a one.
    meant: tuple[tuple[str, str], ...] = ()
    # Before a name where those in it speak, whose verb is one of several (`from_there`), and how
    # the name of a place ends there, by its end in the nominative.
    inside: str = _NEVER
    from_there: str = _NEVER
    there: tuple[tuple[str, str], ...] = ()
    capitals: str = _NEVER
    # Words that make no other institution of a name.
    small: frozenset[str] = frozenset()
    # Words for what an institution speaks through.
    voices: frozenset[str] = frozenset()
    macros: dict[str, str] = {}
    near: tuple[str, ...] = ("",)
    nominative: tuple[tuple[str, str], ...] = ()
    # An adjective before what those rows change, and its endings.
    adjective: str = _NEVER
    agreeing: tuple[tuple[str, str, str], ...] = ()
    # A paper that says something: its words are those of whom the page names last before it.
    paper: str = _NEVER
    # The name of a body that the record may not know, up to its verb, and behind a preposition.
    source_ends: str = ""
    acting: str = ""
    given: str = _NEVER
    # An institution behind what a headline calls its words.
    signed: str = _NEVER


@dataclass(frozen=True, slots=True)
class Sources:
    """The patterns of one language."""

    unnamed: CalledFor
    before: re.Pattern[str]
    after: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    quoted: re.Pattern[str]
    short: re.Pattern[str]
    office: re.Pattern[str]
    people: re.Pattern[str]
    spokesman: re.Pattern[str]
    court: re.Pattern[str]
    inverted: re.Pattern[str]
    closes: re.Pattern[str]
    which: re.Pattern[str]
    itself: Sought
    states: re.Pattern[str]
    common: re.Pattern[str]
    inside: re.Pattern[str]
    from_there: re.Pattern[str]
    there: tuple[tuple[str, str], ...]
    capitals: re.Pattern[str]
    paper: re.Pattern[str]
    source_ends: re.Pattern[str]
    acting: re.Pattern[str]
    given: re.Pattern[str]
    signed: re.Pattern[str]
    small: frozenset[str]
    voices: frozenset[str]
    near: Holding
    nominative: tuple[tuple[re.Pattern[str], str], ...]
    meant: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    adjective: re.Pattern[str]
    agreeing: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]

    def institution(self, words: str) -> tuple[str, str]:
        """The name of an institution in its nominative, and ` in X` behind it; else nothing."""
        match = self.quoted.fullmatch(words)
        if match is None:
            return "", ""
        return self.base(match["head"] + match["rest"]), words[match.end("rest") :]

    def base(self, name: str) -> str:
        """The name with its first words in the nominative."""
        base = self._noun(name)
        if base != name:
            return base
        stems = []
        while match := self.adjective.match(name):
            stems.append(match[1])
            name = name[match.end() :]
        noun = self._noun(name)
        return " ".join([*(stem + self._ending(stem, noun) for stem in stems), noun])

    def _noun(self, name: str) -> str:
        for pattern_, other in self.nominative:
            name = pattern_.sub(other, name)
        return name

    def _ending(self, stem: str, noun: str) -> str:
        """How an adjective ends before a noun in the nominative."""
        fits = (end for last, head, end in self.agreeing if last.search(stem) and head.match(noun))
        return next(fits, "")


@cache
def sources_of(lang: str) -> Sources:
    """The sources of one language."""
    data = load_yaml(f"{lang}/sources.yaml", _Data)
    macros: dict[str, str] = {"clausal": speech_of(lang).clausal}
    for name, text in data.macros.items():  # each may use those before it
        macros[name] = pattern(text, macros).pattern
    apart = (
        "unnamed",
        "itself",
        "small",
        "voices",
        "near",
        "nominative",
        "meant",
        "agreeing",
        "there",
    )
    plain = {
        name: pattern(getattr(data, name), macros)
        for name in Sources.__slots__
        if name not in apart
    }
    return Sources(
        unnamed=CalledFor(sought(pattern(text, macros), MANY_PARTS) for text in data.unnamed),
        itself=sought(pattern(data.itself, macros)),
        small=data.small,
        voices=data.voices,
        near=Holding(data.near),
        there=data.there,
        nominative=tuple((re.compile(f"^{text}"), other) for text, other in data.nominative),
        meant=tuple((re.compile(noun), re.compile(name)) for noun, name in data.meant),
        agreeing=tuple(
            (re.compile(f"(?:{stem})$"), re.compile(noun), end) for stem, noun, end in data.agreeing
        ),
        **plain,
    )
