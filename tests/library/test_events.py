"""Sessions, cases, procedures and aims: what the library must be able to tell of them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import servanda
from servanda.dates import TRUE, When, parse_day
from servanda.exchange import read_folder
from servanda.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.exchange import Folder
    from servanda.model import Statement

    Find = Callable[..., list[Statement]]

LIBRARY = Path(servanda.__path__[0]) / "library"


@pytest.fixture(scope="module")
def folder() -> Folder:
    return read_folder(LIBRARY)


@pytest.fixture(scope="module")
def find(folder: Folder) -> Find:
    by_prop: dict[str, list[Statement]] = defaultdict(list)
    for placed in folder.statements:
        by_prop[placed.statement.prop].append(placed.statement)

    def found(prop: str, subject: str = "", **quals: str) -> list[Statement]:
        return [
            s
            for s in by_prop[prop]
            if (not subject or s.subject == subject)
            and all(s.qual(name) == text for name, text in quals.items())
        ]

    return found


def values(statements: list[Statement]) -> set[str]:
    return {s.value for s in statements}


def test_every_event_is_of_a_kind_and_of_somebody(find: Find) -> None:
    events = {s.subject for s in find("kind") if s.value == "event"}
    assert events == {s.subject for s in find("event_kind")}
    assert events == {s.subject for prop in ("event_of", "session_of") for s in find(prop)}
    assert events == {
        s.subject for prop in ("held", "scheduled_for", "case_of") for s in find(prop)
    }


def test_a_day_that_was_set_is_a_date_and_no_sitting(find: Find) -> None:
    for statement in find("scheduled_for"):
        assert When.parse(statement.value).bounds, statement.subject
    held = {s.subject for s in find("held")}
    open_ = {s.subject for s in find("scheduled_for")} - held
    assert open_ == {
        "csto-csc-2026-11-11",
        "csto-cssc-2026-05",
        "csto-indestructible-brotherhood-2025",
        "cis-chs-2026-10-09",
    }


def test_nothing_is_said_to_be_done_at_an_event_that_was_not_held(find: Find) -> None:
    held = {s.subject for s in find("held")}
    for prop in ("adopted", "not_adopted", "attended_by", "absent", "chaired_by"):
        assert {s.subject for s in find(prop)} <= held, prop


def test_counts_of_documents_stand_side_by_side(find: Find) -> None:
    joint = find("documents_count", "csto-joint-sitting-2025-11-27")
    assert {(s.value, s.qual("stage"), s.according_to) for s in joint} == {
        ("10", "signed", "kg-foreign-ministry"),
        ("17", "signed", "ru-security-council"),
        ("12", "forwarded", "ru-security-council"),
        ("19", "announced", "yuri-ushakov"),
    }
    assert values(find("documents_count", "csto-csc-2025-11-27")) == {"15"}


def test_the_strength_of_the_force_by_measure(find: Find) -> None:
    whole = [s for s in find("strength", "case-kazakhstan-2022") if not s.qual("of")]
    assert {(s.value, s.qual("measure"), s.according_to) for s in whole} == {
        ("2500", "announced", "stanislav-zas"),
        ("2030", "present", "kassym-jomart-tokayev"),
        ("2000", "present", ""),
        ("3950", "sum-of-announced", ""),
        ("3600", "pool", ""),
    }
    named = [s for s in find("strength", "case-kazakhstan-2022") if s.qual("of")]
    assert sum(int(s.value) for s in named if s.source != "recalled") == 3950


def test_what_was_sent_in_each_case(find: Find) -> None:
    sent = {(s.subject, s.value) for s in find("case_outcome")}
    assert sent == {
        ("case-kazakhstan-2022", "forces-sent"),
        ("case-kyrgyzstan-2010", "no-forces-sent"),
        ("case-kyrgyzstan-2010", "material-help"),
        ("case-armenia-2022", "mission-sent"),
    }
    asked = {(s.subject, s.qual("to")) for s in find("case_step", step="request")}
    assert ("case-kyrgyzstan-2010", "ru") in asked
    assert ("case-armenia-2022", "csto") in asked


def test_steps_of_a_case_follow_the_procedure(find: Find) -> None:
    foreseen = {s.qual("step") for s in find("procedure_step", "csto-crisis-response")}
    taken = {s.qual("step") for s in find("case_step", "case-kazakhstan-2022")}
    assert foreseen - {"other"} <= taken | {"deployment"}


def test_the_level_a_unit_must_have(find: Find) -> None:
    levels = {s.value: s for s in find("level", "un-pcrs")}
    assert levels["2"].qual("allows") == "selection for a mission"
    assert {s.qual("days") for s in find("level", "un-pcrs") if s.source == "un-node-237137"} == {
        "60"
    }


def test_nobody_is_entered_as_coordinating_state(find: Find) -> None:
    assert find("holder", "csto-coordinating-state") == []
    assert find("searched", "csto-coordinating-state")


def test_what_was_searched_for_says_when(find: Find) -> None:
    day = parse_day("2026-11-23")
    for prop in ("searched", "newest_page"):
        for statement in find(prop):
            assert statement.valid.at(day) == TRUE, statement.subject
            assert statement.source == "compilers-2026-11-23", statement.subject


def test_every_aim_says_who_named_it_and_how_far_was_looked(find: Find) -> None:
    aims = {s.subject for s in find("kind") if s.value == "aim"}
    assert len(aims) == 6
    for prop in ("aim_of", "aim_concerns", "aim_step", "newest_page"):
        assert aims <= {s.subject for s in find(prop)}, prop


def test_steps_bear_the_name_of_an_act_only_once(find: Find) -> None:
    """Two statements of one act from one source would be one told twice."""
    schema = load_schema()
    for prop in ("case_step", "aim_step", "documents_count", "strength"):
        seen: dict[tuple[str, ...], str] = {}
        for s in find(prop):
            identity = tuple(s.qual(name) for name in schema[prop].identity)
            key = (s.subject, s.value, *identity, s.source, s.according_to)
            assert key not in seen, (key, seen[key], s.valid.text)
            seen[key] = s.valid.text


def test_observers_at_the_assembly_have_their_resolution(find: Find) -> None:
    granted = find("standing_step", "un-ga", step="granted")
    assert all(s.qual("number").startswith("A/RES/") for s in granted)
    assert {s.value for s in find("member", "un-ga", standing="observer")} <= values(granted)


def test_relays_of_one_story_are_one_origin(folder: Folder) -> None:
    relays = {s.id: s.origin_of for s in folder.sources.values() if s.origin_of}
    assert relays["ona-az-26528"] == "ria-2022-un-letter"
    assert relays["pledgetimes-minsk-2023"] == "belta-minsk-2023"
    assert all(not folder.sources[origin].origin_of for origin in relays.values())
