"""What is to happen once another thing has is not told as done."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

WAITS = [
    ("en", "Mali becomes a member of the River Union once Chad has ratified the protocol."),
    ("en", "The protocol enters into force as soon as Chad has ratified it, says the harbour."),
    ("en", "If Chad ratifies the protocol, Mali leaves the River Union, says the harbour master."),
    ("en", "Only after Chad has signed the treaty does the harbour open, says its master."),
    ("de", "Mali tritt der Flussunion bei, sobald der Tschad das Protokoll ratifiziert hat."),
    ("de", "Falls der Tschad das Protokoll ratifiziert, verlässt Mali die Flussunion."),
    ("de", "Das Protokoll tritt in Kraft, sobald Mali und der Tschad es ratifiziert haben."),
    ("ru", "Протокол вступает в силу, как только его ратифицировали Мали и Чад, пишут из гавани."),
    ("ru", "Как только Чад подписывает договор, Мали выходит из Речного союза, пишут из гавани."),
]
IS_DONE = [
    ("en", "Once Chad had ratified the protocol, Mali joined the River Union, says the harbour."),
    ("en", "Mali joined the River Union once Chad ratified the protocol, says the harbour."),
    ("en", "As soon as Chad had signed the treaty, Mali left the River Union, says the harbour."),
    ("en", "Mali once again left the River Union, and Chad has ratified the protocol."),
    ("de", "Sobald der Tschad das Protokoll ratifiziert hatte, trat Mali der Flussunion bei."),
    ("de", "Als der Tschad das Protokoll ratifizierte, verließ Mali die Flussunion."),
    ("de", "Mali verließ die Flussunion, auch wenn der Tschad das Protokoll ratifiziert hat."),
    ("ru", "Как только Чад ратифицировал протокол, Мали вступило в Речной союз, пишут из гавани."),
]


def told(lang: str, text: str) -> list[str]:
    claims = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES).claims
    return [claim.status for claim in claims if claim.type != "statement"]


@pytest.mark.parametrize(("lang", "text"), WAITS)
def test_what_waits_for_another_thing_is_not_done(lang: str, text: str) -> None:
    assert {*told(lang, text)} == {"conditional"}


@pytest.mark.parametrize(("lang", "text"), IS_DONE)
def test_what_another_thing_waited_for_is_done(lang: str, text: str) -> None:
    assert told(lang, text) == ["occurred", "occurred"]
