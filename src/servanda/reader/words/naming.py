"""The naming data of one language, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.reader.words.language import Inflection, Naming, load_yaml

__all__ = ["NameLook", "naming_of"]

_KEPT = 50_000  # answers remembered: as many as a language has common words


@dataclass(frozen=True, slots=True)
class NameLook:
    """How one language's offices, bodies and places look."""

    lang: str
    inflection: Inflection
    office: re.Pattern[str]
    office_words: str
    not_office: re.Pattern[str]
    inside_title: frozenset[str]
    modifier: re.Pattern[str]
    office_in_capitals: bool
    inside_word: re.Pattern[str]
    not_name: re.Pattern[str]
    names_by_shape: re.Pattern[str]
    own_country: re.Pattern[str]
    and_word: str
    articles: frozenset[str]
    definite: frozenset[str]
    as_office: frozenset[str]
    capital_names: bool
    particles: frozenset[str]
    honorifics: re.Pattern[str]
    bodies: re.Pattern[str]
    place: re.Pattern[str]
    not_place: re.Pattern[str]
    oblique: re.Pattern[str]
    last_alone: re.Pattern[str]
    taking: re.Pattern[str]
    own_last: re.Pattern[str]
    said_last: re.Pattern[str]
    father: re.Pattern[str]
    half: re.Pattern[str]
    chosen_before: re.Pattern[str]
    chosen_after: re.Pattern[str]
    belongs: re.Pattern[str]
    titled: re.Pattern[str]
    common_body: re.Pattern[str]
    full_name: re.Pattern[str]
    chained: re.Pattern[str]
    named_after: frozenset[str]
    held_of: frozenset[str]
    inside_closed: frozenset[str]
    sons: frozenset[str]
    given_months: frozenset[str]
    honorific_alone: bool
    owned_before: bool
    goes_on: re.Pattern[str]
    ranks: re.Pattern[str]
    portfolio: re.Pattern[str]
    opens_clause: frozenset[str]
    said_alone: re.Pattern[str]
    said_by_several: re.Pattern[str]
    any_office: re.Pattern[str]
    institution: re.Pattern[str]
    several: re.Pattern[str]
    called: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    shortened: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    place_before: re.Pattern[str]
    place_behind: re.Pattern[str]

    def is_called(self, office: str, noun: str) -> bool:
        """Whether who holds an office is called by a noun that is not its own."""
        found = any(one.match(noun) and other.search(office) for one, other in self.called)
        return found or self.is_short_for(office, noun)

    def is_short_for(self, office: str, noun: str) -> bool:
        """Whether a noun is a shorter word for an office: `the diplomat`, of an ambassador."""
        return any(one.match(noun) and other.search(office) for one, other in self.shortened)

    def is_office(self, word: str) -> bool:
        """Whether the word names an office or a profession."""
        return _is_office(self.lang, word)


@lru_cache(maxsize=_KEPT)
def _is_office(lang: str, word: str) -> bool:
    look = naming_of(lang)
    if look.not_office.fullmatch(word) or (look.office_in_capitals and not word[:1].isupper()):
        return False
    small = word[:1].lower() + word[1:]
    return bool(look.office.search(word) or look.office.search(small))


@cache
def naming_of(lang: str) -> NameLook:
    """The naming data of one language."""
    data = load_yaml(f"{lang}/names.yaml", Naming)
    return NameLook(
        lang,
        data.inflection,
        re.compile(rf"{data.office}$"),
        data.office,
        re.compile(data.not_office),
        data.inside_title,
        re.compile(data.modifier),
        data.office_in_capitals,
        re.compile(data.inside_word),
        re.compile(data.not_name),
        re.compile(data.names_by_shape),
        re.compile(data.own_country),
        data.and_word,
        data.articles,
        data.definite,
        data.as_office,
        data.capital_names,
        data.name_particles,
        re.compile(data.honorifics),
        re.compile(rf"\b{data.bodies}\b"),
        re.compile(data.place),
        re.compile(data.not_place),
        re.compile(data.inflection.oblique),
        re.compile(data.last_alone),
        re.compile(data.taking),
        re.compile(data.own_last),
        re.compile(data.said_last),
        re.compile(data.father),
        re.compile(data.half),
        re.compile(data.chosen_before),
        re.compile(data.chosen_after),
        re.compile(data.belongs),
        re.compile(data.titled),
        re.compile(data.common_body),
        re.compile(data.full_name),
        re.compile(data.chained),
        data.named_after,
        data.held_of,
        data.inside_closed,
        data.sons,
        data.given_months,
        data.honorific_alone,
        data.owned_before,
        re.compile(data.goes_on),
        re.compile(data.ranks),
        re.compile(data.portfolio),
        data.opens_clause,
        re.compile(data.said_alone),
        re.compile(data.said_by_several),
        re.compile(data.any_office),
        re.compile(data.institution),
        re.compile(data.several),
        tuple((re.compile(noun), re.compile(other)) for noun, other in data.called),
        tuple((re.compile(noun), re.compile(other)) for noun, other in data.shortened),
        re.compile(rf"(?:{data.place_before})$"),
        re.compile(data.place_behind),
    )
