"""Whose page it is: what a site calls itself, and who only stands in its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.model.page import Hints
from servanda.reader import NameBook, read

if TYPE_CHECKING:
    from servanda.reader.article import Frame

TITLE = "Northern harbour opens its second pier"
REPORT = [
    "The northern harbour opened its second pier on Tuesday after four years of building works.",
    "Two ferries used the pier on its first day, and the harbour office counted 300 travellers.",
    "The works had stopped twice, as the contractor could not bring stone from the quarry.",
]
GERMAN = [
    "Der Hafen im Norden hat am Dienstag nach vier Jahren Bauzeit seinen zweiten Kai eröffnet.",
    "Zwei Fähren nutzten den Kai am ersten Tag, und das Hafenamt zählte 300 Reisende.",
]
URL = "https://www.thenorthernpost.example.com/news/4711"


def frame(
    *lines: str, url: str = URL, hints: Hints | None = None, langs: tuple[str, ...] = ("en",)
) -> Frame:
    return read("\n\n".join(lines), NameBook.build([]), url=url, hints=hints, langs=langs).frame


def test_the_name_that_the_markup_gives_the_site_goes_before_its_address() -> None:
    hints = Hints(publisher="Northern Post Online")
    assert frame(TITLE, *REPORT, hints=hints).agency == "Northern Post Online"


def test_an_agency_that_signs_goes_before_the_name_of_the_site() -> None:
    hints = Hints(publisher="Northern Post Online")
    assert frame(TITLE, "Reuters", *REPORT, hints=hints).agency == "Reuters"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Write to The Northern Post if you saw the opening.", "The Northern Post"),
        ("TheNorthernPost | Shop", "TheNorthernPost"),
        ("See www.thenorthernpost.com", "thenorthernpost"),
        ("A theNorthernPosting", "thenorthernpost"),
        ("Then the northern post came.", "thenorthernpost"),
    ],
)
def test_what_the_address_says_is_told_as_the_page_writes_it(line: str, name: str) -> None:
    url = "https://www.thenorthernpost.com/news/4711"
    assert frame(TITLE, *REPORT, line, url=url).agency == name


def test_it_is_told_as_it_is_written_most() -> None:
    url = "https://www.thenorthernpost.com/news/4711"
    other = ["Thenorthernpost", "The Northern Post", "The Northern Post"]
    assert frame(TITLE, *REPORT, *other, url=url).agency == "The Northern Post"


def test_who_holds_the_copyright_is_told_before_one_word_of_the_address() -> None:
    below = ["Post is what they call it.", "© Northern Post 2021"]
    assert frame(TITLE, *REPORT, *below, url="https://www.post.com/1").agency == "Northern Post"
    assert frame(TITLE, *REPORT, below[0], url="https://www.post.com/1").agency == "Post"


def test_letters_of_an_umlaut_are_known_in_an_address() -> None:
    url = "https://www.hafen-blaetter.de/1"
    below = "Mehr lesen Sie in den Hafen-Blättern und morgen in Hafen-Blätter."
    assert frame(*GERMAN, below, url=url, langs=("de",)).agency == "Hafen-Blätter"


def test_an_agency_in_the_menu_of_a_site_signs_nothing() -> None:
    menu = [f"Page {letter}" for letter in "ABCDEFGHIJKLM"]
    assert frame(*menu[:3], "Dow Jones", *menu[3:], TITLE, *REPORT).agency != "Dow Jones"
    assert frame(*menu, "Dow Jones", TITLE, *REPORT).agency == "Dow Jones"
    assert frame(*menu[:2], "Dow Jones", *menu[2:7], TITLE, *REPORT).agency == "Dow Jones"
    assert frame(*menu[:3], "Dow Jones", TITLE, *REPORT).agency == "Dow Jones"


def test_a_word_of_the_language_is_an_agency_only_where_one_is_to_stand() -> None:
    url = "https://www.hafenpost.de/1"
    ends = [*GERMAN, "Alles über den Hafen lesen Sie auf unserer Seite. Mehr"]
    assert frame("Hafen öffnet Kai", "Mehr", *ends, url=url, langs=("de",)).agency == "hafenpost"
    line = "TEHERAN, 3. Mai (Mehr) - Der Hafen im Norden hat seinen zweiten Kai eröffnet."
    assert frame("Hafen öffnet Kai", line, url=url, langs=("de",)).agency == "MNA"
