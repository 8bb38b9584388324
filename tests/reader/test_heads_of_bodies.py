"""Who heads an organisation or a body of one, by whatever name of it the page has."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import Article, NameBook, read

EVER = When.parse("../..")
HEAD = "03 May 2021, 10:00\n\nNews of the coast today\n\nKLOW, May 3 (SylTA) - "
TENURE = [("rf-head", "nela-vorn", When.parse("2020/2022"))]


def row(text: str, actor: str, kind: str, of: str = "", lang: str = "en") -> Name:
    return Name(text, lang, actor, kind, "common", EVER, of)


@pytest.fixture
def names() -> NameBook:
    rows = [
        row("Reef Fund", "rf", "body", "ru"),
        row("RFU", "rf", "body", "ru"),
        row("Director of the Reef Fund", "rf-head", "office", "rf"),
        row("Nela Vorn", "nela-vorn", "person"),
        row("Рифовый фонд", "rf", "body", "ru", "ru"),
        row("Генеральный директор Рифового фонда", "rf-head", "office", "rf", "ru"),
        row("РФУ", "rf", "body", "ru", "ru"),
    ]
    return NameBook.build(rows, TENURE)


@pytest.mark.parametrize(
    "form",
    [
        "RFU Director",
        "Director of RFU",
        "Director of the RFU",
        "гендиректора РФУ",
        "генерального директора Рифового фонда",
    ],
)
def test_the_office_of_a_body_in_every_form(form: str, names: NameBook) -> None:
    assert {name.actor for name in names.find(form)} == {"rf-head"}


def speakers(article: Article) -> list[tuple[str, str]]:
    return [(one.name, one.actor) for one in article.speakers]


@pytest.mark.parametrize("title", ["RFU Director", "Director of the Reef Fund"])
def test_an_office_alone_is_its_holder_of_the_day(title: str, names: NameBook) -> None:
    article = read(f"{HEAD}The {title} said that the ferries were late again on Monday.", names)
    assert [actor for _, actor in speakers(article)] == ["nela-vorn"]


def test_an_office_that_somebody_takes_up_is_not_its_holder(names: NameBook) -> None:
    text = "Ivo Beran was appointed as RFU Director on Monday in the town, it was said."
    article = read(HEAD + text, names)
    assert [m.actor for m in article.mentions if m.kind == "office"] == ["rf-head"]


def test_an_office_of_another_is_not_that_of_a_holder_whom_nobody_names(names: NameBook) -> None:
    text = "The Director of the Reef Fund said that it rained. The Director of Ports said that"
    article = read(f"{HEAD}{text} the ferries were late again on Monday.", names)
    said = next(quote for quote in article.quotes if "ferries" in quote.text)
    assert said.speaker is not None
    assert said.speaker.name == "The Director of Ports"
