"""One claim said several times on a page is one claim, with all its passages."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.types import claim_types, is_against

if TYPE_CHECKING:
    from servanda.model.claim import Claim

__all__ = ["SIGNINGS", "SITTINGS", "fold", "same_day", "same_status", "sharper_day"]

_RANK = {"quoted": 0, "reported": 1, "agency": 2}
# One of these says as little as the other of how far an act has come.
_ALIKE = ({"occurred", "ongoing"},)
# Told of one post of one person: who was chosen for it is still to take it.
_COMING = {"occurred", "planned"}
# What no actor is called: claims that name nobody, and all of them.
_NOBODY, _ANYBODY = "", "*"
# How a day is known that only the page has, and days for which what it tells is news.
_OF_REPORT, _NEWS = ("dateline", "page stamp", "url"), 7
_BY_NOUN = ".noun"  # how the rules of acts end that a noun tells
_MOST = 100  # claims of one type among which an equal is looked for: more than a page tells
SITTINGS = ("meeting", "session", "summit", "negotiation", "consultations", "phone-call")
# What those who act together put their names to.
SIGNINGS = ("treaty-signed", "document-signing", "memorandum")
_AHEAD = ("planned", "possible", "advocated")
_CONSENT = "consent"  # kin of what houses do for their state
# What has not happened.
_NOT_YET = (*_AHEAD, "sought", "conditional")


def fold(claims: list[Claim], owners: dict[str, str] | None = None) -> list[Claim]:
    """Claims in the order of the text, those that say the same as one.

    The firmest passage leads: a quotation before reported words, those before the agency's own,
    and the headline last. What one passage leaves out is taken from the others. `owners` tells
    whose organ a body is: its sitting may be told as one of its organisation.
    """
    owners = owners or {}
    folded = _passed(claims, owners)
    while len(folded) < len(claims):
        claims, folded = folded, _passed(folded, owners)
    return sorted(folded, key=lambda claim: (claim.start, claim.rule))


def _passed(claims: list[Claim], owners: dict[str, str]) -> list[Claim]:
    folded: list[Claim] = []
    shelf = _Shelf(owners)
    for claim in claims:
        for number in shelf.near(claim):
            other = folded[number]
            if _same(other, claim, owners):
                folded[number] = merged = _merged(other, claim)
                shelf.take(number, other)
                shelf.put(number, merged)
                break
        else:
            shelf.put(len(folded), claim)
            folded.append(claim)
    return folded


class _Shelf:
    """The numbers of claims by what two that say the same have in common: the type, somebody."""

    def __init__(self, owners: dict[str, str]) -> None:
        self._owners = owners
        self._numbers: dict[tuple[str, str], list[int]] = defaultdict(list)

    def near(self, claim: Claim) -> list[int]:
        """Those that may say the same as a claim, in order; who names nobody may be anybody."""
        names = (*self._somebody(claim), _NOBODY) if claim.actors else (_ANYBODY,)
        known = self._numbers
        kinds = (claim.type, *claim_types()[claim.type].alike)
        keys = [key for kind in kinds for name in names if (key := (kind, name)) in known]
        return sorted({number for key in keys for number in known[key][-_MOST:]})

    def put(self, number: int, claim: Claim) -> None:
        """A claim under its keys."""
        for name in {_ANYBODY, *(self._somebody(claim) or (_NOBODY,))}:
            insort(self._numbers[claim.type, name], number)

    def take(self, number: int, claim: Claim) -> None:
        """A claim no more under its keys."""
        for name in {_ANYBODY, *(self._somebody(claim) or (_NOBODY,))}:
            self._numbers[claim.type, name].remove(number)

    def _somebody(self, claim: Claim) -> list[str]:
        """Its actors, and whose organs they are or for whom they act."""
        owners = self._owners
        return [*claim.actors, *[owners[actor] for actor in claim.actors if actor in owners]]


def _same(one: Claim, other: Claim, owners: dict[str, str]) -> bool:
    if one.start == other.start and one.type != other.type:
        return False
    if _in_turn(one, other):
        return False
    return (
        same_status(one, other)
        and _same_actors(one, other, owners)
        and _same_object(one, other)
        and same_day(one, other)
        and _same_place(one, other)
    )


def _in_turn(one: Claim, other: Claim) -> bool:
    """`X expelled envoys of Y and Y expelled others of X`: two do the same to each other.

    Who does it is named first. Beyond one sentence both passages have to say to whom.
    """
    if not is_against(one.type) or not one.actors or not other.actors:
        return False
    if one.actors[0] == other.actors[0]:
        return False
    pairs = len(one.actors) > 1 and one.actors == other.actors[::-1]
    aimed = one.object == other.actors[0], other.object == one.actors[0]
    verbs = not any(claim.rule.endswith(_BY_NOUN) for claim in (one, other))
    return verbs and (pairs or any(aimed) if one.start == other.start else all(aimed))


def _same_place(one: Claim, other: Claim) -> bool:
    if _once(one) == "page" or "low" in (one.confidence, other.confidence):
        return True
    return not one.place or not other.place or one.place == other.place


def same_status(one: Claim, other: Claim) -> bool:
    """Whether two claims can say the same of how far an act has come."""
    if one.status == other.status or "low" in (one.confidence, other.confidence):
        return True
    if one.type == other.type and _once(one) == "page":
        return True
    if one.type in SITTINGS and _one_sitting(one, other):
        return True
    if _once(one) == "same" and _fit({*one.actors}, {*other.actors}):
        return {one.status, other.status} == _COMING
    if _once(one) == "ahead" and one.status in _NOT_YET and other.status in _NOT_YET:
        return True
    return any({one.status, other.status} == alike for alike in _ALIKE)


def _one_sitting(one: Claim, other: Claim) -> bool:
    """The same day makes it one sitting; without a day, both must lie ahead."""
    if one.day and other.day:
        return one.day.same_days(other.day)
    return one.status in _AHEAD and other.status in _AHEAD


def _same_actors(one: Claim, other: Claim, owners: dict[str, str]) -> bool:
    """One's actors are part of the other's; where many meet, one in common is enough."""
    if one.actors == other.actors or _by_states(one, other, owners):
        return True
    first, second = set(one.actors), set(other.actors)
    if _fit(first, second) or not (_is_met(one) and _is_met(other)):
        return _fit(first, second)
    organs = _of_its_organ(one, other, owners) or _of_its_organ(other, one, owners)
    return organs or _share_enough(one, other)


def _share_enough(one: Claim, other: Claim) -> bool:
    """Whether two lists, neither part of the other, are of one meeting.

    `X met A`, `X met B` are two: one in common is enough only on the same day.
    """
    common = set(one.actors) & set(other.actors)
    if len(common) > 1 or _once(one) == "page":
        return bool(common)
    same = one.day is not None and other.day is not None and one.day.same_days(other.day)
    return bool(common) and same


def _once(claim: Claim) -> str:
    """Whether a page tells of one such act of the same actors, or of one while it lies ahead."""
    return claim_types()[claim.type].once


def _is_met(claim: Claim) -> bool:
    """Whether several meet in it, of whom one passage may name some."""
    return claim.type in SITTINGS or _once(claim) == "page"


def _by_states(one: Claim, other: Claim, owners: dict[str, str]) -> bool:
    """Whether two or more act for just the states that the other passage names.

    `The X-ish parliament` is the house of X that another passage calls by its name.
    """
    states = ({owners.get(actor, actor) for actor in claim.actors} for claim in (one, other))
    first, second = states
    houses = one.type == other.type and claim_types()[one.type].kin == _CONSENT
    alone = (_once(one) == "page" or houses) and first in ({*one.actors}, {*other.actors})
    return first == second and (len(first) > 1 or alone)


def _of_its_organ(one: Claim, other: Claim, owners: dict[str, str]) -> bool:
    """Whether a sitting of an organisation, without a day, is that of its organ before it."""
    wholes = {owners.get(actor, "") for actor in one.actors}
    headed = other.confidence == "low" and other.type in SITTINGS  # `X ministers meet`
    same = one.type == "session" and (other.type == one.type or headed)
    return same and other.day is None and wholes >= {*other.actors}


def _fit(one: set[str], other: set[str]) -> bool:
    """Equal, or one part of the other."""
    return one <= other or other <= one


def _same_object(one: Claim, other: Claim) -> bool:
    share = claim_types()[one.type].share
    if not one.object or not other.object or not share:
        return True
    if one.object == other.object or "low" in (one.confidence, other.confidence):
        return True
    given = claim_types()[one.type].standing == "given"
    if given and not (known(one.object) and known(other.object)):
        return True  # an organisation named, or only told of in words
    if one.start == other.start and one.type == "decision":
        return True  # several texts adopted in one sentence
    shorter, longer = sorted((_stems(one.object), _stems(other.object)), key=len)
    return bool(shorter) and len(shorter & longer) >= share * len(shorter)


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words, so that case endings and small words do not count."""
    return {word[:6].casefold() for word in text.split() if len(word) > 3 or word.isupper()}  # noqa: PLR2004


def same_day(one: Claim, other: Claim) -> bool:
    """Days that can be the same; the day of a report may be some days after what it tells."""
    if one.day is None or other.day is None or one.day.may_meet(other.day):
        return True
    told, own = sorted((one, other), key=_has_own_day)
    if _has_own_day(told) or not _has_own_day(own) or told.day is None or own.day is None:
        return False
    return 0 <= told.day.from_lo - own.day.from_lo <= _NEWS


def _has_own_day(claim: Claim) -> bool:
    """Whether its day is told with it, and not that of the report alone."""
    return claim.day_basis not in _OF_REPORT


def _merged(one: Claim, other: Claim) -> Claim:
    """The firmer passage leads; days and roles that only the other has are kept."""
    first, second = sorted((one, other), key=_firmness)
    day = sharper_day(first, second)
    status = first.status
    if first.type in SITTINGS and status in _AHEAD and second.status == "planned":
        status = second.status
    if _once(first) == "ahead" and "planned" in (first.status, second.status):
        status = "planned"
    if _once(first) == "page" and "low" not in (first.confidence, second.confidence):
        status = min((first, second), key=lambda claim: claim.start).status
    return replace(
        first,
        type="session" if {first.type, second.type} == {"session", "summit"} else first.type,
        status=status,
        actors=_all_actors(first, second),
        object=first.object or second.object,
        day=day.day,
        day_basis=day.day_basis,
        place=first.place or second.place,
        passages=tuple(sorted(set(first.passages + second.passages))),
    )


def _all_actors(one: Claim, other: Claim) -> tuple[str, ...]:
    """The fuller list; of two that only meet, all."""
    longer, shorter = sorted((one.actors, other.actors), key=len, reverse=True)
    return tuple(dict.fromkeys((*longer, *shorter)))


def _firmness(claim: Claim) -> tuple[bool, int, int]:
    return (claim.confidence == "low", _RANK[claim.voice], claim.start)


def sharper_day(one: Claim, other: Claim) -> Claim:
    """The one that knows its day more exactly."""

    def width(claim: Claim) -> tuple[bool, int]:
        days = claim.day.to_hi - claim.day.from_lo if claim.day else 10**9
        return claim.day is None or not _has_own_day(claim), days

    return min((one, other), key=width)
