"""A claim: what a page says happened, is going on, is planned or wanted. Only ever a proposal.

Statuses keep apart what news text keeps apart: a ratification that somebody wants completed is
`advocated`, one a chamber has approved is `occurred` for that chamber, and neither is a deposit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.errors import BadDate
from servanda.model.source import Evidence
from servanda.model.statement import Statement, quals_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LIKELY", "STATUSES", "VOICES", "WEIGHED", "Claim", "known"]

STATUSES = (
    "occurred",
    "ongoing",
    "planned",
    "possible",
    "provided-for",
    "sought",
    "advocated",
    "conditional",
    "denied",
)
LIKELY = "likely"  # basis of a day that weights of words tell
WEIGHED = ".weighed."  # in the name of a rule: weights of words told it
VOICES = ("quoted", "reported", "agency")

_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", re.ASCII)
_STANDINGS = {
    "observer-status": "observer",
    "partner-status": "dialogue-partner",
    "accession": "member",
}
_STEPS = {"advocated": "advocated", "sought": "requested", "occurred": "granted"}
_NATIONAL = {
    "treaty-submitted": "submitted",
    "chamber-approval": "unspecified-chamber",
    "parliament-approval": "parliament",
    "promulgation": "law",
}
_FREEZES = {"own": "frozen-by-own-statement", "put-out": "suspended"}
_DEPOSITS = ("ratification", "acceptance", "approval", "accession", "succession", "notification")
# What pages call a standing, and what the record calls it.
_AGREEMENTS = {"memorandum": "memorandum", "declaration": "joint-declaration"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One act or state of affairs as one page gives it.

    `actors` and `object` are ids where the record knows the name, else the words of the page.
    `start` and `end` are offsets into the text as given; `passages` are all places that say it,
    where headline, lead and quotation say the same. `day_basis` tells how the day is known (text,
    relative, dateline, likely, or empty); `speaker` whose words they are, an id or a name. `named`
    are the ids of those that the words of the object name, `country` the state in which the place
    lies; `likely_actors` those of the actors whom no rule told, but weights of words make likely;
    `told_status` what a rule told of how far the act has come, where weights make `status` likely.
    """

    type: str
    status: str
    voice: str
    actors: tuple[str, ...]
    object: str
    day: When | None
    day_basis: str
    place: str
    start: int
    end: int
    rule: str
    confidence: str = ""
    speaker: str = ""
    passages: tuple[tuple[int, int], ...] = ()
    named: tuple[str, ...] = ()
    country: str = ""
    likely_actors: tuple[str, ...] = ()
    told_status: str = ""

    @property
    def likely_only(self) -> bool:
        """Whether no rule told it, and weights of words only make it likely."""
        return WEIGHED in self.rule

    @property
    def told_actors(self) -> tuple[str, ...]:
        """Those of the actors that are more than likely."""
        return tuple(one for one in self.actors if one not in self.likely_actors)

    def to_statements(self, source_id: str) -> tuple[Statement, ...]:
        """The statements this claim would become, where a property of the schema fits.

        Whoever is named only in words is no actor of the record yet, so nothing is said of him.
        """
        build = _BUILDERS.get(self.type)
        return build(self, source_id) if build else ()

    def statement(
        self, source_id: str, subject: str, prop: str, value: str, quals: dict[str, str]
    ) -> Statement:
        """One statement with this claim's day, speaker and passage."""
        return Statement(
            subject,
            prop,
            value,
            self.day or When.unknown(),
            source_id,
            quals_of(quals),
            according_to=self.speaker if known(self.speaker) else "",
            evidence=(Evidence(source_id, start=self.start, end=self.end),),
        )

    @property
    def known_actors(self) -> tuple[str, ...]:
        """The actors the record knows."""
        return tuple(actor for actor in self.actors if known(actor))


def known(text: str) -> bool:
    """Whether this is an id of the record rather than words of the page."""
    return bool(_ID.fullmatch(text))


def _standing(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    if claim.status == "ongoing":
        return _listed(claim, source_id, _STANDINGS[claim.type])
    step = _STEPS.get(claim.status)
    if step is None or not known(claim.object):
        return ()
    quals = {"standing": _STANDINGS[claim.type], "step": step}
    return _steps(claim, source_id, quals)


def _leaving(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """That somebody left is told of the announcement mostly, and never proves a notice given."""
    if claim.status != "occurred" or not known(claim.object):
        return ()
    return _steps(claim, source_id, {"standing": "member", "step": "denunciation-announced"})


def _exclusion(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """Who was put out of an organisation for good is not suspended: the two are steps apart."""
    if claim.status != "occurred" or not known(claim.object):
        return ()
    return _steps(claim, source_id, {"standing": "member", "step": "expelled"})


def _application(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """An application made is a step towards membership: asked for, not had."""
    if claim.status != "occurred" or not known(claim.object):
        return ()
    return _steps(claim, source_id, {"standing": "member", "step": "requested"})


def _freeze(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """What is frozen by whom has it, or suspended by the organisation; both only once done.

    Which of the two it was, the rule tells, or that the organisation is among those who act.
    """
    named = "put-out" if claim.object in claim.actors else claim.rule.rpartition(".")[2]
    step = _FREEZES.get(named)
    if step is None or claim.status != "occurred" or not known(claim.object):
        return ()
    return _steps(claim, source_id, {"standing": "member", "step": step})


def _steps(claim: Claim, source_id: str, quals: dict[str, str]) -> tuple[Statement, ...]:
    """A step of each who has or wants a standing; the organisation has none in itself."""
    return tuple(
        claim.statement(source_id, claim.object, "standing_step", actor, quals)
        for actor in claim.known_actors
        if actor != claim.object
    )


def _pending(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """A ratification somebody wants completed, or makes a condition, is not complete."""
    if claim.status not in ("advocated", "conditional", "ongoing") or not known(claim.object):
        return ()
    # It is said of the instrument as a whole, so the instrument is its own value.
    return (claim.statement(source_id, claim.object, "ratification_pending", claim.object, {}),)


def _national_step(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    if claim.status != "occurred" or not known(claim.object):
        return ()
    quals = {"step": _NATIONAL[claim.type]}
    return tuple(
        claim.statement(source_id, claim.object, "national_step", actor, quals)
        for actor in claim.known_actors
    )


def _signature(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    if claim.status != "occurred" or not known(claim.object):
        return ()
    quals = {"place": claim.place} if claim.place else {}
    return tuple(
        claim.statement(source_id, claim.object, "signature", actor, quals)
        for actor in claim.known_actors
    )


def _membership(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    if claim.status not in ("occurred", "ongoing"):
        return ()
    return _listed(claim, source_id, claim.rule.rpartition(".")[2])


def _listed(claim: Claim, source_id: str, standing: str) -> tuple[Statement, ...]:
    """A list says who belongs on the page's day; since when, it does not say.

    A day beside it is another act's (`X, which joined in 2015, is a member`), so none is kept: the
    claim is then held against the record on the day of the page.
    """
    if not known(claim.object):
        return ()
    quals = {"standing": standing}
    undated = replace(claim, day=None, day_basis="", status="ongoing")
    return tuple(
        undated.statement(source_id, claim.object, "member", actor, quals)
        for actor in claim.known_actors
    )


def _deposit(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """The instrument of a state, given to the depositary; of which kind, the rule tells."""
    kind = claim.rule.rpartition(".")[2]
    if claim.status != "occurred" or kind not in _DEPOSITS or not known(claim.object):
        return ()
    return tuple(
        claim.statement(source_id, claim.object, "deposit", actor, {"kind": kind})
        for actor in claim.known_actors
    )


def _in_force(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """In force from the day it entered; of a day to come or a condition nothing is stated.

    The day on which it binds some alone is not that of its entry into force.
    """
    for_some = any(actor != claim.object for actor in claim.known_actors)
    if claim.status != "occurred" or not known(claim.object) or for_some:
        return ()
    since = replace(claim, day=_from(claim.day))
    return (since.statement(source_id, claim.object, "in_force", claim.object, {}),)


def _from(day: When | None) -> When | None:
    """From that day on, with no end; the day itself where it is no plain one."""
    if day is None or "/" in day.text:
        return day
    try:
        return When.parse(f"{day.text}/..")
    except BadDate:
        return day


def _agreement(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """An act of cooperation of two organisations, once done."""
    actors = claim.known_actors
    if claim.status != "occurred" or len(actors) != 2:  # noqa: PLR2004 - an act of two
        return ()
    quals = {"kind": _AGREEMENTS[claim.type]}
    return (claim.statement(source_id, actors[0], "agreement_between", actors[1], quals),)


def _acting(claim: Claim, source_id: str) -> tuple[Statement, ...]:
    """That somebody did act for another; whether they might, no page decides.

    In which way (speaking, signing), the rule tells.
    """
    if claim.status not in ("occurred", "ongoing") or not known(claim.object):
        return ()
    quals = {"act": claim.rule.rpartition(".")[2]}
    if claim.place:
        quals["place"] = claim.place
    return tuple(
        claim.statement(source_id, actor, "acted_for", claim.object, quals)
        for actor in claim.known_actors
        if actor != claim.object
    )


_BUILDERS: dict[str, Callable[[Claim, str], tuple[Statement, ...]]] = {
    "observer-status": _standing,
    "partner-status": _standing,
    "accession": _standing,
    "withdrawal": _leaving,
    "membership-application": _application,
    "participation-freeze": _freeze,
    "exclusion": _exclusion,
    "ratification": _pending,
    "treaty-submitted": _national_step,
    "chamber-approval": _national_step,
    "parliament-approval": _national_step,
    "promulgation": _national_step,
    "deposit": _deposit,
    "entry-into-force": _in_force,
    "treaty-signed": _signature,
    "membership": _membership,
    "memorandum": _agreement,
    "declaration": _agreement,
    "representation": _acting,
}
