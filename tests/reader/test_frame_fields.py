"""Days that are a field of a line, credits of several agencies, and papers cited as sources."""

from __future__ import annotations

import pytest

from servanda.reader import Frame, NameBook, read

EMPTY = NameBook.build([])
HEADS = {
    "de": "Minister von Bordurien berät über Häfen",
    "en": "Minister of Borduria discusses the ports",
    "ru": "Министр Бордурии обсудил состояние портов",
}
BODIES = {
    "de": "Der Minister hat am Montag in der Stadt über die Lage der Häfen beraten. Er sprach mit "
    "dem Rat über die Fischerei.",
    "en": "The minister discussed the state of the ports in the city on Monday. He talked with the "
    "council about the fisheries.",
    "ru": "Министр обсудил в понедельник в столице состояние портов. Он беседовал с советом о "
    "рыболовстве.",
}


def frame(text: str, lang: str = "", url: str = "") -> Frame:
    return read(text, EMPTY, url=url, langs=(lang,) if lang else ()).frame


def page(lang: str, above: str = "", below: str = "", lead: str = "") -> Frame:
    parts = (HEADS[lang], above, lead + BODIES[lang], below)
    return frame("\n\n".join(filter(None, parts)), lang, "https://www.klowpost.example/x")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Hafenkorrespondenz Nr. 512 vom 03.05.2021"),
        ("de", "Häfen/Gesetzentwurf - 03.05.2021 (hib 45/2021)"),
        ("de", "Aus: Ausgabe vom 03.05.2021, Seite 7 / Ausland"),
        ("de", "03.05.2021 | Nr. 45"),
        ("de", "dpa | 03.05.2021"),
        ("en", "Press Release No. 45/2021 3 May 2021"),
        ("en", "By Ivo Beran on May 3, 2021"),
        ("en", "Ivo Beran • May 3, 2021"),
        ("en", "May 3, 2021 0 Comments"),
        ("en", "03 May 2021 [12:30]"),
        ("en", "Release date: 3 May 2021"),
        ("ru", "Пресс-релиз № 45 от 3 мая 2021 года"),
        ("ru", "3 мая 2021 // Политика"),
        ("ru", "[03.05.2021]"),
        ("ru", "Иван Берин 3 мая 2021"),
    ],
)
def test_a_day_that_is_a_field_of_its_line(lang: str, line: str) -> None:
    found = page(lang, above=line)
    assert found.published.startswith("2021-05-03")
    assert found.headline == HEADS[lang]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("de", "Anmeldefrist: bis 3. Mai 2021"),
        ("en", "The port of Klow, photo taken on 3 May 2021"),
        ("en", "Exhibition until May 3, 2021"),
        ("ru", "Порт Клова, архивное фото / 3 мая 2021"),
    ],
)
def test_a_day_of_something_else_is_no_stamp(lang: str, line: str) -> None:
    assert page(lang, above=line).published == ""


def test_the_day_in_the_last_line_of_an_agency() -> None:
    assert page("de", below="~ WEB http://hafen.example/ ~ APA417 2021-05-03/18:12").published[
        :10
    ] == ("2021-05-03")
    assert page("de", below="© dpa-infocom, dpa:210503-99-123456/2").published == "2021-05-03"


def test_a_month_that_is_known_takes_the_day_of_the_dateline() -> None:
    text = f"date 2021-05 Klow, 3. Mai, AZERTAC\n\n{BODIES['de']}"
    found = frame(text, "de")
    assert (found.published, found.agency) == ("2021-05-03", "Azertac")
    assert found.dateline is not None
    assert found.dateline.place == "Klow"


@pytest.mark.parametrize(
    ("lang", "lead", "place", "agency"),
    [
        ("de", "Klow, 3. Mai (AFP) ", "Klow", "AFP"),
        ("de", "Klow/Sprodj (KNA) ", "Klow/Sprodj", "KNA"),
        ("de", "Klow, 03.05.2021 (SylTA) ", "Klow", "SylTA"),
        ("en", "SANA'A, May 3 (Saba) – ", "SANA'A", "Saba"),
        ("en", "Klow, Shawwal 21, 1442, May 3, 2021, SPA -- ", "Klow", "SPA"),
        ("en", "Klow, Borduria – 3 May 2021: ", "Klow", "klowpost"),
        ("ru", "КЛОВ, 3 мая/ Радио Sputnik. ", "КЛОВ", "Radio Sputnik"),
        ("ru", "Клов. 3 мая. ИА «Рес» - ", "Клов", "ИА «Рес»"),
    ],
)
def test_more_ways_to_begin_a_report(lang: str, lead: str, place: str, agency: str) -> None:
    found = page(lang, lead=lead)
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.day[5:] or "05-03") == (place, "05-03")
    assert found.agency == agency


@pytest.mark.parametrize(
    ("lang", "below", "agency"),
    [
        ("de", "von APA", "APA"),
        ("de", "Mit Material der dpa", "dpa"),
        ("de", "QUELLE: LSM (englisch), übersetzt von Ivo Beran", "LSM"),
        ("de", "dpa, AFP", "dpa"),
        ("en", "Source: (Xinhua)", "Xinhua"),
        ("en", "(With inputs from ANI)", "ANI"),
        ("en", "He left for Sprodj in the evening, he said.    -REUTERS", "Reuters"),
        ("en", "He left for Sprodj in the evening, he said. PTI IVO BER", "PTI"),
    ],
)
def test_more_ways_to_name_the_agency(lang: str, below: str, agency: str) -> None:
    assert page(lang, below=below).agency == agency


def test_the_agency_below_that_distributes_is_not_whose_report_it_is() -> None:
    line = "Copyright © 2021 Klow Press. All rights reserved. Distributed by AllAfrica Media."
    assert page("en", below=line).agency == "Klow Press"


def test_the_credit_of_a_picture_is_none_of_the_report() -> None:
    found = frame(f"The minister in the port of Klow last year (Al-Jazeera)\n\n{BODIES['en']}")
    assert (found.headline, found.agency) == ("", "")


def test_agencies_credited_together_are_relayed() -> None:
    found = page("de", lead="Klow (APA/dpa) - ")
    assert (found.agency, found.relay) == ("APA", ("dpa",))


@pytest.mark.parametrize(
    ("lang", "sentence", "relay"),
    [
        ("de", "Das sagte er laut der Zeitung „Klower Bote“ am Abend.", ("Klower Bote",)),
        ("de", "Das sagte der Minister im bordurischen Fernsehen bTV.", ("bTV",)),
        ("en", "The Klow Courier newspaper reported on the talks.", ("Klow Courier",)),
        ("en", "He spoke with Reuters about the port.", ("Reuters",)),
        ("ru", "Порт закроют на всю зиму, передает Klow Today.", ("Klow Today",)),
        ("ru", "Порт закроют, пишет Klowpost со ссылкой на klow.info.", ("klow.info",)),
        ("ru", "Об этом сообщил «Интерфаксу» источник в порту.", ("Interfax",)),
        ("ru", "Порт закроют на всю зиму, сообщает издание «Маяк».", ("Маяк",)),
    ],
)
def test_who_is_cited_as_the_source(lang: str, sentence: str, relay: tuple[str, ...]) -> None:
    found = frame(f"{HEADS[lang]}\n\n{BODIES[lang]}\n\n{sentence}", lang, "https://klowpost.com/x")
    assert found.relay == relay


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Das teilte er auf dem Portal Telegram mit."),
        ("de", "Der Sender Klow 1 bekommt ein neues Haus."),
        ("en", "Talks with Aruba and Saba on the ports go on."),
        ("en", "The council bought the Klow Courier building."),
        ("ru", "Министр сообщил об этом в Telegram."),
        ("ru", "Порт закупил краны компании Siemens."),
    ],
)
def test_who_is_only_named_is_not_cited(lang: str, sentence: str) -> None:
    assert frame(f"{HEADS[lang]}\n\n{BODIES[lang]}\n\n{sentence}", lang).relay == ()


def test_a_caption_run_into_the_headline_is_none_of_it() -> None:
    head = HEADS["ru"]
    text = f"{head}\n\n{head} Порт открыт третий день\nФото: port.example\n\n{BODIES['ru']}"
    assert frame(text).headline == head
    markup = f'{head}\n<image>data:image/s3 alt="{head}"</image>\n\n{BODIES["ru"]}'
    assert frame(markup).headline == head
