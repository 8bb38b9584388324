"""A document as one self-contained HTML page that prints well on A4 in black and white."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.render.document import Document, Span

__all__ = ["to_html"]


def to_html(document: Document) -> str:
    """The whole page; nothing in it is loaded from elsewhere."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = files("servanda.render").joinpath("page.html.j2").read_text("utf-8")
    style = files("servanda.render").joinpath("page.css").read_text("utf-8")
    template = environment.from_string(page)
    return template.render(
        document=document, style=style, kind=lambda block: type(block).__name__, marks=_marks
    )


def _marks(span: Span) -> Iterator[tuple[int, str]]:
    """Each source's number with its mark, so that the mark can lead to the source."""
    marks = (f"{part}]" for part in span.text.split("]") if part.strip())
    return zip(span.cites, (mark.strip() for mark in marks), strict=True)
