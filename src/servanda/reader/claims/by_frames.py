"""Claims by the patterns of a language: each rule tried on a sentence, and its roles filled."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.affairs.firms import firm_opens
from servanda.reader.claims.absentees import held_without
from servanda.reader.claims.days import day_of
from servanda.reader.claims.governed import as_governed, governed, is_disowned
from servanda.reader.claims.houses import consent, lawmakers
from servanda.reader.claims.keeping import DONE
from servanda.reader.claims.reportday import reported_on
from servanda.reader.claims.roles import Found, actors_of, object_of, sought, whose
from servanda.reader.claims.setfor import set_for
from servanda.reader.claims.standins import BACK
from servanda.reader.modality.status import status_near
from servanda.reader.syntax.cases import is_accusative
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.lexicon import FRAME
from servanda.reader.words.types import claim_types, kin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import When
    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.claims.standins import StandIns
    from servanda.reader.syntax.lift import Item
    from servanda.reader.words.frames import Compiled, Rule

__all__ = ["ByFrames", "Told"]

Told = tuple["Claim", tuple[int, int]]
"""A claim, and where in its tagged sentence the pattern stands."""

_WISHED = ("advocated", "possible", "sought", "conditional", "denied")
_PAIR = 2  # names taken by a net
_SEVERAL = 3  # names taken from a sentence where a rule looks for several kinds


_APPLICATION = "membership-application"
_SUBMITTED = "treaty-submitted"
_OF_HOUSE = (_SUBMITTED, "parliament-vote")
_RATIFIED = "ratification"  # by a state: no house has a reading of it before it
_SIGNED, _STATE = "signed", "state"


class ByFrames:
    """Tries the rules one of whose words stands in a sentence."""

    def __init__(self, sentences: Sentences, stand_ins: StandIns) -> None:
        self._sentences = sentences
        self._stand_ins = stand_ins
        self._page = sentences.page
        self._frames = sentences.frames
        self._disowning = bool(self._frames.disowned.patterns)
        words = acts_of(self._page.lang).data
        self._sites = words.sites
        # Where clauses are told apart, a negation inside a pattern is of its verb.
        self._apart = bool(words.subordinate)
        self._organisations = {
            m.actor for m in self._page.mentions if m.kind == "organisation" and m.actor
        }

    def find(self, number: int) -> tuple[list[Told], list[Compiled]]:
        """What patterns find, with where they do; and the nets that may be asked afterwards."""
        unit = self._page.units[number]
        words = self._page.scan.words(FRAME, unit.start, unit.end)
        hinted = self._frames.hinted(words, self._sentences.letters(number))
        if not hinted:
            return [], []
        lifted = self._sentences.lifted(number)
        rules = self._frames.candidates(lifted.text, hinted, lifted.letters)
        exact = (one for one in rules if not one.rule.net)
        return self._found(number, exact), [one for one in rules if one.rule.net]

    def caught(self, number: int, nets: Iterable[Compiled], claims: list[Claim]) -> list[Claim]:
        """What nets tell where the sentence has told nothing of their kin yet."""
        caught: list[Claim] = []
        text = self._sentences.lifted(number).text
        types = claim_types()
        for net in nets:
            if net.pattern.search(text) is None:
                continue
            here = [*claims, *caught]
            if net.rule.alone and any(types[one.type].sort == "event" for one in here):
                continue
            same = (net.rule.type, *net.rule.yields)
            if not any(kin(claim.type, one) for claim in here for one in same):
                caught += [claim for claim, _ in self._found(number, [net])[:1]]
        return caught

    def _found(self, number: int, rules: Iterable[Compiled]) -> list[Told]:
        lifted, found = self._sentences.lifted(number), []
        for compiled in rules:
            matches = list(compiled.pattern.finditer(lifted.text))
            if matches and compiled.unless and compiled.unless.search(lifted.text):
                continue
            for match in matches:
                hit = Found(self._page, lifted, match, compiled.groups)
                if claim := self._claim(number, compiled.rule, hit):
                    found.append((claim, match.span()))
        return found

    def _claim(self, number: int, rule: Rule, found: Found) -> Claim | None:
        unit = self._page.units[number]
        topic = object_of(found)
        actors = self._actors(number, rule, found, topic)
        topic = topic or self._object(number, rule, found, actors)
        complete = not (
            ("actors" in rule.need and not actors) or ("object" in rule.need and not topic)
        )
        if not complete and not (rule.loose and topic) and not (rule.loose and not rule.need):
            return None
        if rule.status == "occurred":
            rule = self._unless_supposed(rule, found)
        sign = self._sign(number, rule, found)
        if (status := self._governed(rule, found, sign)) is not None:
            if not status:
                return None
            rule, sign = msgspec.structs.replace(rule, status=""), status
            found.first = found.match.start()  # a day in front is that of the verb
        if ("status" in rule.need and not sign) or (rule.net and sign == "denied"):
            return None
        if rule.net and rule.seek_actors and not _may_be_caught(rule, sign, actors):
            return None
        if rule.net and firm_opens(found.before, found.page.lang):
            return None
        found.other_days = self._sentences.days_of_others(number, *found.telling)
        day, basis = self._day(number, rule, found, sign)
        called = set_for(found, rule.type) if sign in (*DONE, "") and not rule.status else None
        if called:
            sign, (day, basis) = "planned", called
        done = (rule.aspect == "event" and sign in DONE) or rule.status == "occurred"
        if day is None and done and number == self._sentences.lead and not rule.no_day:
            day, basis = reported_on(self._sentences, number)
        sure = not (unit.headline or rule.net) and complete and bool(actors or topic)
        return self._sentences.made(
            unit, rule, found, sign, tuple(actors), topic, (day, basis), sure=sure
        )

    def _sign(self, number: int, rule: Rule, found: Found) -> str:
        """How far it has come by the signs of the sentence; empty where there is none."""
        sign = rule.status or status_near(
            self._page, found.lifted, found.match.span(), tensed=not rule.weak
        )
        held = held_without(found, rule.type) if sign == "denied" else None
        if rule.type in SITTINGS and (sign == "denied" or (sign in _WISHED and self._opens(found))):
            sign = ""  # what is said at it is wished, and only its own verb denies a sitting
        if held:
            sign = held if held == "planned" else ""
        headed = self._page.units[number].headline and not rule.status
        if headed and self._frames.ahead.search(found.lifted.text):
            sign = "planned"
        listed = rule.weak and not sign and number in self._sentences.listed
        return "occurred" if listed else sign

    def _unless_supposed(self, rule: Rule, found: Found) -> Rule:
        """A rule of what was done, where it is only supposed, or a negation stands inside."""
        done = self._apart and claim_types()[rule.type].sort == "event"
        denied = self._frames.modality.get("denied") if done else None
        if denied and denied.search(found.lifted.text, *found.match.span()):
            return msgspec.structs.replace(rule, status="denied")
        told = "conditional" if self._is_supposed(found) else rule.status
        return msgspec.structs.replace(rule, status=told)

    def _is_supposed(self, found: Found) -> bool:
        """`If X ratifies the treaty`: whether what a pattern tells as done is only supposed."""
        text, at = found.lifted.text, found.match.start()
        return bool(self._frames.supposing.search(text, 0, at))

    def _governed(self, rule: Rule, found: Found, sign: str) -> str | None:
        """What governs what would be told as done, or denies it; None where nothing does.

        An application that is discussed or turned down has been made.
        """
        if rule.type == _APPLICATION and rule.status == "occurred":
            return None
        event = self._disowning and claim_types()[rule.type].sort == "event"
        if event and is_disowned(found):
            return "denied"
        told = rule.status or sign or ("" if rule.weak else "occurred")
        status = as_governed(found, told, noun=True)
        by_verb = status == "denied" and rule.type in SITTINGS
        if status is not None and not by_verb:
            return status
        status = governed(found) if told != "denied" else None
        firm = told in DONE or status == "denied" or (status and not told)
        return status if firm else None

    def _opens(self, found: Found) -> bool:
        """`In the meeting with X, Y said …`: whether all the sentence tells happened at it."""
        return bool(self._frames.setting.match(found.lifted.text, 0, found.match.start()))

    def _actors(self, number: int, rule: Rule, found: Found, topic: str) -> list[str]:
        """From the pattern, else the sentence, the object's own organisation, or further back."""
        if rule.type == _SUBMITTED and rule.back and not rule.seek_actors:
            return list(lawmakers(self._sentences))  # the law of which the page has told
        return self._named_or_meant(number, rule, found, topic)

    def _named_or_meant(self, number: int, rule: Rule, found: Found, topic: str) -> list[str]:
        actors = [] if rule.doing and self._is_done_to(found) else actors_of(found)
        if rule.add_actors:
            actors += sought(found, rule.add_actors, [*actors, topic])[:1]
        if actors or not rule.seek_actors:
            return actors
        meant = next((i for i in found.lifted.items if i.label == topic and i.of), None)
        if theirs := self._theirs(number, rule, found, meant):
            return theirs
        most = _PAIR if rule.net else _SEVERAL if len(rule.seek_actors) > 1 else 1
        here = sought(found, rule.seek_actors, [topic], sites=self._sites if rule.net else ())
        if here:
            return here[:most]
        owner = meant.of if meant else self._only_one(rule, found)
        return [owner] if owner else self._not_named(number, rule, found, topic)

    def _theirs(self, number: int, rule: Rule, found: Found, meant: Item | None) -> list[str]:
        """Who does what is theirs alone to do, whoever else stands near: their house, their law."""
        if rule.goes_on:
            return self._stand_ins.who_sat(number, rule.seek_actors)
        if meant and meant.kind == "office":
            return [meant.of]  # an office is its organisation's
        if claim_types()[rule.type].passed == _SIGNED:
            return list(lawmakers(self._sentences))  # whose parliament passed it
        house = rule.type in _OF_HOUSE and self._whose_house(number, found)
        return [house] if house else []  # not those whose text it is

    def _not_named(self, number: int, rule: Rule, found: Found, topic: str) -> list[str]:
        """Who acts where the sentence names nobody: the parties of its text, or those before."""
        text, passed = claim_types()[rule.type].text, claim_types()[rule.type].passed
        if passed == "counted":
            voted = consent(self._sentences)
            other = voted and rule.status == "planned" and voted.type == _RATIFIED
            return list(voted.actors) if voted and not other else []
        if rule.net:  # whose text it was can be told surely, or not at all
            return [] if text else self._stand_ins.whose_news(number, rule.seek_actors)[:_PAIR]
        parties = self._parties(number, found) if text else []
        if parties or not self._points_back(rule, found):
            return parties
        home = self._sentences.home_in(number) if _STATE in rule.seek_actors else ""
        if home and home != topic:
            return [home]  # who speaks of it with nobody named speaks of his own
        return self._stand_ins.back(number, rule.seek_actors, topic)

    def _whose_house(self, number: int, found: Found) -> str:
        """Whose house it is: as named, or `X-ish lawmakers put off`, `on the X-ish side`."""
        state = _state_of_house(found)
        if state and state not in self._organisations:
            return state
        if not acts_of(self._page.lang).data.subject_first:
            return ""
        wording, end = self._sentences.wording(number), found.match.end()
        before = wording.tokens[: bisect_left(wording.starts, end)]
        named = (one.state or (one.item and _house_of(one.item)) for one in before)
        return next(filter(None, named), "")

    def _parties(self, number: int, found: Found) -> list[str]:
        """`The treaty was signed`: those whose text it is, as told before."""
        text, at = found.lifted.text, found.match.start()
        resumed = self._frames.resumed.match(text, at)
        return list(self._stand_ins.texts.parties(number)) if resumed else []

    def _is_done_to(self, found: Found) -> bool:
        """`They urged X`, with X in front: whether the case of the first actor tells it."""
        tagged = (item for a, b in found.spans("actors") for _, item in found.lifted.items_in(a, b))
        first = next((found.lifted.words_of(item) for item in tagged), "")
        return is_accusative(first.partition(" ")[0].casefold(), acts_of(self._page.lang).data)

    def _only_one(self, rule: Rule, found: Found) -> str:
        """`The bloc has decided`: the only organisation the page names."""
        if "organisation" not in rule.seek_actors:
            return ""
        if not self._frames.generic.search(found.lifted.text, 0, found.match.end()):
            return ""
        return min(self._organisations) if len(self._organisations) == 1 else ""

    def _object(self, number: int, rule: Rule, found: Found, actors: list[str]) -> str:
        if not rule.seek_object:
            return ""
        here = sought(found, rule.seek_object, actors)
        labels = here or self._stand_ins.back(number, rule.seek_object, "")
        return labels[0] if labels else ""

    def _points_back(self, rule: Rule, found: Found) -> bool:
        return rule.back or bool(self._frames.back.search(found.lifted.text))

    def _day(self, number: int, rule: Rule, found: Found, sign: str) -> tuple[When | None, str]:
        day, basis = day_of(found, rule, sign or ("planned" if rule.weak else ""))
        here = self._page.frame.day
        past = day and (here is None or day.from_lo <= here)
        if rule.weak and not sign and past:
            return None, ""  # the past day in the sentence is another act's
        done = "occurred" in (rule.status, sign)
        if day is None and done and self._frames.then.match(found.lifted.text):
            days = [self._day_of(n, rule, sign) for n in range(max(0, number - BACK), number)]
            return next((known for known in reversed(days) if known[0]), (None, ""))
        counted = day is None and claim_types()[rule.type].passed == "counted"
        if counted and (voted := consent(self._sentences)):
            return voted.day, voted.day_basis
        if day is None and rule.next_day and number + 1 < len(self._page.units):
            return self._day_of(number + 1, rule, sign)
        return day, basis

    def _day_of(self, number: int, rule: Rule, sign: str) -> tuple[When | None, str]:
        """The first day in another sentence."""
        lifted = self._sentences.lifted(number)
        whole = self._frames.whole.match(lifted.text)
        return day_of(Found(self._page, lifted, whole), rule, sign) if whole else (None, "")


def _house_of(item: Item) -> str:
    """The state, or the body or whose it is, that may have a house."""
    return whose(item) if item.kind in ("state", "body") else ""


def _state_of_house(found: Found) -> str:
    """Whose house the last body is that a pattern found."""
    houses = [item.of for _, item in found.lifted.items_in(*found.match.span()) if item.of]
    return houses[-1] if houses else ""


def _may_be_caught(rule: Rule, sign: str, actors: list[str]) -> bool:
    """Whether what stands near words of an act can be told: done or to come, with its doer sure.

    What is done to somebody needs both: one name alone may be either.
    """
    both = len(actors) > 1 or not claim_types()[rule.type].against
    return both and sign in (*DONE, "planned")
