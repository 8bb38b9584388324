"""Whom English sentences let speak: every way of saying, and where the source may stand."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the town "
    "stays open for all the ships that come to it.\n\n"
)
TAIL = " Nobody knows when the storm will end."

BORIS = {"Boris Hill"}
MINISTRY = {"Syldavian foreign ministry"}
UNION = {"RU"}
GUARD = {"spokesman for the Syldavian coast guard"}

CLAUSES = [
    "feared", "signalled", "implied", "holds", "reckons", "opined", "reasoned", "ventured",
    "made it clear", "is convinced", "remained optimistic", "let it be known", "took the view",
    "sounded the alarm", "attested", "suspects",
]  # fmt: skip
QUOTING = ["concluded", "exclaimed", "mused", "hit back", "summed up", "notes", "observed"]
STANCES = [
    "voiced support for the plan", "protested against the plan", "mourned the sailors",
    "paid tribute to the sailors", "insisted on a truce", "pressed for a truce",
    "renewed a call for a truce", "offered to mediate", "raised concerns about the plan",
    "sounded the alarm over the plan", "disputed the claims", "objected to the plan",
    "expressed dismay at the plan", "conveyed condolences to Borduria",
]  # fmt: skip
PLACES = [
    "In the words of {}, the sea is calm.",
    "In the view of {}, the sea is calm.",
    "Citing {}, the paper said the sea was calm.",
    "The paper quoted {} as saying that the sea was calm.",
    "As noted by {}, the sea is calm.",
    "This was stated by {} at a briefing of the town.",
]
TWICE = (
    "The sea is calm, said a spokesman for the coast guard of Syldavia on Monday. “It is "
    "calm for all ships,” said Boris Hill, the spokesman, at a briefing."
)
INSIDE = [", meanwhile,", ", however,", ", in turn,", ", speaking to reporters on Monday,"]


def speakers(text: str, world: NameBook) -> set[str]:
    """Who speaks on a page that begins with a sentence of nobody."""
    text = text[0].upper() + text[1:]
    return {one.name for one in read(f"{HEAD}{text}{TAIL}\n", world).speakers}


@pytest.mark.parametrize("verb", CLAUSES)
def test_verbs_with_a_clause(verb: str, world: NameBook) -> None:
    said = f"{verb} that the sea was calm."
    assert speakers(f"Minister Boris Hill {said}", world) == BORIS
    assert speakers(f"The Syldavian foreign ministry {said}", world) == MINISTRY


@pytest.mark.parametrize("verb", QUOTING)
def test_verbs_behind_marks(verb: str, world: NameBook) -> None:
    words = "“The sea is calm again for all ships,”"
    assert speakers(f"{words} Minister Boris Hill {verb}.", world) == BORIS


@pytest.mark.parametrize("stance", STANCES)
def test_stances(stance: str, world: NameBook) -> None:
    assert speakers(f"Minister Boris Hill {stance} on Monday.", world) == BORIS
    assert speakers(f"The Syldavian foreign ministry {stance} on Monday.", world) == MINISTRY


@pytest.mark.parametrize("place", PLACES)
def test_where_a_body_stands_as_the_source(place: str, world: NameBook) -> None:
    assert speakers(place.format("the Syldavian foreign ministry"), world) == MINISTRY
    assert speakers(place.format("the RU"), world) == UNION


@pytest.mark.parametrize("between", INSIDE)
def test_what_stands_between_subject_and_verb(between: str, world: NameBook) -> None:
    said = f"{between} noted that the sea was calm."
    assert speakers(f"The Syldavian foreign ministry{said}", world) == MINISTRY
    assert speakers(f"Boris Hill{said}", world) == BORIS


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to a spokesman for the Syldavian coast guard, the sea is calm.", GUARD),
        ("A spokesman for the Syldavian coast guard on Monday said the sea was calm.", GUARD),
        ("A statement by Minister Boris Hill said that the sea was calm.", BORIS),
        ("The sea is calm, reads a statement by Minister Boris Hill.", BORIS),
        ("“The sea is calm again for all ships,” stressed the RU on Monday.", UNION),
        ("The RU called the plan of the town “a serious mistake” of all.", UNION),
        ("The RU was quoted as saying that the sea was calm.", UNION),
        ("The following statement was issued by the RU after the storm of May.", UNION),
        ("But the RU said that the sea was calm.", UNION),
        ("Minister Boris Hill leads the town, which protested loudly.", set()),
        (TWICE, BORIS),
        ("A Syldavian coast guard spokesman spoke. “It is calm,” Hill said.", {"Hill"}),
        ("The ships of the RU came. The alliance condemned the storm at once.", UNION),
        ("The work of this Observation Mission underscores the will of all.", set()),
        ("The Supreme Court of Syldavia rejected a suit by the sailors.", set()),
        ("The RU called an emergency meeting of an advisory board.", set()),
        ("Judges found that the sea was calm.", set()),
        ("The book is recommended by Minister Boris Hill.", set()),
    ],
)
def test_who_is_the_source(text: str, who: set[str], world: NameBook) -> None:
    assert speakers(text, world) == who


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Minister Boris HILL said the sea was calm.", "Boris Hill", "Minister"),
        ("Envoy Boris HILL came. “It is calm,” HILL said.", "Boris Hill", "Envoy"),
        (
            "HE State Councilor of the People's Republic of Syldavia Boris Hill said all was calm.",
            "Boris Hill",
            "State Councilor of the People's Republic of Syldavia",
        ),
        (
            "Commander of the armed forces Boris Hill said the sea was calm.",
            "Boris Hill",
            "Commander of the armed forces",
        ),
    ],
)
def test_names_and_offices(text: str, name: str, office: str, world: NameBook) -> None:
    said = read(f"{HEAD}{text}{TAIL}\n", world).speakers
    assert [(one.name, one.office) for one in said] == [(name, office)]


def test_a_few_words_before_a_comma_are_said(world: NameBook) -> None:
    text = '"We regret this," Coastal Fish Council chairman Boris Hill said.'
    kinds = {(one.kind, one.text) for one in read(f"{HEAD}{text}{TAIL}\n", world).quotes}
    assert kinds == {("direct", "We regret this,")}
