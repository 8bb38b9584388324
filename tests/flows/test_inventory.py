"""What bodies do counts for their organisations; what was not found is no nought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.flows.brief import brief
from servanda.flows.change import Change
from servanda.flows.importing import import_folder
from servanda.flows.inventory import inventory
from servanda.render.brief import brief_page
from servanda.render.plain import to_plain
from servanda.render.voice import voice_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record

CHANGE = Change("tester", "a test", "2026-11-23T00:00:00+00:00")
LEAGUE = """
sources:
  klow-list-2022: {url: "https://example.org/klow/list-2022-03-01", title: Table of actions}
---
subject: coast-league
source: klow-list-2022
statements:
- {kind: organisation}
- {name: Coast League, lang: en, form: official}
- {name: CL, lang: en, form: abbreviation}
---
subject: coast-council
source: klow-list-2022
statements:
- {kind: body}
- {name: Coast Council, lang: en, form: common}
- {body_of: coast-league}
---
subject: coast-office
source: klow-list-2022
statements:
- {kind: body}
- {name: Coast Office, lang: en, form: common}
- {body_of: coast-council}
- {agreement_between: rescue-union, kind: memorandum, valid: 2021-05-05, place: Klow}
---
subject: coast-council
source: klow-list-2022
statements:
- {member: rescue-union, standing: observer, valid: 2020-01-01/..}
"""


def with_league(record: Record, folder: Path) -> Record:
    folder.joinpath("facts.yaml").write_text(LEAGUE, "utf-8")
    import_folder(record, folder, CHANGE)
    return record


def test_what_a_body_agrees_and_grants_counts_for_its_organisation(
    borduria: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    folder = tmp_path / "league"
    folder.mkdir()
    asked = asking(with_league(borduria, folder), "2022-06-01")
    (pair,) = inventory(asked, ["coast-league", "rescue-union"]).pairs
    held = {c.kind: [item.day for item in c.items] for c in pair.categories if c.items}
    assert held == {"standing at the other": ["2020-01-01/.."], "memorandum": ["2021-05-05"]}


def test_no_member_found_is_no_count_of_members(
    borduria: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    folder = tmp_path / "league"
    folder.mkdir()
    asked = asking(with_league(borduria, folder), "2022-06-01")
    found = brief(asked, ["rescue-union", "coast-league"])
    text = to_plain(brief_page(found, voice_of()))
    assert "Full members on this day: RU-X 3 and CL none found." in text
    assert "No full member in common was found for RU-X and CL." in text
