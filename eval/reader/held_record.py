"""The record that is measured with: the library as it is here, unless another is named."""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from servanda import AsOf
from servanda.flows.opening import open_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.record import View

__all__ = ["held_today"]


@contextmanager
def held_today(address: str = "") -> Iterator[View]:
    """What a record holds of today; without an address, one made anew from the library.

    One's own may be of an older library, and would be measured without a word.
    """
    with TemporaryDirectory() as folder:
        where = address or f"sqlite:///{Path(folder) / 'record.sqlite'}"
        with closing(open_record(where)) as record:
            yield record.view(AsOf(datetime.now(UTC).toordinal()))
