"""Posts a sentence tells of by a verb: `N. N. was elected chairman`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.posts.paragraph import NEXT
from servanda.reader.words.declension import declension_of
from servanda.reader.words.lexicon import POST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Person
    from servanda.reader.posts.paragraph import Paragraph

__all__ = ["told"]


def told(here: Paragraph, taken: set[int]) -> Iterator[tuple[Person, int, int]]:
    """Who is or becomes what, but for `taken` words: the head of the post and where it ends."""
    for head in here.words.numbers(POST):
        if head not in taken and _is_told(here, head) and (who := _who(here, head)):
            yield who, head, here.end(head)


def _is_told(here: Paragraph, head: int) -> bool:
    """Whether a post stands in the case of what somebody is or becomes, with the verb."""
    first = here.first(head)
    if first and here.posts.post.fullmatch(here.texts[first - 1].lower()):
        return not _is_sought(here, first - 1)
    if not here.posts.predicate.search(here.texts[head]):
        return False
    first, last = here.sentence(head)
    return any(map(here.posts.becoming.fullmatch, here.texts[first:last]))


def _is_sought(here: Paragraph, post: int) -> bool:
    """`a candidate for the post of`: who seeks a post does not hold it."""
    first = max(here.sentence(post)[0], post - NEXT)
    return any(map(here.posts.seeking.fullmatch, here.texts[first:post]))


def _who(here: Paragraph, head: int) -> Person | None:
    """The nearest person of the sentence, one named in the nominative first."""
    begin, end = here.sentence(head)
    near = [
        (_is_declined(here, person), abs(first - head), order, person)
        for order, (person, first, _) in enumerate(here.people)
        if begin <= first < end
    ]
    return min(near)[3] if near else None


def _is_declined(here: Paragraph, person: Person) -> bool:
    """Whether a name stands in another case than that of who does something."""
    if declension_of(here.page.lang) is None:
        return False
    name = here.name_of(person).rpartition(" ")[2]
    return name != person.speaker.name.rpartition(" ")[2]
