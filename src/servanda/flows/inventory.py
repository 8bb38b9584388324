"""What cooperation exists between organisations, item by item, beside comparable pairs.

No score, no order of steps: each kind of act stands with its evidence and dates, or is not found.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from servanda.dates import FALSE
from servanda.errors import BadInput
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.rows import answer_on, gather
from servanda.model import Answer, load_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.flows.asking import Asked
    from servanda.model import Act

__all__ = ["Category", "Inventory", "Item", "Pair", "inventory"]

Houses: TypeAlias = dict[str, set[str]]
"""The organisations of each body."""

_STANDING = "standing at the other"


class Item(msgspec.Struct, frozen=True):
    """One act of cooperation, or one standing."""

    day: str
    what: str
    place: str
    number: str
    sources: list[Cited]


class Category(msgspec.Struct, frozen=True):
    """A kind of cooperation: whether any is on record, and all of it."""

    kind: str
    answer: str
    items: list[Item]


class Pair(msgspec.Struct, frozen=True):
    """Two organisations, or all of those asked about."""

    orgs: list[str]
    names: list[str]
    categories: list[Category]


class Inventory(msgspec.Struct, frozen=True):
    """The pairs asked about, and how many items of each kind other pairs on record have."""

    schema: str
    pairs: list[Pair]
    comparable: list[Pair]
    as_of: AsOfShown


def inventory(asked: Asked, orgs: Sequence[str]) -> Inventory:
    """The inventory of every pair of some organisations, and of all of them together.

    Raises:
        UnknownId: an organisation is not in the record.
        BadInput: fewer than two were named.
    """
    ids = [asked.names.find(org, ("organisation", "body")) for org in orgs]
    if len(set(ids)) < 2:  # noqa: PLR2004 - cooperation takes two
        raise BadInput("name at least two organisations, for example: csto sco")
    houses = _houses(asked)
    acts = _acts(asked)
    groups: list[tuple[str, ...]] = list(combinations(ids, 2))
    if len(ids) > 2:  # noqa: PLR2004 - a pair is its own whole
        groups.append(tuple(ids))
    others = _other_pairs(asked, acts, groups, houses)
    return Inventory(
        "servanda.inventory/1",
        [_pair(asked, group, acts, houses) for group in groups],
        [_pair(asked, group, acts, houses) for group in others],
        asked.as_of,
    )


def _acts(asked: Asked) -> list[Act]:
    """All acts of cooperation on record by the day."""
    acts = gather(asked.view, asked.view.find(prop="agreement_between"))
    return [a for a in acts if a.alternatives[0].valid.happened_by(asked.day) is not FALSE]


def _houses(asked: Asked) -> Houses:
    """Of each body all it belongs to, up to its organisation: it acts for its house."""
    held: Houses = {}
    for statement in asked.view.find(prop="body_of"):
        held.setdefault(statement.subject, set()).add(statement.value)
    return {body: _all_above(body, held) for body in held}


def _all_above(body: str, held: Houses) -> set[str]:
    found: set[str] = set()
    waiting = [body]
    while waiting:
        above = held.get(waiting.pop(), set()) - found
        found |= above
        waiting += above
    return found


def _parties(act: Act, houses: Houses) -> frozenset[str]:
    """Who took part, and the organisations of the bodies that did."""
    also = act.alternatives[0].first.qual("also")
    named = {act.subject, act.value, *([also] if also else [])}
    return frozenset(named.union(*(houses.get(party, ()) for party in named)))


def _pair(asked: Asked, group: tuple[str, ...], acts: list[Act], houses: Houses) -> Pair:
    """Acts of a whole group count for the group; those of two of three for the pair as well."""
    wanted = frozenset(group)
    mine = [act for act in acts if wanted <= _parties(act, houses)]
    kinds = load_schema()["agreement_between"].quals["kind"].one_of
    categories = [_category(asked, kind, [a for a in mine if _kind(a) == kind]) for kind in kinds]
    if len(group) == 2:  # noqa: PLR2004 - a standing is of one at one other
        categories.insert(0, _standings(asked, group, houses))
    names = [asked.names.abbreviation(org) for org in group]
    return Pair(list(group), names, categories)


def _kind(act: Act) -> str:
    return dict(act.key[3]).get("kind", "")


def _category(asked: Asked, kind: str, acts: list[Act]) -> Category:
    once: dict[tuple[object, ...], Item] = {}
    for act in acts:
        first = act.alternatives[0].first
        key = (first.valid.bounds, act.subject, act.value, first.qual("variant"))
        once.setdefault(
            key,
            Item(
                first.valid.text, first.qual("variant"), first.qual("place"),
                first.qual("number"), asked.cite(act.statements),
            ),
        )  # fmt: skip
    items = [once[key] for key in sorted(once, key=lambda key: (key[0], str(key[3])))]
    return Category(kind, (Answer.YES if items else Answer.NOT_FOUND).value, items)


def _standings(asked: Asked, pair: tuple[str, ...], houses: Houses) -> Category:
    """Of each at the other, or at one of the other's bodies."""
    items: list[Item] = []
    for actor, house in (pair, pair[::-1]):
        for at in (house, *(body for body, owners in houses.items() if house in owners)):
            items += _standings_at(asked, actor, at)
    answer = Answer.YES if items else Answer.NOT_FOUND
    return Category(_STANDING, answer.value, items)


def _standings_at(asked: Asked, actor: str, at: str) -> Iterator[Item]:
    held = asked.view.find(subject=at, prop="member", value=actor)
    for act in gather(asked.view, held):
        if answer_on(act, asked.day) is not Answer.NO:
            first = act.alternatives[0].first
            name = f"{asked.names.abbreviation(actor)}: {first.qual('standing')}"
            where = asked.names.abbreviation(at)
            yield Item(first.valid.text, name, where, "", asked.cite(act.statements))


def _other_pairs(
    asked: Asked, acts: list[Act], asked_about: list[tuple[str, ...]], houses: Houses
) -> list[tuple[str, ...]]:
    """Pairs of organisations with some cooperation on record that were not asked about."""
    known = {frozenset(group) for group in asked_about}
    found = {
        frozenset(pair)
        for act in acts
        for pair in combinations(sorted(_parties(act, houses)), 2)
        if all(asked.names.kind(org) == "organisation" for org in pair)
    }
    return sorted(tuple(sorted(pair)) for pair in found - known)
