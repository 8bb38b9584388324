"""Pages with all that a site has around a report: notices and menus above it, other days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.model.page import GUESSED, Hints
from servanda.reader import NameBook, read
from servanda.reader.frame.frame import frame_of, heading_of
from servanda.reader.frame.headline import headline_in
from servanda.reader.words.layout import lines_of
from servanda.reader.words.linear import Model

if TYPE_CHECKING:
    from servanda.reader.article import Frame

NOTICE = "We use cookies so that our readers can find what they look for on all of our pages."
MENU = ["Home", "Politics", "Economy", "Ports", "Weather", "Sports", "Shop"]
TITLE = "Northern harbour opens its second pier"
REPORT = [
    "The northern harbour opened its second pier on Tuesday after four years of building works.",
    "Two ferries used the pier on its first day, and the harbour office counted 300 travellers.",
    "The works had stopped twice, as the contractor could not bring stone from the quarry.",
]


def frame(*lines: str, url: str = "", hints: Hints | None = None) -> Frame:
    return read("\n\n".join(lines), NameBook.build([]), url=url, hints=hints, langs=("en",)).frame


def test_a_headline_below_a_notice_and_a_menu_is_found() -> None:
    assert frame(NOTICE, *MENU, TITLE, *REPORT).headline == TITLE


def test_the_report_begins_below_its_headline_not_at_the_notice() -> None:
    lines = "\n".join([NOTICE, *MENU, TITLE, *REPORT])
    framed = frame_of(lines, lines_of(lines), "en", "")
    assert [one.text for one in framed.body] == REPORT


def test_a_lost_headline_is_not_looked_for_below_the_report() -> None:
    other = ["Ferry line asks for a later deadline", REPORT[2]]
    assert frame(*REPORT, *MENU, *other).headline == ""


def test_a_day_beside_the_headline_is_before_one_far_above() -> None:
    above = ["26 February 2020, 10:15", *MENU, "Your account", "Your papers", "Letters"]
    told = frame(*above, TITLE, "By Ann Example 8 January 2020", *REPORT)
    assert (told.published, told.published_basis) == ("2020-01-08", "page stamp")


def test_of_one_day_told_twice_the_hour_is_kept() -> None:
    above = ["8 January 2020, 10:15", *MENU, "Your account", "Your papers", "Letters"]
    assert frame(*above, TITLE, "By Ann Example 8 January 2020", *REPORT).published == (
        "2020-01-08T10:15"
    )


def test_a_day_beside_the_headline_makes_the_month_of_the_address_a_day() -> None:
    url = "https://paper.example/2020/01/pier/"
    head = [NOTICE, *MENU, TITLE]
    assert frame(
        *head, "Ports 8 January 2020 Ann Example 11 Letters", *REPORT, url=url
    ).published == ("2020-01-08")
    assert frame(
        *head, "Ports 8 March 2020 Ann Example 11 Letters", *REPORT, url=url
    ).published == ("2020-01")


@pytest.mark.parametrize(
    ("stamp", "path", "published", "basis"),
    [
        ("Friday, November 3, 2023", "2023/11/02/pier", "2023-11-02", "url"),
        ("November 3, 2023, 10:15", "2023/11/02/pier", "2023-11-03T10:15", "page stamp"),
        ("November 3, 2023", "stories/202311020418.html", "2023-11-03", "page stamp"),
        ("November 9, 2023, 10:15", "2023/11/02/pier", "2023-11-02", "url"),
    ],
)
def test_a_stamp_of_another_day_than_the_address(
    stamp: str, path: str, published: str, basis: str
) -> None:
    told = frame(TITLE, stamp, *REPORT, url=f"https://paper.example/{path}")
    assert (told.published, told.published_basis) == (published, basis)


def test_a_day_by_the_way_is_held_against_what_the_markup_tells() -> None:
    guessed = Hints(published="2016-11-18", published_basis=GUESSED)
    head = (TITLE, "Works on Pier Two 29 June 2007 Plan")
    assert frame(*head, *REPORT).published == "2007-06-29"
    assert frame(*head, *REPORT, hints=guessed).published == "2016-11-18"


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["Ann Example8 January 2020"], "2020-01-08"),
        (["Ann ExampleJanuary 8, 2020 GMT"], "2020-01-08"),
        (["8 January 20208. January 2020"], "2020-01-08"),
        (["8 January 2020Ann Example"], "2020-01-08"),
    ],
)
def test_a_day_run_into_a_name_or_another_day(lines: list[str], published: str) -> None:
    assert frame(TITLE, *lines, *REPORT).published == published


def test_a_day_below_its_writers_is_not_that_of_another_report() -> None:
    lead = "The harbour opened its second pier, and its office counted 300 travellers on one day."
    by = "By Ann Example, Bob Sample and Carla Specimen"
    assert frame(TITLE, lead, by, "08.01.2020, 14:55", *REPORT[1:]).published == "2020-01-08T14:55"


def test_a_lead_may_stand_between_a_headline_and_its_day() -> None:
    above = ["26 February 2020", *MENU, "Your account", "Your papers", "Letters"]
    lead = "The harbour opened its second pier, and its office counted 300 travellers on one day."
    head = [*above, TITLE, lead, "Ann Example", "8 January 2020, 10:15"]
    assert frame(*head, *REPORT[1:]).published == "2020-01-08T10:15"
    assert frame(*head).published == "2020-02-26"
    below = [*above, TITLE, lead, REPORT[1], "8 January 2020, 10:15"]
    assert frame(*below, REPORT[2]).published == "2020-02-26"


@pytest.mark.parametrize("stamp", ["March 8, 2020, 17:40 ", "8 March 2020 | ", "8 March 2020 - "])
def test_a_headline_is_told_without_the_stamp_in_front_of_it(stamp: str) -> None:
    title = f"{TITLE} after four years of building"
    assert frame(f"{stamp}{title}", *REPORT).headline == title
    assert frame("8 March 2020", title, *REPORT).headline == title


def test_a_line_that_stands_out_is_the_headline_though_it_is_not_likely() -> None:
    rows = [
        "headline",
        "-139",
        "colon\t0:-9000",
        "begins:A\t0:0",
    ]  # 0.2, or hardly any with a colon
    other = "Weather: cold in the north"
    for above, found in ((other, TITLE), (other.replace(":", " is"), None)):
        text = "\n\n".join([above, TITLE, *REPORT])
        heading = heading_of(text, lines_of(text), "en", "")
        told = headline_in(heading, Model(rows))
        assert (told.text if told else None) == found


def test_a_sentence_that_stands_out_is_no_headline() -> None:
    rows = ["headline", "-139", "colon\t0:-9000", "begins:A\t0:0"]
    said = "Open to all ferries. They were glad of that, the harbour office said on Tuesday night"
    text = "\n\n".join([said, *REPORT])
    assert lines_of(text)[0].is_prose
    assert headline_in(heading_of(text, lines_of(text), "en", ""), Model(rows)) is None
