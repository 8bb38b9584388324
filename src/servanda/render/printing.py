"""Where a document is printed: in colour on a terminal, as plain text into a pipe or file."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from servanda.render.visible import visible

if TYPE_CHECKING:
    from servanda.render.document import Document

__all__ = ["print_document"]


def print_document(document: Document, out: IO[str]) -> None:
    """Print a document the way its reader can use it."""
    if out.isatty():
        # Rich is slow to load, and only eyes need colours.
        from servanda.render.terminal import print_on_terminal  # noqa: PLC0415

        print_on_terminal(document, out)
    else:
        from servanda.render.plain import to_plain  # noqa: PLC0415

        out.write(visible(to_plain(document)))
