"""Days taken from another sentence: at the meeting, the same day, the decision in question."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def days(lang: str, text: str, kind: str) -> list[str]:
    """The days told of the acts of a type."""
    return [str(claim.day or "") for claim in claims_in(lang, text) if claim.type == kind]


MET = {
    "en": "The ministers of Borduria and Syldavia met in Klow on 28 April 2021. ",
    "de": "Die Minister von Bordurien und Syldavien trafen sich am 28. April 2021 in Klow. ",
    "ru": "Министры Бордурии и Сильдавии встретились в Клоу 28 апреля 2021 года. ",
}


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "At the meeting, Borduria signed the fish protocol.", "treaty-signed"),
        ("en", "Earlier in the day, Borduria signed the fish protocol.", "treaty-signed"),
        ("de", "Bei dem Treffen unterzeichnete Bordurien das Fischprotokoll.", "treaty-signed"),
        ("de", "Am selben Tag unterzeichnete Bordurien das Fischprotokoll.", "treaty-signed"),
        ("ru", "По итогам встречи министр Бордурии подписал соглашение о рыбе.", "treaty-signed"),
        ("ru", "В тот же день Бордурия подписала соглашение о рыбе.", "treaty-signed"),
    ],
)
def test_what_was_done_there_was_done_on_its_day(lang: str, text: str, kind: str) -> None:
    assert days(lang, MET[lang] + text, kind) == ["2021-04-28"]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Borduria has long signed the fish protocol.", "treaty-signed"),
        ("en", "At the meeting of the bakers, Borduria signed the fish protocol.", "treaty-signed"),
        ("en", "At the meeting, Borduria promised to sign the fish protocol.", "treaty-signed"),
        ("de", "Bordurien hat das Fischprotokoll längst unterzeichnet.", "treaty-signed"),
        ("ru", "Бордурия давно подписала соглашение о рыбе.", "treaty-signed"),
        ("ru", "На заседании совета пекарей Бордурия подписала соглашение.", "treaty-signed"),
    ],
)
def test_another_occasion_has_another_day(lang: str, text: str, kind: str) -> None:
    assert "2021-04-28" not in days(lang, MET[lang] + text, kind)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Borduria has recalled its ambassador to Syldavia. The relevant decision was made "
                "by the president of Borduria on 28 April 2021."
            ),
        ),
        (
            "de",
            (
                "Bordurien hat seinen Botschafter in Syldavien abberufen. "
                "Der entsprechende Beschluss wurde am 28. April 2021 von Bordurien gefasst."
            ),
        ),
        (
            "ru",
            (
                "Бордурия отозвала посла из Сильдавии. Соответствующее решение Бордурия приняла "
                "28 апреля 2021 года."
            ),
        ),
    ],
)
def test_the_day_of_the_decision_in_question_is_that_of_what_it_did(lang: str, text: str) -> None:
    assert days(lang, text, "recall") == ["2021-04-28"]
