"""What a check found, in the language asked for.

The rooms that check speak English. A problem is known again by the template it was made from, and
said with the same values; what stands in it may be a problem itself.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.render.voice import Voice

__all__ = ["CONTEXT", "FILE", "said"]

FILE = Path(__file__).parent / "locale" / "problems.txt"
CONTEXT = "problem"
"""Where the templates are written, and their context in the catalogs."""

_PLACE = re.compile(r"\\\{\d+\\\}")


def said(problem: str, voice: Voice) -> str:
    """The problem in words; as it stands where no template made it."""
    if voice.catalog is None:
        return problem
    for template, pattern in _patterns():
        if found := pattern.fullmatch(problem):
            values = [said(value, voice) for value in found.groups()]
            return voice.catalog.pgettext(CONTEXT, template).format(*values)
    return problem


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Templates with what they look like, those that say most by themselves first."""
    lines = FILE.read_text("utf-8").splitlines()
    lines.sort(key=lambda line: (-len(re.sub(r"\{\d+\}", "", line)), line))
    return [(line, _pattern(line)) for line in lines]


def _pattern(template: str) -> re.Pattern[str]:
    plain = re.escape(template).replace(r"\{\{", r"\{").replace(r"\}\}", r"\}")
    return re.compile(_PLACE.sub("(.*?)", plain), re.DOTALL)
