"""A post in words: the post itself, whether it is a former one, and where it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Occupation
from servanda.reader.posts.paragraph import STOPS
from servanda.reader.words.postcases import post_by_itself
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from servanda.reader.page import Person
    from servanda.reader.posts.paragraph import Paragraph

__all__ = ["occupation"]

_QUOTES = "«„“"


def occupation(here: Paragraph, person: Person, head: int, last: int) -> Occupation:
    """The words of a post cut into the post itself and where it is held."""
    posts, texts = here.posts, here.texts
    first = here.first(head)
    cut = head + 1
    while cut < last and not _is_place(here, cut):
        cut += 1
    origin = texts[first - 1] if first else ""
    states, _ = states_of(here.page.lang)
    sender = origin if origin in states and posts.sent.fullmatch(texts[cut - 1]) else ""
    of_state = posts.origin.fullmatch(origin.lower()) or origin in states
    where = sender or _place(here, cut, last)
    where = where or (origin if of_state else _state_before(here, head))
    post = cut
    while post > head + 1 and texts[post - 1] in posts.look.inside_title:
        post -= 1
    begin = first
    while begin < head and posts.former.fullmatch(texts[begin].lower()):
        begin += 1
    position = here.text(begin, post)
    return Occupation(
        person.speaker.label,
        here.name_of(person),
        position,
        where,
        here.words.starts[first],
        here.words.end(max(head, last - 1)),
        post_by_itself(position, here.page.lang),
        former=begin > first,
    )


def _state_before(here: Paragraph, head: int) -> str:
    """The state whose office it is: the last of the paragraph, or the only one before it."""
    if not here.posts.ruling.fullmatch(here.texts[head].lower()):
        return ""
    at, start = here.words.starts[head], here.words.starts[0]
    before = reversed(here.page.mentions.inside(0, at))
    states = (mention for mention in before if mention.kind == "state")
    last = next(states, None)
    if last is None:
        return ""
    near = last.start >= start or all(state.label == last.label for state in states)
    return last.text if near else ""


def _is_place(here: Paragraph, at: int) -> bool:
    """A name, a mark of quotation, or the noun of an institution with its adjectives."""
    posts, texts = here.posts, here.texts
    word = texts[at]
    if texts[at - 1] == "-" or word == "-" or here.is_head(at) or _leads_on(here, at):
        return False
    if word[0].isupper() or word in _QUOTES or posts.origin.fullmatch(word):
        return True
    ahead = at
    while ahead < at + 3 and ahead + 1 < len(texts) and posts.attribute.fullmatch(texts[ahead]):
        ahead += 1
    return bool(posts.employer.fullmatch(texts[ahead]))


def _leads_on(here: Paragraph, at: int) -> bool:
    """`Deputy Foreign Minister`: a rank in capitals before the noun it goes with is no place."""
    while at + 1 < len(here.texts) and here.posts.rank.fullmatch(here.texts[at].lower()):
        at += 1
        if here.is_head(at):
            return True
    return False


def _place(here: Paragraph, first: int, last: int) -> str:
    """The words of the place, without what is said of it further."""
    small = here.posts.look.inside_title | here.posts.look.articles
    while first < last and here.texts[first] in small:
        first += 1
    end = first
    while end < last and here.texts[end] not in (",", *STOPS):
        after = here.texts[end]
        if end > first and (here.posts.beyond.fullmatch(after) or here.posts.sent.fullmatch(after)):
            break
        end += 1
    return here.text(first, end)
