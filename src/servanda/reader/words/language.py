"""The language data of the reader, read from the YAML files beside the code and compiled once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from servanda.errors import BadInput

__all__ = [
    "Addresses",
    "Agency",
    "Inflection",
    "Layout",
    "Marks",
    "Naming",
    "Profile",
    "addresses",
    "agencies",
    "agency_of",
    "compiled",
    "load_yaml",
    "marks",
    "pattern",
    "profiles",
    "seats",
    "small_words",
    "with_rules",
]

T = TypeVar("T")
_MACRO = re.compile(r"\{([a-z_]+)\}")


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's name, its commonest small words, and, where it tells it, its alphabet.

    `telling` are words of whole sentences, which names and titles seldom have; `own` letters that
    Russian, which else has the same, has not; `script` the range of letters of its alone.
    """

    name: str
    words: str = ""
    alphabet: str = ""
    telling: str = ""
    own: str = ""
    script: str = ""


class Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A news agency as others name it, where it publishes, and how it closes its reports.

    Forms that are `words` of a language too name it only where an agency is to stand.
    """

    agency: str
    forms: tuple[str, ...]
    words: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    closing: str = ""


class Addresses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the labels of an address say of its publisher."""

    second_level: str
    common: str
    shared: str
    behind: tuple[str, ...]


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Quotation marks of all languages: which closes which."""

    pairs: dict[str, str]
    only_closing: str
    fewest_words: int
    openers: frozenset[str]
    abbreviations: tuple[str, ...]


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How pages of a language are furnished, stamped and begun."""

    tail: str
    # Those of them that lead to another page from the middle of one too.
    aside: str
    # Lines that ask to subscribe or to follow: those of `tail` that may stand within a report.
    calls: str
    furniture: str
    # A line above one that leads to another report.
    teaser: str
    stamps: tuple[str, ...]
    hour: str
    captures: tuple[str, ...]
    datelines: tuple[str, ...]
    # How the text of a document begins: no headline, though it may look like one.
    opening: str = "(?!)"
    # How a day is written in a dateline, and what stands around it (`{date}`) where no form of
    # `datelines` fits.
    dates: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    # Parts of the patterns, by the names they are asked for with.
    parts: dict[str, str] = {}
    # A place alone at the head of the first paragraph.
    filed: tuple[str, ...] = ()
    # Stamps that say of themselves that they tell of the publication: surer than other dates.
    declared: tuple[str, ...] = ()
    # Stamps that tell of the last change, after all others.
    changed: tuple[str, ...] = ()
    # A day without its year, with the hour: where the day is known, it has the hour.
    clocks: tuple[str, ...] = ()
    # Stamps of two numbers, `a` and `b`, that do not tell day and month apart.
    either: tuple[str, ...] = ()
    # What closes the words under a picture: whose it is.
    caption: str = "(?!)"
    # The day in a credit at the end of a report: `(Agency, 3.5.2021)`.
    signed: str = "(?!)"
    # A whole day within a line, what leads to one that tells of the publication and what may follow
    # it without a stroke between, and what lines have a day that is of something else.
    days: tuple[str, ...] = ()
    leads_day: str = "(?!)"
    follows_day: str = "(?!)"
    undated: str = "(?!)"
    # The lines that name the source of a page (`who`).
    sources: tuple[str, ...] = ()
    # A line that names the press office of a house (`who`), and the name of an office at the top.
    press_office: str = "(?!)"
    house: str = "(?!)"
    # How a paper names its author (`of`, `short`).
    author: str = "(?!)"
    # An agency that says it has learnt something.
    learning: str = "(?!)"


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a name changes in a sentence."""

    adjective_endings: tuple[str, ...]
    genitive: tuple[str, ...]
    after_sibilant: tuple[str, ...]
    sibilants: str
    unchanged: str
    variants: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[str, str], ...]
    persons: tuple[tuple[str, str], ...]
    of_words: tuple[str, ...]
    plural_of: str
    # What stands between an organisation and the office of it in one word or phrase, `X Secretary`.
    compound: str
    # How the head of an organisation is called whatever the office, `{}` being its name.
    heads: tuple[str, ...]
    # Endings of a declension with those of the other cases in one order: of nouns and adjectives at
    # the head of a name, and of the parts of a person's name.
    nouns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    adjectives: tuple[tuple[str, tuple[str, ...]], ...] = ()
    name_parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    # Words after which a name stands in another case.
    oblique: str = "(?!)"
    # Whether short abbreviations are written with full stops too.
    dotted: bool = False
    # Whether names of persons are written without the marks of their letters too.
    plain: bool = False
    # First names and other words: what is written like them is no abbreviation.
    own_words: frozenset[str] = frozenset()


class Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"and_word": "and"}):
    """Offices, bodies and places by the look of their words."""

    inflection: Inflection
    office: str
    not_office: str
    inside_title: frozenset[str]
    modifier: str
    office_in_capitals: bool
    inside_word: str
    not_name: str
    names_by_shape: str
    own_country: str
    and_word: str
    articles: frozenset[str]
    # Words right before an office that somebody has or comes to have: `as secretary`.
    as_office: frozenset[str]
    # Whether an official name of several words is never written without a capital.
    capital_names: bool
    name_particles: frozenset[str]
    honorifics: str
    bodies: str
    place: str
    not_place: str
    # A last name that may stand alone behind an office, one of a language whose names are first,
    # father's and last, the father's, and a noun in front of a name that is no part of it.
    last_alone: str = ".{1,60}"
    # Verbs by which somebody comes to have an office told in the case of who does a passive.
    taking: str = "(?!)"
    own_last: str = "(?!)"
    # A last name as a subject behind a verb of saying, and words there that are none.
    said_last: str = "(?!)"
    father: str = "(?!)"
    belongs: str = "(?!)"
    # Before a name, a title that is another noun too.
    titled: str = "(?!)"
    # The second half of a given name behind a hyphen, where it may be written small.
    half: str = "(?!)"
    # What right before or behind a name tells that somebody is put into an office.
    chosen_before: str = "(?!)"
    chosen_after: str = "(?!)"
    # A body's name that many organisations have one of.
    common_body: str = "(?!)"
    # What behind a body's name tells in full words whose it is, to the abbreviation that ends it.
    full_name: str = "(?!)"
    # Words before the name of whom something is named after.
    named_after: frozenset[str] = frozenset()
    held_of: frozenset[str] = frozenset()
    inside_closed: frozenset[str] = frozenset()
    # Particles that stand inside a name only.
    sons: frozenset[str] = frozenset()
    # A word before a verb of saying that is a name, though nothing else tells so.
    said_alone: str = "(?!)"
    # A verb of saying in the plural, which no name alone has.
    said_by_several: str = "(?!)"
    # Whether small nouns before an office tell whose it is: `foreign ministry spokesman`.
    owned_before: bool = False
    # The article of somebody who was named before: `the official`.
    definite: frozenset[str] = frozenset()
    # Whether `Mr` stands before a last name alone.
    honorific_alone: bool = False
    # A word that can go on the words of an office up to the mark that closes them.
    goes_on: str = "(?!)"
    # What minister somebody is.
    portfolio: str = "(?!)"
    # Titles that tell less than an office behind the name does.
    ranks: str = "(?!)"
    # Words before a name that opens a clause.
    opens_clause: frozenset[str] = frozenset()
    # Months that are first names too, before a last name.
    given_months: frozenset[str] = frozenset()
    any_office: str = "(?!)"
    # Words between an office and one in the genitive before it: nothing, where there are none.
    chained: str = "(?!)"
    # Offices that are called by another noun as well: the noun, and what else they are called.
    called: tuple[tuple[str, str], ...] = ()
    shortened: tuple[tuple[str, str], ...] = ()
    # The noun of an office that several hold: none of them is the one.
    several: str = "(?!)"
    # A noun for an institution that its name follows: `Ministry of`.
    institution: str = "(?!)"
    # Words before or behind the name of a state that make it that of a sea, a river or a city.
    place_before: str = "(?!)"
    place_behind: str = "(?!)"


def load_yaml(name: str, kind: type[T]) -> T:
    """One data file, checked against the shape it must have."""
    from servanda.reader.words.patterned import parsed_yaml  # noqa: PLC0415 - heavy, often unused

    text = files("servanda.reader").joinpath("languages", *name.split("/")).read_text("utf-8")
    return msgspec.convert(parsed_yaml(text), kind, strict=False)


def has_data(name: str) -> bool:
    """Whether there is such a data file."""
    return files("servanda.reader").joinpath("languages", *name.split("/")).is_file()


def pattern(text: str, macros: dict[str, str] | None = None) -> re.Pattern[str]:
    """Compile a pattern of the data files, with its macros filled in."""
    filled = _MACRO.sub(lambda match: (macros or {})[match[1]], text)
    return re.compile(filled)


@cache
def compiled(text: str) -> re.Pattern[str]:
    """The same of one without macros, compiled once."""
    return re.compile(text)


@cache
def profiles() -> dict[str, Profile]:
    """All languages the reader can tell apart."""
    return load_yaml("profiles.yaml", dict[str, Profile])


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies the reader knows by name."""
    return load_yaml("agencies.yaml", tuple[Agency, ...])


@cache
def agency_of() -> dict[str, str]:
    """The agency that each form of a name in text stands for."""
    return {form: agency.agency for agency in agencies() for form in (*agency.forms, *agency.words)}


@cache
def agency_words() -> frozenset[str]:
    """Forms that are words of a language too."""
    return frozenset(word for agency in agencies() for word in agency.words)


@cache
def seats(lang: str) -> frozenset[str]:
    """Cities that reports are filed from, as a language names them, in capitals too."""
    names = load_yaml("seats.yaml", dict[str, tuple[str, ...]])[lang]
    return frozenset(names) | frozenset(name.upper() for name in names)


@cache
def addresses() -> Addresses:
    """The labels of addresses that name no publisher by themselves."""
    return load_yaml("addresses.yaml", Addresses)


@cache
def small_words(lang: str) -> frozenset[str]:
    """The commonest small words of a language."""
    return frozenset(profiles()[lang].words.split())


@cache
def marks() -> Marks:
    """The quotation marks."""
    return load_yaml("marks.yaml", Marks)


@cache
def with_rules() -> tuple[str, ...]:
    """The languages that have a folder of rules and can be read."""
    folder = files("servanda.reader").joinpath("languages")
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))


def check_langs(langs: tuple[str, ...]) -> None:
    """Refuse a language nobody has written rules for.

    Raises:
        BadInput: naming the languages there are.
    """
    there = with_rules()
    for lang in langs:
        if lang not in there:
            raise BadInput(
                f"there are no reading rules for the language {lang!r}; "
                f"there are some for: {', '.join(there)}"
            )
