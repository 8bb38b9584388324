"""Extractors of others: what they find in a page joins what the reader found.

An extractor is a plug-in: a package that names an object with `name` and `extract` under the entry
point `servanda.extractors`. It sees the article as the reader leaves it and adds mentions,
quotations and claims. What it gives is held to what the reader's own holds to: passages are
stretches of the text, types and statuses are known ones, and a claim's rule begins with the
extractor's name, so that everybody sees who found it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, runtime_checkable

from servanda.errors import BadInput
from servanda.model.claim import STATUSES, VOICES, Claim
from servanda.reader.article import Article, Mention, Quote
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model import NameScanner

__all__ = ["Extractor", "Found", "extended"]

Found: TypeAlias = Mention | Quote | Claim
F = TypeVar("F", bound=Found)


@runtime_checkable
class Extractor(Protocol):
    """What a plug-in offers. The same article and names must give the same findings."""

    name: str

    def extract(self, article: Article, names: NameScanner) -> Iterable[Found]:
        """Mentions, quotations and claims; offsets count characters of `article.text`."""


def extended(article: Article, extractors: Iterable[Extractor], names: NameScanner) -> Article:
    """The article with what the extractors find, each seeing what those before it added.

    Raises:
        BadInput: an extractor fails, or gives what is no finding of this text.
    """
    for extractor in extractors:
        article = _with(article, _findings(article, extractor, names))
    return article


def _findings(article: Article, extractor: Extractor, names: NameScanner) -> list[Found]:
    try:
        found = list(extractor.extract(article, names))
    except Exception as error:
        raise BadInput(
            f"the extractor {extractor.name} failed ({type(error).__name__}: {error}); "
            "read the page without it, and tell whoever keeps it"
        ) from error
    for one in found:
        if problem := _problem(one, article.text, extractor.name):
            raise BadInput(f"the extractor {extractor.name} gave {problem}")
    return found


def _problem(one: object, text: str, name: str) -> str:
    """What is wrong with a finding, or an empty string."""
    if not isinstance(one, Mention | Quote | Claim):
        return f"{one!r}, which is no mention, quotation or claim"
    if not 0 <= one.start < one.end <= len(text):
        return f"a passage from {one.start} to {one.end} in a text of {len(text)} characters"
    if isinstance(one, Claim):
        return _claim_problem(one, name)
    if one.text != text[one.start : one.end]:
        return f"words that do not stand in the text from {one.start} to {one.end}"
    return ""


def _claim_problem(claim: Claim, name: str) -> str:
    if claim.type not in claim_types():
        return f"a claim of the unknown type {claim.type!r}"
    if claim.status not in STATUSES:
        return f"the status {claim.status!r}; there are: {', '.join(STATUSES)}"
    if claim.voice not in VOICES:
        return f"the voice {claim.voice!r}; there are: {', '.join(VOICES)}"
    if not claim.rule.startswith(f"{name}."):
        return f"the rule {claim.rule!r}; its rules begin with {name}."
    return ""


def _with(article: Article, found: list[Found]) -> Article:
    return replace(
        article,
        mentions=_ordered(article.mentions, (f for f in found if isinstance(f, Mention))),
        quotes=_ordered(article.quotes, (f for f in found if isinstance(f, Quote))),
        claims=_ordered(article.claims, (f for f in found if isinstance(f, Claim))),
    )


def _ordered(own: tuple[F, ...], more: Iterable[F]) -> tuple[F, ...]:
    """Each once, in the order of the text; the reader's own before others at the same place."""
    each = dict.fromkeys([*own, *more])
    return tuple(sorted(each, key=lambda one: (one.start, one.end)))
