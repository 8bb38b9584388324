"""On what an answer rests: the sources about a subject, and how many of them are independent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import AsOfShown
from servanda.model.ids import short

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model import Source, Statement

__all__ = ["SourceShown", "Sources", "sources"]


class SourceShown(msgspec.Struct, frozen=True):
    """A source with all that is known of it; `origin` is where its story begins."""

    id: str
    title: str
    publisher: str
    url: str
    lang: str
    published: str
    published_basis: str
    fetched: str
    origin: str
    recalled: bool
    statements: list[str]


class Sources(msgspec.Struct, frozen=True):
    """All sources about a subject. `origins` counts the independent ones, memory left out."""

    schema: str
    id: str
    name: str
    statements: int
    origins: int
    recalled_only: int
    rows: list[SourceShown]
    as_of: AsOfShown


def sources(asked: Asked, id_: str) -> Sources:
    """The sources of everything said of a subject, or of one statement.

    Raises:
        UnknownId: the record does not know it.
    """
    found = asked.view.with_prefix(id_) if _is_statement(id_) else []
    if not found:
        id_ = asked.names.find(id_)
        found = [*asked.view.find(subject=id_), *asked.view.find(value=id_)]
    by_source: dict[str, list[Statement]] = {}
    for statement in dict.fromkeys(found):
        by_source.setdefault(statement.source, []).append(statement)
    described = {source.id: source for source in asked.view.sources(by_source)}
    rows = [_shown(described[name], said) for name, said in by_source.items() if name in described]
    rows.sort(key=lambda row: (row.recalled, row.published or "9", row.id))
    return Sources(
        "servanda.sources/1",
        id_,
        asked.names.of(id_),
        len(found),
        len({row.origin for row in rows if not row.recalled}),
        _recalled_only(found, described),
        rows,
        asked.as_of,
    )


def _is_statement(text: str) -> bool:
    return len(text) >= 6 and set(text) <= set("0123456789abcdef")  # noqa: PLR2004 - a short id


def _recalled_only(found: list[Statement], described: dict[str, Source]) -> int:
    """How many facts rest on memory alone."""
    verified: dict[bytes, bool] = {}
    for statement in found:
        source = described.get(statement.source)
        is_found = source is not None and not source.recalled
        verified[statement.fact] = verified.get(statement.fact, False) or is_found
    return sum(not known for known in verified.values())


def _shown(source: Source, said: list[Statement]) -> SourceShown:
    return SourceShown(
        source.id, source.title, source.publisher, source.url, source.lang, source.published,
        source.published_basis, source.fetched, source.origin, source.recalled,
        [short(statement.id) for statement in said],
    )  # fmt: skip
