"""A state sends another's diplomats away: told with the verb, the noun or the Latin of it."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
WORLD = NameBook.build(
    Name(text, lang, actor, kind, "common", ALWAYS, "")
    for actor, kind, texts in (
        ("borduria", "state", {"en": "Borduria", "de": "Bordurien", "ru": "Бордурия"}),
        ("syldavia", "state", {"en": "Syldavia", "de": "Syldavien", "ru": "Сильдавия"}),
        ("union", "organisation", {"en": "Rescue Union", "de": "Rettungsunion"}),
    )
    for lang, text in texts.items()
)
BEFORE = {
    "de": "HAFEN, 16. Mai (dpa) - Am Morgen lag dichter Nebel über dem Hafen und der ganzen Stadt.",
    "en": "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city.",
    "ru": "ГАВАНЬ, 16 мая. /ТАСС/. Утром над гаванью и над всем городом лежал густой туман, и "
    "суда стояли у причала до вечера.",
}


def told(lang: str, text: str, kind: str = "expulsion") -> list[tuple[str, set[str]]]:
    claims = read(f"{BEFORE[lang]} {text}", WORLD).claims
    return [(one.status, set(one.actors)) for one in claims if one.type == kind]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("de", "Bordurien weist zwei Diplomaten Syldaviens aus.", "occurred"),
        ("de", "Bordurien will fünf Diplomaten aus Syldavien ausweisen.", "planned"),
        ("de", "Bordurien ordnete die Ausweisung zweier Diplomaten Syldaviens an.", "occurred"),
        ("de", "Bordurien erklärte zwei Diplomaten Syldaviens zu unerwünschten Personen.",
         "occurred"),
        ("en", "Borduria expelled two diplomats of Syldavia on Monday.", "occurred"),
        ("en", "Borduria has decided to expel the ambassador of Syldavia.", "occurred"),
        ("en", "Borduria declared two envoys of Syldavia persona non grata.", "occurred"),
        ("en", "Borduria did not expel any diplomats of Syldavia.", "denied"),
        ("ru", "Бордурия выслала двух дипломатов Сильдавии.", "occurred"),
        ("ru", "Из Бордурии высланы пять дипломатов Сильдавии.", "occurred"),
        ("ru", "Бордурия объявила посла Сильдавии персоной нон-грата.", "occurred"),
        ("ru", "Бордурия вышлет на следующей неделе посла Сильдавии.", "planned"),
    ],
)  # fmt: skip
def test_diplomats_are_sent_away(lang: str, text: str, status: str) -> None:
    assert told(lang, text) == [(status, {"borduria", "syldavia"})]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Borduria expelled two envoys of Syldavia and Syldavia expelled two in return."),
        ("en", "Borduria expelled envoys on Monday and Syldavia expelled diplomats on Friday."),
        ("en", "Two envoys were expelled by Borduria, and two consuls were expelled by Syldavia."),
        ("de", "Bordurien wies zwei Diplomaten aus und Syldavien wies im Gegenzug zwei Köche aus."),
        ("de", "Bordurien wies zwei Diplomaten aus, und Syldavien wies zwei Botschafter aus."),
        ("ru", "Бордурия выслала двух дипломатов, и Сильдавия выслала в ответ двух моряков."),
        ("ru", "Два дипломата были высланы Бордурией, а два посла были высланы Сильдавией."),
    ],
)  # fmt: skip
def test_two_who_send_each_others_diplomats_away_do_so_each(lang: str, text: str) -> None:
    claims = read(f"{BEFORE[lang]} {text}", WORLD).claims
    doers = [one.actors[0] for one in claims if one.type == "expulsion"]
    assert doers == ["borduria", "syldavia"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Borduria and Syldavia expelled two diplomats of the Rescue Union."),
        ("en", "Borduria expelled two diplomats of Syldavia, and later expelled the ambassador."),
        (
            "en",
            "Borduria expelled two envoys of Syldavia and declared a diplomat persona non grata.",
        ),
        (
            "en",
            "Talks between Borduria and Syldavia ended, and two envoys were expelled by Borduria.",
        ),
        ("de", "Bordurien und Syldavien wiesen zwei Diplomaten der Rettungsunion aus."),
        ("ru", "Бордурия и Сильдавия выслали двух дипломатов, и суда ушли."),
    ],
)
def test_what_two_do_together_or_one_does_is_one_act(lang: str, text: str) -> None:
    assert len(told(lang, text)) == 1


def test_a_member_put_out_of_its_organisation_is_another_act() -> None:
    assert not told("en", "Borduria was expelled from the Rescue Union on Monday.")


def test_ones_own_envoy_is_called_home() -> None:
    text = "Bordurien berief seinen Botschafter in Syldavien zu Beratungen zurück."
    assert told("de", text, "recall") == [("occurred", {"borduria"})]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("de", "Bordurien hat den Botschafter Syldaviens einbestellt.", "occurred"),
        ("de", "Bordurien bestellte den Botschafter Syldaviens ein.", "occurred"),
        ("en", "Borduria summoned the ambassador of Syldavia on Monday.", "occurred"),
        ("en", "Borduria will summon the ambassador of Syldavia.", "planned"),
        ("ru", "Бордурия вызвала посла Сильдавии.", "occurred"),
    ],
)
def test_envoys_are_called_in(lang: str, text: str, status: str) -> None:
    assert told(lang, text, "summons") == [(status, {"borduria", "syldavia"})]
