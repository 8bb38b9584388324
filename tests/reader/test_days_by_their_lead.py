"""Days told from when on, for when, with a verb of what is to come, or beside who says it."""

from __future__ import annotations

import pytest

from two_coasts import claims_in

# The page is of Monday, 3 May 2021.
SINCE = [
    ("de", "Bordurien verhandelt seit Februar mit Syldavien über den Fang.",
     "negotiation", "2021-02"),
    ("de", "Bordurien wird ab dem 1. Juni Zölle gegen Syldavien erheben.",
     "sanction", "2021-06-01"),
    ("en", "The fish treaty between Borduria and Syldavia has been suspended since March.",
     "treaty-suspension", "2021-03"),
    ("en", "Borduria has been negotiating with Syldavia since 2012.", "negotiation", "2012"),
    ("ru", "Бордурия с января ведёт переговоры с Сильдавией.", "negotiation", "2021-01"),
    ("de", "Bordurien hat den Vorsitz der Rettungsunion seit Januar inne.", "chair", "2021-01"),
]  # fmt: skip
AHEAD = [
    ("de", "Am Mittwoch beginnt in Klow das Gipfeltreffen von Bordurien und Syldavien.",
     "summit", "planned", "2021-05-05"),
    ("de", "Am Freitag begann in Klow das Gipfeltreffen von Bordurien und Syldavien.",
     "summit", "occurred", "2021-04-30"),
    ("en", "The meeting of Borduria and Syldavia begins on Wednesday.",
     "meeting", "planned", "2021-05-05"),
    ("en", "The meeting of Borduria and Syldavia began on Friday.",
     "meeting", "occurred", "2021-04-30"),
    ("en", "Borduria holds its referendum on the fish treaty in June.",
     "referendum", "planned", "2021-06"),
    ("ru", "Встреча министров Бордурии и Сильдавии состоится в среду.",
     "meeting", "planned", "2021-05-05"),
    ("ru", "Встреча министров Бордурии и Сильдавии состоялась в пятницу.",
     "meeting", "occurred", "2021-04-30"),
    # -- set for a day
    ("de", "Das für Mittwoch angesetzte Treffen von Bordurien und Syldavien wurde abgesagt.",
     "meeting", "denied", "2021-05-05"),
    ("en", "Borduria and Syldavia agreed on a meeting for June.", "meeting", "planned", "2021-06"),
    ("ru", "Встреча министров Бордурии и Сильдавии назначена на среду.",
     "meeting", "planned", "2021-05-05"),
]  # fmt: skip
YEARS = [
    ("Bordurien hat den Fischvertrag 1998 ratifiziert.", "ratification", "1998"),
    ("Bordurien und Syldavien hatten das Hafenabkommen 2014 geschlossen.", "treaty-signed", "2014"),
    ("Bordurien trat dem Fischvertrag 2003 bei.", "accession", "2003"),
]
BESIDE = [
    ("en", "Borduria has recalled its ambassador to Syldavia, the ministry said on Friday.",
     "2021-04-30"),
    ("en", "Borduria has recalled its ambassador to Syldavia and will hold talks on Friday.",
     "2021-05-03"),
    ("en", "Borduria has recalled its ambassador to Syldavia, and the house will meet on Friday.",
     "2021-05-03"),
    ("de", "Bordurien habe seinen Botschafter abberufen, sagte der Minister am Freitag.",
     "2021-04-30"),
    ("de", "Mit einem Dekret, das am Freitag erschien, hat Bordurien seinen Botschafter abberufen.",
     "2021-04-30"),
    ("ru", "Бордурия, чьё правительство собралось в пятницу, отозвала посла из Сильдавии.",
     "2021-04-30"),
    ("ru", "Бордурия накануне выборов в парламент отозвала посла из Сильдавии.", "2021-05-03"),
]  # fmt: skip


def days(lang: str, text: str, kind: str) -> set[str]:
    """The days of a page's claims of one type."""
    return {str(one.day or "") for one in claims_in(lang, text) if one.type == kind}


@pytest.mark.parametrize(("lang", "text", "kind", "day"), SINCE)
def test_what_holds_from_a_day_on_has_that_day(lang: str, text: str, kind: str, day: str) -> None:
    assert days(lang, text, kind) == {day}


def test_what_holds_since_a_day_goes_on() -> None:
    text = "Die Mitgliedschaft Syldaviens in der Rettungsunion ist seit März ausgesetzt."
    told = [one for one in claims_in("de", text) if one.type == "participation-freeze"]
    assert [(one.status, str(one.day)) for one in told] == [("ongoing", "2021-03")]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("de", "Bordurien und Syldavien trafen sich erstmals seit 2019.", "meeting"),
        ("en", "Borduria, at war since 2019, recalled its ambassador to Syldavia.", "recall"),
        ("ru", "Бордурия впервые с 2019 года отозвала посла из Сильдавии.", "recall"),
    ],
)
def test_what_is_the_first_since_a_year_is_not_of_that_year(
    lang: str, text: str, kind: str
) -> None:
    assert "2019" not in days(lang, text, kind)


@pytest.mark.parametrize(("lang", "text", "kind", "status", "day"), AHEAD)
def test_a_day_lies_where_its_verb_tells(
    lang: str, text: str, kind: str, status: str, day: str
) -> None:
    told = [(one.status, str(one.day)) for one in claims_in(lang, text) if one.type == kind]
    assert told == [(status, day)]


@pytest.mark.parametrize(("text", "kind", "year"), YEARS)
def test_a_german_year_behind_a_noun_is_that_of_the_verb(text: str, kind: str, year: str) -> None:
    assert days("de", text, kind) == {year}


def test_a_budget_has_its_own_year() -> None:
    assert "2020" not in days("de", "Bordurien billigte den Haushalt 2020.", "decision")


@pytest.mark.parametrize(("lang", "text", "day"), BESIDE)
def test_what_a_report_tells_first_is_of_the_one_day_told_beside_it(
    lang: str, text: str, day: str
) -> None:
    assert days(lang, text, "recall") == {day}
