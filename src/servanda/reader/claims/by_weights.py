"""Claims by weights of words: what the rules of a language have no words for, and what they lack.

They are told with low confidence, and only where no rule told of such an act in the sentence, or of
somebody who did it elsewhere on the page. Claims of rules get a day where it is likely, and others
who likely do the same.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import When
from servanda.model.claim import LIKELY, WEIGHED
from servanda.reader.affairs.firms import firm_opens
from servanda.reader.claims.days import is_described, resolved
from servanda.reader.claims.governed import is_disowned
from servanda.reader.claims.plainly import Plainly
from servanda.reader.claims.roles import Found, sought
from servanda.reader.learned.acting import Part, acting, actors_near, cast_of, has_actors
from servanda.reader.learned.dating import AHEAD, Day, dating, days_near
from servanda.reader.learned.hints import Hint, hints_in
from servanda.reader.learned.howfar import coming
from servanda.reader.learned.model import models_of
from servanda.reader.learned.sentence import WORD, BeforeDay, sentence_of
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.fold import SIGNINGS
from servanda.reader.words.frames import frames_of
from servanda.reader.words.outsiders import is_outsider
from servanda.reader.words.rules import Rule
from servanda.reader.words.types import claim_types, kin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.learned.sentence import Sentence

__all__ = ["ByWeights", "weighed_sentences"]

_TOLD = 0.9  # how sure it must be that an act is told
_FIRST, _OTHERS = 0.15, 0.5  # and of whoever most likely does it, and of others
_DATED = 0.5  # and of its day
_COME = 0.7  # and that it has come less far than a rule that found no sign told
_MOST_ACTORS, _MOST_ADDED = 4, 2
_OBJECTS = ("instrument", "organisation", "body")
_HELD = ("membership", "chair", "representation")  # of what is no event, what is told
_AGREED, _WEEKDAY = "agreement", ("wd",)
_CERTAIN = ("occurred", "planned")
_OWN = "own"  # a day of the sentence itself
_APPEAL, _ASKED = "appeal", ".base"  # and what an infinitive tells is asked for
_LESS = ("ongoing", "planned", "provided-for")


class ByWeights:
    """Reads a page once more, by what is learned of its language."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._page = sentences.page
        self._models = models_of(self._page.lang)
        self._apart = acts_of(self._page.lang).data.subject_first
        self._weighed = weighed_sentences(sentences)
        self._cast = cast_of(self._weighed)
        self._disowning = bool(sentences.frames.disowned.patterns)
        nets = (one.rule for one in frames_of(self._page.lang).rules if one.rule.yields)
        self._yields = {rule.type: frozenset(rule.yields) for rule in nets}
        self._words = acts_of(self._page.lang).data
        self._outsiders = self._words.outsiders if self._words.capital_nouns else frozenset()
        self._starts = [unit.start for unit in self._page.units]

    def with_more(self, claims: list[Claim]) -> list[Claim]:
        """The claims, with what is likely of those that lack it, and what more is told."""
        told_in = {self._number(claim.start) for claim in claims}
        hints = [
            self._hints(number) if number in told_in or has_actors(self._weighed, number) else []
            for number in range(len(self._weighed))
        ]
        plainly = Plainly(self._weighed, self._page.lang, claims)
        by_rules = _ByRules({}, set())
        for claim in claims:
            by_rules.add(self._number(claim.start), claim)
        filled = [self._filled(claim, hints, by_rules) for claim in claims]
        read: dict[int, set[str]] = {}  # the types that rules have told of each sentence
        for claim in filled:
            for start in {claim.start, *(one for one, _ in claim.passages)}:
                read.setdefault(self._number(start), set()).add(claim.type)
        made = [
            (hint.sure, likely)
            for number, here in enumerate(hints)
            for hint in here
            if hint.sure >= _TOLD and not self._is_read(hint, read.get(number, set()))
            if (likely := self._claim(number, hint, plainly))
        ]
        told: dict[str, set[str]] = {}  # the types of what somebody does
        for claim in filled:
            _remember(claim, told)
        more: list[Claim] = []
        for _, claim in sorted(made, key=lambda one: (-one[0], one[1].start)):
            if not _is_told(claim, told):
                more.append(claim)
                _remember(claim, told)
        return [*filled, *sorted(more, key=lambda claim: claim.start)]

    def _is_read(self, hint: Hint, read: set[str]) -> bool:
        """Whether rules have told of such an act, or of one that its words then only name."""
        yields = self._yields.get(hint.type, frozenset())
        return not yields.isdisjoint(read) or any(_is_same(one, hint.type) for one in read)

    def _number(self, start: int) -> int:
        """The number of the sentence in which a claim is told."""
        return max(0, bisect_right(self._starts, start) - 1)

    def _hints(self, number: int) -> list[Hint]:
        """The types of acts that a sentence may tell."""
        return hints_in(self._weighed[number], self._models.words)

    def _claim(self, number: int, hint: Hint, plainly: Plainly) -> Claim | None:
        type_ = claim_types()[hint.type]
        if type_.sort != "event" and hint.type not in _HELD:
            return None
        found = self._found(number, hint.word)
        if not plainly.tells(number, hint) or firm_opens(found.before, self._page.lang):
            return None
        actors = self._actors(number, hint)
        if not actors or not plainly.may_do(hint, actors):
            return None
        sentence = self._weighed[number]
        told = self._models.status.surest(coming(sentence, hint.word, hint.type))
        told = "denied" if self._disowning and is_disowned(found) else told
        day, basis = self._day(number, hint, told, found.match.span())
        topic = ""
        if type_.standing or type_.text or hint.type in _HELD:
            topic = next(iter(sought(found, _OBJECTS, actors)), "")
        rule = Rule(
            f"{WEIGHED[1:]}{hint.type}.{sentence.stems[hint.word]}",
            hint.type,
            "",
            (),
            status=told,
            net=True,
        )
        unit = self._page.units[number]
        return self._sentences.made(
            unit, rule, found, told, tuple(actors), topic, (day, basis), sure=False
        )

    def _found(self, number: int, word: int) -> Found:
        """The word as what a pattern found."""
        sentence = self._weighed[number]
        lifted = self._sentences.lifted(number)
        start = sentence.starts[word]
        match = WORD.match(lifted.text, start)
        assert match  # noqa: S101 - it was found there
        return Found(self._page, lifted, match)

    def _actors(self, number: int, hint: Hint) -> list[str]:
        """Whoever most likely does it, and others who likely do."""
        sure = list(self._sure_of_actors(number, hint, set()).items())[:_MOST_ACTORS]
        least = (_FIRST, *(_OTHERS for _ in sure[1:]))
        return [label for (label, told), enough in zip(sure, least, strict=False) if told >= enough]

    def _sure_of_actors(self, number: int, hint: Hint, known: set[str]) -> dict[str, float]:
        """How sure it is of each who is named near that he does it, the surest first.

        Those that are `known` are not asked for.
        """
        trigger = (number, hint.word, hint.type)
        sure: dict[str, float] = {}
        for part in actors_near(self._weighed, number, hint.word):
            if not (label := part.name.label) or label in known:
                continue
            if not (self._outsiders and self._is_outsider(number, part)):
                told = self._models.actors.sure(acting(self._weighed, self._cast, trigger, part))
                sure[label] = max(told, sure.get(label, 0.0))
        return dict(sorted(sure.items(), key=lambda one: -one[1]))

    def _is_outsider(self, number: int, part: Part) -> bool:
        """`X-ish firms`, `students from X`, where nouns tell: who does not act for X."""
        sentence = self._weighed[number - part.back]
        at = sentence.word_at(part.name.start)
        from_there = at > 1 and sentence.words[at - 1].casefold() in self._words.origin
        noun = sentence.words[at - 2 :][:1] if from_there else sentence.words[at + 1 :][:1]
        apt = from_there or part.name.kind == "adjective"
        return apt and any(is_outsider(word, self._outsiders) for word in noun)

    def _day(
        self, number: int, hint: Hint, told: str, *spans: tuple[int, int]
    ) -> tuple[When | None, str]:
        """The likeliest of the days around, if it is likely; and how it is known.

        Beside a participle a day is only that of what stands there: in one of the spans.
        """
        ahead = told in AHEAD
        page_day = self._sentences.day_of_page()
        near = days_near(self._weighed, number, hint.word, page_day, ahead=ahead)
        others = self._sentences.days_of_others(number, *spans)
        near = [one for one in near if one.kind != _OWN or not _is_among(one, others)]
        if self._apart:
            near = [one for one in near if not self._is_of_text(number, hint.word, one)]
        act = (hint.type, told)
        sure = [
            self._models.days.sure(dating(self._weighed, number, hint.word, act, one))
            for one in near
        ]
        if not near or max(sure) < _DATED:
            return None, ""
        one = near[sure.index(max(sure))]
        return When.parse(one.text), LIKELY

    def _is_of_text(self, number: int, word: int, one: Day) -> bool:
        """`renewed the accord, signed in May`: whether a day is of what is told of a text."""
        if one.there is None or one.kind != _OWN:
            return False
        start = self._weighed[number].starts[word]
        text = self._weighed[number].text
        return is_described(self._page.lang, text, one.there.start, (start, start + 1))

    def _filled(self, claim: Claim, hints: list[list[Hint]], by_rules: _ByRules) -> Claim:
        """A claim of a rule with the likely day if it has none, and who else likely does it.

        A day on which its sentence tells that something will be done is not that of what was.
        """
        number = self._number(claim.start)
        same = [one for one in hints[number] if kin(one.type, claim.type)] if hints else []
        if not same or claim_types()[claim.type].sort != "event":
            return claim
        claim = self._less_far(claim, number, max(same))
        if claim.day is None and claim.status in _CERTAIN:
            # of a day beside a participle, its rule would have told
            day, basis = self._day(number, max(same), claim.status)
            if claim.status in AHEAD or (number, str(day)) not in by_rules.ahead:
                claim = replace(claim, day=day, day_basis=basis)
        known = {*by_rules.doing[number, claim.type], claim.object, *claim.named}
        if claim.status == "advocated" and claim.rule.endswith(_ASKED):
            known |= by_rules.doing.get((number, _APPEAL), set())  # who asks others to
        sure = self._sure_of_actors(number, max(same), known)
        more = [one for one, told in sure.items() if told >= _OTHERS]
        added = tuple(more[:_MOST_ADDED])
        return replace(claim, actors=(*claim.actors, *added), likely_actors=added)

    def _less_far(self, claim: Claim, number: int, hint: Hint) -> Claim:
        """The claim as going on, planned or provided for where a rule took it for done.

        That is what rules take an act for where no sign tells otherwise; signs they find stand.
        """
        if claim.status != "occurred":
            return claim
        told, likely = self._models.status.likeliest(
            coming(self._weighed[number], hint.word, hint.type)
        )
        if told not in _LESS or likely < _COME:
            return claim
        less = replace(claim, status=told, told_status=claim.status)
        if told not in AHEAD or not claim.day:
            return less
        # `will hear X on Sunday`: the day was looked for among those gone by.
        days = self._weighed[number].days
        same = (one for one in days if one.parts == _WEEKDAY and one.done == str(claim.day))
        ahead = next((one.ahead for one in same), "")
        return replace(less, day=When.parse(ahead)) if ahead else less


def weighed_sentences(sentences: Sentences) -> list[Sentence]:
    """The sentences of a page as weights see them."""
    page = sentences.page
    return [
        sentence_of(
            sentences.lifted(number),
            page.lang,
            tuple(_days(sentences, number)),
            headline=unit.headline,
            voice=unit.voice,
        )
        for number, unit in enumerate(page.units)
    ]


def _days(sentences: Sentences, number: int) -> Iterator[BeforeDay]:
    for at, last, item in sentences.lifted(number).tags:
        if item.day is not None:
            done, ahead = (
                day.text if (day := resolved(sentences.page, item, told)[0]) else ""
                for told in _CERTAIN
            )
            yield BeforeDay(
                at, last, done, ahead, tuple(sorted(item.day.parts)), item.day.attributive
            )


class _ByRules(NamedTuple):
    """What rules have told, by sentence: who does acts of a type, and days that lie ahead."""

    doing: dict[tuple[int, str], set[str]]
    ahead: set[tuple[int, str]]

    def add(self, number: int, claim: Claim) -> None:
        """Take in a claim of a sentence."""
        self.doing.setdefault((number, claim.type), set()).update(claim.actors)
        if claim.day is not None and claim.status in AHEAD:
            self.ahead.add((number, str(claim.day)))


def _is_among(day: Day, places: frozenset[int]) -> bool:
    """Whether a day stands at one of some places of its sentence."""
    return day.there is not None and day.there.start in places


def _is_same(told: str, hinted: str) -> bool:
    """Whether both are names of one act: who signs a pact is not told to agree beside."""
    return kin(told, hinted) or (hinted == _AGREED and told in SIGNINGS)


def _remember(claim: Claim, told: dict[str, set[str]]) -> None:
    for actor in claim.actors:
        told.setdefault(actor, set()).add(claim.type)


def _is_told(claim: Claim, told: dict[str, set[str]]) -> bool:
    """Whether an act of its kin is told of somebody who does it."""
    types = (one for actor in claim.actors for one in told.get(actor, ()))
    return any(kin(claim.type, one) for one in types)
