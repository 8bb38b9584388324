"""The review queue: a person decides what becomes of a claim. Every decision is a transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.dates import When
from servanda.errors import BadInput, UnknownId
from servanda.flows.comparing import compare, proposed
from servanda.flows.reading import page_source
from servanda.model import Evidence, Source, load_schema
from servanda.model.claim import Claim
from servanda.model.ids import short
from servanda.record import Draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import Day
    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.model import Statement
    from servanda.record import Record
    from servanda.record.workspace import Item, PageRead, Workspace

__all__ = ["Decision", "Proposal", "Queue", "Waiting", "accept", "edit", "queue", "reject", "show"]

EDITABLE = ("status", "actors", "object", "day", "place", "speaker")


class Waiting(msgspec.Struct, frozen=True):
    """One line of the queue."""

    id: str
    type: str
    status: str
    names: list[str]
    object: str | None
    day: str | None
    against_record: str
    state: str
    page: str
    decided: str


class Queue(msgspec.Struct, frozen=True):
    """The claims waiting, or all of them."""

    schema: str
    items: list[Waiting]


class Proposal(msgspec.Struct, frozen=True):
    """One claim with its passage, what the record would say, and what it says now."""

    schema: str
    item: Waiting
    rule: str
    before: str
    passage: str
    after: str
    would_say: list[str]
    meets: list[str]


class Decision(msgspec.Struct, frozen=True):
    """What was decided, and the transaction that keeps it."""

    schema: str
    id: str
    decision: str
    transaction: str | None
    statements: list[str]


class _Kept(msgspec.Struct, frozen=True):
    """A decision as it stands in the ledger: the claim, the page by hash, what was decided."""

    claim: str
    page: str
    extractor: str
    decision: str
    schema: str = "servanda.decision/1"


_ASIDE = 160


def queue(asked: Asked, workspace: Workspace, *, everything: bool = False) -> Queue:
    """What waits for a decision, in the order in which it was read."""
    items = workspace.items("" if everything else "open")
    return Queue("servanda.queue/1", [_waiting(asked, item, page) for item, page in items])


def show(asked: Asked, workspace: Workspace, id_: str) -> Proposal:
    """One claim, with what surrounds its passage.

    Raises:
        UnknownId: the queue has no such claim.
    """
    item, page = _find(workspace, id_)
    claim = _claim(item)
    text = page.text
    would = proposed(claim, page_source(page.sha256), _said_on(page))
    return Proposal(
        "servanda.proposal/1",
        _waiting(asked, item, page),
        claim.rule,
        text[max(0, claim.start - _ASIDE) : claim.start],
        text[claim.start : claim.end],
        text[claim.end : claim.end + _ASIDE],
        [_words(statement) for statement in would],
        [short(s.id) for s in compare(claim, asked.view, _day(page, asked))[1]],
    )


def accept(record: Record, workspace: Workspace, id_: str, change: Change) -> Decision:
    """Enter the claim as statements, with the passage as evidence and the page kept by hash.

    Raises:
        UnknownId: the queue has no such claim.
        BadInput: it was decided already, or names nobody the record knows.
    """
    item, page = _open(workspace, id_)
    claim = _claim(item)
    would = proposed(claim, page_source(page.sha256), _said_on(page))
    statements = [_evidenced(statement, claim, page) for statement in would]
    if not statements:
        raise BadInput(
            f"claim {item.id} names nobody the record knows; enter the actors first, "
            f"or say whom it means: servanda review edit {item.id} --set actors=…"
        )
    draft = _draft(item, page, "accepted", change)
    draft.describe(_source(page))
    for statement in statements:
        load_schema().check(statement)
        draft.assert_(statement, why=change.reason)
    tx = record.append(draft, at=change.at)
    name = tx.name if tx else None
    workspace.decide(item.id, "accepted", name or "")
    return Decision(
        "servanda.decision/1", item.id, "accepted", name, [short(s.id) for s in statements]
    )


def reject(record: Record, workspace: Workspace, id_: str, change: Change) -> Decision:
    """Put the claim aside; that it was, by whom and why, enters the ledger.

    Raises:
        UnknownId: the queue has no such claim.
        BadInput: it was decided already.
    """
    item, page = _open(workspace, id_)
    tx = record.append(_draft(item, page, "rejected", change), at=change.at)
    workspace.decide(item.id, "rejected", tx.name if tx else "")
    return Decision("servanda.decision/1", item.id, "rejected", tx.name if tx else None, [])


def edit(asked: Asked, workspace: Workspace, id_: str, changes: Mapping[str, str]) -> Proposal:
    """Put a claim right before it is decided.

    Raises:
        BadInput: a part that cannot be edited, or a date that is none.
    """
    item, _ = _open(workspace, id_)
    claim = _claim(item)
    for name, text in changes.items():
        if name not in EDITABLE:
            raise BadInput(f"{name!r} cannot be edited; these can: {', '.join(EDITABLE)}")
        if name == "actors":
            ids = (part.strip() for part in text.split(","))
            claim = replace(claim, actors=tuple(asked.names.find(part) for part in ids))
        elif name == "day":
            claim = replace(claim, day=When.parse(text) if text else None, day_basis="edited")
        else:
            plain: dict[str, Any] = {name: text}
            claim = replace(claim, **plain)
    workspace.decide(item.id, "open", "", msgspec.json.encode(claim).decode())
    return show(asked, workspace, item.id)


def _draft(item: Item, page: PageRead, decision: str, change: Change) -> Draft:
    """A decision with the claim it is about; the page's text is kept where it is evidence."""
    draft = Draft(change.agent, change.reason)
    if decision == "accepted":
        draft.keep(page.text.encode())
    kept = _Kept(item.claim, page.sha256, page.extractor, decision)
    draft.keep(msgspec.json.encode(kept))
    return draft


def _source(page: PageRead) -> Source:
    return Source(
        page_source(page.sha256),
        title=page.title,
        url=page.url,
        publisher=page.publisher,
        lang=page.lang,
        published=page.published,
        published_basis=page.published_basis,
        fetched=page.read_at[:10],
        sha256=page.sha256,
    )


def _evidenced(statement: Statement, claim: Claim, page: PageRead) -> Statement:
    """The passage itself as evidence: offsets into the text kept by hash, and the words there."""
    quote = page.text[claim.start : claim.end]
    evidence = Evidence(statement.source, page.extractor, claim.start, claim.end, quote)
    return msgspec.structs.replace(statement, evidence=(evidence,))


def _waiting(asked: Asked, item: Item, page: PageRead) -> Waiting:
    claim = _claim(item)
    mark, _ = compare(claim, asked.view, _day(page, asked))
    return Waiting(
        item.id, claim.type, claim.status, [asked.names.abbreviation(a) for a in claim.actors],
        asked.names.abbreviation(claim.object) if claim.object else None,
        claim.day.text if claim.day else None, mark, item.state, page.title or page.sha256[:12],
        item.decided,
    )  # fmt: skip


def _claim(item: Item) -> Claim:
    return msgspec.json.decode(item.claim, type=Claim)


def _said_on(page: PageRead) -> Day | None:
    """The page's own day, where it is known to the day."""
    when = When.parse(page.published) if page.published else When.unknown()
    return when.from_lo if when.is_exact else None


def _day(page: PageRead, asked: Asked) -> Day:
    said_on = _said_on(page)
    return asked.day if said_on is None else said_on


def _find(workspace: Workspace, id_: str) -> tuple[Item, PageRead]:
    found = [pair for pair in workspace.items() if pair[0].id.startswith(id_)]
    if len(found) != 1:
        problem = "fits several claims; write all of it" if found else "is not in the queue"
        raise UnknownId(f"{id_!r} {problem}; see servanda review")
    return found[0]


def _open(workspace: Workspace, id_: str) -> tuple[Item, PageRead]:
    item, page = _find(workspace, id_)
    if item.state != "open":
        raise BadInput(f"claim {item.id} was {item.state} in {item.decided}; it stays so")
    return item, page


def _words(s: Statement) -> str:
    quals = "".join(f", {name}: {text}" for name, text in s.quals)
    view = f", according to {s.according_to}" if s.according_to else ""
    return f"{s.subject} {s.prop} {s.value}, {s.valid.text or 'day not known'}{quals}{view}"
