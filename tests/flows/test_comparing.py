"""What the record says to a page's claims, with and without a day of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.flows.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.record import Record

LIST = (
    "Zwölf Tage in Taschkent\n\nTASCHKENT, {day} (SylTA) - Der OVKS gehören Armenien, "
    "Weißrussland, Kasachstan, Russland, Tadschikistan und Usbekistan an.\n"
)


@pytest.mark.parametrize(
    ("published", "mark"),
    [
        ("12. März 2010", "known"),
        ("12. März 2022", "contradicts"),  # Uzbekistan had left
        ("12. März", "too vague"),  # it is not known of which year the page speaks
    ],
)
def test_who_belongs_is_compared_on_the_day_of_the_page(
    library: Record, asking: Callable[..., Asked], published: str, mark: str
) -> None:
    page = read_page(asking(library, "2026-01-01"), LIST.format(day=published), None, "")
    (held,) = [claim for claim in page.claims if claim.type == "membership"]
    assert held.against_record == mark
