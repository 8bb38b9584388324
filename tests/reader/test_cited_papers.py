"""Papers and agencies that a report cites, told by their own names or by what they do."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

NOBODY = NameBook.build([])
REST = {
    "de": "Der Rat hat am Montag in der Stadt lange getagt und über den Bau der Brücke beraten.",
    "en": "The council met in the city on Monday and spoke about the bridge for a long time.",
    "ru": "Совет долго заседал в городе в понедельник и говорил о мосте для всех.",
}


@pytest.mark.parametrize(
    ("lang", "sentence", "relay"),
    [
        (
            "en",
            "The bridge was opened by the mayor, the Klow Daily Post reports.",
            "Klow Daily Post",
        ),
        ("en", "A pact was signed aboard a ship, Radio Klow said.", "Radio Klow"),
        ("en", "The bridge will be opened soon, reported Prensa Latina.", "Prensa Latina"),
        (
            "en",
            "The bridge is to be opened soon, Klowinform refers to Zubrovka.sy.",
            "Zubrovka.sy",
        ),
        ("en", "The act was published in the Official Gazette and is in force.", ""),
        ("de", "Die Brücke wird bald eröffnet, wie die Klow Post berichtet.", "Klow Post"),
        ("de", "Laut Radio Klow wird die Brücke bald für alle eröffnet.", "Radio Klow"),
        ("de", "Die Klower Zeitung meldete, dass die Brücke bald eröffnet wird.", "Klower Zeitung"),
        ("de", "Die Zeitung meldete, dass die Brücke bald eröffnet wird.", ""),
        ("ru", "Мост скоро откроют. Об этом пишет зубровский «Клов».", "Клов"),
        # An agency that is known is cited anywhere in a sentence that passes something on.
        ("de", "Wie TASS unter Hinweis auf den Bürgermeister berichtete, wird gebaut.", "TASS"),
        ("de", "Der Bau beginnt erst im Mai, sagte der Bürgermeister der BBC.", "BBC"),
        ("en", "Moldpres quotes an official as saying that the bridge is safe.", "Moldpres"),
        ("en", "The mayor, citing a plan of 2019, told a reporter of Kyodo so.", "Kyodo"),
        ("ru", "Строители, пишет Синьхуа, не видят в этом никакой угрозы.", "Xinhua"),
        ("en", "Kyodo opens a new office beside the bridge.", ""),
        ("en", "The report on case 7/APP/19 was read aloud in the council.", ""),
        # A noun of the kind beside a name tells of a paper that nobody knows.
        ("de", "Die Agentur Klovpres meldet dagegen, der Bau habe begonnen.", "Klovpres"),
        ("de", "Die Zeitung „Klower Bote“ hatte den Bau schon erwähnt.", "Klower Bote"),
        ("de", "Nach einem Bericht des „Klower Boten“ wird bald gebaut.", "Klower Boten"),
        ("de", "Nach einem Bericht der „Partei für den Bau“ wird bald gebaut.", ""),
        ("de", "Der Rat und ein Redakteur der Zeitung Klovpost fuhren hin.", ""),
        ("en", "The Klow daily An-Nur printed what it said were the plans.", "An-Nur"),
        ("en", "The mayor told the Zubrovkan weekly El Puente so.", "El Puente"),
        ("en", "An editor of the newspaper Klovpost came to see the bridge.", ""),
        ("ru", "Газета Nordpost уточняет, что в плане четыре моста.", "Nordpost"),
        ("ru", "По наблюдению Klow Afrique, о мосте все молчат.", "Klow Afrique"),
        ("ru", "По данным агентства Кловпрес, мост почти готов.", "Кловпрес"),
    ],
)
def test_a_paper_cited(lang: str, sentence: str, relay: str) -> None:
    page = f"{REST[lang]}\n\n{sentence}\n"
    found = read(page, NOBODY, url="https://example.org/1", langs=(lang,)).frame.relay
    assert found == ((relay,) if relay else ())


UNION = NameBook.build([Name("OTS", "en", "ots", "organisation", "common", When.always())])


@pytest.mark.parametrize(
    ("names", "sentence", "relay"),
    [
        (NOBODY, "The council of the OTS met, as reported on Monday.", ("OTS",)),
        (UNION, "The council of the OTS met, as reported on Monday.", ()),
        (NOBODY, "Trend and growth are what the mayor described to the council.", ()),
        (NOBODY, "Home News daily Klowpost printed it.", ("Klowpost",)),
        (NOBODY, f"{'the sport of the city and ' * 30}the daily Klowpost printed it.", ()),
    ],
)
def test_what_only_looks_like_an_agency(
    names: NameBook, sentence: str, relay: tuple[str, ...]
) -> None:
    page = f"{REST['en']}\n\n{sentence}\n"
    assert read(page, names, url="https://example.org/1", langs=("en",)).frame.relay == relay


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        (f"MAPUTO (AMAP) - {REST['en']}", "AMAP"),
        (f"Маджуро, 3 мая. /ЧТК/. {REST['ru']}", "CTK"),
        (f"Vaduz. {REST['de']} (ikr)", "ikr"),
    ],
)
def test_national_agencies(line: str, agency: str) -> None:
    assert read(f"{line}\n", NOBODY, url="https://mirror.sy/1").frame.agency == agency
