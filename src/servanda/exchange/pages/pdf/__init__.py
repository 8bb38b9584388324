"""The text of a PDF as its pages have it: paragraphs, without what runs along their edges."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.exchange.pages.pdf.columns import in_order
from servanda.exchange.pages.pdf.joining import Joiner
from servanda.exchange.pages.pdf.lines import printed_lines
from servanda.exchange.pages.pdf.paragraphs import Paragraph, paragraphs_of
from servanda.exchange.pages.pdf.running import address_in, without_running
from servanda.model.page import Hints

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PdfText", "pdf_text"]

_TITLE_WORDS = 4
_TITLE_TYPE = 1.25  # times the height of the text's letters


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF holds: its text, by which extractor, its headline, and where it was printed."""

    text: str
    extractor: str
    hints: Hints
    url: str


def pdf_text(body: bytes) -> PdfText:
    """The text of a PDF, paragraphs apart by an empty line.

    Raises:
        BadInput: encrypted, damaged, or pictures of text only.
    """
    import pypdfium2  # noqa: PLC0415 - heavy, and only for PDF

    try:
        document = pypdfium2.PdfDocument(body)
        try:
            drawn = list(printed_lines(document))
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise BadInput(_why(str(error))) from error
    pages, running = without_running(drawn)
    lines = [line for page in pages for line in in_order(page)]
    if not lines:
        raise BadInput("the PDF holds no text, perhaps pictures of it; hand in its text")
    paragraphs = paragraphs_of(lines)
    join = Joiner([line.text for line in lines])
    texts = [join([line.text for line in paragraph.lines]) for paragraph in paragraphs]
    version = pypdfium2.PYPDFIUM_INFO.version
    return PdfText(
        "\n\n".join(texts),
        f"servanda-pdf/2 pypdfium2/{version}",
        _headline(paragraphs, texts),
        address_in(running),
    )


def _why(error: str) -> str:
    if "assword" in error:
        return "the PDF is locked with a password; hand in its text, or a copy without one"
    return "the PDF is damaged and cannot be read; hand in its text"


def _headline(paragraphs: Sequence[Paragraph], texts: Sequence[str]) -> Hints:
    """The first page's words in the largest type, where they are more than a name."""
    body = median(line.height for one in paragraphs for line in one.lines)
    first = [
        (one.height, text)
        for one, text in zip(paragraphs, texts, strict=True)
        if one.lines[0].page == 0 and one.height > _TITLE_TYPE * body
    ]
    told = [(height, text) for height, text in first if len(text.split()) >= _TITLE_WORDS]
    if not told:
        return Hints()
    return Hints(headline=max(told, key=lambda one: one[0])[1], headline_basis="largest type")
