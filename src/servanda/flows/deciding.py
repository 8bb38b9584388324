"""Decisions on claims: each is a transaction, with who made it, why, and what it was about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.flows.evidence import sources_of, statements_of
from servanda.flows.folding import Fold, folded
from servanda.flows.reviewing import find, open_fold
from servanda.model import Statement, load_schema
from servanda.model.ids import short
from servanda.record import Draft
from servanda.record.workspace import UNDONE, Intent

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.flows.folding import Told
    from servanda.record import Record, Tx, View
    from servanda.record.workspace import Workspace

__all__ = ["Decision", "accept", "reject", "undo"]


class Decision(msgspec.Struct, frozen=True):
    """What was decided, of which claims, and the transaction that keeps it.

    `statements` are those it entered or, undone, took back.
    """

    schema: str
    id: str
    decision: str
    transaction: str | None
    statements: list[str]
    claims: list[str]


class _Kept(msgspec.Struct, frozen=True):
    """A decision as it stands in the ledger: the claim, the page by hash, what was decided.

    `undoes` names the transaction it takes back; `after` how many decisions and edits came before;
    `bytes` the page as it was found, by hash.
    """

    claim: str
    page: str
    extractor: str
    decision: str
    undoes: str = ""
    after: int = 0
    bytes: str = ""
    schema: str = "servanda.decision/2"


def accept(
    record: Record,
    asked: Asked,
    workspace: Workspace,
    id_: str,
    change: Change,
    *,
    alone: bool = False,
) -> Decision:
    """Enter the claim as statements, with the passage as evidence and the page kept by hash.

    The other pages that tell the same are sources of the same statements, unless `alone`.

    Raises:
        UnknownId: the queue has no such claim.
        BadInput: it was decided already, or names nobody the record knows.
    """
    fold = open_fold(workspace, id_, alone=alone)
    statements = [s for told in fold.told for s in statements_of(told, asked.view)]
    if not statements:
        id_ = fold.head.item.id
        raise BadInput(
            f"claim {id_} names nobody the record knows; enter the actors first, "
            f"or say whom it means: servanda review edit {id_} --set actors=…"
        )
    draft, intents = _draft(fold, "accepted", change)
    for source in sources_of(fold):
        draft.describe(source)
    for statement in statements:
        load_schema().check(statement)
        draft.assert_(statement, why=change.reason)
    return _decided(record, workspace, fold, draft, intents, change, statements)


def reject(
    record: Record,
    workspace: Workspace,
    id_: str,
    change: Change,
    *,
    alone: bool = False,
) -> Decision:
    """Put the claim aside; that it was, by whom and why, enters the ledger.

    Raises:
        UnknownId: the queue has no such claim.
        BadInput: it was decided already.
    """
    fold = open_fold(workspace, id_, alone=alone)
    draft, intents = _draft(fold, "rejected", change)
    return _decided(record, workspace, fold, draft, intents, change, [])


def undo(record: Record, asked: Asked, workspace: Workspace, id_: str, change: Change) -> Decision:
    """Take back the last decision on a claim, or the last edit of one that is open.

    What the decision entered is retracted, unless another decision rests on it too or it was
    corrected since; every claim decided with it waits again.

    Raises:
        UnknownId: the queue has no such claim.
        BadInput: nothing was decided or edited.
    """
    fold, told = find(workspace, id_)
    item = told.item
    if item.state == "open":
        if not workspace.undo_edit(item.id):
            raise BadInput(f"claim {item.id} is as it was read; there is nothing to undo")
        return Decision("servanda.decision/2", item.id, "edit undone", None, [], [item.id])
    others = (t for t in _all(workspace) if t.item.decided == item.decided and t != told)
    fold = Fold((told, *others))
    draft, intents = _draft(fold, UNDONE, change, undoes=item.decided)
    kept = _kept(workspace, fold, asked.view)
    gone = [s for s in _entered(record, asked, item.decided) if s.id not in kept]
    for statement in gone:
        draft.retract(statement, change.reason)
    return _decided(record, workspace, fold, draft, intents, change, gone)


def _draft(
    fold: Fold, decision: str, change: Change, undoes: str = ""
) -> tuple[Draft, list[Intent]]:
    """A decision with the claims it is about; a page's text is kept where it is evidence."""
    draft = Draft(change.agent, change.reason)
    intents: list[Intent] = []
    if decision == "accepted":
        for page in fold.pages:
            draft.keep(page.text.encode())
    for told in fold.told:
        item, page = told.item, told.page
        kept = _Kept(
            item.claim, page.sha256, page.extractor, decision, undoes, item.changes,
            page.bytes_sha256,
        )  # fmt: skip
        hash_ = draft.keep(msgspec.json.encode(kept))
        intents.append(Intent(item.id, decision, item.changes, hash_))
    return draft, intents


def _decided(
    record: Record,
    workspace: Workspace,
    fold: Fold,
    draft: Draft,
    intents: list[Intent],
    change: Change,
    statements: list[Statement],
) -> Decision:
    """Enter a decision; the queue notes it before and carries it out after, see `settle`."""
    workspace.intend(intents)
    tx = record.append(draft, at=change.at)
    workspace.carry_out(intents, tx.name if tx else "")
    return _decision(fold.head.item.id, intents[0].decision, tx, statements, fold)


def _decision(
    id_: str, decision: str, tx: Tx | None, statements: list[Statement], fold: Fold
) -> Decision:
    return Decision(
        "servanda.decision/2",
        id_,
        decision,
        tx.name if tx else None,
        [short(s.id) for s in statements],
        [told.item.id for told in fold.told],
    )


def _all(workspace: Workspace) -> list[Told]:
    return [told for fold in folded(workspace.items()) for told in fold.told]


def _entered(record: Record, asked: Asked, name: str) -> list[Statement]:
    """The statements a transaction entered that still stand."""
    made = next((tx for tx in record.transactions() if tx.name == name), None)
    if made is None:
        raise BadInput(f"the record has no transaction {name}; was the queue made with another?")
    asserted = [e.content for e in record.entries(made) if isinstance(e.content, Statement)]
    return [s for s in asserted if asked.view.with_prefix(s.id.hex())]


def _kept(workspace: Workspace, undone: Fold, view: View) -> set[bytes]:
    """The statements that other accepted claims rest on too."""
    gone = {told.item.id for told in undone.told}
    return {
        statement.id
        for told in _all(workspace)
        if told.item.state == "accepted" and told.item.id not in gone
        for statement in statements_of(told, view)
    }
