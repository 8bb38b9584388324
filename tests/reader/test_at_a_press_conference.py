"""Who says something at a press conference has held one, in every language."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

NOBODY = NameBook.build([])
PAGES = {
    "de": "KLOW, 3. Mai 2021 (SylTA) - Am Morgen lag dichter Nebel über dem Hafen und der Stadt.",
    "en": "KLOW, May 3, 2021 (SylTA) - Thick fog lay over the harbour and the town this morning.",
    "ru": "КЛОВ, 3 мая 2021 - СилТА. Утром над гаванью и городом стоял густой туман, шли дожди.",
}


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("de", "Man werde helfen, sagte Minister Udo Lind in einer Pressekonferenz.", "Udo Lind"),
        ("de", "Auf einer Pressekonferenz sagte Minister Udo Lind, dass man helfe.", "Udo Lind"),
        ("en", "The fog will go, said minister Ann Lind at a press conference.", "Ann Lind"),
        ("en", "Speaking at a news briefing, minister Ann Lind said fog would go.", "Ann Lind"),
        ("ru", "Туман уйдёт, заявил министр Антон Вельский на брифинге.", "Антон Вельский"),
        (
            "ru",
            "На пресс-конференции министр Антон Вельский сообщил, что туман уйдёт.",
            "Антон Вельский",
        ),
        ("en", "A press conference is a room with many chairs, and minister Ann Lind left.", ""),
    ],
)
def test_who_speaks_there_held_it(lang: str, text: str, who: str) -> None:
    claims = read(f"{PAGES[lang]}\n\n{text}\n", NOBODY, langs=(lang,)).claims
    held = [one.actors for one in claims if one.type == "briefing"]
    assert held == ([(who,)] if who else [])
