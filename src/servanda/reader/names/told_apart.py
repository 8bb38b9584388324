"""Which of several bearers of a name is meant: by how it is written, and by what is named near."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Sequence

    from servanda.model import Name
    from servanda.reader.words.spans import Spans

__all__ = ["Hit", "Known", "bearers_meant", "several"]

_NEAR = 160  # characters between a body and the organisation it belongs to


class Hit(NamedTuple):
    """A name of the index in the text, with all its bearers."""

    start: int
    end: int
    bearers: Sequence[Name]


class Known(NamedTuple):
    """What a page names: its organisations, how often each, and whom nobody else is taken for."""

    orgs: Spans[Hit]
    counts: Counter[str]
    alone: Collection[str]


def several(bearers: Sequence[Name]) -> bool:
    """Whether a name is that of more than one."""
    return len(bearers) > 1 and len({name.actor for name in bearers}) > 1


def bearers_meant(hit: Hit, text: str, known: Known) -> Sequence[Name]:
    """The bearers of a name that can be meant; one of them, where the page tells."""
    if not several(hit.bearers):
        return hit.bearers
    names = _as_written(hit.bearers, text)
    return _by_context(hit, names, known) if several(names) else names


def _as_written(names: Sequence[Name], text: str) -> Sequence[Name]:
    """Whose name stands there just so; where it is nobody's, all in whose forms it is."""
    return [name for name in names if name.text == text] or names


def _by_context(hit: Hit, names: Sequence[Name], known: Known) -> Sequence[Name]:
    """The bearers whose organisation stands nearest, before or after; else most often named.

    Else the one whom the page elsewhere names by a name of his own.
    """
    distance: dict[str, int] = {}
    for org in known.orgs.touching(hit.start - _NEAR, hit.end + _NEAR):
        gap = org.start - hit.end if org.start >= hit.end else hit.start - org.end
        for name in org.bearers:
            distance[name.actor] = min(gap, distance.get(name.actor, gap))
    for rank, nearest in ((distance, min), (known.counts, max)):
        near = [name for name in names if name.of in rank]
        best = nearest((rank[name.of] for name in near), default=None)
        chosen = [name for name in near if rank[name.of] == best]
        if chosen and not several(chosen):
            return chosen
    # Whose a body is, its state tells first: see chambers.
    elsewhere = [name for name in names if name.actor in known.alone and name.kind != "body"]
    return elsewhere if elsewhere and not several(elsewhere) else names
