"""Who did something together before: what is signed or held again with nobody named is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import is_joint
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from servanda.model.claim import Claim

__all__ = ["last_sitters", "signers"]

_PAIR = 2
_GROUPS = ("organisation", "body")


def last_sitters(told: Sequence[list[Claim]], kinds: Mapping[str, str]) -> tuple[str, ...]:
    """The bodies or organisations that a page told last to have sat: `the next session`."""
    claims = (claim for one in reversed(told) for claim in reversed(one))
    sat = (claim.actors for claim in claims if claim.type in SITTINGS)
    groups = (tuple(a for a in actors if kinds.get(a) in _GROUPS) for actors in sat)
    return next(filter(None, groups), ())


def signers(
    host: tuple[str, ...], told: Iterable[Claim], kinds: Mapping[str, str]
) -> tuple[str, ...]:
    """`Four papers were signed`: by a group that sat, else by those who last acted together.

    One person who met somebody has signed nothing alone.
    """
    if len(host) >= _PAIR or any(kinds.get(one) in _GROUPS for one in host):
        return host
    return next((one.actors for one in told if len(one.actors) >= _PAIR and is_joint(one)), ())
