"""Finding actors and instruments by name, in any language and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import AsOfShown

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model import Statement

__all__ = ["Hit", "Search", "search"]

_MOST = 20
_CUTOFF = 70
_SHORT = 3


class Hit(msgspec.Struct, frozen=True):
    """Somebody or something whose name fits; `matched` is the form that did, `score` 0 to 100."""

    id: str
    kind: str
    name: str
    matched: str
    lang: str
    score: int


class Search(msgspec.Struct, frozen=True):
    """The best first."""

    schema: str
    text: str
    rows: list[Hit]
    as_of: AsOfShown


def search(asked: Asked, text: str) -> Search:
    """All whose id or name, in any language, is or is like the text."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only where names are compared

    kinds = {s.subject: s.value for s in asked.names.view.find(prop="kind")}
    spelled = [(s.value, s.subject, s.lang) for s in _names(asked) if s.subject in kinds]
    # A short id is like every word it occurs in: it counts only where it is the text itself.
    spelled += [(id_, id_, "") for id_ in kinds if len(id_) > _SHORT or id_ == text.lower()]
    found = process.extract(
        text,
        [word for word, _, _ in spelled],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=5 * _MOST,
        score_cutoff=_CUTOFF,
    )
    rows: dict[str, Hit] = {}
    for word, score, place in found:
        _, id_, lang = spelled[place]
        hit = Hit(id_, kinds[id_], asked.names.of(id_), word, lang, round(score))
        rows.setdefault(id_, hit)
    return Search("servanda.search/1", text, list(rows.values())[:_MOST], asked.as_of)


def _names(asked: Asked) -> list[Statement]:
    return asked.names.view.find(prop="name")
