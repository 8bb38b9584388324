"""Each post of each person once, beside the names and as verbs tell of them."""

from __future__ import annotations

from collections import ChainMap, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.posts.beside import beside
from servanda.reader.posts.held import occupation
from servanda.reader.posts.owner import owner_of, without_genitive
from servanda.reader.posts.paragraph import Paragraph
from servanda.reader.posts.shared import shared_out
from servanda.reader.posts.told import told
from servanda.reader.words.posts import posts_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from servanda.reader.article import Occupation
    from servanda.reader.page import Page

__all__ = ["find_posts"]

_STEM = 5  # letters by which one post is known in any case


def find_posts(page: Page) -> None:
    """The posts the page tells of, in the order of the text."""
    found: dict[tuple[str, str], Occupation] = {}
    calling = posts_of(page.lang).calling
    for words in page.words:
        for one in _occupations(Paragraph(page, words)):
            if calling.fullmatch(one.position.casefold()):
                continue
            key = (one.person.rpartition(" ")[2].casefold()[:_STEM], _stem(one.position))
            known = found.get(key)
            if known is None:
                found[key] = one
            elif one.where and not known.where:
                found[key] = replace(known, where=one.where)
    page.posts = _in_bodies(page, found.values())


def _in_bodies(page: Page, found: Collection[Occupation]) -> list[Occupation]:
    """Where the place of a post is a state or body named on the page just so, with its id.

    A body that is named within the name of its office is the one whose office that is.
    """
    if not found:
        return []
    bodies: dict[str, set[str]] = defaultdict(set)
    for mention in page.mentions:
        bodies[without_genitive(mention.text)].add(mention.actor)
    known = {text: actors.pop() for text, actors in bodies.items() if len(actors) == 1}
    adjectives, _ = states_of(page.lang)
    places = ChainMap(known, adjectives)
    placed = ((one, _leading(places, one.where) or _of_office(page, one)) for one in found)
    return [replace(one, body=body) if body else one for one, body in placed]


def _leading(known: Mapping[str, str], where: str) -> str:
    """The body a place is, or begins with: `X at the court of Y`."""
    if where in known:
        return known[where]
    words = where.split(" ")
    leads = (n for n in range(1, len(words)) if words[n].islower())
    return next((known[name] for n in leads if (name := " ".join(words[:n])) in known), "")


def _of_office(page: Page, one: Occupation) -> str:
    """The body whose office is named where the post is told, with its name or without."""
    there = page.mentions.touching(one.start, one.end)
    offices = (m for m in there if m.kind == "office" and m.text.endswith(one.where))
    return next((office.of for office in offices if office.of), "")


def _stem(position: str) -> str:
    return " ".join(word[:_STEM] for word in position.casefold().split())


def _occupations(here: Paragraph) -> Iterator[Occupation]:
    """Those beside names, then those told by a verb; none where nobody is named."""
    if not here.people:
        return
    taken: set[int] = set()
    shared: list[Occupation] = []
    for number, named in enumerate(here.people):
        if shared:
            yield shared.pop(0)
            continue
        found = []
        for head, last in beside(here, named):
            taken.update(range(here.first(head), last))
            found.append((here.first(head), occupation(here, named.person, head, last)))
        posts = list(_of_one(here, found))
        if parts := shared_out(here, number, posts):
            first, *shared = parts
            yield first
        else:
            yield from posts
    for person, head, last in told(here, taken):
        yield occupation(here, person, head, last)


def _of_one(here: Paragraph, found: list[tuple[int, Occupation]]) -> Iterator[Occupation]:
    """`X's premier and minister N. N.`: posts joined by a word are held at one place."""
    posts = [one for _, one in found]
    for at in range(len(posts) - 1):
        owner, first = owner_of(here, found[at][0], found[at][0]), found[at][0]
        before = (owner.first if owner else first) - 1
        if here.texts[before] == here.posts.look.and_word:
            where = posts[at].where or posts[at + 1].where
            posts[at], posts[at + 1] = (
                replace(one, where=one.where or where) for one in (posts[at], posts[at + 1])
            )
    yield from posts
