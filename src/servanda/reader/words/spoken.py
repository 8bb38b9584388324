"""How pages that give somebody's own words begin: speeches, interviews, press conferences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from servanda.reader.words.language import has_data, load_yaml
from servanda.reader.words.needed import Sought, sought

__all__ = ["Spoken", "spoken_of"]

_NEVER = "(?!)"


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    by: str = _NEVER
    of: str = _NEVER
    interview: str = _NEVER
    question: str = _NEVER
    answer: str = _NEVER
    own: str = _NEVER
    address: str = _NEVER
    announced: str = _NEVER
    signed: str = _NEVER
    in_name_of: str = _NEVER


@dataclass(frozen=True, slots=True)
class Spoken:
    """The signs of one language, compiled.

    `by` is a heading that names the speaker behind it, `of` what stands behind one; `interview`
    says that there are questions, `question` and `answer` label them; `own` are words of whoever
    speaks, `address` those of who speaks to an audience; `announced` ends a paragraph that leads to
    a statement; `signed` is a line in the head of a statement that names a person with an office,
    `in_name_of` one that names nothing but an institution.
    """

    by: re.Pattern[str]
    of: re.Pattern[str]
    interview: re.Pattern[str]
    question: re.Pattern[str]
    answer: re.Pattern[str]
    own: re.Pattern[str]
    address: re.Pattern[str]
    announced: Sought
    signed: re.Pattern[str]
    in_name_of: re.Pattern[str]


@cache
def spoken_of(lang: str) -> Spoken:
    """The signs of one language; never found where it has no data for them."""
    name = f"{lang}/spoken.yaml"
    data = load_yaml(name, _Data) if has_data(name) else _Data()
    signs = {field: re.compile(getattr(data, field)) for field in Spoken.__slots__}
    announced = sought(signs.pop("announced"))
    return Spoken(**signs, announced=announced)
