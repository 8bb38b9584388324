"""Whom a German page lets speak: ranks, bare names behind their verb, institutions as sources."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read


@pytest.fixture(scope="module")
def world() -> NameBook:
    always = When.always()
    return NameBook.build(
        [
            Name("Rettungsunion", "de", "union", "organisation", "common", always),
            Name("RU", "de", "union", "organisation", "common", always),
            Name("China", "de", "cn", "state", "common", always),
        ]
    )


HEAD = (
    "3. Mai 2021, 10:00\n\nNeues von der Küste\n\nKLOW, 3. Mai (SylTA) - Der Hafen der Stadt ist "
    "für alle Schiffe offen, die dort ankommen.\n\n"
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nach Ansicht des Politologen Ivo Beran ist die See ruhig.", ["Ivo Beran"]),
        ("Die See sei ruhig, sagte Beran am Montag im Hafen.", ["Beran"]),
        ("Die See sei ruhig, sagte Brigadegeneral Ivo Beran der Küstner Zeitung.", ["Ivo Beran"]),
        ("Der Chefankläger der RU, Ivo Beran, hatte angekündigt, er komme.", ["Ivo Beran"]),
        ("Ivo Beran: „Die See ist heute ruhig.“", ["Ivo Beran"]),
        ("Kritisch äußerte sich, wer im Hafen der Stadt stand.", []),
        ("Die Fähren seien bereit, teilte die Küstenwache am Montag mit. agt", ["Küstenwache"]),
        ("Ein Sprecher des Hafenamts nannte den Sturm „etwas stark“.", ["Sprecher des Hafenamts"]),
        ("Eine RU-Sprecherin im Hafen sagte, die See sei ruhig.", ["RU-Sprecherin"]),
        ("Das Seeministerium äußerte Kritik an den Fähren.", ["Seeministerium"]),
        ("Die RU forderte die Kapitäne zur Umkehr auf.", ["RU"]),
        ("Laut einer Mitteilung der Rettungsunion ist die See ruhig.", ["Rettungsunion"]),
        ("Drei Fähren werden nach RU-Angaben erwartet.", ["RU"]),
        ("Minister Ivo Beran kam. Die See sei ruhig, sagte der RU-Beamte.", ["Ivo Beran"]),
        ("Minister Ivo Beran und Minister Udo Lind vereinbarten, dass die See ruhig sei.", []),
        ("Die Fähren kämen, teilte das Seeministerium der dpa mit.", ["Seeministerium"]),
        ("Die RU sendet Fähren. Sie kämen, erklärte die große Organisation.", ["RU"]),
        ("Drei Kritiker sagten, die See sei ruhig.", []),
        ("Minister Ivo Beran kam. Dies sagte der Politiker im Hafen.", ["Ivo Beran"]),
        ("Das Seeministerium teilte mit, die Fahrten gingen weiter.", ["Seeministerium"]),
        ("Minister Ivo Beran sagte, seit sie sich trafen, war die See ruhig.", ["Ivo Beran"]),
        ("Minister Ivo Beran betonte die Bedeutung der Fähren.", ["Ivo Beran"]),
        ("Laut dem Königlichen Hafenamt ist die See ruhig.", ["Königliches Hafenamt"]),
        ("Die SKP erklärte, sie werde die Fähren verteidigen.", ["SKP"]),
        ("Die See werde ruhig, sagte der chinesische Seeminister.", ["chinesische Seeminister"]),
        ("China erklärte, es werde die Fähren verteidigen.", ["China"]),
    ],
)
def test_who_speaks(text: str, who: list[str], world: NameBook) -> None:
    article = read(f"{HEAD}{text} Weiteres ist nicht bekannt.", world)
    assert [speaker.name for speaker in article.speakers] == who
