"""Who speaks on German pages: in clauses that part two, as a source with a name, by a mood."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

HEAD = (
    "3. Mai 2021, 10:00\n\nNeues von der Küste\n\nKLOW, 3. Mai (SylTA) - Der Hafen der Stadt ist "
    "für alle Schiffe offen, die dort ankommen.\n\n"
)
IVO, UDO, JAN = ["Ivo Beran"], ["Udo Lind"], ["Jan Lind"]


@pytest.fixture(scope="module")
def world() -> NameBook:
    names = [Name("Borduria", "de", "bor", "state", "common", When.always())]
    return NameBook.build([*names, Name("RU", "de", "ru", "organisation", "common", When.always())])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("„Wenn der Hafen schließt“, mahnte Ivo Beran vom Küstenbund, „kommt der Sturm.“", IVO),
        ("Küstens Fährminister Lim Sung-wo gab bekannt, dass die See ruhig sei.", ["Lim Sung-wo"]),
        ("Minister Jan Lind sagte, Kapitänin Eva Moll habe ihm geschrieben, es regne.", JAN),
        ("Ivo Beran sagte, er komme, während Senator Udo Lind erklärte, er bleibe.", [*IVO, *UDO]),
        ("„Es ist ruhig“, sagte Beran, und sein Kollege Lind ergänzte: „Sehr.“", ["Beran", "Lind"]),
        ("Borduria erklärte, man achte das Ergebnis.", ["Borduria"]),
        ("Anhänger Berans behaupten, die See sei ruhig.", []),
        ("Die Behörde des Hafens teilte mit, die Gebühren gälten ab Mai.", ["Behörde des Hafens"]),
        ("„Es ist ruhig“, hieß es in einem Kommentar der Sprecherin des Hafens, Ivo Beran.", IVO),
        ("Ivo Beran, Sprecher des Amtes in Klow, schrieb, die Fähre „ruhe still“.", IVO),
        ("Minister Ivo Beran zeigte sich besorgt über den Sturm.", IVO),
        ("Minister Ivo Beran hielt die Gebühr für zulässig.", IVO),
        ("Minister Ivo Beran verteidigte den Beschluss. Ein anderer Weg sei versperrt.", IVO),
        ("Die See sei ruhig, so der Leiter des Hafens, Ivo Beran.", IVO),
        ("Das Rote Kreuz warnte, die See sei nicht ruhig.", ["Rotes Kreuz"]),
        ("Laut dem Großen Küstenverband ist die See ruhig.", ["Großer Küstenverband"]),
        ("Das Hafengericht verurteilte den Kapitän zu vier Jahren Haft.", []),
        ("Das Hafengericht entschied, dass der Kapitän im Amt bleibt.", ["Hafengericht"]),
        ("Das Hafenamt entschied, dass der Kapitän im Amt bleibt.", []),
        ("Das Hafenamt sagte am Montag, die Fischer sollten die Fähre achten.", ["Hafenamt"]),
        ("Man komme bald, ließ die Hafenbehörde am Montag verlauten.", ["Hafenbehörde"]),
        ("Dies gab die Küstenkommission (KÜK) am Montag bekannt.", ["Küstenkommission"]),
        ("Aus Kreisen der Fischerei verlautete, es komme Sturm.", ["Kreise der Fischerei"]),
        ("Das Hafenamt öffnet die Mole im Mai, wie es am Montag mitteilte.", ["Hafenamt"]),
        ("Die bordurische Seite erklärte, sie bleibe.", ["bordurische Seite"]),
        ("Ein RU-Sprecher lehnte eine Stellungnahme ab.", []),
        ("Heute kam Minister Ivo Beran, erinnerte aber daran, dass es stürme.", IVO),
        (
            "Senator Ivo Beran von den Lotsen und Udo Lind von den Fischern betonten, es stürme.",
            [*IVO, *UDO],
        ),
        (
            "Die Zeitung zitierte den Lotsen Senator Ivo Beran mit den Worten, die See sei still.",
            IVO,
        ),
        ("Wann die Fähre fahre, wollte das Hafenamt nicht sagen.", []),
        (
            "Heute hat das Hafenamt Berichte als „reine Erfindung der Fischer“ zurückgewiesen.",
            ["Hafenamt"],
        ),
        ("Senator Ivo Beran sagte, Entscheidungen zur Fähre beruhten auf dem Wetter.", IVO),
        ("Küstens neue Ministerin Eva Moll wirft dem Amt vor, es schlafe.", ["Eva Moll"]),
        ("„Es ist ruhig“, sagte Ivo Beran von Grüne Küste Klow.", IVO),
        ("Minister Ali bin Omar Al Lind sagte, die See sei still.", ["Ali bin Omar Al Lind"]),
        ("Omar al-Lind kam. Lind wies Klagen zurück, es stürme.", ["Omar al-Lind"]),
        ("Kapitänin von der Moll sagte, die See sei still.", ["von der Moll"]),
        ("Beim Sturm schließt Senator Ivo Beran neue Fahrten aus: „Niemand fährt heute.“", IVO),
        ("Das sagte der Gesandte für den Streit mit Klow, Ivo Beran, am Montag.", IVO),
        ("Die Fähre fährt Chefverhandler Ivo Beran zufolge nicht.", IVO),
        ("Zahlreiche Abgeordnete forderten die Lotsen auf, zu fahren.", []),
        ("Senator Ivo Beran begrüßte den Gast im Hafen.", []),
        ("Senator Ivo Beran begrüßte den Vorschlag der Lotsen.", IVO),
        ("Senator Ivo Beran nannte laut seinem Sprecher die See „ganz still und ruhig“.", IVO),
        (
            "Die See sei ruhig, sagte der Chef der Küstenmission, der Deutsche Ivo Beran, heute.",
            IVO,
        ),
        ("„Die See ist heute ganz ruhig“, sagte Beobachter Ivo Beran.", IVO),
        ("Küstenexperte de Moll sagte, die See sei ruhig.", ["de Moll"]),
        ("Der Seepolitiker Moll von der RU erklärte, die See sei ruhig.", ["Moll"]),
        ("Die See sei ruhig, sagte Ministeriumssprecher Ivo Beran.", IVO),
        ("Der Chef der Küste sagte den Lotsen, die See sei ruhig.", []),
        ("Laut von der Moll seien die Fähren bereit.", ["von der Moll"]),
        ("Die Fähren seien bereit, sagte van der Moll am Montag.", ["van der Moll"]),
        ("Laut von der Küste bestellten Lotsen ist die See ruhig.", []),
        ("Das Hafengericht verurteilte den Angriff.", ["Hafengericht"]),
    ],
)
def test_who_speaks(text: str, who: list[str], world: NameBook) -> None:
    article = read(f"{HEAD}{text} Niemand weiß, wann der Sturm endet.\n", world)
    assert [speaker.name for speaker in article.speakers] == who


def test_a_rank_is_no_office_where_another_follows_the_name(world: NameBook) -> None:
    text = "Oberst Ivo Beran, Sprecher der Küste, kam. Beran sagte, die See sei ruhig."
    (speaker,) = read(f"{HEAD}{text}\n", world).speakers
    assert speaker.office == "Sprecher der Küste"
