"""`The participants of the meeting` are who sat, not the council or bloc that was named last."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

OTHERS = [
    ("en", "The River Union published a report. The participants of the meeting signed a pact."),
    ("en", "The River Union published a report. The meeting participants visited the harbour."),
    ("de", "Die Flussunion schwieg. Die Teilnehmer der Sitzung unterzeichneten ein Memorandum."),
    ("de", "Die Flussunion legte einen Bericht vor. Die Sitzungsteilnehmer besuchten den Hafen."),
    (
        "ru",
        "Это доклад о том, что Речной союз в гавани. Участники заседания подписали меморандум.",
    ),
    (
        "ru",
        "Это доклад о том, что Речной союз в гавани. Участники встречи посетили гавань.",
    ),
]
THEIRS = [
    ("en", "Mali and Chad held talks on Monday. The participants of the meeting signed a pact."),
    ("de", "Mali und der Tschad trafen sich. Die Teilnehmer unterzeichneten ein Memorandum."),
    ("ru", "Мали и Чад провели переговоры. Участники переговоров подписали меморандум."),
]
SIGNED = ("treaty-signed", "document-signing", "memorandum", "agreement")


def actors(lang: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    claims = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES).claims
    return [(claim.type, claim.actors) for claim in claims]


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_participants_are_not_the_body_named_last(lang: str, text: str) -> None:
    assert not any("union" in those for _, those in actors(lang, text))


@pytest.mark.parametrize(("lang", "text"), THEIRS)
def test_participants_are_who_sat(lang: str, text: str) -> None:
    signed = [{*those} for type_, those in actors(lang, text) if type_ in SIGNED]
    assert signed == [{"ml", "td"}]
