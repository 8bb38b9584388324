"""Acts that pages of many kinds tell of: talks taken up, help promised, troops called home."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

HEADS = {
    "de": "3. Mai 2021, 10:00\n\nNachricht\n\n"
    "KLOW, 3. Mai (SylTA) - Das ist eine Meldung von der Küste.",
    "en": "May 3, 2021, 10:00\n\nNews\n\n"
    "KLOW, May 3 (SylTA) - This is a report that comes from the coast.",
}


@pytest.fixture(scope="module")
def world() -> NameBook:
    always = When.always()
    return NameBook.build(
        [
            Name(text, lang, actor, kind, "common", always)
            for lang in ("de", "en")
            for text, actor, kind in (
                ("Bordurien" if lang == "de" else "Borduria", "borduria", "state"),
                ("Syldavien" if lang == "de" else "Syldavia", "syldavia", "state"),
                ("Fischunion" if lang == "de" else "Fish Union", "union", "organisation"),
            )
        ]
    )


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Die Fischunion und Syldavien nahmen Beitrittsverhandlungen auf.", "negotiation occurred"),
        ("Bordurien hat die Gespräche mit Syldavien wieder aufgenommen.", "negotiation occurred"),
        ("Bordurien hat seinen Austritt aus der Fischunion erklärt.", "withdrawal occurred"),
        ("Bordurien zieht seine Truppen aus Syldavien ab.", "withdrawal-of-troops occurred"),
        ("Bordurien stellt Syldavien zehn Millionen Kronen zur Verfügung.", "aid occurred"),
        ("Die Fischunion hat Syldavien Hilfe zugesagt.", "aid planned"),
        ("Bordurien vermittelte zwischen Syldavien und der Fischunion.", "mediation occurred"),
        ("Eine Delegation der Fischunion besuchte Syldavien.", "visit occurred"),
        ("Bordurien will seine Truppen aus Syldavien abziehen.", "withdrawal-of-troops planned"),
        ("The Fish Union and Syldavia opened accession negotiations.", "negotiation occurred"),
        ("Borduria is withdrawing its troops from Syldavia.", "withdrawal-of-troops ongoing"),
        ("Borduria will provide Syldavia with ten million crowns.", "aid planned"),
        ("Borduria is sending soldiers to Syldavia.", "deployment ongoing"),
    ],
)
def test_acts(sentence: str, what: str, world: NameBook) -> None:
    lang = "de" if any(word in sentence for word in ("Bordurien", "Fischunion")) else "en"
    article = read(f"{HEADS[lang]}\n\n{sentence}\n", world)
    assert what in {f"{claim.type} {claim.status}" for claim in article.claims}
