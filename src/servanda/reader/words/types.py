"""The types of claims: their sort, their kin, and what other event vocabularies call them."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from servanda.reader.words.language import load_yaml

__all__ = ["ClaimType", "claim_types", "is_against", "is_mutual", "kin"]

# Codes of what one does against another, and kin of what each consents to for itself.
_AGAINST = ("SANCTION", "COERCE", "ACCUSE", "RETREAT")
_ALONE = ("consent", "joining")
_SHARE = 0.6


class ClaimType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One type: an event, a state of affairs, or speech; its PLOVER and CAMEO codes.

    `near` says that the codes are the nearest there are, not the same. `standing` is what somebody
    has in an organisation: given by it, or taken and left by himself. What the others say stands
    in the data.
    """

    sort: Literal["event", "state", "speech"]
    plover: str = ""
    mode: str = ""
    cameo: str = ""
    near: bool = False
    kin: str = ""
    standing: Literal["", "given", "taken"] = ""
    alike: tuple[str, ...] = ()
    once: Literal["", "page", "ahead", "same"] = ""
    share: float = _SHARE
    against: bool = False
    mutual: bool | None = None
    text: bool = False
    passed: Literal["", "counted", "signed"] = ""


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    types: dict[str, ClaimType]


@cache
def claim_types() -> dict[str, ClaimType]:
    """All types the reader knows."""
    return load_yaml("types.yaml", _Data).types


def kin(one: str, other: str) -> bool:
    """Whether two types are names of one act: a meeting may be a session, a session a summit."""
    if one == other:
        return True
    types = claim_types()
    first, second = types.get(one), types.get(other)
    return bool(first and second and first.kin and first.kin == second.kin)


def is_against(name: str) -> bool:
    """Whether `its X of Y` is done to Y, not by it: sanctions, condemnations."""
    return claim_types()[name].against


def is_mutual(name: str) -> bool:
    """Whether it takes two: what one does to another, or consents to alone, has no partner."""
    one = claim_types()[name]
    if one.mutual is not None:
        return one.mutual
    if one.sort == "speech" or one.kin in _ALONE or one.plover in _AGAINST:
        return False
    return bool(one.plover or one.kin)
