"""What cooperation exists, item by item, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Span, Table, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.inventory import Category, Inventory, Item, Pair
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["comparable_table", "inventory_page", "pair_table"]

_STANDING = "standing at the other"


def inventory_page(found: Inventory, voice: Voice) -> Document:
    """What cooperation exists."""
    title = voice.say("Cooperation on record")
    page = Document(title, voice.lang)
    page.add(Heading(title, 1, clocks(found.as_of, voice)))
    for pair in found.pairs:
        page.add(Heading(voice.joined(pair.names)), *pair_table(pair, voice))
    page.add(*comparable_table(found, voice))
    page.add(*source_list(_sources(found), voice))
    return page


def pair_table(pair: Pair, voice: Voice) -> Iterator[Block]:
    """Each kind of cooperation with its items, and in one row all kinds without any."""
    rows = [
        (line(voice.label(c.kind)), line(voice.answer(c.answer)), _items(c, voice))
        for c in pair.categories
        if c.items
    ]
    none = [voice.label(c.kind) for c in pair.categories if not c.items]
    if none:
        rows.append((line(", ".join(none)), line(voice.answer("not found")), line()))
    yield Table((voice.say("kind"), voice.say("answer"), voice.say("on record")), tuple(rows))


def _items(category: Category, voice: Voice) -> Line:
    spans: list[Span] = []
    for item in category.items:
        gap = "; " if spans else ""
        spans += line(gap, _item(item, category.kind, voice), cited(item.sources))
    return tuple(spans)


def _item(item: Item, kind: str, voice: Voice) -> str:
    if kind == _STANDING:
        actor, _, standing = item.what.partition(": ")
        text = voice.say(
            "{actor} at {at}: {standing}",
            actor=actor,
            at=item.place,
            standing=voice.label(standing),
        )
        return f"{text}, {voice.day(item.day)}"
    parts = (voice.day(item.day), item.what, item.number, item.place)
    return ", ".join(part for part in parts if part)


def comparable_table(found: Inventory, voice: Voice, level: int = 2) -> Iterator[Block]:
    """How many items of each kind other pairs on record have: no score, no order."""
    if not found.comparable:
        return
    title = voice.say("Comparable pairs on record")
    yield Heading(title, level, voice.say("number of items"))
    shown = [
        n
        for n in range(len(found.comparable[0].categories))
        if any(pair.categories[n].items for pair in found.comparable)
    ]
    kinds = (voice.label(found.comparable[0].categories[n].kind) for n in shown)
    rows = tuple(
        (line(voice.joined(pair.names)), *(_number(pair.categories[n]) for n in shown))
        for pair in found.comparable
    )
    yield Table((voice.say("pair"), *kinds), rows)


def _number(category: Category) -> Line:
    sources = (source for item in category.items for source in item.sources)
    return line(str(len(category.items) or "–"), cited(sources))


def _sources(found: Inventory) -> Iterator[Cited]:
    for pair in found.pairs:
        for category in pair.categories:
            for item in category.items:
                yield from item.sources
