"""Putting a claim right before it is decided: what can be changed, and what each part may be."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.errors import BadInput
from servanda.flows.reviewing import open_fold, show
from servanda.model.claim import STATUSES
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from servanda.flows.asking import Asked
    from servanda.flows.names import Names
    from servanda.flows.reviewing import Proposal
    from servanda.model.claim import Claim
    from servanda.record.workspace import Workspace

__all__ = ["EDITABLE", "edit"]

_FEW = 15  # values that are all told where none of them fits


def edit(asked: Asked, workspace: Workspace, id_: str, changes: Mapping[str, str]) -> Proposal:
    """Put a claim right before it is decided; what it was is remembered.

    Raises:
        UnknownId: the queue has no such claim, or nobody on record is meant by an actor.
        BadInput: a part that cannot be edited, or a value it cannot have; nothing is changed then.
    """
    told = open_fold(workspace, id_, alone=True).head
    claim = told.claim
    for name, text in changes.items():
        if name not in _PARTS:
            raise BadInput(f"{name!r} cannot be edited; these can: {', '.join(EDITABLE)}")
        claim = _PARTS[name](claim, text.strip(), asked.names)
    workspace.edit(told.item.id, msgspec.json.encode(claim).decode())
    return show(asked, workspace, told.item.id)


def _type(claim: Claim, text: str, _: Names) -> Claim:
    return replace(claim, type=_one_of("type", text, claim_types()))


def _status(claim: Claim, text: str, _: Names) -> Claim:
    return replace(claim, status=_one_of("status", text, STATUSES), told_status="")


def _actors(claim: Claim, text: str, names: Names) -> Claim:
    ids = [part.strip() for part in text.split(",") if part.strip()]
    if not ids:
        raise BadInput("a claim is about somebody; write for example --set actors=csto,cis")
    return replace(claim, actors=tuple(names.find(part) for part in ids), likely_actors=())


def _object(claim: Claim, text: str, names: Names) -> Claim:
    return replace(claim, object=_known_or_words(text, names))


def _day(claim: Claim, text: str, _: Names) -> Claim:
    return replace(claim, day=When.parse(text) if text else None, day_basis="edited")


def _place(claim: Claim, text: str, _: Names) -> Claim:
    return replace(claim, place=text)


def _speaker(claim: Claim, text: str, names: Names) -> Claim:
    return replace(claim, speaker=_known_or_words(text, names))


_PARTS: dict[str, Callable[[Claim, str, Names], Claim]] = {
    "type": _type,
    "status": _status,
    "actors": _actors,
    "object": _object,
    "day": _day,
    "place": _place,
    "speaker": _speaker,
}
EDITABLE = tuple(_PARTS)


def _one_of(part: str, text: str, allowed: Iterable[str]) -> str:
    """The value, if it is among those allowed.

    Raises:
        BadInput: it is none of them, with the nearest, or all where they are few.
    """
    values = list(allowed)
    if text in values:
        return text
    near = values if len(values) < _FEW else get_close_matches(text, values, cutoff=0.5)
    hint = f"; these are: {', '.join(near)}" if near else ""
    raise BadInput(f"{text!r} is no {part} of a claim{hint}")


def _known_or_words(text: str, names: Names) -> str:
    """The id of whoever bears this name; a name the record does not know stays as written.

    Raises:
        UnknownId: several bear it.
    """
    return names.find(text) if names.kind(text) or names.bearers(text) else text
