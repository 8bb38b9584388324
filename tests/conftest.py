"""What many tests stand on: records in temporary places, with the library or an invented one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from servanda.flows.asking import Asked, Question, ask
from servanda.flows.change import Change
from servanda.flows.importing import import_folder
from servanda.flows.opening import open_record
from servanda.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DATA = Path(__file__).parent / "data"
CHANGE = Change("tester", "a test", "2026-11-23T00:00:00+00:00")

# A busy machine is no failing test: nothing here is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

sys.path.insert(0, str(Path(__file__).parent))
pytest_plugins = ("databases",)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Record]:
    """A record made from the shipped library."""
    record = open_record(f"sqlite:///{tmp_path / 'record.sqlite'}")
    yield record
    record.close()


@pytest.fixture
def borduria(tmp_path: Path) -> Iterator[Record]:
    """A record that knows nothing but an invented organisation."""
    record = Record.create(f"sqlite:///{tmp_path / 'borduria.sqlite'}")
    import_folder(record, DATA / "borduria", CHANGE)
    yield record
    record.close()


@pytest.fixture
def asking() -> Callable[..., Asked]:
    """Ask a record as of a day."""

    def asked(record: Record, on: str, published_by: str = "", known: str = "") -> Asked:
        return ask(record, Question(1, on, published_by, known), "test")

    return asked
