"""Names of actors and instruments, both ways: from what people type, and to what they read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import UnknownId
from servanda.model import Statement
from servanda.record import View

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = ["Names"]

_FORMS = ("common", "official", "abbreviation", "alias")
# Kinds that go by their official name: their further names are what others make of it.
_OFFICIAL = ("organisation", "body", "territory")
_NEAREST = 3
_OF_A_PART = 0.9


class Names(msgspec.Struct):
    """Looks names up in one view, reading each subject's once."""

    view: View
    lang: str = "en"
    _read: dict[str, list[Statement]] = msgspec.field(default_factory=dict)
    _kinds: dict[str, str] = msgspec.field(default_factory=dict)

    def of(self, id_: str, *, form: str = "") -> str:
        """The name of an id on the day, in the language asked for, else English, else any, else it.

        Organisations, bodies and territories go by their official name, all others by their
        common one; `form` prefers official, common, abbreviation or alias.
        """
        held = [s for s in self._names(id_) if s.valid.at(self.view.as_of.day).value]
        official = self.kind(id_) in _OFFICIAL
        order = [form, *(sorted(_FORMS, key="official".__ne__) if official else _FORMS)]

        def rank(name: Statement) -> tuple[bool, bool, int]:
            return name.lang != self.lang, name.lang != "en", order.index(name.qual("form"))

        return min(held, key=rank).value if held else id_

    def abbreviation(self, id_: str) -> str:
        """The abbreviation, or the name."""
        return self.of(id_, form="abbreviation")

    def find(self, text: str, kinds: Iterable[str] = ()) -> str:
        """The id meant by an id or by a name in any language.

        Raises:
            UnknownId: nobody bears it, with the nearest; or more than one does.
        """
        wanted = frozenset(kinds)
        if self._is_kind(text, wanted):
            return text
        bearers = self.bearers(text, wanted)
        if len(bearers) == 1:
            return bearers[0]
        if bearers:
            raise UnknownId(
                f"{text!r} may mean {', '.join(bearers)}; write one of these ids", tuple(bearers)
            )
        what = " or ".join(sorted(wanted)) or "actor or instrument"
        if others := [text] if self.kind(text) else self.bearers(text):
            told = ", ".join(f"{id_} ({self.kind(id_)})" for id_ in others)
            hint = f"see servanda show {others[0]}"
            raise UnknownId(f"{text!r} is on record, but as no {what}: {told}; {hint}", (*others,))
        nearest = self._nearest(text, wanted)
        hint = f"did you mean {', '.join(nearest)}?" if nearest else "see servanda members un"
        raise UnknownId(f"no {what} {text!r} is in the record; {hint}", nearest)

    def bearers(self, text: str, kinds: Iterable[str] = ()) -> list[str]:
        """The ids of all who bear this name, in any language."""
        wanted = frozenset(kinds)
        same = [s for s in self._all() if s.value.casefold() == text.casefold()]
        return sorted({s.subject for s in same if self._is_kind(s.subject, wanted)})

    def kind(self, id_: str) -> str:
        """What an id stands for, or an empty string."""
        if id_ not in self._kinds:
            found = self.view.find(subject=id_, prop="kind")
            self._kinds[id_] = found[0].value if found else ""
        return self._kinds[id_]

    def _is_kind(self, id_: str, wanted: frozenset[str]) -> bool:
        kind = self.kind(id_)
        return bool(kind) and (not wanted or kind in wanted)

    def _names(self, id_: str) -> list[Statement]:
        if id_ not in self._read:
            self._read[id_] = self.view.find(subject=id_, prop="name")
        return self._read[id_]

    def _all(self) -> list[Statement]:
        return self.view.find(prop="name")

    def _nearest(self, text: str, wanted: frozenset[str]) -> tuple[str, ...]:
        from rapidfuzz import process, utils  # noqa: PLC0415 - only when a name was not found

        kinds = {s.subject: s.value for s in self.view.find(prop="kind")}
        allowed = dict.fromkeys(i for i, kind in kinds.items() if not wanted or kind in wanted)
        spelled = [(id_, id_) for id_ in allowed]
        spelled += [(s.value, s.subject) for s in self._all() if s.subject in allowed]
        found = process.extract(
            text,
            [word for word, _ in spelled],
            scorer=_likeness,
            processor=utils.default_process,
            limit=4 * _NEAREST,
            score_cutoff=50,
        )
        ids = dict.fromkeys(spelled[place][1] for _, _, place in found)
        return tuple(ids)[:_NEAREST]


def _likeness(typed: str, name: str, **_: object) -> float:
    """How near a name is, of 100: misspelt, or a longer one that what was typed is a part of."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only when a name was not found

    part = fuzz.partial_ratio(typed, name) if len(name) >= len(typed) else 0.0
    return max(fuzz.token_set_ratio(typed, name), _OF_A_PART * part)
