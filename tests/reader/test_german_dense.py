"""Dense German sentences: several verbs, conditions and lists, and what belongs to which."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named
from servanda.reader import NameBook

WORLD = NameBook.build(
    [
        *NAMES,
        named("klow", "state", "Klowien"),
        named("senate", "body", "Senat Borduriens", of="borduria"),
    ]
)


def statuses(text: str, kind: str) -> list[str]:
    """How far each act of a type has come."""
    return [status for status, _, _ in acts_in(text, kind, WORLD)]


def actors(text: str, kind: str) -> list[set[str]]:
    """Who does each act of a type."""
    return [those for _, those, _ in acts_in(text, kind, WORLD)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Bordurien lehnt den Vertrag ab und fordert neue Sanktionen gegen Syldavien.",
            "sanction",
            ["advocated"],
        ),
        (
            "Bordurien lehnte den Vorschlag ab und verlangte den Abzug der Truppen aus Syldavien.",
            "withdrawal-of-troops",
            ["advocated"],
        ),
        (
            "Bordurien bestritt die Vorwürfe und kündigte den Abzug seiner Truppen an.",
            "withdrawal-of-troops",
            ["planned"],
        ),
        (
            "Bordurien verzichtete auf Netze und unterzeichnete das Abkommen mit Syldavien.",
            "treaty-signed",
            ["occurred"],
        ),
        (
            "Bordurien wies die Kritik zurück und forderte eine Sitzung der Rettungsunion.",
            "session",
            ["advocated"],
        ),
        # One verb governs both.
        ("Bordurien lehnt Verhandlungen und Treffen mit Syldavien ab.", "meeting", ["denied"]),
        (
            "Bordurien will das Abkommen unterzeichnen und ratifizieren.",
            "ratification",
            ["planned"],
        ),
        (
            "Bordurien lehnte die Verlängerung und geplante Ausweitung der Sanktionen ab.",
            "sanction",
            ["denied"],
        ),
    ],
)
def test_a_verb_governs_no_more_than_its_own(text: str, kind: str, status: list[str]) -> None:
    assert sorted({*statuses(text, kind)}) == status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Ratifiziert Bordurien das Protokoll, kündigt Syldavien den Vertrag über Fische.",
            "withdrawal",
            "conditional",
        ),
        (
            "Ratifiziert Bordurien das Protokoll, kündigt Syldavien den Vertrag über Fische.",
            "ratification",
            "conditional",
        ),
        (
            "Sollte Bordurien den Vertrag kündigen, zieht Syldavien seinen Botschafter ab.",
            "recall",
            "conditional",
        ),
        (
            "Scheitern die Gespräche, will die Rettungsunion Sanktionen gegen Bordurien verhängen.",
            "sanction",
            "conditional",
        ),
        (
            "Die Rettungsunion wird Sanktionen gegen Bordurien verhängen, falls es zögert.",
            "sanction",
            "conditional",
        ),
        (
            "Falls Bordurien das Protokoll ratifiziert, wird Syldavien den Vertrag kündigen.",
            "withdrawal",
            "conditional",
        ),
        (
            "Auch wenn Bordurien zögert, wird Syldavien das Abkommen ratifizieren.",
            "ratification",
            "planned",
        ),
        (
            "Bordurien hat den Vertrag über Fische gekündigt, falls keiner fischt.",
            "withdrawal",
            "occurred",
        ),
        (
            "Unterzeichnet wurde das Abkommen von Bordurien, stellte der Hafen fest.",
            "treaty-signed",
            "occurred",
        ),
        (
            "Wenn Fischer am Montag kommen, wird Bordurien das Abkommen unterzeichnen.",
            "treaty-signed",
            "planned",
        ),
    ],
)
def test_what_waits_for_a_condition(text: str, kind: str, status: str) -> None:
    assert statuses(text, kind) == [status]


def test_what_is_not_done_in_a_condition_is_not_told() -> None:
    text = "Wird der Vertrag mit Bordurien nicht unterzeichnet, kommt Nebel über Syldavien."
    assert statuses(text, "treaty-signed") == []


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        (
            "Nach Bordurien und Syldavien hat auch Ruritanien das Protokoll ratifiziert.",
            "ratification",
            {"ruritania"},
        ),
        (
            "Vor Bordurien und Syldavien hatte schon Ruritanien den Vertrag gekündigt.",
            "withdrawal",
            {"ruritania"},
        ),
        (
            "Gegen Bordurien und Syldavien verhängte Ruritanien Sanktionen.",
            "sanction",
            {"ruritania"},
        ),
        (
            "Auch wenn Bordurien zögert, wird Syldavien das Abkommen ratifizieren.",
            "ratification",
            {"syldavia"},
        ),
        (
            "Mit Bordurien und Syldavien hat Ruritanien ein Abkommen unterzeichnet.",
            "treaty-signed",
            {"borduria", "syldavia", "ruritania"},
        ),
    ],
)
def test_who_does_it(text: str, kind: str, doers: set[str]) -> None:
    assert actors(text, kind) == [doers]


def days(text: str, kind: str) -> list[str]:
    """The day of each act of a type."""
    return [day for _, _, day in acts_in(text, kind, WORLD)]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Bordurien hat die 2019 gegen Syldavien verhängten Sanktionen am Montag gelockert.",
            "sanction-relief",
            "2022-05-16",
        ),
        (
            "Bordurien hat das im März von ihm unterzeichnete Abkommen am Montag ratifiziert.",
            "ratification",
            "2022-05-16",
        ),
        (
            "Der 2014 zwischen Bordurien und Syldavien geschlossene Vertrag läuft Ende Juni aus.",
            "treaty-ended",
            "2022-06",
        ),
        (
            "Der 2014 zwischen Bordurien und Syldavien geschlossene Vertrag läuft Ende Juni aus.",
            "treaty-signed",
            "2014",
        ),
        (
            "Bordurien kündigte am Montag die 2005 mit Syldavien geschlossene Vereinbarung.",
            "withdrawal",
            "2022-05-16",
        ),
        (
            "Das von Bordurien und Syldavien unterzeichnete Abkommen tritt am 1. Juli in Kraft.",
            "treaty-signed",
            "",
        ),
        (
            "Das von Bordurien und Syldavien unterzeichnete Abkommen tritt am 1. Juli in Kraft.",
            "entry-into-force",
            "2022-07-01",
        ),
        # The day stands beside the verb, though an article is in front of it.
        (
            "Die Minister von Bordurien und Syldavien haben am Montag das Abkommen unterzeichnet.",
            "treaty-signed",
            "2022-05-16",
        ),
        (
            "Bordurien, das am Montag dem neuen Bund beitrat, ratifizierte im März das Abkommen.",
            "ratification",
            "2022-03",
        ),
    ],
)
def test_a_day_before_a_participle_is_its_own(text: str, kind: str, day: str) -> None:
    assert days(text, kind) == [day]


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        (
            "Das von Syldavien und Ruritanien erdachte Abkommen wurde von Bordurien gekündigt.",
            "withdrawal",
            {"borduria"},
        ),
        (
            "Eine von Bordurien eingebrachte Resolution wurde von der Rettungsunion angenommen.",
            "proposal",
            {"borduria"},
        ),
        (
            "Eine von Bordurien eingebrachte Resolution wurde von der Rettungsunion angenommen.",
            "resolution",
            {"union"},
        ),
    ],
)
def test_an_agent_before_a_participle_does_no_more(text: str, kind: str, doers: set[str]) -> None:
    assert actors(text, kind) == [doers]


@pytest.mark.parametrize(
    ("text", "kind", "status", "doers"),
    [
        (
            "Syldavien hat in Hafen, der Hauptstadt Borduriens, das Abkommen unterzeichnet.",
            "treaty-signed",
            "occurred",
            {"syldavia"},
        ),
        (
            "Bordurien hat mit Syldavien, das im Mai wählt, das Abkommen unterzeichnet.",
            "treaty-signed",
            "occurred",
            {"borduria", "syldavia"},
        ),
        (
            "Bordurien will, sobald Syldavien gewählt hat, das Abkommen über Fische ratifizieren.",
            "ratification",
            "planned",
            {"borduria"},
        ),
        (
            "Ruritanien ist nach Bordurien und Syldavien das dritte Land, das ihn ratifizierte.",
            "ratification",
            "occurred",
            {"ruritania"},
        ),
        # Here a relative clause does begin.
        (
            "Bordurien hat den Botschafter Syldaviens, der den Hafen schmähte, ausgewiesen.",
            "expulsion",
            "occurred",
            {"borduria", "syldavia"},
        ),
        (
            "Der Minister sprach mit Fischern aus Syldavien, das den Vertrag gekündigt hat.",
            "withdrawal",
            "occurred",
            {"syldavia"},
        ),
    ],
)
def test_a_clause_goes_on_behind_what_is_put_in(
    text: str, kind: str, status: str, doers: set[str]
) -> None:
    told = [(how, those) for how, those, _ in acts_in(text, kind, WORLD)]
    assert told == [(status, doers)]


PASSED = "Das Parlament Borduriens hat am Montag das Abkommen mit Syldavien gebilligt. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Danach ist noch die Unterschrift des Präsidenten erforderlich.", ["provided-for"]),
        ("Das Gesetz braucht noch die Unterzeichnung durch den König.", ["provided-for"]),
        ("Der Staatschef muss es noch unterzeichnen.", ["provided-for"]),
        ("Die Unterschrift des Kapitäns ist auf dem Bild zu sehen.", []),
        ("Der Kapitän muss den Brief noch unterzeichnen.", []),
    ],
)
def test_a_law_that_waits_for_its_signature(text: str, status: list[str]) -> None:
    told = acts_in(PASSED + text, "promulgation", WORLD)
    assert [(how, those) for how, those, _ in told] == [(one, {"borduria"}) for one in status]


@pytest.mark.parametrize(
    "text",
    [
        "Der Kongress Borduriens hat am Montag das Abkommen über Fische gebilligt.",
    ],
)
def test_a_house_is_whose_it_is_said_to_be(text: str) -> None:
    assert actors(text, "parliament-approval") == [{"borduria"}]


MINISTER = "Außenministerin Ida Lind war am Montag in Sprodj. "
UNION = "Die Rettungsunion hat am Montag über Fische getagt. "
BOTH = "Bordurien und Syldavien haben am Montag ein Abkommen über Fische unterzeichnet. "


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        (MINISTER + "Dort traf sie ihren Amtskollegen Udo Beran.", "meeting", {"Ida Lind"}),
        (
            MINISTER + "Sie telefonierte auch mit Minister Udo Beran.",
            "phone-call",
            {"Ida Lind", "Udo Beran"},
        ),
        (MINISTER + "Am Freitag wird sie Syldavien besuchen.", "visit", {"Ida Lind"}),
        (UNION + "Sie verurteilte den Angriff auf Syldavien.", "condemnation", {"union"}),
        (UNION + "Im Juni will sie Beobachter nach Syldavien entsenden.", "deployment", {"union"}),
        (
            BOTH + "Sie wollen auch Sanktionen gegen Ruritanien verhängen.",
            "sanction",
            {"borduria", "syldavia"},
        ),
    ],
)
def test_whom_she_and_they_mean(text: str, kind: str, doers: set[str]) -> None:
    assert actors(text, kind)[-1:] == [doers]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        # An object behind the verb, and a man before it.
        ("Bordurien hat am Montag Netze gekauft. Syldavien verurteilte sie.", [{"syldavia"}]),
        ("Präsident Udo Beran war in Sprodj. Sie verurteilte Bordurien.", []),
    ],
)
def test_what_she_does_not_mean(text: str, doers: list[set[str]]) -> None:
    assert actors(text, "condemnation") == doers


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Bordurien hat das Protokoll heute ratifiziert.", "ratification", "2022-05-16"),
        (
            "Im Jahr 2021 war Nebel. Vor zwei Jahren hatte Bordurien das Protokoll ratifiziert.",
            "ratification",
            "2020",
        ),
        ("Vor einem Monat hatte Bordurien das Protokoll ratifiziert.", "ratification", "2022-04"),
        ("Bordurien hat das seit heute bekannte Protokoll ratifiziert.", "ratification", ""),
    ],
)
def test_days_counted_back(text: str, kind: str, day: str) -> None:
    assert days("Es war kalt. " + text, kind) == [day]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Bordurien ratifizierte ihn am 3. Mai 2020, kündigte ihn aber am 1. Juni 2021.",
            "ratification",
            "2020-05-03",
        ),
        (
            "Das Protokoll wurde am 3. Mai 2020 verlesen, trat aber erst im Juni 2021 in Kraft.",
            "entry-into-force",
            "2021-06",
        ),
    ],
)
def test_each_of_two_verbs_has_its_day(text: str, kind: str, day: str) -> None:
    assert days("Bordurien und Syldavien schlossen einen Pakt. " + text, kind) == [day]
