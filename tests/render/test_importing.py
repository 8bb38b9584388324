"""What an import says, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import servanda
from servanda.flows.table_rows import LeftOut
from servanda.flows.tables import TableImported
from servanda.render.importing import WHY_LEFT_OUT, table_page
from servanda.render.plain import to_plain
from servanda.render.voice import LANGS, voice_of

ROOT = Path(servanda.__file__).parent
GIVEN = re.compile(r"\bLeft\((?:[^()]|\([^()]*\))*?, f?\"([^\"]+)\"(?:, \w+)?\)")
CONSTANT = re.compile(r"^_(?:NOBODY|SEVERAL|NO_DATE|NOT_COME) = \"(.+)\"$", re.MULTILINE)


def reasons_given() -> set[str]:
    """The last words of every row that readers of tables and the flow leave out."""
    exchange = "\n".join(file.read_text("utf-8") for file in (ROOT / "exchange").glob("*.py"))
    flow = (ROOT / "flows" / "table_rows.py").read_text("utf-8")
    found = set(GIVEN.findall(exchange))
    found |= {*CONSTANT.findall(flow)}
    both = {text for text in found if "{kind}" in text}
    found |= {text.replace("{kind}", end) for text in both for end in ("begin", "end")}
    return found - both


def test_every_reason_for_leaving_a_row_out_can_be_said() -> None:
    assert reasons_given() == set(WHY_LEFT_OUT)


@pytest.mark.parametrize("lang", LANGS)
def test_a_second_import_says_that_nothing_is_new(lang: str) -> None:
    left = [LeftOut("Ruritania", "may be any of several", 2, ["4", "5"], ["ra", "rb"])]
    again = TableImported("", None, "list", 5, 3, 0, 2, 0, "2015-03-31", 1, left, [])
    voice = voice_of(lang)
    text = to_plain(table_page(again, voice))
    assert voice.say("Nothing new: the record says all of this already.") in text
    assert "ra, rb" in text
    assert lang == "en" or "not entered" not in text
