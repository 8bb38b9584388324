"""The article of an HTML page, with its headline as first line where the body has lost it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from servanda.errors import BadInput
from servanda.exchange.pages.markup import address_of, hints_of

if TYPE_CHECKING:
    from servanda.model.page import Hints

__all__ = ["html_text", "with_headline"]


def html_text(markup: str) -> tuple[str, str, Hints, str, tuple[str, ...]]:
    """Text, extractor with its version, hints, the page's own address, and notes.

    Raises:
        BadInput: no article could be found.
    """
    import trafilatura  # noqa: PLC0415 - heavy, and only for pages in HTML
    from lxml import etree, html  # noqa: PLC0415

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
    hints, address = hints_of(tree), address_of(tree)
    found: Any = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    text = (found.text or "") if found else ""
    if not text.strip():
        deep = f": {notes[0]}" if notes else ""
        raise BadInput(f"no article was found on the page{deep}; hand in its text")
    extractor = f"servanda-html/1 trafilatura/{trafilatura.__version__}"
    return with_headline(text, hints.headline), extractor, hints, address, notes


def with_headline(text: str, headline: str) -> str:
    """The text with the headline in front, unless one of its lines is the headline."""
    if not headline or any(" ".join(line.split()) == headline for line in text.splitlines()):
        return text
    return f"{headline}\n\n{text}"
