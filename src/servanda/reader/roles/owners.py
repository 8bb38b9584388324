"""Whose an act is that a noun tells of: `summit of X`, `X's visit`, `X held talks`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.roles.infinitives import held_to
from servanda.reader.syntax.cases import is_doer, looks_doing
from servanda.reader.syntax.genitives import is_oblique
from servanda.reader.syntax.governing import preposition_of
from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import is_against, is_mutual

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named
    from servanda.reader.syntax.wording import Token

__all__ = ["Owners"]

_SOUGHT = "sought"
_LIGHT_REACH = 8  # words between a noun and the verb that lets somebody hold the act
_OWNER_REACH = 8
_INVERTED = 4  # words that stand before a subject behind its verb, at most
_OPENING = 4  # words of a phrase that opens a clause, before its noun
_POSSESSIVE_REACH = 12  # words between an owner with the mark of the genitive and the noun


class Owners:
    """The owner of a noun, or who holds the act it tells of."""

    def __init__(self, named: Named, *, attribute: bool) -> None:
        self.named = named
        self.attribute = attribute
        self.clause = named.clause
        self.all = named.all
        self.data = named.data

    def find(self) -> list[int]:
        """Owner of a noun (`summit of X`, `X's visit`, `X summit`), or who holds the act."""
        clause = self.clause
        found = self._doers() if self.attribute else []
        before = clause.at - 1
        if before >= clause.first and not self.attribute and not self._follows(before):
            token = clause.tokens[before]
            if token.text == "-" and before - 1 >= clause.first:
                before -= 1
            for n in self._led(before):
                if n in self.named.labels and not self._is_apart_from(n):
                    found += self.named.joined_back(n)
                    break
        act = self.named.act
        done = self.data.cases and act.patient and act.type not in SITTINGS
        if done and not found and (doers := self._by_whom()):
            return doers
        if is_against(self.named.act.type):
            return found if found or self.attribute else self._by_whom() or self._against()
        after = clause.after
        dash = after < clause.last and clause.tokens[after].text == "-"
        # `in its session`: a pronoun tells whose it is, and no name behind the noun does
        told = dash or (clause.is_possessed and self.named.act.type in SITTINGS)
        reach = 0 if told and self.data.capital_nouns else _OWNER_REACH
        reach = self._to_comma(after + reach) - after
        for n in self.named.inside(after, self._before_verb(after, after + reach)):
            if self.attribute and not self._is_next(n):
                break
            if self._owned(n) and self._owns_at_once(n):
                found += self.named.joined(n)
                break
        return found if found or self.attribute else self._who_holds()

    def askers(self) -> list[int]:
        """`X asked for a session of Y`, `X convened it`: who called for what is of others."""
        clause, data = self.clause, self.data
        if self.named.act.type not in SITTINGS or data.convoking.isdisjoint(clause.words):
            return []
        if preposition_of(clause) in data.settings:
            return []  # what is asked for at a session
        free = self.named.free(clause.first, clause.at)
        first = next((n for n in free if not is_oblique(clause, n)), -1)
        if first < 0:
            return []
        start, end = (first, clause.at) if data.subject_first else (clause.first, clause.last)
        calls = (n for n in range(start, end) if clause.tokens[n].low in data.convoking)
        verb = next(calls, start)
        asked = holds(clause.tokens[start:verb], data.passive_aux)  # `X was asked`
        return [] if verb == first or asked else self.named.joined(first)

    def _against(self) -> list[int]:
        """`their condemnation of X`: whoever holds what is done to others, and not X."""
        return [n for n in self._who_holds() if n < self.clause.at]

    def _to_comma(self, last: int) -> int:
        """`talks, asked for by X`: where a comma ends what is told with a noun that has cases."""
        clause, data = self.clause, self.data
        last = min(clause.last, last)
        places = range(clause.after, last) if data.cases else ()
        return next((n for n in places if clause.tokens[n].text == ","), last)

    def _by_whom(self) -> list[int]:
        """`the expulsion of envoys by X`: who does to others what a noun tells."""
        clause = self.clause
        behind = self.named.inside(clause.after, self._to_comma(clause.last))
        doers = [n for n in behind if self._does(n)]
        told = doers if self.data.cases else doers[:1]  # where each has an ending of its own
        return list(dict.fromkeys(self.named.all_joined(told)))

    def _does(self, at: int) -> bool:
        """Whether a name behind a noun is who does it: by a preposition, or by its case."""
        governor, tokens = self.clause.governor(at), self.clause.tokens
        if governor or not self.data.cases:
            return governor in self.data.agent
        held = tokens[at - 1].low in self.all.where[self.named.act.id or self.named.act.type]
        post = held and looks_doing(tokens[at - 1].low, self.data)  # `his naming as envoy of X`
        return not post and is_doer(tokens, at, self.data)

    def _doers(self) -> list[int]:
        """`the treaty that X and Y signed`, told by a participle before its noun."""
        behind = self.clause.at + 1
        if behind in self.named.labels and self.clause.tokens[behind].item:
            return [behind]  # `the (to Y) acceded X`
        near = self.named.inside(self.clause.at - _OWNER_REACH, self.clause.at)
        both = self.data.among if is_mutual(self.named.act.type) else frozenset()
        doers = [n for n in near if self.named.by(n) or self.clause.governor(n) in both]
        return list(dict.fromkeys(self.named.all_joined(doers)))

    def between(self) -> list[int]:
        """`the signed treaty between X and Y`: those the noun behind a participle is between."""
        clause, behind = self.clause, self.clause.after + 1
        if behind >= clause.last or clause.tokens[behind].low not in self.data.partner:
            return []
        first = self.named.inside(behind, self._before_verb(behind, behind + _OWNER_REACH))[:1]
        return self.named.all_joined(first)

    def _is_apart_from(self, at: int) -> bool:
        """Whether a name in front of the noun is of something else, or one of the partners."""
        of_other = self._is_parted(at) or self._is_site(at) or self._is_partner(at)
        return of_other or self._is_whose(at)

    def _is_whose(self, at: int) -> bool:
        """`X held, on the margins of the Y, talks`: whose the occasion is, and not the talks."""
        if not self.data.capital_nouns or at - 2 < self.clause.first:
            return False
        noun, article = self.clause.tokens[at - 2], self.clause.tokens[at - 1]
        return article.low in self.data.genitive and noun.low in self.data.settings

    def _is_site(self, at: int) -> bool:
        """`had in X talks`: where nouns have capitals, another phrase may stand before one."""
        clause = self.clause
        if not self.data.capital_nouns or clause.tokens[at + 1].text == "-":
            return False
        governor = clause.governor(at)
        if at + 1 == clause.at and governor not in self.data.sites:
            return False
        return governor in self.data.governing and governor not in self.data.owner

    def _is_partner(self, at: int) -> bool:
        """`X has with Y talks`: where words have cases, a partner before the noun is no owner."""
        if not self.data.cases:
            return False
        tokens, n = self.clause.tokens, at
        while n - 2 > self.clause.first and tokens[n - 1].low in self.data.joining:
            n -= 2
        return self.clause.governor(n) in self.data.partner

    def _follows(self, before: int) -> bool:
        """`X postponed the visit of Y`: where words have cases, no name in front is the owner.

        `X asked Y to begin talks`: before an infinitive it is.
        """
        low = self.clause.tokens[before].low
        if not self.data.cases or low.endswith(self.data.infinitive_ends):
            return False
        return bool(self.all.verbal.fullmatch(low))

    def _is_parted(self, at: int) -> bool:
        """Whether a comma stands between a name and the noun, or the verb by which one holds it."""
        clause = self.clause
        between = clause.tokens[at + 1 : clause.at]
        if self.data.capital_nouns and holds(between, self.data.partner):
            return True  # `X threatens Y with sanctions`
        verbs = between if self.data.subject_first else []
        other = any(
            token.low in self.all.support or token.low in self.data.governing for token in verbs
        )
        return other or self.named.broken(at, clause.at)

    def _who_holds(self) -> list[int]:
        """Of an act that nobody owns: the subject of a verb that lets somebody hold it."""
        clause = self.clause
        if clause.is_possessed or self._opens() or self._is_on_it():
            return self._possessor()
        if (held := held_to(self.named)) is not None:
            return held
        free = self.named.free(clause.first, clause.at)
        first = next((n for n in free if not is_oblique(clause, n)), None)
        if clause.is_of_unnamed:
            return []
        if self._is_apart():
            return self._attending()
        if first is None or not self._light(first) or self._is_aside(first):
            return self._attending()
        return self.named.joined(first)

    def _opens(self) -> bool:
        """`In talks on Monday, X and Y agreed`: a noun that opens the clause as its setting."""
        clause, data = self.clause, self.data
        if not data.subject_first or not self.named.act.setting or clause.first:
            return False
        before = clause.tokens[: clause.at]
        small = not any(token.item or token.text[:1].isupper() for token in before[1:])
        opens = 0 < len(before) <= _OPENING and before[0].low in data.settings
        commas = (n for n in range(clause.after, clause.last) if clause.tokens[n].text == ",")
        return opens and small and next(commas, 0) > 0

    def _is_apart(self) -> bool:
        """`Before the meeting X said`: whether only the time of another thing is told by it."""
        clause, data = self.clause, self.data
        if not data.capital_nouns or clause.at - 2 < clause.first:
            return False
        behind = clause.tokens[clause.after].low if clause.after < clause.last else ""
        told = clause.tokens[clause.at - 1].low in data.resuming
        alone = told and behind not in data.genitive | data.partner | data.owner
        return alone and clause.tokens[clause.at - 2].low in data.until | data.behind

    def _is_on_it(self) -> bool:
        """`On a visit to Y, X said`: whose a visit is that opens a clause, where nouns tell."""
        clause, data = self.clause, self.data
        if not data.capital_nouns or self.named.act.type != "visit" or clause.at - 2 < clause.first:
            return False
        opens = clause.tokens[clause.first].low in data.settings
        return opens and clause.tokens[clause.at - 1].low not in data.definite | data.resuming

    def _possessor(self) -> list[int]:
        """`During his visit X spoke`: the subject of the clause, before the noun or behind it."""
        clause = self.clause
        if self.data.capital_nouns:
            free = self.named.free(clause.after, clause.last) or self.named.free(
                clause.first, clause.at
            )
            told = [n for n in free if clause.governor(n) not in self.data.among]
            return self.named.all_joined(told[:1])
        behind = self.named.inside(clause.after, clause.last)[:1]
        words = clause.tokens[clause.after : behind[0]] if behind else []
        comma = next(
            (n for n, token in enumerate(reversed(words)) if token.text == ","), len(words)
        )
        words = words[len(words) - comma :]
        if any(self._governs(words, n) for n in range(len(words))):
            behind = []
        before = self.named.free(clause.first, clause.at) or [
            n for n in self.named.inside(clause.first, clause.at) if self.named.possesses(n)
        ]  # `X's plan may hinder its bid`
        return self.named.all_joined(behind or before[:1])

    def _governs(self, words: list[Token], at: int) -> bool:
        """Whether a name behind a word is of another phrase; `the ministers of X` are X."""
        low = words[at].low
        if at and low in self.data.owner - self.data.agent and words[at - 1].low in self.all.organs:
            return False
        return low in self.data.governing | self.data.partner

    def _before_verb(self, first: int, last: int) -> int:
        """Where a verb ends what can belong to a noun, in a language that tells verbs by shape."""
        verbal, partner = self.all.verbal, self.data.partner if self.data.cases else ()
        tokens = self.clause.tokens[first : min(last, self.clause.last)]
        found = (
            n
            for n, token in enumerate(tokens, first)
            if verbal.fullmatch(token.low) or token.low in partner or self._is_finite(token)
        )
        return next(found, last)

    def _is_finite(self, token: Token) -> bool:
        """`As part of the visit took place talks with X`: a verb parts a visit from other names."""
        if not self.data.capital_nouns or self.named.act.type != "visit":
            return False
        verb = token.low in self.data.auxiliaries or token.low in self.all.support
        return verb and token.text == token.low

    def _is_aside(self, first: int) -> bool:
        """`According to X, at the meeting …`: X is of another phrase than a noun in passing."""
        clause = self.clause
        # `X voted, they said after the talks`
        again = self.data.subject_first and clause.is_resumed and preposition_of(clause)
        if not again and not (self.data.cases and clause.governor(clause.at)):
            return False
        last = self.named.joined(first)[-1] if again else first
        return self.named.broken(last, clause.at)

    def _attending(self) -> list[int]:
        """`The meeting was attended by X`."""
        clause = self.clause
        last = self._to_comma(clause.after + _LIGHT_REACH)
        if partaking := self._partaking(last):
            return partaking
        behind = self.named.inside(clause.after, last)
        doer = next((n for n in behind if self.named.by(n)), None)
        return [] if doer is None else self.named.joined(doer)

    def _partaking(self, last: int) -> list[int]:
        """`In the talks took part X and Y`: the subject behind a verb of taking part."""
        clause, data = self.clause, self.data
        if not data.attending or preposition_of(clause) not in data.sites:
            return []
        verbs = (n for n in range(clause.after, last) if clause.tokens[n].low in data.attending)
        verb = next(verbs, last)
        return self.named.all_joined(self.named.free(verb, clause.last)[:1]) if verb < last else []

    def _led(self, before: int) -> list[int]:
        """The words before a noun that can name its owner: near, in one name with it, or `X's`."""
        tokens, first = self.clause.tokens, self.clause.first
        found = [n for n in (before, before - 1, before - 2) if n >= first]
        at = before
        while at >= first and (tokens[at].text[0].isupper() or tokens[at].text[0] in "<0123456789"):
            at -= 1
        found += range(before - len(found), at, -1)
        near = range(before, max(first, before - _POSSESSIVE_REACH) - 1, -1)
        owner = next((n for n in near if tokens[n].text == "," or self.named.possesses(n)), -1)
        return [*found, *([owner] if owner in self.named.labels else [])]

    def _owns_at_once(self, at: int) -> bool:
        """`the drill on the territory of X` is not X's, where `of` tells whose a noun is."""
        tokens, after = self.clause.tokens, self.clause.after
        if self.data.capital_nouns and self.clause.governor(at) not in self.data.owner:
            between = (token.low for token in tokens[after:at])
            return not any(low in self.data.governing for low in between)
        if not self.data.only_owner or at == after:
            return True
        return tokens[after].low in self.data.owner

    def _is_next(self, at: int) -> bool:
        """Whether only the noun itself and those who lead states stand before a name."""
        between = self.clause.tokens[self.clause.after + 1 : at]
        if any(one.low in self.data.auxiliaries for one in between):
            return False  # `the text brought in by X was adopted by Y`
        nouns = [one for one in between if one.item is None and one.text[0].isupper()]
        return all(one.low in self.all.organs or one.state for one in nouns)

    def _light(self, subject: int) -> bool:
        """Whether a verb that lets somebody hold or make the act stands beside it."""
        clause = self.clause
        if subject < clause.wording.head < clause.at and "person" in self.named.act.subject:
            return True  # `X, speaking after talks`; who speaks at a summit need not hold it
        verb_second = self.data.capital_nouns and subject <= clause.first + _INVERTED
        first = clause.first if verb_second else max(subject, clause.at - _LIGHT_REACH)
        near = range(first, min(clause.last, clause.after + _LIGHT_REACH))
        wished = self.all.signs if self.data.capital_nouns else {}
        lows = [clause.tokens[n].low for n in near]
        pairs = (f"{low} {behind}" for low, behind in pairwise(lows))
        if any(low in self.all.support or low in wished for low in (*lows, *pairs)):
            return True
        before = clause.tokens[subject : clause.at] if self.data.subject_first else []
        return any(self._seeks(token.low) for token in before)

    def _seeks(self, low: str) -> bool:
        """`X requested talks with Y`: whether it is by a word of wishing that one holds an act."""
        return any(status == _SOUGHT for _, _, status in self.all.signs.get(low, ()))

    def _owned(self, at: int) -> bool:
        governor = self.clause.governor(at)
        if governor:
            return governor in self.data.owner
        return at == self.clause.after or not self.data.only_owner
