"""The signs in a clause of how far its act has come: modal verbs, negations, what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.modality.denial import denied_far
from servanda.reader.syntax.clause import ARTICLE
from servanda.reader.syntax.segments import own_part
from servanda.reader.syntax.verbs import before_day, follows_to, joins_verbs, opens_predicate
from servanda.reader.syntax.wording import holds
from servanda.reader.words.actdata import APART
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import ActData, Trigger
    from servanda.reader.words.acttypes import Within

__all__ = ["SIGN_REACH", "Signs"]

SIGN_REACH = 12  # tokens before an act in which a modal verb governs it
_SIGN_AFTER = 4  # and after it, where the language ends its clauses with the verb
_AUXILIARY = 4  # letters of the longest verb form that is no participle: `wird`
_CLOSING = 4  # last tokens of a clause that ends with its verb
_NEGATION_REACH = 3
_OUTCOME = 12  # tokens before a colon in which a list is said to be of what was done
_MEANT = ("planned", "sought")
_GERUND, _PAST = "ing", "ed"
_OF_SEVERAL = "en"  # how infinitives end, and verbs whose subject are several


class Signs:
    """The signs beside one trigger in its clause."""

    def __init__(self, clause: Clause, trigger: Trigger, data: ActData, within: Within) -> None:
        self.clause = clause
        self.act = trigger.act
        self.form = trigger.form
        self._words = trigger.words
        self.all = data
        self.data = data.data
        self.headline = within == "headline"
        self._listed = within == "list"
        # The verb that a day parts from its infinitive.
        self._verb = before_day(clause) if self.form == "base" else -1

    def is_listed(self) -> bool:
        """`The outcomes: the return of X; …`: whether a list of what was done holds the act."""
        if self._listed:
            return True
        tokens = self.clause.tokens
        at = next((n for n in range(self.clause.at - 1, 0, -1) if tokens[n].text == ":"), 0)
        return holds(tokens[max(0, at - _OUTCOME) : at], self.data.outcomes)

    def denying(self) -> tuple[str, bool]:
        """The sign that governs the act, and whether the act is denied."""
        sign = self.opener() if self.is_finite() else self.sign()
        if sign == "conditional" and self.data.subject_first:
            return sign, False  # `unless X does not sign`
        return sign, sign == "denied" or self.is_denied()

    def is_denied(self) -> bool:
        """Whether a negation stands near, and not one like `not only` or `not before`."""
        clause, words = self.clause, self.clause.words
        if self.data.negations.isdisjoint(words) and self.data.closing_negations.isdisjoint(words):
            return False
        if self.form != "noun" and self._takes_none():
            return True
        near = range(max(clause.begin, clause.at - _NEGATION_REACH), clause.at)
        if self.data.closing_negations and self.form in ("past", "present"):
            near = range(near.start, self._end_of_signs(clause.last))
        if any(self._denies(n) and not self._is_of_first(n) for n in near):
            return True
        if self.data.cases and self.form == "passive" and self._is_undone_behind():
            return True
        return self.form != "noun" and denied_far(clause)

    def _takes_none(self) -> bool:
        """`lodged no objection`, but not `signed no later than May`, `voted no on it`."""
        there = self.clause.tokens[self.clause.after : self.clause.after + 2]
        if len(there) == 1 or not holds(there[:1], self.data.none):
            return False
        return not holds(there[1:], self.data.seeming | self.data.governing)

    def _is_undone_behind(self) -> bool:
        """`The decision has not been taken`, `signed it was not`: a negation by the last word."""
        tokens, clause = self.clause.tokens, self.clause
        last = (n for n in range(clause.at, clause.last) if tokens[n].low == self._words[-1])
        at = next(last, clause.at)
        beside = (at - 1 if at > clause.at else at + 1, at + 1)
        return any(n < clause.last and tokens[n].low in self.data.negations for n in beside)

    def _is_of_first(self, at: int) -> bool:
        """`was not renewed and lapsed`: whether a negation is of the first of two verbs."""
        inside = self.clause.tokens[at + 2 : self.clause.at]
        verb = self.data.subject_first and self.form == "past"
        return verb and holds(inside, self.data.joining)

    def _denies(self, at: int) -> bool:
        """Whether a word denies the act; what stands behind a verb has to close what it tells."""
        tokens = self.clause.tokens
        low, behind = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else ""
        if at < self.clause.at:
            own = low not in self.data.unopening or not self._is_parted(at)
            own = own and not (low in self.data.without and self._is_finite_past(at))
            return low in self.data.negations and behind not in self.data.seeming and own
        closes = not behind.isalnum() or behind in self.data.particles
        return low in self.data.closing_negations and (closes or low not in self.data.negating)

    def _is_finite_past(self, at: int) -> bool:
        """`ratified without debate`, but not `without being ratified`."""
        clause, inside = self.clause, self.clause.tokens[at : self.clause.at]
        if self.form not in ("past", "passive"):
            return False
        gerund = any(one.low.endswith(_GERUND) for one in inside) and self.data.subject_first
        behind = clause.tokens[clause.after : clause.last] if self.data.capital_nouns else ()
        return not gerund and not holds(behind, self.data.infinitive)

    def _is_parted(self, at: int) -> bool:
        """`without permission, signed in May`: whether a comma ends what a preposition governs."""
        return any(token.text == "," for token in self.clause.tokens[at : self.clause.at])

    def _first_infinitive(self) -> int:
        """`has to ratify X and deposit Y`: where the first of two infinitives stands."""
        clause, tokens = self.clause, self.clause.tokens
        if tokens[clause.at - 1].low not in self.data.joining:
            return clause.at
        marked = (n for n in range(clause.at - 1, clause.begin, -1) if self._is_marked(n))
        return next(marked, clause.at)

    def _is_marked(self, at: int) -> bool:
        """`to ratify`: whether a word is an infinitive that may tell of an act."""
        tokens = self.clause.tokens
        base = any(one.form == "base" for one in tokens[at].triggers)
        return base and tokens[at - 1].low in self.data.infinitive

    def sign(self) -> str:
        """The modal verb or other sign that governs the act: the nearest before it, or after."""
        clause = self.clause
        after = _SIGN_AFTER if self.data.whole_clause else 0
        begin = own_part(clause).start if self.data.cases else clause.begin
        joined = self.form == "base" and self.data.subject_first
        first = max(begin, (self._first_infinitive() if joined else clause.at) - SIGN_REACH)
        found = [
            (
                abs(clause.at - n),
                order,
                self._undone(status, n),
                n,
                n + (1 if APART in words else len(words)),
            )
            for n in {*self._far(first), *self._near(first, after), *self._closing()}
            for order, words, status in self.all.signs.get(clause.tokens[n].low, ())
            if self._stands(words, n) and not (self._is_elsewhere(n) or self._is_spent(words, n))
        ]
        near = self._of_infinitive(_outer(found)) if found else []
        called_off = self.form == "noun" and any(status == "denied" for _, _, status in near)
        sign = self.opener() or ("denied" if called_off else min(near)[2] if near else "")
        ahead = self.data.capital_nouns and not self.data.future.isdisjoint(clause.words)
        if sign == "ongoing" and ahead:
            return "planned"
        if sign == "advocated" and (self._is_outstanding() or self._is_due()):
            return "planned"
        return sign

    def _undone(self, status: str, at: int) -> str:
        """`does not intend to`: a plan or wish with a negation right before it is none."""
        before = self.clause.tokens[at - 1].low if at > self.clause.first else ""
        denied = self.data.subject_first and before in self.data.negations
        if status == "planned" and not self.data.unreal.isdisjoint(self.clause.words):
            return "denied"  # `X should have signed it on Monday`
        return "denied" if denied and status in _MEANT else status

    def _stands(self, words: tuple[str, ...], at: int) -> bool:
        """Whether a sign stands there, also with a day inside: `agreed on Monday to`."""
        if self.clause.stands(words, at):
            return True
        if words[-1] not in self.data.infinitive or at + len(words) - 2 != self._verb:
            return False
        return self.clause.stands(words[:-1], at)

    def _of_infinitive(self, near: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """`is ready, in the coming months to sign`: the signs in front of an infinitive's comma."""
        clause = self.clause
        if (
            self.form != "base"
            or not self.data.capital_nouns
            or not follows_to(clause, clause.first)
        ):
            return near
        commas = (n for n in range(clause.at - 1, clause.begin, -1) if clause.tokens[n].text == ",")
        comma = next(commas, -1)
        above = [one for one in near if comma > 0 and one[0] > clause.at - comma]
        return above or near

    def _is_outstanding(self) -> bool:
        """Whether it has still to be done."""
        return not self.data.outstanding.isdisjoint(self.clause.words)

    def _is_due(self) -> bool:
        """`It was to begin on Monday`: what a verb of wishing, with a day, tells lies ahead."""
        clause = self.clause
        if self.data.due.isdisjoint(clause.words):
            return False
        return (self.form == "noun" and self.act.type in SITTINGS) or any(
            clause.tokens[n].kind == "day" for n in clause.named
        )

    def _near(self, first: int, after: int) -> range:
        """Where the signs around the act stand."""
        return range(first, self._end_of_signs(after))

    def _far(self, first: int) -> list[int]:
        """`X will on Monday … sign`: modal verbs far before an infinitive that closes it.

        Of `offered, in the dispute … to mediate`, what stands before the comma.
        """
        clause = self.clause
        if not self.data.capital_nouns:
            return []
        if self.form != "base":
            behind = clause.tokens[clause.after].low if clause.after < clause.last else ""
            return [*range(clause.begin, first)] if behind in self.data.future else []
        if follows_to(clause, clause.first):
            commas = (n for n in range(first, clause.begin, -1) if clause.tokens[n].text == ",")
            comma = next(commas, clause.begin)
            return [*range(max(clause.begin, comma - SIGN_REACH), comma)]
        far = range(clause.begin, first)
        return [n for n in far if clause.tokens[n].low in self.data.auxiliaries]

    def _end_of_signs(self, after: int) -> int:
        """How far behind the act a sign may stand: a comma ends what its verb governs."""
        clause = self.clause
        end = min(clause.last, clause.after + after)
        if self.form == "noun" or not after:
            return end
        return next((n for n in range(clause.after, end) if clause.tokens[n].text == ","), end)

    def opener(self) -> str:
        """What the word that opens the clause makes of it: `if X signs`."""
        clause = self.clause
        if clause.wording.supposed:
            return "conditional"
        opens = clause.tokens[clause.opener].low if clause.opener >= 0 else ""
        if opens in self.data.purpose:
            return "planned"
        signs = self.all.signs.get(opens)
        if signs is None:
            return ""
        return next((one.status for one in signs if APART not in one.words), "")

    def is_finite(self) -> bool:
        """`X signs`: a verb that no other governs, where nouns can be told from verbs."""
        return self.data.capital_nouns and self.form == "present"

    def _is_act(self, at: int) -> bool:
        """`Sanctions were cancelled`: the verb of an act is no sign of how far it came."""
        verb = self.data.subject_first and self.form != "noun"
        words = verb or self.data.cases or self.data.capital_nouns
        return words and self.clause.at <= at < self.clause.after

    def _is_of_another(self, at: int) -> bool:
        """`the accession is seen as X`: a passive of another verb is no future of the noun."""
        clause = self.clause
        if self.form != "noun" or clause.tokens[at].low not in self.data.future:
            return False
        rest = clause.tokens[at + 1 : clause.last]
        end = next((n for n, one in enumerate(rest) if one.text in ",.;"), len(rest))
        last = rest[end - 1].low if end else ""
        known = last in self.all.support or self._goes_on(last)
        participle = last.endswith("t") or (last.startswith("ge") and last.endswith("en"))
        return participle and not known and len(last) > _AUXILIARY

    def _goes_on(self, participle: str) -> bool:
        """Whether a passive of this verb tells of what lies ahead: `it will be continued`."""
        signs = self.all.signs.get(participle, ())
        if not self.data.capital_nouns:
            return bool(signs)
        return any(one.status in ("ongoing", "planned") for one in signs)

    def _is_elsewhere(self, at: int) -> bool:
        """Whether a sign is of another verb than the one that tells of the act."""
        if self._is_act(at) or self._is_of_another(at) or self._is_refused(at):
            return True
        if self._is_governed_noun(at) or self._is_passive_infinitive(at):
            return True
        if self.data.joining.isdisjoint(self.clause.words):
            return False
        if at < self.clause.at:
            before = self._is_of_verb_before if self.data.capital_nouns else self._is_of_other
            return before(at)
        behind = range(self.clause.after, at) if self.data.capital_nouns else ()
        return any(joins_verbs(self.clause, n) for n in behind)

    def _is_of_verb_before(self, at: int) -> bool:
        """`rejects X and calls for Y`: whether another finite verb follows before the act.

        An infinitive there hangs on the same modal verb: `wants to visit X and meet Y`.
        """
        clause = self.clause
        for n in range(at + 1, clause.at):
            if opens_predicate(clause, n, self.all.preterite):
                several = clause.tokens[n + 1].low.endswith(_OF_SEVERAL)
                return not (several and clause.tokens[at].low in self.data.auxiliaries)
        return False

    def _is_of_other(self, at: int) -> bool:
        """`refused to meet X and expelled Y`: whether `and` has a verb behind that no sign governs.

        A participle may go on with an auxiliary before it: `will be signed and ratified`.
        """
        clause, tokens = self.clause, self.clause.tokens
        if self.form == "base" or holds(tokens[at : clause.at], self._helpers):
            return False
        ands = (n for n in range(at + 1, clause.at) if tokens[n].low in self.data.joining)
        return any(self._goes_on_alone(n) for n in ands)

    @property
    def _helpers(self) -> frozenset[str]:
        data = self.data
        return data.auxiliaries | data.passive_aux | data.perfect

    def _goes_on_alone(self, joint: int) -> bool:
        """Whether a finite verb stands right behind `and`, or behind who does what it tells."""
        clause = self.clause
        before, verb = clause.tokens[joint - 1], clause.tokens[joint + 1]
        if self.form == "past" and verb.names_somebody and joint + 2 == clause.at:
            return before.kind == "day" or not before.names_somebody  # no `X and Y signed`
        if not verb.text.islower() or (joint + 1 == clause.at and self.form != "past"):
            return False
        if self.data.cases:
            return self.all.preterite.fullmatch(verb.low) is not None
        past = any(one.form == "past" for one in verb.triggers)
        return past or (verb.low in clause.support and verb.low.endswith(_PAST))

    def _is_spent(self, words: tuple[str, ...], at: int) -> bool:
        """`failed to agree after X signed`, `to win, leading X to name Y`: of the verb before."""
        data, tokens = self.data, self.clause.tokens
        if not data.subject_first or words[-1] not in data.infinitive:
            return False
        inside = range(at + len(words) + 1, self.clause.at)
        if any(tokens[n].low in data.earlier | data.supposing for n in inside):
            return True
        parted = (tokens[n + 1].low for n in inside if tokens[n].text == ",")
        return any(low in data.turning or low.endswith(_GERUND) for low in parted)

    def _is_passive_infinitive(self, at: int) -> bool:
        """`X may be signed`: the auxiliary of a passive that a modal verb governs is no future."""
        clause, future = self.clause, self.data.future
        if clause.tokens[at].low not in future or not clause.after <= at:
            return False
        modal = self.data.auxiliaries - future - self.data.perfect - self.data.passive_aux
        return holds(clause.tokens[clause.first : at], modal)

    def _is_governed_noun(self, at: int) -> bool:
        """`after the beginning of X`: a noun that looks like a verb, behind a preposition."""
        tokens = self.clause.tokens
        before = tokens[at - 1].low if self.data.cases and at else ""
        return before in self.data.governing and at in self.clause.wording.verbs

    def _is_refused(self, at: int) -> bool:
        """`At their meeting they refused X`: what is refused is not the sitting."""
        clause = self.clause
        if self.form != "noun" or clause.tokens[at].low not in self.data.refusing:
            return False
        near = clause.tokens[max(clause.first, clause.at - ARTICLE) : clause.at]
        return holds(near, self.data.settings)

    def _closing(self) -> range:
        """Where the verb of a clause stands that closes with it."""
        clause = self.clause
        if not self.data.capital_nouns or self.form not in ("noun", "base"):
            return range(0)
        return range(max(clause.after, clause.last - _CLOSING), clause.last)


def _outer(found: list[tuple[int, int, str, int, int]]) -> list[tuple[int, int, str]]:
    """The signs that tell something: `called for talks` is told by its first word."""
    inside = {one for one in found for b in found if b[3] < one[3] < b[4]}
    return [one[:3] for one in found if one not in inside and one[2]]
