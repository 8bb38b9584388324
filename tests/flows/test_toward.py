"""Between two parties, and for one territory: asked of a record, answered in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda import Coverage, Draft, Record, Source, Statement, When
from servanda.dates import parse_day
from servanda.errors import BadInput, UnknownId
from servanda.flows.asking import Question, ask
from servanda.flows.rulebook import rule_bytes
from servanda.flows.status import status
from servanda.model import quals_of
from servanda.render.plain import to_plain
from servanda.render.status import status_page
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked

RIVERS, WIDER, ISLE = "rivers-1990", "rivers-1995", "isle"
TWO = {"article": "1", "when": {"count": {"of": "any", "at_least": "2"}}}
RULES = (
    {
        "instrument": RIVERS,
        "entry_into_force": TWO,
        "reservations": {"article": "7", "allowed": "all", "effect": "consent"},
        "territory": {"silent": "yes"},
    },
    {
        "instrument": WIDER,
        "entry_into_force": TWO,
        "amendment": {"article": "9", "of": RIVERS},
    },
)


def said(subject: str, prop: str, value: str, valid: str = "../..", **quals: str) -> Statement:
    return Statement(subject, prop, value, When.parse(valid), "list", quals_of(quals))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    draft = Draft("tester", "an invented treaty and its amendment")
    draft.describe(Source("list"))
    for actor in ("klow", "zekow", "tana"):
        draft.assert_(said(actor, "kind", "state"))
        draft.assert_(said(RIVERS, "deposit", actor, "1990-01-01", kind="ratification"))
    draft.assert_(said(ISLE, "kind", "territory"))
    draft.assert_(said(ISLE, "territory_of", "klow", "1900-01-01/.."))
    for raw in RULES:
        name = str(raw["instrument"])
        draft.assert_(said(name, "kind", "instrument"))
        draft.assert_(said(name, "rule", draft.keep(rule_bytes(raw))))
    draft.assert_(said(WIDER, "amends", RIVERS))
    for actor in ("klow", "zekow"):
        draft.assert_(said(WIDER, "deposit", actor, "1996-06-06", kind="acceptance"))
    draft.assert_(said(RIVERS, "reservation", "klow", "1990-01-01", article="3"))
    quals = {"kind": "reservation", "to": "klow", "precludes": "yes"}
    draft.assert_(said(RIVERS, "objection", "tana", "1990-05-05", **quals))
    props = ("deposit", "signature", "reservation", "objection", "territorial_application")
    for name in (RIVERS, WIDER):
        draft.cover(Coverage("list", name, props, 1, parse_day("2020-01-01")))
    made = Record.create(f"sqlite:///{tmp_path / 'r.sqlite'}")
    made.append(draft, at="2020-01-01T00:00:00+00:00")
    yield made
    made.close()


def asked(record: Record) -> Asked:
    return ask(record, Question(parse_day("2000-01-01")), "0")


def test_between_two_the_answer_names_both_and_the_version(record: Record) -> None:
    found = status(asked(record), RIVERS, actor="klow", toward="zekow")
    assert (found.answer, found.in_force_since) == ("yes", "1990-01-01")
    assert (found.actor, found.toward) == ("klow", "zekow")
    assert [(v.instrument, v.answer) for v in found.versions] == [(WIDER, "yes")]
    assert status(asked(record), RIVERS, actor="klow", toward="tana").answer == "no"
    assert status(asked(record), RIVERS, actor="zekow", toward="tana").versions == []


def test_for_a_territory_the_answer_names_it(record: Record) -> None:
    found = status(asked(record), RIVERS, actor="klow", territory=ISLE)
    assert (found.answer, found.territory) == ("yes", ISLE)


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_is_said_in_every_language(record: Record, lang: str) -> None:
    for toward, territory in (("zekow", ""), ("tana", ""), ("", ISLE)):
        found = status(asked(record), RIVERS, actor="klow", toward=toward, territory=territory)
        page = to_plain(status_page(found, voice_of(lang)))
        assert "_" not in page
        assert "{" not in page


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ({"toward": "klow"}, "name the first party too"),
        ({"territory": ISLE}, "name the party too"),
        ({"actor": "klow", "toward": "klow"}, "the same party"),
        ({"actor": "klow", "toward": "tana", "territory": ISLE}, "one of the two"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    record: Record, who: dict[str, str], sentence: str
) -> None:
    told = {"actor": "", "toward": "", "territory": "", **who}
    with pytest.raises(BadInput, match=sentence):
        status(
            asked(record),
            RIVERS,
            actor=told["actor"],
            toward=told["toward"],
            territory=told["territory"],
        )
    with pytest.raises(UnknownId):
        status(asked(record), RIVERS, actor="klow", territory="zekow")
