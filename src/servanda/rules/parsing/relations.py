"""Reading what final clauses say of the relations between the parties.

reservations:
  article: "20"
  allowed: all_but                  # all, none, listed, all_but
  provisions: ["4", "9"]
  window: {n: 90, unit: day, form: nth_day_after, anchor: notification}
  rejected_by: 2/3
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.rules.parsing.conditions import among_in, consents_in
from servanda.rules.parsing.delays import delay_in
from servanda.rules.parsing.fields import (
    Gathering,
    Path,
    RuleProblem,
    choice,
    once,
    optional,
    plain,
    text_in,
)
from servanda.rules.shapes.relations import (
    KINDS_OPEN,
    TWELVE_MONTHS,
    Accession,
    Participation,
    Reservations,
    Territory,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.rules.shapes.shape import Among

__all__ = [
    "OPEN_TO",
    "RELATIONS",
    "TERRITORY",
    "TOWARD",
    "WORDS",
    "accession_in",
    "participation_in",
    "reservations_in",
    "territory_in",
]

RELATIONS = {
    "reservations": {
        "article", "text", "allowed", "provisions", "acceptance", "accepted_by", "window",
        "objection", "effect", "if_prohibited", "rejected_by",
    },
    "accession": {"article", "text", "ways", "effect_toward", "window", "delay", "also_later"},
    "participation": {"article", "text", "open_to"},
    "territory": {"article", "text", "covers", "exclusion", "delay"},
}  # fmt: skip
OPEN_TO = tuple(KINDS_OPEN)
TERRITORY = {
    "covers": ("entire", "metropolitan"),
    "exclusion": ("at_consent", "any_time", "none"),
}
TOWARD = ("toward_acceptors", "toward_non_objectors", "if_none_objects")
WORDS = {
    "allowed": ("all", "none", "listed", "all_but"),
    "acceptance": ("unnecessary", "tacit", "express", "all", "organ"),
    "objection": ("if_stated", "always", "never"),
    "effect": ("consent", "acceptance"),
    "if_prohibited": ("consent_stands", "consent_falls"),
}


def reservations_in(body: Mapping[str, Raw], path: Path) -> Reservations:
    """The clause on reservations."""
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        allowed = read(_allowed, body, path)
        provisions = read(_provisions, body, path)
        acceptance = read(_word, body, "acceptance", path) or "tacit"
        by = read(optional, body, "accepted_by", path)
        window = read(delay_in, body, path, "window") if "window" in body else TWELVE_MONTHS
        objection = read(_word, body, "objection", path) or "if_stated"
        effect = read(_word, body, "effect", path)
        void = read(_word, body, "if_prohibited", path)
        rejected = read(_part, body, "rejected_by", path)
    if (allowed in ("listed", "all_but")) != bool(provisions):
        raise RuleProblem(
            (*path, "provisions"),
            "write the provisions where allowed is listed or all_but, and only there",
        )
    if (acceptance == "organ") != bool(by):
        raise RuleProblem(
            (*path, "accepted_by"),
            "name the organ where acceptance is organ, and only there",
        )
    return Reservations(
        article, allowed, provisions, acceptance, by, window, objection, effect, void, rejected
    )


def _allowed(body: Mapping[str, Raw], path: Path) -> str:
    if "allowed" not in body:
        raise RuleProblem(path, "'allowed' is missing; write all, none, listed or all_but")
    return _word(body, "allowed", path)


def accession_in(body: Mapping[str, Raw], path: Path) -> Accession:
    """The clause on whom an accession has effect toward."""
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        effect = read(choice, body, "effect_toward", TOWARD, path)
        ways = read(consents_in, {"of": body.get("ways", ["accession"])}, (*path, "ways"))
        window, delay = (read(delay_in, body, path, key) for key in ("window", "delay"))
        also = "also_later" in body and read(choice, body, "also_later", ("yes", "no"), path)
    if effect != TOWARD[0] and "window" not in body:
        raise RuleProblem(path, "'window' is missing; write how long the others may object")
    return Accession(article, ways, effect, window, delay, also == "yes")


def territory_in(body: Mapping[str, Raw], path: Path) -> Territory:
    """The clause on the territories of a party."""
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        covers = read(choice, body, "covers", TERRITORY["covers"], path)
        delay = read(delay_in, body, path)
        exclusion = "at_consent"
        if "exclusion" in body:
            exclusion = read(choice, body, "exclusion", TERRITORY["exclusion"], path)
    if covers != "entire" and "exclusion" in body:
        problem = "only what is covered can be excluded; write covers: entire, or leave it out"
        raise RuleProblem((*path, "exclusion"), problem)
    return Territory(article, covers, exclusion, delay)


def participation_in(body: Mapping[str, Raw], path: Path) -> Participation:
    """The clause on who may take part."""
    raw, place = body.get("open_to"), (*path, "open_to")
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        if not isinstance(raw, list) or not raw:
            raise RuleProblem(place, "write a list, for example [states, {members: un}]")
        entries = [read(_entry, item, (*place, str(n))) for n, item in enumerate(raw)]
    return Participation(article, tuple(entries))


def _entry(raw: Raw, path: Path) -> str | Among:
    if isinstance(raw, str):
        if raw not in OPEN_TO:
            raise RuleProblem(path, f"{str(raw)!r} is none of: {', '.join(OPEN_TO)}, or a set")
        return str(raw)
    return among_in({"among": raw}, path)


def _word(body: Mapping[str, Raw], key: str, path: Path) -> str:
    return choice(body, key, WORDS[key], path) if key in body else ""


def _provisions(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    raw, path = body.get("provisions", []), (*path, "provisions")
    if not isinstance(raw, list):
        raise RuleProblem(path, 'write a list of articles, for example ["9", "29(1)"]')
    return once([plain(article, path) for article in raw], path)


def _part(body: Mapping[str, Raw], key: str, path: Path) -> Fraction | None:
    if key not in body:
        return None
    try:
        fraction = Fraction(str(body[key]))
    except (ValueError, ZeroDivisionError):
        fraction = Fraction(0)
    if not 0 < fraction <= 1:
        raise RuleProblem((*path, key), "write a fraction of the parties, for example 2/3")
    return fraction
