"""Killed, crowded and cut off: what was acknowledged is there, what was not is not, nothing torn.

The quick form runs everywhere; SERVANDA_FULL=1 runs the numbers of docs/record.md.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from pg_server import MISSING, Server, binaries
from saying import AT, draft, enter, findings, says, values, view
from servanda.errors import RecordError
from servanda.record import Record

FULL = os.environ.get("SERVANDA_FULL") == "1"
KILLS = {"sqlite": 300, "postgresql": 100} if FULL else {"sqlite": 30, "postgresql": 10}
WRITERS = {"sqlite": 4, "postgresql": 16}
TRANSACTIONS = 2000 if FULL else 160


def start(address: str, name: str, number: int, size: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            sys.executable,
            Path(__file__).parent / "writer.py",
            address,
            name,
            str(number),
            str(size),
        ],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_killed_at_any_moment_nothing_is_lost_or_torn(address: str) -> None:
    rng = random.Random(7)
    acknowledged: list[str] = []
    size = 200
    for number in range(KILLS[address.split(":", 1)[0]]):
        process = start(address, f"writer-{number}", 1000, size)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(rng.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        acknowledged += (first + rest).split("\n")[:-1]
    with closing(Record.open(address)) as record:
        assert findings(record) == []
        there = [f"{tx.name} {tx.hash.hex()}" for tx in record.transactions()]
        # A transaction may be there whose acknowledgement was killed; never the reverse.
        assert set(acknowledged) <= set(there)
        assert len(view(record).find(subject="klow")) == size * len(there)
    assert len(acknowledged) >= KILLS[address.split(":", 1)[0]]


def test_many_writers_make_one_chain(address: str) -> None:
    writers = WRITERS[address.split(":", 1)[0]]
    number = TRANSACTIONS // writers
    processes = [start(address, f"writer-{n}", number, 2) for n in range(writers)]
    lines: list[str] = []
    for process in processes:
        out, _ = process.communicate(timeout=1200)
        assert process.returncode == 0
        lines += out.split("\n")[:-1]
    with closing(Record.open(address)) as record:
        assert findings(record) == []
        chain = list(record.transactions())
        assert [tx.n for tx in chain] == [tx.seq for tx in chain] == list(range(1, len(chain) + 1))
        assert {f"{tx.name} {tx.hash.hex()}" for tx in chain} == set(lines)
        assert Counter(tx.agent for tx in chain) == {f"writer-{n}": number for n in range(writers)}
        for agent in {tx.agent for tx in chain}:
            mine = [tx.reason for tx in chain if tx.agent == agent]
            assert mine == [f"number {count}" for count in range(number)]


def test_readers_do_not_wait_for_a_writer(address: str) -> None:
    with closing(Record.open(address)) as writer, closing(Record.open(address)) as reader:
        enter(writer, says())
        with writer.engine.writing():
            writer.engine.run("INSERT INTO blob (k, hash, content) VALUES (:k, :h, :h)",
                              {"k": 9, "h": b"x"})  # fmt: skip
            assert values(reader) == {"borduria"}
            assert reader.latest == 1
            assert reader.engine.rows("SELECT count(*) FROM blob")[0][0] == 0


def test_a_reader_in_a_long_read_sees_one_state(address: str) -> None:
    with closing(Record.open(address)) as writer, closing(Record.open(address)) as reader:
        enter(writer, says())
        lines = reader.export()
        head = next(lines)
        enter(writer, says(value="syldavia"))
        assert len([head, *lines]) == 2
        assert len(list(reader.export())) == 3


def test_an_error_in_a_transaction_leaves_the_connection_usable(record: Record) -> None:
    enter(record, says())

    def write() -> None:
        with record.engine.writing():
            record.engine.insert("blob", "k, hash, content", [(1, b"x", b"x")])
            record.engine.run("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(RecordError):
        write()
    enter(record, says(value="syldavia"))
    assert findings(record) == []


@pytest.fixture
def own_server() -> Server:
    """A server that a test may stop."""
    folder = binaries()
    if folder is None:
        pytest.skip(MISSING)
    return Server(folder)


def test_a_server_that_goes_away_leaves_nothing_half_done(own_server: Server) -> None:
    try:
        address = own_server.new()
        record = Record.create(address)
        enter(record, says())

        def write() -> None:
            with record.engine.writing():
                record.engine.insert("blob", "k, hash, content", [(1, b"x", b"x")])
                own_server.stop(signal.SIGQUIT)
                record.engine.rows("SELECT 1")

        with pytest.raises(RecordError, match="went away") as caught:
            write()
        assert caught.value.exit_code == 2
        with pytest.raises(RecordError, match=r"went away|cannot be reached"):
            record.append(draft(says(value="syldavia")), at=AT)
        record.close()
        own_server.start()
        with closing(Record.open(address)) as again:
            assert findings(again) == []
            assert values(again) == {"borduria"}
            enter(again, says(value="syldavia"))
    finally:
        own_server.remove()


def test_a_connection_that_was_cut_is_told_in_a_sentence(server: Server) -> None:
    address = server.new()
    with closing(Record.create(address)) as record, closing(Record.open(address)) as other:
        (pid,) = record.engine.rows("SELECT pg_backend_pid()")[0]
        other.engine.rows("SELECT pg_terminate_backend(:pid)", {"pid": pid})
        with pytest.raises(RecordError, match="went away"):
            enter(record, says())
        assert other.latest == 0
