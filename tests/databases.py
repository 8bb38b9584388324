"""Addresses of new records on both engines, for tests of what is written and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pg_server import MISSING, Server, binaries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server for the whole run."""
    folder = binaries()
    if folder is None:
        pytest.skip(MISSING)
    running = Server(folder)
    yield running
    running.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def new(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes addresses where no record is yet, on the engine under test."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.new
    numbers = iter(range(1000))
    return lambda: f"sqlite:///{tmp_path / f'{next(numbers)}.sqlite'}"
