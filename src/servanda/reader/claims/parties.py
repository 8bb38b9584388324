"""Who takes part in an act: subject, those joined to it, partners, owners, doers of a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.cases import is_doer
from servanda.reader.claims.coordinated import Coordinated
from servanda.reader.claims.labels import Labels
from servanda.reader.claims.named import WORDS_BACK, Named
from servanda.reader.claims.nameless import is_nameless
from servanda.reader.claims.owners import Owners
from servanda.reader.claims.subject import subject_start
from servanda.reader.claims.verbs import follows_to
from servanda.reader.claims.verbsecond import own_start, shares_subject, speech_start
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import is_against, is_mutual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.claims.clause import Clause
    from servanda.reader.claims.lift import Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["Parties"]

_RESOLVED_REACH = 8  # words from a decision to what is decided
_OWN = 3  # words from a noun to whose it is
_PLAN_REACH = 7  # and from whose plan it is to what is planned
_BETWEEN = 6  # words of each of two that something is between
_COUNTED = 4  # words from `by` to those who are counted
_PEOPLE = "people"  # an organ that is all members: `states`
_BY_STATES = ("treaty-signed", "document-signing", "memorandum", "ratification")


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
        self.clause = clause
        self.act = trigger.act
        self.form = trigger.form
        self.all = data
        self.data = data.data
        self.labels = Labels(lifted, clause, trigger, data)
        self.named = Named(lifted, clause, trigger, data, self.labels)
        self.owners = Owners(self.named, attribute=attribute)
        self.names = self.named.labels
        self._own_start = own_start(clause, data)

    def actors(self) -> Iterator[tuple[int, str]]:
        """Subject, partners and owners, with their places."""
        if not self.names:
            yield from self._antecedent()
            return
        seen: set[int] = set()
        for n in [*self._subject(), *self._partners()]:
            if n not in seen and n in self.names:
                seen.add(n)
                yield n, self.names[n]
        for n in self._among(seen):
            seen.add(n)
            yield n, self.names[n]
        if not seen:
            for n in self._patients():
                seen.add(n)
                yield n, self.names[n]
        if not seen:
            yield from self._antecedent()
        if self.act.site:
            yield from self._site(seen)

    def _antecedent(self) -> Iterator[tuple[int, str]]:
        """Of a relative clause that names nobody, whom it tells more of."""
        passive = self.clause.is_passive(self.form)
        done_to = passive and not (self.data.cases and self.act.patient)
        at = -1 if done_to else self.clause.antecedent_name()
        for n in (*self._told_with(at), at) if at >= 0 else ():
            if label := self.labels.of(n):
                yield n, label

    def _told_with(self, at: int) -> tuple[int, ...]:
        """`X and Y, who decided`: the name joined to the one before a relative clause."""
        tokens = self.clause.tokens
        joined = self.data.subject_first and at > 1 and tokens[at - 1].low in self.data.joining
        return (at - 2,) if joined and tokens[at - 2].item else ()

    def _subject(self) -> list[int]:
        """The tokens of the grammatical subject: the first free name and those joined to it."""
        passive = self.clause.is_passive(self.form) or self._is_participle()
        if self.data.subjects and not passive and self.named.has_pronoun():
            return []
        if passive and not self.act.patient:
            agents = self._agents() or self._hosts()
            return [m for n in agents for m in self.named.joined(n)]
        if self.form == "noun":
            return self.owners.find()
        if self.form == "base" and (asked := self._told_to()) is not None:
            return asked
        nameless = not passive and self.act.type not in SITTINGS and self._is_nameless()
        for first, last in () if nameless else self._where_subjects_stand(passive=passive):
            if free := self.named.free(first, last):
                agents = self.named.inside(first, last) if passive else []
                more = [m for n in agents if self.named.by(n) for m in self.named.joined(n)]
                # Whom one meets takes part as well.
                many = self.act.both and not self.act.object and (self.data.cases or not passive)
                upright = free if many else [n for n in free if not self.named.is_oblique(n)]
                heads = free if many else upright[:1]
                return [*(m for n in heads for m in self.named.joined(n)), *more]
        return self._doers() if passive else []

    def _is_nameless(self) -> bool:
        """`The minister urged X`: whether the subject is told and not named."""
        return is_nameless(self.clause, self.named, self.act)

    def _told_to(self) -> list[int] | None:
        """Those told before an infinitive who do it: asked to, or whose decision or plan it is."""
        if asked := self._asked() or self.resolved():
            return asked
        planner = self._planner() if self.data.subject_first else -1
        if planner < 0:
            return None
        return [] if self.clause.governor(planner) else self.named.joined(planner)

    def _agents(self) -> list[int]:
        """The doers of a passive: none behind the next one of a sentence that has several."""
        doers = [n for n in self.names if self._does(n)]
        behind = [n for n in doers if n > self.clause.at]
        if not self.data.subject_first or not behind:
            return [] if self.data.subject_first else doers
        verbs = range(self.clause.after, behind[-1])
        tokens = self.clause.tokens
        end = next((n for n in verbs if tokens[n].low in self.data.passive_aux), behind[-1] + 1)
        return [n for n in doers if n < end]

    def _where_subjects_stand(self, *, passive: bool) -> list[tuple[int, int]]:
        """The parts of a clause in which its subject can stand, the likeliest first."""
        clause = self.clause
        if self.data.whole_clause:
            shared = not passive and shares_subject(clause, self.act, self.form)
            first = speech_start(clause, self.act, self._own_start)
            return [(first, clause.at if shared else clause.last)]
        before, behind = (clause.first, clause.at), (clause.after, self._before_topic())
        if passive and self.data.cases and self.act.both:  # the doer stands in its own case
            return [(clause.first, self._before_topic())]
        if not self.data.subject_first or passive:
            return [before, behind]
        own = Coordinated(clause, self.named)
        if own.is_of_another:
            return []
        start = own.first
        if self.form in ("past", "present"):
            start = max(start, subject_start(clause, clause.at))
        before = start, clause.at
        return [before, behind] if self.act.patient else [before]

    def _patients(self) -> list[int]:
        """Of an act whose doer is not named, whom it is done to."""
        passive = self.clause.is_passive(self.form)
        if not self.act.patient:
            return self._done_to() if passive else []
        if self.owners.attribute:
            return self.owners.between()
        active = self.data.subject_first and self.form in ("past", "present") and not passive
        # Before an active verb others stand.
        first = self.clause.after if active else self._own_start
        free = self.named.free(first, self._before_topic()) or self._paired()
        whose = self._whose() if passive or self.data.capital_nouns else []
        return free or whose or (self._done_to() if passive else [])

    def _among(self, seen: set[int]) -> list[int]:
        """`It passed from X to Y`: those behind the prepositions of the act."""
        words = self.act.among
        told = (n for n in self.names if words and self.clause.governor(n) in words)
        return [m for n in told for m in self.named.joined(n) if m not in seen]

    def _done_to(self) -> list[int]:
        """`Sanctions were imposed against X`: of a passive without a doer, against whom it is."""
        if not self.data.cases or not is_against(self.act.type):
            return []
        return list(self.names)

    def _does(self, at: int) -> bool:
        """Whether a name is the doer of a passive, by a preposition or by its case."""
        if self.named.by(at):
            return True
        return not self.clause.governor(at) and is_doer(self.clause.tokens, at, self.data)

    def _doers(self) -> list[int]:
        """`It was signed by X and Y`, of something without a name."""
        clause = self.clause
        if not clause.data.whole_clause:
            return []
        doers = [n for n in self.named.inside(clause.first, clause.last) if self.named.by(n)]
        return [m for n in doers for m in self.named.joined(n)]

    def by_several(self) -> bool:
        """`It was signed by 13 states`: whether a passive was done by some whom nobody names."""
        clause, tokens = self.clause, self.clause.tokens
        if not clause.data.whole_clause or not clause.is_passive(self.form):
            return False
        agents = [n for n in range(clause.first, clause.at) if tokens[n].low in self.data.agent]
        counted = (tokens[n + 1 : n + _COUNTED] for n in agents)
        return any(self.all.organs.get(one.low) == _PEOPLE for near in counted for one in near)

    def _asked(self) -> list[int]:
        """`X urged Y to sign`: who is asked to do what an infinitive tells."""
        clause, tokens = self.clause, self.clause.tokens
        marked = self.data.infinitive
        if not self.all.asking or (marked and not follows_to(clause, clause.first)):
            return []
        for at in range(clause.at - 1 - bool(marked), clause.first, -1):
            for words in self.all.asking.get(tokens[at].low, ()):
                if clause.stands(words, at):
                    asked = self._behind_asking(at)
                    return [m for n in asked for m in self.named.joined(n)]
        return []

    def resolved(self) -> list[int]:
        """`X spoke of the decision of Y to leave`: whose decision an infinitive is told of."""
        clause = self.clause
        if not (self.data.cases or self.data.capital_nouns):
            return []
        for at in range(clause.at - 1, max(clause.first, clause.at - _RESOLVED_REACH) - 1, -1):
            if clause.tokens[at].low in self.data.resolved:
                whose = self.named.inside(at, clause.at)[:1]
                if self.data.capital_nouns:
                    whose = [n for n in whose if n <= at + _OWN and not self.named.broken(at, n)]
                return [m for n in whose for m in self.named.joined(n)]
        return []

    def _planner(self) -> int:
        """`X's plan to sign`: whose it is, whether or not he can be who acts; else -1."""
        clause, tokens = self.clause, self.clause.tokens
        if not follows_to(clause, clause.first):
            return -1
        near = range(clause.at - 2, max(clause.first, clause.at - _PLAN_REACH) - 1, -1)
        return next((n for n in near if tokens[n].item and self.named.mark(n) >= 0), -1)

    def _behind_asking(self, at: int) -> list[int]:
        """Whom a verb asks: who stands behind it, or before a participle that closes its clause."""
        clause = self.clause
        if self.data.capital_nouns and clause.tokens[at + 1].text == ",":
            there = self.named.free(clause.first, at)
            passive = any(
                one.low in self.data.passive_aux for one in clause.tokens[clause.first : at]
            )
            return there[:1] if passive else there[1:2]
        return self.named.inside(at, clause.at)[:1]

    def _whose(self) -> list[int]:
        """`X's membership was suspended`: whose what it is done to is."""
        if not self.data.genitive:
            return []
        tokens = self.clause.tokens
        own = self.all.where[self.act.id or self.act.type]
        first = self.clause.first
        return [
            n
            for n in self.names
            if any(tokens[m].low in own for m in range(max(first, n - 2), n))
            and self.clause.governor(n) in ("", *self.data.owner)
        ]

    def has_other_subject(self) -> bool:
        """Whether a person the act is not told of is its subject, where word order is free."""
        clause = self.clause
        if not self.data.cases or "person" in self.act.subject or self.form != "past":
            return False
        if clause.is_passive(self.form) or self._is_participle():
            return False
        items = ((n, clause.tokens[n].item) for n in range(clause.first, clause.at))
        persons = [n for n, item in items if item is not None and item.kind == "person"]
        return bool(persons) and not any(map(clause.governor, persons))

    def _before_topic(self) -> int:
        """Where a clause begins to tell what a text is about: `documents on X`."""
        clause, topical = self.clause, self.data.topical
        topical = self.data.auxiliaries if self.data.subject_first else topical
        ends = (n for n in range(clause.after, clause.last) if clause.tokens[n].low in topical)
        return next(ends, clause.last) if topical else clause.last

    def _hosts(self) -> list[int]:
        """`It was approved at a session of X`: of a passive that names no doer, who sat."""
        clause = self.clause
        tokens = clause.tokens
        if self.act.type in _BY_STATES:
            return []
        for n in self.named.inside(clause.after, clause.last):
            near = range(max(clause.after, n - WORDS_BACK), min(clause.last, n + 2))
            if any(tokens[m].low in self.data.sittings for m in near):
                return [n]
        return []

    def _is_participle(self) -> bool:
        """`the statement adopted in X`: a past form right behind what the act is done to."""
        clause = self.clause
        if self.form != "past" or self.data.whole_clause or clause.at <= clause.first:
            return False
        before = clause.tokens[clause.at - 1].low
        there = before in self.all.where[self.act.id or self.act.type] | self.data.sittings
        return (there or self._is_apposed()) and not self.named.free(clause.first, clause.at)

    def _is_apposed(self) -> bool:
        """`the treaty, signed on Monday`: behind a comma, with when or by whom it was done."""
        clause = self.clause
        if not self.data.subject_first or clause.tokens[clause.at - 1].text != ",":
            return False
        behind = clause.tokens[clause.after] if clause.after < clause.last else None
        known = self.data.agent | self.data.governing
        return behind is not None and (behind.low in known or behind.item is not None)

    def _partners(self) -> list[int]:
        clause = self.clause
        if not is_mutual(self.act.type):
            return []
        paired = self.data.subject_first
        return self._met() + [
            m
            for n in self.names
            if (clause.governor(n) in self.data.partner or (paired and self._is_between(n)))
            and not self._is_bond(n)
            for m in self.named.joined(n)
        ]

    def _is_between(self, at: int) -> bool:
        """`talks between the rebels and X`: the second of two, where the first has no name."""
        clause, tokens = self.clause, self.clause.tokens
        near = range(at - 1, max(clause.first, at - _BETWEEN), -1)
        joined = next((n for n in near if tokens[n].low in self.data.joining), 0)
        words = tokens[max(clause.first, joined - _BETWEEN) : joined] if joined else []
        first = next((n for n, one in enumerate(words) if one.low in self.data.among), -1)
        return first >= 0 and all(one.low.isalpha() and not one.item for one in words[first:])

    def _met(self) -> list[int]:
        """`X met Y`: whom the verb has right behind it, with his office at most in between."""
        clause = self.clause
        if not self.data.subject_first or self.act.type not in SITTINGS:
            return []
        if self.form == "noun" or clause.is_passive(self.form):
            return []
        behind = self.named.free(clause.after, min(clause.last, clause.after + WORDS_BACK))[:1]
        between = clause.tokens[clause.after : behind[0]] if behind else []
        other = any(token.low in self.data.governing or token.item for token in between)
        return [] if other else [m for n in behind for m in self.named.joined(n)]

    def _is_bond(self, at: int) -> bool:
        """`a meeting on cooperation with X`: what X is tied to is not who met."""
        clause, tokens, n = self.clause, self.clause.tokens, at
        while n > clause.first and tokens[n].low not in self.data.partner:
            n -= 1
        if self.data.subject_first and tokens[n - 1].text == ",":
            return True  # `, with X concerned`
        noun = tokens[n - 1].low
        own = noun in self.all.where[self.act.id or self.act.type]
        return noun in self.data.bonds and not own and not clause.at <= n - 1 < clause.after

    def _site(self, seen: set[int]) -> Iterator[tuple[int, str]]:
        """Where it happens: `in X`, else the only one named."""
        left = [n for n in self.names if n not in seen]
        inside = [n for n in left if self.clause.governor(n) in self.data.sites]
        for n in inside or (left if not seen and len(set(self.names.values())) == 1 else []):
            yield n, self.names[n]

    def _paired(self) -> list[int]:
        """The two states of one adjective: `at the X-Yish talks`, where no name is free."""
        return [n for n in self.names if self.clause.tokens[n].paired]

    def organ(self, at: int) -> str:
        """The kind of organ a name is or stands beside."""
        return self.labels.organ(at)
