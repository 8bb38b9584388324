"""Names for the reader's tests: those of the first page, and those of an invented world."""

from __future__ import annotations

from pathlib import Path

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook
from servanda.reader.claims.by_weights import ByWeights

NEWS = Path(__file__).parents[3] / "shared" / "news" / "000_9c8547ecd273c77d.txt"
ALWAYS = When.always()
WITH_WEIGHTS = (
    "test_weights",
    "test_cost",
    "test_hostile",
    "test_offsets",
    "test_news_item",
    "test_invented_page",
)


def row(text: str, actor: str, kind: str, of: str = "", valid: str = "../..") -> Name:
    return Name(text, "de", actor, kind, "common", When.parse(valid), of)


@pytest.fixture(autouse=True)
def by_rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests here are of rules: weights are left out, but where they are tested."""
    if request.module.__name__.rpartition(".")[2] not in WITH_WEIGHTS:
        monkeypatch.setattr(ByWeights, "with_more", lambda _, claims: claims)


@pytest.fixture(scope="session")
def names() -> NameBook:
    """What the record knows about the first page."""
    peacekeeping = "Abkommen über die friedenserhaltenden Maßnahmen der OVKS"
    return NameBook.build(
        [
            row("OVKS", "csto", "organisation"),
            row("Organisation des Vertrags über kollektive Sicherheit", "csto", "organisation"),
            row("GUS", "cis", "organisation"),
            row("Gemeinschaft Unabhängiger Staaten", "cis", "organisation"),
            row("SOZ", "sco", "organisation"),
            row("Schanghaier Organisation für Zusammenarbeit", "sco", "organisation"),
            row("Vereinte Nationen", "un", "organisation"),
            row("Außenministerrat", "csto-cfm", "body", "csto"),
            row("Außenministerrat", "cis-cfm", "body", "cis"),
            row("Verteidigungsministerrat", "csto-cdm", "body", "csto"),
            row("Ausschuss der Sekretäre der Sicherheitsräte", "csto-cssc", "body", "csto"),
            row("Sekretariat für Friedenssicherung", "un-dpo", "body", "un"),
            row("Generalsekretär der OVKS", "csto-secretary-general", "office", "csto"),
            row("Stanislaw Sas", "stanislav-zas", "person"),
            row("Kasachstan", "kz", "state"),
            row("Armenien", "am", "state"),
            row("Belarus", "by", "state"),
            row(peacekeeping, "csto-peacekeeping-2007", "instrument", "csto"),
            row(
                "Protokoll zur Änderung des Abkommens über die friedenserhaltenden Maßnahmen "
                "der OVKS",
                "csto-peacekeeping-protocol-2021",
                "instrument",
                "csto",
            ),
        ],
        [("csto-secretary-general", "stanislav-zas", When.parse("2020-01-02/2022-12-31"))],
    )


@pytest.fixture(scope="session")
def news() -> str:
    """The first page, kept outside the repository."""
    if not NEWS.exists():
        pytest.skip(f"the first page is not there: {NEWS.name} in ../shared/news")
    return NEWS.read_text("utf-8")


@pytest.fixture(scope="session")
def invented() -> NameBook:
    """A world of its own: Syldavia, Borduria and their Rescue Union."""
    return NameBook.build(
        [
            row("RU", "ru-union", "organisation"),
            row("Rettungsunion", "ru-union", "organisation"),
            row("KL", "coast-league", "organisation"),
            row("Küstenliga", "coast-league", "organisation"),
            row("Rat der Hafenminister", "ru-ports", "body", "ru-union"),
            row("Rat der Bergminister", "ru-mountains", "body", "ru-union"),
            row("Generalsekretärin der Rettungsunion", "ru-sg", "office", "ru-union"),
            row("Ana Ilic", "ana-ilic", "person"),
            row("Borduria", "borduria", "state"),
            row("Syldavien", "syldavia", "state"),
            row("Ruritanien", "ruritania", "state"),
            row("Oberkammer", "syldavia-upper", "body", "syldavia"),
            row("Protokoll über die gemeinsame Rettung", "rescue-protocol", "instrument"),
        ],
        [("ru-sg", "ana-ilic", When.parse("2020/2024"))],
    )


@pytest.fixture(scope="session")
def page() -> str:
    """An invented page in the manner of the agencies."""
    return PAGE


PAGE = """\
Projekte
Startseite
flag Freitag, 6 September 2024
Alle Nachrichten
Politik
12 März 2021, 09:05

Ilic hält es für möglich, dauerhafte Zusammenarbeit zwischen RU und KL zu beginnen

KLOW, 12. März (SylTA) - Die RU-Generalsekretärin Ana Ilic hält es für möglich, eine dauerhafte \
Zusammenarbeit zwischen der RU und der KL zu beginnen. Das erklärte sie in Klow auf einer \
gemeinsamen Sitzung des Rates der Hafenminister und des Rates der Bergminister der RU.

„Wir messen dem baldigen Erwerb des Beobachterstatus bei der RU durch die Küstenliga große \
Bedeutung bei. Es ist wichtig, die Ratifizierung des Protokolls über die gemeinsame Rettung \
abzuschließen“, so Ana Ilic.

Sie wies darauf hin, dass der Zusammenarbeit mit der Küstenliga große Aufmerksamkeit geschenkt \
wird. Der Gipfel sei gut vorbereitet.

Die Oberkammer hat das Protokoll am 3. März ratifiziert. Borduria übernimmt 2022 den Vorsitz in \
der RU. Der RU gehören Borduria, Syldavien und Ruritanien an.

Abonnieren Sie uns auf
Letzte Nachrichten
"""


@pytest.fixture(scope="session")
def union_of_fish() -> NameBook:
    """Three states, a union, a bank and a court, by their English names."""
    always = When.always()
    return NameBook.build(
        [
            Name(text, "en", actor, kind, "common", always)
            for text, actor, kind in (
                ("Borduria", "borduria", "state"),
                ("Syldavia", "syldavia", "state"),
                ("San Theodoros", "san-theodoros", "state"),
                ("Fish Union", "union", "organisation"),
                ("Coast Bank", "bank", "organisation"),
                ("Court of the Coast", "court", "body"),
            )
        ]
    )


@pytest.fixture(scope="module")
def world() -> NameBook:
    """A coast that does not exist, in English: two organisations and two states."""
    named = (
        ("Rescue Union", "union", "organisation"),
        ("RU", "union", "organisation"),
        ("Coast League", "league", "organisation"),
        ("Borduria", "borduria", "state"),
        ("Syldavia", "syldavia", "state"),
    )
    always = When.always()
    return NameBook.build(
        Name(text, "en", actor, kind, "common", always) for text, actor, kind in named
    )
