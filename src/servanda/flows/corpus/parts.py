"""Tables written whole: beside their place, then put there, so that none is seen half made."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["joined", "rows_of", "whole"]

_ROWS = 65_536  # in a group of the table that is made in the end


@contextmanager
def whole(path: Path, schema: pa.Schema) -> Iterator[pq.ParquetWriter]:
    """Write a table; it is in its place, and on the disk, when this is left without an error."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with pq.ParquetWriter(draft, schema, compression="zstd") as writer:
            yield writer
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def joined(
    parts: Iterable[Path],
    path: Path,
    schema: pa.Schema,
    change: Callable[[pa.RecordBatch], pa.RecordBatch] = lambda batch: batch,
) -> None:
    """One table out of many, in their order; `change` makes rows of `schema` out of theirs."""
    waiting: list[pa.RecordBatch] = []
    with whole(path, schema) as writer:
        for part in parts:
            with pq.ParquetFile(part) as table:
                for batch in table.iter_batches():
                    waiting.append(change(batch))
                    if sum(len(one) for one in waiting) >= _ROWS:
                        writer.write_table(pa.Table.from_batches(waiting, schema))
                        waiting.clear()
        writer.write_table(pa.Table.from_batches(waiting, schema))


def rows_of(path: Path) -> int:
    """How many rows a table has."""
    return int(pq.read_metadata(path).num_rows)
