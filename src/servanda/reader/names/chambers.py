"""Bodies of a name that several states have one of: the one of the state that is told beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from servanda.reader.article import Mention
    from servanda.reader.page import Page

__all__ = ["of_the_one_state", "of_their_states", "state_of_seat"]

_HOUSES = ("chamber", "parliament")
_LONGEST = 24  # characters of the name of a capital behind a body


def of_their_states(
    page: Page, mentions: Iterable[Mention], beside: Callable[[Mention], str]
) -> Iterator[Mention]:
    """Each body left open, with the state that `beside` finds; else as the page tells elsewhere.

    A report from a capital names its own chambers without their state.
    """
    told = [_of_state(page, one, beside(one)) if _is_open(one) else one for one in mentions]
    named = {one.actor for one in told if one.kind == "body" and one.actor}
    home = _home(page)
    states = {one.actor for one in told if one.kind == "state" and one.actor}
    owners = {one.of for one in told if one.kind == "body" and one.actor and one.of}
    for one in told:
        if not _is_open(one):
            yield one
        elif len(there := named.intersection(one.candidates)) == 1:
            yield _known(page, one, there.pop())
        else:
            yield _of_state(
                page,
                one,
                home or _only(page, one, states) or _only(page, one, owners),
                only_known=True,
            )


def _only(page: Page, one: Mention, states: set[str]) -> str:
    """Of the states that have such a body, the only one a page names; none if it is told whose."""
    behind = page.text[one.end : one.end + _LONGEST].split(maxsplit=1)
    if behind and behind[0] in " ".join(naming_of(page.lang).inflection.of_words).split():
        return ""
    owners = {name.of for name in page.names.find(one.text) if name.actor in one.candidates}
    named = owners & states
    return named.pop() if len(named) == 1 else ""


def _is_open(one: Mention) -> bool:
    return one.kind == "body" and bool(one.candidates)


def _of_state(page: Page, one: Mention, state: str, *, only_known: bool = False) -> Mention:
    """The body of a state; where the record has none of that name, a body of that state."""
    own = {n.actor for n in page.names.find(one.text) if n.of == state} & {*one.candidates}
    if len(own) == 1:
        return _known(page, one, own.pop())
    return replace(one, of=state, candidates=()) if state and not only_known else one


def _known(page: Page, one: Mention, actor: str) -> Mention:
    of = next(name.of for name in page.names.find(one.text) if name.actor == actor)
    return replace(one, actor=actor, of=of, candidates=())


def _home(page: Page) -> str:
    """The state whose capital a report was filed from."""
    _, capitals = states_of(page.lang)
    place = page.frame.dateline.place if page.frame.dateline else ""
    return capitals.get(place, "") or capitals.get(place.title(), "")


def of_the_one_state(
    page: Page, bodies: Iterable[Mention], known: Iterable[Mention]
) -> Iterator[Mention]:
    """Houses the record does not know, as those of the only state whose houses a page names."""
    unknown = list(bodies)
    if not unknown:
        return
    houses, states = acts_of(page.lang).organs, _states(page.lang)
    owners = {one.of for one in known if one.kind == "body" and one.actor and one.of in states}
    state = owners.pop() if len(owners) == 1 else ""
    for one in unknown:
        house = houses.get(one.text.casefold(), "") in _HOUSES
        yield replace(one, of=state) if house and state and not one.of else one


@cache
def _states(lang: str) -> frozenset[str]:
    """The states that a language has an adjective of."""
    return frozenset(states_of(lang)[0].values())


def state_of_seat(page: Page, end: int) -> str:
    """`the Senate in Klow`: the state whose capital a body sits in, told right behind it."""
    _, capitals = states_of(page.lang)
    behind = page.text[end : end + _LONGEST].split(maxsplit=3)
    if len(behind) <= 1 or behind[0] not in acts_of(page.lang).data.sites:
        return ""
    town = behind[1].strip(".,;:")
    return capitals.get(town) or capitals.get(" ".join(behind[1:3]).strip(".,;:"), "")
