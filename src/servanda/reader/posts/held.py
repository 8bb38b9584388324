"""A post in words: the post itself, whether it is a former one, and where it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Occupation
from servanda.reader.posts.owner import owner_of
from servanda.reader.posts.paragraph import STOPS
from servanda.reader.words.postcases import post_by_itself

if TYPE_CHECKING:
    from servanda.reader.page import Person
    from servanda.reader.posts.owner import Owner
    from servanda.reader.posts.paragraph import Paragraph

__all__ = ["occupation"]

_QUOTES = "«„“"


def occupation(here: Paragraph, person: Person, head: int, last: int) -> Occupation:
    """The words of a post cut into the post itself and where it is held."""
    posts, texts = here.posts, here.texts
    first = here.first(head)
    last -= last - 1 > head and texts[last - 1] == posts.look.and_word
    owner = owner_of(here, first, head)
    begin = named = owner.after if owner and owner.first == first else first
    cut = _cut(here, head, last, owner)
    origin = texts[first - 1] if first else ""
    posted = _is_posted(here, head, cut)
    sent = posted or (owner and posts.sent.fullmatch(texts[cut - 1]))
    where = "" if sent else _place(here, cut, last)
    if not where and owner:
        where = owner.text
    elif not where and posts.origin.fullmatch(origin.lower()):
        where = origin
    if posts.country.fullmatch(where):
        where = here.state_before(head) or where
    elif not where and not posted and posts.ruling.fullmatch(texts[head].lower()):
        where = here.state_before(head)
    post = cut
    while post > head + 1 and texts[post - 1] in posts.look.inside_title:
        post -= 1
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
        former=begin > named or _is_former(here, owner),
    )


def _is_posted(here: Paragraph, head: int, place: int) -> bool:
    """`the ambassador to X`: where an envoy is sent is not whose envoy he is."""
    before = place - 1
    while here.texts[before] in here.posts.look.articles:
        before -= 1
    sent = bool(here.posts.posted.fullmatch(here.texts[before]))
    words = here.texts[here.first(head) : head + 1]
    return sent and any(here.posts.envoy.fullmatch(word.lower()) for word in words)


def _is_former(here: Paragraph, owner: Owner | None) -> bool:
    """`the former X-ish president`."""
    before = here.texts[owner.first - 1] if owner and owner.first else ""
    return bool(here.posts.former.fullmatch(before.lower()))


def _cut(here: Paragraph, head: int, last: int, owner: Owner | None) -> int:
    """Where the place of a post begins among the words up to `last`.

    `minister of trade of X`: what a post is for comes before whose it is, and belongs to the post,
    as does all that follows where a name before it tells whose it is: `the X envoy for Y`.
    """
    cut = head + 1
    while cut < last:
        subject = _behind_subject(here, cut, last)
        if subject == cut and _is_place(here, cut):
            break
        cut = max(subject, cut + 1)
    small = here.posts.look.inside_title | here.posts.look.articles
    first = cut
    while first < last and here.texts[first] in small:
        first += 1
    if first == last or not any(map(here.posts.matter.fullmatch, here.texts[cut - 1 : first])):
        return cut
    if owner and not owner.by_adjective:
        return last
    named = here.named_in(first, last)
    if named == first or here.is_institution(first):
        return cut
    if named >= 0:
        return named
    return last if owner else cut


def _behind_subject(here: Paragraph, at: int, last: int) -> int:
    """`Minister of Foreign Affairs and Trade of X`: behind what an office is for, in capitals."""
    posts, texts = here.posts, here.texts
    told = posts.matter.fullmatch(texts[at - 1]) and posts.subject.fullmatch(texts[at])
    if not told or here.named_in(at, at + 1) == at:
        return at
    end = at + 1
    while end < last and (texts[end][0].isupper() or texts[end] == posts.look.and_word):
        end += 1
    return end - (texts[end - 1] == posts.look.and_word)


def _is_place(here: Paragraph, at: int) -> bool:
    """A name, a mark of quotation, or the noun of an institution with its adjectives."""
    posts, texts = here.posts, here.texts
    word = texts[at]
    if posts.look.honorifics.fullmatch(word + "."):
        return False
    if texts[at - 1] == "-" or word == "-" or here.is_head(at) or _leads_on(here, at):
        return False
    if word[0].isupper() or word in _QUOTES or posts.origin.fullmatch(word):
        return True
    return here.is_institution(at)


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
    while end > first and here.texts[end - 1] in small:
        end -= 1
    return here.text(first, end)
