"""The questions of the first worked case, answered from the shipped library alone."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

QUESTIONS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("questions.yaml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('questions') / 'record.sqlite'}"


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: f"{q['number']}: {q['question']}")
def test_the_answer_holds_what_is_known(asked: dict[str, Any], record: str) -> None:
    words = shlex.split(asked["command"])
    words += [] if "--md" in words else ["--json"]
    done = subprocess.run(
        [sys.executable, "-c", "from servanda.cli.main import main; main()", *words],
        env=os.environ | {"SERVANDA_RECORD": record},
        capture_output=True,
        text=True,
        check=True,
    )
    missing = [part for part in asked["holds"] if part not in done.stdout]
    assert not missing, done.stdout[:3000]
    assert not [part for part in asked.get("never", []) if part in done.stdout]


def test_there_are_twenty_five_kinds_of_questions() -> None:
    assert len({asked["number"] for asked in QUESTIONS}) == 25
