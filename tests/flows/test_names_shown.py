"""By which of its names everybody is shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from servanda.flows.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.record import Record

PREFERRED = {
    "organisation": "official",
    "body": "official",
    "territory": "official",
    "state": "common",
}


def test_an_organisation_goes_by_its_official_name_and_a_state_by_its_common_one(
    library: Record, asking: Callable[..., Asked]
) -> None:
    asked = asking(library, "2026-11-23")
    forms: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name in asked.view.find(prop="name", on=asked.day):
        forms[name.subject, name.lang].setdefault(name.qual("form"), name.value)
    names = {lang: Names(asked.view, lang) for lang in ("en", "de", "ru", "fr")}
    for (subject, lang), held in forms.items():
        form = PREFERRED.get(asked.names.kind(subject), "")
        if lang in names and form in held:
            assert names[lang].of(subject) == held[form]


def test_nobody_is_shown_by_an_abbreviation_written_as_a_word(
    library: Record, asking: Callable[..., Asked]
) -> None:
    asked = asking(library, "2026-11-23")
    short = {
        (name.subject, name.value)
        for name in asked.view.find(prop="name")
        if name.qual("form") == "abbreviation"
    }
    shown = {(id_, asked.names.of(id_)) for id_, _ in short}
    assert not [pair for pair in shown if pair not in short and (pair[0], pair[1].upper()) in short]
