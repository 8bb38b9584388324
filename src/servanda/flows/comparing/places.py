"""Places: a page names them in its language, the record in English, so states are compared.

Only capitals tell places apart: the state that a page names may be what was spoken of.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.language import with_rules
from servanda.reader.words.states import capital_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model import Statement
    from servanda.model.claim import Claim

__all__ = ["elsewhere"]


def elsewhere(claim: Claim, accounts: Iterable[Statement]) -> list[Statement]:
    """The accounts that have an act of the claimed day at another place, if none has it there."""
    told = claim.country if _capitals().get(claim.place) == claim.country else ""
    if not told or claim.day is None or not claim.day.is_exact:
        return []
    places = [(one, _country(one)) for one in accounts]
    if any(there == told for _, there in places):
        return []
    of_the_day = ((one, there) for one, there in places if claim.day.same_days(one.valid))
    return [one for one, there in of_the_day if there]


def _country(held: Statement) -> str:
    return held.qual("country") or _capitals().get(held.qual("place"), "")


@cache
def _capitals() -> dict[str, str]:
    """The capitals in every language that is read."""
    return {form: state for lang in with_rules() for form, state in capital_forms(lang).items()}
