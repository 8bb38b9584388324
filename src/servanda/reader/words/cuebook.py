"""The words of one language that tell who says what, as data: verbs in all their forms and more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain

import msgspec

from servanda.reader.words.conjugation import VerbForm, forms_of, parse_verb
from servanda.reader.words.language import has_data, load_yaml
from servanda.reader.words.tokens import tokens

__all__ = ["CueBook", "cuebook_of"]

# Beside the verbs, what tells that somebody says something.
_SOURCES = ("before", "from_", "after", "so", "carried", "outlook")
# What is no set of words.
_ENDINGS = (
    "own",
    "mute",
    "sources",
    "informants",
    "papers",
    "listeners",
    "adverb_endings",
    "mood_ending",
    "past_ending",
)
_OTHERWISE = ("verbs", *_ENDINGS, "telling", "sourcing", "signs")
_SIGNS = ("before", "after", "nouns", "so", "carried", "mood", "hearsay", "outlook")


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    verbs: dict[str, str]
    one_says: str
    professions: str
    prefixes: str
    sources: str
    informants: str
    papers: str
    listeners: str
    own: str
    mute: str
    singular: str
    spans: str
    auxiliaries: str
    passive: str
    before: str
    from_: str
    after: str
    outlook: str
    outlooks: str
    nouns: str
    carried: str
    back: str
    so: str
    as_said: str
    clause_words: str
    subordinate: str
    conditional: str
    not_main: str
    relative: str
    determiners: str
    definite: str
    oblique: str
    name_particles: str
    pronouns: str
    nominative: str
    clear_subjects: str
    dative: str
    impersonal: str
    nobody: str
    reflexive: str
    joiners: str
    genitive: str
    genitive_ending: str
    whose: str
    attached: str
    placed: str
    modals: str
    agents: str
    containers: str
    objects: str
    prepositions: str
    conjunctions: str
    going_on: str
    resuming: str
    hanging: str
    contrasting: str
    negating: str
    adverbs: str
    times: str
    to: str
    infinitive: str
    no_infinitive: str
    particles: str
    titles: str
    own_words: str
    first_person: str
    mood: str
    adverb_endings: str
    mood_ending: str
    past_ending: str
    might_be: str
    hearsay: str
    perfect: str
    participle_endings: str


@dataclass(frozen=True, slots=True)
class CueBook:
    """Sets of words in small letters; `verbs` gives the readings of each form.

    What each set is for stands beside it in the data.
    """

    verbs: dict[str, tuple[VerbForm, ...]]
    one_says: frozenset[str]
    professions: frozenset[str]
    sources: tuple[str, ...]
    informants: tuple[str, ...]
    papers: tuple[str, ...]
    listeners: tuple[str, ...]
    own: tuple[str, ...]
    mute: tuple[str, ...]
    singular: frozenset[str]
    spans: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    before: frozenset[str]
    from_: frozenset[str]
    after: frozenset[str]
    outlook: frozenset[str]
    outlooks: frozenset[str]
    nouns: frozenset[str]
    carried: frozenset[str]
    back: frozenset[str]
    so: frozenset[str]
    as_said: frozenset[str]
    clause_words: frozenset[str]
    subordinate: frozenset[str]
    conditional: frozenset[str]
    not_main: frozenset[str]
    relative: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    oblique: frozenset[str]
    name_particles: frozenset[str]
    pronouns: frozenset[str]
    nominative: frozenset[str]
    clear_subjects: frozenset[str]
    dative: frozenset[str]
    impersonal: frozenset[str]
    nobody: frozenset[str]
    reflexive: frozenset[str]
    joiners: frozenset[str]
    genitive: frozenset[str]
    genitive_ending: frozenset[str]
    whose: frozenset[str]
    attached: frozenset[str]
    placed: frozenset[str]
    modals: frozenset[str]
    agents: frozenset[str]
    containers: frozenset[str]
    objects: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    going_on: frozenset[str]
    resuming: frozenset[str]
    hanging: frozenset[str]
    contrasting: frozenset[str]
    negating: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    to: frozenset[str]
    infinitive: frozenset[str]
    no_infinitive: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    own_words: frozenset[str]
    first_person: frozenset[str]
    mood: frozenset[str]
    adverb_endings: tuple[str, ...]
    mood_ending: str
    past_ending: str
    might_be: frozenset[str]
    hearsay: frozenset[str]
    perfect: frozenset[str]
    participle_endings: frozenset[str]
    telling: frozenset[str]
    sourcing: frozenset[str]
    signs: frozenset[str]

    def may_tell(self, word: str) -> bool:
        """Whether somebody may say something in a sentence where such a word stands."""
        low = word.lower()
        return low.endswith(self.sources) or not self.telling.isdisjoint(low.split("_"))


@cache
def cuebook_of(lang: str) -> CueBook | None:
    """The words of one language, its verbs in all forms; None where nobody has written them."""
    if not has_data(f"{lang}/cues.yaml"):
        return None
    data = load_yaml(f"{lang}/cues.yaml", _Data)
    sets = {
        name: frozenset(getattr(data, name).split())
        for name in CueBook.__slots__
        if name not in _OTHERWISE
    }
    verbs = _readings(data)
    signs = chain(*map(_rarest, verbs.items()), *(sets[name] for name in _SIGNS))
    telling = frozenset(tokens(sign).texts[0] for sign in signs)
    sourcing = frozenset(chain(*(sets[name] for name in _SOURCES)))
    sources = tuple(data.sources.split())
    return CueBook(
        verbs=verbs,
        sources=sources,
        informants=tuple(data.informants.split()),
        papers=tuple(data.papers.split()),
        listeners=tuple(data.listeners.split()),
        own=tuple(data.own.split()),
        mute=tuple(data.mute.split()),
        adverb_endings=tuple(data.adverb_endings.split()),
        mood_ending=data.mood_ending,
        past_ending=data.past_ending,
        telling=telling,
        sourcing=sourcing,
        signs=sourcing.union(verbs, sets["nouns"], sets["mood"], sets["hearsay"]),
        **sets,
    )


def _rarest(entry: tuple[str, tuple[VerbForm, ...]]) -> set[str]:
    """The words one of which stands wherever a form is a verb of saying: a longer one is rarer."""
    text, forms = entry
    return {max((text, *form.needs), key=lambda word: (len(word), word)) for form in forms}


def _readings(data: _Data) -> dict[str, tuple[VerbForm, ...]]:
    """Each form with all verbs and shapes it can be."""
    prefixes = tuple(data.prefixes.split())
    readings: dict[str, list[VerbForm]] = {}
    for kind, entries in data.verbs.items():
        for entry in filter(None, map(str.strip, entries.split(";"))):
            for text, form in forms_of(parse_verb(entry, kind), prefixes).items():
                for spelt in {text, text.replace("ß", "ss")}:  # so the Swiss write it
                    readings.setdefault(spelt, []).append(form)
    return {text: tuple(forms) for text, forms in readings.items()}
