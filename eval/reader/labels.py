"""Whom the labels of the annotations mean, in the ids of the record.

A label is an ISO 3166 code of three letters (`KAZ parliament` is an organ of Kazakhstan), a name or
abbreviation of the record, or a person's name. An organ and that whose organ it is count as the
same actor: annotations and pages name now one, now the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from servanda.dates import When
from servanda.flows.name_book import name_book
from servanda.model import Name

if TYPE_CHECKING:
    from servanda.reader import NameBook
    from servanda.record import View

__all__ = ["Labels"]

_REMARK = re.compile(r" \(.*$")


class Labels:
    """Labels and names, from the record and from the rows of names.yaml."""

    def __init__(self, view: View, rows: list[dict[str, Any]]) -> None:
        self.names: NameBook = name_book(view, _extra(rows))
        kinds = {s.subject: s.value for s in view.find(prop="kind")}
        self.organisations = {id_ for id_, kind in kinds.items() if kind == "organisation"}
        self.organisations |= {row["id"] for row in rows if row["kind"] == "organisation"}
        # An abbreviation may have been another's before: whoever bears it today is meant.
        named = sorted(view.find(prop="name"), key=lambda s: s.valid.to_hi)
        self._ids: dict[str, str] = {
            s.value: s.subject
            for s in named
            if kinds.get(s.subject) in ("organisation", "body", "state", "person", "office")
        }
        self._ids |= {
            s.value: s.subject for s in view.find(prop="code") if s.qual("scheme") == "iso3"
        }
        self._ids |= {label: row["id"] for row in rows for label in row.get("gold", ())}
        self._forms: dict[str, set[str]] = {}
        for name, actor in self._ids.items():
            self._forms.setdefault(actor, set()).add(name)
        self._owner = {s.subject: s.value for s in view.find(prop="body_of")}
        self._owner |= {row["id"]: row["of"] for row in rows if row.get("of")}

    def names_whole(self, organisation: str, body: str) -> bool:
        """Whether the name of an organ holds that of its organisation: `UN Security Council`."""
        return any(f" {name} " in f" {body} " for name in self._forms.get(organisation, ()))

    def id_of(self, label: str) -> str:
        """The id, or the label itself (a person's name).

        Remarks in brackets do not count; `X leaders` is X where nothing closer is known.
        """
        words = _REMARK.sub("", label).split(" ")
        for length in range(len(words), 0, -1):
            if known := self._ids.get(" ".join(words[:length])):
                return known
        return label

    def same(self, label: str, actor: str) -> bool:
        """Whether a label of an annotation and an actor of a claim can be one."""
        expected = self.id_of(label)
        if actor in (expected, label):
            return True
        if any(bearer.actor == actor for bearer in self.names.find(label)):
            return True
        if self._owner.get(expected, expected) == self._owner.get(actor, actor):
            return True
        return expected == label and _last(label) == _last(actor)


def _last(name: str) -> str:
    """A person's last name, whatever the spelling of one letter."""
    return name.rpartition(" ")[2].casefold().replace("ё", "е")


def _extra(rows: list[dict[str, Any]]) -> list[Name]:
    """The names of the measured pages that the record does not hold, in all three languages."""
    return [
        Name(text, lang, row["id"], row["kind"], "common", When.always(), row.get("of", ""))
        for row in rows
        for lang in ("de", "en", "ru")
        for text in row.get(lang, ())
    ]
