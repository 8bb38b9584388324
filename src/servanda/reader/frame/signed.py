"""Who signs a statement in its head: a line between headline and text that names an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Line

__all__ = ["signed_by"]

_LONGEST = 160  # letters of a line that signs


def signed_by(
    lines: Sequence[Line], headline: Line | None, body: Sequence[Line], lang: str
) -> Line | None:
    """The line below the headline, and above the text, that names a person with an office.

    Whoever only wrote a report has none that signs: a correspondent, an editor.
    """
    if headline is None or not body:
        return None
    head = (line for line in lines if headline.end <= line.start < body[0].start)
    signs = spoken_of(lang).signed
    short = (line for line in head if len(line.text) <= _LONGEST)
    return next((line for line in short if signs.fullmatch(line.text)), None)
