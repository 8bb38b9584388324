"""Names: all their forms, on the day of the page, ambiguity reported."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from servanda.dates import When, parse_day
from servanda.model import Name
from servanda.reader import Article, NameBook, read

HEAD = "3 Mai 2021, 10:00\n\nRat tagt in der Stadt Klow\n\n"


def row(text: str, actor: str, kind: str, of: str = "", valid: str = "../..") -> Name:
    return Name(text, "de", actor, kind, "common", When.parse(valid), of)


def actors(article: Article, kind: str) -> list[str]:
    return [mention.actor for mention in article.mentions if mention.kind == kind]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Vereinte Inseln", "der Vereinten Inseln"),
        ("Rat der Häfen", "des Rates der Häfen"),
        ("Rat der Häfen", "des Rats der Häfen"),
        ("Ausschuss der Häfen", "des Ausschusses der Häfen"),
        ("Borduria", "Bordurias"),
        ("Syldavien", "Syldaviens"),
        ("Bund des Vertrags", "dem Bund des Vertrages"),
    ],
)
def test_inflected_forms_are_made_when_the_index_is_built(name: str, form: str) -> None:
    kind = "state" if " " not in name else "organisation"
    names = NameBook.build([row(name, "x", kind)])
    article = read(f"{HEAD}Das ist die Rede von {form} und das war es auch schon.", names)
    assert actors(article, kind) == ["x"]


def test_the_longest_name_wins() -> None:
    names = NameBook.build(
        [row("Rat", "r", "body"), row("Rat der Häfen", "rh", "body"), row("Häfen", "h", "state")]
    )
    article = read(f"{HEAD}Das ist die Rede vor dem Rat der Häfen und das war es.", names)
    assert actors(article, "body") == ["r", "rh"]  # the headline, then the text


def test_a_name_is_found_only_while_it_is_borne() -> None:
    names = NameBook.build([row("Bund", "old", "organisation", valid="1990/2000")])
    text = "Das ist die Rede vor dem Bund und das war es auch schon."
    assert actors(read(HEAD + text, names), "organisation") == []
    assert actors(read(HEAD.replace("2021", "1995") + text, names), "organisation") == ["old"]


def test_a_body_belongs_to_the_organisation_beside_it() -> None:
    names = NameBook.build(
        [
            row("RU", "ru", "organisation"),
            row("KL", "kl", "organisation"),
            row("Hafenrat", "ru-ports", "body", "ru"),
            row("Hafenrat", "kl-ports", "body", "kl"),
        ]
    )
    text = "Der Hafenrat der KL hat getagt, und das war der RU nicht recht, wie man hört."
    assert actors(read(HEAD + text, names), "body") == ["kl-ports"]
    both = read(HEAD + "Der Hafenrat hat getagt, und das war es auch schon mit ihm.", names)
    (mention,) = (m for m in both.mentions if m.kind == "body")
    assert (mention.actor, mention.candidates) == ("", ("kl-ports", "ru-ports"))


def test_offices_in_every_form() -> None:
    names = NameBook.build(
        [
            row("RU", "ru", "organisation"),
            row("Rettungsunion", "ru", "organisation"),
            row("Generalsekretär der RU", "ru-sg", "office", "ru"),
        ]
    )
    for form in ("RU-Generalsekretär", "Generalsekretär der Rettungsunion"):
        assert [name.actor for name in names.find(form)] == ["ru-sg"]
        article = read(f"{HEAD}Das sagte der {form} Ivo Beran am Montag in der Stadt.", names)
        assert [m.actor for m in article.mentions if m.kind == "office"] == ["ru-sg"]


def test_a_surname_alone() -> None:
    names = NameBook.build([row("Ana Ilic", "ana-ilic", "person")])
    text = "Das sagte Ana Ilic in der Stadt. Ilics Rede war nicht lang, und Ilic ging."
    article = read(HEAD + text, names)
    assert actors(article, "person") == ["ana-ilic"] * 3
    two = NameBook.build([row("Ana Ilic", "a", "person"), row("Eva Ilic", "e", "person")])
    alone = read(f"{HEAD}Das sagte Ilic in der Stadt, und das war es auch schon.", two)
    assert actors(alone, "person") == []


def test_who_holds_the_office_on_that_day() -> None:
    rows = [
        row("RU", "ru", "organisation"),
        row("Generalsekretär der RU", "ru-sg", "office", "ru"),
        row("Sergei Beran", "sergei-beran", "person"),
    ]
    tenure = [("ru-sg", "sergei-beran", When.parse("2020/2022"))]
    names = NameBook.build(rows, tenure)
    assert names.holders("ru-sg", parse_day("2021-05-03")) == ["sergei-beran"]
    assert names.holders("ru-sg", parse_day("2023-05-03")) == []
    text = "„Wir sind bereit, das ist klar“, sagte der RU-Generalsekretär."
    (speaker,) = read(HEAD + text, names).speakers
    assert (speaker.actor, speaker.office) == ("sergei-beran", "ru-sg")
    later = read(HEAD.replace("2021", "2023") + text, names)
    assert [speaker.actor for speaker in later.speakers] in ([], [""])


def test_spellings_of_one_name() -> None:
    names = NameBook.build([row("Sergei Beran", "sergei-beran", "person")])
    assert [name.actor for name in names.find("Sergej Beran")] == ["sergei-beran"]


@pytest.mark.parametrize("honorific", ["Mr", "Mrs.", "H.E.", "H.E. Prof."])
def test_an_honorific_introduces_a_person_and_parts_no_office_from_its_name(honorific: str) -> None:
    text = (
        f"On Friday the council met, and the Harbour Minister, {honorific} Vala Tern, opened it "
        "with a few words.\n\nTern said the harbour would be open to all who need it."
    )
    article = read(text, NameBook.build([]))
    assert [(s.name, s.office) for s in article.speakers] == [("Vala Tern", "Harbour Minister")]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_an_abbreviation_is_written_as_a_word_but_is_no_first_name(lang: str) -> None:
    short = [replace(row(text, text, "organisation"), lang=lang) for text in ("IRENA", "RUDOK")]
    names = NameBook.build(short)
    assert names.find("Rudok")
    assert names.find("IRENA")
    assert not names.find("Irena")


def test_an_abbreviation_written_as_a_word_is_not_what_bears_that_name() -> None:
    names = NameBook.build([row("KLOW", "union", "organisation"), row("Klow", "klow", "territory")])
    assert [name.actor for name in names.find("Klow")] == ["klow"]
    assert [name.actor for name in names.find("KLOW")] == ["union"]


def test_the_office_of_whom_somebody_is_under_is_not_his() -> None:
    names = NameBook.build([replace(row("Генсек портов", "secretary", "office"), lang="ru")])
    text = "3 мая 2021, 10:00\n\nНовости моря\n\n{} Антон Вельский заявил, что море спокойно."
    under = read(text.format("Спецпосланник генсека портов"), names)
    own = read(text.format("Генсек портов"), names)
    assert [quote.speaker.office for quote in own.quotes if quote.speaker] == ["secretary"]
    assert [quote.speaker.office for quote in under.quotes if quote.speaker] != ["secretary"]
