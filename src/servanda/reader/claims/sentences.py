"""The sentences of a page as claims are read from them: tagged, dated, and told as claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.model.claim import Claim
from servanda.reader.claims.awaiting import is_awaited, waits_for_another
from servanda.reader.claims.dayleads import lasts_since
from servanda.reader.claims.keeping import DONE
from servanda.reader.claims.outcomes import outcome_items
from servanda.reader.claims.roles import place_of
from servanda.reader.people.officers import countries
from servanda.reader.syntax.attributed import attributes_with_days, days_of_attributes
from servanda.reader.syntax.lift import letters_in, lift
from servanda.reader.syntax.wording import wording_of
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.lexicon import ACT, ACT_PART

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found
    from servanda.reader.page import Page, Unit
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.syntax.wording import Wording
    from servanda.reader.words.frames import Frames, Rule

__all__ = ["AHEAD", "OF_THE_DAY", "Sentences"]

OF_THE_DAY = ("page stamp", "url")
_PRESENT = ".present"  # how the rules of acts end that a verb in the present tells
AHEAD = ("planned", "possible", "advocated", "sought")
_DENYING = 40  # characters in which a verb of denying stands before what is denied


class Sentences:
    """What the ways of finding claims share; `told` are the claims so far, sentence by sentence.

    `kinds` says of each sentence what its words can be, taken together; `listed` are those that are
    items of a list of what was done; `caught` is what nets tell beside the claims.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: Frames = frames_of(page.lang)
        self.home = countries(page)
        self.kinds = [page.scan.kinds(unit.start, unit.end) for unit in page.units]
        self._lifted: dict[int, Lifted] = {}
        self._wordings: dict[int, Wording] = {}
        self.told: list[list[Claim]] = []
        self.caught: list[Claim] = []
        self.listed = outcome_items(page)
        self.lead = next((n for n, unit in enumerate(page.units) if not unit.headline), -1)

    def lifted(self, number: int) -> Lifted:
        """One sentence, tagged when it is first asked for: most tell of nothing."""
        found = self._lifted.get(number)
        if found is None:
            unit, kinds, home = self.page.units[number], self.kinds[number], self.home_in(number)
            found = self._lifted[number] = lift(self.page, unit.start, unit.end, kinds, home)
        return found

    def letters(self, number: int) -> frozenset[str]:
        """The letters its tags may have, told without tagging it."""
        unit, kinds, home = self.page.units[number], self.kinds[number], self.home_in(number)
        return letters_in(self.page, unit.start, unit.end, kinds, home)

    def home_in(self, number: int) -> str:
        """The country of whoever speaks in a sentence, where the page tells."""
        speaker = self.page.units[number].speaker if self.home else None
        return self.home.get(speaker.label, "") if speaker else ""

    def wording(self, number: int) -> Wording:
        """The same as tokens."""
        found = self._wordings.get(number)
        if found is None:
            found = self._wordings[number] = wording_of(self.lifted(number), self.page.lang)
        return found

    def days_of_others(self, number: int, *spans: tuple[int, int]) -> frozenset[int]:
        """The days in a sentence that participles beside nouns have, but for one that is told.

        What is told stands in one of the spans.
        """
        if not self.lifted(number).dated:
            return frozenset()
        attributes = attributes_with_days(self.wording(number), acts_of(self.page.lang))
        return days_of_attributes(attributes, *spans)[1]

    def may_tell_of_acts(self, number: int) -> bool:
        """Whether a word is there that can tell of an act, or several that can together."""
        kinds, unit = self.kinds[number], self.page.units[number]
        if kinds & ACT or not kinds & ACT_PART:
            return bool(kinds & ACT)
        words = self.page.scan.words(ACT_PART, unit.start, unit.end)
        text = self.page.text[unit.start : unit.end].casefold()
        return acts_of(self.page.lang).hints.stand(text, words)

    def names_somebody(self, unit: Unit) -> bool:
        """Whether a name stands in a sentence, or `our country`."""
        own = unit.speaker and self.home.get(unit.speaker.label)
        return bool(own or self.page.mentions.inside(unit.start, unit.end))

    def made(
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
        status = self._status(rule, sign, day, found)
        if status in DONE and is_awaited(found, rule, day):
            status = "conditional"
        if status == "planned" and waits_for_another(found):
            status = "conditional"
        if self._is_asked(unit, rule, status):
            status = "possible"
        if status in (*DONE, "planned") and self._is_denied(unit):
            status = "denied"
        return Claim(
            rule.type,
            status,
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

    def _is_asked(self, unit: Unit, rule: Rule, status: str) -> bool:
        """`Will X sign?`: whether what lies ahead, or a present tells, is only asked for."""
        ahead = status in ("planned", "sought") or (status in DONE and rule.id.endswith(_PRESENT))
        return ahead and self.page.text[unit.start : unit.end].rstrip('"”»“').endswith("?")

    def _is_denied(self, unit: Unit) -> bool:
        """`X denied that …`: whether what stands here is told by whoever denies it."""
        before = self.page.text[max(0, unit.start - _DENYING) : unit.start]
        return unit.speaker is not None and bool(self.frames.denying.search(before))

    def _status(self, rule: Rule, sign: str, day: When | None, found: Found) -> str:
        """What the sign says, corrected by the day: the future is planned, the past is done."""
        if rule.status:
            return rule.status
        here = self.page.frame.day
        if day and here:
            if day.from_lo > here and sign in ("", "occurred", "ongoing"):
                return "planned"
            lasts = sign == "ongoing" and (rule.effective or lasts_since(found))
            if day.to_hi <= here and sign not in ("denied", "conditional") and not lasts:
                return "occurred"
        usual = "occurred" if rule.aspect == "event" else "planned" if rule.weak else "ongoing"
        return sign or rule.default or usual

    def lies_ahead(self, day: When) -> bool:
        """Whether some of it is after the day of the page."""
        here = self.page.frame.day
        return here is None or day.to_hi > here

    def day_of_page(self) -> str:
        """The day of the page in EDTF; empty where its year is not told."""
        frame = self.page.frame
        return frame.published[:10] if frame.day else ""

    def day_of_report(self) -> tuple[When | None, str]:
        """What a dated report tells first, as done and without another day, was done that day."""
        frame = self.page.frame
        if frame.dateline and frame.dateline.day:  # of a year that nobody tells, too
            return When.parse(frame.dateline.day), "dateline"
        basis = frame.published_basis
        known = frame.day is not None and basis in OF_THE_DAY
        return (When.parse(frame.published[:10]), basis) if known else (None, "")
