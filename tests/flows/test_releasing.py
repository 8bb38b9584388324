"""A library's ledger begins file by file, and grows by one transaction for each release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.flows.change import Change
from servanda.flows.releasing import Released, release

if TYPE_CHECKING:
    from pathlib import Path

FACTS = """\
sources:
  list: {title: A list}
---
subject: klow
source: list
statements:
- {kind: state}
- {name: Klow, lang: en, form: common}
"""


def released(root: Path, scratch: Path, why: str) -> Released:
    scratch.mkdir()
    return release(root, Change("tester", why, "2026-11-23T00:00:00+00:00"), scratch)


def test_a_later_release_is_one_transaction_and_nothing_new_is_none(tmp_path: Path) -> None:
    root = tmp_path / "library"
    root.mkdir()
    (root / "klow.yaml").write_text(FACTS, "utf-8")
    second = FACTS.replace("klow", "tana").replace("Klow", "Tana").split("---\n")[1]
    (root / "tana.yaml").write_text(second, "utf-8")
    first = released(root, tmp_path / "1", "a beginning")
    assert (len(first.transactions), first.asserted) == (3, 4)
    (root / "klow.yaml").write_text(FACTS.replace("name: Klow", "name: Greater Klow"), "utf-8")
    (root / "tana.yaml").write_text(second.replace("name: Tana", "name: Tana Isles"), "utf-8")
    later = released(root, tmp_path / "2", "better names")
    assert (len(later.transactions), later.asserted, later.retracted) == (1, 2, 2)
    assert released(root, tmp_path / "3", "again").transactions == []
