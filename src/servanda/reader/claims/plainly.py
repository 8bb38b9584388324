"""What is only likely on a page on which rules tell of no state: it has to be said plainly.

A page on which a rule has told what a state or organisation did is about their affairs. Others
may be about sport, business or neighbours, in the words that tell acts elsewhere.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.model.claim import Claim
    from servanda.reader.learned.hints import Hint
    from servanda.reader.learned.sentence import Sentence

__all__ = ["Plainly"]

_FEWEST = 3  # sentences of a page that show what it is about
# What is likely told of one person alone.
_BY_ONE = frozenset(
    ["award", "chair", "congratulation", "document-returned", "promulgation", "visit"]
)


class Plainly:
    """What is asked of likely acts on a page of these sentences, of which rules told `claims`."""

    def __init__(self, weighed: Sequence[Sentence], lang: str, claims: Iterable[Claim]) -> None:
        self._weighed = weighed
        self._said_with = acts_of(lang).data.said_with
        self._helpers = _helpers(lang)
        self._persons = {
            name.label for one in weighed for name in one.names if name.kind == "person"
        }
        types = claim_types()
        events = (claim for claim in claims if types[claim.type].sort == "event")
        told = any(not self._persons.issuperset(claim.actors) for claim in events)
        self._of_states = told or len(weighed) < _FEWEST

    def tells(self, number: int, hint: Hint) -> bool:
        """Whether a sentence tells such an act by more than a word that helps or denies."""
        if self._of_states:
            return True
        sentence = self._weighed[number]
        parts = self._said_with.get(hint.type, ())
        low = sentence.text.casefold()
        helps = sentence.words[hint.word].casefold() in self._helpers
        return not helps and (not parts or any(part in low for part in parts))

    def may_do(self, hint: Hint, actors: Sequence[str]) -> bool:
        """Whether those who likely do it may: a person alone does only what one person does."""
        if self._of_states or len(actors) > 1 or hint.type in _BY_ONE:
            return True
        return not self._persons.issuperset(actors)


@cache
def _helpers(lang: str) -> frozenset[str]:
    """Words that only help a verb or deny."""
    data = acts_of(lang).data
    return data.auxiliaries | data.modals | data.passive_aux | data.future | data.none
