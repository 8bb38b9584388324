"""Posts: beside a name, behind it, told by a verb."""

import pytest

from servanda.reader import NameBook
from servanda.reader.occupations import occupations_of

NOBODY = NameBook.build([])
CASES = {
    "министр иностранных дел Марсолии Антон Вельский": ("министр иностранных дел", "Марсолии"),
    "Министр иностранных дел Марсолии Антон Вельский": ("Министр иностранных дел", "Марсолии"),
    "заместитель начальника службы портов Антон Вельский": (
        "заместитель начальника",
        "службы портов",
    ),
    "координатор движения «Тихий берег» Антон Вельский": (
        "координатор",
        "движения «Тихий берег»",
    ),
    "марсольский посол Антон Вельский": ("посол", "марсольский"),
}


@pytest.mark.parametrize("phrase", CASES)
def test_a_post_beside_a_name(phrase: str) -> None:
    text = (
        f"Вчера в порту прошла встреча, о которой стало известно. На ней {phrase} говорил о море."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.name, one.position, one.where) for one in found] == [
        ("Антон Вельский", *CASES[phrase])
    ]


@pytest.mark.parametrize(
    ("text", "position", "where"),
    [
        ("Антон Вельский, член комитета по рыбе, говорил о море.", "член", "комитета по рыбе"),
        ("Антон Вельский был избран председателем партии.", "председателем", "партии"),
        ("Антон Вельский занял пост директора банка.", "директора", "банка"),
    ],
)
def test_a_post_told_of(text: str, position: str, where: str) -> None:
    text = f"Вчера в порту прошла встреча, о которой стало известно. {text}"
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [(one.position, one.where) for one in found] == [(position, where)]


@pytest.mark.parametrize(
    ("lang", "text", "position", "where"),
    [
        (
            "de",
            "Der Vorsitzende des Hafenausschusses Karl Weller sagte, das Meer sei ruhig und weit.",
            "Vorsitzende",
            "Hafenausschusses",
        ),
        (
            "en",
            "The chairman of the Harbour Committee John Weller said that the sea was calm.",
            "chairman",
            "Harbour Committee",
        ),
    ],
)
def test_a_post_in_other_languages(lang: str, text: str, position: str, where: str) -> None:
    found = occupations_of(text, NOBODY, langs=(lang,))
    assert [(one.position, one.where) for one in found] == [(position, where)]


def test_nobody_has_a_post_that_leads_to_another() -> None:
    text = (
        "Об этом сказали Антон Вельский, координатор движения «Тихий берег» Пётр Соловей и другие."
    )
    found = occupations_of(text, NOBODY, langs=("ru",))
    assert [one.name for one in found] == ["Пётр Соловей"]
