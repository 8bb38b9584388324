"""Language lives in the data files: no German in code, no names in rules."""

from __future__ import annotations

import re
from pathlib import Path

import servanda.reader

ROOM = Path(servanda.reader.__file__).parent


def test_no_german_letters_in_code() -> None:
    for file in ROOM.rglob("*.py"):
        assert not re.search(
            "[äöüÄÖÜß]", re.sub(r'sibilants.*|"ß"', "", file.read_text("utf-8"))
        ), file


def test_no_rule_names_an_organisation_a_person_or_a_place() -> None:
    rules = (ROOM / "languages" / "de" / "claims.yaml").read_text("utf-8")
    names = "OVKS GUS SOZ NATO OSZE Belarus Russland Moskau Minsk Jerewan Sas Lukaschenko Putin"
    for name in names.split():
        assert not re.search(rf"\b{name}\b", rules), name
