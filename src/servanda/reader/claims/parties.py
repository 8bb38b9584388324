"""Who takes part in an act: subject, those joined to it, partners, owners, doers of a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.types import is_mutual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.claims.clause import Clause
    from servanda.reader.claims.lift import Item, Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["Parties"]

_WORDS_BACK = 4  # words between a head and the name it governs
_LIGHT_REACH = 8  # words between a noun and the verb that lets somebody hold the act
_OWNER_REACH = 8
_GENITIVES = (["'", "s"], ["’", "s"])
_PAIR = 2
_POSSESSIVE_REACH = 12  # words between an owner with the mark of the genitive and the noun
_BY_STATES = ("treaty-signed", "document-signing", "memorandum", "ratification")
_HOLDERS = ("person", "office", "body")
_ORGAN_REACH = 4  # words between an owner and the organ that is meant
_VERB_REACH = 4  # a capital that is a subject stands so near its verb


class Parties:
    """The names of a clause in the roles its grammar gives them, for one trigger."""

    def __init__(
        self,
        lifted: Lifted,
        clause: Clause,
        trigger: Trigger,
        data: ActData,
        *,
        attribute: bool = False,
    ) -> None:
        self.attribute = attribute
        self.lifted = lifted
        self.clause = clause
        self.act = trigger.act
        self.form = trigger.form
        self.all = data
        self.data = data.data
        told = ((n, self._label(n)) for n in clause.named)
        # Whom the tokens of the clause name, in order; those that name nobody are not in it.
        self.names = {n: label for n, label in told if label}

    def actors(self) -> Iterator[tuple[int, str]]:
        """Subject, partners and owners, with their places."""
        if not self.names:
            yield from self._antecedent()
            return
        clause = self.clause
        seen: set[int] = set()
        for n in [*self._subject(), *self._partners()]:
            if n not in seen and n in self.names:
                seen.add(n)
                yield n, self.names[n]
        if not seen and self.act.patient:
            for n in self._free(clause.first, self._before_topic()) or self._paired():
                seen.add(n)
                yield n, self.names[n]
        if not seen:
            yield from self._antecedent()
        if self.act.site:
            yield from self._site(seen)

    def _antecedent(self) -> Iterator[tuple[int, str]]:
        """Of a relative clause that names nobody, whom it tells more of."""
        at = -1 if self.clause.is_passive(self.form) else self.clause.antecedent_name()
        if at >= 0 and (label := self._label(at)):
            yield at, label

    def _subject(self) -> list[int]:
        """The tokens of the grammatical subject: the first free name and those joined to it."""
        clause = self.clause
        passive = self.clause.is_passive(self.form) or self._is_participle()
        if self.data.subjects and not passive and self._has_pronoun():
            return []
        if passive and not self.act.patient:
            agents = [n for n in self.names if self._by(n)] or self._hosts()
            return [m for n in agents for m in self._joined(n)]
        if self.form == "noun":
            return self._noun_subject()
        spans = [(clause.first, clause.at), (clause.after, self._before_topic())]
        if self.data.whole_clause:
            spans = [(clause.first, clause.last)]
        elif self.data.subject_first and not passive and not self.act.patient:
            spans = spans[:1]
        for first, last in spans:
            if free := self._free(first, last):
                agents = self._inside(first, last) if passive else []
                more = [m for n in agents if self._by(n) for m in self._joined(n)]
                # Whom one meets takes part as well.
                heads = free if self.act.both and not self.act.object and not passive else free[:1]
                return [*(m for n in heads for m in self._joined(n)), *more]
        return []

    def _before_topic(self) -> int:
        """Where a clause begins to tell what a text is about: `documents on X`."""
        clause, topical = self.clause, self.data.topical
        ends = (n for n in range(clause.after, clause.last) if clause.tokens[n].low in topical)
        return next(ends, clause.last) if topical else clause.last

    def _hosts(self) -> list[int]:
        """`It was approved at a session of X`: of a passive that names no doer, who sat."""
        clause = self.clause
        tokens = clause.tokens
        if self.act.type in _BY_STATES:
            return []
        for n in self._inside(clause.after, clause.last):
            near = range(max(clause.after, n - _WORDS_BACK), min(clause.last, n + 2))
            if any(tokens[m].low in self.data.sittings for m in near):
                return [n]
        return []

    def _is_participle(self) -> bool:
        """`the statement adopted in X`: a past form right behind what the act is done to."""
        clause = self.clause
        if self.form != "past" or self.data.whole_clause or clause.at <= clause.first:
            return False
        before = clause.tokens[clause.at - 1].low
        there = before in self.all.where[self.act.id or self.act.type]
        return there and not self._free(clause.first, clause.at)

    def _noun_subject(self) -> list[int]:
        """Owner of a noun (`summit of X`, `X's visit`, `X summit`), or who holds the act."""
        clause = self.clause
        found = []
        if (before := clause.at - 1) >= clause.first and not self.attribute:
            token = clause.tokens[before]
            if token.text == "-" and before - 1 >= clause.first:
                before -= 1
            for n in self._led(before):
                if n in self.names and not self._broken(n, clause.at):
                    found += self._joined_back(n)
                    break
        after = clause.after
        for n in self._inside(after, self._before_verb(after, after + _OWNER_REACH)):
            if self.attribute and not self._is_next(n):
                break
            if self._owned(n) and self._owns_at_once(n):
                found += self._joined(n)
                break
        return found if found or self.attribute else self._who_holds()

    def _who_holds(self) -> list[int]:
        """Of an act that nobody owns: the subject of a verb that lets somebody hold it."""
        clause = self.clause
        if clause.is_possessed:
            return self._possessor()
        first = next((n for n in self._free(clause.first, clause.at)), None)
        if first is None or not self._light(first) or self._is_aside(first):
            return self._attending()
        return self._joined(first)

    def _possessor(self) -> list[int]:
        """`During his visit X spoke`: the subject of the clause, before the noun or behind it."""
        clause = self.clause
        behind = self._inside(clause.after, clause.last)[:1]
        words = clause.tokens[clause.after : behind[0]] if behind else []
        if any(token.low in self.data.governing | self.data.partner for token in words):
            behind = []
        free = behind or self._free(clause.first, clause.at)[:1]
        return [m for n in free for m in self._joined(n)]

    def _before_verb(self, first: int, last: int) -> int:
        """Where a verb ends what can belong to a noun, in a language that tells verbs by shape."""
        verbal = self.all.verbal
        tokens = self.clause.tokens[first : min(last, self.clause.last)]
        found = (n for n, token in enumerate(tokens, first) if verbal.fullmatch(token.low))
        return next(found, last)

    def _is_aside(self, first: int) -> bool:
        """`According to X, at the meeting …`: X is of another phrase than a noun in passing."""
        if not self.data.cases or not self.clause.governor(self.clause.at):
            return False
        return self._broken(first, self.clause.at)

    def _attending(self) -> list[int]:
        """`The meeting was attended by X`."""
        clause = self.clause
        behind = self._inside(clause.after, min(clause.last, clause.after + _LIGHT_REACH))
        doer = next((n for n in behind if self._by(n)), None)
        return [] if doer is None else self._joined(doer)

    def _led(self, before: int) -> list[int]:
        """The words before a noun that can name its owner: near, in one name with it, or `X's`."""
        tokens, first = self.clause.tokens, self.clause.first
        found = [n for n in (before, before - 1, before - 2) if n >= first]
        at = before
        while at >= first and (tokens[at].text[0].isupper() or tokens[at].text[0] in "<0123456789"):
            at -= 1
        found += range(before - len(found), at, -1)
        near = range(before, max(first, before - _POSSESSIVE_REACH) - 1, -1)
        owner = next((n for n in near if tokens[n].text == "," or self._possesses(n)), -1)
        return [*found, *([owner] if owner in self.names else [])]

    def _possesses(self, at: int) -> bool:
        """Whether a name stands with the mark of the genitive."""
        behind = self.clause.tokens[at + 1 : at + 3]
        return (
            at in self.names and len(behind) > 1 and behind[0].text in "'’" and behind[1].low == "s"
        )

    def _owns_at_once(self, at: int) -> bool:
        """`the drill on the territory of X` is not X's, where `of` tells whose a noun is."""
        tokens, after = self.clause.tokens, self.clause.after
        if "of" not in self.data.owner or at == after:
            return True
        return tokens[after].low in self.data.owner

    def _is_next(self, at: int) -> bool:
        """Whether only the noun itself and those who lead states stand before a name."""
        between = self.clause.tokens[self.clause.after + 1 : at]
        nouns = [one for one in between if one.item is None and one.text[0].isupper()]
        return all(one.low in self.all.organs or one.state for one in nouns)

    def _light(self, subject: int) -> bool:
        """Whether a verb that lets somebody hold or make the act stands beside it."""
        clause = self.clause
        near = range(
            max(subject, clause.at - _LIGHT_REACH), min(clause.last, clause.after + _LIGHT_REACH)
        )
        return any(clause.tokens[n].low in self.all.support for n in near)

    def _owned(self, at: int) -> bool:
        governor = self.clause.governor(at)
        if governor:
            return governor in self.data.owner
        return at == self.clause.after or not self.data.owner & {"of"}

    def _partners(self) -> list[int]:
        clause = self.clause
        if not is_mutual(self.act.type):
            return []
        return [
            m
            for n in self.names
            if clause.governor(n) in self.data.partner
            for m in self._joined(n)
        ]

    def _by(self, at: int) -> bool:
        """Whether a name is the doer of a passive: `by X`, `by the ministers of X`."""
        tokens = self.clause.tokens
        for n in range(at - 1, max(self.clause.first, at - 2 * _WORDS_BACK) - 1, -1):
            if tokens[n].low in self.data.agent:
                return True
            if tokens[n].item or not tokens[n].low[:1].isalpha():
                return False
        return False

    def _free(self, first: int, last: int) -> list[int]:
        """Names no preposition governs and that are no attribute of the name before."""
        return [
            n
            for n in self._inside(first, last)
            if (not self.clause.governor(n) or self._of_organ(n))
            and not self._is_genitive(n)
            and not (n > first and self._is_attached(n))
            and not self._is_attribute(n)
            and not self._is_owner(n)
        ]

    def _is_attached(self, at: int) -> bool:
        """Whether a name belongs to the one before it; where words have cases a person does not."""
        before, item = self.clause.tokens[at - 1].item, self.clause.tokens[at].item
        if before is None or before.kind == "day":
            return False
        apart = self.data.cases and item is not None and item.kind == "person"
        return not (apart and before.kind != "person")

    def _is_owner(self, at: int) -> bool:
        """`X's status`: what is X's acts, not X; `X's leaders` are X."""
        if not self._possesses(at):
            return False
        behind = self.clause.tokens[at + 3 : at + 3 + _ORGAN_REACH]
        holder = bool(behind) and behind[0].item and behind[0].item.kind in _HOLDERS
        return not holder and not any(token.low in self.all.organs for token in behind)

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

    def _has_pronoun(self) -> bool:
        """Whether the subject is a pronoun, so that no name can be."""
        clause = self.clause
        tokens = clause.tokens[clause.first : clause.last]
        return self.form != "noun" and any(one.low in self.data.subjects for one in tokens)

    def _is_genitive(self, at: int) -> bool:
        """`the founding of the X`: a name whose article makes it an attribute of the noun before.

        Of state organs it is not: who leads X acts for X.
        """
        tokens = self.clause.tokens
        noun = at - 1 if self._is_inflected(at) else at - 2
        if not self.data.capital_nouns or noun < self.clause.first:
            return False
        before = tokens[noun]
        article = noun == at - 1 or tokens[at - 1].low in self.data.genitive
        if not article or before.item or before.state:
            return False
        if not before.text[0].isupper():
            return False
        return before.low not in self.all.organs or bool(self.clause.governor(noun))

    def _of_organ(self, at: int) -> bool:
        """`the leaders of X`: where the leaders are free, X is."""
        clause = self.clause
        if clause.governor(at) not in self.data.owner:
            return False
        for n in range(at - 1, max(clause.first, at - _WORDS_BACK) - 1, -1):
            if clause.tokens[n].low in self.data.owner:
                before = clause.tokens[n - 1].low if n > clause.first else ""
                return before in self.all.organs and not clause.governor(n - 1)
        return False

    def _joined(self, at: int) -> list[int]:
        """A name and those joined to it by commas and `and`."""
        found, n = [at], at + 1
        while n < self.clause.last:
            if n in self.names:
                if self.clause.governor(n) and self.clause.governor(n) != self.clause.governor(at):
                    break
                found.append(n)
            elif not self._joins(n):
                break
            n += 1
        return found

    def _joins(self, at: int) -> bool:
        """Whether a list goes on over this token."""
        token = self.clause.tokens[at]
        joining = token.low in self.data.joining or token.text == ","
        return joining or token.low in self.data.passing or bool(token.item or token.state)

    def _joined_back(self, at: int) -> list[int]:
        found, n = [at], at - 1
        if self.clause.tokens[at].paired and n in self.names and self.clause.tokens[n].paired:
            found.append(n)
        while n > self.clause.first and (
            self.clause.tokens[n].low in self.data.joining or self.clause.tokens[n].text == ","
        ):
            if n - 1 not in self.names:
                break
            found.append(n - 1)
            n -= 2
        return found

    def _site(self, seen: set[int]) -> Iterator[tuple[int, str]]:
        """Where it happens: `in X`, else the only one named."""
        left = [n for n in self.names if n not in seen]
        inside = [n for n in left if self.clause.governor(n) in self.data.sites]
        for n in inside or (left if not seen and len(set(self.names.values())) == 1 else []):
            yield n, self.names[n]

    def _paired(self) -> list[int]:
        """The two states of one adjective: `at the X-Yish talks`, where no name is free."""
        return [n for n in self.names if self.clause.tokens[n].paired]

    def _broken(self, first: int, last: int) -> bool:
        return any(token.text in ",()" for token in self.clause.tokens[first + 1 : last])

    def _inside(self, first: int, last: int) -> list[int]:
        return [n for n in self.names if first <= n < last]

    def _label(self, at: int) -> str:
        """Whom a token names, if it is one of the kinds that can take part."""
        kinds = self.act.subject
        item = self.clause.tokens[at].item
        if item is None:
            return self._state_meant(at) if "state" in kinds else ""
        if item.kind == "office" and item.of and "office" in kinds:
            return item.of
        if item.kind not in kinds:
            return ""
        return self._organ_label(at, item, kinds) if item.kind == "body" else item.label

    def _state_meant(self, at: int) -> str:
        """The state meant by an adjective with an organ beside it, or by its capital."""
        token = self.clause.tokens[at]
        if token.state and (token.paired or self.clause.organ(at)):
            return token.state
        free = token.capital and self.form != "noun" and not self.clause.governor(at)
        return token.capital if free and self._speaks(at) else ""

    def _organ_label(self, at: int, item: Item, kinds: tuple[str, ...]) -> str:
        """An organ the record knows; else the state or organisation whose organ it is."""
        if known(item.label):
            return item.label
        state = self._state_beside(at)
        if "state" in kinds:
            return item.of or state or item.label
        return item.of if item.of and not state else ""

    def _speaks(self, at: int) -> bool:
        """A capital stands for its state right before the verb only, never after a noun."""
        return at < self.clause.at and self.clause.at - at <= _VERB_REACH

    def _state_beside(self, at: int) -> str:
        for n in (at - 1, at + 1, at - 2):
            if 0 <= n < len(self.clause.tokens):
                token = self.clause.tokens[n]
                if token.state:
                    return token.state
                if token.item and token.item.kind == "state":
                    return token.item.label
        return ""

    def organ(self, at: int) -> str:
        """The kind of organ a name is or stands beside."""
        token = self.clause.tokens[at]
        if token.item and token.item.kind == "body":
            words = self.lifted.words_of(token.item).casefold()
            return next((kind for word, kind in self.all.organs.items() if word in words), "")
        return self.clause.organ(at)
