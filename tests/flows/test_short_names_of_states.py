"""Names that pages use for states beside those of the lists, and who is meant by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.flows.asking import Question, ask
from servanda.flows.name_book import name_book
from servanda.flows.opening import open_record
from servanda.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader import NameBook

BEHIND = {
    "en": " The ministry said so in a short note in the evening of the same day.",
    "de": " Das teilte das Ministerium am Abend desselben Tages in einer kurzen Notiz mit.",
    "ru": " Об этом вечером того же дня сообщили в министерстве в краткой заметке.",
}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NameBook]:
    """The names that the shipped library knows."""
    record = open_record(f"sqlite:///{tmp_path_factory.mktemp('record') / 'record.sqlite'}")
    yield name_book(ask(record, Question(1, "2026-11-01", "", ""), "test").view)
    record.close()


@pytest.mark.parametrize(
    ("lang", "sentence", "actors"),
    [
        ("en", "Saint Vincent ratified the Escazú Agreement on 4 November 2020.", {"vc"}),
        ("en", "St Lucia and Antigua signed the treaty on 4 November 2020.", {"lc", "ag"}),
        ("en", "Delhi signed the accord on 4 November 2020.", {"in"}),
        ("en", "The Grenadian minister met his Palauan colleague on 4 May 2020.", {"gd", "pw"}),
        ("de", "Die Emirate haben das Abkommen am 4. November 2020 unterzeichnet.", {"ae"}),
        ("de", "Weissrussland hat das Abkommen am 4. November 2020 unterzeichnet.", {"by"}),
        ("de", "Amerika ist am 4. November 2020 aus dem Abkommen ausgetreten.", {"us"}),
        ("ru", "Эмираты подписали договор 4 ноября 2020 года.", {"ae"}),
        ("ru", "Договор подписан Британией 4 ноября 2020 года.", {"gb"}),
    ],
)
def test_who_is_meant_by_a_short_name(
    names: NameBook, lang: str, sentence: str, actors: set[str]
) -> None:
    article = read(sentence + BEHIND[lang], names, langs=(lang,))
    assert actors in [set(claim.told_actors) for claim in article.claims]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Der Bote vermittelte lange zwischen Firmen in Nord- und Südamerika."),
        ("en", "The tour began in Latin America and ended in the mountains of Asia."),
    ],
)
def test_a_continent_is_no_state(names: NameBook, lang: str, sentence: str) -> None:
    article = read(sentence + BEHIND[lang], names, langs=(lang,))
    assert not [m for m in article.mentions if m.actor == "us"]
