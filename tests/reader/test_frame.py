"""What a page says about itself, and what it does not say."""

from __future__ import annotations

import pytest

from servanda.model.page import Hints
from servanda.reader import Frame, NameBook, read
from servanda.reader.words.layout import clean_body, lines_of, look_of

EMPTY = NameBook.build([])
LIST = "Hafen zu  • Minister reist ab  • Brücke wird im Herbst ganz offen sein  • " * 2 + "Markt"
LEAD = "Der Rat hat am Montag in der Stadt getagt und über die Lage beraten."


def frame(text: str, url: str = "") -> Frame:
    return read(text, EMPTY, url=url).frame


@pytest.mark.parametrize(
    ("line", "place", "agency", "day"),
    [
        ("KLOW, 3. Mai (SylTA) - ", "KLOW", "SylTA", "XXXX-05-03"),
        ("KLOW, 3. Mai (SylTA) – ", "KLOW", "SylTA", "XXXX-05-03"),
        ("KLOW, 03. Mai (SylTA). ", "KLOW", "SylTA", "XXXX-05-03"),
        ("BAD KLOW/ 3. Mai (SylTA) -- ", "BAD KLOW", "SylTA", "XXXX-05-03"),
        ("Klow (dpa) - ", "Klow", "dpa", ""),
        ("KLOW, 3. Mai - TASS. ", "KLOW", "TASS", "XXXX-05-03"),
    ],
)
def test_datelines(line: str, place: str, agency: str, day: str) -> None:
    found = frame(line + LEAD)
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.day, found.agency) == (place, day, agency)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("3 Mai 2021, 12:39", "2021-05-03T12:39"),
        ("3. Mai 2021, 12:39 Uhr", "2021-05-03T12:39"),
        ("Politik 03.05.2021 | 9:39", "2021-05-03T09:39"),
        ("- Veröffentlicht: 03.05.2021\n- 11:37 Uhr", "2021-05-03T11:37"),
    ],
)
def test_stamps(stamp: str, published: str) -> None:
    found = frame(f"{stamp}\n\n{LEAD}")
    assert (found.published, found.published_basis) == (published, "page stamp")


def test_a_capture_date_is_not_the_day_of_publication() -> None:
    found = frame(f"flag Samstag, 5 Oktober 2024\nPolitik\n\nKLOW, 3. Mai (SylTA) - {LEAD}")
    assert (found.published, found.published_basis) == ("XXXX-05-03", "dateline")


def test_a_stamp_far_from_the_dateline_is_the_clock_of_the_site() -> None:
    found = frame(
        f"24. November 2017, 04:42\n\nKLOW, 18. März (SylTA) - {LEAD}", "https://x.y/20100318125"
    )
    assert (found.published, found.published_basis) == ("2010-03-18", "url")


def test_the_year_comes_from_the_address_never_from_today() -> None:
    url = "https://syl.example/politics/view/rat-tagt-62855-2022/"
    found = frame(f"KLOW, 3. Mai (SylTA) - {LEAD}", url)
    assert (found.published, found.published_basis) == ("2022-05-03", "dateline and url")
    assert frame(LEAD).published == ""
    assert frame(LEAD).published_basis == "unknown"


def test_a_colon_in_front_is_no_part_of_a_headline() -> None:
    text = f"Stadt Klow\n:Rat tagt in der Stadt Klow\n\n{LEAD}\n\n{LEAD}"
    assert frame(text).headline == "Rat tagt in der Stadt Klow"


def test_a_headline_that_is_lost_is_not_made_up() -> None:
    assert frame(f"KLOW, 3. Mai (SylTA) - {LEAD}").headline == ""
    assert frame(f"Rat tagt in der Stadt Klow\n\nKLOW, 3. Mai (SylTA) - {LEAD}").headline == (
        "Rat tagt in der Stadt Klow"
    )


def test_menus_and_captions_are_no_headline() -> None:
    menu = "Projekte\nAlle Nachrichten\nFoto: Ana Ilic in der Stadt Klow\n3 Mai 2021, 10:00\n"
    assert frame(f"{menu}\nRat tagt in der Stadt Klow\n\n{LEAD}").headline == (
        "Rat tagt in der Stadt Klow"
    )


def test_agencies_that_are_relayed() -> None:
    text = f"KLOW, 3. Mai (SylTA) - {LEAD} Das sagte der Sprecher in einem Interview mit Interfax."
    assert frame(text).relay == ("Interfax",)
    assert frame(f"{LEAD} «Das ist so», wird er von der TASS zitiert.").relay == ("TASS",)


def test_without_an_agency_the_publisher_is_named() -> None:
    assert frame(LEAD, "https://deutsch.klow-heute.com/1").agency == "klow-heute"


def hinted(text: str, **hints: str) -> Frame:
    return read(text, EMPTY, hints=Hints(**hints)).frame


def test_a_headline_named_by_the_markup_is_found_in_the_text_and_said_to_be_from_there() -> None:
    text = f"Rat tagt\n\nMehr zum Thema in der Stadt Klow heute\n\n{LEAD}"
    found = hinted(text, headline="Rat  tagt", headline_basis="h1")
    assert (found.headline, found.headline_basis) == ("Rat tagt", "h1")
    assert text[slice(*found.headline_at)] == "Rat tagt"
    assert frame(f"Rat tagt in der Stadt Klow\n\n{LEAD}").headline_basis == "text"
    assert frame(LEAD).headline_basis == ""


def test_a_declared_day_outranks_a_stamp_of_another_day_but_not_the_dateline() -> None:
    declared = {"published": "2021-03-12T08:00Z", "published_basis": "json-ld"}
    assert hinted(LEAD, **declared).published == "2021-03-12T08:00Z"
    stamped = f"12 März 2021, 09:05\n\n{LEAD}"
    assert hinted(stamped, **declared).published == "2021-03-12T09:05"
    other = hinted(f"15 März 2021, 09:05\n\n{LEAD}", **declared)
    assert (other.published[:10], other.published_basis) == ("2021-03-12", "json-ld")
    dated = hinted(f"KLOW, 3. Mai (SylTA) - {LEAD}", **declared)
    assert (dated.published, dated.published_basis) == ("XXXX-05-03", "dateline")


@pytest.mark.parametrize(
    ("declared", "url", "published", "basis"),
    [
        # The same day a few hours on in Greenwich, or the day of a change: the address decides.
        ("2021-03-13T02:10Z", "https://x.y/2021/03/12/rat", "2021-03-12", "url"),
        ("2023-06-01", "https://x.y/2021/03/12/rat", "2021-03-12", "url"),
        ("2021-03-12T08:00Z", "https://x.y/2021/03/12/rat", "2021-03-12T08:00Z", "json-ld"),
        ("2021-03-13", "https://x.y/2021/03/rat", "2021-03-13", "json-ld"),
        # An archive's address has the moment of its copy.
        ("2021-03-12", "https://a.org/web/20220104101112/https://x.y/rat", "2021-03-12", "json-ld"),
    ],
)
def test_a_declared_day_does_not_outrank_the_day_of_the_address(
    declared: str, url: str, published: str, basis: str
) -> None:
    hints = Hints(published=declared, published_basis="json-ld")
    found = read(LEAD, EMPTY, url=url, hints=hints).frame
    assert (found.published, found.published_basis) == (published, basis)


@pytest.mark.parametrize(
    ("url", "published", "agency"),
    [
        ("https://a.org/web/20220104101112/http://klow-heute.com/1", "", "klow-heute"),
        ("https://a.org/20220104101112id_/http://klow-heute.com/1", "", "klow-heute"),
        (
            "https://a.org/web/20220104101112/klow-heute.com/2021/05/03/1",
            "2021-05-03",
            "klow-heute",
        ),
        ("https://klow-heute.com/20220104101112/rat.html", "2022-01-04", "klow-heute"),
    ],
)
def test_an_archived_page_has_the_day_and_publisher_of_what_was_archived(
    url: str, published: str, agency: str
) -> None:
    found = frame(LEAD, url)
    assert (found.published, found.agency) == (published, agency)


def test_a_guessed_day_comes_last() -> None:
    guessed = {"published": "2021-03-12", "published_basis": "markup"}
    assert hinted(LEAD, **guessed).published_basis == "markup"
    assert hinted(f"15 März 2021, 09:05\n\n{LEAD}", **guessed).published == "2021-03-15T09:05"


PROSE = "The council of the harbour met on Monday and spoke about the state of the ships."


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("Tue, 09/15/2015 - 11:17", "2015-09-15T11:17"),
        ("Monday, 4 July, 2016 - 17:00", "2016-07-04T17:00"),
        ("0 Comment(s)Print E-mail Klow Post, July 27, 2016", "2016-07-27"),
        ("3 May 2021\n\nPublished on: 2 May 2021, 4:05 pm", "2021-05-02T16:05"),
        ("2021/05/03 08:30", "2021-05-03T08:30"),
        ("Home Ships 17/July/2022 07:53 PM", "2022-07-17T19:53"),
        ("05/06/2021", ""),
    ],
)
def test_english_stamps(stamp: str, published: str) -> None:
    """What tells of its publication outranks a date; `05/06` may be two days and is none."""
    assert frame(f"{stamp}\n\n{PROSE} {PROSE}").published == published


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("KLOW, 18 July 2017 – ", "KLOW", "2017-07-18"),
        ("KLOW (Sylta News / Sylta - 02nd October, 2020) ", "KLOW", "2020-10-02"),
        ("Bad Klow, Sep 11 ", "Bad Klow", "XXXX-09-11"),
        ("KLOW, Sunday, July 17, 2022 (KP) - ", "KLOW", "2022-07-17"),
        ("Klow, Mar 24, 2022, KP -- ", "Klow", "2022-03-24"),
        ("KLOW, Sylta, December 18, 2019,-/Klow Press (KP)/- ", "KLOW", "2019-12-18"),
    ],
)
def test_english_datelines(line: str, place: str, day: str) -> None:
    found = frame(f"{line}{PROSE}").dateline
    assert found is not None
    assert (found.place, found.day) == (place, day)


def test_a_day_known_from_elsewhere_takes_the_hour_of_a_stamp_without_year() -> None:
    found = frame(f"World\nMay 08, 11:29 UTC+3 KLOW\n\n{PROSE}", "https://x.y/2019/05/08/fog")
    assert found.published == "2019-05-08T11:29"


def test_the_line_that_the_address_repeats_is_the_headline() -> None:
    text = f"News and views of the whole harbour\n\nFog lies over Klow\n\nFog lies there. {PROSE}"
    assert frame(text, "https://x.y/news/fog-lies-over-klow.html").headline == "Fog lies over Klow"


def test_a_line_that_has_nothing_of_the_address_is_no_headline() -> None:
    text = f"The minister and the mayor at the harbour\n\n{PROSE} Ships of all states may enter."
    assert not frame(text, "https://x.y/council-met-on-monday-ships-enter").headline


def test_the_publisher_stands_before_a_domain_of_two_parts() -> None:
    assert frame(PROSE, "https://www.klow-post.co.zz/news/1").agency == "klow-post"


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        ("Source: Klow Post", "Klow Post"),
        (
            "Adopted by the Fish Council (FC) of the Syldavian Union at noon",
            "Syldavian Union FC",
        ),
        (f"{PROSE} Ships wait for noon, BelTA learnt in the harbour.", "BelTA"),
    ],
)
def test_whose_report_it_is(lines: str, agency: str) -> None:
    assert frame(f"{lines}\n\n{PROSE}", "https://harbour.org/1").agency == agency


def test_who_passed_a_report_on_stands_before_its_dateline() -> None:
    found = frame(f"(Harbour Wire - Klow Post (KP)) KLOW, May 3 (KP) -- {PROSE}")
    assert found.agency == "KP"
    assert found.dateline is not None
    assert found.dateline.place == "KLOW"


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Klow, 03.05.2021 - Rede der Ministerin Ana Ilic vor dem Rat", "Klow", "2021-05-03"),
        ("Klow, Sylanien, 3. Mai - TASS. ", "", ""),
    ],
)
def test_german_datelines_in_numbers(line: str, place: str, day: str) -> None:
    found = frame(f"Rede der Ministerin vor dem Rat in Klow\n\n{line}\n\n{LEAD}").dateline
    assert (found.place if found else "", found.day if found else "") == (place, day)


@pytest.mark.parametrize(
    ("lines", "url", "headline"),
    [
        ("Willkommen auf den Seiten des Amtes\nRat tagt in der Stadt Klow", "", 1),
        ("Offizielle Website des Rates von Klow\nRat tagt in der Stadt Klow", "", 1),
        ("Rat tagt in der Stadt Klow\nDer Vorsitzende des Rates sagte am Montag:", "", 0),
        ("Alle Themen Bilder Filme Suche |\nRat tagt in der Stadt Klow", "", 1),
        ("Klow → Politik → Rat\nRat tagt in der Stadt Klow", "", 1),
        (f"{LIST}\nRat tagt in der Stadt Klow", "", 1),
        ("Vertrag über die Brücke von Klow (Nr. 1/2002)", "", 0),
        ("- Hafen wird im Herbst wieder geöffnet\nRat tagt in der Stadt Klow", "", 1),
        ("Die Lage ist im Bild.\nRat tagt in der Stadt Klow", "", 1),
        ("Rat tagt in der Stadt Klow\nIn KlowRat tagt in der Stadt Klow", "", 0),
        (
            "Rat tagt in der Stadt Klow\n© KlowFahnen der Stadt",
            "https://klow.example/rat-tagt-in-der-stadt-klow-123",
            0,
        ),
        ("Neuer Rat", "https://klow.example/neuer-rat-1234", 0),
        ("«Die Stadt Klow und ihre Brücke im Herbst»", "", 0),
    ],
)
def test_which_line_is_the_headline(lines: str, url: str, headline: int) -> None:
    named = lines.splitlines()[headline]
    report = f"{named}: {LEAD}"  # it says what its headline does
    assert frame(f"{lines}\n\n{LEAD}\n\n{report}", url).headline == named


@pytest.mark.parametrize(
    ("url", "agency"),
    [
        ("https://mfa.gov.sy/1", "mfa.gov.sy"),
        ("https://news.com.sy/1", "news.com.sy"),
        ("https://www.klow.gouv.sy/1", "klow"),
        ("https://tag.kyiv.ua/1", "tag"),
        ("https://klow-heute.blogspot.com/1", "klow-heute"),
        ("http://10.20.30.40/1", "10.20.30.40"),
        ("https://xn--80adxhks.xn--p1ai/1", "москва"),
    ],
)
def test_an_address_whose_label_many_have_is_told_whole(url: str, agency: str) -> None:
    assert frame(LEAD, url).agency == agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"Klow, Syldavia, May 3\n\nBy Ana Ilic – Trend:\n\n{LEAD}", "Trend"),
        (f"{LEAD}\n\nQuelle: dpa/KNA", "dpa"),
        (f"{LEAD} (APA/AFP, 3.5.2021)", "APA"),
        (f"{LEAD}\n\nQuelle: Ana Ilic/KLW", "example"),
        (f"{LEAD} dpa", "dpa"),
        (f"{LEAD}\n(SYLTA)", "SYLTA"),
        (f"{LEAD}\n(AI)", "example"),
        (f"{LEAD} (AI/AFP)", "AFP"),
        (f"(ai/dpa) {LEAD}", "dpa"),
        (f"{LEAD} - KNA", "KNA"),
        (f"{LEAD}\n\n© dts Nachrichtenagentur", "dts"),
        (f"Foto: Ana Ilic (dpa)\n\n{LEAD}", "example"),
        (f"ST. KLOW’S, Syldavia, CMC—{LEAD}", "CMC"),
        (f"KLOW, Syldavia (MNTV) – {LEAD}", "MNTV"),
    ],
)
def test_who_is_named_as_the_author(text: str, agency: str) -> None:
    lang = "en" if "Syldavia" in text else "de"
    body = text if lang == "de" else text.replace(LEAD, "The council of the city met on Monday.")
    assert frame(body, "https://example.org/1").agency == agency


ALSO = {
    "de": ("Lesen Sie auch: ", "Mehr zum Thema\n\nWarum der Hafen zu ist\n\n", LEAD),
    "en": (
        "Read also: ",
        "See also\n\nWhy the port is closed\n\n",
        "On Monday the council sat in the town and spoke of the port.",
    ),
    "ru": (
        "Читайте также: ",
        "По теме\n\nПочему порт закрыт\n\n",
        "В понедельник совет заседал в городе и говорил о порте.",
    ),
}


def body(text: str, lang: str) -> list[str]:
    return [line.text for line in clean_body(lines_of(text), 0, look_of(lang))]


@pytest.mark.parametrize("lang", ALSO)
def test_an_article_goes_on_below_what_leads_to_another(lang: str) -> None:
    label, titled, told = ALSO[lang]
    more = told.replace("Mon", "Tues").replace("понедельник", "субботу")
    for aside in (f"{label}Klow\n\n", titled):
        text = f"{told}\n\n{aside}{more}"
        assert body(text, lang) == [told, more]


@pytest.mark.parametrize("lang", ALSO)
def test_titles_with_their_leads_below_an_article_are_no_part_of_it(lang: str) -> None:
    label, _, told = ALSO[lang]
    more = told.replace("Mon", "Tues").replace("понедельник", "субботу")
    text = f"{told}\n\n{label}\n\nKlow 1\n\n{more}\n\nKlow 2\n\n{more}\n"
    assert body(text, lang) == [told]
