"""A decision that is killed between the record and the queue is made in both, or in none."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    "Two organisations sign\n\nMINSK, 3 March 2023 (BelTA) - The CSTO and the SCO signed a "
    "memorandum of cooperation in Minsk on 2 March 2023."
)
KILLED = """
import os, signal
from servanda.cli.main import main
from servanda.record import Record
from servanda.record.workspace import Workspace

def kill(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

setattr(*{target}, kill)
main()
"""
BEFORE, AFTER = '(Record, "append")', '(Workspace, "carry_out")'


@pytest.fixture
def run(tmp_path: Path) -> Any:
    env = os.environ | {"SERVANDA_RECORD": f"sqlite:///{tmp_path / 'record.sqlite'}"}

    def run(*args: str, killed_at: str = "") -> str:
        code = (
            KILLED.format(target=killed_at)
            if killed_at
            else "import servanda.cli.main as m; m.main()"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *args],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == (-signal.SIGKILL if killed_at else 0), done.stderr
        return done.stdout

    return run


def test_a_killed_decision_is_made_in_both_files_or_in_none(run: Any, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    run("read", str(tmp_path / "page.txt"))

    def waiting() -> list[str]:
        items = json.loads(run("review", "--type", "memorandum", "--json"))["items"]
        return [item["id"] for item in items]

    (claim,) = waiting()
    why = ("--why", "the page says so")
    for killed_at, deed, left in (
        (BEFORE, "accept", [claim]),
        (AFTER, "accept", []),
        (BEFORE, "undo", []),
        (AFTER, "undo", [claim]),
        (AFTER, "reject", []),
    ):
        run("review", deed, claim, *why, killed_at=killed_at)
        assert waiting() == left, (deed, killed_at)
    assert run("review", "undo", claim, *why)
    assert waiting() == [claim]
    run("verify")
