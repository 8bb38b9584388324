"""Treaty and party: the day each party is bound, held against another table's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from clauses.case import NOW, Case, asked
from clauses.causes import Pair, cause_of

from servanda.dates import iso

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clauses.tally import Tally

    from servanda import Record

__all__ = ["compare"]


def compare(
    record: Record,
    force: Mapping[tuple[str, str], str],
    tally: Tally,
    depositary: Record | None = None,
) -> Tally:
    """Hold every pair, by instrument and code of a party; unknown parties are left out."""
    view = asked(record).view
    codes = {s.value: s.subject for s in view.find(prop="code") if s.qual("scheme") == "iso3"}
    codes["EUU"] = "eu"  # no country, so no code of ISO 3166
    for instrument in sorted({name for name, _ in force}):
        case = Case.of(record, instrument, NOW)
        found = case.parties()
        listed = Case.of(depositary, instrument) if depositary else None
        for (name, code), theirs in sorted(force.items()):
            if name != instrument or code not in codes:
                continue
            party = found.get(codes[code])
            ours = iso(party.since[1]) if party and party.since else "none"
            pair = Pair(case, codes[code], ours, theirs, listed)
            tally.doubted += bool(ours == theirs and pair.contradicted)
            tally.hold(f"{instrument} {code}", ours, theirs, partial(cause_of, pair))
    return tally
