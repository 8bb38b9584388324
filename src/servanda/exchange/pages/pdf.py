"""The text of a PDF: lines joined into paragraphs, words put together again."""

from __future__ import annotations

import re
from io import BytesIO

from servanda.errors import BadInput

__all__ = ["pdf_text"]

_HYPHEN = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_A-ZÄÖÜА-ЯЁ])")
_SOFT = re.compile(r"(?<![.!?:…”“»\"\n])[ \t]*\n(?=[^\W\d_])")


def pdf_text(body: bytes) -> tuple[str, str]:
    """Text and extractor with its version.

    Raises:
        BadInput: encrypted, damaged, or pictures of text only.
    """
    import pypdf  # noqa: PLC0415 - heavy, and only for PDF

    try:
        reader = pypdf.PdfReader(BytesIO(body))
        raw = "\n\n".join(page.extract_text() for page in reader.pages)
    except Exception as error:  # a damaged file makes it raise whatever it met
        raise BadInput(
            f"the PDF cannot be read ({type(error).__name__}); hand in its text"
        ) from error
    if not raw.strip():
        raise BadInput("the PDF holds no text, perhaps pictures of it; hand in its text")
    text = _SOFT.sub(" ", _HYPHEN.sub("", raw))
    return text, f"servanda-pdf/1 pypdf/{pypdf.__version__}"
