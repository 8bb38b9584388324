"""Who is meant by the names and codes in somebody else's table, on its day or the act's."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from servanda.dates import FALSE
from servanda.model.letters import plain_letters

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model import Statement
    from servanda.record import View

__all__ = ["Participants"]

_BEARERS = ("state", "organisation")
_TERRITORY = "territory"
_TURNED = re.compile(r"(?P<head>[^(,]+)(?:\((?P<tail>[^()]+)\)|, (?P<after>[^(),]+))\s*")
_SMALL = ("the", "of")
_SHORT = {"st": "saint", "rep": "republic", "dem": "democratic", "fed": "federal"}


@dataclass(slots=True)
class Participants:
    """Looks names and codes up, each spelling once."""

    names: dict[str, list[Statement]]
    codes: dict[str, str]
    ids: dict[str, str]
    _found: dict[tuple[str, Day], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, view: View) -> Participants:
        """All states, organisations and territories of a view."""
        kinds = {s.subject: s.value for s in view.find(prop="kind")}
        bearers = {id_: kind for id_, kind in kinds.items() if kind in (*_BEARERS, _TERRITORY)}
        names: dict[str, list[Statement]] = defaultdict(list)
        for name in view.find(prop="name"):
            if name.subject in bearers and name.qual("form") != "abbreviation":
                names[_spelling(name.value)].append(name)
        codes = {s.value: s.subject for s in view.find(prop="code") if s.qual("scheme") == "iso3"}
        return cls(names, codes, bearers)

    def find(self, name: str, code: str, table_day: Day | None, act_day: Day) -> tuple[str, ...]:
        """Whose name, code or id it is: a table uses the names of its own day, or the act's.

        Several where the record cannot tell them apart, none where nobody bears it.
        """
        if code in self.codes:
            return (self.codes[code],)
        if self.ids.get(name) in _BEARERS:
            return (name,)
        if table_day is not None and (found := self._states(name, table_day)):
            return found
        return self._states(name, act_day)

    def territories(self, name: str, day: Day) -> tuple[str, ...]:
        """Which territory of that name or id."""
        if self.ids.get(name) == _TERRITORY:
            return (name,)
        return tuple(id_ for id_ in self._bearers(name, day) if self.ids[id_] == _TERRITORY)

    def _states(self, name: str, day: Day) -> tuple[str, ...]:
        return tuple(id_ for id_ in self._bearers(name, day) if self.ids[id_] in _BEARERS)

    def _bearers(self, name: str, day: Day) -> tuple[str, ...]:
        key = (name, day)
        if key not in self._found:
            held = [n for spelled in _spellings(name) for n in self.names.get(spelled, ())]
            ids = {n.subject for n in held if n.valid.at(day) is not FALSE}
            self._found[key] = tuple(sorted(ids))
        return self._found[key]


def _spellings(name: str) -> list[str]:
    """As it is, and turned round: Bolivia (Plurinational State of); Korea, Republic of."""
    turned = _TURNED.fullmatch(name)
    rest = [f"{turned['tail'] or turned['after']} {turned['head']}"] if turned else []
    return [_spelling(text) for text in (name, *rest)]


def _spelling(name: str) -> str:
    words = [word for word in re.findall(r"[^\W_]+", plain_letters(name)) if word not in _SMALL]
    return " ".join(_SHORT.get(word, word) for word in words)
