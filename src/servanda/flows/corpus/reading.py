"""One shard read: the same function for every engine."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from servanda.exchange.pages import Raw, pages_in
from servanda.flows.corpus.tables import Tables, tables_of
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.flows.corpus.shards import Piece, Shard
    from servanda.flows.page_work import PageReader, ReadText

__all__ = ["read_shard"]

_PAGES = 256  # in a batch


def read_shard(shard: Shard, reader: PageReader, version: str) -> Iterator[Tables]:
    """The rows of a shard's pages and of their claims, some hundred pages at a time.

    What cannot be read is a row with its error; nothing is raised for it. The same shard gives the
    same rows, in the order of its pieces, but for pages that reached the bounds of their time.

    Args:
        shard: the files to be read.
        reader: reads them in its process.
        version: of what reads, for each row.
    """
    waiting: list[ReadText | Unread] = []
    raws = chain.from_iterable(_pages(piece, reader.most_bytes) for piece in shard)
    for found in reader.read_all(raws):
        waiting.append(found)
        if len(waiting) == _PAGES:
            yield tables_of(waiting, version)
            waiting.clear()
    if waiting:
        yield tables_of(waiting, version)


def _pages(piece: Piece, most: int) -> Iterable[Raw | Unread]:
    if piece.problem:
        return [Unread(piece.path, piece.problem)]
    return pages_in(piece.path, most=most, portion=piece.portion)
