"""German acts are no further than what governs them: wishes, plans, conditions and refusals."""

from __future__ import annotations

import msgspec
import pytest

from german_harbour import NAMES, acts_in
from servanda.errors import BadInput
from servanda.reader import NameBook
from servanda.reader.words import governors
from servanda.reader.words.governors import governors_of
from servanda.reader.words.language import load_yaml

WORLD = NameBook.build(NAMES)
NOUNS = [
    ("Bordurien machte sich für Verhandlungen mit Syldavien stark.", "advocated"),
    ("Bordurien trat lange für Verhandlungen mit Syldavien ein.", "advocated"),
    ("Bordurien dringt auf Verhandlungen mit Syldavien.", "advocated"),
    ("Bordurien erneuerte die Forderung nach Verhandlungen mit Syldavien.", "advocated"),
    ("Bordurien bekundete Interesse an Verhandlungen mit Syldavien.", "sought"),
    ("Bordurien äußerte den Wunsch des Landes nach Verhandlungen mit Syldavien.", "sought"),
    (
        "Bordurien erklärte seine Bereitschaft zur Aufnahme von Gesprächen mit Syldavien.",
        "possible",
    ),
    ("Bordurien sagte am Montag Gespräche mit Syldavien zu.", "planned"),
    ("Bordurien hält Verhandlungen mit Syldavien für immer unwahrscheinlicher.", "possible"),
    ("Bordurien schloss Verhandlungen mit Syldavien nicht aus.", "possible"),
    ("Bordurien wies am Montag Verhandlungen mit Syldavien zurück.", "denied"),
]
CLAUSES = [
    ("Er nannte Bedingungen dafür, dass Bordurien mit Syldavien verhandelt.", "conditional"),
    ("Bordurien hat die Bereitschaft des Landes erklärt, in Gespräche mit Syldavien einzutreten.",
     "possible"),
    ("Der Rat entscheidet, ob die Verhandlungen mit Bordurien aufgenommen werden.", "possible"),
    ("Die Rettungsunion befürchtet, dass Bordurien mit Syldavien verhandelt.", "possible"),
    ("Ruritanien verlangt, dass Bordurien mit Syldavien verhandelt.", "advocated"),
    ("Bordurien schließt nicht aus, mit Syldavien zu verhandeln.", "possible"),
    ("Bordurien ist zu Verhandlungen mit Syldavien bereit, wenn es abzieht.", "conditional"),
    ("Dass Bordurien mit Syldavien verhandelt, ist ausgeschlossen.", "denied"),
    ("Es besteht kein Zweifel, dass Bordurien mit Syldavien verhandeln wird.", "planned"),
    ("Er zweifelt nicht daran, dass Bordurien mit Syldavien verhandelt hat.", "occurred"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), NOUNS)
def test_a_noun_is_as_far_as_the_word_that_calls_for_it(text: str, status: str) -> None:
    assert {one[0] for one in acts_in(text, "negotiation", WORLD)} == {status}


@pytest.mark.parametrize(("text", "status"), CLAUSES)
def test_a_clause_is_as_far_as_the_one_around_it(text: str, status: str) -> None:
    assert {one[0] for one in acts_in(text, "negotiation", WORLD)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Ohne weitere Aussprache hat Bordurien am Montag mit Syldavien verhandelt.",
        "Nach Verhandlungen mit Syldavien sprach Bordurien am Montag von Fortschritten.",
        "Bordurien, das den Wunsch nach Frieden hat, verhandelte am Montag mit Syldavien.",
    ],
)
def test_what_governs_another_word_leaves_an_act_done(text: str) -> None:
    assert {one[0] for one in acts_in(text, "negotiation", WORLD)} == {"occurred"}


def test_what_is_ruled_out_at_talks_is_not_the_talks() -> None:
    text = "Bei Gesprächen mit Syldavien hat Bordurien am Montag einen Verkauf ausgeschlossen."
    assert "denied" not in {one[0] for one in acts_in(text, "negotiation", WORLD)}


def test_a_proposal_somebody_wants_to_make_is_not_made() -> None:
    text = "Bordurien möchte am Montag einen förmlichen Vorschlag vorlegen."
    assert {one[0] for one in acts_in(text, "proposal", WORLD)} == {"sought"}


def test_what_was_announced_on_a_visit_lies_ahead_and_the_visit_does_not() -> None:
    text = "Bordurien hat bei einem Treffen mit Syldavien den Abzug seiner Truppen angekündigt."
    assert {one[0] for one in acts_in(text, "meeting", WORLD)} == {"occurred"}


def test_a_status_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = load_yaml("de/governors.yaml", governors._Data)
    wrong = msgspec.structs.replace(data, clauses={"wished": ("hoffen",)})
    monkeypatch.setattr(governors, "load_yaml", lambda *_: wrong)
    with pytest.raises(BadInput, match="'wished'"):
        governors_of.__wrapped__("de")


def test_other_languages_have_no_such_list() -> None:
    assert governors_of("ru") is None
