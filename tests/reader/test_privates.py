"""Persons without any office: what they do with each other is no act of states or bodies."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def told(lang: str, text: str) -> set[str]:
    """The types of what happened."""
    return {claim.type for claim in claims_in(lang, text)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Anton Velsky said that he had met Boris Hohlov at the lighthouse on Friday."),
        ("de", "Anton Velsky sagte, er habe am Freitag Boris Hohlov am Leuchtturm getroffen."),
        ("ru", "Антон Вельский встретился с Борисом Хохловым у старого маяка в пятницу."),
    ],
)
def test_who_holds_no_office_meets_for_himself(lang: str, text: str) -> None:
    assert "meeting" not in told(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Foreign minister Anton Velsky met Boris Hohlov at the lighthouse on Friday."),
        ("en", "Anton Velsky said he had met Boris Hohlov. Minister Anton Velsky is on holiday."),
        ("de", "Außenminister Anton Velsky hat am Freitag am Leuchtturm Boris Hohlov getroffen."),
        ("ru", "Министр Антон Вельский встретился с Борисом Хохловым у маяка в пятницу."),
    ],
)
def test_one_office_anywhere_on_the_page_is_enough(lang: str, text: str) -> None:
    assert "meeting" in told(lang, text)


def test_what_reaches_a_state_is_told_whoever_did_it() -> None:
    assert "visit" in told("ru", "Антон Вельский посетил Бордурию на прошлой неделе с друзьями.")


def test_who_takes_an_office_has_it_from_then_on() -> None:
    assert "appointment" in told("en", "Anton Velsky was elected president of the harbour board.")
