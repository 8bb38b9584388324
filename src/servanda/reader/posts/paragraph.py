"""The headline or one paragraph as posts are looked for in it: words, and the persons named."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.lexicon import POST
from servanda.reader.words.posts import posts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page, Person
    from servanda.reader.words.tokens import Words

__all__ = ["DASHES", "NEXT", "OWNERS", "REACH", "STOPS", "Named", "Paragraph"]

REACH = 16  # words between a post and the name it stands beside
OWNERS = ("state", "territory", "organisation", "body")
NEXT = 4  # words between a comma and the post that follows it
STOPS = ".!?;:()"
DASHES = ("\u2013", "\u2014")


class Named(NamedTuple):
    """A person with the numbers of the words of the name, from `first` up to without `after`."""

    person: Person
    first: int
    after: int


class Paragraph:
    """Its words by their numbers; `people` are those who stand there by name."""

    def __init__(self, page: Page, words: Words) -> None:
        self.page = page
        self.words = words
        self.texts = words.texts
        self.posts = posts_of(page.lang)
        self.people = list(self._named()) if words else []
        self.names = {n for _, first, after in self.people for n in range(first, after)}

    def _named(self) -> Iterator[Named]:
        starts = self.words.starts
        for person in self.page.people.inside(starts[0], self.words.end(-1)):
            first = bisect_left(starts, person.name_start)
            by_name = not any(map(self.posts.is_head, self.name_of(person).split()))
            if by_name and starts[first] == person.name_start:
                yield Named(person, first, bisect_left(starts, person.name_end, first))

    def name_of(self, person: Person) -> str:
        """The name as the page gives it."""
        return self.page.text[person.name_start : person.name_end]

    def number(self, start: int) -> int:
        """The number of the word that begins at a place of the text; -1 if none does."""
        at = bisect_left(self.words.starts, start)
        return at if at < len(self.words) and self.words.starts[at] == start else -1

    def named_in(self, first: int, last: int) -> int:
        """The number of the first word that begins the name of a state or body; -1 if none does."""
        there = self.page.mentions.inside(self.words.starts[first], self.words.end(last - 1))
        return next((self.number(m.start) for m in there if m.kind in OWNERS), -1)

    def is_head(self, at: int) -> bool:
        """Whether a word names an office or a profession."""
        return bool(self.words.kinds[at] & POST)

    def is_mark(self, at: int) -> bool:
        """Whether a mark that parts phrases stands there."""
        word = self.texts[at]
        return word == "," or word in STOPS or word in DASHES

    def first(self, head: int) -> int:
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

    def end(self, head: int) -> int:
        """Where the words of a post end: at a mark, a name or a verb of being."""
        at = head + 1
        limit = min(len(self.words), head + REACH)
        while at < limit and at not in self.names and not self.is_mark(at):
            word = self.texts[at]
            if self.posts.becoming.fullmatch(word) or self.posts.beyond.fullmatch(word):
                break
            at += 1
        return at

    def is_institution(self, at: int) -> bool:
        """Whether the noun of an institution stands there, or behind adjectives that do."""
        posts, ahead = self.posts, at
        while (
            ahead < at + 3
            and ahead + 1 < len(self.texts)
            and posts.attribute.fullmatch(self.texts[ahead])
        ):
            ahead += 1
        noun = self.texts[ahead]
        return bool(posts.employer.fullmatch(noun) or posts.employer.fullmatch(noun.lower()))

    def state_before(self, head: int) -> str:
        """The state last named: in the paragraph, or the only one before it."""
        at, start = self.words.starts[head], self.words.starts[0]
        before = reversed(self.page.mentions.inside(0, at))
        states = (mention for mention in before if mention.kind == "state")
        last = next(states, None)
        if last is None:
            return ""
        near = last.start >= start or all(state.label == last.label for state in states)
        return last.text if near else ""

    def sentence(self, at: int) -> tuple[int, int]:
        """The numbers of the words around one up to the next stops."""
        first = last = at
        while first > 0 and self.texts[first - 1] not in ".!?;":
            first -= 1
        while last < len(self.words) and self.texts[last] not in ".!?;":
            last += 1
        return first, last

    def text(self, first: int, last: int) -> str:
        """Words as the page gives them, without the marks around them."""
        if last <= first:
            return ""
        raw = self.page.text[self.words.starts[first] : self.words.end(last - 1)]
        return " ".join(raw.split()).strip(" ,.-\u2013\u2014")
