"""Where the clause around a word begins and ends, and who is named in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Wording
    from servanda.reader.words.actdata import ActData

__all__ = ["REACH", "Bounds"]

_SPEECH, _BY_WORDS = "speech", ("condemnation", "congratulation")
REACH = 120  # tokens before and after a word that can belong to its clause


def _is_said(name: str) -> bool:
    """Whether an act of a type is done by words."""
    return claim_types()[name].sort == _SPEECH or name in _BY_WORDS


class Bounds:
    """Where the clause of a token begins and ends; it may reach over a break."""

    def __init__(self, wording: Wording, at: int, length: int, data: ActData) -> None:
        self.wording = wording
        self.tokens = wording.tokens
        self.at = at
        self.after = at + length
        self.data = data.data
        breaks = wording.breaks
        before, behind = bisect_left(breaks, at), bisect_left(breaks, self.after)
        first = breaks[before - 1] + 1 if before else 0
        last = breaks[behind] if behind < len(breaks) else len(self.tokens)
        self.first, self.last = max(first, at - REACH), min(last, self.after + REACH)
        self.opened = self.first  # behind the word that opens the clause
        self.opener = self.first - 1
        self.begin = self.first  # where what stands right before the act begins
        self.aside = range(0)  # what tells more of a name in the midst of the clause
        self.is_speakers = False  # whether it is told of whoever said what stands before it
        self.organs = data.organs
        self.support = data.support
        self.signs = data.signs
        self.named = [n for n in wording.names if self.first <= n < self.last]
        if self.first and self.tokens[self.first - 1].low in self.data.supposing:
            self._end_supposing()
        if self.data.asides and self.first:
            self._reopen()
        if (self.data.echoes or self.data.cases) and self.opened > 0:
            self._echo()
        if self.first and self.tokens[self.first - 1].text != ",":
            self.opener = self.first - 1

    def _reopen(self) -> None:
        """`X, who leads Y, signed Z`, or with dashes around a list: the clause goes on."""
        tokens, opener = self.tokens, self.first - 1
        breaks = [n for n in self.wording.breaks if n < opener]
        if self.first == self.at and tokens[opener].text in "–—":
            if breaks and tokens[breaks[-1]].text in "–—":
                self.first = max(breaks[-2] + 1 if breaks[1:] else 0, self.at - REACH)
                self.named = [n for n in self.wording.names if self.first <= n < self.last]
            return
        if tokens[opener].low in self.data.asides and (comma := self._end_of_aside()):
            start = max(breaks[-1] + 1 if breaks else 0, self.at - REACH)
            if any(tokens[n].text == "," for n in range(max(start, opener - 2), opener)):
                self.first, self.begin = start, comma + 1
                self.aside = range(opener, comma)
                inside = (n for n in self.wording.names if start <= n < self.last)
                self.named = [n for n in inside if not opener <= n < comma]

    def _end_of_aside(self) -> int:
        """The last comma that a verb follows, of what may hold the act: `, hosted the talks`."""
        tokens, triggers = self.tokens, range(self.at, self.after)
        for comma in range(self.at - 1, self.first, -1):
            if tokens[comma].text != ",":
                continue
            verb = next((n for n in range(comma + 1, self.at) if not self._helps(n)), self.at)
            if verb in triggers or tokens[verb].low in self.support or self._is_told(verb):
                return comma
        return 0

    def _is_told(self, at: int) -> bool:
        """Whether a word is a verb of an act in the past."""
        return any(one.form == "past" for one in self.tokens[at].triggers)

    def _end_supposing(self) -> None:
        """`If X signs, Y will join`: a comma parts the two; in lists of names it does not."""
        tokens = self.tokens
        for comma in range(self.first + 2, self.last - 1):
            parts = range(self.first, comma), range(comma + 1, self.last)
            if tokens[comma].text != "," or not all(any(map(self._is_verb, one)) for one in parts):
                continue
            behind = tokens[comma + 2] if comma + 2 < self.last else None
            listed = behind is not None and (behind.low in self.data.joining or behind.text == ",")
            if listed and tokens[comma - 1].item and tokens[comma + 1].item:
                continue
            self.first, self.last = (
                (comma + 1, self.last) if self.at > comma else (self.first, comma)
            )
            self.begin = self.opened = self.first
            self.named = [n for n in self.named if self.first <= n < self.last]
            return

    def _is_verb(self, at: int) -> bool:
        """Whether a word may be a verb: in small letters, and no article or preposition."""
        low = self.tokens[at].text
        known = self.data.passing | self.data.joining | self.data.governing
        return low.isalpha() and low.islower() and low not in known

    def _echo(self) -> None:
        """`X said that it would sign`, `that Y lied and urged Z`: X is the subject of both."""
        tokens, opener = self.tokens, self.opened - 1
        if tokens[opener].low not in self.data.content:
            return
        if self.data.echoes and (comma := self._end_of_content()):
            self._leave(opener, comma)
            return
        if not opener:
            return
        bare = self.data.cases and self.opened == self.at and self._needs_subject()
        echoed = self.opened < self.at and tokens[self.opened].low in self.data.echoes
        if bare or echoed or self._says_more():
            breaks = [n for n in self.wording.breaks if n < opener - 2 * bare]
            self.first = max(breaks[-1] + 1 if breaks else 0, self.at - REACH)
            self.named = [n for n in self.wording.names if self.first <= n < self.last]

    def _end_of_content(self) -> int:
        """`X said that Y must act, and urged Z`: the comma behind which X goes on; 0 for none.

        Behind a verb of speech, or where no modal verb of what was said can govern the other verb.
        """
        tokens, commas = self.tokens, range(self.opened + 2, self.at - 1)
        return next((n for n in commas if tokens[n].text == "," and self._ends_content(n)), 0)

    def _ends_content(self, comma: int) -> bool:
        """Whether a comma, `and` and a verb in the past stand there."""
        tokens = self.tokens
        if tokens[comma + 1].low not in self.data.joining:
            return False
        told = [one for one in tokens[comma + 2].triggers if one.form == "past"]
        said = any(_is_said(one.act.type) for one in told)
        return said or (bool(told) and any(map(self._is_modal, range(self.opened, comma))))

    def _is_modal(self, at: int) -> bool:
        """Whether a word helps a verb and tells by itself how far that has come: `must`."""
        low = self.tokens[at].low
        alone = (one for one in self.signs.get(low, ()) if len(one.words) == 1)
        return low in self.data.auxiliaries and any(alone)

    def _leave(self, opener: int, comma: int) -> None:
        """The clause around what somebody said, without that."""
        breaks = [n for n in self.wording.breaks if n < opener]
        self.first = max(breaks[-1] + 1 if breaks else 0, self.at - REACH)
        self.begin, self.aside = comma + 1, range(opener, comma)
        self.is_speakers = opener == 0  # who said it is named in another part of the sentence
        inside = (n for n in self.wording.names if self.first <= n < self.last)
        self.named = [n for n in inside if not opener <= n < comma]

    def _needs_subject(self) -> bool:
        """`X said, that will sign`: whether a verb is of whoever said so, where none need stand.

        Not of a passive, nor of what befalls its subject behind it: `that is signed a pact`.
        """
        told = self.tokens[self.at].triggers
        return not any(one.form in ("passive", "noun") or one.act.befalls for one in told)

    def _says_more(self) -> bool:
        """Whether the word of the act is a verb of speech behind `and`."""
        joined = self.at - 1 > self.opened and self.tokens[self.at - 1].low in self.data.joining
        return joined and any(
            one.form == "past" and claim_types()[one.act.type].sort == _SPEECH
            for one in self.tokens[self.at].triggers
        )

    def _helps(self, at: int) -> bool:
        """Whether a word can stand between a comma and its verb: `, has also`."""
        low = self.tokens[at].low
        return low in self.data.passive_aux or low in self.data.helping
