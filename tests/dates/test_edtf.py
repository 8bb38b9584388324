"""What each EDTF form means, in days; python-edtf as a witness where it is right."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, When, iso, parse_day
from servanda.errors import BadDate
from strategies import edtf_texts, plain_day, single_dates


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def spans(text: str) -> tuple[str, str, str, str]:
    """First and last day it may begin, first and last day it may include as its own last."""
    when = When.parse(text)
    return (iso(when.from_lo), iso(when.from_hi), iso(when.to_lo - 1), iso(when.to_hi - 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-11-23", "2022-11-23", "2022-11-23"),
        ("2022-11", "2022-11-01", "2022-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("2022-11-23T10:20:30", "2022-11-23", "2022-11-23"),
        ("2022-11-23T10:20:30Z", "2022-11-23", "2022-11-23"),
        ("2022-11-23T23:59:59+04:00", "2022-11-23", "2022-11-23"),
        ("200X", "2000-01-01", "2009-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("19XX-12", "1900-12-01", "1999-12-31"),
        ("2004-XX-31", "2004-01-31", "2004-12-31"),
        ("2004-02-3X", "", ""),
        ("2004-02-XX", "2004-02-01", "2004-02-29"),
        ("2003-02-2X", "2003-02-20", "2003-02-28"),
        ("XXXX-02-29", "0004-02-29", "9996-02-29"),
        ("1XXX-XX-XX", "1000-01-01", "1999-12-31"),
        ("1X9X-1X", "1090-10-01", "1999-12-31"),
        ("XXXX", "0001-01-01", "9999-12-31"),
        ("2022-11-23?", "2022-11-22", "2022-11-24"),
        ("2022-11-23~", "2022-11-22", "2022-11-24"),
        ("2022-11-23%", "2022-11-21", "2022-11-25"),
        ("2022-11~", "2022-10-01", "2022-12-31"),
        ("2022-11%", "2022-09-01", "2023-01-31"),
        ("2022?", "2021-01-01", "2023-12-31"),
        ("2022%", "2020-01-01", "2024-12-31"),
        ("200X~", "1999-01-01", "2010-12-31"),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999%", "9997-01-01", "9999-12-31"),
        ("[2022-01-06..2022-01-07]", "2022-01-06", "2022-01-07"),
        ("[2022-01..2022-03]", "2022-01-01", "2022-03-31"),
    ],
)
def test_a_single_date_is_one_day_of_a_span(text: str, first: str, last: str) -> None:
    if not first:
        with pytest.raises(BadDate, match="not a day of the calendar"):
            When.parse(text)
        return
    assert spans(text) == (first, last, first, last)


def test_an_interval_holds_from_its_first_to_its_last_day() -> None:
    when = When.parse("2004-02-01/2005-02-08")
    assert when.is_exact
    assert [when.at(day(d)) for d in ("2004-01-31", "2004-02-01", "2005-02-08", "2005-02-09")] == [
        FALSE, TRUE, TRUE, FALSE,
    ]  # fmt: skip


def test_an_interval_of_vague_ends_is_certain_only_between_them() -> None:
    assert spans("2004-02/2005") == ("2004-02-01", "2004-02-29", "2005-01-01", "2005-12-31")
    assert spans("2004~/2005-06-01") == ("2003-01-01", "2005-06-01", "2005-06-01", "2005-06-01")


def test_an_open_end_is_no_end_and_an_unknown_end_may_be_any() -> None:
    open_, unknown = When.parse("2003-09-18/.."), When.parse("2003-09-18/")
    first, later = day("2003-09-18"), day("2040-01-01")
    assert (open_.at(first), open_.at(later), open_.is_exact) == (TRUE, TRUE, True)
    assert (unknown.at(first), unknown.at(later), unknown.is_exact) == (TRUE, UNKNOWN, False)
    assert (open_.to_lo, unknown.to_lo, unknown.to_hi) == (FOREVER, first + 1, FOREVER)


def test_an_open_beginning_was_always_and_an_unknown_one_may_be_any() -> None:
    open_, unknown = When.parse("../2003-09-18"), When.parse("/2003-09-18")
    last, before = day("2003-09-18"), day("1900-01-01")
    assert (open_.at(before), open_.at(last), open_.at(last + 1)) == (TRUE, TRUE, FALSE)
    assert (unknown.at(before), unknown.at(last), unknown.at(last + 1)) == (UNKNOWN, TRUE, FALSE)


def test_before_and_after_leave_one_side_open() -> None:
    before, after = When.parse("[..1999-04-02]"), When.parse("[1999-04-02..]")
    assert (before.from_lo, before.to_hi) == (BEGINNING, day("1999-04-03"))
    assert (after.from_lo, after.to_hi) == (day("1999-04-02"), FOREVER)
    assert before.happened_by(day("1999-04-02")) is TRUE
    assert before.happened_by(day("1990-01-01")) is UNKNOWN
    assert after.happened_by(day("1999-04-01")) is FALSE
    assert after.happened_by(day("2030-01-01")) is UNKNOWN


def test_always_and_unknown_are_opposites() -> None:
    assert When.parse("../..").bounds == When.always().bounds
    assert When.always().at(day("1500-01-01")) is TRUE
    assert When.unknown("in spring, they say").at(day("1500-01-01")) is UNKNOWN
    assert str(When.unknown("in spring, they say")) == "in spring, they say"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2022-11-23 ", "23.11.2022", "2022/11/23", "2022-13", "2022-00", "2023-02-29",
        "2022-11-31", "0000", "22-11-23", "2022-1-2", "+2022", "-0044", "Y17000", "2022-21",
        "2022-11-23T25:00", "2022-11-23T", "2022-11-23\n", "２０２２", "november 2022",
        "2005/2004", "[2022-01-07..2022-01-06]", "[2022-01-06]", "[..]", "[2022,2023]", "/",
        "2022/2023/2024",
        "[2022-01-06..2022-01-07", "{2022..2023}", "2022-?11", "..", "../2022-02-30", "unknown",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(BadDate) as refused:
        When.parse(text)
    assert repr(text) in str(refused.value)
    assert len(str(refused.value)) > len(text) + 20


def test_a_day_is_asked_for_as_a_day() -> None:
    assert parse_day("2022-11-23") == day("2022-11-23")
    for text in ("2022-11", "2022-02-30", "tomorrow", "2022-11-23Z", "20221123"):
        with pytest.raises(BadDate, match="is not a day"):
            parse_day(text)


@given(st.text(alphabet="0129-X/.[]?~%T: Z", max_size=24))
def test_any_text_is_either_a_date_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except BadDate:
        return
    assert when.text == text


@given(edtf_texts())
def test_the_text_stays_as_given_and_the_numbers_are_in_order(text: str) -> None:
    try:
        when = When.parse(text)
    except BadDate:
        assert "X" in text  # a mask may leave no real day, as 2004-02-3X does
        return
    assert str(when) == text
    assert When.parse(str(when)) == when
    assert when.from_lo <= when.from_hi
    assert when.from_hi < when.to_hi or when.from_hi == FOREVER  # [1999-04-02..] has no latest day
    assert when.from_lo < when.to_lo <= when.to_hi


@given(plain_day)
def test_a_day_survives_writing_and_reading(number: int) -> None:
    assert parse_day(iso(number)) == number
    assert When.parse(iso(number)) == When.on(number)


@given(plain_day, st.sampled_from([4, 7, 10]), st.sampled_from("?~%"))
def test_a_qualifier_widens_by_units_of_the_precision(number: int, cut: int, mark: str) -> None:
    text = iso(number)[:cut]
    plain, wide = When.parse(text), When.parse(text + mark)
    n = 2 if mark == "%" else 1
    step = {4: relativedelta(years=n), 7: relativedelta(months=n), 10: relativedelta(days=n)}[cut]
    assert date.fromordinal(wide.from_lo) == date.fromordinal(plain.from_lo) - step
    assert date.fromordinal(wide.to_hi) == date.fromordinal(plain.to_hi) + step


@given(single_dates())
def test_a_mask_covers_every_day_it_may_hide(text: str) -> None:
    """A qualifier never narrows, and hiding a digit never narrows."""
    try:
        when = When.parse(text)
    except BadDate:
        return
    plain = When.parse(text.rstrip("?~%"))
    assert when.from_lo <= plain.from_lo
    assert plain.to_hi <= when.to_hi
    for n in (3, 2, 1):
        try:
            wider = When.parse(text[:n] + "X" * (4 - n) + text[4:])
        except BadDate:
            continue
        assert wider.from_lo <= when.from_lo
        assert when.to_hi <= wider.to_hi


# python-edtf 5 is a witness for level-0 dates and closed intervals only. It reads an unknown end
# ("2003-09-18/") as ten years after the beginning, gives an open end no days at all, and widens
# qualifiers by lengths of its own; there it is not asked.


@given(plain_day, st.sampled_from([4, 7, 10]))
def test_python_edtf_agrees_on_plain_dates(number: int, cut: int) -> None:
    text = iso(number)[:cut]
    theirs = parse_edtf(text)
    when = When.parse(text)
    assert date(*theirs.lower_strict()[:3]).toordinal() == when.from_lo
    assert date(*theirs.upper_strict()[:3]).toordinal() == when.to_hi - 1


@given(plain_day, plain_day, st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_python_edtf_agrees_on_closed_intervals(a: int, b: int, cut_a: int, cut_b: int) -> None:
    text = f"{iso(min(a, b))[:cut_a]}/{iso(max(a, b))[:cut_b]}"
    theirs = parse_edtf(text)
    when = When.parse(text)
    assert date(*theirs.lower_strict()[:3]).toordinal() == when.from_lo
    assert date(*theirs.upper_strict()[:3]).toordinal() == when.to_hi - 1
