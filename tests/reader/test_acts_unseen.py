"""Acts in the ways agencies tell them: compounds, headlines, relative clauses."""

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, lang, actor, kind, "common", ALWAYS, of)
    for actor, kind, of, texts in (
        ("kz", "state", "", {"en": "Kazakhstan", "de": "Kasachstan", "ru": "Казахстан"}),
        ("cn", "state", "", {"en": "China", "de": "China", "ru": "Китай"}),
        ("ml", "state", "", {"en": "Mali", "de": "Mali", "ru": "Мали"}),
        ("bund", "organisation", "", {"en": "HARBU", "de": "HARBU", "ru": "ХАРБУ"}),
    )
    for lang, text in texts.items()
)
BEFORE = {
    "de": "HAFEN, 16. Mai (dpa) - Am Morgen lag dichter Nebel über dem Hafen und der ganzen Stadt.",
    "en": "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city.",
    "ru": "ГАВАНЬ, 16 мая. /ТАСС/. Утром над гаванью и над всем городом лежал густой туман.",
}
CASES = [
    ("de", "China und Kasachstan haben in Hafen ein Freundschaftsabkommen unterzeichnet.",
     "treaty-signed", "occurred", {"cn", "kz"}),
    ("de", "Bei den chinesisch-kasachischen Regierungskonsultationen ging es am Montag um Fische.",
     "consultations", "occurred", {"cn", "kz"}),
    ("de", "Nach einem Putsch in Mali blieben am Montag alle Häfen des Landes geschlossen.",
     "coup", "occurred", {"ml"}),
    ("de", "Die HARBU hat die Mitgliedschaft Malis bis auf Weiteres ausgesetzt.",
     "participation-freeze", "occurred", {"bund", "ml"}),
    ("de", "Die Harbu hat die Mitgliedschaft Malis bis auf Weiteres ausgesetzt.",
     "participation-freeze", "occurred", {"bund", "ml"}),
    ("en", "The Kazakh parliament ratified the agreement, which was signed in Harbour in 2022.",
     "treaty-signed", "occurred", {"kz"}),
    ("en", "HARBU said it expects to sign an agreement with China before the end of the year.",
     "treaty-signed", "planned", {"cn", "bund"}),
    ("en", "The HARBU-backed Kazakhstan will hold its Calm Water exercise near the coast in May.",
     "exercise", "planned", {"kz"}),
    ("ru", "Сенат Казахстана на заседании в четверг одобрил закон о ратификации соглашения.",
     "chamber-approval", "occurred", {"kz"}),
    ("ru", "ХАРБУ во вторник приостановил членство Мали до восстановления порядка в стране.",
     "participation-freeze", "occurred", {"bund", "ml"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "status", "actors"), CASES)
def test_an_act_with_who_takes_part(
    lang: str, text: str, kind: str, status: str, actors: set[str]
) -> None:
    article = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES, langs=(lang,))
    told = [claim for claim in article.claims if claim.type == kind]
    assert [claim.status for claim in told] == [status]
    assert set(told[0].actors) == actors


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("China und Kasachstan unterzeichnen Abkommen über Fische", "occurred"),
        ("China, Kazakhstan sign agreement on fish in Harbour", "occurred"),
        ("China to sign agreement with Kazakhstan on fish", "planned"),
    ],
)
def test_a_headline_in_the_present(headline: str, status: str) -> None:
    lang = "de" if "und" in headline else "en"
    article = read(f"{headline}\n\n{BEFORE[lang]}\n", NAMES, langs=(lang,))
    assert [(c.type, c.status) for c in article.claims] == [("treaty-signed", status)]


def test_what_was_decided_stands_for_the_decision() -> None:
    text = "HARBU agreed to invite Kazakhstan to a session in Harbour on Monday."
    article = read(f"{BEFORE['en']}\n\n{text}\n", NAMES, langs=("en",))
    told = [claim.type for claim in article.claims]
    assert told
    assert "decision" not in told


def test_a_last_name_behind_an_office_is_somebody() -> None:
    text = "„Das Meer ist ruhig“, sagte Außenminister Weller am Montag. Weller lobte die Fischer."
    article = read(f"{BEFORE['de']}\n\n{text}\n", NAMES, langs=("de",))
    assert [speaker.name for speaker in article.speakers] == ["Weller"]


def test_a_body_speaks_for_itself() -> None:
    text = "Der Hafen bleibe geschlossen, teilte die HARBU am Montag in einer Erklärung mit."
    article = read(f"{BEFORE['de']}\n\n{text}\n", NAMES, langs=("de",))
    assert [speaker.actor for speaker in article.speakers] == ["bund"]
