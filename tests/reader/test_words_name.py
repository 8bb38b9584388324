"""Whom the words of a claim name, where its place lies, and who gives a standing to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

if TYPE_CHECKING:
    from servanda.model.claim import Claim


def first(lang: str, type_: str, sentence: str) -> Claim:
    claims = read(f"{BEFORE[lang]} {sentence}\n", NAMES).claims
    return next(claim for claim in claims if claim.type == type_)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The River Union sent peacekeepers to Chad on Tuesday."),
        ("de", "Die Flussunion hat am Dienstag Friedenstruppen nach Tschad entsandt."),
        ("ru", "Речной союз во вторник направил миротворцев в Чад."),
    ],
)
def test_a_state_in_words_is_the_country_of_a_claim(lang: str, sentence: str) -> None:
    claim = first(lang, "deployment", sentence)
    assert (claim.country, claim.named) == ("td", ("td",))


@pytest.mark.parametrize(
    ("lang", "sentence", "country"),
    [
        ("en", "The River Committee of the River Union met in Minsk on Tuesday.", "by"),
        ("de", "Das Flusskomitee der Flussunion tagte am Dienstag in Minsk.", "by"),
        ("ru", "Речной комитет собрался во вторник на сессию в Минске.", "by"),
        # Neither a capital, nor one that may be another's.
        ("en", "The River Committee of the River Union met in Gomel on Tuesday.", ""),
        ("en", "The River Committee met in Minsk on Tuesday, officials in Moscow said.", ""),
    ],
)
def test_a_capital_tells_the_country(lang: str, sentence: str, country: str) -> None:
    claims = read(f"{BEFORE[lang]} {sentence}\n", NAMES).claims
    assert {c.country for c in claims if c.type in ("meeting", "session")} == {country}


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The River Union granted the Lake League observer status on Tuesday."),
        ("en", "The Lake League received observer status at the River Union on Tuesday."),
        ("de", "Die Flussunion gewährte der Seenliga am Dienstag den Beobachterstatus."),
        ("de", "Die Seenliga erhielt am Dienstag den Beobachterstatus bei der Flussunion."),
        ("ru", "Речной союз во вторник предоставил Озёрная лига статус наблюдателя."),
    ],
)
def test_a_standing_is_in_whoever_gives_it(lang: str, sentence: str) -> None:
    claim = first(lang, "observer-status", sentence)
    assert (claim.object, {*claim.actors} - {claim.object}) == ("union", {"league"})


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Chad is not a member of the River Union, the minister said."),
        ("de", "Tschad ist kein Mitglied der Flussunion, sagte der Minister."),
        ("ru", "Чад не является членом Речной союз, сказал министр."),
    ],
)
def test_who_is_told_not_to_belong_is_denied_it(lang: str, sentence: str) -> None:
    claim = first(lang, "membership", sentence)
    assert (claim.status, claim.actors, claim.object) == ("denied", ("td",), "union")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Alle Soldaten der Flussunion haben Tschad am Dienstag verlassen."),
        ("en", "The soldiers of the River Union left Chad on Tuesday."),
    ],
)
def test_forces_leave_the_only_state_that_is_named(lang: str, sentence: str) -> None:
    claims = read(f"{BEFORE[lang]} {sentence}\n", NAMES).claims
    assert [c.country for c in claims if c.type == "withdrawal-of-troops"] == ["td"]


def test_whoever_else_is_named_is_asked_for_help() -> None:
    sentence = "Mali wandte sich am Dienstag an die Flussunion und bat um Hilfe."
    assert first("de", "appeal", sentence).named == ("union",)


@pytest.mark.parametrize(
    ("lang", "type_", "sentence"),
    [
        ("en", "withdrawal-of-troops", "The soldiers of the River Union began leaving Chad."),
        (
            "en",
            "deployment",
            "The first peacekeepers of the River Union arrived in Chad on Tuesday.",
        ),
        ("en", "deployment", "Troops of the River Union were deployed to Chad on Tuesday."),
        ("de", "deployment", "Truppen der Flussunion wurden am Dienstag nach Tschad verlegt."),
    ],
)
def test_forces_of_somebody_come_and_go(lang: str, type_: str, sentence: str) -> None:
    claim = first(lang, type_, sentence)
    assert (claim.status, claim.actors, claim.country) == ("occurred", ("union",), "td")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Mali asked the River Union for help on Tuesday, and waited."),
        ("en", "Mali turned to the River Union for help on Tuesday, and waited."),
        ("de", "Mali richtete am Dienstag ein Hilfeersuchen an die Flussunion und wartete."),
    ],
)
def test_help_is_asked_for(lang: str, sentence: str) -> None:
    claim = first(lang, "appeal", sentence)
    assert (claim.status, claim.actors, claim.named) == ("occurred", ("ml",), ("union",))


def test_a_standing_at_somebody_is_in_it() -> None:
    sentence = "Die Seenliga erhielt am Dienstag Beobachterstatus bei der Flussunion."
    assert first("de", "observer-status", sentence).object == "union"
