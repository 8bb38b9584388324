"""On evidence public by a day: nothing from later, over the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from servanda.dates import TRUE, AsOf, parse_day
from servanda.flows.brief import brief
from servanda.flows.sourcing import sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.flows.asking import Asked
    from servanda.record import Record

DAY = "2022-11-23"


@pytest.mark.parametrize("day", ["2010-06-15", "2018-06-09", DAY, "2025-01-01"])
def test_every_statement_left_rests_on_a_source_public_by_then(library: Record, day: str) -> None:
    by = parse_day(day)
    view = library.view(AsOf(by, published_by=by))
    held = view.find()
    public = {source.id: source.public_by(by) for source in view.sources(s.source for s in held)}
    assert held
    assert all(public[s.source] is TRUE for s in held)


def test_the_brief_of_the_day_cites_nothing_from_later(
    library: Record, asking: Callable[..., Asked]
) -> None:
    found = brief(asking(library, DAY, published_by=DAY), ["csto", "cis", "sco"])
    assert found.undated > 0
    for cited in _cited(msgspec.to_builtins(found)):
        assert cited["published"], cited
        assert cited["published"].strip("[.]") <= "2022-11-23z", cited


def _cited(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        if "published" in value and "recalled" in value:
            yield value
        for inner in value.values():
            yield from _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)


def test_relays_of_one_story_are_one_origin(library: Record, asking: Callable[..., Asked]) -> None:
    found = sources(asking(library, "2026-11-23"), "csto")
    origins = {row.origin for row in found.rows if not row.recalled}
    assert found.origins == len(origins) <= len([r for r in found.rows if not r.recalled])
