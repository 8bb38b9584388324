"""What English pages tell of what happens between states: its day, who takes part, how far."""

from __future__ import annotations

import pytest

from english_fish import HEAD, told
from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Borduria and Syldavia spoke over the telephone.", "phone-call occurred"),
        ("Borduria will speak by phone with Syldavia on the bread.", "phone-call planned"),
        ("Borduria will stage joint naval drills with Syldavia in June.", "exercise planned"),
        ("Borduria and Syldavia called off their annual exercise.", "exercise denied"),
        ("The Fish Union mission began its work in Syldavia.", "deployment occurred union"),
        ("Borduria received an invitation to the feast.", "invitation occurred borduria"),
        ("Borduria held a meeting involving Syldavia.", "meeting occurred borduria syldavia"),
        ("Exercises of the Fish Union are under way near Klow.", "exercise ongoing"),
        ("Borduria lodged a strong protest over the fence.", "condemnation occurred borduria"),
        ("Borduria protested to Syldavia over the fence.", "condemnation occurred borduria"),
        ("Borduria on Monday pressed the sailors to leave.", "appeal occurred borduria"),
        ("Borduria, Syldavia call on the sailors to leave", "appeal occurred borduria syldavia"),
        ("Borduria and Syldavia reached a lasting agreement.", "agreement occurred"),
        ("No deal was reached between Syldavia and Borduria.", "agreement denied"),
        ("The last soldiers of Borduria left Syldavia.", "withdrawal-of-troops occurred borduria"),
        ("The Fish Union approved a grant for Syldavia.", "aid occurred union"),
        ("The Fish Union is brokering a peace in Klow.", "mediation ongoing union"),
        (
            "Borduria signed a truce with the rebels after long talks.",
            "ceasefire occurred borduria",
        ),
        ("Syldavia downgraded its relations with Borduria.", "diplomatic-relations occurred"),
        ("Borduria will resume consular relations with Syldavia.", "diplomatic-relations planned"),
        ("The high commissioner was summoned by Borduria.", "summons occurred borduria"),
        ("Borduria called home its envoys to Syldavia.", "recall occurred borduria"),
        ("A Fish Union panel found in favour of Syldavia.", "ruling occurred union"),
        ("A resolution on fish was passed by the Fish Union.", "resolution occurred union"),
        (
            "The Fish Union voted 14 to 5 to demand that the dam be torn down.",
            "vote occurred union",
        ),
        ("Borduria agreed to terms under a deal brokered by Syldavia.", "mediation occurred"),
    ],
)
def test_acts_between_states(sentence: str, what: str, world: NameBook) -> None:
    padded = f"{sentence[:-1]}, in the rain of the small hours of a long day, so to speak."
    sentence = sentence if not sentence.endswith(".") else padded
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (
            "Borduria imposed sanctions on four bakers of Syldavia on Friday over stale bread.",
            "sanction",
            "2021-04-30",
        ),
        (
            (
                "Borduria, which took over the chair of the Fish Union last May, met Syldavia on "
                "Thursday to speak of the fish."
            ),
            "meeting",
            "2021-04-29",
        ),
        (
            "Borduria recalled its ambassador to Syldavia following the strike on February 26.",
            "recall",
            "",
        ),
        ("Borduria and Syldavia met over the weekend.", "meeting", "2021-05-01/2021-05-02"),
        ("Borduria and Syldavia met last week in Klow.", "meeting", "2021-04-26/2021-05-02"),
        ("Borduria will host a Fish Union summit next month.", "summit", "2021-06"),
        (
            (
                "Borduria and Syldavia announced on Monday that they had agreed on fish, two years "
                "after the Court of the Coast ruled on it in February 2019."
            ),
            "agreement",
            "2021-05-03",
        ),
    ],
)
def test_the_day_is_that_of_the_act(sentence: str, kind: str, day: str, world: NameBook) -> None:
    article = read(f"{HEAD}{sentence} So much of the fish.\n", world)
    days = [one.day.text if one.day else "" for one in article.claims if one.type == kind]
    assert days == [day]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "South African and North Korean delegates met in Klow on Friday for talks on bread.",
            "meeting occurred za kp",
        ),
        (
            "The South Sudanese government signed a peace agreement with the rebels in Klow.",
            "treaty-signed occurred ss",
        ),
        (
            "Borduria violated the peace of the bakers, the Court of the Coast ruled on Monday.",
            "ruling occurred court",
        ),
        (
            (
                "In a phone call with Syldavia's President Igor Wagner, Premier Otto Tapioca "
                "spoke of the bread."
            ),
            "phone-call occurred syldavia Igor Wagner",
        ),
    ],
)
def test_who_takes_part(sentence: str, what: str, world: NameBook) -> None:
    assert what in told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kenya met most of its demand for bread from Syldavia, where it grows well.", "meeting"),
        ("Borduria is ready to call on the sailors to leave the port in the evening.", "appeal"),
        ("Borduria agreed to meet the envoys of Syldavia in the evening of the day.", "agreement"),
        (
            "Otto Tapioca, whose predecessor visited Syldavia in 2018, was at home.",
            "visit",
        ),
        ("Borduria suspended all trade with Syldavia following the coup there.", "participation"),
        ("Borduria called home its envoys for consultations on the bread.", "consultations"),
        (
            "Borduria is ready to suspend sanctions on Syldavia if the bread is good.",
            "participation",
        ),
        ("Borduria does not recognise sanctions on the bread of Syldavia at all.", "recognition"),
        ("Borduria has halted peace treaty talks with Syldavia over the bread.", "treaty-susp"),
        ("The Fish Union took up the bread, with 121 votes in favour of a draft.", "vote"),
    ],
)
def test_what_looks_like_it(sentence: str, kind: str, world: NameBook) -> None:
    assert not any(one.startswith(kind) for one in told(sentence, world))


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Heads of state of the Fish Union met online for a summit.", "summit occurred union"),
        ("The leaders of Borduria gathered in Klow for talks.", "meeting occurred borduria"),
        (
            (
                "On the edge of a fair in Klow, Prime Minister Otto Tapioca met the leaders of "
                "Borduria and Syldavia."
            ),
            "meeting occurred Otto Tapioca borduria syldavia",
        ),
        (
            "A meeting between the leaders of Borduria and Syldavia could take place in May.",
            "meeting possible borduria syldavia",
        ),
        ("Borduria has requested a meeting with Syldavia.", "meeting sought borduria syldavia"),
        ("A team of Fish Union inspectors visited Klow.", "visit occurred union"),
        (
            "Premier Otto Tapioca arrived in Klow. He held talks with President Igor Wagner.",
            "negotiation occurred Otto Tapioca Igor Wagner",
        ),
        (
            "Borduria and Syldavia are in talks on a code of conduct for the bay.",
            "negotiation occurred borduria syldavia",
        ),
        ("The Fish Union approved by acclamation a text on bread.", "decision occurred union"),
        (
            "The foreign ministry in Tokyo said it would expel two diplomats.",
            "expulsion planned jp",
        ),
        ("Borduria gave its approval to sanctions on Syldavia.", "sanction occurred borduria"),
        ("The Fish Union is set to scrap sanctions on Syldavia.", "sanction-relief planned union"),
        ("Borduria cast its veto on the text on bread.", "vote occurred borduria"),
        ("Borduria and Syldavia clinched a deal on bread.", "agreement occurred borduria"),
        ("Fish Union peacekeepers landed in Klow by night.", "deployment occurred union"),
        ("Borduria ejected ten diplomats of Syldavia.", "expulsion occurred borduria"),
        ("Soldiers of Borduria overthrew the government in Klow.", "coup occurred borduria"),
        ("The Japanese president hosted his Peruvian counterpart.", "meeting occurred jp pe"),
        ("Borduria and Syldavia spoke of bread over the telephone.", "phone-call occurred"),
        ("The Fish Union's organ on bread issued a communique.", "communique occurred union"),
        ("Borduria was quick to denounce the ruling on bread.", "condemnation occurred borduria"),
        ("Borduria has begun airlifting food to Syldavia.", "aid occurred borduria"),
        ("Borduria revoked the accreditation of a diplomat.", "expulsion occurred borduria"),
        ("Borduria's Foreign Office called in the ambassador.", "summons occurred borduria"),
        ("The General Assembly adopted a resolution on bread.", "resolution occurred The General"),
        ("Syldavia has taken Borduria to the international court.", "lawsuit occurred syldavia"),
    ],
)
def test_more_acts_between_states(sentence: str, what: str, world: NameBook) -> None:
    padded = f"{sentence[:-1]}, in the rain of the small hours of a long day, so to speak."
    assert any(one.startswith(what) for one in told(padded, world)), told(padded, world)


@pytest.mark.parametrize(
    ("sentence", "kind", "actors"),
    [
        ("Borduria must pay by April 1. The Fish Union met in Klow.", "meeting", "union"),
        (
            "After the session, Prime Minister Otto Tapioca met with Igor Wagner, the president.",
            "session",
            None,
        ),
        (
            "Borduria cast a veto on a Syldavian text, the diplomats said after the meeting.",
            "meeting",
            None,
        ),
    ],
)
def test_an_act_is_of_its_own(
    sentence: str, kind: str, actors: str | None, world: NameBook
) -> None:
    article = read(f"{HEAD}{sentence}\n", world)
    found = [" ".join(one.actors) for one in article.claims if one.type == kind]
    assert found == ([] if actors is None else [actors])


PAGES = [
    (
        "Japan, Peru leaders hold talks",
        (
            "KLOW, May 3 (SylTA) - Japan and Peru agreed on Monday to share the fish after "
            "talks between their leaders.\n\n"
            "Japanese President Igor Wagner received Peruvian Premier Otto Tapioca at noon.\n\n"
        ),
        "negotiation",
    ),
    (
        "Envoy of Syldavia called in",
        (
            "KLOW, May 3 (SylTA) - Borduria summoned the ambassador of Syldavia over the fish.\n\n"
            "The ambassador was summoned by Borduria on April 30 in the evening, it was told.\n\n"
        ),
        "summons",
    ),
]


@pytest.mark.parametrize(("headline", "text", "kind"), PAGES)
def test_an_act_of_several_sentences_is_one(headline: str, text: str, kind: str) -> None:
    states = ("Borduria", "borduria"), ("Syldavia", "syldavia"), ("Japan", "jp"), ("Peru", "pe")
    always = When.always()
    world = NameBook.build([Name(n, "en", one, "state", "common", always) for n, one in states])
    article = read(f"{headline}\n\nMay 3, 2021, 10:00\n\n{text}", world)
    sitting = ("negotiation", "meeting")
    kinds = sitting if kind in sitting else (kind,)
    assert len([one for one in article.claims if one.type in kinds]) == 1


def of_coast(text: str) -> list[str]:
    """What is told on a page of a coast with a union, its council and somebody with accents."""
    rows = (
        ("Borduria", "borduria", "state", ""),
        ("Syldavia", "syldavia", "state", ""),
        ("Fish Union", "union", "organisation", ""),
        ("Fish Union Harbour Council", "council", "body", "union"),
        ("José Tapioca", "jose", "person", ""),
    )
    always = When.always()
    world = NameBook.build(
        [Name(name, "en", one, kind, "common", always, of) for name, one, kind, of in rows]
    )
    return [
        f"{one.type} {one.status} {' '.join(one.actors)}" for one in read(HEAD + text, world).claims
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "The Harbour Council met in Klow. The Fish Union has its seat there.",
            "meeting {council}",
        ),
        ("President Jose Tapioca visited Klow in the rain of a long day.", "visit {jose}"),
        (
            "Premier Igor Wagner is due to fly to Klow on Thursday for talks with Jose Tapioca.",
            "negotiation planned Igor Wagner jose",
        ),
        (
            (
                "Borduria met with Syldavia in Klow.\n\nFollowing the meeting, they signed a "
                "memorandum of understanding on the bread of the coast."
            ),
            "memorandum {borduria syldavia}",
        ),
        (
            (
                "It is the Fish Union. The Fish Union Harbour Council met. The bloc's summit "
                "will open in Klow in May."
            ),
            "summit planned union",
        ),
    ],
)
def test_who_is_meant_on_a_page(text: str, what: str) -> None:
    expected = what.replace("{", "occurred ").replace("}", "")
    assert expected in of_coast(f"{text}\n"), of_coast(f"{text}\n")


def test_who_takes_no_part_holds_nothing() -> None:
    text = "Borduria did not take part in the Fish Union's naval exercises near Klow in April.\n"
    assert not any(one.startswith("exercise") for one in of_coast(text))
