"""Whom German sentences let speak: every way of saying, and where the source may stand."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "3. Mai 2021, 10:00\n\nNachrichten von der Küste\n\nKLOW, 3. Mai (SylTA) - Der Hafen der Stadt "
    "bleibt offen für alle Schiffe, die hierher kommen.\n\n"
)
TAIL = " Das Wetter an der Küste war mild für die Jahreszeit."

BORIS = {"Boris Hill"}
MINISTRY = {"syldavisches Außenministerium"}
CLAUSES = [
    "stimmte zu", "wiederholte", "bescheinigte", "leugnete", "beanstandete", "ließ mitteilen",
    "gab zur Antwort", "wehrte sich dagegen", "beschwerte sich darüber", "rechnete damit",
    "kam zum Ergebnis", "drang darauf", "pochte darauf", "setzte sich dafür ein",
    "machte sich dafür stark",
]  # fmt: skip
GOES_ON = "Minister Boris Hill sagte, es sei ruhig. Das habe niemand für möglich gehalten."
IN_A_ROW = (
    "In der Rede stellte Minister Boris Hill den Plan dar, unterstrich die Wichtigkeit der Fähren "
    "und dankte allen."
)
ANSWERS = (
    "Das syldavische Außenministerium wies den Kapitän aus. Dies sei die Antwort auf den Sturm."
)
QUOTING = ["raunte", "stichelte", "reagierte", "donnerte"]
STANCES = [
    "rügte die Entscheidung", "mahnte zur Ruhe", "drohte mit einer Sperre des Hafens",
    "setzte sich für eine Waffenruhe ein", "stellte die Entscheidung infrage",
    "reagierte empört auf die Entscheidung", "stufte die Entscheidung als Fehler ein",
    "äußerte Zweifel an der Entscheidung", "erhob Vorwürfe gegen die Stadt",
    "zweifelt an einer Waffenruhe", "äußerte sich am Montag zu der Entscheidung",
]  # fmt: skip


def speakers(text: str, world: NameBook) -> set[str]:
    """Who speaks on a page that begins with a sentence of nobody."""
    return {one.name for one in read(f"{HEAD}{text}{TAIL}\n", world).speakers}


@pytest.mark.parametrize("verb", CLAUSES)
def test_verbs_with_a_clause(verb: str, world: NameBook) -> None:
    said = f"{verb}, dass der Hafen offen bleibe."
    assert speakers(f"Ministerin Boris Hill {said}", world) == BORIS
    assert speakers(f"Das syldavische Außenministerium {said}", world) == MINISTRY


@pytest.mark.parametrize("verb", QUOTING)
def test_verbs_behind_marks(verb: str, world: NameBook) -> None:
    words = "„Der Hafen bleibt für alle Schiffe offen, die hierher kommen“,"
    assert speakers(f"{words} {verb} Minister Boris Hill.", world) == BORIS


@pytest.mark.parametrize("stance", STANCES)
def test_stances(stance: str, world: NameBook) -> None:
    assert speakers(f"Minister Boris Hill {stance}.", world) == BORIS
    assert speakers(f"Das syldavische Außenministerium {stance}.", world) == MINISTRY


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Aus Sicht des syldavischen Außenministeriums bleibt der Hafen offen.", MINISTRY),
        ("In den Augen von Minister Boris Hill bleibt der Hafen offen.", BORIS),
        ("Der Hafen war lange zu. Davor warnte Minister Boris Hill am Montag.", BORIS),
        ("Scharfe Kritik äußerte Minister Boris Hill.", BORIS),
        ("Kritik kam von Minister Boris Hill: Der Hafen müsse offen bleiben.", BORIS),
        ("Minister Boris Hill wird mit den Worten zitiert, der Hafen bleibe offen.", BORIS),
        ("Das syldavische Außenministerium: „Der Hafen bleibt für alle Schiffe offen.“", MINISTRY),
        (
            "Nach Angaben eines Sprechers der syldavischen Küstenwache ist der Hafen offen.",
            {"Sprecher der syldavischen Küstenwache"},
        ),
        ("Boris Hill stellte klar, dass der Hafen offen bleibe.", BORIS),
        (GOES_ON, BORIS),
        (IN_A_ROW, BORIS),
        (ANSWERS, MINISTRY),
        ("Zurückhaltend äußerte sich Minister Boris Hill zu dem Plan.", BORIS),
        ("Die SdK verwies darauf, dass der Hafen offen bleibe.", {"SdK"}),
        ("Boris Hill räumte der Stadt Priorität ein.", set()),
        ("Minister Boris HILL begrüßte den Plan. Er sei gut, sagte HILL.", BORIS),
        ("Sein Rat an alle: „Der Hafen bleibt für alle Schiffe offen.“", set()),
        ("Das syldavische Außenministerium äußerte sich nicht zu der Entscheidung.", set()),
    ],
)
def test_who_is_the_source(text: str, who: set[str], world: NameBook) -> None:
    assert speakers(text, world) == who
