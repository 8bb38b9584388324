"""Every test of the record runs on both engines unless it is about one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def address(new: Callable[[], str]) -> str:
    """The address of an empty record."""
    address = new()
    Record.create(address).close()
    return address


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """An empty record."""
    record = Record.open(address)
    yield record
    record.close()
