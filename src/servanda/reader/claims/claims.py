"""Claims: each rule tried on each sentence, its roles filled, its status and voice told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.model.claim import Claim
from servanda.reader.claims.acts import find_acts
from servanda.reader.claims.keeping import CHAMBER, DONE, PARLIAMENT, contents, stands_alone
from servanda.reader.claims.lift import lift
from servanda.reader.claims.roles import Found, actors_of, day_of, object_of, place_of, sought
from servanda.reader.claims.standins import BACK, StandIns
from servanda.reader.claims.status import status_near
from servanda.reader.names.officers import countries
from servanda.reader.names.short_objects import name_objects
from servanda.reader.words.fold import SITTINGS, fold
from servanda.reader.words.frames import Rule, frames_of
from servanda.reader.words.lexicon import ACT, FRAME
from servanda.reader.words.types import kin

if TYPE_CHECKING:
    from servanda.reader.claims.acts import ActFound
    from servanda.reader.claims.lift import Lifted
    from servanda.reader.page import Page, Unit
    from servanda.reader.words.frames import Frames

__all__ = ["find_claims"]

_SEVERAL = 3  # names taken from a sentence where a rule looks for several kinds
_NEWS = 1  # the paragraph up to which a page tells its news
_TREATY, _PAPERS = "treaty-signed", ("memorandum", "declaration")
_AHEAD = ("planned", "possible", "advocated", "sought")


def find_claims(page: Page) -> None:
    """All claims of the page, each once."""
    reading = _Claims(page)
    found = [claim for number in range(len(page.units)) for claim in reading.of_unit(number)]
    owners = {m.actor: m.of for m in page.mentions if m.kind == "body" and m.actor and m.of}
    folded = fold([*reading.lead_statement(), *found], owners)
    kept = [claim for claim in folded if claim.actors or stands_alone(claim)]
    page.claims = name_objects(page, kept)


class _Claims:
    """Reads claims from the sentences of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: Frames = frames_of(page.lang)
        self.home = countries(page)
        self.organisations = {
            m.actor for m in page.mentions if m.kind == "organisation" and m.actor
        }
        self._lifted: dict[int, Lifted] = {}
        self.told: list[list[Claim]] = []
        self.stand_ins = StandIns(page, self.lifted, self.told)
        self.lead = next((n for n, unit in enumerate(page.units) if not unit.headline), -1)

    def lifted(self, number: int) -> Lifted:
        """One sentence, tagged when it is first asked for: most tell of nothing."""
        if number not in self._lifted:
            unit = self.page.units[number]
            home = self.home.get(unit.speaker.label, "") if unit.speaker else ""
            self._lifted[number] = lift(self.page, unit.start, unit.end, home)
        return self._lifted[number]

    def of_unit(self, number: int) -> list[Claim]:
        """The claims of one sentence."""
        unit = self.page.units[number]
        may_hold = self.page.scan.may_hold
        told = self._by_frames(number) if may_hold(FRAME, unit.start, unit.end) else []
        claims = [claim for claim, _ in told]
        if may_hold(ACT, unit.start, unit.end):
            self._add_acts(number, told, claims)
        claims = contents(claims)
        self.told.append(claims)
        return claims

    def _by_frames(self, number: int) -> list[tuple[Claim, tuple[int, int]]]:
        """What patterns find, with where they do."""
        unit, lifted = self.page.units[number], self.lifted(number)
        words = self.page.scan.words(FRAME, unit.start, unit.end)
        found = []
        for compiled in self.frames.candidates(lifted.text, words):
            if compiled.unless and compiled.unless.search(lifted.text):
                continue
            for match in compiled.pattern.finditer(lifted.text):
                hit = Found(self.page, lifted, match)
                if claim := self._claim(number, compiled.rule, hit):
                    found.append((claim, match.span()))
        return found

    def _add_acts(
        self, number: int, told: list[tuple[Claim, tuple[int, int]]], claims: list[Claim]
    ) -> None:
        """The acts beside what patterns told; of one act the fuller list of actors."""
        unit = self.page.units[number]
        for bare in find_acts(self.lifted(number), self.page.lang, headline=unit.headline):
            act = self._named(number, bare, claims) if bare.stand_in or not bare.actors else bare
            if act is None or (act.act.lead and unit.paragraph > _NEWS and not unit.headline):
                continue
            alike = [
                at
                for at, (_, span) in enumerate(told)
                if kin(claims[at].type, act.act.type)
                and (
                    set(claims[at].actors) & set(act.actors)
                    or span[0] <= act.match.start() < span[1]
                )
            ]
            if alike:
                claims[alike[0]] = self._joined(number, claims[alike[0]], act)
            elif claim := self._act_claim(number, act):
                claims.append(claim)

    def _joined(self, number: int, claim: Claim, act: ActFound) -> Claim:
        """A claim by a pattern with what the act told beside it knows better."""
        if claim.type == CHAMBER and act.act.type == PARLIAMENT:
            return replace(claim, type=PARLIAMENT)
        if claim.type == _TREATY and act.act.type in _PAPERS:
            claim = replace(claim, type=act.act.type)
        same = claim.type == act.act.type
        if same and claim.status in _AHEAD and act.status == "occurred" and act.is_past:
            claim = replace(claim, status="occurred")
        return replace(claim, actors=act.actors) if self._widens(number, claim, act) else claim

    def _named(self, number: int, act: ActFound, here: list[Claim]) -> ActFound | None:
        """The act with those its stand-ins mean; nothing where somebody is needed and not found."""
        if not act.stand_in:
            return act if not act.act.fewest else None
        meant = self.stand_ins.meant(act, number, here)
        actors = tuple(dict.fromkeys((*meant, *act.actors)))
        return replace(act, actors=actors) if actors else None

    def _widens(self, number: int, claim: Claim, act: ActFound) -> bool:
        """Whether the act has all the claim's actors and more, beyond whose organs they are."""
        more = set(act.actors) - set(claim.actors)
        owners = {item.of for item in self.lifted(number).items if item.label in claim.actors}
        return set(claim.actors) < set(act.actors) and not more <= owners

    def _act_claim(self, number: int, act: ActFound) -> Claim | None:
        unit = self.page.units[number]
        name = act.act.id or act.act.type
        rule = Rule(
            id=f"act.{name}.{act.form}",
            type=act.act.type,
            pattern="",
            near=(),
            effective=act.act.effective,
            status=act.act.status,
            own_day=self._is_before(act),
        )
        found = Found(self.page, self.lifted(number), act.match)
        # The present tense with a day speaks of a day ahead.
        ahead = act.form == "present" and act.status == "occurred" and not unit.headline
        day, basis = day_of(found, rule, "planned" if ahead else act.status)
        if ahead and self.page.frame.day is None and any(i.day for i in found.lifted.items):
            act = replace(act, status="planned")
        if act.status in _AHEAD and day and not self._lies_ahead(day):
            day, basis = None, ""  # a past day in the sentence is another act's
        rule = msgspec.structs.replace(rule, aspect="event")
        told = act.status in DONE and not (act.act.status or self._is_before(act))
        if day is None and told and number == self.lead:
            day, basis = self._day_of_report()
        before = self._is_before(act) and not act.act.status
        passing = bool(act.told) and unit.paragraph > _NEWS
        if day is None and (act.act.dated or before or passing):
            return None  # a sitting in passing that is not this page's, or how things are
        topic = act.object or found.words(*act.span)
        sure = not unit.headline
        return self._made(unit, rule, found, act.status, act.actors, topic, (day, basis), sure=sure)

    @staticmethod
    def _is_before(act: ActFound) -> bool:
        """`after the drill`: done before what is told; talks are spoken of on their own day."""
        return act.told == "earlier" and act.act.type not in SITTINGS

    def _claim(self, number: int, rule: Rule, found: Found) -> Claim | None:
        unit = self.page.units[number]
        topic = object_of(found)
        actors = self._actors(number, rule, found, topic)
        topic = topic or self._object(number, rule, found, actors)
        complete = not (
            ("actors" in rule.need and not actors) or ("object" in rule.need and not topic)
        )
        if not complete and not (rule.loose and topic) and not (rule.loose and not rule.need):
            return None
        sign = rule.status or status_near(
            self.page, found.lifted, found.match.span(), tensed=not rule.weak
        )
        if unit.headline and not rule.status and self.frames.ahead.search(found.lifted.text):
            sign = "planned"
        if "status" in rule.need and not sign:
            return None
        day, basis = self._day(number, rule, found, sign)
        if day is None and rule.aspect == "event" and sign in DONE and number == self.lead:
            day, basis = self._day_of_report()
        sure = not unit.headline and complete and bool(actors or topic)
        return self._made(unit, rule, found, sign, tuple(actors), topic, (day, basis), sure=sure)

    def _made(
        self,
        unit: Unit,
        rule: Rule,
        found: Found,
        sign: str,
        actors: tuple[str, ...],
        topic: str,
        dated: tuple[When | None, str],
        *,
        sure: bool,
    ) -> Claim:
        """The claim as it is told: with its place, voice, speaker and where it stands."""
        day, basis = dated
        return Claim(
            rule.type,
            self._status(rule, sign, day),
            unit.voice,
            actors,
            topic,
            day,
            basis,
            place_of(found),
            unit.start,
            unit.end,
            f"{self.page.lang}.{rule.id}",
            "medium" if sure else "low",
            unit.speaker.label if unit.speaker and unit.voice != "agency" else "",
            ((unit.start, unit.end),),
        )

    def _actors(self, number: int, rule: Rule, found: Found, topic: str) -> list[str]:
        """From the pattern, else the sentence, the object's own organisation, or further back."""
        actors = actors_of(found)
        if rule.add_actors:
            actors += sought(found, rule.add_actors, [*actors, topic])[:1]
        if actors or not rule.seek_actors:
            return actors
        meant = next((i for i in found.lifted.items if i.label == topic and i.of), None)
        if meant and meant.kind == "office":
            # An office is its organisation's, whoever else stands near it.
            return [meant.of]
        most = _SEVERAL if len(rule.seek_actors) > 1 else 1
        if here := sought(found, rule.seek_actors, [topic])[:most]:
            return here
        owner = meant.of if meant else ""
        if owner or (owner := self._only_one(rule, found)):
            return [owner]
        if not self._points_back(rule, found):
            return []
        return self.stand_ins.back(number, rule.seek_actors, topic)

    def _only_one(self, rule: Rule, found: Found) -> str:
        """`The bloc has decided`: the only organisation the page names."""
        if "organisation" not in rule.seek_actors:
            return ""
        if not self.frames.generic.search(found.lifted.text, 0, found.match.end()):
            return ""
        return min(self.organisations) if len(self.organisations) == 1 else ""

    def _object(self, number: int, rule: Rule, found: Found, actors: list[str]) -> str:
        if not rule.seek_object:
            return ""
        here = sought(found, rule.seek_object, actors)
        labels = here or self.stand_ins.back(number, rule.seek_object, "")
        return labels[0] if labels else ""

    def _points_back(self, rule: Rule, found: Found) -> bool:
        return rule.back or bool(self.frames.back.search(found.lifted.text))

    def _day(self, number: int, rule: Rule, found: Found, sign: str) -> tuple[When | None, str]:
        day, basis = day_of(found, rule, sign or ("planned" if rule.weak else ""))
        here = self.page.frame.day
        if rule.weak and not sign and day and (here is None or day.from_lo <= here):
            return None, ""  # the past day in the sentence is another act's
        done = "occurred" in (rule.status, sign)
        if day is None and done and self.frames.then.match(found.lifted.text):
            days = [self._day_of(n, rule, sign) for n in range(max(0, number - BACK), number)]
            return next((known for known in reversed(days) if known[0]), (None, ""))
        if day is None and rule.next_day and number + 1 < len(self.page.units):
            return self._day_of(number + 1, rule, sign)
        return day, basis

    def _day_of(self, number: int, rule: Rule, sign: str) -> tuple[When | None, str]:
        """The first day in another sentence."""
        lifted = self.lifted(number)
        whole = self.frames.whole.match(lifted.text)
        return day_of(Found(self.page, lifted, whole), rule, sign) if whole else (None, "")

    def _status(self, rule: Rule, sign: str, day: When | None) -> str:
        """What the sign says, corrected by the day: the future is planned, the past is done."""
        if rule.status:
            return rule.status
        here = self.page.frame.day
        if day and here:
            if day.from_lo > here and sign in ("", "occurred", "ongoing"):
                return "planned"
            if day.to_hi <= here and sign not in ("denied", "conditional"):
                return "occurred"
        usual = "occurred" if rule.aspect == "event" else "planned" if rule.weak else "ongoing"
        return sign or rule.default or usual

    def _lies_ahead(self, day: When) -> bool:
        here = self.page.frame.day
        return here is None or day.to_hi > here

    def _day_of_report(self) -> tuple[When | None, str]:
        """What a dated report tells first, as done and without another day, was done that day."""
        frame = self.page.frame
        if frame.dateline and frame.dateline.day[:4].isdigit():
            return When.parse(frame.dateline.day), "dateline"
        stamped = frame.day is not None and frame.published_basis == "page stamp"
        return (When.parse(frame.published[:10]), "page stamp") if stamped else (None, "")

    def lead_statement(self) -> list[Claim]:
        """The act of speaking the page reports on: its first attributed words."""
        page = self.page
        said = (q for q in page.quotes if q.speaker and q.kind != "reported")
        first = next(said, None)
        limit = page.body[min(1, len(page.body) - 1)].end if page.body else 0
        if first is None or first.speaker is None or first.start > limit:
            return []
        dateline = page.frame.dateline
        day = dateline.day if dateline and dateline.day[:4].isdigit() else ""
        return [
            Claim(
                "statement",
                "occurred",
                "agency",
                (first.speaker.label,),
                " ".join(first.text.split())[:300],
                When.parse(day) if day else None,
                "dateline" if day else "",
                self._place_of_statement(first.start),
                first.start,
                first.end,
                f"{page.lang}.statement.lead",
                "medium",
                first.speaker.label,
                ((first.start, first.end),),
            )
        ]

    def _place_of_statement(self, start: int) -> str:
        """Where the speech was held, if the attributing sentence says so."""
        for number, unit in enumerate(self.page.units):
            if unit.start > start and unit.voice == "agency" and unit.speaker:
                lifted = self.lifted(number)
                whole = self.frames.whole.match(lifted.text)
                return place_of(Found(self.page, lifted, whole)) if whole else ""
        return ""
