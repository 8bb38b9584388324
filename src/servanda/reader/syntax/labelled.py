"""The names of a clause that can take part in an act, and the marks that stand beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.governing import behind_owner

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.labels import Labels
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["WORDS_BACK", "Labelled"]

WORDS_BACK = 4  # words between a head and the name it governs
_MARKS = ("'s", "’s")


class Labelled:
    """Whom the tokens of a clause name, in order.

    `labels` holds those who can take part in the act, by the number of their token.
    """

    def __init__(
        self, lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData, labels: Labels
    ) -> None:
        self.lifted = lifted
        self.clause = clause
        self.form = trigger.form
        self.participle = trigger.participle
        self.words = trigger.words
        self.act = trigger.act
        self.all = data
        self.data = data.data
        but = self.data.excepting & clause.words
        told = clause.named
        if but:
            told = [n for n in told if clause.governor(n) not in but]
        self.labels = {n: label for n in told if (label := labels.of(n))}

    def inside(self, first: int, last: int) -> list[int]:
        """The names from one token up to another."""
        return [n for n in self.labels if first <= n < last]

    def broken(self, first: int, last: int) -> bool:
        """Whether a comma or bracket stands between two tokens."""
        return any(token.text in ",()" for token in self.clause.tokens[first + 1 : last])

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
        """Whether a name is the doer of a passive: `by X`, `by the ministers of X`, also `in X`."""
        tokens, at = self.clause.tokens, behind_owner(self.clause, at)
        at -= 2 * self.clause.is_seat(at)
        sites = self.data.sites if self.data.capital_nouns else ()  # `struck by men in X`
        for n in range(at - 1, max(self.clause.first, at - 2 * WORDS_BACK) - 1, -1):
            if tokens[n].low in self.data.agent:
                return True
            verb = self.data.capital_nouns and tokens[n].low in self.data.auxiliaries
            if verb or tokens[n].item or not tokens[n].low[:1].isalpha() or tokens[n].low in sites:
                return False
        return False
