"""The cues of speech in one language, compiled: verbs, prepositions, pointers back, moods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import msgspec

from servanda.reader.words.language import load_yaml, pattern

__all__ = ["CUES", "PAUSE", "Cue", "Speech", "speech_of"]

# What is made of more than one pattern of the data.
_MADE = {"verb", "stance", "said_gap", "clausal"}
# The signs of speech and the kind of cue they give, the surest first.
CUES = {
    "before": "before",
    "after_pronoun": "after",
    "verb": "verb",
    "stance": "stance",
}
_GAP = 250  # the farthest a separable verb's particle may stand from it
_WORD_OR_STOP = re.compile(r"[^\W\d_]+|[.!?:]")
_BEGIN = re.compile(r"\b\w")  # of a word
PAUSE = re.compile(r"[.!?:,]")
"""Where a stretch of speech with nothing between ends."""
_COMMA = re.compile(", ")
_APPOSED = 160  # characters of who somebody is
_BESIDE = 40  # the farthest a verb of speech may stand from the name it goes with


class _Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: str
    particle: str = ""
    # Whether they say something only before a clause, marks or the end of their own.
    clause: bool = False


_NEVER = "\0(?!)"  # with a sign no text has, so that none is searched for it letter by letter


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[_Verb, ...]
    stances: tuple[_Verb, ...]
    said_gap: int = 0
    # What follows a verb that says something only before a clause.
    leads: str = ""
    # Nouns of bodies, for the patterns that name `{body}`.
    body: str = ""
    so: str = _NEVER
    anaphoric: str = _NEVER
    anaphoric_inside: str = _NEVER
    clause: str = _NEVER
    infinitive: str = _NEVER
    before: str = _NEVER
    after_pronoun: str = _NEVER
    like: str = _NEVER
    passive: str = _NEVER
    impersonal: str = _NEVER
    quoted: str = _NEVER
    stative: str = _NEVER
    pronouns: str = _NEVER
    not_subject: str = _NEVER
    bare: str = _NEVER
    told: str = _NEVER
    told_before: str = _NEVER
    tells: str = _NEVER
    only_who: str = _NEVER
    inverted: str = ""
    own_subject: str = _NEVER
    apposed: str = _NEVER
    aside: str = _NEVER
    joined: str = _NEVER
    plural: str = _NEVER
    # Verbs of which one name alone is no subject, and what joins another to it.
    several: str = _NEVER
    joining: str = _NEVER
    men: str = _NEVER
    women: str = _NEVER
    neither: str = _NEVER
    # Between a name and its verb where the name stands in apposition.
    who: str = _NEVER
    # The same where a clause tells what the name before it says: `N., who said`, and in a language
    # that ends such a clause with its verb, what follows that verb.
    who_says: str = _NEVER
    who_said: str = ""
    # Before whose words somebody else tells of: `condemned by N.`, `criticism from N.`.
    told_of: str = _NEVER
    # What begins a clause that tells of the name before it.
    relative: str = _NEVER
    attributive: str = _NEVER
    media: str = _NEVER
    # The article of somebody new, with what stands between it and the office.
    one_of_many: str = _NEVER
    # What stands in no office that leads to a name behind it.
    not_in_office: str = _NEVER
    # A subject that is nobody named before, up to its verb and behind it.
    other: str = _NEVER
    other_behind: str = _NEVER
    # What is somebody's, up to its verb.
    owned: str = _NEVER
    # What makes a name, from its last letter on, an owner.
    owner: str = _NEVER
    # Before a verb whose subject is that of the verb it is joined to.
    goes_on: str = _NEVER
    # All that may stand between a person and the verb of what is said, before it and behind it.
    up_to_verb: str = _NEVER
    # A preposition that opens a clause where a verb follows the name: `after N. said`.
    opens_clause: str = _NEVER
    from_verb: str = _NEVER
    own_behind: str = _NEVER
    # Verbs of what somebody hopes or expects, who need not say so.
    thinks: str = _NEVER
    # A phrase for who says something, of a trade and a name.
    by_trade: str = _NEVER
    # Behind words in marks a verb by its form alone, and what leads from it to a name.
    behind_marks: str = _NEVER
    opening: str = _NEVER
    # A comma and what tells of the source or the speaker before it: `, who spoke in X`.
    tells_more: str = _NEVER
    # The comma behind `said N.` where what he said goes on: a clause with its verb.
    carries_on: str = _NEVER
    # Before a verb of saying whose subject is that of the first in its sentence.
    resumes: str = _NEVER
    # Before the name of a source, and the comma behind it with whom only a person can be.
    source_before: str = _NEVER
    person_behind: str = _NEVER


class Cue(NamedTuple):
    """A sign of speech: `kind` is verb, stance, before or after; offsets into the text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """The cues of one language; `clausal` is the source of those that need a clause."""

    verb: re.Pattern[str]
    stance: re.Pattern[str]
    so: re.Pattern[str]
    anaphoric: re.Pattern[str]
    anaphoric_inside: re.Pattern[str]
    clause: re.Pattern[str]
    infinitive: re.Pattern[str]
    before: re.Pattern[str]
    after_pronoun: re.Pattern[str]
    like: re.Pattern[str]
    passive: re.Pattern[str]
    impersonal: re.Pattern[str]
    quoted: re.Pattern[str]
    stative: re.Pattern[str]
    pronouns: re.Pattern[str]
    not_subject: re.Pattern[str]
    said_gap: int
    bare: re.Pattern[str]
    told: re.Pattern[str]
    told_before: re.Pattern[str]
    tells: re.Pattern[str]
    only_who: re.Pattern[str]
    inverted: re.Pattern[str]
    own_subject: re.Pattern[str]
    apposed: re.Pattern[str]
    aside: re.Pattern[str]
    joined: re.Pattern[str]
    plural: re.Pattern[str]
    several: re.Pattern[str]
    joining: re.Pattern[str]
    men: re.Pattern[str]
    women: re.Pattern[str]
    neither: re.Pattern[str]
    who: re.Pattern[str]
    who_says: re.Pattern[str]
    who_said: re.Pattern[str]
    told_of: re.Pattern[str]
    relative: re.Pattern[str]
    attributive: re.Pattern[str]
    media: re.Pattern[str]
    one_of_many: re.Pattern[str]
    not_in_office: re.Pattern[str]
    other: re.Pattern[str]
    other_behind: re.Pattern[str]
    owned: re.Pattern[str]
    owner: re.Pattern[str]
    goes_on: re.Pattern[str]
    up_to_verb: re.Pattern[str]
    opens_clause: re.Pattern[str]
    from_verb: re.Pattern[str]
    own_behind: re.Pattern[str]
    thinks: re.Pattern[str]
    by_trade: re.Pattern[str]
    behind_marks: re.Pattern[str]
    opening: re.Pattern[str]
    tells_more: re.Pattern[str]
    carries_on: re.Pattern[str]
    resumes: re.Pattern[str]
    source_before: re.Pattern[str]
    person_behind: re.Pattern[str]
    clausal: str

    def gender(self, verb: str) -> str:
        """Whether a form of a verb is that of `men`, of `women` or of `neither`; else empty."""
        forms = ("men", self.men), ("women", self.women), ("neither", self.neither)
        return next((gender for gender, form in forms if form.search(verb)), "")

    def behind_comma(self, text: str, end: int) -> bool:
        """`…, N. N., said`: whether a comma and a verb, or who says something, follow a name."""
        who = self.who.match(text, end)
        verb = who.end() if who else len(text)
        return any(sign.match(text, verb) for sign in (self.verb, self.stance))

    def says_behind(self, text: str, end: int) -> bool:
        """`N., who said`: whether a clause behind a name begins with what that one says."""
        who = self.who_says.match(text, end)
        verb = who.end() if who else len(text)
        return any(sign.match(text, verb) for sign in (self.verb, self.stance))

    def behind_apposition(self, text: str, end: int) -> bool:
        """`N. N., a teacher in X, said`: who it is stands between the name and the verb."""
        between = self.apposed.match(text, end)
        if between is None:
            return False
        ends = (comma.end() for comma in _COMMA.finditer(text, between.end() - 2, end + _APPOSED))
        return any(sign.match(text, verb) for verb in ends for sign in (self.verb, self.stance))

    def beside(self, text: str, start: int, end: int) -> bool:
        """Whether a verb of speech stands next to this stretch, in the same sentence."""
        before = _since_last_name(text[max(0, start - _BESIDE) : start])
        after = PAUSE.split(text[end : end + _BESIDE], 1)[0]
        last = len(before) + len(after)  # a particle of the verb may stand farther off
        told = before + after + text[end + len(after) : end + _GAP]
        near = (_first(sign, told, last) for sign in (self.verb, self.stance))
        if any(self._may_be_one(verb, before + after) for verb in near if verb):
            return True
        return bool(self.so.search(before + "X"))

    def _may_be_one(self, verb: str, beside: str) -> bool:
        """Whether one name can be the subject: of a verb of several, where another is joined."""
        return not self.several.search(verb) or bool(self.joining.search(beside))


def _first(sign: re.Pattern[str], text: str, last: int) -> str:
    """The first verb that begins before a place: no farther than that are words looked at."""
    begins = (word.start() for word in _BEGIN.finditer(text, 0, last))
    return next((verb[0] for at in begins if (verb := sign.match(text, at))), "")


def _since_last_name(text: str) -> str:
    """What follows the last capitalised word or the last end of a sentence."""
    ends = [m.end() for m in _WORD_OR_STOP.finditer(text) if not m[0][0].islower()]
    return text[ends[-1] :] if ends else text


@cache
def speech_of(lang: str) -> Speech:
    """The speech cues of one language."""
    data = load_yaml(f"{lang}/speech.yaml", _Data)
    macros = {"body": data.body}
    plain = {
        name: pattern(getattr(data, name), macros) for name in Speech.__slots__ if name not in _MADE
    }
    return Speech(
        verb=_any(data.verbs, data.leads),
        stance=_any(data.stances, data.leads),
        said_gap=data.said_gap,
        clausal="|".join(_one(verb, data.leads) for verb in data.verbs if verb.clause),
        **plain,
    )


def _any(verbs: tuple[_Verb, ...], leads: str) -> re.Pattern[str]:
    # Every form begins a word, so that is looked at once and not for each of them.
    return re.compile(rf"\b(?:{'|'.join(_one(verb, leads) for verb in verbs)})")


def _one(verb: _Verb, leads: str) -> str:
    if verb.clause:
        return rf"(?:{verb.forms})\b(?={leads})"
    if not verb.particle:
        return rf"(?:{verb.forms})\b"
    return rf"(?:{verb.forms})\b(?=[^.!?]{{0,{_GAP}}}\b(?:{verb.particle})\b)"
