"""Speeches, interviews and press conferences: the page says once whose words its paragraphs are."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, Quote, read

SPEECHES = {
    "en": """Remarks by Foreign Minister Boris Hill at the Conference of Harbours

Klow, 3 May 2021

Your Excellencies,

We have come here to speak about the sea, and I thank you all for your patience.

Syldavia ratified the Treaty of Klow in March. The harbour stays open for all ships.

My country will sign the protocol next week, and we hope that others will follow us.""",
    "de": """Rede von Außenminister Boris Hill auf der Konferenz der Häfen in Klow

3. Mai 2021

Sehr geehrte Damen und Herren,

wir sind hier zusammengekommen, um über das Meer zu sprechen, und ich danke Ihnen.

Syldavien hat im März den Vertrag von Klow ratifiziert. Der Hafen bleibt offen.

Mein Land wird das Protokoll in der nächsten Woche unterzeichnen, und wir hoffen auf andere.""",
    "ru": """Выступление министра иностранных дел Бориса Хиллова на конференции портов в Клове

3 мая 2021

Уважаемые коллеги!

Мы собрались здесь, чтобы поговорить о море, и я благодарю вас за терпение.

Сильдавия в марте ратифицировала договор о портах. Порт остается открытым для судов.

Наша страна подпишет протокол на следующей неделе, и мы надеемся на других.""",
}


@pytest.mark.parametrize(("lang", "who"), [("en", "Boris Hill"), ("de", "Boris Hill"),
                                           ("ru", "Борис Хиллов")])  # fmt: skip
def test_a_speech_is_the_words_of_whom_its_heading_names(
    world: NameBook, lang: str, who: str
) -> None:
    article = read(SPEECHES[lang], world, langs=(lang,))
    assert article.frame.headline == SPEECHES[lang].splitlines()[0]
    assert [speaker.name for speaker in article.speakers] == [who]
    assert article.speakers[0].office
    assert [quote.kind for quote in article.quotes] == ["direct"] * 3
    acts = [claim for claim in article.claims if claim.type != "statement"]
    assert acts or lang == "ru"  # whose states this world does not name
    assert {claim.voice for claim in acts} <= {"quoted"}
    assert all(article.text[q.start : q.end] == q.text for q in article.quotes)


def test_a_report_of_a_speech_is_the_agencys() -> None:
    text = """Statement by Foreign Minister Boris Hill on the harbour of Klow

The statement of the minister was heard by the ships of the whole coast on Monday.

The minister said that the sea was calm. “We are ready,” he told the sailors of Klow.

Nobody knows when the storm will be over, the harbour office of the town believes."""
    quotes = read(text, NameBook.build([], [])).quotes
    assert [quote.text for quote in quotes if quote.kind == "direct"] == ["We are ready,"]


ASKED = """Interview with Foreign Minister Boris Hill

3 May 2021

{q}Will Borduria join the Treaty of Klow in the coming year, as its president says?

{a}We hope so. Syldavia ratified the treaty in March, and I spoke about it with them.

{q}And did Borduria close its harbour to the ships of your country on Monday?

{a}No. I visited the harbour on Monday, and it was open for all of our ships."""


def spoken(quotes: tuple[Quote, ...]) -> list[str]:
    return [quote.speaker.name if quote.speaker else "" for quote in quotes]


@pytest.mark.parametrize(
    ("q", "a"),
    [("Question: ", "Answer: "), ("Q: ", "A: "), ("", ""), ("- ", "- "), ("Herald: ", "Hill: "),
     ("QUESTION:  ", "FOREIGN MINISTER HILL:  ")],
)  # fmt: skip
def test_who_asks_tells_nothing(world: NameBook, q: str, a: str) -> None:
    article = read(ASKED.format(q=q, a=a), world)
    assert spoken(article.quotes) == ["", "Boris Hill", "", "Boris Hill"]
    starts = [quote.text.split()[0] for quote in article.quotes]
    assert starts == ["Will", "We", "And", "No."]
    assert [speaker.name for speaker in article.speakers] == ["Boris Hill"]
    asked = [(q.start, q.end) for q in article.quotes if not q.speaker]
    assert not [c for c in article.claims for a, b in asked if a <= c.start < b]


def test_what_a_speaker_quotes_is_anothers(world: NameBook) -> None:
    text = SPEECHES["en"] + "\n\nPresident Nela Vorn said that the harbour would be closed by May."
    quotes = read(text, world).quotes
    assert (quotes[-1].kind, quotes[-1].speaker and quotes[-1].speaker.name) == (
        "indirect",
        "Nela Vorn",
    )


def test_labels_in_lines_of_their_own(world: NameBook) -> None:
    text = """Вступительное слово на встрече глав государств в Клове

Б.Хиллов: Уважаемые коллеги!

Рад приветствовать вас в нашем городе, который открыт для всех кораблей мира.

Президент Сильдавии Борис Хиллов и президент Бордурии Нела Ворнова обсудят договор.

Н.Ворнова: Спасибо!

Бордурия в марте ратифицировала договор о портах, и мы надеемся на остальных."""
    article = read(text, world)
    assert spoken(article.quotes) == ["Борис Хиллов", "Борис Хиллов", "Нела Ворнова"]


def test_paragraphs_that_begin_with_a_word_and_a_colon_are_no_turns(world: NameBook) -> None:
    text = """News of the coast and of its harbours

Syldavia: the harbour was closed on Monday, as the ministry of ships told the papers.

Borduria: the harbour stays open for all the ships that come to it in these days.

Klow: nobody knows when the storm over the islands of the coast will be over."""
    assert not [quote for quote in read(text, world).quotes if quote.kind == "direct"]


@pytest.mark.parametrize(
    ("lang", "lead"),
    [
        ("en", "Foreign Minister Boris Hill issued the following statement on Monday:"),
        ("de", "Außenminister Boris Hill gab am Montag folgende Erklärung ab:"),
        ("ru", "Министр иностранных дел Борис Хиллов сделал в понедельник следующее заявление:"),
    ],
)
def test_what_a_statement_is_announced_before_is_the_speakers(
    world: NameBook, lang: str, lead: str
) -> None:
    head, *_, last, more = SPEECHES[lang].split("\n\n")
    text = f"{head.split()[-1]} {head.split()[-2]}\n\n3 May 2021\n\n{lead}\n\n{last}\n\n{more}"
    quotes = read(text, world, langs=(lang,)).quotes
    assert [quote.text for quote in quotes if quote.kind == "direct"] == [last, more]
    assert len({quote.speaker for quote in quotes}) == 1
    assert quotes[0].speaker
