"""The review queue: what was read and waits for a person, one story a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput, UnknownId
from servanda.flows.comparing import compare, proposed
from servanda.flows.folding import Fold, folded, said_on
from servanda.flows.reading import page_source
from servanda.flows.showing import Said, said

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.flows.folding import Told
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record.workspace import Workspace

__all__ = [
    "Proposal",
    "Queue",
    "Telling",
    "Waiting",
    "Wanted",
    "find",
    "open_fold",
    "queue",
    "show",
]

_ASIDE = 160


class Waiting(msgspec.Struct, frozen=True):
    """One line of the queue: a claim, the pages that tell it, and their independent origins.

    `likely_only`, `likely_actors` and the day's basis *likely* say what of it no rule told;
    `told_status` is what a rule told where another status is likely.
    """

    id: str
    type: str
    status: str
    actors: list[str]
    names: list[str]
    object: str | None
    day: str | None
    day_basis: str
    likely_only: bool
    likely_actors: list[str]
    told_status: str
    against_record: str
    state: str
    page: str
    decided: str
    pages: int
    origins: int


class Queue(msgspec.Struct, frozen=True):
    """The claims waiting, or all of them; `left_out` counts those that were not asked for."""

    schema: str
    items: list[Waiting]
    left_out: int


class Wanted(msgspec.Struct, frozen=True):
    """Which claims to list; an empty field asks for any.

    `mark` is what the record says to it, `type` its type, `about` somebody it names, by id.
    """

    mark: str = ""
    type: str = ""
    about: str = ""
    everything: bool = False

    def takes(self, item: Waiting, claim: Claim) -> bool:
        """Whether a claim is among those asked for."""
        return (
            self.mark in ("", item.against_record)
            and self.type in ("", item.type)
            and self.about in ("", claim.object, claim.speaker, *claim.actors)
        )


class Telling(msgspec.Struct, frozen=True):
    """One page that tells a claim: the claim's id there, and whose report the page is."""

    id: str
    page: str
    publisher: str
    published: str
    relay: list[str]
    origin: int


class Proposal(msgspec.Struct, frozen=True):
    """One claim with its passage, what the record would say, and what it says now.

    `voice` tells whether the words are quoted, reported or the agency's own; `speaker` whose.
    """

    schema: str
    item: Waiting
    voice: str
    speaker: str
    rule: str
    before: str
    passage: str
    after: str
    would_say: list[str]
    record_says: list[Said]
    told_by: list[Telling]


def queue(asked: Asked, workspace: Workspace, wanted: Wanted = Wanted()) -> Queue:  # noqa: B008
    """What waits for a decision, in the order in which it was read.

    Raises:
        UnknownId: nobody the record knows is meant by `about`.
    """
    if wanted.about:
        wanted = msgspec.structs.replace(wanted, about=asked.names.find(wanted.about))
    folds = folded(workspace.items("" if wanted.everything else "open"))
    lines = [(_waiting(asked, fold), fold.head.claim) for fold in folds]
    items = [item for item, claim in lines if wanted.takes(item, claim)]
    return Queue("servanda.queue/2", items, len(lines) - len(items))


def show(asked: Asked, workspace: Workspace, id_: str) -> Proposal:
    """One claim, with what surrounds its passage.

    Raises:
        UnknownId: the queue has no such claim.
    """
    fold, told = find(workspace, id_)
    claim, text = told.claim, told.page.text
    would = proposed(claim, page_source(told.page.sha256), said_on(told.page), asked.view)
    return Proposal(
        "servanda.proposal/3",
        _waiting(asked, fold, told),
        claim.voice,
        asked.names.of(claim.speaker) if claim.speaker else "",
        claim.rule,
        text[max(0, claim.start - _ASIDE) : claim.start],
        text[claim.start : claim.end],
        text[claim.end : claim.end + _ASIDE],
        [_words(statement) for statement in would],
        [said(asked, s) for s in compare(claim, asked.view, said_on(told.page))[1]],
        _tellings(fold),
    )


def find(workspace: Workspace, id_: str) -> tuple[Fold, Told]:
    """The claim whose id begins like this, and the story it is part of.

    Raises:
        UnknownId: the queue has no such claim, or several.
    """
    found = [
        (fold, told)
        for fold in folded(workspace.items())
        for told in fold.told
        if told.item.id.startswith(id_)
    ]
    if len(found) != 1:
        problem = "fits several claims; write all of it" if found else "is not in the queue"
        raise UnknownId(f"{id_!r} {problem}; see servanda review")
    return found[0]


def open_fold(workspace: Workspace, id_: str, *, alone: bool) -> Fold:
    """The story a claim is part of, if it still waits; `alone`: this page's telling only.

    Raises:
        UnknownId: the queue has no such claim, or several.
        BadInput: it was decided already.
    """
    fold, told = find(workspace, id_)
    item = told.item
    if item.state != "open":
        raise BadInput(
            f"claim {item.id} was {item.state} in {item.decided}; "
            f"to decide anew: servanda review undo {item.id} --why …"
        )
    return Fold((told,)) if alone else fold


def _waiting(asked: Asked, fold: Fold, told: Told | None = None) -> Waiting:
    told = told or fold.head
    item, page, claim = told.item, told.page, told.claim
    mark, _ = compare(claim, asked.view, said_on(page))
    return Waiting(
        item.id, claim.type, claim.status, list(claim.actors),
        [asked.names.abbreviation(a) for a in claim.actors],
        asked.names.abbreviation(claim.object) if claim.object else None,
        claim.day.text if claim.day else None, claim.day_basis,
        claim.likely_only, list(claim.likely_actors), claim.told_status, mark, item.state,
        page.title or page.sha256[:12], item.decided, len(fold.pages),
        len(fold.origins()),
    )  # fmt: skip


def _tellings(fold: Fold) -> list[Telling]:
    origin = {page.sha256: n for n, group in enumerate(fold.origins(), 1) for page in group}
    return [
        Telling(
            told.item.id, told.page.title or told.page.sha256[:12], told.page.publisher,
            told.page.published, told.page.relay.splitlines(), origin[told.page.sha256],
        )
        for told in fold.told
    ]  # fmt: skip


def _words(s: Statement) -> str:
    quals = "".join(f", {name}: {text}" for name, text in s.quals)
    view = f", according to {s.according_to}" if s.according_to else ""
    return f"{s.subject} {s.prop} {s.value}, {s.valid.text or 'day not known'}{quals}{view}"
