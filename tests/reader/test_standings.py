"""A standing is somebody's in an organisation, however the passage puts it."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

SUSPENDED, FROZEN = "suspended", "frozen-by-own-statement"
CASES = [
    ("en", "The River Union decided to suspend the membership of Mali.", SUSPENDED),
    ("de", "Die Flussunion hat die Mitgliedschaft Malis bis auf Weiteres ausgesetzt.", SUSPENDED),
    (
        "ru",
        "Речной союз во вторник приостановил членство Мали до порядка.",
        SUSPENDED,
    ),
    ("de", "Mali hat seine Mitgliedschaft in der Flussunion eingefroren.", FROZEN),
    ("en", "Mali was suspended from the River Union on Sunday.", SUSPENDED),
    ("en", "Mali applied for membership of the River Union on Monday.", "requested"),
    ("en", "Mali withdrew from the River Union on Monday.", "denunciation-announced"),
]


@pytest.mark.parametrize(("lang", "text", "step"), CASES)
def test_the_record_would_say_it_of_the_organisation(lang: str, text: str, step: str) -> None:
    claims = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES, langs=(lang,)).claims
    steps = [
        s for claim in claims for s in claim.to_statements("page") if s.prop == "standing_step"
    ]
    assert [(s.subject, s.value, s.qual("step")) for s in steps] == [("union", "ml", step)]


def test_an_organisation_neither_joins_nor_leaves_itself() -> None:
    text = "Three countries of the region announced on Monday a withdrawal from the River Union."
    claims = read(f"{BEFORE['en']}\n\n{text}\n", NAMES, langs=("en",)).claims
    assert [claim for claim in claims if claim.type == "withdrawal" and claim.actors] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Mali withdrew from the River Union. The River Committee confirmed the withdrawal.",
        ),
        (
            "de",
            "Mali ist am Montag aus der Flussunion ausgetreten. Das Flusskomitee bestätigte den \
Austritt, der vor einem Jahr mitgeteilt worden war.",
        ),
    ],
)
def test_nor_does_an_organ_of_it(lang: str, text: str) -> None:
    claims = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES, langs=(lang,)).claims
    assert [claim.actors for claim in claims if claim.type == "withdrawal"] == [("ml",)]


@pytest.mark.parametrize(
    "text",
    [
        "Mali ist am Montag elf Verträgen im Rahmen der Flussunion beigetreten.",
        "Laut Gesetz tritt Mali im Rahmen der Aufnahme in die Flussunion elf Verträgen bei.",
    ],
)
def test_who_joins_treaties_has_not_joined_whose_they_are(text: str) -> None:
    claims = read(f"{BEFORE['de']}\n\n{text}\n", NAMES, langs=("de",)).claims
    told = [claim for claim in claims if claim.type == "accession"]
    assert [claim.actors for claim in told] == [("ml",)]
    assert not any(claim.to_statements("page") for claim in told)


HAD = [
    ("en", "member", "Mali and Togo are members of the River Union."),
    ("en", "member", "The River Union members are Mali and Togo."),
    ("en", "member", "The River Union's members are Mali and Togo."),
    ("en", "member", "Members of the River Union are Mali and Togo."),
    ("en", "member", "The River Union is made up of Mali and Togo."),
    ("en", "member", "The River Union groups Mali and Togo."),
    ("en", "observer", "Mali and Togo are observers in the River Union."),
    ("en", "observer", "Mali and Togo currently hold observer status with the River Union."),
    ("en", "dialogue-partner", "Mali and Togo are dialogue partners of the River Union."),
    ("de", "member", "Zur Flussunion zählen Mali und Togo."),
    ("de", "member", "Mali und Togo gehören der Flussunion an."),
    ("de", "member", "Die Flussunion besteht aus Mali und Togo."),
    ("de", "member", "Der Flussunion, der Mali und Togo angehören, steht ein Umbau bevor."),
    ("de", "observer", "Mali und Togo sind Beobachter bei der Flussunion."),
    ("de", "observer", "Mali und Togo haben Beobachterstatus bei der Flussunion."),
    ("de", "dialogue-partner", "Mali und Togo sind Dialogpartner der Flussunion."),
    ("ru", "member", "Сейчас в Речной союз входят две страны — Мали и Того."),
    ("ru", "member", "Полноправными членами Речного союза являются Мали и Того."),
    ("ru", "member", "Речной союз объединяет Мали и Того."),
    ("ru", "observer", "Мали и Того являются наблюдателями в Речном союзе."),
    ("ru", "observer", "Государства-наблюдатели Речного союза: Мали и Того."),
    ("ru", "dialogue-partner", "Мали и Того являются партнёрами Речного союза по диалогу."),
]


@pytest.mark.parametrize(("lang", "standing", "text"), HAD)
def test_who_has_a_standing_is_listed_in_it(lang: str, standing: str, text: str) -> None:
    more = {"en": "So it was told.", "de": "So war es zu hören.", "ru": "Так об этом сообщили."}
    claims = read(f"{BEFORE[lang]}\n\n{text} {more[lang]}\n", NAMES, langs=(lang,)).claims
    said = [statement for claim in claims for statement in claim.to_statements("page")]
    assert {(s.subject, s.prop, s.value, s.qual("standing")) for s in said} == {
        ("union", "member", "ml", standing),
        ("union", "member", "tg", standing),
    }


def test_who_is_to_be_taken_in_is_no_member_yet() -> None:
    text = f"{BEFORE['ru']}\n\nОжидается, что на саммите в Речной союз примут Мали.\n"
    claims = read(text, NAMES, langs=("ru",)).claims
    assert ("accession", "planned", ("ml",)) in [(c.type, c.status, c.actors) for c in claims]
