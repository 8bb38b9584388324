"""Names in the article: found longest first, told apart by what stands near them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from servanda.reader.article import Mention
from servanda.reader.naming import naming_of
from servanda.reader.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Name
    from servanda.reader.page import Page
    from servanda.reader.tokens import Token

__all__ = ["find_mentions"]

_NEAR = 160  # characters between a body and the organisation it belongs to


def find_mentions(page: Page) -> None:
    """All names of the index in headline and paragraphs, and bodies the index does not know."""
    found: list[tuple[int, int, Sequence[Name]]] = []
    for start, end in page.stretches():
        found += _scan(page, tokens(page.text, start, end))
    orgs = [hit for hit in found if any(name.kind == "organisation" for name in hit[2])]
    known = [_mention(page, hit, orgs) for hit in found]
    page.mentions = sorted(known + _unknown_bodies(page, found), key=lambda hit: hit.start)


def _scan(page: Page, words: list[Token]) -> Iterator[tuple[int, int, Sequence[Name]]]:
    texts = [word.text for word in words]
    at = 0
    while at < len(words):
        length, bearers = page.names.longest(texts, at, page.frame.day)
        if length:
            yield words[at].start, words[at + length - 1].end, bearers
        at += length or 1


def _mention(
    page: Page,
    hit: tuple[int, int, Sequence[Name]],
    orgs: Sequence[tuple[int, int, Sequence[Name]]],
) -> Mention:
    start, end, bearers = hit
    names = _by_context(start, end, bearers, orgs) if _several(bearers) else bearers
    actors = sorted({name.actor for name in names})
    one = names[0]
    actor = one.actor if len(actors) == 1 else ""
    return Mention(
        start,
        end,
        page.text[start:end],
        actor,
        one.kind,
        one.of if actor else "",
        tuple(actors) if not actor else (),
    )


def _several(bearers: Sequence[Name]) -> bool:
    return len({name.actor for name in bearers}) > 1


def _by_context(
    start: int,
    end: int,
    bearers: Sequence[Name],
    orgs: Sequence[tuple[int, int, Sequence[Name]]],
) -> Sequence[Name]:
    """The bearers whose organisation stands nearest, before or after; else most often named."""
    distance: dict[str, int] = {}
    counts = Counter(name.actor for _, _, names in orgs for name in names)
    for first, last, names in orgs:
        gap = first - end if first >= end else start - last
        for name in names:
            distance[name.actor] = min(gap, distance.get(name.actor, gap))
    for rank in (distance, {actor: -count for actor, count in counts.items()}):
        near = [name for name in bearers if rank.get(name.of, _NEAR + 1) <= _NEAR]
        best = min((rank[name.of] for name in near), default=None)
        chosen = [name for name in near if rank[name.of] == best]
        if chosen and not _several(chosen):
            return chosen
    return bearers


def _unknown_bodies(page: Page, found: Sequence[tuple[int, int, Sequence[Name]]]) -> list[Mention]:
    """Bodies by the look of their name, where the index has none."""
    look = naming_of(page.lang)
    hits: list[Mention] = []
    for start, end in page.stretches():
        hits += [
            Mention(match.start(), match.end(), match[0], "", "body")
            for match in look.bodies.finditer(page.text, start, end)
            if not any(first < match.end() and match.start() < last for first, last, _ in found)
        ]
    return hits
