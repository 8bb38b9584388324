"""Spoiled library and export files: a sentence with the place, never half a load.

10,000 in the quick form, 50,000 with SERVANDA_FULL=1.
"""

from __future__ import annotations

import os
import random
import re
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from saying import enter, furnish, says
from servanda.errors import BadFile, Damaged
from servanda.flows.exporting import restore_record
from servanda.model import Statement
from servanda.record import Draft, Record, read_head, read_ledger, restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARTS = 4
NUMBER = (50_000 if os.environ.get("SERVANDA_FULL") == "1" else 10_000) // PARTS
PIECES = (
    b"null", b"[]", b"{}", b'""', b"-1", b"1e400", b"999999999999999999999", b"\xff", b"\x00",
    b"\n", b"\\ud800", b"true", b'"\\u0000"', b"[" * 2000, b",", b'"', b"}", b"\xe2\x80\xa8",
)  # fmt: skip
WHERE = re.compile(r"file:\d+: .+|[^#]*#\d+ .+", re.DOTALL)


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """An export with a bit of everything, an erasure too."""
    path = tmp_path_factory.mktemp("whole") / "record.sqlite"
    with closing(Record.create(f"sqlite:///{path}")) as record:
        furnish(record)
        enter(record, says(value="sbrodj"), origin="library")
        draft = Draft("the clerk", "court order")
        first = record.entries(next(record.transactions()))
        chosen = first[-3].content
        assert isinstance(chosen, Statement)
        draft.erase("statement", chosen.id, "court order")
        record.append(draft, at="2026-01-01T00:00:00+00:00")
        return list(record.export())


def flip(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def cut(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    del data[start : start + rng.randrange(1, 200)]


def repeat(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    data[start:start] = data[start : start + rng.randrange(1, 100)]


def put(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    data[start:start] = rng.choice(PIECES)


def swap_value(data: bytearray, rng: random.Random) -> None:
    """One of the texts or numbers for something else."""
    if found := list(re.finditer(rb'"[^"]{0,70}"|\d+', data)):
        one = rng.choice(found)
        data[one.start() : one.end()] = rng.choice((*PIECES, rng.choice(found)[0]))


def swap_lines(data: bytearray, rng: random.Random) -> None:
    rows = bytes(data).split(b"\n")
    one, two = rng.randrange(len(rows)), rng.randrange(len(rows))
    rows[one], rows[two] = rows[two], rows[one]
    data[:] = b"\n".join(rows)


def end_early(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


SPOILERS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip, cut, repeat, put, swap_value, swap_value, swap_lines, end_early,
)  # fmt: skip


def spoiled(whole: bytes, rng: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        if data:
            rng.choice(SPOILERS)(data, rng)
    return bytes(data)


@pytest.mark.parametrize("part", range(PARTS))
def test_spoiled_files_are_refused_whole_with_their_place(
    part: int, lines: list[str], tmp_path: Path
) -> None:
    rng = random.Random(part)
    export = "\n".join(lines).encode()
    of_library = [line for line in lines if line.startswith('{"origin":"library"')]
    library = "\n".join(of_library).encode()
    target = Record.create(f"sqlite:///{tmp_path / 'target.sqlite'}")
    numbers = iter(range(1_000_000))
    for _ in range(NUMBER):
        kind = rng.choice(("export", "library"))
        data = spoiled(export if kind == "export" else library, rng)
        if refusal := _refusal(target, kind, data):
            assert WHERE.match(refusal), refusal
        else:
            # Spoiled where it says nothing, such as a space between two tokens.
            loaded = list(target.export())
            if kind == "library":
                # A library cut at a line's end is an earlier library.
                assert loaded[1:] == of_library[: len(loaded) - 1]
            else:
                assert loaded == lines
            target.close()
            target = Record.create(f"sqlite:///{tmp_path / f'{next(numbers)}.sqlite'}")
        assert target.latest == 0
    target.close()


def _refusal(target: Record, kind: str, data: bytes) -> str:
    """Try to load; the sentence with which it was refused, or nothing."""
    rows = data.decode("utf-8", "surrogateescape").split("\n")
    try:
        if kind == "library":
            list(target.load(read_ledger(rows, "file")))
        else:
            list(restore(target, read_head(rows[0], "file"), rows[1:], "file"))
    except (BadFile, Damaged) as error:
        return str(error)
    return ""


def test_spoiled_files_on_disk(lines: list[str], tmp_path: Path) -> None:
    rng = random.Random(99)
    whole = "".join(f"{line}\n" for line in lines).encode()
    for number in range(150):
        path = tmp_path / f"{number}.jsonl"
        data = spoiled(whole, rng)
        path.write_bytes(data)
        address = f"sqlite:///{tmp_path / f'{number}.sqlite'}"
        refusal = ""
        try:
            restore_record(address, path, lambda _done, _all: None)
        except BadFile as error:
            refusal = str(error)
        assert Record.exists(address) is not refusal.startswith(f"{path}:")
        assert not list(tmp_path.glob(".*.new*"))
