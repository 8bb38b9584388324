"""The words of posts in one language: what heads one, what leads to it, where it is held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from servanda.reader.words.language import load_yaml
from servanda.reader.words.naming import NameLook, naming_of

__all__ = ["Posts", "posts_of"]

_MARKS = '-.«»„“”"'


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    profession: str
    several: str
    rank: str
    origin: str
    attribute: str
    ruling: str
    post: str
    calling: str
    employer: str
    beyond: str
    company: str
    sent: str
    envoy: str
    posted: str
    under: str
    over: str
    matter: str
    subject: str
    apposed: bool
    country: str
    owned: str
    predicate: str
    becoming: str
    former: str
    seeking: str


@dataclass(frozen=True, slots=True)
class Posts:
    """The patterns of one language."""

    look: NameLook
    profession: re.Pattern[str]
    several: re.Pattern[str]
    rank: re.Pattern[str]
    origin: re.Pattern[str]
    attribute: re.Pattern[str]
    ruling: re.Pattern[str]
    post: re.Pattern[str]
    calling: re.Pattern[str]
    employer: re.Pattern[str]
    beyond: re.Pattern[str]
    company: re.Pattern[str]
    sent: re.Pattern[str]
    envoy: re.Pattern[str]
    posted: re.Pattern[str]
    under: re.Pattern[str]
    over: re.Pattern[str]
    matter: re.Pattern[str]
    subject: re.Pattern[str]
    apposed: bool
    country: re.Pattern[str]
    owned: re.Pattern[str]
    predicate: re.Pattern[str]
    becoming: re.Pattern[str]
    former: re.Pattern[str]
    seeking: re.Pattern[str]

    def is_head(self, word: str) -> bool:
        """Whether a word names an office or a profession."""
        one = self.look.is_office(word) or bool(self.profession.fullmatch(word.lower()))
        return one and not self.several.fullmatch(word.lower())

    def leads(self, word: str) -> bool:
        """Whether it may stand between two posts, or before one."""
        word = word.lower()
        return bool(self.rank.fullmatch(word) or self.origin.fullmatch(word)) or word == "-"

    def may_stand_inside(self, word: str) -> bool:
        """Whether it may stand between a post and the name of who holds it."""
        if word in _MARKS or word in self.look.inside_title or not word[0].islower():
            return word not in ",;:!?()"
        return bool(self.look.inside_word.fullmatch(word))


@cache
def posts_of(lang: str) -> Posts:
    """The posts of one language."""
    data = load_yaml("posts.yaml", dict[str, _Data])[lang]
    patterns = {
        name: re.compile(text)
        for name, text in msgspec.structs.asdict(data).items()
        if name != "apposed"
    }
    return Posts(naming_of(lang), apposed=data.apposed, **patterns)
