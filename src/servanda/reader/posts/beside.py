"""Posts beside a name: those that lead to it, and one behind it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from servanda.reader.posts.owner import owner_of
from servanda.reader.posts.paragraph import DASHES, NEXT, REACH
from servanda.reader.words.declension import declension_of
from servanda.reader.words.honorifics import before_honorifics
from servanda.reader.words.postcases import case_of, same_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.posts.paragraph import Named, Paragraph

__all__ = ["beside"]

_LISTED = 20  # names in one list
_FIRST, _SECOND, _BOTH = range(3)
_PAIRS = {")": "(", "»": "«", "”": "“", "“": "„"}


def beside(here: Paragraph, named: Named) -> Iterator[tuple[int, int]]:
    """The posts beside a name: the word each has as its head, and where it ends."""
    last = _apposed(here, named)
    by_itself = last == named.first and _is_nominative(here, named)
    reach = REACH if last == named.first else 2 * REACH
    yield from _before(here, _phrase(here, last, reach, by_itself=by_itself))
    yield from _behind(here, named)


def _apposed(here: Paragraph, named: Named) -> int:
    """`The chairman of the committee, N. N., said`: where the words before a name end."""
    texts, first = here.texts, named.first
    between = here.posts.apposed and first > 1 and texts[first - 1] == ","
    after = _after_list(here, named) if between else named.after
    if between and after < len(texts) and texts[after] == ",":
        return first - 1
    return before_honorifics(here.posts.look.honorifics, texts, first)


def _after_list(here: Paragraph, named: Named) -> int:
    """Where the names end that are listed from one on: `A and B`."""
    after, joints = named.after, (",", here.posts.look.and_word)
    first = bisect_left(here.people, after, key=lambda other: other.first)
    for other in islice(here.people, first, first + _LISTED):
        if not all(word in joints for word in here.texts[after : other.first]):
            break
        after = other.after
    return after


def _before(
    here: Paragraph, phrase: tuple[int, list[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    """`the chairman of the committee N. N.`: the posts that lead to the name."""
    at, found = phrase
    yield from found
    while found and at > 0 and here.texts[at] == "," and found[-1][0] - at <= NEXT:
        post, (at, found) = found[-1][0], _phrase(here, at)
        clause = at >= 0 and not here.is_mark(at)
        if clause and not (found and _agree(here, found[-1][0], post)):
            break  # the comma parts clauses, not posts
        yield from found


def _agree(here: Paragraph, first: int, second: int) -> bool:
    """Whether two posts stand in one case, where the language tells."""
    return same_case(here.texts[first], here.texts[second], here.page.lang)


def _is_nominative(here: Paragraph, named: Named) -> bool:
    """Whether a name shows by its first part that it stands in the nominative."""
    declension = declension_of(here.page.lang)
    first = here.texts[named.first]
    if declension is None or first[-1] in declension.undeclined or not declension.is_given(first):
        return False
    return here.name_of(named.person) == named.person.speaker.name


def _phrase(
    here: Paragraph, last: int, reach: int = REACH, *, by_itself: bool = False
) -> tuple[int, list[tuple[int, int]]]:
    """The posts before a place, with where each ends, and the word the phrase stops at.

    Right before a name `by_itself` stands no post in another case: `the envoy of the king N. N.`.
    """
    at, head, end = last - 1, -1, last
    found = []
    while at >= max(0, last - reach) and at not in here.names:
        if (opened := _opened(here, at)) >= 0:
            at = opened - 1
            continue
        if head >= 0 and here.posts.company.fullmatch(here.texts[at]):
            break  # `the secretary with the minister N. N.`: two who meet
        if by_itself and head < 0 and here.is_head(at) and _is_owner(here, at):
            at = here.first(at) - 1
            continue
        if here.is_head(at):
            if head >= 0 and not _are_one(here, at, head):
                whose = _whose(here, at, head, apposed=here.texts[end] == ",")
                if whose == _SECOND:
                    break
                found += [(head, last)] * (whose != _FIRST)
                last = _led(here, here.first(head))
            head = at
        elif not (here.posts.may_stand_inside(here.texts[at]) or here.texts[at + 1] == "-"):
            break
        at -= 1
    return at, [*found, (head, last)] if head >= 0 else found


def _whose(here: Paragraph, first: int, second: int, *, apposed: bool) -> int:
    """Which of two posts is that of the name: `the envoy of the king N.`, `envoy of President N.`.

    Behind a comma the name stands beside all that was said: `the envoy of the president, N. N.,`.
    """
    between = " ".join(here.texts[first + 1 : here.first(second)])
    if here.posts.over.fullmatch(between):
        return _FIRST if apposed else _SECOND
    return _FIRST if here.posts.under.fullmatch(between) else _BOTH


def _led(here: Paragraph, first: int) -> int:
    """Where a post begins with what tells before it whose it is."""
    if owner := owner_of(here, first, first):
        return owner.first
    return first - bool(first and here.posts.origin.fullmatch(here.texts[first - 1]))


def _opened(here: Paragraph, at: int) -> int:
    """Where what closes here was opened: a name in quotation marks, a word in brackets."""
    opening = _PAIRS.get(here.texts[at])
    if opening is None:
        return -1
    back = (n for n in range(at - 1, max(-1, at - REACH), -1) if here.texts[n] == opening)
    return next(back, -1)


def _is_owner(here: Paragraph, head: int) -> bool:
    """Whether a post stands in another case than the nominative, and so any rank before it."""
    words = {here.texts[head], here.texts[here.first(head)]}
    cases = [case_of(word, here.page.lang) for word in words]
    return all(cases) and not any(0 in some for some in cases)


def _are_one(here: Paragraph, first: int, second: int) -> bool:
    """`the deputy of the head`: one post, where nothing but ranks stands between."""
    return all(here.posts.leads(here.texts[n]) for n in range(first + 1, second))


def _behind(here: Paragraph, named: Named) -> Iterator[tuple[int, int]]:
    """`N. N., chairman of the committee,` and `N. N. - chairman of the committee`."""
    count, at = len(here.texts), named.after
    if at + 1 >= count or here.texts[at] not in (",", "(", *DASHES):
        return
    at += 1
    first = at
    while at < count and here.posts.leads(here.texts[at]):
        at += 1
    at = _past_owner(here, at, first)
    if at < count and here.is_head(at) and _may_be_his(here, named, at):
        end = here.end(at)
        if not _leads_to_name(here, end):  # else it is the post of that one
            yield at, end


def _may_be_his(here: Paragraph, named: Named, head: int) -> bool:
    """`As N. N. said, the heads of X signed`: a post in another case than the name is not his."""
    cases = case_of(here.texts[head], here.page.lang)
    as_given = here.name_of(named.person) == named.person.speaker.name
    return not (cases and as_given and 0 not in cases)


def _past_owner(here: Paragraph, at: int, first: int) -> int:
    """`N. N., UN envoy`: the post behind the name of whose it is."""
    limit = min(len(here.texts), first + NEXT)
    heads = (n for n in range(at, limit) if here.is_head(n))
    head = next(heads, at)
    owner = owner_of(here, here.first(head), head)
    return head if owner and owner.first == at else at


def _leads_to_name(here: Paragraph, end: int) -> bool:
    """Whether another name follows before the next mark."""
    while end < len(here.texts) and not here.is_mark(end):
        if end in here.names:
            return True
        end += 1
    return False
