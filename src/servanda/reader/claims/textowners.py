"""Whose a text is that a page told of before: `the treaty`, as others named its parties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.claims.roles import Found, actors_of
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.words.frames import Groups

__all__ = ["TextOwners"]

_BACK = 4  # sentences a text is told over
_LEAD = 3  # sentences in which a page tells of which text its news are
_KIN = ("text", "consent")
_BINDING = ("deposit", "reservation")  # what only a party to a text does
_OF_MANY = ("state", "organisation")
_SEVERAL = 2


class TextOwners:
    """Looks back for the parties of a text that a sentence goes on with."""

    def __init__(self, sentences: Sentences, kinds: Mapping[str, str]) -> None:
        self._sentences = sentences
        self._page = sentences.page
        self._kinds = kinds

    def filled(self, number: int, claims: list[Claim]) -> list[Claim]:
        """The claims of a sentence, those of a text that name nobody with its parties."""
        return [self._with_parties(number, claim, claims) for claim in claims]

    def _with_parties(self, number: int, claim: Claim, claims: list[Claim]) -> Claim:
        if claim.actors or not claim_types()[claim.type].text:
            return claim
        told = self._told(one for one in claims if one is not claim)
        actors = dict.fromkeys((*self._named(number), *told)) or dict.fromkeys(
            self.parties(number) if self._goes_on(number) else ()
        )
        return replace(claim, actors=tuple(actors)) if actors else claim

    def parties(self, number: int) -> tuple[str, ...]:
        """Those between whom the nearest sentence says it is, or who consented to it or signed."""
        reach = range(number - 1, max(-1, number - 1 - _BACK), -1)
        for before in reach:
            if named := self._named(before):
                told = self._told(self._sentences.told[before])
                return tuple(dict.fromkeys((*told, *named)))
        told = next(filter(None, (self._signed(self._sentences.told[n]) for n in reach)), [])
        lead = next(filter(None, (self._named(one) for one in range(min(_LEAD, number)))), [])
        if acts_of(self._page.lang).data.subject_first:
            told = told or lead  # not some who have consented since
        told = told or next(filter(None, (self._told(self._sentences.told[n]) for n in reach)), [])
        return tuple(dict.fromkeys(told or lead))

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence opens with a text told of before: `The treaty will take effect`."""
        resumed = frames_of(self._page.lang).resumed
        return bool(resumed.match(self._sentences.lifted(number).text))

    def _signed(self, claims: list[Claim]) -> list[str]:
        """Whose text several signed: who consents to it alone is one of them.

        Where only officials signed it, those of whom the sentence tells besides.
        """
        types = claim_types()
        texts = [one for one in claims if types[one.type].text or types[one.type].kin == _KIN[0]]
        named = [one for claim in texts or () for one in claim.actors if self._is_of_many(one)]
        if texts and not named:
            named = [one for claim in claims for one in claim.actors if self._is_of_many(one)]
        return named if len({*named}) >= _SEVERAL else []

    def _is_of_many(self, actor: str) -> bool:
        return self._kinds.get(actor) in _OF_MANY

    def _told(self, claims: Iterable[Claim]) -> list[str]:
        types = claim_types()
        texts = (
            c
            for c in claims
            if types[c.type].text or types[c.type].kin in _KIN or c.type in _BINDING
        )
        return [one for c in texts for one in c.actors if self._is_of_many(one)]

    def _named(self, number: int) -> list[str]:
        pattern = frames_of(self._page.lang).parties
        lifted = self._sentences.lifted(number)
        match = pattern.search(lifted.text) if lifted.items else None
        if match is None:
            return self._paired(number)
        groups: Groups = {"actors": tuple(range(1, pattern.groups + 1))}
        return actors_of(Found(self._page, lifted, match, groups))

    def _paired(self, number: int) -> list[str]:
        """`the X-Y-ish treaty`: the two states that the adjective before a text joins."""
        texts = acts_of(self._page.lang).data.texts
        tokens = self._sentences.wording(number).tokens
        for first, second, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if first.paired and second.paired and noun.low in texts:
                return [first.state, second.state]
        return []
