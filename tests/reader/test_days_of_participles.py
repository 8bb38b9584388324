"""A day beside a participle is that of what the participle tells, not that of the main act.

And of two verbs joined by `and`, each has its own.
"""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

STATES = {
    "cl": ("Chile", "Chile", "Чили"),
    "pe": ("Peru", "Peru", "Перу"),
    "no": ("Norway", "Norwegen", "Норвегия"),
    "se": ("Sweden", "Schweden", "Швеция"),
    "dk": ("Denmark", "Dänemark", "Дания"),
    "cu": ("Cuba", "Kuba", "Куба"),
}
LANGS = ("en", "de", "ru")
NAMES = NameBook.build(
    Name(text, lang, state, "state", "common", When.always())
    for state, texts in STATES.items()
    for lang, text in zip(LANGS, texts, strict=True)
)
BEHIND = {
    "en": "The foreign ministry said so to reporters in the capital, where it rained.",
    "de": "Darüber berichteten die Zeitungen in der Hauptstadt am Morgen sehr ausführlich.",
    "ru": "Об этом сообщили журналистам в министерстве иностранных дел страны.",
}


def days(lang: str, sentence: str) -> dict[str, str]:
    claims = read(f"{sentence} {BEHIND[lang]}", NAMES, langs=(lang,)).claims
    return {claim.type: str(claim.day or "") for claim in claims}


@pytest.mark.parametrize(
    ("lang", "sentence", "type_", "told"),
    [
        (
            "de",
            "Der im Mai 2021 unterzeichnete Vertrag zwischen Chile und Peru trat in Kraft.",
            "entry-into-force",
            "treaty-signed 2021-05",
        ),
        (
            "de",
            "Der im April 2020 zwischen Peru und Kuba geschlossene Pakt ist in Kraft getreten.",
            "entry-into-force",
            "treaty-signed 2020-04",
        ),
        (
            "ru",
            "Подписанный в мае 2021 года договор между Чили и Перу вступил в силу.",
            "entry-into-force",
            "treaty-signed 2021-05",
        ),
        (
            "ru",
            "Договор между Чили и Перу, подписанный в мае 2021 года, вступил в силу.",
            "entry-into-force",
            "treaty-signed 2021-05",
        ),
        (
            "ru",
            "Избранный 3 марта 2021 года президент Чили подписал договор с Перу.",
            "treaty-signed",
            "",
        ),
        (
            "ru",
            "Назначенный 5 апреля 2021 года министр иностранных дел Норвегии посетил Швецию.",
            "visit",
            "",
        ),
        (
            "en",
            "The treaty signed in May 2021 between Chile and Peru entered into force.",
            "entry-into-force",
            "treaty-signed 2021-05",
        ),
        (
            "en",
            "The president of Chile elected on 3 March 2021 signed the treaty with Peru.",
            "treaty-signed",
            "appointment 2021-03-03",
        ),
        (
            "en",
            "The foreign minister of Norway, appointed on 5 April 2021, visited Sweden.",
            "visit",
            "appointment 2021-04-05",
        ),
        (
            "en",
            "The agreement with Norway, negotiated in April 2020, was ratified by Denmark.",
            "ratification",
            "",
        ),
        (
            "en",
            "Denmark's government elected in June 2019 has joined the convention.",
            "accession",
            "",
        ),
    ],
)
def test_a_day_beside_a_participle_is_not_that_of_the_main_act(
    lang: str, sentence: str, type_: str, told: str
) -> None:
    found = days(lang, sentence)
    own, _, day = told.partition(" ")
    assert not found[type_].startswith(("2019", "2020", "2021"))
    assert not own or found[own] == day


@pytest.mark.parametrize(
    ("lang", "sentence", "type_", "day"),
    [
        (
            "de",
            "Der im Mai 2021 unterzeichnete Vertrag mit Peru trat am 3. Juni 2022 in Kraft.",
            "entry-into-force",
            "2022-06-03",
        ),
        (
            "ru",
            "Подписанный 3 мая 2021 года договор Чили и Перу вступил в силу 5 июня 2022 года.",
            "entry-into-force",
            "2022-06-05",
        ),
        ("ru", "Чили и Перу 3 мая 2021 года подписали договор.", "treaty-signed", "2021-05-03"),
        (
            "ru",
            "Открывшееся 3 мая 2021 года в Осло заседание парламента Норвегии приняло декларацию.",
            "declaration",
            "2021-05-03",
        ),
        # At a sitting things are done: its day is theirs.
        (
            "ru",
            "На состоявшемся 3 мая 2021 года саммите Чили и Перу подписали договор.",
            "treaty-signed",
            "2021-05-03",
        ),
        (
            "en",
            "The summit of Norway and Sweden held in Oslo on 3 May 2021 adopted a declaration.",
            "declaration",
            "2021-05-03",
        ),
        (
            "en",
            "Norway and Sweden met in Oslo on 3 May 2021 and signed an agreement.",
            "treaty-signed",
            "2021-05-03",
        ),
        (
            "en",
            "Norway and Sweden on 3 May 2021 signed an agreement brokered by Denmark.",
            "treaty-signed",
            "2021-05-03",
        ),
    ],
)
def test_the_days_of_what_is_done_stay_their_own(
    lang: str, sentence: str, type_: str, day: str
) -> None:
    assert days(lang, sentence)[type_] == day


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Chile signed the pact in May 2021 and its parliament will ratify it in June 2021.",
            {"treaty-signed": "2021-05", "parliament-approval": "2021-06"},
        ),
        (
            "Chile signed the pact in May 2021, while its parliament will ratify it in June 2021.",
            {"treaty-signed": "2021-05", "ratification": "2021-06"},
        ),
        (
            "Norway signed the treaty in May 2021 but its parliament rejected it in June 2022.",
            {"treaty-signed": "2021-05", "parliament-approval": "2022-06"},
        ),
        (
            "Chile signed the pact in May 2021 and ratified it in June 2021.",
            {"treaty-signed": "2021-05", "ratification": "2021-06"},
        ),
        (
            "Norway signed the treaty on 3 May 2021 and Sweden ratified it on 5 June 2022.",
            {"treaty-signed": "2021-05-03", "ratification": "2022-06-05"},
        ),
    ],
)
def test_of_two_joined_verbs_each_has_its_day(sentence: str, told: dict[str, str]) -> None:
    assert told.items() <= days("en", sentence).items()
