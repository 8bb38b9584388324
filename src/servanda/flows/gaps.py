"""What would settle an answer, as it is shown: acts, texts, lists and days that were not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.rules import Missing

__all__ = ["MissingShown", "shown_missing"]


class MissingShown(msgspec.Struct, frozen=True):
    """What would settle it: `what` is act, clause, list, date or anchor.

    An anchor is the day a delay runs from, where it is not that of the act. `n` of `of` must do
    one of `acts`.
    """

    what: str
    instrument: str
    instrument_name: str
    n: int
    of: list[str]
    names: list[str]
    acts: list[str]


def shown_missing(missing: Missing, asked: Asked) -> MissingShown:
    """With names."""
    return MissingShown(
        missing.kind,
        missing.instrument,
        asked.names.of(missing.instrument),
        missing.n,
        list(missing.of),
        [asked.names.of(actor) for actor in missing.of],
        list(missing.acts),
    )
