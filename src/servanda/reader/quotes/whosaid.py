"""Who speaks and to whom: the subject of a verb of saying, its source and its addressee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.phrases import MARKED, noun_phrase, subject_at

if TYPE_CHECKING:
    from servanda.reader.quotes.cueverbs import CueVerb
    from servanda.reader.quotes.phrases import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["WhoSaid"]


class WhoSaid:
    """The persons of one sentence, by the place of their phrases."""

    def __init__(self, book: CueBook, s: Sentence) -> None:
        self._book = book
        self._s = s

    def speaker(self, verb: CueVerb) -> Range | None:
        """Whose words the verb introduces."""
        book, s = self._book, self._s
        if verb.passive or self._is_impersonal(verb):
            return self.source(verb)
        if verb.subordinate:
            return self._of_subordinate(verb)
        head = self.skip(verb.first, verb.at)
        if head >= verb.at:
            return self._elsewhere(verb)
        behind = self.after(verb.at + 1, verb.after)
        if behind and s.low[behind[0]] in book.nominative:
            return behind
        if s.low[head] in book.nobody:
            return None
        return subject_at(book, s, head, verb.at) or behind

    def _is_impersonal(self, verb: CueVerb) -> bool:
        """`it says`, `it follows from`: a verb that no person is the subject of."""
        return verb.form.verb.impersonal

    def _elsewhere(self, verb: CueVerb) -> Range | None:
        """The verb comes first: its subject follows, or stands before a comma or an `and`."""
        s = self._s
        if verb.first and self.splits_subject(verb.first):
            head = self.skip(0, verb.first)
            end = noun_phrase(self._book, s, head, verb.first)
            apposition = noun_phrase(self._book, s, end + 1, verb.first)
            return head, apposition if apposition == verb.first - 1 else end
        if s.low[max(verb.at - 1, 0)] in self._book.conjunctions:
            return subject_at(self._book, s, self.skip(0, verb.first), max(verb.first - 1, 0))
        behind = self.after(verb.at + 1, verb.after)
        return behind or subject_at(self._book, s, self.skip(0, verb.first), max(verb.first - 1, 0))

    def splits_subject(self, first: int) -> bool:
        """`The head of the region, X, said`: all that stands before the comma is the subject."""
        head = self.skip(0, first)
        if self._s.words[head] == MARKED:
            return False
        end = noun_phrase(self._book, self._s, head, first)
        return end > head and end in self._s.breaks

    def skip(self, n: int, end: int) -> int:
        """Over conjunctions and adverbs at the head of a clause."""
        book, s = self._book, self._s
        while n < end and (s.low[n] in book.conjunctions or s.low[n] in book.adverbs):
            n += 1
        return n

    def after(self, n: int, end: int) -> Range | None:
        """The first phrase from a token on that can be a subject, with its apposition."""
        book, s = self._book, self._s
        while n < end:
            if s.low[n] in book.nobody:
                return None
            if s.low[n] in book.adverbs:
                n += 1
                continue
            if s.low[n] in book.prepositions:
                n = max(noun_phrase(book, s, n + 1, end), n + 1)
                continue
            if found := subject_at(book, s, n, end):
                return self._with_apposition(found)
            n = max(noun_phrase(book, s, n, end), n + 1)
        return None

    def _with_apposition(self, found: Range) -> Range:
        """`the chief rabbi, X`: a name between commas, or up to the end."""
        book, s = self._book, self._s
        first, end = found
        if end + 1 < s.last and s.words[end] == "," and s.low[first] not in book.pronouns:
            stop = s.break_after(end)
            named = s.is_noun(end + 1) and s.words[end + 1] != MARKED
            if named and noun_phrase(book, s, end + 1, stop) == stop:
                return first, stop
        return found

    def _of_subordinate(self, verb: CueVerb) -> Range | None:
        """The subject inside the clause; of a relative clause, the pronoun unless one is clear."""
        s, first = self._s, verb.first
        inside = self.after(first + 1, verb.at)
        if s.low[first] not in self._book.relative:
            return inside
        clear = inside and (s.is_noun(inside[0]) or s.low[inside[0]] in self._book.clear_subjects)
        return inside if clear else (first, first + 1)

    def source(self, verb: CueVerb) -> Range | None:
        """`by X`, `in the report`, `from X`: the source where the verb has no speaking subject."""
        wanted = self._book.agents if verb.passive else self._book.containers
        return self._after_any(wanted, verb.first, verb.after)

    def _after_any(self, wanted: frozenset[str], first: int, after: int) -> Range | None:
        book, s = self._book, self._s
        for n in range(first, min(after, s.last)):
            if s.low[n] in wanted:
                end = noun_phrase(book, s, n + 1, after)
                if end > n + 1 and s.head(n + 1, end) not in book.times:
                    return n + 1, end
        return None

    def to(self, first: int, after: int) -> Range | None:
        """`towards X`: who is spoken to."""
        return self._after_any(self._book.to, first, after)

    def addressee(self, verb: CueVerb, speaker: Range | None) -> Range | None:
        """`towards X`, or the object right after the verb or its subject."""
        book, s = self._book, self._s
        if found := self.to(verb.first, verb.after):
            return found
        n = speaker[1] if speaker and speaker[0] > verb.at else verb.at + 1
        if verb.passive or n >= verb.after:
            return None
        if s.low[n] in book.objects or verb.kind == "demand":
            end = noun_phrase(book, s, n, verb.after)
            if end > n and (n, end) != speaker:
                return n, end
        return None
