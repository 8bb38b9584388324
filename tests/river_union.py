"""A union of rivers in three languages: names for the reader, and a lead for its sentences."""

from __future__ import annotations

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook

ALWAYS = When.always()
_BODIES = {"committee": "union"}
NAMES = NameBook.build(
    Name(text, lang, actor, kind, "common", ALWAYS, _BODIES.get(actor, ""))
    for actor, kind, texts in (
        ("ml", "state", ("Mali", "Mali", "Мали")),
        ("td", "state", ("Chad", "Tschad", "Чад")),
        ("tg", "state", ("Togo", "Togo", "Того")),
        ("union", "organisation", ("River Union", "Flussunion", "Речной союз")),
        ("committee", "body", ("River Committee", "Flusskomitee", "Речной комитет")),
        ("league", "organisation", ("Lake League", "Seenliga", "Озёрная лига")),
    )
    for lang, text in zip(("en", "de", "ru"), texts, strict=True)
)
BEFORE = {
    "en": "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city.",
    "de": "HAFEN, 16. Mai (dpa) - Am Morgen lag dichter Nebel über dem Hafen und der ganzen Stadt.",
    "ru": "ГАВАНЬ, 16 мая. /ТАСС/. Утром над гаванью и над всем городом лежал густой туман.",
}
