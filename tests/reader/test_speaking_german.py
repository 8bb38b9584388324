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
        ("Minister Ivo Beran hält die Fähre für zu langsam.", ["Ivo Beran"]),
        ("Minister Ivo Beran hält die Tür für neue Gespräche offen.", []),
        ("Minister Ivo Beran versprach Fahrten noch vor Jahresende.", ["Ivo Beran"]),
        ("Minister Ivo Beran äußerte sich besorgt über die Fähren.", ["Ivo Beran"]),
        ("Minister Ivo Beran unterrichtete das Hafenamt über die Lage.", ["Ivo Beran"]),
        ("Minister Ivo Beran unterrichtete Mathematik an der Seeschule.", []),
        ("Minister Ivo Beran brachte es auf den Punkt: „Die See ist ruhig.“", ["Ivo Beran"]),
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
        ("Minister Ivo Beran kam. Die See sei ruhig, sagte der 58-Jährige.", ["Ivo Beran"]),
        ("Minister Ivo Beran kam. Die Lotsin klagte, sagte der 58-Jährige.", ["Ivo Beran"]),
        ("Die See sei ruhig, sagte Trainer Ivo Beran der „Küste am Sonntag“.", ["Ivo Beran"]),
        ("Die See sei ruhig, sagte der Anwalt Ivo Beran der Zeitung.", ["Ivo Beran"]),
        ("Zwei Gruppen warfen Minister Ivo Beran vor, er habe geschlafen.", []),
        ("Früher sei die See ruhig gewesen: „So ist es heute nicht mehr.“", []),
        ("Wie die Polizei mitteilte, ist die See ruhig.", ["Polizei"]),
        ("Nach Polizeiangaben ist die See ruhig.", ["Polizei"]),
        ("Wie aus Regierungskreisen verlautete, ist die See ruhig.", ["Regierungskreise"]),
        ("Minister Ivo Beran teilte laut der „Küste“ mit, die See sei ruhig.", ["Ivo Beran"]),
        ("China forderte von seinen Nachbarn, die Fähren zu räumen.", ["China"]),
        ("China hat nach eigenen Angaben die Fähren verkauft.", []),
        ("Nach eigenen Angaben hat die RU die Fähren verkauft.", ["RU"]),
        ("Es sei ausgeschlossen, dass die Fähren kommen, so Beran.", ["Beran"]),
        ("Ich weiß, wie man das macht, sagte Beran am Montag.", ["Beran"]),
        ("Die Fähren kämen, hieß es seitens des Hafenkommandos.", ["Hafenkommando"]),
        ("Dem chinesischen Militär zufolge ist die See ruhig.", ["chinesisches Militär"]),
        ("Der Hafenverband hatte die Kosten auf bis zu 125 Taler geschätzt.", ["Hafenverband"]),
        ("Minister Ivo Beran müsste die Fähren gegenüber der RU rechtfertigen.", []),
        ("Minister Ivo Beran kam. Ein Beran-Sprecher sagte, er bleibe.", ["Beran-Sprecher"]),
        ("Minister Ivo Beran kam. Berans Frau sagte, er bleibe.", []),
        (
            "Ein Lotse, der hier lebt, und zwei Fischer seien gerettet, teilte das Hafenamt mit.",
            ["Hafenamt"],
        ),
        ("Ein Ende der Fahrten befürchten die Hafenbehörden.", ["Hafenbehörden"]),
        ("Das Hafenamt tagte. Die See sei ruhig, hieß es auf RU-Anfrage.", []),
        (
            "Die See sei ruhig, hieß es in einer Erklärung des Hafenamts zu den Fähren.",
            ["Hafenamt"],
        ),
        ("Nachdem das Hafenamt tagte, droht dem Hafen die Armut.", []),
        ("Minister Ivo Beran machte die RU für die Stürme verantwortlich.", ["Ivo Beran"]),
        ("Fischer griffen die Küstenwache an.", []),
        ("Die Fähren kämen, kündigte Iva Lind am Montag an.", ["Iva Lind"]),
        ("Frau Lind meinte das. Die See sei ruhig, sagte sie.", ["Lind"]),
        (
            "Sie sei da, sagte Minister Ivo Beran. Ministerin Ute Sand kam. Sie sagte, sie gehe.",
            ["Ivo Beran", "Ute Sand"],
        ),
        ("Armee und Polizei teilten mit, die See sei ruhig.", ["Armee", "Polizei"]),
        ("China und die RU sagen, die See sei ruhig.", ["China", "RU"]),
        ("Die Küstner Zeitung (KZ) kam. Die KZ schreibt, die See sei ruhig.", []),
        ("Der Fischerverband Seehaus kritisierte die Fähren.", ["Fischerverband Seehaus"]),
        ("Die Hilfsorganisation Seehaus lobte die Fähren.", ["Hilfsorganisation Seehaus"]),
        ("Minister Ivo Beran, zugleich Lotse, warf der RU vor, zu schlafen.", ["Ivo Beran"]),
        ("„Bleibt an Land!“, lautet seine Botschaft.", []),
        ("Das sei zu spät, räumte Beran ein.", ["Beran"]),
        ("Die Summe, für die Beran eintritt, ist hoch. Sie sei nötig, so Beran.", ["Beran"]),
        ("Die See sei ruhig, sagte Beran der Nachrichtenagentur SYA.", ["Beran"]),
        (
            "Der Vertreter der RU, der chinesische Diplomat Li Sand, sagte, dass es regne.",
            ["Li Sand"],
        ),
        ("Ministerin Ute Sand kam. Sands Sprecher sagte, sie bleibe.", ["Sands Sprecher"]),
        ("Chinesische Lotsenbeamte sagten, dass es regne.", []),
        ("Küstens Seeministerium teilte mit, dass es regne.", ["Küstens Seeministerium"]),
        ("Laut der RU-Seerichtlinie ist die See frei.", []),
        ("Eine Gruppe von Lotsen und China sagten, es regne.", []),
        ("Es ist Sonntag. Da war Iva Lind. Lind sagte, sie bleibe.", ["Iva Lind"]),
    ],
)
def test_who_speaks(text: str, who: list[str], world: NameBook) -> None:
    article = read(f"{HEAD}{text} Weiteres ist nicht bekannt.", world)
    assert [speaker.name for speaker in article.speakers] == who


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Das sei falsch, sagte Minister Ivo Beran.", "Das sei falsch"),
        ("Das sagte Minister Ivo Beran am Montag, wie der Bote meldet.", "Die See ist ruhig."),
    ],
)
def test_what_points_back_says_nothing_itself(text: str, said: str, world: NameBook) -> None:
    (quote,) = read(f"{HEAD}Die See ist ruhig. {text}", world).quotes
    assert quote.text == said


def test_a_quotation_that_goes_on_in_the_next_paragraph_loses_no_letter(world: NameBook) -> None:
    said = "Ivo Beran erklärte in Klow:\n\n„Der Hafen der Stadt bleibt offen für alle Schiffe."
    article = read(f"{HEAD}{said}\n\nIm Mittelpunkt steht nun die See, wie alle wissen.“\n", world)
    assert [quote.text[:4] for quote in article.quotes] == ["Der ", "Im M"]


def test_a_mark_that_opens_may_close_where_a_word_stands_before_it(world: NameBook) -> None:
    text = "Ivo Beran sagte, die „Drei-plus-Zwei„-Runde solle auf hoher See weiter beraten werden."
    article = read(f"{HEAD}{text}\n", world)
    assert [quote.kind for quote in article.quotes] in (["indirect"], ["free"])


def test_a_source_in_capitals_is_no_one_who_is_told_something(world: NameBook) -> None:
    text = "Nach Angaben der RU ist die See ruhig geblieben. Die Regel gilt nach ihrer "
    article = read(f"{HEAD}{text}Veröffentlichung im Amtsblatt der RU.\n", world)
    assert [(q.speaker and q.speaker.name, q.text) for q in article.quotes] == [
        ("der RU", "ist die See ruhig geblieben")
    ]
