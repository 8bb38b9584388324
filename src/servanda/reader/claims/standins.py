"""Who is meant where no name stands: `the sides`, `the bloc`, `they`, `he`, `the Council`."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.claims.houses import lawmakers
from servanda.reader.claims.keeping import is_event, is_joint
from servanda.reader.claims.namesakes import may_hold, two_states
from servanda.reader.claims.occasions import done_there
from servanda.reader.claims.pronouns import she, they
from servanda.reader.claims.roles import whose
from servanda.reader.claims.textowners import TextOwners
from servanda.reader.claims.together import last_sitters, signers
from servanda.reader.syntax.pronouns import SHE, THEY
from servanda.reader.words.actdata import COUNTRY, GROUP, HOLDER, HOUSE, HOUSES, OWN, acts_of
from servanda.reader.words.fold import SIGNINGS, SITTINGS
from servanda.reader.words.states import states_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from servanda.model.claim import Claim
    from servanda.reader.acts.actfound import ActFound
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.syntax.wording import Token

__all__ = ["BACK", "StandIns"]

BACK = 3  # sentences a pointer back may reach over
_PAIR = 2
_CHAIR = "chair-transfer"
_NO_SIDES = ("mediation", "vote")
_AHEAD = ("planned", "possible", "advocated", "sought", "conditional")
_WISHED = ("possible", "advocated", "sought", "conditional", "denied")
_SITTING = 8  # sentences after which it is no longer told what those did who met
_TEXTS = ("text", "consent")
_BODIES = ("body", "organisation")
_GROUPS = ("organisation", "body")
_TAKEN, _SIGNED = "taken", "signed"


class StandIns:
    """Looks back over the sentences read so far, and what was told in them."""

    def __init__(self, sentences: Sentences) -> None:
        self._all, self._page = sentences, sentences.page
        page = self._page
        self._lifted, self._wording = sentences.lifted, sentences.wording
        self._home = sentences.home_in
        self._told = sentences.told
        named = [m.actor for m in page.mentions if m.kind == "organisation" and m.actor]
        self._kinds = {m.actor: m.kind for m in page.mentions if m.actor}
        self._fixed = acts_of(page.lang).data.subject_first
        self._owners = {m.actor: m.of for m in page.mentions if m.kind == "body" and m.of}
        # The organisation a page names first, where it names it again: its news is of that one.
        bodies = [m.actor for m in page.mentions if m.kind in _BODIES and m.actor]
        self._first_named = bodies[:1] if bodies and bodies.count(bodies[0]) > 1 else []
        self._main = named[:1] if named and named.count(named[0]) > 1 else []
        self.texts = TextOwners(sentences, self._kinds)
        self._ways: dict[str, Callable[[ActFound, int], tuple[str, ...]]] = {
            "text": self._of_text,
            COUNTRY: self._country,
            OWN: self._own_country,
            "sitting": self._sat,
            "next": self._sits_again,
            "speaker": self._speaker,
            "person": self._person,
            SHE: partial(she, sentences),
            THEY: partial(they, sentences),
        }

    def meant(self, act: ActFound, number: int, here: list[Claim]) -> tuple[str, ...]:
        """Those whom the words of an act in one sentence stand for; `here` are its claims so far.

        `the sides` are the two who met before, `they` whoever acted last, `he` the person named
        last, `the bloc` the organisation or body named last.
        """
        if act.stand_in.startswith("relative"):
            told = next((one.actors for one in reversed(here) if one.actors and is_joint(one)), ())
            return told if told or act.stand_in == "relative" else self._of_text(act, number)
        if act.stand_in.startswith(HOLDER):
            return self._holder(act, number)
        if act.stand_in == HOUSE:
            return self._of_state(act, number, here)
        found = self._ways.get(act.stand_in)
        if found:
            return found(act, number)
        told = self._told_before(act)
        return told if told or act.stand_in == HOUSES else self._group(act, number, here)

    def _speaker(self, act: ActFound, number: int) -> tuple[str, ...]:
        """Who says `we`, where the record knows them or they are a person who can do it."""
        speaker = self._page.units[number].speaker
        label = speaker.label if speaker else ""
        person = any(one.speaker.label == label for one in self._page.people)
        return (label,) if known(label) or (person and "person" in act.act.subject) else ()

    def _own_country(self, act: ActFound, number: int) -> tuple[str, ...]:
        """The state named last in the sentence before `his country`, else that of who speaks."""
        wording, data = self._wording(number), acts_of(self._page.lang)
        at = bisect_left(wording.starts, act.match.start())
        words = (n for n in range(1, at) if data.stands_for(wording.tokens[n].low, COUNTRY))
        own = (n for n in words if wording.tokens[n - 1].low in data.data.possessives)
        before = wording.tokens[: next(own, at)]
        here = (_state_of(one) for one in reversed(before))
        speaker = self._page.units[number].speaker
        adjectives = states_of(self._page.lang)[0]
        told = (adjectives.get(word, "") for word in (speaker.label.split() if speaker else ()))
        found = next(filter(None, (*here, *told)), "") or self._home(number)
        return (found,) if found else ()

    def _country(self, act: ActFound, number: int) -> tuple[str, ...]:
        """The state named last before, in the sentence or the few before it."""
        wording, at = self._wording(number), act.match.start()
        before = [n for n in wording.names if wording.starts[n] < at]
        here = (_state_of(wording.tokens[n]) for n in reversed(before))
        own = self._home(number)  # who speaks of `the country` speaks of his own
        found = next(filter(None, here), "") or own or next(self._states_before(number), "")
        return (found,) if found else ()

    def _states_before(self, number: int) -> Iterator[str]:
        """The states of the few sentences before: those named, else by adjectives and capitals."""
        yield from self.back(number, ("state",), "")
        sites = acts_of(self._page.lang).data.sites
        for before in self._sentences(number):
            tokens = self._wording(before).tokens
            meant = (
                one.state or one.capital
                for n, one in enumerate(tokens)
                if not n or tokens[n - 1].low not in sites
            )
            yield from filter(None, meant)

    def _of_state(self, _: ActFound, number: int, here: Sequence[Claim] = ()) -> tuple[str, ...]:
        """The state that alone acted last, else the only one named: `parliament` is its own.

        `X signed in May and its parliament ratified in June`: that may be told of `here`.
        """
        acted = (*reversed(here), *self._before())
        found = next(filter(None, map(self._states_of, acted)), ())
        if not found and acts_of(self._page.lang).data.subject_first:
            found = tuple(dict.fromkeys(self._states_before(number)))
        return found if len(found) == 1 else ()

    def _states_of(self, claim: Claim) -> tuple[str, ...]:
        """The states that act in a claim, with those whom they act with or for whom an organ acts.

        `X and the Union signed` tells of no state alone.
        """
        whose_organ = (self._owners.get(one, one) for one in claim.actors)
        named = tuple(dict.fromkeys(whose_organ))
        return named if any(self._kinds.get(one) == "state" for one in named) else ()

    def _sat(self, act: ActFound, _: int) -> tuple[str, ...]:
        """Who acted last, or whose news it is: they are who sat, where a page does not say so."""
        if act.status in _WISHED:
            return ()
        acted = (c.actors for c in self._before() if is_event(c))
        can = act.act.subject
        sat = (tuple(a for a in actors if self._kinds.get(a, "person") in can) for actors in acted)
        return next(filter(None, sat), tuple(self._main))

    def _sits_again(self, act: ActFound, number: int) -> tuple[str, ...]:
        """The body or organisation that sat last: it meets again; else whoever acted last."""
        found = () if act.status in _WISHED else last_sitters(self._told, self._kinds)
        return found or self._sat(act, number)

    def _told_before(self, act: ActFound) -> tuple[str, ...]:
        """The two who met, or whoever acted, in the few sentences before."""
        for claim in self._before():
            # Those who hand over a chair are no two sides, nor who helped them, or voted alike.
            passed = claim.type in _NO_SIDES or bool(claim.type == _CHAIR and self._main)
            if len(claim.actors) >= _PAIR and act.stand_in in ("pair", HOUSES) and not passed:
                return claim.actors
            several = act.stand_in == "plural" and not self._is_one_person(claim.actors)
            if several and is_event(claim) and not passed:
                return claim.actors
        return ()

    def _is_one_person(self, actors: tuple[str, ...]) -> bool:
        """Whom `they` cannot mean."""
        return len(actors) == 1 and any(one.speaker.label in actors for one in self._page.people)

    def _group(self, act: ActFound, number: int, here: list[Claim]) -> tuple[str, ...]:
        """Those who met last where they adopt, else the organisation or body named last."""
        if claim_types()[act.act.type].standing == _TAKEN and "state" in act.act.subject:
            return ()  # a group joins or leaves nothing: its states do
        if act.stand_in == GROUP and (here_named := self._in_sentence(number, act.match.start())):
            return (here_named,)
        words, data = self._wording(number).words, acts_of(self._page.lang).data
        sat = act.act.back or (act.stand_in == GROUP and words & data.sitters)
        host = self._host(here, done=act.status == "occurred") if sat else ()
        theirs = any(self._kinds.get(one) == "body" for one in host)  # the ministers are its own
        pair = act.stand_in == "pair" and not (act.resumes or theirs)
        if pair and (two := self._two(number)):
            return two
        if act.stand_in == "host" and act.act.type in SIGNINGS:
            told = (*reversed(here), *self._before())
            return signers(host, told, self._kinds) or two_states(self._page, self._wording)
        if host or (act.stand_in == "pair" and act.act.type in SITTINGS and act.form != "noun"):
            return host
        called = words & data.namesakes if act.stand_in == GROUP else frozenset()
        named = () if act.stand_in == "plural" else self._named_before(number, called)
        return named or tuple(self._main)

    def _two(self, number: int) -> tuple[str, ...]:
        """Which two states `both sides` are, where the page is not of one organisation."""
        dual = acts_of(self._page.lang).data.dual
        led = self._fixed and self._main and self._wording(number).words.isdisjoint(dual)
        return () if led else two_states(self._page, self._wording)

    def _named_before(self, number: int, called: frozenset[str]) -> tuple[str, ...]:
        """The organisation or body named last; what is called by a body's noun is no other body."""
        kinds = _GROUPS[:1] if called else self._groups(number)
        return tuple(self.back(number, kinds, ""))

    def _groups(self, number: int) -> tuple[str, ...]:
        """`The bloc` is an organisation; other words may mean a body of one."""
        lang = self._page.lang
        words = self._wording(number).words
        return _GROUPS[:1] if words & acts_of(lang).data.unions else _GROUPS

    def _in_sentence(self, number: int, at: int) -> str:
        """The organisation or body named last before in the sentence itself."""
        tags = reversed(self._lifted(number).tags)
        named = (item for start, _, item in tags if start < at and item.kind in _GROUPS)
        return next(map(whose, named), "")

    def _host(self, here: list[Claim], *, done: bool) -> tuple[str, ...]:
        """Who sat together last: what is adopted with nobody named, they adopted.

        What is `done` was done by those who have sat, before any who are still to sit.
        """
        sentences = [*self._told[-_SITTING:], here]
        told = (claim for claims in reversed(sentences) for claim in reversed(claims))
        sat = [
            claim
            for claim in told
            if claim.type in SITTINGS
            and any(known(one) or self._is_one_person((one,)) for one in claim.actors)
        ]
        held = (claim for claim in sat if done and claim.status not in _AHEAD)
        host = next(held, sat[0] if sat else None)
        return host.actors if host else ()

    def back(self, number: int, kinds: tuple[str, ...], taken: str) -> list[str]:
        """The name of these kinds in the nearest of the few sentences before."""
        for before in self._sentences(number):
            if not self._may_name(before, kinds):
                continue
            labels = [whose(item) for item in self._lifted(before).items if item.kind in kinds]
            if found := [label for label in labels if label != taken]:
                return found[:1]
        return [one for one in self._first_named if one != taken] if kinds == _BODIES else []

    def whose_news(self, number: int, kinds: tuple[str, ...]) -> list[str]:
        """Of these kinds, who acted last, or is named nearest before."""
        acted = (claim.actors for claim in self._before())
        these = ([a for a in actors if self._kinds.get(a, "person") in kinds] for actors in acted)
        return next(filter(None, these), []) or self.back(number, kinds, "")

    def who_sat(self, number: int, kinds: tuple[str, ...]) -> list[str]:
        """Of these kinds, who last did what is done where one sits, or acted last at all."""
        there = (
            [a for a in one.actors if self._kinds.get(a, "person") in kinds]
            for one in done_there(self._told)
        )
        return next(filter(None, there), []) or self.whose_news(number, kinds)

    def _may_name(self, number: int, kinds: tuple[str, ...]) -> bool:
        """Whether a sentence has a name of some kinds: one without a body need not be tagged."""
        if not set(kinds) <= {*_GROUPS}:
            return True
        unit = self._page.units[number]
        return any(m.kind in kinds for m in self._page.mentions.inside(unit.start, unit.end))

    def _sentences(self, number: int) -> Iterator[int]:
        """The few sentences before, the nearest first, up to the headline."""
        for before in range(number - 1, max(-1, number - 1 - BACK), -1):
            if self._page.units[before].headline:
                return
            yield before

    def _before(self) -> Iterator[Claim]:
        """The claims with actors of the few sentences before, the last first."""
        for claims in reversed(self._told[-BACK:]):
            yield from (claim for claim in reversed(claims) if claim.actors)

    def _of_text(self, _: ActFound, number: int) -> tuple[str, ...]:
        """Whose text was told of last: those who signed or adopted it."""
        types = claim_types()
        texts = (claim for claim in self._before() if types[claim.type].kin in _TEXTS)
        return self.texts.parties(number) or next((self._parties(claim) for claim in texts), ())

    def _parties(self, claim: Claim) -> tuple[str, ...]:
        """Who is bound by a text: of a body that consented, whose it is."""
        owners = {m.actor: m.of for m in self._page.mentions if m.kind == "body" and m.actor}
        return tuple(dict.fromkeys(owners.get(one) or one for one in claim.actors))

    def _person(self, act: ActFound, number: int) -> tuple[str, ...]:
        """Who speaks here, else who is named first before in the sentence or acted in the nearest.

        Where no person can be meant, the body that acted last.
        """
        signed = claim_types()[act.act.type].passed == _SIGNED
        if signed and (state := lawmakers(self._all)):
            return state
        if "person" not in act.act.subject:
            return self._body(act)
        found = next(self._persons(act, number), "")
        return (found,) if found else self._body(act)

    def _holder(self, act: ActFound, number: int) -> tuple[str, ...]:
        """`the minister`: the first of these persons who holds such an office, as far as told."""
        word = act.stand_in.removeprefix(HOLDER).strip()
        persons = self._persons(act, number) if "person" in act.act.subject else iter(())
        found = next((one for one in persons if may_hold(self._page, one, word)), "")
        if not found and claim_types()[act.act.type].passed == _SIGNED:
            # Who signs laws signs those of the state told of.
            return lawmakers(self._all) or self._of_state(act, number)
        return (found,) if found else ()

    def _persons(self, act: ActFound, number: int) -> Iterator[str]:
        """Who speaks, the persons named before in the sentence, those of the nearest before."""
        speaker = self._page.units[number].speaker
        if speaker and any(one.speaker.label == speaker.label for one in self._page.people):
            yield speaker.label
        at, others = act.match.start(), act.actors
        named = (item for start, _, item in self._lifted(number).tags if start < at)
        yield from (one.label for one in named if one.kind == "person" and one.label not in others)
        for before in self._sentences(number):
            there = [item.label for item in self._lifted(before).items if item.kind == "person"]
            if there:
                yield from self._acted(before)
                yield from there
                return

    def _acted(self, number: int) -> Iterator[str]:
        """The persons who come first in what one sentence tells."""
        first = (one for claim in self._told[number] for one in claim.actors[:1])
        return (one for one in first if self._is_one_person((one,)))

    def _body(self, act: ActFound) -> tuple[str, ...]:
        """The body that alone acted last, where no person is named and a body can do it."""
        actors = next((claim.actors for claim in self._before()), ())
        kinds = {self._kinds.get(one, "") for one in actors}
        alone = len(actors) == 1 and kinds <= {*_BODIES} and kinds <= {*act.act.subject}
        return actors if alone else ()


def _state_of(token: Token) -> str:
    """The state a token names, or means as an adjective."""
    return token.item.label if token.item and token.kind == "state" else token.state
