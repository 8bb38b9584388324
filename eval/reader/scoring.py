"""How one read page compares with its annotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from servanda.dates import When
from servanda.errors import BadDate
from servanda.reader.words.language import agencies
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from labels import Labels

    from servanda.model.claim import Claim
    from servanda.reader import Article
    from servanda.reader.article import Speaker
    from servanda.reader.words.types import ClaimType

__all__ = ["Count", "Score", "figures", "key", "score", "table"]

# Annotated types that ours tell apart more finely, or name otherwise.
TYPES = {
    "ratification": {"ratification", "chamber-approval", "parliament-approval"},
    "parliament-approval": {"chamber-approval", "parliament-approval"},
    "meeting": {"meeting", "session", "negotiation", "consultations"},
    "session": {"meeting", "session", "summit"},
    "negotiation": {"negotiation", "meeting"},
    "consultations": {"consultations", "meeting", "negotiation"},
    "summit": {"summit", "session"},
    "chair-transfer": {"chair-transfer", "chair"},
    "organisation-founded": {"founding"},
    "observer-status-application": {"observer-status", "membership-application"},
    "assessment-mission": {"visit"},
    "chamber-approval": {"chamber-approval", "parliament-approval"},
    "treaty-signed": {"treaty-signed", "document-signing"},
    "document-signing": {"document-signing", "treaty-signed", "memorandum"},
    "decision": {"decision", "agreement", "treaty-adopted", "reinstatement"},
    "agreement": {"agreement", "decision", "treaty-extended", "treaty-amended"},
    "treaty-suspension": {"treaty-suspension", "treaty-ended"},
    "appointment": {"appointment", "nomination"},
    "participation-freeze": {"participation-freeze", "exclusion"},
}
STATUSES = {
    "expected": {"planned"},
    "granted": {"occurred"},
    "occurring": {"ongoing"},
    "announced": {"planned", "occurred"},
    # Who wants it is another question: our own contract reads this one as advocated.
    "sought": {"sought", "advocated"},
    "adopted": {"occurred"},
    "ordered": {"occurred", "planned"},
    "urged (not complete)": {"advocated"},
    "reported by SCO Secretary General, nested": {"occurred"},
    "reported": {"occurred"},
    "begun": {"ongoing", "occurred"},
    "intention supported (not yet granted)": {"sought", "advocated", "possible", "planned"},
    "not expected (negated)": {"denied"},
}

# An office or a body whose words a report cites is a speaker of it. Some annotations name it under
# `relay` too, which is of agencies and papers.
_OFFICE = re.compile(
    r"(?i)\bpress (?:service|office|cent)|ministry|chamber\b|\bparliament\b|secretariat|committee"
    r"|\bсовет\b|пресс-|комитет|сенат|\bмид\b|\bмин(?!ск)[а-я]{3,}|министерств|парламент|секретариат"
    r"|(?:dienst|ministerium|amt|rat|sekretariat)(?:e?s)?\b"
)
_PRESS = re.compile(r"press[- ](?:service|office|cent\w+)|pressedienst\w*|pressestelle|пресс-\w+")
_SMALL = {"the", "for", "and", "der", "die", "das", "des", "von", "für", "при", "для"}
_STEM = 6  # letters that tell a word in any case
_SEAT = re.compile(r" (?:in|в) [A-ZÄÖÜА-ЯЁ]\w+$")


@dataclass(frozen=True, slots=True)
class Count:
    """True positives, what was found, what was to be found."""

    right: int = 0
    found: int = 0
    sought: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.sought + other.sought)

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what was to be found, how much was."""
        return self.right / self.sought if self.sought else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """One page: which parts of the frame are right, and the counts."""

    page: str
    frame: dict[str, bool]
    speakers: Count
    organisations: Count
    events: Count
    everything: Count
    statuses: Count
    claims: Count


def score(row: dict[str, Any], article: Article, labels: Labels, judged: list[Any]) -> Score:
    """Compare one page, in whatever its annotation tells: a sentence alone has no frame."""
    events = row.get("events", [])
    pairs = list(matched(events, article.claims, labels))
    right = sum(status_fits(event["status"], claim.status) for event, claim in pairs)
    claims = article.claims if "events" in row else ()
    found = matched_or_events(claims, [claim for _, claim in pairs])
    return Score(
        row["id"],
        frame(row, article) if "headline" in row else {},
        speakers(row["speakers"], article, labels) if "speakers" in row else Count(),
        organisations(row["orgs"], article, labels) if "orgs" in row else Count(),
        Count(len(pairs), found, len(events)),
        Count(len(pairs), len(claims), len(events)),
        Count(right, len(pairs), len(pairs)),
        correct(claims, [claim for _, claim in pairs], judged) if "orgs" in row else Count(),
    )


def matched_or_events(claims: tuple[Claim, ...], matched: list[Claim]) -> int:
    """How many claims stand as events: those of that sort, and whatever was annotated as one.

    The annotations hold what happened, and of words only those that are the news themselves; a
    claim of the sort *state* or *speech* that is not annotated is neither right nor wrong here.
    """
    types = claim_types()
    return sum(claim in matched or _happened(claim, types) for claim in claims)


def _happened(claim: Claim, types: Mapping[str, ClaimType]) -> bool:
    """`X is an observer` tells of no event: it is a list of who has a standing, as of members."""
    had = types[claim.type].standing == "given" and claim.status == "ongoing"
    return types[claim.type].sort == "event" and not had


def frame(row: dict[str, Any], article: Article) -> dict[str, bool]:
    """Headline, date, agency, relay and the day of the dateline."""
    found = article.frame
    dateline = found.dateline.day[5:] if found.dateline else ""
    expected = (row["dateline"]["month_day"] or "") if row["dateline"] else ""
    return {
        "headline": found.headline == (row["headline"] or ""),
        "date": same_day(found.published, row["pub_date"] or ""),
        "dateline": dateline == expected,
        "agency": same_agency(found.agency, row["agency"]),
        "relay": _relayed(found.relay)
        == _relayed(n for n in row["relay"] if not _OFFICE.search(n)),
    }


def same_day(found: str, expected: str) -> bool:
    """Whether a date is the annotated one; its time counts only where the annotation has one.

    A day without its year is not yet a date.
    """
    told = "" if found.startswith("XXXX") else found
    return (told if "T" in expected else told.partition("T")[0]) == expected


def _relayed(names: Iterable[str]) -> set[str]:
    """The agencies and papers that are cited, in whatever order."""
    return {one_name(name) for name in names}


def one_name(agency: str) -> str:
    """An agency's first name in the reader's list, or a publisher's without its domain."""
    given = agency.casefold()
    for known in agencies():
        labels = {host.split(".")[-2] for host in known.hosts} | set(known.hosts)
        if given in {name.casefold() for name in (known.agency, *known.forms)} | labels:
            return known.agency
    return given.partition(".")[0]


def same_agency(found: str, expected: str | None) -> bool:
    """The same agency in whatever script or by its address, or a publisher and its organ."""
    one, other = one_name(found), one_name(expected or "")
    if one == other or (bool(one) and other.startswith(f"{one} ")):
        return True
    if _squeezed(one) and _squeezed(one) == _squeezed(other):
        return True  # `The Daily Herald`, and as its address has it
    label = (expected or "").casefold()
    known = (agency for agency in agencies() if agency.agency == one)
    return any(label == host.partition(".")[0] for agency in known for host in agency.hosts)


def _squeezed(name: str) -> str:
    """The letters of a name as an address writes them."""
    return re.sub(r"[\W_]", "", name.casefold().removeprefix("the ").partition("(")[0])


def speakers(expected: list[dict[str, Any]], article: Article, labels: Labels) -> Count:
    """How the speakers agree: by name, or where the record spells it otherwise, by id."""
    left = list(article.speakers)
    right = 0
    for one in expected:
        fits = [s for s in left if is_speaker(one, s, labels)]
        if fits:
            left.remove(fits[0])
            right += 1
    return Count(right, len(article.speakers), len(expected))


def is_speaker(expected: dict[str, Any], found: Speaker, labels: Labels) -> bool:
    """By the annotated name, or by the name that the page itself gives (`as`)."""
    names = {expected["name"], expected.get("as", expected["name"])}
    return any(same_speaker(name, found, labels) for name in names)


def same_speaker(expected: str, found: Speaker, labels: Labels) -> bool:
    """By the record or by name; an authority is the same with and without the town it sits in.

    So it is in whatever case and order its words stand, and as its press service; a person is the
    same by the letter of the first name, and with or without the dots of a letter.
    """
    if labels.same(expected, found.label):
        return True
    one, other = (_SEAT.sub("", name).replace("ё", "е") for name in (found.name, expected))
    if one == other or _stems(one) == _stems(other) != set():
        return True
    initial = re.fullmatch(r"(\w)\. (?:\w\. )?([\w’'-]{3,})", other)
    if initial is None:
        return False
    return one.startswith(initial[1]) and one.endswith(f" {initial[2]}")


def _stems(name: str) -> set[str]:
    """What the words of an authority's name begin with, without small words."""
    words = re.findall(r"[\w-]{3,}", _PRESS.sub(" ", name.casefold()))
    return {word.removesuffix("s")[:_STEM] for word in words if word not in _SMALL}


def organisations(expected: list[str], article: Article, labels: Labels) -> Count:
    """How the organisations agree that a page names, alone or within the name of organ or office.

    An organ counts for itself only where the annotation counts it as an organisation.
    """
    sought = {labels.id_of(label) for label in expected}
    named = {m.actor for m in article.mentions} | {
        m.of for m in article.mentions if m.of and labels.names_whole(m.of, m.text)
    }
    return sets(sought, named & (labels.organisations | sought))


def sets(expected: set[str], found: set[str]) -> Count:
    """How two sets agree."""
    return Count(len(expected & found), len(found), len(expected))


def matched(
    events: list[dict[str, Any]], claims: tuple[Claim, ...], labels: Labels
) -> Iterator[tuple[dict[str, Any], Claim]]:
    """As many annotated events as can be had, each with a claim of its own of type, day, actors."""
    fits = [
        sorted(
            (n for n, claim in enumerate(claims) if event_fits(event, claim, labels)),
            key=lambda n: not status_fits(event["status"], claims[n].status),
        )
        for event in events
    ]
    taken: dict[int, int] = {}
    for number in range(len(events)):
        _find_place(number, fits, taken, set())
    for claim, number in taken.items():
        yield events[number], claims[claim]


def _find_place(event: int, fits: list[list[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Give an event a claim, moving another to one of its other claims where that must be."""
    for claim in fits[event]:
        if claim in tried:
            continue
        tried.add(claim)
        if claim not in taken or _find_place(taken[claim], fits, taken, tried):
            taken[claim] = event
            return True
    return False


def event_fits(event: dict[str, Any], claim: Claim, labels: Labels) -> bool:
    """Same type, a day in common where the annotation has one, an actor where it has any."""
    kind = event["type"].replace("_", "-")
    if claim.type not in TYPES.get(kind, {kind}):
        return False
    pairs = [(label, actor) for label in event["actors"] for actor in claim.actors]
    if event["actors"] and not any(labels.same(label, actor) for label, actor in pairs):
        return False
    return not event["date"] or day_fits(event["date"], claim.day)


def day_fits(text: str, day: When | None) -> bool:
    """Whether the days can be the same; a claim without a day does not fit an annotated one.

    A day whose year nobody tells is taken in the year of the other: only its month and day count.
    """
    if day is None:
        return False
    expected = text.partition(" ")[0].replace("?", "X")
    try:
        return When.parse(expected).may_meet(day)
    except BadDate:
        return False


def status_fits(expected: str, found: str) -> bool:
    """Whether the status is the annotated one, in our words."""
    return found in STATUSES.get(expected, {expected})


def key(claim: Claim) -> tuple[str, ...]:
    """How a claim is named in judged.yaml."""
    return (claim.type, claim.status, " ".join(claim.actors))


def correct(claims: tuple[Claim, ...], annotated: list[Claim], judged: list[Any]) -> Count:
    """Claims that are right: annotated, or judged so by hand."""
    by_hand = {tuple(line[:3]) for line in judged if len(line) == 3 or line[3] != "wrong"}
    right = sum(claim in annotated or key(claim) in by_hand for claim in claims)
    return Count(right, len(claims), len(claims))


def table(scores: list[Score]) -> list[str]:
    """One Markdown line a page."""
    lines = [
        "| page | frame | speakers | organisations | events found | status right | claims right |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in scores:
        wrong = [name for name, fits in one.frame.items() if not fits]
        lines.append(
            f"| {one.page} | {'right' if not wrong else 'not: ' + ', '.join(wrong)} "
            f"| {one.speakers.f1:.2f} | {one.organisations.f1:.2f} "
            f"| {one.events.right}/{one.events.sought} "
            f"| {one.statuses.right}/{one.statuses.sought} "
            f"| {one.claims.right}/{one.claims.found} |"
        )
    return lines


def figures(scores: list[Score]) -> dict[str, float]:
    """The figures over all pages, each between nought and one, of what is annotated there."""
    found: dict[str, float] = {}
    framed = [one.frame for one in scores if one.frame]
    for part in ("headline", "date", "dateline", "agency", "relay") if framed else ():
        found[part] = sum(one[part] for one in framed) / len(framed)

    def total(part: str) -> Count:
        return sum((getattr(one, part) for one in scores), Count())

    for part in ("speakers", "organisations", "events"):
        if total(part) != Count():
            found[part] = total(part).f1
    if "events" not in found:
        return {name: round(value, 3) for name, value in found.items()}
    events, status = total("events"), total("statuses")
    found["events, all claims"] = total("everything").f1
    found["events precision"] = events.precision
    found["events recall"] = events.recall
    found["status"] = status.right / status.sought if status.sought else 1.0
    if total("claims") != Count():
        found["claims right"] = total("claims").precision
    return {name: round(value, 3) for name, value in found.items()}
