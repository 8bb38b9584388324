"""Two verbs joined by `and`, and two names side by side: which of them an act is of."""

from __future__ import annotations

import pytest

from german_harbour import acts_in, named
from servanda.reader import NameBook
from two_coasts import claims_in

UNION = NameBook.build(
    [named("sy", "state", "Syldavien"), named("union", "organisation", "Rettungsunion")]
)
PLAIN = {
    "en": " The weather was fine in the whole country, and the boats stayed in the harbour.",
    "de": " Das Wetter war schön im ganzen Land, und die Boote blieben im Hafen.",
}


def told(lang: str, text: str, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    found = claims_in(lang, text + PLAIN[lang])
    # Whom weights add is not what the sentence tells by its grammar.
    return [
        (one.status, tuple(who for who in one.actors if who not in one.likely_actors))
        for one in found
        if one.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        (
            "Borduria said on Monday that Syldavia must leave, and urged France to sign it.",
            "appeal",
            ("occurred", ("bo",)),
        ),
        (
            "Borduria stated that Syldavia had closed the border, and condemned France.",
            "condemnation",
            ("occurred", ("bo",)),
        ),
        (
            "Borduria said that Syldavia would sign the treaty, and recalled its envoy to France.",
            "recall",
            ("occurred", ("bo",)),
        ),
        (
            "Borduria said that Syldavia had signed the treaty, and ratified the protocol.",
            "treaty-signed",
            ("occurred", ("sy",)),
        ),
    ],
)
def test_who_says_so_does_what_follows(text: str, kind: str, what: tuple[str, object]) -> None:
    assert told("en", text, kind) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Borduria must act and sign the treaty with Syldavia.",
        "Borduria did not act, and Syldavia signed the treaty on Monday.",
        "Borduria should swiftly act to sign the protocol.",
    ],
)
def test_to_act_is_no_law(text: str) -> None:
    assert told("en", text, "promulgation") == []


def test_an_act_is_a_law() -> None:
    found = told("en", "The President of Borduria signed the act on Monday.", "promulgation")
    assert found == [("occurred", ("bo",))]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Bordurien schloss einen Rücktritt aus und kündigte Gespräche mit Syldavien an.",
         "negotiation", "planned"),
        ("Bordurien lehnte einen Rücktritt ab und berief ein Treffen mit Syldavien ein.",
         "meeting", "planned"),
        ("Bordurien schließt einen Abzug aus und kündigt ein Treffen mit Syldavien an.",
         "meeting", "planned"),
        ("Bordurien sagte ein Treffen mit Syldavien ab und berief seinen Botschafter ab.",
         "recall", "occurred"),
        ("Bordurien sagte ein Treffen mit Syldavien ab und berief seinen Botschafter ab.",
         "meeting", "denied"),
        ("Bordurien schloss Gespräche mit Syldavien aus und wies zwei Diplomaten aus.",
         "negotiation", "denied"),
        ("Bordurien schloss ein Treffen und Gespräche mit Syldavien aus.",
         "negotiation", "denied"),
    ],
)  # fmt: skip
def test_what_a_verb_denies_is_its_own_object(text: str, kind: str, status: str) -> None:
    assert [one for one, _ in told("de", text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "holds"),
    [
        ("Der Minister von Bordurien schloss seinen Rücktritt aus und kündigte Gespräche an.",
         "recall", "denied"),
        ("Bordurien unterzeichnete den Vertrag und ratifizierte ihn am Dienstag.",
         "ratification", "occurred"),
        ("Bordurien unterzeichnete, wie der Minister sagte, den Vertrag und kündigte ihn wieder.",
         "treaty-signed", "occurred"),
        ("Bordurien lobte das Abkommen, das Syldavien am Montag unterzeichnete und ratifizierte.",
         "ratification", "occurred"),
    ],
)  # fmt: skip
def test_a_word_helps_the_verb_it_belongs_to(text: str, kind: str, holds: str) -> None:
    assert [one for one, _ in told("de", text, kind)] == [holds]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Am Montag forderte Paris Syldavien auf, die Truppen abzuziehen.", "sy"),
        ("Am Montag forderte Bordurien Syldavien auf, die Truppen abzuziehen.", "sy"),
        ("Am Dienstag rief Syldavien Bordurien auf, die Truppen abzuziehen.", "bo"),
        ("Am Montag hat Bordurien Syldavien aufgefordert, die Truppen abzuziehen.", "sy"),
        ("Am Montag forderte der Minister Syldavien auf, die Truppen abzuziehen.", "sy"),
        ("Bordurien forderte Syldavien am Montag auf, die Truppen abzuziehen.", "sy"),
    ],
)
def test_who_is_asked_stands_behind_who_asks(text: str, asked: str) -> None:
    found = [one.actors for one in claims_in("de", text + PLAIN["de"])
             if one.type == "withdrawal-of-troops"]  # fmt: skip
    assert found == [(asked,)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The European Union suspended Syldavia from its bodies.", "occurred"),
        ("The European Union decided on Monday to suspend Syldavia from its bodies.", "occurred"),
        ("The European Union threatened on Monday to suspend Syldavia.", "possible"),
        ("The European Union considered whether to suspend Syldavia.", "conditional"),
    ],
)
def test_who_is_suspended(text: str, status: str) -> None:
    ((found, who),) = told("en", text, "participation-freeze")
    assert (found, "sy" in who) == (status, True)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die Rettungsunion beschloss am Montag, Syldavien zu suspendieren.", "occurred"),
        ("Die Rettungsunion suspendierte am Montag Syldavien.", "occurred"),
        ("Die Rettungsunion droht, Syldavien zu suspendieren.", "possible"),
    ],
)
def test_a_decision_to_suspend_is_one(text: str, status: str) -> None:
    ((found, who, _),) = acts_in(text, "participation-freeze", UNION)
    assert (found, who) == (status, {"union", "sy"})


@pytest.mark.parametrize(
    ("lang", "text", "kind", "status"),
    [
        ("en", "Borduria refused to meet Syldavia and condemned the attack.", "condemnation",
         "occurred"),
        ("en", "Borduria called off talks with Syldavia and expelled two diplomats of Syldavia.",
         "expulsion", "occurred"),
        ("en", "Borduria refused to act on Monday and Syldavia signed the treaty.", "treaty-signed",
         "occurred"),
        ("en", "Borduria failed to sign and ratify the treaty with Syldavia.", "treaty-signed",
         "denied"),
        ("en", "The treaty will be signed and ratified by Borduria in June.", "ratification",
         "planned"),
    ],
)  # fmt: skip
def test_a_sign_before_and_governs_no_verb_behind(
    lang: str, text: str, kind: str, status: str
) -> None:
    assert [one for one, _ in told(lang, text, kind)] == [status]
