"""What the record says to a page's claims, with and without a day of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from servanda.dates import When
from servanda.flows.comparing import compare, proposed
from servanda.flows.reading import read_page
from servanda.model.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.record import Record

LIST = (
    "Zwölf Tage in Taschkent\n\nTASCHKENT, {day} (SylTA) - Der OVKS gehören Armenien, "
    "Weißrussland, Kasachstan, Russland, Tadschikistan und Usbekistan an.\n"
)


@pytest.mark.parametrize(
    ("published", "mark"),
    [
        ("12. März 2010", "known"),
        ("12. März 2022", "contradicts"),  # Uzbekistan had left
        ("12. März", "too vague"),  # it is not known of which year the page speaks
    ],
)
def test_who_belongs_is_compared_on_the_day_of_the_page(
    library: Record, asking: Callable[..., Asked], published: str, mark: str
) -> None:
    page = read_page(asking(library, "2026-01-01"), LIST.format(day=published), None, "")
    (held,) = [claim for claim in page.claims if claim.type == "membership"]
    assert held.against_record == mark


def claim(type_: str, actors: tuple[str, ...], object_: str) -> Claim:
    """A claim of something done, on no day."""
    return Claim(type_, "occurred", "agency", actors, object_, None, "", "", 0, 1, f"en.{type_}")


@pytest.mark.parametrize(
    ("told", "would"),
    [
        # A word of the page may look like an id, and is none of the record.
        (claim("treaty-signed", ("am", "by"), "protocol"), [("am", "claimed", "treaty-signed")]),
        (claim("treaty-signed", ("rebels",), "protocol"), []),
        # A standing is in an organisation, and no person has one.
        (claim("accession", ("am",), "by"), [("am", "claimed", "accession")]),
        (
            claim("accession", ("nikol-pashinyan",), "csto"),
            [("nikol-pashinyan", "claimed", "accession")],
        ),
        (claim("accession", ("am", "csto"), "csto"), [("csto", "standing_step", "am")]),
        # An organ gives a standing in its organisation and has none there.
        (
            claim("observer-status", ("ge", "cis-executive-committee"), "cis"),
            [("cis", "standing_step", "ge")],
        ),
        # An agreement between organisations is one of both.
        (claim("memorandum", ("csto", "am"), "trade"), [("csto", "claimed", "memorandum")]),
        (claim("memorandum", ("csto", "sco"), "trade"), [("csto", "agreement_between", "sco")]),
    ],
)
def test_the_record_would_say_only_what_can_be_said_of_those_named(
    library: Record, asking: Callable[..., Asked], told: Claim, would: list[tuple[str, str, str]]
) -> None:
    view = asking(library, "2026-01-01").view
    said = proposed(told, "page", None, view)
    assert [(s.subject, s.prop, s.value) for s in said] == would


def test_a_list_that_contradicts_meets_only_whom_it_is_wrong_about(
    library: Record, asking: Callable[..., Asked]
) -> None:
    page = read_page(asking(library, "2026-01-01"), LIST.format(day="12. März 2022"), None, "")
    (held,) = [claim for claim in page.claims if claim.type == "membership"]
    assert {(row.subject, row.value) for row in held.record_says} == {("csto", "uz")}
    assert held.meets == [row.statement for row in held.record_says]
    assert all(row.sources for row in held.record_says)


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        # Who was suspended in 2021 may be suspended again.
        ("The African Union suspended Mali on Tuesday until order has been restored.", "new"),
        # The day on which a treaty binds one state is not that of its entry into force.
        ("The Minamata Convention entered into force for Armenia on 13 March 2018.", "too vague"),
        ("In Armenia, the Minamata Convention entered into force on 13 March 2018.", "too vague"),
        # Another text than the one on record, and another body than its organisation.
        ("Russia signed the CTBT de-ratification law on 2 November 2023.", "too vague"),
        (
            "Ukraine deposited its instrument of approval of the amendment to the CTBT.",
            "too vague",
        ),
        ("Ukraine became a member of the EU Erasmus programme in 2014.", "too vague"),
        ("Norway joined the EU sanctions against Belarus on 3 July 2021.", "too vague"),
        ("North Korea signed the Non-Proliferation Treaty safeguards deal in 1992.", "too vague"),
        ("The protocol to the Stockholm Convention was signed by Norway in 2020.", "too vague"),
        ("Amendments to the Rome Statute entered into force on 17 July 2018.", "too vague"),
        ("Mali left the African Union meeting on 3 July 2021.", "too vague"),
    ],
)
def test_what_another_act_tells_contradicts_nothing(
    library: Record, asking: Callable[..., Asked], sentence: str, mark: str
) -> None:
    text = f"Twelve days\n\nMay 4, 2024\n\nTASHKENT, May 4 (SylTA) - {sentence}\n"
    page = read_page(asking(library, "2026-01-01"), text, None, "")
    surely = [claim for claim in page.claims if not claim.likely_only]
    assert {claim.against_record for claim in surely} <= {mark, "too vague"}
    assert not any(claim.against_record == "contradicts" for claim in page.claims)


def test_of_two_names_behind_a_verb_a_state_left_the_first(
    library: Record, asking: Callable[..., Asked]
) -> None:
    sentence = "Burundi withdrew from the Rome Statute in 2017, after telling the United Nations."
    text = f"Twelve days\n\nMay 4, 2024\n\nTASHKENT, May 4 (SylTA) - {sentence}\n"
    page = read_page(asking(library, "2026-01-01"), text, None, "")
    assert [claim.object for claim in page.claims] == ["rome-1998"]


@pytest.mark.parametrize(
    ("rule", "basis", "mark"),
    [
        ("en.accession", "text", "contradicts"),  # it joined in 2006, and left in 2012
        ("en.weighed.accession.join", "text", "too vague"),
        ("en.accession", "likely", "known"),
    ],
)
def test_what_is_likely_only_contradicts_nothing(
    library: Record, asking: Callable[..., Asked], rule: str, basis: str, mark: str
) -> None:
    told = replace(
        claim("accession", ("uz",), "csto"),
        rule=rule,
        day=When.parse("2023-05-04"),
        day_basis=basis,
    )
    view = asking(library, "2026-01-01").view
    assert compare(told, view, When.parse("2026-01-01").from_lo)[0] == mark


def test_an_actor_who_is_only_likely_counts_as_none(
    library: Record, asking: Callable[..., Asked]
) -> None:
    told = replace(claim("accession", ("uz", "af"), "csto"), day=When.parse("2006-08-16"))
    view, day = asking(library, "2026-01-01").view, When.parse("2026-01-01").from_lo
    assert compare(told, view, day)[0] == "contradicts"  # Afghanistan never joined
    assert compare(replace(told, likely_actors=("af",)), view, day)[0] == "known"
    assert compare(replace(told, likely_actors=("uz", "af")), view, day)[0] == "too vague"


def test_a_status_that_is_only_likely_counts_as_what_the_rule_told(
    library: Record, asking: Callable[..., Asked]
) -> None:
    told = replace(claim("accession", ("uz",), "csto"), day=When.parse("2006-08-16"))
    view, day = asking(library, "2026-01-01").view, When.parse("2026-01-01").from_lo
    planned = replace(told, status="planned")
    assert compare(planned, view, day)[0] != "known"
    assert compare(replace(planned, told_status="occurred"), view, day)[0] == "known"
