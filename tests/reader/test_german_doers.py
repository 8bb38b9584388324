"""Who acts in German, where the subject has no name or the verb is told in indirect speech."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, named, told_in
from servanda.reader import NameBook

WORLD = NameBook.build([*NAMES, named("bund", "organisation", "Rettungsbund")])


def told(text: str) -> list[str]:
    """The acts told of."""
    return [one for one in told_in(text, WORLD) if not one.startswith("statement ")]


@pytest.mark.parametrize(
    "text",
    [
        "Ein Leitartikel in der Zeitung forderte Syldavien zum Handeln auf.",
        "Die Opposition forderte Syldavien auf, die Wahlen zu verschieben.",
        "Am Montag forderte die Opposition Syldavien auf, die Wahlen zu verschieben.",
        "Es hieß, dass die Opposition die Rettungsunion zur Hilfe aufforderte.",
        "Am Abend ruft Borduriens geschlagene Linke zu einer Kundgebung auf.",
        "In Bordurien sei kein Platz für Gruppen, die zu Gewalt aufrufen.",
        "Die Gegner des Vertrags fordern einen Rücktritt des gesamten Rates.",
        "Ruritaniens Nachbarn haben laut Rettungsunion Millionen Flüchtlinge aufgenommen.",
        "Es hieß, dass Post und Bahn den Premier Syldaviens aufgefordert hätten.",
        "Gegner eines Austritts Borduriens aus der Rettungsunion sahen sich bestätigt.",
    ],
)
def test_nobody_named_acts(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Die Regierung Borduriens forderte Syldavien auf, die Wahlen zu verschieben.",
         "appeal occurred borduria"),
        ("Bordurien drängte Syldavien am Montag zum Einlenken, und die Rettungsunion schwieg.",
         "appeal occurred borduria"),
        ("Der Minister sagte, Bordurien verurteile den Angriff auf den Hafen.",
         "condemnation occurred borduria"),
        ("Der Minister sagte, Bordurien ziehe seine Truppen von der Grenze ab.",
         "withdrawal-of-troops occurred borduria"),
        ("Bordurien hat kurz vor Ablauf der Frist keinen eigenen Botschafter ernannt.",
         "appointment denied borduria"),
        ("Das Treffen der Rettungsunion sollte am Montag beginnen.",
         "meeting planned union"),
        ("Die Rettungsunion – mit Bordurien und Syldavien – verhängte Sanktionen.",
         "sanction occurred union"),
        ("Bordurien nimmt offenbar Abstand von der Entsendung von Soldaten.",
         "deployment denied borduria"),
        ("Die Rettungsunion hat ihre Strafzölle um ein Jahr verlängert.",
         "sanction occurred union"),
        ("Bordurien zieht gegen Syldavien vor den Gerichtshof.",
         "lawsuit occurred borduria"),
    ],
)  # fmt: skip
def test_whoever_is_told_of_acts(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Bordurien und Syldavien vereinbarten am Montag ein Treffen.",
         "meeting planned borduria syldavia"),
        ("Es wird ein Treffen zwischen Präsident Udo Fischer und Minister Ivo Meer stattfinden.",
         "meeting planned Ivo Meer Udo Fischer"),
        ("Die Regierung Borduriens schließt ein Treffen mit Syldavien nicht aus.",
         "meeting possible borduria syldavia"),
        ("Bordurien schließt weitere Sanktionen gegen Syldavien nicht aus.",
         "sanction possible borduria"),
        ("Bordurien plant verschärfte Sanktionen gegen Syldavien.",
         "sanction planned borduria"),
        ("Sowohl Bordurien als auch Syldavien haben das Abkommen ratifiziert.",
         "ratification occurred borduria syldavia"),
        ("Am Montag hat die Rettungsunion Bordurien ausgeschlossen.",
         "exclusion occurred borduria union"),
        ("Bordurien beabsichtige, Soldaten auf die Insel zu entsenden, hieß es im Hafen.",
         "deployment planned borduria"),
        ("Im Gegenzug zog sich Bordurien schrittweise aus dem Abkommen zurück.",
         "withdrawal occurred borduria"),
        ("Bordurien und Syldavien stiegen am Montag aus dem Abkommen aus.",
         "withdrawal occurred borduria syldavia"),
    ],
)  # fmt: skip
def test_how_far_it_has_come(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Bordurien wies den syldavischen Botschafter aus und zog eigene Leute aus Syldavien ab.",
         "expulsion occurred borduria syldavia"),
        ("Die Entscheidung Borduriens, mehrere Diplomaten auszuweisen, wurde im Hafen kritisiert.",
         "expulsion occurred borduria"),
        ("Am Abend hatte Bordurien die Ausweisung von sechzig Diplomaten angekündigt.",
         "expulsion occurred borduria"),
        ("Es wird erwartet, dass Bordurien zwei Diplomaten ausweist.",
         "expulsion planned borduria"),
        ("Die Rettungsunion wird sich in einer Sitzung mit dem Krieg um die Insel beschäftigen.",
         "session planned union"),
        ("Die Rettungsunion hatte sich in einer Sitzung für das Vorhaben ausgesprochen.",
         "session occurred union"),
        ("Bordurien stimmte gegen die Resolution, Vetos gab es aber nicht.",
         "vote occurred borduria"),
        ("Im Text wird Bordurien zum sofortigen Abzug seiner Truppen aufgefordert.",
         "withdrawal-of-troops advocated borduria"),
        ("Kürzlich bat auch Bordurien um Aufnahme in die Rettungsunion.",
         "membership-application occurred borduria"),
        ("Gespräche zwischen Bordurien und Syldavien über die Lage auf der Insel sind beendet.",
         "meeting occurred borduria syldavia"),
    ],
)  # fmt: skip
def test_verbs_at_the_end_of_their_clause(text: str, claim: str) -> None:
    assert claim in told(text)


def test_whoever_is_said_to_demand_it_stands_behind_the_verb() -> None:
    text = "Bordurien müsse die Gespräche mit Syldavien beginnen, forderte der Hafenmeister."
    assert not any(one.startswith("appeal") for one in told(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Bordurien und Syldavien haben am Montag über die Lage auf der Insel beraten.",
         "meeting occurred borduria syldavia"),
        ("Bordurien und Syldavien sprachen sich am Abend für neue Sanktionen aus.",
         "sanction advocated borduria syldavia"),
        ("Bordurien droht Syldavien mit hohen Strafzöllen.",
         "sanction possible borduria"),
        ("Bordurien setzte am Montag seine Gegenmaßnahmen gegen Syldavien aus.",
         "sanction-relief occurred borduria"),
        ("Ein Gipfel zwischen Bordurien, Ruritanien und Syldavien soll im Hafen stattfinden.",
         "summit planned borduria ruritania syldavia"),
        ("Bordurien ist bereit, in den kommenden Monaten einen Vertrag mit Syldavien zu schließen.",
         "treaty-signed possible borduria syldavia"),
    ],
)  # fmt: skip
def test_who_speaks_with_whom_of_what(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nach einigen Jahren einigen Ärgers baut Bordurien eine Mauer.",
        "Seit dem Beitritt Borduriens zur Rettungsunion steht die Mauer.",
        "Das treffe vor allem auf Bordurien und Syldavien zu.",
        "Aus Bordurien werden drei Millionen Menschen erwartet.",
        "Präsident Udo Fischer hat drei Freunde aus der Haft entlassen.",
        "Bordurien baut trotz laufender Verhandlungen mit der Rettungsunion eine Mauer.",
        "Bordurien zeigte sich vor dem Treffen zuversichtlich.",
        "Bordurien gibt Gelder für den Hafen und die Hilfe der Feuerwehr frei.",
        "Die Bürgermeisterin will bleiben und fordert Präsident Udo Fischer zum Einlenken auf.",
        "Die Delegierten tadelten den Aufmarsch nahe Borduriens und riefen zur Ruhe auf.",
    ],
)
def test_what_only_stands_beside_it_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nun zieht die ehemalige Kolonialmacht Bordurien ihre Soldaten von der Insel ab.",
         "withdrawal-of-troops occurred borduria"),
        ("Die Armee Borduriens zieht sich am Montag aus dem Hafen im Norden zurück.",
         "withdrawal-of-troops planned borduria"),
        ("Die Sondersitzung der Rettungsunion in der alten Halle wird am Freitag fortgesetzt.",
         "session planned union"),
        ("Die Vertreter der Rettungsunion haben keinen formalen Beschluss gefasst.",
         "decision denied union"),
        ("Bordurien kündigte ein neues Hilfspaket für Syldavien an.",
         "aid occurred borduria"),
        ("Zugleich verurteilten die Vertreter des Rettungsbundes den Angriff auf den Hafen.",
         "condemnation occurred bund"),
        ("Die Rettungsunion entschied am Montag, Bordurien mit sofortiger Wirkung auszuschließen.",
         "exclusion occurred borduria union"),
        ("Der Hafenmeister schloss ein Treffen zwischen Bordurien und Syldavien nicht aus.",
         "meeting possible borduria syldavia"),
        ("Bordurien unterstützt Syldavien mit weiteren zehn Millionen Euro.",
         "aid occurred borduria"),
        ("Bordurien gab am Montag den Vorsitz an Syldavien ab.",
         "chair-transfer occurred borduria syldavia"),
    ],
)  # fmt: skip
def test_troops_money_and_chairs(text: str, claim: str) -> None:
    assert claim in told(text)


def test_a_clause_behind_a_comma_and_a_conjunction_has_a_subject_of_its_own() -> None:
    text = "Bordurien gab den Vorsitz ab, und die Erklärung wurde von Syldavien verabschiedet."
    assert "declaration occurred borduria" not in told(text)


def test_a_visit_of_somebody_who_is_not_known_is_nobodys() -> None:
    text = "Präsident Udo Fischer forderte die Stadt Klow auf, vor Ottos Besuch aufzuräumen."
    assert not any(one.startswith("visit") for one in told(text))


def test_what_is_announced_at_a_meeting_is_not_the_meeting() -> None:
    text = "Minister Ivo Meer kündigte am Ende eines Treffens mit Bordurien Hilfe für Syldavien an."
    assert any(one.startswith("meeting occurred") for one in told(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Der Abzug Borduriens aus Syldavien, der bis Ende des Jahres geplant ist, hat Folgen.",
         "withdrawal-of-troops planned borduria"),
        ("Ein Besuch von Präsident Udo Fischer in Syldavien, der abgesagt wurde, war teuer.",
         "visit denied Udo Fischer"),
    ],
)  # fmt: skip
def test_a_relative_clause_tells_how_far_it_has_come(text: str, claim: str) -> None:
    assert claim in told(text)


def test_what_a_preposition_governs_goes_on_over_the_articles_of_a_list() -> None:
    text = (
        "Die Regierung von Deutschland kam am Montag zusammen und beriet über das ferne Bordurien, "
        "Syldavien, das Ruritanien und den Fischfang."
    )
    assert told(text) == ["meeting occurred de"]


def test_an_article_before_an_abbreviation_is_no_noun_whose_it_is() -> None:
    world = NameBook.build([*NAMES, named("union", "organisation", "RTU")])
    assert "proposal occurred union" in told_in("Deshalb empfahl die RTU neue Netze.", world)
