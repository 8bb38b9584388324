"""All ways of saying an act: those its row lists, and those a language makes of them by rule."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from servanda.reader.words.acttypes import Act, ActWords, Form
from servanda.reader.words.english import progressive
from servanda.reader.words.forms import expanded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["Trigger", "Ways", "ways_of"]

_SHORT = 4  # letters of a verb without its particle, more than which it has
_TWO = 2  # words of a verb and its particle
_ADVERB = "ly"
_VOICES: dict[Form, Literal["doing", "going", "done"]] = {
    "past": "doing",
    "present": "going",
    "passive": "done",
}


_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way of saying an act: its words, and whether others may stand between them.

    Of what it `needs` one has to be there: words that help to tell the act, or a kind of names.
    """

    act: Act
    form: Form
    words: tuple[str, ...]
    apart: bool = False
    participle: str = ""  # `doing` or `done`, of one that agrees with its noun
    needs: frozenset[str] = _NOTHING

    def may_tell(self, helped: AbstractSet[str]) -> bool:
        """Whether one of what it needs is there, where it needs any."""
        return not (self.needs and self.needs.isdisjoint(helped))


class Ways:
    """The ways of saying an act that begin with one word, the longest first.

    A verb may begin hundreds of them; of those with other words, only the ones of which the longest
    stands in a sentence are looked at there.
    """

    __slots__ = ("_alone", "_by_other", "_needs", "_others", "_several", "_sure")

    def __init__(self, triggers: Iterable[Trigger] = ()) -> None:
        triggers = tuple(triggers)
        self._alone = tuple(one for one in triggers if len(one.words) == 1)
        self._several = tuple(one for one in triggers if len(one.words) > 1)
        self._by_other: dict[str, list[int]] = {}
        for number, one in enumerate(self._several):
            self._by_other.setdefault(max(one.words[1:], key=len), []).append(number)
        self._others = frozenset(self._by_other)
        self._sure = not all(one.needs for one in self._alone)  # whether one needs nothing else
        self._needs = frozenset().union(*[one.needs for one in self._alone])

    def may_tell(self, words: frozenset[str], helped: AbstractSet[str]) -> bool:
        """Whether one may stand among some words with what it needs."""
        if self._sure or not self._needs.isdisjoint(helped):
            return True
        there = self._others & words
        numbers = [number for word in there for number in self._by_other[word]]
        return any(self._several[number].may_tell(helped) for number in numbers)

    def among(self, words: frozenset[str]) -> Sequence[Trigger]:
        """Those that may stand among some words."""
        there = self._others & words
        if not there:
            return self._alone
        numbers = sorted(number for word in there for number in self._by_other[word])
        return [*(self._several[number] for number in numbers), *self._alone]


def ways_of(data: ActWords) -> Iterable[Trigger]:
    """All ways of saying some acts, in the order of the file."""
    for trigger in _made(data):
        yield trigger
        yield from _respelled(trigger, data)


def _respelled(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """The same with letters some write and others do not: `введён` of `введен`."""
    words = tuple(_spelled(word, data.spellings) for word in trigger.words)
    listed = (" ".join(words), "~".join(words))
    texts = getattr(trigger.act, trigger.form) if words != trigger.words else ()
    if words != trigger.words and not any(one in texts for one in listed):
        yield replace(trigger, words=words)


def _spelled(word: str, spellings: dict[str, str]) -> str:
    end = max((one for one in spellings if word.endswith(one)), key=len, default="")
    return word.removesuffix(end) + spellings[end] if end else word


def _made(data: ActWords) -> Iterable[Trigger]:
    for act in data.acts:
        needs = frozenset((act.id or act.type, *act.or_named)) if act.where else _NOTHING
        for form in Form.__args__:  # type: ignore[attr-defined]
            for text in getattr(act, form):
                for words, apart in expanded(text):
                    trigger = Trigger(act, form, words, apart, needs=needs)
                    yield trigger
                    for other in _OTHERS:
                        yield from other(trigger, data)


def _in_one(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """A verb whose particle stands before it in one word: `als X beitrat`, `um beizutreten`."""
    words, particles = trigger.words, sorted(data.particles, key=len, reverse=True)
    if trigger.apart and len(words) == _TWO and words[1] in data.particles:
        yield replace(trigger, words=(words[1] + words[0],), apart=False)
    if trigger.form != "base" or len(words) > 1:
        return
    particle = next((one for one in particles if words[0].startswith(one)), "")
    for mark in data.infinitive if particle else ():
        yield replace(trigger, words=(f"{particle}{mark}{words[0].removeprefix(particle)}",))


def _reported(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """A verb in the mood of indirect speech, made of its plural or its infinitive."""
    first, *rest = trigger.words
    if trigger.form not in ("base", "present") or not first.endswith(data.reported or "\0"):
        return
    if trigger.form == "present":
        yield replace(trigger, words=(_mood_of(first), *rest))
    if trigger.form == "present" or rest:
        return
    form: Form = "future" if trigger.act.future and not trigger.act.present else "present"
    yield replace(trigger, form=form, words=(_mood_of(first),), apart=False)
    particles = sorted(data.particles, key=len, reverse=True)
    parts = (one for one in particles if first.startswith(one) and len(first) - len(one) > _SHORT)
    if particle := next(parts, ""):
        words = _mood_of(first.removeprefix(particle)), particle
        yield replace(trigger, form=form, words=words, apart=True)


def _adverbial(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """The participle that tells what the subject of its sentence had done before."""
    first, *rest = trigger.words
    ends = (one for one in data.adverbial if first.endswith(one)) if trigger.form == "past" else ()
    if end := max(ends, key=len, default=""):
        yield replace(trigger, words=(first.removesuffix(end) + data.adverbial[end], *rest))


def _participles(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """The participles that agree with a noun: of a past, a passive, or of what is going on."""
    first, *rest = trigger.words
    voice = _VOICES.get(trigger.form)
    if voice is None or not data.participles or (voice == "going" and not trigger.act.lasting):
        return
    ends = data.participles.get(voice, {})
    end = max((one for one in ends if first.endswith(one)), key=len, default="")
    form: Form = "present" if voice == "going" else "past"
    told = "done" if voice == "done" else "doing"
    for other in ends.get(end, ()):
        words = (first.removesuffix(end) + other, *rest)
        yield replace(trigger, form=form, words=words, participle=told)


def _describing(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """A participle with the ending of an adjective: `the treaty closed in May`, before its noun."""
    first, *rest = trigger.words
    if trigger.form == "past" and not rest and re.fullmatch(data.describable, first):
        for end in data.described_ends:
            yield replace(trigger, words=(first + end,))


def _progressive(trigger: Trigger, data: ActWords) -> Iterable[Trigger]:
    """What is going on, or a participle that opens its phrase: `joining` of `join`."""
    first, *rest = trigger.words
    if trigger.form != "base" or not data.opening or first.endswith(_ADVERB):
        return
    words = progressive(first), *rest
    if words[0] not in data.breaks and " ".join(words) not in trigger.act.ongoing:
        yield replace(trigger, form="ongoing", words=words)


def _mood_of(infinitive: str) -> str:
    """`signe` of `signen`."""
    stem = infinitive.removesuffix("n")
    return stem if stem.endswith("e") else f"{stem}e"


# What else each way of saying an act makes: the same verb in other forms.
_OTHERS = (_in_one, _reported, _adverbial, _describing, _participles, _progressive)
