"""verify, upgrade, export and restore as a person meets them, on both engines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FACT = ("klow", "kind", "state", "--source", "https://example.org/k", "--why", "a test")


def run(address: str, *args: str, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from servanda.cli.main import main; main()", *args],
        env=os.environ | {"SERVANDA_RECORD": address},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout or done.stderr


def answer(address: str, *args: str, code: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(address, *args, "--json", code=code))
    return found


def test_a_record_moves_and_stays_itself(new: Callable[[], str], tmp_path: Path) -> None:
    first, second = new(), new()
    assert answer(first, "add", *FACT)["transaction"] == "local#1"
    one, two, kept = (tmp_path / name for name in ("one.jsonl", "two.jsonl", "kept.json"))
    exported = answer(first, "export", "--out", str(one))
    assert exported["state"]["local"] == 1
    restored = answer(second, "restore", str(one))
    assert restored["state"] == exported["state"]
    answer(second, "export", "--out", str(two))
    assert one.read_bytes() == two.read_bytes()
    answer(first, "verify", "--write-checkpoint", str(kept))
    found = answer(second, "verify", "--checkpoint", str(kept), "--resume")
    assert (found["sound"], found["transactions"]) == (True, exported["transactions"])
    assert answer(second, "verify", "--rebuild")["sound"]
    assert answer(second, "upgrade")["transactions"] == []
    assert "already" in run(second, "restore", str(one), code=2)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("restore", "no-such-file.jsonl"), "cannot be read"),
        (("verify", "--resume"), "--checkpoint"),
        (("export", "--out", "no-such-folder/record.jsonl"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tmp_path: Path, args: tuple[str, ...], says: str
) -> None:
    address = f"sqlite:///{tmp_path / 'record.sqlite'}"
    assert says in run(address, *args, code=2)


def test_the_output_is_readable(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'record.sqlite'}"
    assert "written to" in run(address, "export", "--out", str(tmp_path / "record.jsonl"))
    assert "already" in run(address, "upgrade")
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    assert "restored" in run(other, "restore", str(tmp_path / "record.jsonl"))


def test_what_is_erased_is_gone_and_the_chain_still_verifies(new: Callable[[], str]) -> None:
    address = new()
    (id_,) = answer(address, "add", *FACT)["asserted"]
    assert "state" in run(address, "history", "klow")
    done = run(address, "erase", id_, "--ground", "court order of 2026-03-01")
    assert "entered as local#2" in done
    assert answer(address, "verify")["sound"]
    assert "court order" not in run(address, "show", "klow", code=2)
    assert "no statement" in run(address, "erase", id_, "--ground", "again", code=2)
    assert "erased by law" in run(address, "add", *FACT, code=2)
    assert "--ground" in run(address, "erase", id_, "--ground", " ", code=2)
