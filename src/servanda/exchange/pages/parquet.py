"""The pages of a Parquet table, a row each: `url`, `html` or `text`, and `title` and `date`.

Any column may be missing but one of `html` and `text`; others are passed over.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from servanda.exchange.pages.raw import Portion, Raw
from servanda.model.page import Hints, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["COLUMNS", "groups_of", "is_parquet", "parquet_pages"]

COLUMNS = ("url", "html", "text", "title", "date")
"""The columns that are read."""

_MARK = b"PAR1"
_ROWS = 64  # taken into memory at a time
_BASIS = "table"
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")
_NEEDED = "tables of pages need one thing more: pip install 'servanda[corpus]'"


def is_parquet(head: bytes) -> bool:
    """Whether a file that begins like this is a Parquet table."""
    return head.startswith(_MARK)


def groups_of(file: BinaryIO) -> int:
    """How many groups of rows there are, to be read apart; none where it cannot be told."""
    try:
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra
    except ImportError:
        return 0
    import pyarrow as pa  # noqa: PLC0415

    try:
        return int(pq.ParquetFile(file).num_row_groups)
    except (pa.ArrowException, OSError):
        return 0


def parquet_pages(
    name: str, file: BinaryIO, most: int, portion: Portion | None = None
) -> Iterator[Raw | Unread]:
    """Every row of a table or of some groups of its rows, named by its number in the table."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        yield Unread(name, _NEEDED)
        return
    try:
        table = pq.ParquetFile(file)
        columns = [column for column in COLUMNS if column in table.schema_arrow.names]
        if not {"html", "text"} & set(columns):
            there = ", ".join(table.schema_arrow.names)
            yield Unread(name, f"the table has no column html or text; it has: {there}")
            return
        groups = range(*(portion or (0, table.num_row_groups)))
        number = sum(table.metadata.row_group(n).num_rows for n in range(groups.start))
        for batch in table.iter_batches(_ROWS, row_groups=list(groups), columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _page(f"{name}#{number}", row, most)
    except (pa.ArrowException, OSError) as error:
        first = str(error).partition("\n")[0]
        yield Unread(name, f"the table is damaged ({first}); fetch it again")


def _page(name: str, row: dict[str, Any], most: int) -> Raw | Unread:
    url = str(row.get("url") or "")
    content = row.get("html") or row.get("text") or ""
    body = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
    if len(body) > most:
        return Unread(name, f"it has more than {most:,} bytes; it was not read", url)
    title = " ".join(str(row.get("title") or "").split())
    day = _day(row.get("date"))
    hints = Hints(title, _BASIS if title else "", day, _BASIS if day else "")
    return Raw(name, body, url, "archive", hints=hints)


def _day(value: Any) -> str:
    """A day, or a day with its time, in any of the ways tables hold them."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    found = _DAY.match(value.strip().replace(" ", "T", 1)) if isinstance(value, str) else None
    return found[0] if found else ""
