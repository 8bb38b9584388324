"""Statements that leave open which act they speak of join the act that they can only mean.

A source that says "consent" of a state, where another says "ratification" of the same days, speaks
of that ratification. Where the days rule each other out, or there are several such acts, it stands
for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import When
    from servanda.model.schema import Schema
    from servanda.model.statement import Quals, Statement

__all__ = ["Key", "folded"]

Key = tuple[str, str, str, "Quals"]


def folded(groups: Mapping[Key, list[Statement]], schema: Schema) -> Mapping[Key, list[Statement]]:
    """The groups of statements, each of one act, with the loose ones in their place."""
    open_of = {prop: schema[prop].loose for prop in {key[1] for key in groups}}
    unsaid = {prop: frozenset(quals) for prop, quals in open_of.items()}
    loose = [key for key in groups if key[3] and not unsaid[key[1]].isdisjoint(key[3])]
    if not loose:
        return groups
    found = {key: list(group) for key, group in groups.items()}
    for key in loose:
        open_ = dict(open_of[key[1]])
        for statement in groups[key]:
            hosts = [
                host
                for host in found
                if host not in loose
                and host[:3] == key[:3]
                and _others(host, open_) == _others(key, open_)
                and any(_may_be_one(statement.valid, s.valid) for s in groups[host])
            ]
            if len(hosts) == 1:
                found[key].remove(statement)
                found[hosts[0]].append(statement)
    return {key: group for key, group in found.items() if group}


def _others(key: Key, open_: Mapping[str, str]) -> Quals:
    return tuple(qual for qual in key[3] if qual[0] not in open_)


def _may_be_one(a: When, b: When) -> bool:
    """Whether the days of one lie within those of the other."""
    return _within(a, b) or _within(b, a)


def _within(inner: When, outer: When) -> bool:
    return outer.from_lo <= inner.from_lo and inner.from_hi <= outer.from_hi
