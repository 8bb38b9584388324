"""What German agencies, ministries and depositaries tell, each sentence of invented states."""

from __future__ import annotations

from pathlib import Path

import pytest

from german_harbour import NAMES, told_in
from servanda.reader import NameBook

WORLD = NameBook.build(NAMES)
BANKS = sorted((Path(__file__).parents[1] / "data").glob("german_bank*.txt"))
TEXT = "\n".join(bank.read_text("utf-8") for bank in BANKS)
LINES = [line for line in TEXT.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("line", LINES)
def test_sentence_tells(line: str) -> None:
    told, text = line.split("|")
    found = [one for one in told_in(text.strip(), WORLD) if not one.startswith("statement")]
    assert found == [one.strip() for one in told.split(";") if one.strip()]
