"""An extractor: resolutions by their document symbols, such as S/RES/2664 (2022).

A symbol names the organ and often the year, in every language alike; that is all this one reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.model.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model import NameScanner
    from servanda.reader import Article, Found

__all__ = ["EXTRACTOR"]

SYMBOL = re.compile(r"\b(?P<organ>[AS])/RES/(?:\d{1,3}/)?\d{1,4}(?: \((?P<year>\d{4})\))?")
ORGANS = {"A": "United Nations General Assembly", "S": "United Nations Security Council"}


class DocumentSymbols:
    """Finds resolutions that are named by their symbol: they are texts, so they were adopted."""

    name = "document-symbols"

    def extract(self, article: Article, names: NameScanner) -> Iterator[Found]:
        """One claim for each symbol, at its first place in the text."""
        seen = set()
        for match in SYMBOL.finditer(article.text):
            if match[0] not in seen:
                seen.add(match[0])
                yield _claim(match, _organ(match, article, names))


def _organ(match: re.Match[str], article: Article, names: NameScanner) -> str:
    """Its id if the record knows the name on that day, else the name."""
    name = ORGANS[match["organ"]]
    bearers = {bearer.actor for bearer in names.find(name, article.frame.day)}
    return bearers.pop() if len(bearers) == 1 else name


def _claim(match: re.Match[str], organ: str) -> Claim:
    return Claim(
        type="resolution",
        status="occurred",
        voice="agency",
        actors=(organ,),
        object=match[0],
        day=When.parse(match["year"]) if match["year"] else None,
        day_basis="text" if match["year"] else "",
        place="",
        start=match.start(),
        end=match.end(),
        rule="document-symbols.resolution",
    )


EXTRACTOR = DocumentSymbols()
