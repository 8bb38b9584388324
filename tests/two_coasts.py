"""Two invented states in three languages, and what a dated page tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

if TYPE_CHECKING:
    from servanda.model.claim import Claim

HEADS = {
    "en": "May 3, 2021, 10:00\n\nNews from the coast\n\n",
    "de": "3. Mai 2021, 10:00\n\nNeues von der Küste\n\n",
    "ru": "3 мая 2021, 10:00\n\nНовости побережья сегодня\n\n",
}
NAMES = NameBook.build(
    Name(text, lang, actor, "state", "common", When.always())
    for lang, actor, texts in (
        ("en", "bo", ["Borduria"]),
        ("en", "sy", ["Syldavia"]),
        ("de", "bo", ["Bordurien"]),
        ("de", "sy", ["Syldavien"]),
        ("ru", "bo", ["Бордурия", "Бордурии", "Бордурию"]),
        ("ru", "sy", ["Сильдавия", "Сильдавии"]),
    )
    for text in texts
)


def claims_in(lang: str, text: str) -> tuple[Claim, ...]:
    """What a page of 3 May 2021 with this text tells."""
    return read(HEADS[lang] + text, NAMES).claims
