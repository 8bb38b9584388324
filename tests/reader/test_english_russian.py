"""English and Russian pages of the invented world: the same steps, other data."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.dates import When
from servanda.model import Name
from servanda.reader import Article, NameBook, read
from servanda.reader.words.language import agencies, with_rules

ALWAYS = When.always()


def row(text: str, lang: str, actor: str, kind: str, of: str = "") -> Name:
    return Name(text, lang, actor, kind, "common", ALWAYS, of)


@pytest.fixture(scope="module")
def world() -> NameBook:
    return NameBook.build(
        [
            row("Rescue Union", "en", "ru-union", "organisation"),
            row("Upper House", "en", "upper", "body", "syldavia"),
            row("Borduria", "en", "borduria", "state"),
            row("Syldavia", "en", "syldavia", "state"),
            row("Спасательный союз", "ru", "ru-union", "organisation"),
            row("Береговая лига", "ru", "coast", "organisation"),
            row("Верхняя палата", "ru", "upper", "body", "syldavia"),
            row("Бордурия", "ru", "borduria", "state"),
            row("Сильдавия", "ru", "syldavia", "state"),
            row("Пётр Хохлов", "ru", "khokhlov", "person"),
        ]
    )


EN_PAD = " That is the state of things, and there is not more to be said of it than this."
RU_PAD = " Это всё, что известно о деле, и больше о нём сказать было нельзя."


def english(text: str, world: NameBook) -> Article:
    return read(f"03 May 2021, 10:00\n\nMinisters meet in the city\n\n{text}{EN_PAD}", world)


def russian(text: str, world: NameBook) -> Article:
    return read(f"3 мая 2021, 10:00\n\nМинистры собрались в городе Клове\n\n{text}{RU_PAD}", world)


EN_CASES = """\
chamber-approval occurred: The Upper House has ratified the protocol.
ratification occurred: Borduria has ratified the protocol.
membership-application occurred: Borduria applied to join the Rescue Union.
accession occurred: Borduria joined the Rescue Union.
membership ongoing: The Rescue Union includes Borduria and Syldavia.
deposit occurred: Borduria deposited its instrument of ratification of the protocol.
entry-into-force planned: The protocol will enter into force on 5 June.
summit planned: The Rescue Union summit will be held on June 9.
chair-transfer planned: Borduria will take over the presidency of the Rescue Union.
withdrawal occurred: Borduria left the Rescue Union."""
RU_CASES = """\
chamber-approval occurred: Верхняя палата ратифицировала протокол.
ratification occurred: Бордурия ратифицировала протокол.
accession occurred: Бордурия вступила в Спасательный союз.
membership-application occurred: Бордурия подала заявку на вступление в Спасательный союз.
membership ongoing: В Спасательный союз входят Бордурия и Сильдавия.
summit planned: Саммит Спасательного союза пройдёт 9 июня в Клове.
cooperation ongoing: Развивается сотрудничество между Спасательным союзом и Береговой лигой.
deposit occurred: Бордурия сдала ратификационную грамоту."""


@pytest.mark.parametrize("case", EN_CASES.splitlines())
def test_english_claims(case: str, world: NameBook) -> None:
    expected, _, text = case.partition(": ")
    assert expected in [f"{c.type} {c.status}" for c in english(text, world).claims]


@pytest.mark.parametrize("case", RU_CASES.splitlines())
def test_russian_claims(case: str, world: NameBook) -> None:
    expected, _, text = case.partition(": ")
    assert expected in [f"{c.type} {c.status}" for c in russian(text, world).claims]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready to open the port,” said Prime Minister Ivo Beran.",
        "“We are ready to open the port,” Prime Minister Ivo Beran said on Monday.",
        "Prime Minister Ivo Beran said that the port was open.",
        "The port is open, Prime Minister Ivo Beran said.",
        "According to Prime Minister Ivo Beran, the port is open.",
    ],
)
def test_english_speakers(text: str, world: NameBook) -> None:
    assert [speaker.name for speaker in english(text, world).speakers] == ["Ivo Beran"]


@pytest.mark.parametrize(
    "text",
    [
        "«Мы готовы открыть порт», - заявил министр обороны Иван Беранов.",
        "Министр обороны Иван Беранов сообщил, что порт открыт.",
        "Порт открыт. Об этом заявил министр обороны Иван Беранов.",
        "По словам министра обороны Ивана Беранова, порт открыт.",
        "Порт открыт, отметил министр обороны Иван Беранов.",
    ],
)
def test_russian_speakers(text: str, world: NameBook) -> None:
    assert [speaker.name for speaker in russian(text, world).speakers] == ["Иван Беранов"]


@pytest.mark.parametrize(
    "form", ["Спасательного союза", "Спасательному союзу", "Спасательным союзом"]
)
def test_russian_names_are_found_in_every_case(form: str, world: NameBook) -> None:
    assert {name.actor for name in world.find(form)} == {"ru-union"}
    assert {name.actor for name in world.find("Петра Хохлова")} <= {"khokhlov"}
    assert {name.actor for name in world.surname("Хохловым")} == {"khokhlov"}


@pytest.mark.parametrize(
    ("line", "agency", "day"),
    [
        ("KLOW, 3 May (SylTA) – ", "SylTA", "XXXX-05-03"),
        ("KLOW. May 3 (SylTA) - ", "SylTA", "XXXX-05-03"),
        ("KLOW, May 3 (SylTA) -- ", "SylTA", "XXXX-05-03"),
        ("KLOW, May 3. /TASS/. ", "TASS", "XXXX-05-03"),
        ("KLOW (Reuters) - ", "Reuters", ""),
    ],
)
def test_english_datelines(line: str, agency: str, day: str) -> None:
    frame = read(f"{line}The Council met in the city.{EN_PAD}", NameBook.build([])).frame
    assert frame.dateline is not None
    assert (frame.agency, frame.dateline.day) == (agency, day)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("КЛОВ, 3 мая - РИА Новости. ", "RIA Novosti"),
        ("КЛОВ, 3 мая. /ТАСС/. ", "TASS"),
        ("КЛОВ, 3 мая — Sputnik. ", "Sputnik"),
        ("КЛОВ. 3 мая. КАЗИНФОРМ - ", "Kazinform"),
    ],
)
def test_russian_datelines(line: str, agency: str) -> None:
    frame = read(f"{line}Совет собрался в городе.{RU_PAD}", NameBook.build([])).frame
    assert frame.dateline is not None
    assert (frame.agency, frame.dateline.day) == (agency, "XXXX-05-03")


def test_all_languages_with_rules_are_read_and_many_agencies_known() -> None:
    assert with_rules() == ("de", "en", "ru")
    assert len(agencies()) >= 20


def test_our_country_is_the_speakers(world: NameBook) -> None:
    text = (
        "The Foreign Minister of Borduria Ivo Beran said that our country joined the Rescue Union."
    )
    (claim,) = [c for c in english(text, world).claims if c.type == "accession"]
    assert claim.actors == ("borduria",)


EN_SCRAPS = [
    "The Rescue Union said on Monday that ",
    "Borduria, Syldavia and ",
    "“We are ready,” ",
    "according to the Prime Minister of ",
    "has ratified the agreement on ",
    "Anna Beran, ",
    "on 3 May ",
]
RU_SCRAPS = [
    "Совет заявил, что ",
    "Бордурия, Сильдавия и ",
    "«Мы готовы», - ",
    "по словам министра иностранных дел ",
    "ратифицировала протокол о ",
    "Анна Беранова, ",
    "3 мая ",
]


def steps(text: str, world: NameBook) -> int:
    """How many calls of functions it takes to read a text, whatever the machine."""
    count = 0

    def called(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        read(text, world)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("scrap", [*EN_SCRAPS, *RU_SCRAPS])
def test_work_grows_no_faster_than_the_text(scrap: str, world: NameBook) -> None:
    pad = EN_PAD if scrap in EN_SCRAPS else RU_PAD
    text = f"{pad} {scrap * 6}" * (30_000 // (len(pad) + 6 * len(scrap)))
    read(text, world)  # what is told of each word is remembered from here on
    assert steps(text * 2, world) < 2.2 * steps(text, world)
    article = read(text, world)
    for quote in article.quotes:
        assert article.text[quote.start : quote.end] == quote.text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*EN_SCRAPS, *RU_SCRAPS, ". ", "\n\n", "” ", "» "]), max_size=30))
@pytest.mark.parametrize("pad", [EN_PAD, RU_PAD])
def test_offsets_hold_in_every_language(pad: str, world: NameBook, scraps: list[str]) -> None:
    article = read(pad * 6 + "".join(scraps), world)
    for quote in article.quotes:
        assert article.text[quote.start : quote.end] == quote.text
    for mention in article.mentions:
        assert article.text[mention.start : mention.end] == mention.text
    for claim in article.claims:
        assert 0 <= claim.start < claim.end <= len(article.text)
