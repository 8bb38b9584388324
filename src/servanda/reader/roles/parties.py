"""Who takes part in an act: its subject, those joined to it, partners, owners, where it happens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import structs

from servanda.reader.roles.attended import attended_by
from servanda.reader.roles.byplace import town_of_doers
from servanda.reader.roles.infinitives import held_to
from servanda.reader.roles.owners import Owners
from servanda.reader.roles.partners import partners_of
from servanda.reader.roles.patients import patients_of
from servanda.reader.roles.saidthere import said_there
from servanda.reader.roles.sayer import sayer_at
from servanda.reader.roles.subjects import subjects_of
from servanda.reader.roles.textparties import befalls, parties_of_text, whose_text
from servanda.reader.syntax.labels import Labels
from servanda.reader.syntax.named import Named
from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["Parties"]

_ANYBODY = ("person", "state", "organisation", "body", "office")
_ARTICLE = 2  # words from a preposition to the name it governs


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
        self.lifted = lifted
        self.clause = clause
        self.trigger = trigger
        self.act = trigger.act
        self.form = trigger.form
        self.all = data
        self.data = data.data
        self.labels = Labels(lifted, clause, trigger, data)
        self.named = Named(lifted, clause, trigger, data, self.labels)
        self.owners = Owners(self.named, attribute=attribute)
        self.names = self.named.labels

    def actors(self) -> Iterator[tuple[int, str]]:
        """Subject, partners and owners, with their places."""
        if (place := self._by_place()) is not None:
            yield place
            yield from ((n, self.names[n]) for n in partners_of(self.named) if n in self.names)
        else:
            yield from self._in_sentence()

    def _in_sentence(self) -> Iterator[tuple[int, str]]:
        if self.form == "noun" and self.data.attending:
            told_behind = [(n, self.labels.of(n)) for n in attended_by(self.clause)]
            yield from ((n, label) for n, label in told_behind if label)
        whose = [(n, self.labels.of(n)) for n in whose_text(self.named)]
        yield from ((n, label) for n, label in whose if label)
        if not self.names:
            yield from self._antecedent()
            return
        told = parties_of_text(self.named) if befalls(self.named) else []
        told = told or [*subjects_of(self.named, self.owners), *partners_of(self.named)]
        if not told and self.act.among and self.data.capital_nouns and self.form != "noun":
            yield from self._antecedent()
        found = dict.fromkeys(n for n in told if n in self.names)
        found |= dict.fromkeys(self._among(found))
        if self.named.participle:
            yield from ((n, self.names[n]) for n in found)
            return
        if not found:
            found = dict.fromkeys(parties_of_text(self.named))
            found = found or dict.fromkeys(patients_of(self.named, self.owners))
        elif (sayer := sayer_at(self.named)) >= 0 and (label := self.labels.of(sayer)):
            yield sayer, label
        for n in found:
            yield n, self.names[n]
        if not found:
            yield from self._antecedent()
        yield from self._askers(found)
        if self.act.site:
            yield from self._site(found)

    def _askers(self, found: dict[int, None]) -> Iterator[tuple[int, str]]:
        """`X asked for a session of Y`: who called for it, even if he does not sit there."""
        asked = found and self.form == "noun" and self.act.type in SITTINGS
        if not asked or self.data.convoking.isdisjoint(self.clause.words):
            return
        anybody = replace(self.trigger, act=structs.replace(self.act, subject=_ANYBODY))
        labels = Labels(self.lifted, self.clause, anybody, self.all)
        named = Named(self.lifted, self.clause, anybody, self.all, labels)
        if held_to(named) is not None:
            return  # `X urged Y to hold talks`
        for n in Owners(named, attribute=False).askers():
            yield n, named.labels[n]

    def _by_place(self) -> tuple[int, str] | None:
        """`In Town they said that they had signed`: who says so and does it, or acts there."""
        if self.clause.is_passive(self.form) or self.named.participle:
            return None
        place = said_there(self.clause, self.named.all)
        place = town_of_doers(self.named) if place < 0 else place
        if place < 0:
            return None
        towns = self.named.all.towns if "state" in self.act.subject else {}
        label = self.labels.of(place) or towns.get(self.clause.tokens[place].text, "")
        return (place, label) if label else None

    def _antecedent(self) -> Iterator[tuple[int, str]]:
        """Of a relative clause that names nobody, whom it tells more of."""
        passive = self.clause.is_passive(self.form)
        done_to = passive and not (self.act.patient and not self.data.capital_nouns)
        at = -1 if done_to else self.clause.antecedent_name()
        for n in (*self._told_with(at), at) if at >= 0 else self._echoed():
            town = self.clause.tokens[n].capital if "state" in self.act.subject else ""
            if label := self.labels.of(n) or town:
                yield n, label

    def _echoed(self) -> list[int]:
        """`X ratified the pact, which it signed in May`: the subject whom a pronoun means."""
        clause, tokens, data = self.clause, self.clause.tokens, self.data
        if data.echoes.isdisjoint(clause.words) or not clause.is_relative:
            return []
        inside = [one.low for one in tokens[clause.first : clause.at]]
        names = [n for n in clause.wording.names if n < clause.first]
        governed = data.governing | data.partner
        free = [n for n in names if not _is_behind(tokens, n, governed) and self.labels.of(n)]
        return free[:1] if not data.echoes.isdisjoint(inside) else []

    def _told_with(self, at: int) -> tuple[int, ...]:
        """`X and Y, who decided`: the name joined to the one before a relative clause."""
        tokens = self.clause.tokens
        several = self.data.subject_first or self.data.cases
        joined = several and at > 1 and tokens[at - 1].low in self.data.joining
        return (at - 2,) if joined and tokens[at - 2].item else ()

    def _among(self, found: dict[int, None]) -> list[int]:
        """`It passed from X to Y`: those behind the prepositions of the act, or behind it alone."""
        words = self.act.among
        told = (n for n in self.names if words and self._governor(n) in words)
        return [n for n in self.named.all_joined(told) if n not in found]

    def _governor(self, at: int) -> str | None:
        """The preposition that governs a name; of one without any in front of the act none."""
        return self.clause.governor(at) or ("" if at > self.clause.at else None)

    def _site(self, found: dict[int, None]) -> Iterator[tuple[int, str]]:
        """Where it happens: `in X`, else the only one named."""
        left = [n for n in self.names if n not in found]
        inside = [n for n in left if self.clause.governor(n) in self.data.sites]
        for n in inside or (left if not found and len(set(self.names.values())) == 1 else []):
            yield n, self.names[n]


def _is_behind(tokens: list[Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands before a name, over its article."""
    return holds(tokens[max(0, at - _ARTICLE) : at], words)
