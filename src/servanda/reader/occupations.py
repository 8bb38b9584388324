"""Who holds which post where: what stands beside a name, and who is said to be or become what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.article import Occupation
from servanda.reader.words.declension import declension_of
from servanda.reader.words.postcases import case_of, post_by_itself
from servanda.reader.words.posts import Posts, posts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page, Person
    from servanda.reader.words.tokens import Words

__all__ = ["find_occupations", "find_posts"]

_REACH = 16  # words between a post and the name it stands beside
_NEXT = 4  # words between a comma and the post that follows it
_STOPS = ".!?;:()"
_DASHES = ("\u2013", "\u2014")
_PAIRS = {")": "(", "»": "«", "”": "“", "“": "„"}
_QUOTES = "«„“"
_STEM = 5  # letters by which one post is known in any case


def find_posts(page: Page) -> None:
    """The posts the page tells of."""
    page.posts = find_occupations(page)


def find_occupations(page: Page) -> list[Occupation]:
    """Each post of each person once, in the order of the text."""
    found: dict[tuple[str, str], Occupation] = {}
    calling = posts_of(page.lang).calling
    for words in page.words:
        for one in _Stretch(page, words).occupations():
            if calling.fullmatch(one.position.casefold()):
                continue
            key = (one.person.rpartition(" ")[2].casefold()[:_STEM], _stem(one.position))
            known = found.get(key)
            if known is None:
                found[key] = one
            elif one.where and not known.where:
                found[key] = replace(known, where=one.where)
    return list(found.values())


def _stem(position: str) -> str:
    return " ".join(word[:_STEM] for word in position.casefold().split())


class _Stretch:
    """The posts of the headline or of one paragraph."""

    def __init__(self, page: Page, words: Words) -> None:
        self.page = page
        self.words = words
        self.texts = words.texts
        self.posts: Posts = posts_of(page.lang)
        start, end = (words.starts[0], words.end(len(words) - 1)) if words else (0, 0)
        self.people: list[Person] = list(filter(self._is_named, page.people.inside(start, end)))
        self.at = {start: number for number, start in enumerate(words.starts)}
        self.names = {n for person in self.people for n in self._numbers(person)}

    def _is_named(self, person: Person) -> bool:
        """Whether a person stands there by name, not by the office alone."""
        name = self.page.text[person.name_start : person.name_end]
        return not any(map(self.posts.is_head, name.split()))

    def _numbers(self, person: Person) -> list[int]:
        first = self.at.get(person.name_start, -1)
        last = first
        while first >= 0 and last < len(self.words) and self.words.starts[last] < person.name_end:
            last += 1
        return list(range(first, last))

    def occupations(self) -> Iterator[Occupation]:
        """Those beside names, then those told by a verb."""
        taken: set[int] = set()
        for person in self.people:
            for head, last in (*self._before(person), *self._behind(person)):
                taken.update(range(self._first(head), last))
                yield self._occupation(person, head, last)
        for head in range(len(self.words)):
            if head not in taken and self._is_told(head) and (who := self._who(head)):
                yield self._occupation(who, head, self._end(head))

    # -- beside a name --------------------------------------------------------------------------

    def _before(self, person: Person) -> Iterator[tuple[int, int]]:
        """`the chairman of the committee N. N.`: the posts that lead to the name."""
        numbers = self._numbers(person)
        last = numbers[0] if numbers else 0
        at, found = self._phrase(last)
        yield from found
        while found and at > 0 and self.texts[at] == "," and found[-1][0] - at <= _NEXT:
            post, (at, found) = found[-1][0], self._phrase(at)
            clause = at >= 0 and self.texts[at] not in (",", *_STOPS, *_DASHES)
            if clause and not (found and self._same_case(found[-1][0], post)):
                break  # the comma parts clauses, not posts
            yield from found

    def _same_case(self, first: int, second: int) -> bool:
        """Whether two posts stand in one case, where the language tells."""
        cases = (case_of(self.texts[head], self.page.lang) for head in (first, second))
        return bool(frozenset.intersection(*cases))

    def _phrase(self, last: int) -> tuple[int, list[tuple[int, int]]]:
        """The posts before a place, with where each ends, and the word the phrase stops at."""
        at, head = last - 1, -1
        found = []
        while at >= max(0, last - _REACH) and at not in self.names:
            if (opened := self._opened(at)) >= 0:
                at = opened - 1
                continue
            if self.posts.is_head(self.texts[at]):
                if head >= 0 and not self._are_one(at, head):
                    found.append((head, last))
                    last = self._first(head)
                head = at
            elif not (self.posts.may_stand_inside(self.texts[at]) or self.texts[at + 1] == "-"):
                break
            at -= 1
        return at, [*found, (head, last)] if head >= 0 else found

    def _opened(self, at: int) -> int:
        """Where what closes here was opened: a name in quotation marks, a word in brackets."""
        opening = _PAIRS.get(self.texts[at], "")
        back = (n for n in range(at - 1, max(-1, at - _REACH), -1) if self.texts[n] == opening)
        return next(back, -1) if opening else -1

    def _are_one(self, first: int, second: int) -> bool:
        """`the deputy of the head`: one post, where nothing but ranks stands between."""
        return all(self.posts.leads(self.texts[n]) for n in range(first + 1, second))

    def _behind(self, person: Person) -> Iterator[tuple[int, int]]:
        """`N. N., chairman of the committee,` and `N. N. - chairman of the committee`."""
        numbers = self._numbers(person)
        at = numbers[-1] + 1 if numbers else len(self.words)
        if at + 1 >= len(self.words) or self.texts[at] not in (",", "(", *_DASHES):
            return
        at += 1
        while at < len(self.words) and self.posts.leads(self.texts[at]):
            at += 1
        if at < len(self.words) and self.posts.is_head(self.texts[at]):
            end = self._end(at)
            if not self._leads_to_name(end):  # else it is the post of that one
                yield at, end

    def _leads_to_name(self, end: int) -> bool:
        """Whether another name follows before the next mark."""
        while end < len(self.words) and self.texts[end] not in (",", *_STOPS, *_DASHES):
            if end in self.names:
                return True
            end += 1
        return False

    def _end(self, head: int) -> int:
        """Where the words of a post end: at a mark, a name or a verb of being."""
        at = head + 1
        limit = min(len(self.words), head + _REACH)
        while (
            at < limit and at not in self.names and self.texts[at] not in (",", *_STOPS, *_DASHES)
        ):
            word = self.texts[at]
            if self.posts.becoming.fullmatch(word) or self.posts.beyond.fullmatch(word):
                break
            at += 1
        return at

    # -- told by a verb -------------------------------------------------------------------------

    def _is_told(self, head: int) -> bool:
        """Whether a post stands in the case of what somebody is or becomes, with the verb."""
        word = self.texts[head]
        if not self.posts.is_head(word):
            return False
        first = self._first(head)
        if first and self.posts.post.fullmatch(self.texts[first - 1]):
            return not self._is_sought(first - 1)
        if not self.posts.predicate.search(word):
            return False
        first, last = self._sentence(head)
        return any(self.posts.becoming.fullmatch(self.texts[n]) for n in range(first, last))

    def _is_sought(self, post: int) -> bool:
        """`a candidate for the post of`: who seeks a post does not hold it."""
        first = max(self._sentence(post)[0], post - _NEXT)
        return any(self.posts.seeking.fullmatch(word) for word in self.texts[first:post])

    def _sentence(self, at: int) -> tuple[int, int]:
        first = last = at
        while first > 0 and self.texts[first - 1] not in ".!?;":
            first -= 1
        while last < len(self.words) and self.texts[last] not in ".!?;":
            last += 1
        return first, last

    def _who(self, head: int) -> Person | None:
        """The nearest person of the sentence, one named in the nominative first."""
        first, last = self._sentence(head)
        near = [
            (self._is_declined(person), abs(numbers[0] - head), order, person)
            for order, person in enumerate(self.people)
            if (numbers := self._numbers(person)) and first <= numbers[0] < last
        ]
        return min(near)[3] if near else None

    def _is_declined(self, person: Person) -> bool:
        """Whether a name stands in another case than that of who does something."""
        if declension_of(self.page.lang) is None:
            return False
        name = self.page.text[person.name_start : person.name_end].rpartition(" ")[2]
        return name != person.speaker.name.rpartition(" ")[2]

    # -- the post and its place -----------------------------------------------------------------

    def _first(self, head: int) -> int:
        """Where a post begins: ranks, and what a hyphen joins to it."""
        at = head
        while at > 0:
            if at > 1 and self.texts[at - 1] == "-":
                at -= 2
            elif self.posts.rank.fullmatch(self.texts[at - 1].lower()):
                at -= 1
            else:
                break
        return at + (self.texts[at] == self.posts.look.and_word)

    def _occupation(self, person: Person, head: int, last: int) -> Occupation:
        """The words cut into the post itself and where it is held."""
        first = self._first(head)
        cut = head + 1
        while cut < last and not self._is_place(cut):
            cut += 1
        origin = self.texts[first - 1] if first else ""
        where = self._place(cut, last) or (
            origin if self.posts.origin.fullmatch(origin) else self._state_before(head)
        )
        post = cut
        while post > head + 1 and self.texts[post - 1] in self.posts.look.inside_title:
            post -= 1
        begin = first
        while begin < head and self.posts.former.fullmatch(self.texts[begin].lower()):
            begin += 1
        position = self._text(begin, post)
        return Occupation(
            person.speaker.label,
            self.page.text[person.name_start : person.name_end],
            position,
            where,
            self.words.starts[first],
            self.words.end(max(head, last - 1)),
            post_by_itself(position, self.page.lang),
            former=begin > first,
            body=self._body(where),
        )

    def _body(self, where: str) -> str:
        """The id of a state or body named on the page just so."""
        same = {one.actor for one in self.page.mentions if where and one.text == where}
        return same.pop() if len(same) == 1 else ""

    def _state_before(self, head: int) -> str:
        """The state whose office it is: the last of the paragraph, or the only one before it."""
        if not self.posts.ruling.fullmatch(self.texts[head].lower()):
            return ""
        here, start = self.words.starts[head], self.words.starts[0]
        states = [m for m in self.page.mentions.inside(0, here) if m.kind == "state"]
        near = states and (states[-1].start >= start or len({m.label for m in states}) == 1)
        return states[-1].text if near else ""

    def _is_place(self, at: int) -> bool:
        """A name, a mark of quotation, or the noun of an institution with its adjectives."""
        word = self.texts[at]
        if self.texts[at - 1] == "-" or word == "-" or self.posts.is_head(word):
            return False
        if word[0].isupper() or word in _QUOTES or self.posts.origin.fullmatch(word):
            return True
        ahead = at
        while (
            ahead < at + 3
            and ahead + 1 < len(self.words)
            and self.posts.attribute.fullmatch(self.texts[ahead])
        ):
            ahead += 1
        return bool(self.posts.employer.fullmatch(self.texts[ahead]))

    def _place(self, first: int, last: int) -> str:
        """The words of the place, without what is said of it further."""
        small = self.posts.look.inside_title | self.posts.look.articles
        while first < last and self.texts[first] in small:
            first += 1
        end = first
        while end < last and self.texts[end] not in (",", *_STOPS):
            if end > first and self.posts.beyond.fullmatch(self.texts[end]):
                break
            end += 1
        return self._text(first, end)

    def _text(self, first: int, last: int) -> str:
        if last <= first:
            return ""
        raw = self.page.text[self.words.starts[first] : self.words.end(last - 1)]
        return " ".join(raw.split()).strip(" ,.-\u2013\u2014")
