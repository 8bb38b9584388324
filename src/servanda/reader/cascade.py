"""The reader itself: a page goes through numbered steps, each building on those before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.article import Article
from servanda.reader.claims.claims import find_claims
from servanda.reader.claims.lists import find_lists
from servanda.reader.frame.frame import frame_of
from servanda.reader.frame.relay import find_relay
from servanda.reader.joining import joined
from servanda.reader.names.mentions import find_mentions
from servanda.reader.page import Page, Step
from servanda.reader.people.people import find_people
from servanda.reader.posts.posts import find_posts
from servanda.reader.quotes.attribution import attribute
from servanda.reader.speakers.institutions import find_institutions
from servanda.reader.words.guard import MOST, check_text, detect
from servanda.reader.words.language import with_rules
from servanda.reader.words.layout import lines_of
from servanda.reader.words.lexicon import lexicon_of
from servanda.reader.words.parts import parts_of
from servanda.reader.words.scan import Scan
from servanda.reader.words.tokens import Words

if TYPE_CHECKING:
    from servanda.model import NameScanner
    from servanda.model.page import Hints
    from servanda.reader.article import Frame, Occupation

__all__ = ["STEPS", "languages_of", "read"]


def read(
    text: str,
    names: NameScanner,
    *,
    url: str = "",
    langs: tuple[str, ...] = (),
    hints: Hints | None = None,
    most: int = MOST,
) -> Article:
    """Read one page: its frame, the names in it, who says what, and what is claimed.

    `langs` are the languages enabled; all there are rules for, where none is given. A page in
    several is read in each, by the rules of each; what is in one that is not enabled stands in the
    article's `unread`. `hints` are what the markup or feed says of the page; `most` is the most
    text that is read, in bytes of UTF-8. The same arguments always give the same article.

    Raises:
        BadInput: the text is empty, too long, not text, or in a language not enabled.
    """
    check_text(text, most)
    langs = langs or with_rules()
    parts = parts_of(text, langs)
    if not parts.stretches:
        return _article(_run(Page(text, url, names, langs, hints, parts.lang)))
    pages: list[Page] = []
    for lang in parts.read_in(langs):
        page = Page(parts.of(lang, text), url, names, langs, hints, lang)
        pages.append(_run(page, pages[0].frame if pages else None))
    return joined(text, [_article(page) for page in pages], parts.stretches)


def languages_of(text: str) -> dict[str, str]:
    """The languages of a text that can be read, the main one first, each with what is in it.

    What is in others is blank there.

    Raises:
        BadInput: it is in none of them.
    """
    langs = with_rules()
    parts = parts_of(text, langs)
    return {lang: parts.of(lang, text) for lang in parts.read_in(langs)}


def _run(page: Page, main: Frame | None = None) -> Page:
    """All steps; what is said in another language was published when the page was."""
    for step in STEPS:
        step.run(page)
        if step.name == "frame" and main and main.published:
            page.frame = replace(
                page.frame, published=main.published, published_basis=main.published_basis
            )
    return page


def _article(page: Page) -> Article:
    return Article(
        page.text,
        page.frame,
        tuple(page.speakers),
        tuple(page.mentions),
        tuple(page.quotes),
        tuple(page.claims),
        tuple(page.posts),
        (page.lang,),
    )


def people_of(text: str, names: NameScanner, *, langs: tuple[str, ...] = ()) -> Page:
    """A text read as far as its persons.

    Raises:
        BadInput: as `read`.
    """
    return _as_far_as("people", text, names, langs)


def occupations_of(
    text: str, names: NameScanner, *, langs: tuple[str, ...] = ()
) -> list[Occupation]:
    """The posts a text tells of: it is read as far as these, no farther.

    Raises:
        BadInput: as `read`.
    """
    return _as_far_as("posts", text, names, langs).posts


def _as_far_as(name: str, text: str, names: NameScanner, langs: tuple[str, ...]) -> Page:
    check_text(text, MOST)
    page = Page(text, "", names, langs or with_rules())
    for step in STEPS:
        step.run(page)
        if step.name == name:
            break
    return page


def _language(page: Page) -> None:
    page.lang = page.lang or detect(page.text, page.langs)


def _frame(page: Page) -> None:
    page.lines = lines_of(page.text)
    framed = frame_of(page.text, page.lines, page.lang, page.url, page.hints)
    page.frame, page.body, page.signed = framed.frame, framed.body, framed.signed


def _words(page: Page) -> None:
    lexicon = lexicon_of(page.lang)
    page.words = [Words(page.text, start, end, lexicon) for start, end in page.stretches()]
    page.scan = Scan(page.text, page.lang, page.words)


STEPS = (
    # 1. Tell the language; refuse one that is not enabled.
    Step("language", ("text", "langs"), ("lang",), _language),
    # 2. Strip the furniture; read headline, dateline, agency, day of publication.
    Step("frame", ("text", "lang", "url", "hints"), ("lines", "frame", "body", "signed"), _frame),
    # 3. Cut headline and paragraphs into words; tell what each of them can be.
    Step("words", ("frame", "body", "signed", "lang"), ("words", "scan"), _words),
    # 4. Find the names of the record, longest first, as borne on that day.
    Step("names", ("frame", "words", "names"), ("mentions",), find_mentions),
    # 5. Find persons and their offices, those unknown to the record too.
    Step("people", ("words", "mentions"), ("people", "mentions"), find_people),
    # 6. Find who holds which post where, also of persons who say nothing.
    Step("posts", ("words", "people", "mentions"), ("posts",), find_posts),
    # 7. Find what is quoted, directly or not, and who speaks.
    Step("speech", ("body", "people"), ("quotes", "speakers", "units"), attribute),
    # 8. Find institutions that speak without a name.
    Step("institutions", ("body", "people", "mentions"), ("speakers",), find_institutions),
    # 9. Find whom the page itself relays.
    Step("relay", ("body", "frame"), ("frame",), find_relay),
    # 10. Read claims from each sentence; fold those that say the same.
    Step("claims", ("units", "mentions", "people", "quotes"), ("claims",), find_claims),
    # 11. Read lists of states and days.
    Step("lists", ("lines", "names", "frame", "claims"), ("claims",), find_lists),
)
