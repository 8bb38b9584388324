"""Forces, exercises and registers out of the record: invented ones, and those of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.flows.brief import brief
from servanda.flows.change import Change
from servanda.flows.importing import import_folder
from servanda.render.brief import brief_page
from servanda.render.document import Annexes, cited_in
from servanda.render.plain import to_plain
from servanda.render.voice import voice_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record

CHANGE = Change("tester", "a test", "2026-11-23T00:00:00+00:00")
SOURCE = """
sources:
  klow-list-2022: {url: "https://example.org/klow/list-2022-03-01", title: Table of actions}
---"""
FORCE = """
subject: rescue-corps
source: klow-list-2022
statements:
- {kind: body}
- {name: Rescue Corps, lang: en, form: common}
- {body_of: rescue-union, instrument: rescue-protocol-2019, valid: 2019-03-12/..}
- {strength: "1200", measure: pool, valid: 2020-05}
- {strength: "90", measure: announced, of: syldavia, valid: 2021-02-01}
- {strength: "4000", measure: pool, valid: 2023-01}
---
subject: rescue-exercise-2021
source: klow-list-2022
statements:
- {kind: event}
- {name: Rescue 2021, lang: en, form: common}
- {event_kind: exercise}
- {event_of: rescue-union}
- {held: rescue-exercise-2021, place: Klow, valid: 2021-06-01}
---
subject: rescue-register
source: klow-list-2022
statements:
- {kind: procedure}
- {name: Register of Rescue, lang: en, form: common}
- {procedure_of: rescue-union}
- {level: "1", meaning: registered, requires: a letter, days: "30"}
"""
PLEDGE = """
subject: rescue-register
source: klow-list-2022
statements:
- {pledged: syldavia, unit: field hospital, at_level: "1", valid: 2021-01-01/..}
"""


def entered(record: Record, folder: Path, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "facts.yaml").write_text(f"{SOURCE}{text}", "utf-8")
    import_folder(record, folder, CHANGE)


def page(asked: Asked, *orgs: str, short: bool = False) -> str:
    return to_plain(brief_page(brief(asked, orgs), voice_of(), short=short))


def test_a_force_is_told_with_its_figures_of_the_past_and_its_ground(
    borduria: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    entered(borduria, tmp_path / "force", FORCE)
    found = brief(asking(borduria, "2022-06-01"), ["rescue-union"]).capabilities
    (force,) = found.forces
    assert [note.value for note in force.said] == ["1200", "90"]
    assert force.said[1].named == {"of": "Syldavia"}
    assert force.ground is not None
    assert force.ground.answer == "not found"
    assert [event.name for event in found.exercises] == ["Rescue 2021"]
    text = page(asking(borduria, "2022-06-01"), "rescue-union")
    assert "90 (announced, Syldavia), 1 February 2021" in text
    assert "deployment within 30 days" in text


def test_a_pledge_is_not_found_until_it_is_on_record(
    borduria: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    entered(borduria, tmp_path / "force", FORCE)
    unknown = "not found  which units members have pledged"
    assert unknown in page(asking(borduria, "2022-06-01"), "rescue-union")
    entered(borduria, tmp_path / "pledge", PLEDGE)
    text = page(asking(borduria, "2022-06-01"), "rescue-union")
    assert unknown not in text
    assert "Syldavia (level 1, field hospital)" in text


def test_nothing_stands_where_there_is_no_force(
    borduria: Record, asking: Callable[..., Asked]
) -> None:
    found = brief(asking(borduria, "2022-06-01"), ["rescue-union"]).capabilities
    assert (found.forces, found.exercises, found.registers) == ([], [], [])


def test_every_source_listed_is_cited_and_every_mark_has_its_source(
    library: Record, asking: Callable[..., Asked]
) -> None:
    found = brief(asking(library, "2022-11-23"), ["csto", "cis", "sco"])
    for short in (True, False):
        shown = brief_page(found, voice_of(), short=short)
        listed = {
            span.source
            for block in shown.blocks
            for text in getattr(block, "lines", ())
            for span in text
            if span.source
        }
        assert listed == cited_in(shown.blocks)
        assert any(isinstance(block, Annexes) for block in shown.blocks) is not short
