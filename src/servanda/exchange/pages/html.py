"""The article of an HTML page, with its headline as first line where the body has lost it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from servanda.errors import BadInput
from servanda.exchange.pages.markup import address_of, hints_of

if TYPE_CHECKING:
    from servanda.model.page import Hints

__all__ = ["check_fast", "html_text", "with_headline"]

_SHORT = 1000  # characters; with fewer an article may have been missed
_NO_TEXT = "//style | //script[not(contains(@type, 'json'))]"


def html_text(markup: str, *, fast: bool = False) -> tuple[str, str, Hints, str, tuple[str, ...]]:
    """Text, extractor with its version, hints, the page's own address, and notes.

    `fast` takes the text in a fifth of the time, a little less exactly, and guesses no day.

    Raises:
        BadInput: no article could be found.
    """
    from lxml import etree, html  # noqa: PLC0415 - only for pages in HTML

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        raw = markup.replace("\0", "").encode("utf-8", "replace")
        tree: Any = html.document_fromstring(raw, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise BadInput("the page holds no markup that can be read") from error
    notes = tuple(
        "the markup is nested too deep; what follows that place was not read"
        for entry in parser.error_log
        if "depth" in entry.message.lower()
    )[:1]
    hints, address = hints_of(tree, guess=not fast), address_of(tree)
    # The fast one reads the markup itself, and nothing is too deep for the tree it would not have.
    text, extractor = _quickly(markup) if fast and not notes else _carefully(tree)
    if not text.strip():
        deep = f": {notes[0]}" if notes else ""
        raise BadInput(f"no article was found on the page{deep}; hand in its text")
    return with_headline(text, hints.headline), extractor, hints, address, notes


def check_fast() -> None:
    """Whether text can be taken the fast way here.

    Raises:
        BadInput: it needs a library that is not there.
    """
    if find_spec("resiliparse") is None:
        raise BadInput("the fast way needs one thing more: pip install 'servanda[corpus]'")


def _carefully(tree: Any) -> tuple[str, str]:
    """By the rules of trafilatura alone; what is short is held against what other ways give too."""
    import trafilatura  # noqa: PLC0415 - heavy, and only for pages in HTML

    # It copies the tree several times over; but for what is declared in it a script is no text.
    for element in tree.xpath(_NO_TEXT):
        element.drop_tree()
    text = ""
    for alone in (True, False):
        if len(text) < _SHORT:
            found: Any = trafilatura.bare_extraction(
                tree, include_comments=False, with_metadata=False, fast=alone
            )
            text = (found.text or "") if found else ""
    return text, f"servanda-html/2 trafilatura/{trafilatura.__version__}"


def _quickly(markup: str) -> tuple[str, str]:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - an extra

    text = extract_plain_text(
        markup, main_content=True, preserve_formatting=True, list_bullets=False, alt_texts=False
    )
    return text, f"servanda-html/1 resiliparse/{_fast_version()}"


@cache
def _fast_version() -> str:
    """Read from the files of the library, which takes as long as a page."""
    return version("resiliparse")


def with_headline(text: str, headline: str) -> str:
    """The text with the headline in front, unless one of its lines is the headline."""
    if not headline or any(" ".join(line.split()) == headline for line in text.splitlines()):
        return text
    return f"{headline}\n\n{text}"
