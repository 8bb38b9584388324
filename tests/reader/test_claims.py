"""Claims: steps of a treaty kept apart, statuses, days, and what must not be claimed."""

from __future__ import annotations

import pytest

from servanda.model import load_schema
from servanda.model.claim import STATUSES, VOICES
from servanda.reader import NameBook, read
from servanda.reader.words.frames import frames_of
from servanda.reader.words.language import with_rules

HEAD = "3 Mai 2021, 10:00\n\nRat tagt in der Stadt Klow\n\n"
PAD = " Das ist die Lage, und mehr ist über sie nicht zu sagen."


CASES = """\
ratification occurred: Borduria hat das Protokoll über die gemeinsame Rettung ratifiziert.
chamber-approval occurred: Die Oberkammer hat das Protokoll ratifiziert.
ratification advocated: Es ist wichtig, die Ratifizierung des Protokolls abzuschließen.
entry-into-force conditional: Die Verträge treten in Kraft, wenn alle Staaten zustimmen.
cooperation planned: Die RU wird die Zusammenarbeit mit der Küstenliga ausbauen.
summit planned: Der RU-Gipfel ist für den 9. Juni in Klow geplant.
summit occurred: Der RU-Gipfel fand am 1. Mai in Klow statt.
accession planned: Die Aufnahme von Borduria in die RU wird im Juni erwartet.
accession occurred: Borduria ist der RU beigetreten, so dass Borduria am Tisch sitzt.
chair ongoing: Borduria hat in diesem Jahr den RU-Vorsitz inne.
membership ongoing: Der RU gehören Borduria und Syldavien an.
founding occurred: Die RU ist eine Organisation, die 2001 gegründet wurde.
appointment occurred: Ana Ilic wurde zum Vorsitzenden der RU ernannt.
meeting occurred: Am Montag traf sich Ana Ilic, mit Syldavien über den Hafen zu reden.
establishment provided-for: Das Abkommen sieht vor, dass ein RU-Hafenstaat eingeführt wird.
"""


@pytest.mark.parametrize("case", CASES.splitlines())
def test_what_is_claimed_and_how_far_it_is(case: str, invented: NameBook) -> None:
    expected, _, text = case.partition(": ")
    kind, _, status = expected.partition(" ")
    found = [(c.type, c.status) for c in read(HEAD + text + PAD, invented).claims]
    assert (kind, status) in found


def test_a_chamber_never_counts_as_ratification(invented: NameBook) -> None:
    article = read(f"{HEAD}Die Oberkammer hat das Protokoll ratifiziert.{PAD}", invented)
    assert [claim.type for claim in article.claims] == ["chamber-approval"]
    # The record does not know which protocol is meant, so nothing is said of any.
    assert article.claims[0].to_statements("src") == ()


def test_an_accession_that_is_only_spoken_of_has_not_happened(invented: NameBook) -> None:
    text = "Alle Staaten haben die Idee eines Beitritts von Borduria zur RU unterstützt."
    (claim,) = read(HEAD + text + PAD, invented).claims
    assert (claim.type, claim.status) == ("accession", "sought")


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("am 2. Mai", "2021-05-02"),
        ("gestern", "2021-05-02"),
        ("am 30. Dezember", "2020-12-30"),
        ("im Februar 2020", "2020-02"),
        ("am 5. und 6. März", "2021-03-05/2021-03-06"),
        ("am Freitag", "2021-04-30"),
    ],
)
def test_days_of_the_past(when: str, day: str, invented: NameBook) -> None:
    (claim,) = read(f"{HEAD}Der RU-Gipfel fand {when} in Klow statt.{PAD}", invented).claims
    assert claim.day is not None
    assert claim.day.text == day


def test_days_ahead_lie_after_the_page(invented: NameBook) -> None:
    text = f"{HEAD}Der RU-Gipfel wird am 3. Februar in Klow stattfinden.{PAD}"
    (claim,) = read(text, invented).claims
    assert claim.day is not None
    assert (claim.day.text, claim.status) == ("2022-02-03", "planned")


def test_without_a_day_of_publication_the_year_stays_unknown(invented: NameBook) -> None:
    text = f"Der RU-Gipfel fand am 2. Mai in Klow statt.{PAD}"
    (claim,) = read(text, invented).claims
    assert claim.day is not None
    assert claim.day.text == "XXXX-05-02"


def test_every_status_and_voice_has_its_word(page: str, invented: NameBook) -> None:
    for claim in read(page, invented).claims:
        assert claim.status in STATUSES
        assert claim.voice in VOICES


def test_statements_fit_the_schema(page: str, invented: NameBook) -> None:
    schema = load_schema()
    statements = [s for c in read(page, invented).claims for s in c.to_statements("src")]
    for statement in statements:
        schema.check(statement)
    assert {s.prop for s in statements} >= {
        "standing_step", "ratification_pending", "national_step", "member",
    }  # fmt: skip


@pytest.mark.parametrize("lang", with_rules())
def test_rules_have_distinct_ids_and_compile(lang: str) -> None:
    ids = [compiled.rule.id for compiled in frames_of(lang).rules]
    assert len(ids) == len(set(ids))
    assert all(compiled.rule.near for compiled in frames_of(lang).rules)


@pytest.mark.parametrize(
    ("text", "prop", "quals"),
    [
        (
            "Borduria hat die Beitrittsurkunde zum {protocol} hinterlegt.",
            "deposit",
            (("kind", "accession"),),
        ),
        (
            "Borduria ist dem {protocol} beigetreten.",
            "deposit",
            (("kind", "accession"),),
        ),
        ("Das {protocol} trat am 1. März in Kraft.", "in_force", ()),
    ],
)
def test_steps_that_bind(
    text: str, prop: str, quals: tuple[tuple[str, str], ...], invented: NameBook
) -> None:
    text = text.format(protocol="Protokoll über die gemeinsame Rettung")
    statements = [s for c in read(HEAD + text + PAD, invented).claims for s in c.to_statements("s")]
    assert [(s.subject, s.prop, s.quals) for s in statements] == [("rescue-protocol", prop, quals)]
    load_schema().check(statements[0])


def test_a_day_beside_a_list_of_members_is_not_kept(invented: NameBook) -> None:
    text = "Der RU gehören Borduria, Syldavien und, seit 2015, Ruritanien an."
    plain = "Der RU gehören Borduria und Syldavien an, die 2001 verbündet waren."
    for given in (text, plain):
        claims = read(HEAD + given + PAD, invented).claims
        days = [s.valid.text for c in claims for s in c.to_statements("s") if s.prop == "member"]
        assert set(days) <= {""}


def test_two_meetings_of_one_person_are_two_unless_on_one_day(invented: NameBook) -> None:
    apart = "Ana Ilic traf am 5. April Udo Lind. Am 9. April traf Ana Ilic den Händler Karl Weller."
    claims = read(HEAD + apart + PAD, invented).claims
    assert len([claim for claim in claims if claim.type == "meeting"]) == 2
    undated = (
        "Ana Ilic traf Minister Udo Lind. Danach traf Ana Ilic Minister Karl Weller in der Stadt."
    )
    claims = read(HEAD + undated + PAD, invented).claims
    assert [c.actors[1:] for c in claims if c.type == "meeting"] == [
        ("Udo Lind",),
        ("Karl Weller",),
    ]


def test_a_topic_is_told_and_not_with_whom_or_where(invented: NameBook) -> None:
    text = "Ana Ilic traf sich am Montag in der Stadt Klow mit Minister Udo Lind."
    (claim,) = (c for c in read(HEAD + text + PAD, invented).claims if c.type == "meeting")
    assert not claim.object
