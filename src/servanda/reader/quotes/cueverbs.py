"""The verbs of saying in a sentence, each with its clause, its auxiliary and its particle."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.quotes.sentence import MARKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.quotes.sentence import Sentence
    from servanda.reader.words.conjugation import VerbForm
    from servanda.reader.words.cuebook import CueBook

__all__ = ["OPINIONS", "CueVerb", "cue_verbs"]

OPINIONS = ("judge", "active")  # classes of verbs that take no clause of what is said

_CLAUSES = 3  # how many clauses back an auxiliary may stand
_AT_END = 3  # tokens that may follow the verb of a subordinate clause


class CueVerb(NamedTuple):
    """`at` is the finite verb, `tokens` all of the cue; the clause runs from `first` to `after`."""

    form: VerbForm
    at: int
    tokens: tuple[int, ...]
    first: int
    after: int
    subordinate: bool
    passive: bool

    @property
    def kind(self) -> str:
        """The class of the verb."""
        return self.form.verb.kind


def cue_verbs(book: CueBook, s: Sentence) -> Iterator[CueVerb]:
    """All readings of all verbs of saying, in the order of the sentence."""
    for n in s.signs:
        low = s.low[n]
        if s.words[n][0].isupper() and (n or low in book.determiners):
            continue
        for form in book.verbs.get(low, ()):
            fits = form.needs <= s.all and form.verb.without.isdisjoint(s.all)
            if fits and (verb := _read(book, s, form, n)):
                yield verb


def _read(book: CueBook, s: Sentence, form: VerbForm, n: int) -> CueVerb | None:
    """The verb at a token in one of its readings, if all that belongs to it is there."""
    first = _first(book, s, n)
    helper = None if form.apart and form.shape == "finite" else _helper(book, s, n, first)
    if helper is None and form.shape in ("participle", "infinitive"):
        return None
    if helper is not None and s.low[helper] in book.modals and _is_unsaid(book, s, form, helper, n):
        return None
    if n and s.low[n - 1] in book.infinitive and form.shape in ("plural", "infinitive"):
        return None  # `to ask`: nobody asks yet
    open_ = form.shape in ("both", "plural")
    if form.shape == "finite" or (open_ and not _is_final(s, n, helper)):
        helper = None
    particle = _particle(book, s, form, n) if form.apart else None
    if form.apart and particle is None:
        return None
    tokens = {n} | {m for m in (helper, particle) if m is not None}
    after = s.break_after(max(tokens))
    for word in form.verb.beside:
        there = _nearest(s, word.lower(), n, range(first, min(after, s.n)))
        if there is None:
            return None
        tokens.add(there)
    if n + 1 < s.n and s.low[n + 1] in book.reflexive:
        tokens.add(n + 1)
    at = n if helper is None else helper
    return CueVerb(
        form,
        at,
        tuple(sorted(tokens)),
        first,
        after,
        _is_subordinate(book, s, first, max(n, at), after),
        helper is not None and form.shape != "plural" and s.low[helper] in book.passive,
    )


def _is_unsaid(book: CueBook, s: Sentence, form: VerbForm, modal: int, n: int) -> bool:
    """`could get`: a modal verb goes with no participle; `X would not say`: so it is not said."""
    return form.shape == "participle" or not book.negating.isdisjoint(s.low[modal:n])


def _first(book: CueBook, s: Sentence, n: int) -> int:
    """Where the clause of a verb begins: of `As X, the speaker, said`, before the apposition."""
    first = near = s.break_before(n) + 1
    if n and s.words[n - 1] == MARKED and first == n - 1:
        return n
    verb_last = near < n and book.adverbs.issuperset(s.low[near:n])
    if near == n and s.break_after(n) > n + 1:
        return near  # `…, said X`
    last = n
    for _ in range(_CLAUSES):
        told = s.low[first] not in book.relative or first == near
        if first == 0 or (told and not book.auxiliaries.isdisjoint(s.low[first:last])):
            return near
        last, first = first, s.break_before(first - 1) + 1
        if s.low[first] in book.as_said or (verb_last and s.low[first] in book.subordinate):
            return first
    return near


def _helper(book: CueBook, s: Sentence, n: int, first: int) -> int | None:
    """The auxiliary of a participle: right after it in a subordinate clause, else before it."""
    for m in range(n + 1, min(n + 3, s.break_after(n))):
        if s.low[m] in book.auxiliaries:
            return m
    for _ in range(_CLAUSES):
        for m in range(n - 1, first - 1, -1):
            if s.low[m] in book.auxiliaries:
                return m
            if s.low[m] in book.subordinate and _opens(book, s, m, first):
                return None
        if first == 0:
            return None
        first = s.break_before(first - 1) + 1
    return None


def _opens(book: CueBook, s: Sentence, m: int, first: int) -> bool:
    """Whether a word stands where a clause begins: `up to` and `as “a breach”` join none."""
    begins = m == first or s.low[m - 1] in book.conjunctions
    return begins and s.words[m + 1] != MARKED


def _is_final(s: Sentence, n: int, helper: int | None) -> bool:
    """A participle stands at the end of its clause, or before its auxiliary."""
    return helper is not None and (helper == n + 1 or n + 1 >= s.last or n + 1 in s.breaks)


def _particle(book: CueBook, s: Sentence, form: VerbForm, n: int) -> int | None:
    """The particle of a separable verb closes its clause; before a participle it stands alone."""
    word = form.verb.particle
    if form.shape == "participle":
        return n - 1 if n and s.low[n - 1] == word else None
    if n and s.low[n - 1] == word and (n + 1 >= s.last or n + 1 in s.breaks):
        return n - 1
    for m in range(n + 1, s.n):
        if s.low[m] == word and (
            m + 1 >= s.last
            or m + 1 in s.breaks
            or s.words[m + 1] in (MARKED, ".")
            or s.low[m + 1] in book.going_on
        ):
            return m
    return None


def _nearest(s: Sentence, word: str, n: int, inside: range) -> int | None:
    near = [m for m in inside if s.low[m] == word and m != n]
    return min(near, key=lambda m: abs(m - n)) if near else None


def _is_subordinate(book: CueBook, s: Sentence, first: int, verb: int, after: int) -> bool:
    """Whether the clause begins with a word that sends the verb to its end."""
    joins = (book.as_said, book.subordinate)
    if first < s.n and s.low[first] in book.going_on and not any(s.low[first] in w for w in joins):
        first += 1
    if first + 1 >= s.n:
        return False
    low = s.low[first]
    if first and low in book.prepositions and s.low[first + 1] in book.relative:
        return verb + 2 >= after
    if low in book.subordinate or low in book.as_said:
        return verb + _AT_END >= after
    return first > 0 and low in book.relative and verb + 1 >= after and verb > first + 1
