"""German pages of papers: games and markets that sound like acts, and acts of law and treaties."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named, told_in
from servanda.reader import NameBook, read
from servanda.reader.claims.by_weights import ByWeights

WITH_MORE = ByWeights.with_more  # before other tests' fixture leaves weights out
CONSENT, RELIEF = "parliament-approval", "sanction-relief"
WORLD = NameBook.build([*NAMES, named("reef", "organisation", "Riffbund")])


def told(text: str) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    return told_in(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Im Viertelfinale trifft Bordurien am Samstag auf Syldavien.",
        "Bordurien traf in der Vorrunde mit Syldavien und Ruritanien zusammen.",
        "Der Torhüter aus Bordurien hat in Syldavien einen Vertrag bis 2027 unterschrieben.",
        "Der bordurische Fußballverband ernannte Anja Mole zur Nationaltrainerin.",
        "Bordurien trifft auf Syldavien, die Mannschaft hofft im Turnier auf den Pokal.",
    ],
)
def test_teams_that_play_are_no_states_that_meet(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bordurien traf am Rande des Gipfels mit Syldavien zusammen.",
        "Nach dem Spiel trafen sich Bordurien und Syldavien zu einem Gespräch.",
    ],
)
def test_states_may_meet_where_one_word_of_a_game_stands(text: str) -> None:
    assert acts_in(text, "meeting", WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Bordurien hat in Syldavien eine Raffinerie getroffen.",
        "Syldavien traf nach eigenen Angaben zwei Wohnhäuser in Bordurien.",
        "Die Streitkräfte Borduriens trafen ein Munitionslager.",
    ],
)
def test_what_is_hit_is_not_met(text: str) -> None:
    assert not acts_in(text, "meeting", WORLD)


@pytest.mark.parametrize("what", ["einen anderen Weg", "den falschen Zeitpunkt", "klare Worte"])
def test_a_way_that_is_chosen_is_no_post(what: str) -> None:
    assert not acts_in(f"Der Präsident von Bordurien hat {what} gewählt.", "appointment", WORLD)


@pytest.mark.parametrize(
    ("text", "actor", "day"),
    [
        (
            "Syldavien hat den Vertrag in der Vorwoche ratifiziert.",
            "syldavia",
            "2022-05-09/2022-05-15",
        ),
        (
            "Zu Wochenbeginn ratifizierte Bordurien den Vertrag.",
            "borduria",
            "2022-05-16/2022-05-22",
        ),
        ("Im Vormonat hat Bordurien den Vertrag ratifiziert.", "borduria", "2022-04"),
        ("Im Vorjahr ratifizierte Ruritanien den Vertrag.", "ruritania", "2021"),
    ],
)
def test_days_told_by_the_week_the_month_or_the_year_before(
    text: str, actor: str, day: str
) -> None:
    assert ("occurred", {actor}, day) in acts_in(text, "ratification", WORLD)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Bordurien am 3. März 2021 und Syldavien am 5. Juni 2021 haben den Vertrag "
                "ratifiziert."
            ),
            {"borduria": "2021-03-03", "syldavia": "2021-06-05"},
        ),
        (
            (
                "Der Vertrag wurde von Bordurien am 3. März 2021 und von Syldavien am 5. Juni 2021 "
                "ratifiziert."
            ),
            {"borduria": "2021-03-03", "syldavia": "2021-06-05"},
        ),
        (
            "Bordurien ratifizierte den Vertrag im März 2021, Syldavien im Juni 2021.",
            {"borduria": "2021-03", "syldavia": "2021-06"},
        ),
        (
            (
                "Bordurien hat den Vertrag im März 2021 ratifiziert, Syldavien protestierte im "
                "Juni 2021."
            ),
            {"borduria": "2021-03"},
        ),
    ],
)
def test_each_does_it_on_his_day(text: str, days: dict[str, str]) -> None:
    told = acts_in(text, "ratification", WORLD)
    assert {next(iter(who)): day for _, who, day in told} == days
    assert all(len(who) == 1 for _, who, _ in told)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Das Abkommen passierte am Dienstag das Parlament von Bordurien.", CONSENT, "occurred"),
        ("Der Konvoi passierte am Dienstag die bordurische Grenze.", CONSENT, ""),
        (
            "Der Vertrag kann nach Zustimmung des Parlaments von Bordurien in Kraft treten.",
            CONSENT,
            "provided-for",
        ),
        (
            "Das Waffenembargo der Rettungsunion gegen Bordurien bleibt in Kraft.",
            "sanction",
            "ongoing",
        ),
        ("Das Rauchverbot in Bordurien bleibt in Kraft.", "sanction", ""),
        ("Syldavien lehnte ein Ende der Sanktionen gegen Bordurien ab.", RELIEF, "denied"),
        ("Nach dem Ende der Sanktionen stiegen in Bordurien die Preise.", RELIEF, ""),
        ("Syldavien will der Rettungsunion den Rücken kehren.", "withdrawal", "planned"),
        ("Die Dichterin kehrte Syldavien den Rücken.", "withdrawal", ""),
    ],
)
def test_acts_of_houses_and_measures(text: str, kind: str, status: str) -> None:
    assert [one[0] for one in acts_in(text, kind, WORLD)] == ([status] if status else [])


def test_what_a_meeting_decided_is_of_those_who_met() -> None:
    text = "Die Rettungsunion tagte am Montag in Bordurien. Bei der Sitzung wurde beschlossen, {}."
    assert {"union"} in [
        who for _, who, _ in acts_in(text.format("Bojen zu kaufen"), "decision", WORLD)
    ]


def test_a_pronoun_tells_whose_a_session_is() -> None:
    text = (
        "Der Stadtrat billigte in seiner Sitzung vom Montag ein Protokoll zwischen der "
        "Rettungsunion und Bordurien."
    )
    assert not acts_in(text, "session", WORLD)
    own = "Die Rettungsunion hat in ihrer Sitzung vom Montag einen Haushalt verabschiedet."
    assert [who for _, who, _ in acts_in(own, "session", WORLD)] == [{"union"}]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Syldavien verurteile den Angriff, erklärte Minister Nils Mole am Donnerstag.",
            "2022-05-12",
        ),
        ("Syldavien verurteile den Angriff, erklärte Minister Nils Mole.", ""),
    ],
)
def test_who_condemns_does_so_on_the_day_he_says_it(text: str, day: str) -> None:
    assert [one[2] for one in acts_in(text, "condemnation", WORLD)] == [day]


@pytest.mark.parametrize(
    "line",
    [
        "Pressemitteilung vom 3. März 2023 | Wien – ",
        "Meldung Nr. 12 vom 3. März 2023 | Wien - ",
        "03.03.2023 | Wien – ",
    ],
)
def test_a_release_may_begin_with_its_day_and_place(line: str) -> None:
    text = "Die Ministerin hat heute den Hafen besucht, wie das Ministerium am Abend mitteilte."
    page = read(f"Neues aus dem Hafen\n\n{line}{text}\n", WORLD, langs=("de",))
    assert page.frame.published == "2023-03-03"


@pytest.mark.parametrize(
    "text",
    [
        "Der Preis für Kupfer stieg in Bordurien um neun Prozent auf 9.000 Dollar je Tonne.",
        "Ein Programm aus Bordurien hat an der Börse fast 600 Milliarden Dollar vernichtet.",
    ],
)
def test_a_sum_alone_is_no_aid(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ByWeights, "with_more", WITH_MORE)
    assert not told(text)


def test_one_person_alone_is_not_likely_to_act(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ByWeights, "with_more", WITH_MORE)
    assert not told("Emma Mole rechnet mit sechs bis acht Milliarden Euro für neue Kasernen.")


@pytest.mark.parametrize(
    "who",
    [
        "Studenten",
        "Fischzüchter",
        "Touristen",
        "Fluggesellschaften und Händler",
        "Rüstungskonzerne",
    ],
)
def test_people_who_come_from_a_state_do_not_act_for_it(who: str) -> None:
    text = f"{who} aus Bordurien und Syldavien trafen sich am Montag im Hafen."
    assert not acts_in(text, "meeting", WORLD)


def test_firms_that_sign_are_no_states() -> None:
    text = (
        "Ein Konzern aus Bordurien unterzeichnete mit einem Hersteller aus Syldavien den Vertrag."
    )
    assert not acts_in(text, "treaty-signed", WORLD)


@pytest.mark.parametrize("who", ["Diplomaten", "Vertreter", "Minister"])
def test_envoys_from_a_state_act_for_it(who: str) -> None:
    text = f"{who} aus Bordurien und Syldavien trafen sich am Montag im Hafen."
    assert [one[1] for one in acts_in(text, "meeting", WORLD)] == [{"borduria", "syldavia"}]


def test_whom_a_state_pays_does_not_hide_it() -> None:
    text = "Am Montag schenkte Bordurien den Händlern und Syldavien Weizen."
    assert [one[1] for one in acts_in(text, "aid", WORLD)] == [{"borduria"}]
