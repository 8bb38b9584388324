"""What a page tells of games and shows: teams are named as states are, and no state acts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.page import Page
    from servanda.reader.words.acttypes import ActWords

__all__ = ["of_no_game"]

_SEVERAL, _EVERY = 3, 60  # words of games that tell of a page, and one at least of so many words
_WORD = re.compile(r"[^\W\d_]+")


def of_no_game(page: Page, claims: list[Claim]) -> list[Claim]:
    """Without the acts that a sentence, or a page all through, tells of a game or a show."""
    data = acts_of(page.lang).data
    if not data.played or data.played.isdisjoint([claim.type for claim in claims]):
        return claims
    all_through = _is_of_games(page.text, data)
    return [
        claim
        for claim in claims
        if claim.type not in data.played or not (all_through or _of_game(page, claim))
    ]


def _is_of_games(text: str, data: ActWords) -> bool:
    """Whether a text has several words of games, and many among all its words."""
    words = _WORD.findall(text.casefold())
    found = [word for word in words if word in data.game_like or word.endswith(data.games)]
    return len({*found}) >= _SEVERAL and len(found) * _EVERY >= len(words)


def _of_game(page: Page, claim: Claim) -> bool:
    """Whether a word of games stands in the sentence that tells a claim."""
    games = acts_of(page.lang).data.games
    words = _WORD.findall(page.text[claim.start : claim.end].casefold())
    return bool([word for word in words if word.endswith(games)])
