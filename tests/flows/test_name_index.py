"""The index of names beside the record: made once a state, made again where it cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.flows.name_book import name_table
from servanda.flows.name_index import forget_names, name_index
from servanda.reader import NameBook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record


def made(folder: Path) -> list[tuple[str, int]]:
    return sorted((path.name, path.stat().st_mtime_ns) for path in folder.glob("*.names"))


def test_it_is_made_once_and_opened_ever_after(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    view = asking(library, "2022-11-23").view
    told: list[tuple[int, int]] = []
    first = name_index(view, tmp_path, lambda done, total: told.append((done, total)))
    there = made(tmp_path)
    assert told[-1][0] == told[-1][1] > 0
    told.clear()
    again = name_index(view, tmp_path, lambda done, total: told.append((done, total)))
    assert (told, made(tmp_path)) == ([], there)
    assert first.find("OVKS") == again.find("OVKS") != ()


def test_each_state_has_its_own(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    name_index(asking(library, "2022-11-23").view, tmp_path)
    empty = name_index(asking(library, "2022-11-23", published_by="1900-01-01").view, tmp_path)
    assert len(made(tmp_path)) == 2
    assert empty.find("OVKS") == ()


def test_a_damaged_one_is_made_again(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    view = asking(library, "2022-11-23").view
    name_index(view, tmp_path)
    path = next(tmp_path.glob("*.names"))
    path.write_bytes(path.read_bytes()[:-9])
    assert name_index(view, tmp_path).find("OVKS")
    assert name_index(view, tmp_path).find("OVKS")


def test_without_room_for_it_names_are_still_known(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    in_the_way = tmp_path / "names"
    in_the_way.write_text("a file where the folder should be")
    assert name_index(asking(library, "2022-11-23").view, in_the_way).find("OVKS")


def test_what_was_erased_stays_in_no_index(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    name_index(asking(library, "2022-11-23").view, tmp_path)
    forget_names(tmp_path)
    assert made(tmp_path) == []


def test_the_head_of_an_organisation_is_its_chief_by_each_of_its_names(
    library: Record, asking: Callable[..., Asked]
) -> None:
    names = name_table(asking(library, "2022-11-23").view)
    offices = {s.subject for s in asking(library, "2022-11-23").view.find(prop="head_of")}
    for called in ("OVKS-Chef", "CSTO chief", "главы ОДКБ"):
        (office,) = {name.actor for name in NameBook(names).find(called)}
        assert office in offices
