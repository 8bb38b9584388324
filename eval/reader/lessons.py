"""What the weights of the reader are learned from: our own passages as rows of features.

Learned from: `taught/LANG-*.txt` (passages with every act marked), `taught/LANG.jsonl` (sentences
with the types they tell), the open half of `wordings.jsonl`, and of our own open pages those words
that tell none of their acts; nothing from pages that are only measured.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from passages import Act, passages_of
from scoring import TYPES

from servanda.errors import BadInput
from servanda.reader.cascade import STEPS
from servanda.reader.claims.by_weights import weighed_sentences
from servanda.reader.claims.sentences import Sentences
from servanda.reader.learned.acting import acting, actors_near, cast_of
from servanda.reader.learned.dating import AHEAD, dating, days_near
from servanda.reader.learned.howfar import coming
from servanda.reader.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import NameScanner
    from servanda.reader.learned.sentence import Sentence

__all__ = [
    "Taught",
    "Word",
    "actors_in",
    "days_in",
    "is_called",
    "is_day",
    "middle",
    "pages",
    "statuses_in",
    "taught",
    "worded",
    "words_of",
]

HERE = Path(__file__).parent
COMMON = 30  # of the commonest stems: they tell no act by themselves
_STEM = 6  # letters that most forms of a name share


class Word(NamedTuple):
    """A word that may tell an act, and the type that it tells; empty where it tells none."""

    sentence: Sentence
    at: int
    type: str


class Taught(NamedTuple):
    """A passage as it is learned from: its sentences, and the acts of each with their words."""

    sentences: list[Sentence]
    page_day: str
    acts: list[list[tuple[Act, list[int]]]]
    dated: bool  # whether the days of its acts are marked
    types: frozenset[str] | None = None  # where no act is marked, but which types are told
    sparse: bool = False  # whether they are told of a page, which tells more than is annotated


def taught(lang: str, names: NameScanner) -> Iterator[Taught]:
    """The passages of a language with every act marked."""
    for passage in passages_of(lang):
        if one := _read(passage.text, lang, names, passage.acts, dated=True):
            yield one


def worded(lang: str, names: NameScanner) -> Iterator[Taught]:
    """Sentences of which the types are known, and of some the words and actors."""
    for row in _lines("wordings.jsonl"):
        if row["lang"] != lang or row["set"] != "own-wordings":
            continue
        text = row["text"]
        acts = tuple(
            Act(at, at + len(words), event["type"].replace("_", "-"), event["status"], names_, "")
            for event in row["events"]
            if (words := event.get("object") or "") and (at := text.find(words)) >= 0
            for names_ in [tuple(event["actors"])]
        )
        if one := _read(text, lang, names, acts, dated=False):
            yield one
    for row in _lines(f"taught/{lang}.jsonl"):
        if one := _read(row["text"], lang, names, (), dated=False):
            yield one._replace(types=frozenset(row["types"]))


def pages(lang: str, names: NameScanner) -> Iterator[Taught]:
    """Our own open pages, with the types that they are annotated with, under all their names."""
    for file in ("own.jsonl", "built.jsonl"):
        for row in _lines(file):
            if row["lang"] != lang or row["set"].endswith("kept") or "events" not in row:
                continue
            text = (HERE / "own" / f"{row['id']}.txt").read_text("utf-8")
            told = {event["type"].replace("_", "-") for event in row["events"]}
            types = frozenset(name for one in told for name in (one, *TYPES.get(one, ())))
            if one := _read(text, lang, names, (), dated=False):
                yield one._replace(types=types, sparse=True)


def _lines(name: str) -> Iterator[dict[str, Any]]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        yield msgspec.json.decode(line)


def _read(
    text: str, lang: str, names: NameScanner, acts: Sequence[Act], *, dated: bool
) -> Taught | None:
    """A text read as far as claims; None where it is refused."""
    page = Page(text, "", names, (lang,))
    try:
        for step in STEPS:
            if "claims" in step.gives:
                break
            step.run(page)
    except BadInput:
        return None
    told = Sentences(page)
    sentences = weighed_sentences(told)
    found: list[list[tuple[Act, list[int]]]] = []
    for number, (unit, sentence) in enumerate(zip(page.units, sentences, strict=True)):
        lifted = told.lifted(number)
        raw = [lifted.raw(at, at + 1)[0] for at in sentence.starts]
        here = []
        for act in acts:
            words = [n for n, at in enumerate(raw) if act.start <= at < act.end]
            if unit.start <= act.start < unit.end and words:
                here.append((act, words))
        found.append(here)
    return Taught(sentences, told.day_of_page(), found, dated)


def words_of(passages: Sequence[Taught]) -> list[Word]:
    """Every word that may tell an act, with what it tells."""
    often = Counter(
        stem for one in passages if one.types is None for s in one.sentences for stem in {*s.stems}
    )
    common = {stem for stem, _ in often.most_common(COMMON)}
    found: list[Word] = []
    telling: dict[str, set[str]] = {}
    for one in passages:
        for sentence, acts in zip(one.sentences, one.acts, strict=True):
            types = {at: act.type for act, words in acts for at in words}
            for at, stem in enumerate(sentence.stems):
                if one.types is not None or stem[0] in "<0" or stem in common:
                    continue
                found.append(Word(sentence, at, types.get(at, "")))
                if at in types:
                    telling.setdefault(stem, set()).add(types[at])
    found = [word for word in found if word.sentence.stems[word.at] in telling]
    return [*found, *(word for one in passages for word in _unmarked(one, telling))]


def _unmarked(one: Taught, telling: dict[str, set[str]]) -> Iterator[Word]:
    """Words of which is known what they tell, or that they tell nothing, though none is marked.

    On a page nobody says where its acts are told: what is sure is which words tell none of them.
    """
    for sentence in one.sentences if one.types is not None else ():
        for at, stem in enumerate(sentence.stems):
            told = sorted((one.types or set()) & telling.get(stem, set()))
            if told and not one.sparse:
                yield Word(sentence, at, told[0])
            elif stem in telling and not told and (one.sparse or not one.types):
                yield Word(sentence, at, "")


def actors_in(passages: Sequence[Taught]) -> Iterator[tuple[list[str], str]]:
    """Whoever is named near an act, and whether it is one who does it."""
    for one in passages:
        cast = cast_of(one.sentences)
        for number, acts in enumerate(one.acts):
            for act, words in acts:
                at = middle(words)
                for part in actors_near(one.sentences, number, at) if act.actors else ():
                    told = acting(one.sentences, cast, (number, at, act.type), part)
                    does = any(is_called(part.name.text, actor) for actor in act.actors)
                    yield told, "yes" if does else ""


def days_in(passages: Sequence[Taught]) -> Iterator[tuple[list[str], str]]:
    """Each day near an act, and whether it is the act's."""
    for one in passages:
        for number, acts in enumerate(one.acts):
            for act, words in acts if one.dated else ():
                ahead, at = act.status in AHEAD, middle(words)
                for day in days_near(one.sentences, number, at, one.page_day, ahead=ahead):
                    told = dating(one.sentences, number, at, (act.type, act.status), day)
                    yield told, "yes" if is_day(day.text, act.day) else ""


def statuses_in(passages: Sequence[Taught]) -> Iterator[tuple[list[str], str]]:
    """The first, the middle and the last word of each act, with its status."""
    for one in passages:
        for sentence, acts in zip(one.sentences, one.acts, strict=True):
            for act, words in acts:
                for at in sorted({words[0], middle(words), words[-1]}):
                    yield coming(sentence, at, act.type), act.status


def middle(words: list[int]) -> int:
    """The word in the middle."""
    return words[len(words) // 2]


def is_day(told: str, marked: str) -> bool:
    """Whether two days can be the same: one may be told more closely."""
    return bool(marked) and (told.startswith(marked) or marked.startswith(told))


def is_called(name: str, actor: str) -> bool:
    """Whether a name of a passage is that of an actor as marked, whatever its case and office."""
    one, other = name.casefold(), actor.casefold()
    if one in other or other in one:
        return True
    return one.split()[-1][:_STEM] == other.split()[-1][:_STEM]
