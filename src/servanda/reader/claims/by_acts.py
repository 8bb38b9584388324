"""Claims by the acts a sentence tells of, beside what patterns found in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.acts.acts import find_acts
from servanda.reader.claims.absentees import held_without, those_there
from servanda.reader.claims.days import day_of
from servanda.reader.claims.governed import as_governed, governed, is_disowned
from servanda.reader.claims.keeping import CHAMBER, DONE, PARLIAMENT
from servanda.reader.claims.reportday import reported_on
from servanda.reader.claims.resuming import resumed, signed_again
from servanda.reader.claims.roles import Found
from servanda.reader.claims.sentences import AHEAD
from servanda.reader.claims.setfor import set_for
from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.pronouns import SHE, THEY
from servanda.reader.words.actdata import COUNTRY, HOLDER, OWN, SEVERAL, acts_of
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.frames import Rule
from servanda.reader.words.types import claim_types, kin

if TYPE_CHECKING:
    from servanda.dates import When
    from servanda.model.claim import Claim
    from servanda.reader.acts.actfound import ActFound
    from servanda.reader.claims.by_frames import Told
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.claims.standins import StandIns
    from servanda.reader.page import Unit
    from servanda.reader.words.acttypes import Within

__all__ = ["ByActs"]

_RESUMED = (*SITTINGS, "exercise")
_RESUMING = (*DONE, "planned")
_OPEN = ("possible", "advocated", "sought", "conditional")
_SAID = ("condemnation", "appeal", "congratulation", "proposal")  # done as it is told
# In the present told before they are done, with a day or without: `X sends troops to Y`.
_COMING = ("chair-transfer", "conference", "deployment", "meeting", "summit", "visit")
_NEWS = 1  # the paragraph up to which a page tells its news
# What an act may tell more exactly than a pattern did.
_PAPERS = ("memorandum", "declaration")
_MORE_EXACT = {"treaty-signed": _PAPERS, "document-signing": ("treaty-signed", *_PAPERS)}
_BODIES = ("body", "organisation")
_MET = ("phone-call", "visit")  # where one tells the other something
_TOLD_THERE = ("invitation", "congratulation", "proposal", "condemnation", "credentials")
_ADOPTED = ("decision", "text")  # kin of what those who sit adopt
_ACCESSION, _APPLICATION = "accession", "membership-application"
_DISCUSSED = "discuss"
# Words that stand for the same, however far an act has come and whatever its sentence tells too.
_WHATEVER = (HOLDER, COUNTRY, OWN, SHE, THEY, "person", "speaker", "text")
_AGREED, _TWO = "agreement", 2


def _may_be_one(claim: Claim, act: ActFound) -> bool:
    """Whether both may tell of one act; how many voted for a text is another than its passing."""
    types = claim_types()
    return types[claim.type].passed == types[act.act.type].passed


def _knows_better(claim: Claim, act: ActFound) -> bool:
    """Whether an act tells how far it came where a pattern told by its tense alone."""
    if claim.status in AHEAD and act.status == "occurred":
        return act.is_past
    if claim.status == "occurred" and act.status == "ongoing":
        return act.is_past  # `have been there since May`
    return act.status == "denied" or (claim.status == "planned" and act.status in _OPEN)


class ByActs:
    """Makes claims of acts, with whom their stand-ins mean and the day they are of."""

    def __init__(self, sentences: Sentences, stand_ins: StandIns) -> None:
        self._sentences = sentences
        self._stand_ins = stand_ins
        self._page = sentences.page
        # Where verbs tell by their form that an act lies ahead, it is not one that was held.
        self._apart = acts_of(self._page.lang).data.capital_nouns
        self._words = acts_of(self._page.lang).data
        self._cases = self._words.cases
        self._disowning = bool(sentences.frames.disowned.patterns)
        named = self._page.mentions
        self._bodies = {m.actor for m in named if m.actor and m.kind in _BODIES}

    def _within(self, number: int) -> Within:
        if self._page.units[number].headline:
            return "headline"
        return "list" if number in self._sentences.listed else ""

    def add(self, number: int, told: list[Told], claims: list[Claim]) -> None:
        """The acts beside what patterns told; of one act the fuller list of actors."""
        unit = self._page.units[number]
        for bare in self._acts(number):
            act = self._named(number, bare, claims) if bare.stand_in or not bare.actors else bare
            if act is None or not act.status or (act.act.lead and not self._is_news(unit, act)):
                continue
            alike = [
                at
                for at, (_, span) in enumerate(told)
                if kin(claims[at].type, act.act.type)
                and _may_be_one(claims[at], act)
                and (
                    set(claims[at].actors) & set(act.actors)
                    or span[0] <= act.match.start() < span[1]
                )
            ]
            if alike:
                at = next((n for n in alike if claims[n].type == act.act.type), alike[0])
                claims[at] = self._joined(number, claims[at], act)
            elif claim := self._act_claim(number, act):
                before = [*self._sentences.told, claims]
                again = act.resumes and claim.type in _RESUMED and claim.status in _RESUMING
                gone_on = act.stand_in == "sitting" and self._words.subject_first
                gone_on = gone_on or self._is_of_sitting(act, before)
                if not (again and resumed(claim, before, apart=self._apart)) and not (
                    gone_on or signed_again(claim, before, self._words)
                ):
                    claims.append(claim)

    def _is_of_sitting(self, act: ActFound, before: list[list[Claim]]) -> bool:
        """`Стороны обсудили X`, once it is told that they met: what they did there."""
        if not (self._cases and act.stand_in and act.act.id == _DISCUSSED):
            return False
        sat = (one for claims in before for one in claims if one.type in SITTINGS)
        return any(set(one.actors) == set(act.actors) for one in sat)

    def _acts(self, number: int) -> list[ActFound]:
        """The acts of a sentence, as far as what governs their nouns tells, where it tells any."""
        lifted, wording = self._sentences.lifted(number), self._sentences.wording(number)
        found = find_acts(lifted, wording, self._page.lang, self._within(number))
        told = (one for one in found if not self._is_nobodys(number, one))
        acts = [self._as_governed(number, one) for one in told]
        return [act for act in acts if act.status]

    def _is_nobodys(self, number: int, act: ActFound) -> bool:
        """Whether words that stand for the same whatever is told of the act stand for nobody."""
        if act.stand_in.partition(" ")[0] not in _WHATEVER:
            return False
        return self._named(number, act, []) is None

    def _as_governed(self, number: int, act: ActFound) -> ActFound:
        """The act as far as what governs its noun tells; with no status where it tells nothing."""
        if act.act.status:
            return act
        found = Found(self._page, self._sentences.lifted(number), act.match)
        if self._disowning and is_disowned(found):
            return replace(act, status="denied")
        status = as_governed(found, act.status, noun=act.form == "noun")
        if act.form != "noun":
            return act if status is None else replace(act, status=status)
        ruled = governed(found)
        if act.status == "denied" and status in (None, "denied") and ruled != "":
            held = held_without(found, act.act.type)
            there = those_there(found, act.actors) if held else ()
            if held is None:
                return replace(act, status="") if self._is_setting(act) else act
            return replace(act, status=held if there else "", actors=there)
        status = ruled if status is None else status
        return act if status is None else replace(act, status=status)

    def _is_setting(self, act: ActFound) -> bool:
        """`At the summit they ruled it out`: whether a sitting is only where it was denied."""
        return self._apart and act.act.type in SITTINGS and act.governor in self._words.settings

    def _is_news(self, unit: Unit, act: ActFound) -> bool:
        """Whether a page tells its news here, or a body is named that has done it.

        `X decided` of anybody else may be no more than what he made up his mind to; two who agreed
        with each other have done more.
        """
        if unit.headline or unit.paragraph <= _NEWS:
            return True
        if not (act.is_past and act.status == "occurred"):
            return False
        agreed = not act.act.id and act.act.type == _AGREED and len(set(act.actors)) >= _TWO
        return agreed or not (act.stand_in or self._bodies.isdisjoint(act.actors))

    def _joined(self, number: int, claim: Claim, act: ActFound) -> Claim:
        """A claim by a pattern with what the act told beside it knows better."""
        if claim.type == CHAMBER and act.act.type == PARLIAMENT:
            return replace(claim, type=PARLIAMENT)
        if claim.type == _ACCESSION and act.act.type == _APPLICATION:
            return replace(claim, type=_APPLICATION, status=act.status)
        if act.act.type in _MORE_EXACT.get(claim.type, ()):
            claim = replace(claim, type=act.act.type)
        same = claim.type == act.act.type
        if same and (_knows_better(claim, act) or self._is_held(claim, act)):
            claim = replace(claim, status=act.status)
        if same and self._cases and claim.day is None:
            told = self._act_claim(number, act)
            claim = replace(claim, day=told.day, day_basis=told.day_basis) if told else claim
        return replace(claim, actors=act.actors) if self._widens(number, claim, act) else claim

    def _is_held(self, claim: Claim, act: ActFound) -> bool:
        """`The accession of X is complete`: whether a verb tells that what a noun names is done."""
        held = act.form == "noun" and not act.told and act.status == "occurred"
        sits = act.act.type in SITTINGS
        return self._cases and held and not sits and claim.status in AHEAD

    def _named(self, number: int, act: ActFound, here: list[Claim]) -> ActFound | None:
        """The act with those its stand-ins mean; nothing where somebody is needed and not found."""
        if act.act.speaks and not act.stand_in:
            speaker = self._page.units[number].speaker
            return replace(act, actors=(speaker.label,)) if speaker else None
        if not act.stand_in or act.stand_in == SEVERAL:
            return act if act.stand_in or not act.act.fewest else None
        meant = self._stand_ins.meant(act, number, here)
        actors = tuple(dict.fromkeys((*meant, *act.actors)))
        return replace(act, actors=actors) if len(actors) >= act.act.fewest else None

    def _widens(self, number: int, claim: Claim, act: ActFound) -> bool:
        """Whether the act has all the claim's actors and more, beyond whose organs they are."""
        more = set(act.actors) - set(claim.actors)
        owners = {
            item.of for item in self._sentences.lifted(number).items if item.label in claim.actors
        }
        return set(claim.actors) < set(act.actors) and not more <= owners

    def _settled(self, number: int, act: ActFound) -> str:
        """`The outcomes: the appointment of X for 2030`: done, though its day lies ahead."""
        return act.status if act.status in DONE and number in self._sentences.listed else ""

    def _fixed(self, number: int, act: ActFound) -> str:
        """What the word of an act tells by itself, where nothing around it tells otherwise.

        Where verbs tell by their form, `X will urge Y` has not been said yet.
        """
        own = act.act.status
        unsaid = act.form == "base" and (own == "occurred" or act.status != own)
        if act.status == "denied" or (self._apart and unsaid):
            return ""
        return own or self._settled(number, act)

    def _act_claim(self, number: int, act: ActFound) -> Claim | None:
        unit = self._page.units[number]
        name = act.act.id or act.act.type
        rule = Rule(
            id=f"act.{name}.{act.form}",
            type=act.act.type,
            pattern="",
            near=(),
            effective=act.act.effective or (act.status == "ongoing" and self._is_begun(number)),
            status=self._fixed(number, act),
            own_day=self._is_before(act),
        )
        found = Found(self._page, self._sentences.lifted(number), act.match)
        details = act.details()
        found.first, found.last, found.own_days = details.first, details.last, details.days
        found.alone, found.other_days = details.alone, details.others
        # The present tense with a day speaks of a day ahead.
        now = act.now and act.act.type not in _SAID and not act.act.lasting
        ahead = (
            now
            and act.status in DONE
            and not unit.headline
            and not (act.form == "present" and self._is_begun(number))
        )
        day, basis = day_of(found, rule, "planned" if ahead else act.status)
        here = self._page.frame.day
        begins = act.status == "ongoing"  # what begins today lies ahead no longer
        lies_ahead = found.lifted.dated and (here is None or (day and day.from_lo >= here + begins))
        if ahead and (lies_ahead or (day is None and self._is_coming(act))):
            act = replace(act, status="planned")
        settled = rule.status or act.status not in (*DONE, "denied")
        if not settled and (called := set_for(found, act.act.type)):
            day, basis = called
            act = replace(act, status="denied" if act.status == "denied" else "planned")
        if act.status in AHEAD and day and not self._sentences.lies_ahead(day):
            day, basis = None, ""  # a past day in the sentence is another act's
        rule = msgspec.structs.replace(rule, aspect="event")
        told = act.status in DONE and not (act.act.status or self._is_before(act))
        told = told and not (act.is_past and looks_telling(act.match[0].casefold(), self._words))
        if day is None and told and number == self._sentences.lead and not details.alone:
            day, basis = reported_on(self._sentences, number)
        if day is None and told and act.is_past and not details.alone:
            day, basis = self._day_they_sat(act)
        before = self._is_before(act) and not act.act.status
        passing = bool(act.told) and unit.paragraph > _NEWS
        if day is None and (act.act.dated or before or passing):
            return None  # a sitting in passing that is not this page's, or how things are
        topic = details.object or found.words(*details.span)
        sure = not unit.headline
        return self._sentences.made(
            unit, rule, found, act.status, act.actors, topic, (day, basis), sure=sure
        )

    @staticmethod
    def _is_coming(act: ActFound) -> bool:
        """`X sends troops to Y`: whether a present tells of what is to be done."""
        told = act.form == "present" and act.status == "occurred"
        return told and act.act.type in _COMING

    def _is_begun(self, number: int) -> bool:
        """`They talk since Monday`: whether a day here is one from which on something goes on."""
        words = self._sentences.lifted(number).text.casefold().split()
        return not self._cases and not self._words.since.isdisjoint(words)

    def _day_they_sat(self, act: ActFound) -> tuple[When | None, str]:
        """`X sat on Monday. … It approved Y`: of what a body adopted, the day of its sitting.

        `X called Y. … He invited him`: of what one said to another, the day on which they met.
        """
        adopted, told = claim_types()[act.act.type].kin in _ADOPTED, act.act.type in _TOLD_THERE
        if not (adopted or told) or not act.actors:
            return None, ""
        before = (one for claims in reversed(self._sentences.told) for one in reversed(claims))
        sat = next((one for one in before if one.type in (*SITTINGS, *_MET)), None)
        own = sat is not None and set(act.actors) <= set(sat.actors) and sat.status == "occurred"
        alone = adopted and self._bodies.isdisjoint(act.actors)
        if sat is None or not own or alone or (sat.type in _MET and not told):
            return None, ""
        return sat.day, sat.day_basis

    @staticmethod
    def _is_before(act: ActFound) -> bool:
        """`after the drill`: done before what is told; talks are spoken of on their own day."""
        return act.told == "earlier" and act.act.type not in SITTINGS
