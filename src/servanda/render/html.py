"""A document as one self-contained HTML page that prints well on A4 in black and white."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

if TYPE_CHECKING:
    from servanda.render.document import Document

__all__ = ["to_html"]


def to_html(document: Document) -> str:
    """The whole page; nothing in it is loaded from elsewhere."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = files("servanda.render").joinpath("page.html.j2").read_text("utf-8")
    style = files("servanda.render").joinpath("page.css").read_text("utf-8")
    template = environment.from_string(page)
    return template.render(document=document, style=style, kind=lambda block: type(block).__name__)
