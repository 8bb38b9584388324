"""Whom `she` and `they` mean in the sentences right before: by gender, and by number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import is_event
from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim
    from servanda.reader.acts.actfound import ActFound
    from servanda.reader.claims.sentences import Sentences

__all__ = ["she", "they"]

_BACK = 2  # sentences in which they stand
_WORDS = re.compile(r"[^\W_]+")
_OPENING = 4  # words of a sentence among which the noun of its subject stands
_PAIR = 2
_SHORTEST = 5  # letters of an office with the ending of a woman's


def she(sentences: Sentences, act: ActFound, number: int) -> tuple[str, ...]:
    """The woman or group that acted last, or is named last; nobody where the gender is not told."""
    kinds = {m.actor: m.kind for m in sentences.page.mentions if m.actor}
    for label in _named(sentences, number):
        if kinds.get(label, "person") in act.act.subject and _is_she(sentences, label, number):
            return (label,)
    return ()


def they(sentences: Sentences, act: ActFound, number: int) -> tuple[str, ...]:
    """The two or more who acted together last."""
    kinds = {m.actor: m.kind for m in sentences.page.mentions if m.actor}
    for claim in _claims(sentences, number):
        if not is_event(claim) or len(claim.actors) < _PAIR:
            continue
        can = all(kinds.get(one, "person") in act.act.subject for one in claim.actors)
        return claim.actors if can else ()
    return ()


def _claims(sentences: Sentences, number: int) -> Iterator[Claim]:
    """What the sentences right before tell, the last first."""
    for claims in reversed(sentences.told[max(0, number - _BACK) : number]):
        yield from (claim for claim in claims if claim.actors)


def _named(sentences: Sentences, number: int) -> Iterator[str]:
    """Who speaks, who acted in the sentences right before, and who is named there first."""
    page = sentences.page
    if speaker := page.units[number].speaker:
        yield speaker.label
    for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
        if page.units[before].headline:
            return
        yield from (one.actors[0] for one in sentences.told[before] if one.actors)
        yield from (item.label for item in sentences.lifted(before).items if item.label)


def _is_she(sentences: Sentences, label: str, number: int) -> bool:
    """Whether a woman or a feminine noun is meant, by an office or the article beside it."""
    page, data = sentences.page, acts_of(sentences.page.lang).data
    offices = [one.speaker.office for one in page.people if one.speaker.label == label]
    if offices:
        return any(
            word.endswith("in") and len(word) > _SHORTEST for one in offices for word in one.split()
        )
    articles = set()
    for mention in page.mentions:
        if mention.actor == label and mention.kind != "person":
            before = _WORDS.findall(page.text[max(0, mention.start - 12) : mention.start])
            articles |= {before[-1].casefold()} if before else set()
    if not articles.isdisjoint(data.feminine_articles):
        return True
    unit = page.units[number - 1]
    opening = _WORDS.findall(page.text[unit.start : unit.end].casefold())[:_OPENING]
    return (
        bool(opening)
        and opening[0] in data.feminine_articles
        and any(word.endswith(data.feminine) for word in opening[1:])
    )
