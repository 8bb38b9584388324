"""The names of a clause in their phrases: free or governed, joined, owning, doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.cases import is_object, looks_attributive
from servanda.reader.claims.helping import described

if TYPE_CHECKING:
    from servanda.reader.claims.clause import Clause
    from servanda.reader.claims.labels import Labels
    from servanda.reader.claims.lift import Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["WORDS_BACK", "Named"]

WORDS_BACK = 4  # words between a head and the name it governs
_PAIR = 2
_MARKS = ("'s", "’s")
_OFFICE_REACH = 6  # words of an office behind a person and a comma, with these
_WEAK, _ENDINGS = "en", ("e", "en", "er", "es")  # of an adjective in a genitive, and behind one
_HOLDERS = ("person", "office", "body")
_ORGAN_REACH = 4  # words between an owner and the organ that is meant


class Named:
    """Whom the tokens of a clause name, in order, and how each of them stands in it.

    `labels` holds those who can take part in the act, by the number of their token.
    """

    def __init__(
        self, lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData, labels: Labels
    ) -> None:
        self.lifted = lifted
        self.clause = clause
        self.form = trigger.form
        self.act = trigger.act
        self.all = data
        self.data = data.data
        told = ((n, labels.of(n)) for n in clause.named)
        self.labels = {n: label for n, label in told if label}

    def possesses(self, at: int) -> bool:
        """Whether a name stands with the mark of the genitive."""
        return at in self.labels and self.mark(at) >= 0

    def mark(self, at: int) -> int:
        """How many tokens the mark of the genitive is behind a name; -1 where there is none."""
        behind = self.clause.tokens[at + 1 : at + 3]
        if len(behind) > 1 and behind[0].text in "'’" and behind[1].low == "s":
            return len(behind)
        item = self.clause.tokens[at].item
        marked = self.data.subject_first and item and self.lifted.words_of(item)[-2:] in _MARKS
        return 0 if marked else -1

    def by(self, at: int) -> bool:
        """Whether a name is the doer of a passive: `by X`, `by the ministers of X`."""
        tokens = self.clause.tokens
        for n in range(at - 1, max(self.clause.first, at - 2 * WORDS_BACK) - 1, -1):
            if tokens[n].low in self.data.agent:
                return True
            if tokens[n].item or not tokens[n].low[:1].isalpha():
                return False
        return False

    def free(self, first: int, last: int) -> list[int]:
        """Names no preposition governs and that are no attribute of the name before."""
        outsiders = self.data.outsiders
        return [
            n
            for n in self.inside(first, last)
            if (
                not self.clause.governor(n)
                or self._of_organ(n)
                or self._has_free_seat(n)
                or self._heads(n)
            )
            and not self._is_genitive(n)
            and not (n > first and self._is_attached(n))
            and not self._is_attribute(n)
            and not self._is_owner(n)
            and not self._is_ranked(n)
            and not (outsiders and self._is_of_outsiders(n))
            and not (n > self.clause.at and self._is_done_to(n))
        ]

    def _is_of_outsiders(self, at: int) -> bool:
        """`X workers`, `X's aid workers`: people who do not act for X."""
        behind = self.clause.tokens[at + 1 : at + 1 + _PAIR]
        return any(token.low in self.data.outsiders for token in behind)

    def _is_attached(self, at: int) -> bool:
        """Whether a name belongs to the one before it; where words have cases a person does not."""
        before, item = self.clause.tokens[at - 1].item, self.clause.tokens[at].item
        if before is None or before.kind == "day":
            return False
        if self.data.capital_nouns and before.kind == "office" and item and item.kind == "person":
            return False  # who holds it
        if self.data.subject_first and at - 1 not in self.labels and before.kind == "state":
            return False  # `X's minister N.`, where X cannot act
        apart = self.data.cases and item is not None and item.kind == "person"
        return not (apart and before.kind != "person")

    def _is_done_to(self, at: int) -> bool:
        """`X replaced Y`: whether by his case somebody behind a verb is no subject of it."""
        item = self.clause.tokens[at].item
        if item is None or item.kind != "person" or self.form != "past" or self.act.both:
            return False
        verb = self.clause.tokens[self.clause.at].low
        return is_object(verb, self.lifted.words_of(item), self.data)

    def _is_ranked(self, at: int) -> bool:
        """`the Union chair X acts`: the group, where it only tells what X is."""
        behind = self.clause.tokens[at + 1 : at + 3]
        if len(behind) < _PAIR or behind[0].low not in self.data.ranks:
            return False
        return behind[1].item is not None and behind[1].item.kind in ("state", "person")

    def _is_owner(self, at: int) -> bool:
        """`X's status`: what is X's acts, not X; `X's leaders` are X."""
        if not self.possesses(at):
            return False
        after = at + 1 + self.mark(at)
        behind = self.clause.tokens[after : after + _ORGAN_REACH]
        holder = bool(behind) and behind[0].item and behind[0].item.kind in _HOLDERS
        return not holder and not any(token.low in self.all.organs for token in behind)

    def _is_of_others(self, at: int) -> bool:
        """`X's beaten left`, where nouns have capitals: a genitive before a noun that is not X."""
        if at + 1 >= self.clause.last:
            return False
        behind = self.clause.tokens[at + 1]
        adjective = not behind.item and behind.low.endswith(_ENDINGS)
        n = described(self.clause, at) if adjective else at + 1
        noun = self.clause.tokens[n] if n >= 0 else behind
        if noun.item or noun.state or not noun.text[0].isupper():
            return False
        return noun.low not in self.all.organs and not noun.low.endswith(self.data.acting)

    def _is_attribute(self, at: int) -> bool:
        """`the X-backed bloc`: half of an adjective."""
        after = self.clause.tokens[at + 1 : at + 3]
        if len(after) < _PAIR or after[0].text != "-":
            return False
        noun = after[1]
        if noun.text[:1].islower() or not self.data.acting:
            return noun.text[:1].islower()
        acts = noun.low in self.all.organs or noun.low.endswith(self.data.acting)
        return noun.item is None and not acts

    def _is_inflected(self, at: int) -> bool:
        """Whether a name without an article stands in the genitive."""
        item = self.clause.tokens[at].item
        return item is not None and item.kind == "state" and self.lifted.words_of(item)[-1] == "s"

    def has_pronoun(self) -> bool:
        """Whether the subject is a pronoun, so that no name can be."""
        clause = self.clause
        tokens = clause.tokens[clause.first : clause.last]
        if self.data.cases:  # a new clause may begin behind each comma
            tokens = clause.tokens[self._behind_comma() : clause.at]
        return self.form != "noun" and any(one.low in self.data.subjects for one in tokens)

    def _behind_comma(self) -> int:
        """Where what stands right before the act begins: behind the last comma."""
        first, at = self.clause.first, self.clause.at
        tokens = self.clause.tokens
        return next((n for n in range(at, first, -1) if tokens[n - 1].text == ","), first)

    def _is_genitive(self, at: int) -> bool:
        """`the founding of the X`: a name whose article makes it an attribute of the noun before.

        Of state organs it is not: who leads X acts for X.
        """
        tokens = self.clause.tokens
        inflected = self.data.capital_nouns and self._is_inflected(at)
        noun = at - 1 if inflected else at - 2
        if inflected and self._is_of_others(at):
            return True
        if not self.data.capital_nouns or noun < self.clause.first:
            return False
        article = noun == at - 1 or tokens[at - 1].low in self.data.genitive
        if not article and tokens[at - 1].low.endswith(_WEAK) and (of := self._described(at)):
            noun, article = of, True
        before = tokens[noun]
        if not article or before.item or before.state:
            return False
        if not before.text[0].isupper():
            return False
        acts = before.low in self.all.organs or before.low.endswith(self.data.acting)
        return not acts or bool(self.clause.governor(noun))

    def _described(self, at: int) -> int:
        """`the exit of the whole X`: the noun before an article of that case alone, or 0."""
        tokens, n = self.clause.tokens, at - 1
        own = self.data.genitive - self.data.definite
        if own.isdisjoint(self.clause.known):
            return 0
        while n > self.clause.first and looks_attributive(tokens[n].low, self.data):
            n -= 1
        return n - 1 if n > self.clause.first and tokens[n].low in own else 0

    def is_oblique(self, at: int) -> bool:
        """`the (in a case of objects) X`: whether an article tells that a name is no subject."""
        tokens, n = self.clause.tokens, at - 1
        if self.data.not_subject.isdisjoint(self.clause.known):
            return False
        while n > self.clause.first and tokens[n].low.endswith(_WEAK) and not tokens[n].item:
            if tokens[n].low in self.data.not_subject or tokens[n].text[0].isupper():
                break
            n -= 1
        return n >= self.clause.first and tokens[n].low in self.data.not_subject

    def _has_free_seat(self, at: int) -> bool:
        """`the government in X`: where the government is free, X is."""
        return self.clause.is_seat(at) and not self.clause.governor(at - 2)

    def _heads(self, at: int) -> bool:
        """`a delegation led by X deposited …`: X acts with those X leads."""
        clause, tokens = self.clause, self.clause.tokens
        if not self.data.heading or clause.governor(at) not in self.data.agent:
            return False
        near = range(max(clause.first + 1, at - WORDS_BACK), at)
        by = next((n for n in near if tokens[n].low in self.data.agent), 0)
        return bool(by) and tokens[by - 1].low in self.data.heading

    def _of_organ(self, at: int) -> bool:
        """`the leaders of X`: where the leaders are free, X is."""
        clause = self.clause
        owner = self.data.owner | self.data.origin
        if clause.governor(at) not in owner:
            return False
        for n in range(at - 1, max(clause.first, at - WORDS_BACK) - 1, -1):
            if clause.tokens[n].low in owner:
                return n > clause.first and self._leads(n - 1)
        return False

    def _leads(self, at: int) -> bool:
        """Whether a word is an organ that is free: `leaders`, `heads of government`."""
        clause = self.clause
        if clause.tokens[at].low not in self.all.organs:
            return False
        owned = at - 2 >= clause.first and clause.tokens[at - 1].low in self.data.owner
        return self._leads(at - 2) if owned else not clause.governor(at)

    def joined(self, at: int) -> list[int]:
        """A name and those joined to it by commas and `and`."""
        found, n = [at], at + 1
        while n < self.clause.last:
            if n in self.labels and self._is_apposed(n):
                pass
            elif n in self.labels:
                if self.clause.governor(n) and self.clause.governor(n) != self.clause.governor(at):
                    break
                found.append(n)
            elif not self._joins(n):
                break
            n += 1
        return found if self._is_list(found) else found[:1]

    def _is_list(self, names: list[int]) -> bool:
        """Whether names are told one with the other; only a comma parts `by X, Y adopted`."""
        if not self.data.subject_first or not self.clause.governor(names[0]):
            return True
        between = self.clause.tokens[names[0] : names[-1]]
        return any(token.low in self.data.joining for token in between)

    def _joins(self, at: int) -> bool:
        """Whether a list goes on over this token."""
        token = self.clause.tokens[at]
        both = token.low in self.data.both_and and self._joins_both(at)
        joining = both or token.low in self.data.joining or token.text == ","
        named = token.text[:1].isupper() or self._is_organ(at) or self._owns(at)
        led = self.data.subject_first and named
        return joining or led or token.low in self.data.passing or bool(token.item or token.state)

    def _joins_both(self, at: int) -> bool:
        """`both X as well as Y`: two words that join names together."""
        tokens = self.clause.tokens
        return at + 1 < len(tokens) and tokens[at + 1].low == self.data.both_and[tokens[at].low]

    def _is_organ(self, at: int) -> bool:
        """Whether a word is an organ, or the first of two that are: `prime minister`."""
        tokens = self.clause.tokens
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        organs = self.all.organs
        return tokens[at].low in organs or f"{tokens[at].low} {after}" in organs

    def _owns(self, at: int) -> bool:
        """Whether `of` stands behind a person or an organ: `X of Y`, `president of Y`."""
        tokens = self.clause.tokens
        before = tokens[at - 1]
        person = before.item is not None and before.item.kind == "person"
        return tokens[at].low in self.data.owner and (person or before.low in self.all.organs)

    def _is_apposed(self, at: int) -> bool:
        """`A, president of X, and B of Y`: states that only tell whose somebody in a list is."""
        item = self.clause.tokens[at].item
        if not self.data.subject_first or item is None or item.kind != "state":
            return False
        n = at - 1 if self.clause.tokens[at - 1].low in self.data.owner else at - 2
        before = self.clause.tokens[n - 1].item if n > self.clause.first else None
        person = before is not None and before.kind == "person"
        return self._owns(n) and (person or self._behind_person(n))

    def _behind_person(self, of: int) -> bool:
        """Whether the office before `of` stands behind a person and a comma."""
        near = self.clause.tokens[max(self.clause.first, of - _OFFICE_REACH) : of]
        commas = [n for n, token in enumerate(near) if token.text == ","]
        before = near[commas[-1] - 1].item if commas and commas[-1] else None
        return before is not None and before.kind == "person"

    def joined_back(self, at: int) -> list[int]:
        """A name and those joined to it before."""
        found, n = [at], at - 1
        if self.clause.tokens[at].paired and n in self.labels and self.clause.tokens[n].paired:
            found.append(n)
        while n > self.clause.first and (
            self.clause.tokens[n].low in self.data.joining or self.clause.tokens[n].text == ","
        ):
            if n - 1 not in self.labels:
                break
            found.append(n - 1)
            n -= 2
        return found

    def broken(self, first: int, last: int) -> bool:
        """Whether a comma or bracket stands between two tokens."""
        return any(token.text in ",()" for token in self.clause.tokens[first + 1 : last])

    def inside(self, first: int, last: int) -> list[int]:
        """The names from one token up to another."""
        return [n for n in self.labels if first <= n < last]
