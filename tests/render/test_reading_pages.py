"""Pages as they are shown: a digest of many, and how each day and address is known."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec
import pytest

from servanda.exchange.pages import Raw, take
from servanda.flows.digest import Digest, digest_line
from servanda.flows.reading import ReadPage, StretchShown, read_page
from servanda.reader.words.language import profiles
from servanda.render.bases import basis_words
from servanda.render.digest import digest_page
from servanda.render.document import Document, Lines, Span, line
from servanda.render.html import to_html
from servanda.render.plain import to_plain
from servanda.render.printing import print_document
from servanda.render.reading import read_page as shown
from servanda.render.tongues import IN
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.record import Record

BODY = "<p>Die OVKS und die GUS unterzeichneten am 5. März 2021 in Klow ein Memorandum.</p>" * 2
PAGE = f"""<html><head><meta property="article:published_time" content="2021-03-06">
<link rel="canonical" href="https://klow.example/1"></head><body><h1>Ein Memorandum in Klow</h1>
{BODY}{"<div>" * 3000}</body></html>"""


@pytest.fixture
def page(library: Record, asking: Callable[..., Asked]) -> ReadPage:
    (text,) = take(Raw("folder/page.html", PAGE.encode()))
    return read_page(asking(library, "2022-11-23"), text, None, "2026-11-23T00:00:00+00:00")


def test_a_page_shows_what_was_odd_and_how_things_are_known(page: ReadPage) -> None:
    text = to_plain(shown(page, voice_of("de")))
    assert "https://klow.example/1 · im Markup gefunden" in text
    assert "bekannt durch: von der Seite angegeben" in text
    assert "zu tief verschachtelt" in text


def test_what_was_said_ends_before_the_comma_of_its_day(
    library: Record, asking: Callable[..., Asked]
) -> None:
    body = "<p>KLOW, March 5, 2021 - “We open the port,” said Minister Ivo Beran on Friday.</p>"
    page = f"<html lang=en><body><h1>The port of Klow opens</h1>{body * 2}</body></html>"
    (text,) = take(Raw("folder/page.html", page.encode()))
    told = read_page(asking(library, "2022-11-23"), text, None, "2026-11-23T00:00:00+00:00")
    shows = " ".join(to_plain(shown(told, voice_of("en"))).split())
    assert "→ We open the port, 5 March 2021" in shows


def test_a_digest_has_a_line_a_page_and_a_total(page: ReadPage) -> None:
    line = digest_line(page)
    assert (line.headline, line.notes) == ("Ein Memorandum in Klow", 1)
    assert line.claims == len(page.claims) > 0
    text = to_plain(digest_page(Digest([line, line], 1, 3), voice_of("en")))
    assert text.count("page.html *") == 2
    assert "2 pages" in text
    assert "1 could not be read" in text
    total = next(row for row in text.splitlines() if row.strip().startswith("all"))
    assert str(2 * line.claims) in total


def test_every_basis_has_words() -> None:
    for basis in ("meta", "json-ld", "time", "markup", "feed", "table", "stored", "url"):
        assert basis_words(basis, voice_of("ru"))
        assert basis_words(basis, voice_of("ru")) != basis


def test_nothing_that_a_page_says_moves_the_cursor() -> None:
    document = Document("x", "en")
    document.add(Lines((line(Span("\x1b[2Jred\u202eder\x07", link="https://a.example/\x1b]8;;")),)))
    for terminal in (False, True):
        out = Screen(terminal=terminal)
        print_document(document, out)
        text = out.getvalue()
        assert "\x1b[2J" not in text
        assert not {"\x07", "\u202e"} & set(text)


class Screen(io.StringIO):
    """What is printed, on a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether somebody looks at it."""
        return self._terminal


SILENT = (
    "Вчера в порту прошла встреча. На ней видели бывшего министра рыбы Марсолии Антона Вельского, "
    "он молчал, и никто его ни о чём не спросил."
)


def test_a_page_shows_the_posts_of_who_says_nothing(
    library: Record, asking: Callable[..., Asked]
) -> None:
    page = read_page(asking(library, "2022-11-23"), SILENT, None, "2026-11-23T00:00:00+00:00")
    (post,) = page.posts
    assert SILENT[post.start : post.end] == post.text
    assert not page.speakers
    text = to_plain(shown(page, voice_of("ru")))
    assert "Лица и должности" in text
    assert "министр рыбы (ранее)" in text
    assert "Антон Вельский" in text


def test_what_is_likely_only_says_so(library: Record, asking: Callable[..., Asked]) -> None:
    text = (
        "Streit um die Häfen\n\n12. März 2021\n\nKLOW, 12. März (SylTA) - Armenien schickte am "
        "Dienstag zweihundert Mann nach Tadschikistan. Mehr wurde davon nicht bekannt.\n"
    )
    page = read_page(asking(library, "2022-11-23"), text, None, "")
    (claim,) = [one for one in page.claims if one.type == "deployment"]
    assert claim.likely_only
    told = to_plain(shown(page, voice_of("de")))
    assert "nur wahrscheinlich: Stelle ansehen" in told
    sure = msgspec.structs.replace(claim, likely_only=False, day_basis="likely")
    told = to_plain(shown(msgspec.structs.replace(page, claims=[sure]), voice_of("de")))
    assert "der Tag ist nur wahrscheinlich" in told
    sure = msgspec.structs.replace(sure, likely_actors=claim.actors[:1], day_basis="text")
    told = to_plain(shown(msgspec.structs.replace(page, claims=[sure]), voice_of("de")))
    assert f"{claim.names[0]}: nur wahrscheinlich" in told
    assert "der Tag" not in told
    sure = msgspec.structs.replace(sure, likely_actors=[], told_status="occurred")
    told = to_plain(shown(msgspec.structs.replace(page, claims=[sure]), voice_of("de")))
    assert "der Stand ist nur wahrscheinlich" in told
    joined = "Am 9. Juni 2017 trat Indien ebenso wie Armenien der SOZ bei."
    text = text.partition("KLOW")[0] + joined
    page = read_page(asking(library, "2022-11-23"), text, None, "")
    assert [one.likely_actors for one in page.claims if one.type == "accession"] == [["am"]]


def test_every_language_that_is_told_has_its_words() -> None:
    assert {*IN} == {*profiles()}
    for lang in LANGS[1:]:
        said = [voice_of(lang).say(words) for words in IN.values()]
        assert not {*said} & {*IN.values()}
        assert len({*said}) == len(IN)


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "281 characters in French, from line 9, were not read"),
        ("de", "281 Zeichen auf Französisch, ab Zeile 9, wurden nicht gelesen"),
        ("ru", "281 знак на французском языке, начиная со строки 9, не прочитан"),
        ("fr", "281 caractères en français, à partir de la ligne 9, n’ont pas été lus"),
    ],
)
def test_what_was_not_read_is_said_in_each_language(page: ReadPage, lang: str, says: str) -> None:
    unread = StretchShown(100, 381, 9, "fr", read=False)
    several = msgspec.structs.replace(page, stretches=[unread])
    document = shown(several, voice_of(lang))
    assert says in to_plain(document)
    assert says in to_html(document)
    assert digest_line(several).notes == digest_line(page).notes + 1
    read = msgspec.structs.replace(unread, read=True)
    assert says not in to_plain(
        shown(msgspec.structs.replace(page, stretches=[read]), voice_of(lang))
    )
