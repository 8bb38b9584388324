"""`The presidents of X and Y, A and B`: a post that several hold, each at a place of his own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.article import Occupation
    from servanda.reader.posts.paragraph import Named, Paragraph

__all__ = ["shared_out"]


def shared_out(here: Paragraph, number: int, posts: Sequence[Occupation]) -> list[Occupation]:
    """The post of a person and of those named with him, where as many places are named as persons.

    Empty where the post is one person's.
    """
    if not posts:
        return []
    post = posts[0]
    places = re.split(rf",\s|\s{re.escape(here.posts.look.and_word)}\s", post.where)
    together = here.people[number : number + len(places)]
    if len(places) < 2 or len(together) < len(places) or not _are_listed(here, together):  # noqa: PLR2004
        return []
    known = {m.text for m in here.page.mentions.inside(post.start, post.end)}
    if not known.issuperset(places):
        return []
    return [
        replace(post, person=one.person.speaker.label, name=here.name_of(one.person), where=place)
        for one, place in zip(together, places, strict=True)
    ]


def _are_listed(here: Paragraph, together: Sequence[Named]) -> bool:
    """Whether nothing but commas and the word that joins stands between the names."""
    joints = (",", here.posts.look.and_word)
    return all(
        word in joints
        for one, other in pairwise(together)
        for word in here.texts[one.after : other.first]
    )
