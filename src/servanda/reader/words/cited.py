"""How a language names the agencies, papers and channels that a report passes on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from servanda.reader.words.called_for import CalledFor
from servanda.reader.words.language import load_yaml, pattern
from servanda.reader.words.layout import agency_pattern
from servanda.reader.words.needed import Sought, sought

if TYPE_CHECKING:
    import re

__all__ = ["Cited", "cited_of"]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cites: str
    tells: str
    medium: str
    name: str
    marked: str
    relays: tuple[str, ...]
    outlets: tuple[str, ...]
    no_outlet: str


class Cited(NamedTuple):
    """The patterns of one language.

    `cites` are the words of a sentence that passes something on; `agency` is any known by name;
    `named` is a `name` beside a noun of the kind, in a sentence that cites or `tells`, `marked` one
    that stands alone in a sentence that cites. `relays` and `outlets` are told by what stands right
    beside them, whatever else the sentence says, and `no_outlet` is none though it stands there.
    """

    cites: Sought
    tells: Sought
    agency: re.Pattern[str]
    named: Sought
    marked: Sought
    relays: CalledFor
    outlets: CalledFor
    no_outlet: re.Pattern[str]


@cache
def cited_of(lang: str) -> Cited:
    """The patterns of a language."""
    data = load_yaml(f"{lang}/cited.yaml", _Data)
    agency = {"agency": agency_pattern()}
    return Cited(
        sought(pattern(data.cites)),
        sought(pattern(data.tells)),
        pattern(r"(?<![\w/]){agency}(?![\w/])", agency),
        sought(pattern(rf"{data.medium}(?P<name>{data.name})")),
        sought(pattern(data.marked)),
        CalledFor(sought(pattern(text, agency)) for text in data.relays),
        CalledFor(sought(pattern(text)) for text in data.outlets),
        pattern(data.no_outlet),
    )
