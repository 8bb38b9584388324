"""Who acts for whom: told by the reader in three languages, and shown as practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from river_union import ALWAYS, BEFORE, NAMES
from servanda import Draft, Record, Source, Statement, When
from servanda.dates import parse_day
from servanda.flows.asking import Question, ask
from servanda.flows.authority import authority
from servanda.model import quals_of
from servanda.reader import read
from servanda.render.authority import authority_page
from servanda.render.plain import to_plain
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.model.claim import Claim

TOLD = [
    ("en", "Mali delivered a statement on behalf of the members of the River Union.", "speak"),
    ("en", "On behalf of the River Union, Mali condemned the attack.", "speak"),
    ("en", "Mali, speaking also for the River Union, called for a session.", "speak"),
    ("en", "The agreement was signed on behalf of the River Union by Mali.", "sign"),
    ("en", "Mali negotiates agreements on behalf of the River Union.", "negotiate"),
    ("en", "Mali represented the River Union at the talks in Harbour.", "represent"),
    ("en", "The River Union was represented at the summit by Mali.", "represent"),
    ("de", "Mali gab eine Erklärung im Namen der Flussunion ab.", "speak"),
    ("de", "Im Namen der Flussunion verurteilte Mali den Angriff.", "speak"),
    ("de", "Für die Flussunion unterzeichnete Mali das Abkommen.", "sign"),
    ("de", "Mali verhandelt im Namen der Flussunion.", "negotiate"),
    ("de", "Die Flussunion wurde auf dem Gipfel durch Mali vertreten.", "represent"),
    ("de", "Mali vertrat die Flussunion bei dem Treffen im Hafen.", "represent"),
    ("ru", "Мали выступило с заявлением от имени Речного союза.", "speak"),
    ("ru", "От имени Речного союза Мали осудило нападение.", "speak"),
    ("ru", "Мали подписало протокол от имени Речного союза.", "sign"),
    ("ru", "Мали ведёт переговоры от имени государств — членов Речного союза.", "negotiate"),
]
EMPOWERED = [
    ("en", "The Lake League authorised Mali to negotiate on behalf of the River Union."),
    ("de", "Die Seenliga ermächtigte Mali, im Namen der Flussunion zu verhandeln."),
    ("ru", "Озёрная лига уполномочила Мали вести переговоры от имени Речного союза."),
]
NOT_TOLD = [
    ("en", "The minister thanked the River Union on behalf of his family."),
    ("en", "The figures represent Mali's exports to the River Union in 2019."),
    ("de", "Im Namen des Volkes verkündete das Gericht in Mali das Urteil."),
    ("de", "Mali vertritt die Ansicht, dass die Flussunion recht hat."),
    ("ru", "Мали поблагодарило Речной союз от имени своего народа."),
]


def acting(lang: str, sentence: str) -> list[Claim]:
    article = read(f"{BEFORE[lang]}\n\n{sentence}\n", NAMES)
    return [claim for claim in article.claims if claim.type == "representation"]


@pytest.mark.parametrize(("lang", "sentence", "way"), TOLD)
def test_who_acts_for_whom_is_told_and_in_which_way(lang: str, sentence: str, way: str) -> None:
    [claim] = acting(lang, sentence)
    assert (claim.actors, claim.object) == (("ml",), "union")
    [statement] = claim.to_statements("page")
    assert (statement.subject, statement.prop, statement.value) == ("ml", "acted_for", "union")
    assert statement.qual("act") == way


@pytest.mark.parametrize(("lang", "sentence"), EMPOWERED)
def test_who_is_empowered_has_not_acted_yet(lang: str, sentence: str) -> None:
    [claim] = acting(lang, sentence)
    assert (claim.actors, claim.object, claim.status) == (("ml",), "union", "provided-for")
    assert claim.to_statements("page") == ()


@pytest.mark.parametrize(("lang", "sentence"), NOT_TOLD)
def test_what_is_done_for_nobody_on_record_is_not_told(lang: str, sentence: str) -> None:
    assert acting(lang, sentence) == []


def test_for_several_the_words_of_the_page_stand() -> None:
    [claim] = acting("en", "The League said that Mali spoke on behalf of Chad and the River Union.")
    assert claim.object == "Chad and the River Union"
    assert claim.to_statements("page") == ()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    draft = Draft("tester", "who spoke for the union")
    draft.describe(Source("page", title="Mali speaks"))
    for actor, kind in (("ml", "state"), ("td", "state"), ("union", "organisation")):
        draft.assert_(Statement(actor, "kind", kind, ALWAYS, "page"))
    for actor, day, act in (("ml", "2020-05-01", "speak"), ("td", "2021-05-01", "sign")):
        quals = quals_of({"act": act})
        draft.assert_(Statement(actor, "acted_for", "union", When.parse(day), "page", quals))
    made = Record.create(f"sqlite:///{tmp_path / 'r.sqlite'}")
    made.append(draft, at="2022-01-01T00:00:00+00:00")
    yield made
    made.close()


def test_practice_is_shown_by_the_day_and_is_no_ground_to_act(record: Record) -> None:
    early, asked = (
        ask(record, Question(parse_day(day)), "0") for day in ("2020-12-31", "2022-01-01")
    )
    before, late = authority(early, "union"), authority(asked, "union")
    signed = authority(asked, "union", act="sign")
    assert [(one.actor, one.act, one.day) for one in before.practice] == [
        ("ml", "speak", "2020-05-01")
    ]
    assert [one.actor for one in late.practice] == ["td", "ml"]
    assert [one.actor for one in signed.practice] == ["td"]
    assert late.answer == "not found"
    for lang in LANGS:
        assert "2020" in to_plain(authority_page(late, voice_of(lang)))
