"""Who speaks and to whom: the subject of a verb of saying, its source and its addressee."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.quotes.phrases import ADJECTIVAL, is_time, noun_phrase, subject_at
from servanda.reader.quotes.sentence import MARKED

if TYPE_CHECKING:
    from servanda.reader.quotes.cueverbs import CueVerb
    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["WhoSaid"]


class WhoSaid:
    """The persons of one sentence, by the place of their phrases."""

    def __init__(self, book: CueBook, s: Sentence) -> None:
        self._book = book
        self._s = s

    def speaker(self, verb: CueVerb) -> Range | None:
        """Whose words the verb introduces."""
        found = self._quoted(verb) if verb.form.verb.quotes else self._subject(verb)
        if found is None or found[0] < verb.at:
            return found
        return self._without_object(verb, *found)

    def _without_object(self, verb: CueVerb, first: int, end: int) -> Range:
        """`spoke X of Y`, `demanded X of Y`: what goes with the verb is no part of its subject."""
        asked = self._book.agents if verb.kind == "demand" else frozenset[str]()
        if verb.form.verb.beside:  # `spoke out for X`
            asked = self._book.attached - self._book.genitive
        inside = range(first + 1, end)
        return first, next((n for n in inside if n in verb.tokens or self._s.low[n] in asked), end)

    def _subject(self, verb: CueVerb) -> Range | None:
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
        before = subject_at(book, s, head, verb.at)
        return behind if before and behind and self._is_object(verb, *before) else before or behind

    def _quoted(self, verb: CueVerb) -> Range | None:
        """Whom a verb quotes: its object, in the passive its subject."""
        return self.after(verb.first, verb.at) if verb.passive else self._object(verb)

    def _object(self, verb: CueVerb) -> Range | None:
        """`The paper quotes X in these words`: the last phrase behind, of no preposition."""
        s, found, n = self._s, None, verb.at + 1
        while n < verb.after:
            if s.low[n] in self._book.prepositions:
                n = max(noun_phrase(self._book, s, n + 1, verb.after), n + 1)
                continue
            end = noun_phrase(self._book, s, n, verb.after)
            found = (n, end) if end > n else found
            n = max(end, n + 1)
        return found

    def _is_object(self, verb: CueVerb, first: int, end: int) -> bool:
        """`An end of it fear the lawyers`: what is no speaker, or one where several fear."""
        s = self._s
        large = first == 0 and s.low[0].endswith(ADJECTIVAL) and s.is_noun(1)
        first += large  # written so only because it begins the sentence
        one = s.low[first] in self._book.singular
        forms = self._book.verbs.get(self._s.low[verb.at], ())
        several = verb.form.shape == "plural" and verb.form in forms
        mute = self._s.head(first, end).endswith(self._book.mute)
        return (one and several) or mute or self._ends_list(verb, first, end)

    def _ends_list(self, verb: CueVerb, first: int, end: int) -> bool:
        """`With the votes of A, B and C spoke the house`: what ends a list is not who speaks."""
        book, s = self._book, self._s
        listed = first and s.words[first - 1] == "," and verb.form.shape == "finite"
        if not listed or book.joiners.isdisjoint(s.low[first:end]):
            return False
        return s.low[s.break_before(first - 1) + 1] in book.prepositions

    def _is_impersonal(self, verb: CueVerb) -> bool:
        """`it says`, `it follows from`: a verb that no person is the subject of."""
        return verb.form.verb.impersonal

    def _elsewhere(self, verb: CueVerb) -> Range | None:
        """The verb comes first: its subject follows, or stands before a comma or an `and`."""
        s = self._s
        if verb.first and self.splits_subject(verb.first):
            head = self.skip(0, verb.first)
            end = noun_phrase(self._book, s, head, verb.first)
            if s.head(head, end).endswith(self._book.mute):
                return self.after(verb.at + 1, verb.after)
            apposition = noun_phrase(self._book, s, end + 1, verb.first)
            return head, apposition if apposition == verb.first - 1 else end
        if s.low[max(verb.at - 1, 0)] in self._book.conjunctions:
            return subject_at(self._book, s, self.skip(0, verb.first), max(verb.first - 1, 0))
        behind = self.after(verb.at + 1, verb.after)
        mute = behind is not None and s.head(*behind).endswith(self._book.mute)
        if not verb.first or (behind and not mute):
            return behind
        before = subject_at(self._book, s, self.skip(0, verb.first), verb.first - 1)
        return before or self.after(0, verb.first - 1) or behind

    def splits_subject(self, first: int) -> bool:
        """`The head of the region, X, said`: all that stands before the comma is the subject."""
        head = self.skip(0, first)
        return self._s.words[head] != MARKED and self._leads(head, first)

    def is_led(self, first: int) -> bool:
        """`In his speech, which was long, said X`: what stands before is a phrase, nothing said."""
        head = self.skip(0, first)
        return self.splits_subject(first) or (
            self._s.low[head] in self._book.prepositions and self._leads(head + 1, first)
        )

    def _leads(self, head: int, first: int) -> bool:
        """Whether a phrase begins at a token and all behind it, up to the verb, tells of it."""
        s = self._s
        end = noun_phrase(self._book, s, head, first)
        if end == head or s.words[end] != ",":
            return False
        inside = [at for at in s.breaks if end <= at < first]
        return all(self._is_added(at + 1, stop) for at, stop in pairwise(inside))

    def _is_added(self, begin: int, stop: int) -> bool:
        """An apposition, or a clause that tells of the noun before it."""
        s, book = self._s, self._book
        inner = self.skip(begin, stop)
        inner += s.low[inner] in book.prepositions
        if s.low[inner] in book.relative:
            return True
        verbs = (book.auxiliaries, book.mood, book.verbs, book.infinitive)
        told = any(s.low[n] in words for n in range(begin, stop) for words in verbs)
        return not told and noun_phrase(book, s, inner, stop) > inner

    def skip(self, n: int, end: int) -> int:
        """Over conjunctions and adverbs at the head of a clause."""
        book, s = self._book, self._s
        while n < end and (s.low[n] in book.conjunctions or s.low[n] in book.adverbs):
            n += 1
        if n == 0 and s.low[0].endswith(book.adverb_endings) and s.low[1] in book.verbs:
            return 1  # written large only because it begins the sentence
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
                return self.with_apposition(found)
            n = max(noun_phrase(book, s, n, end), n + 1)
        return None

    def with_apposition(self, found: Range) -> Range:
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
        found = self._after_any(wanted, verb.first, verb.after)
        return self.with_apposition(found) if found else None

    def _after_any(self, wanted: frozenset[str], first: int, after: int) -> Range | None:
        book, s = self._book, self._s
        for n in range(first, min(after, s.last)):
            if s.low[n] in wanted:
                end = noun_phrase(book, s, n + 1, after)
                if end > n + 1 and not self._is_occasion(s.head(n + 1, end)):
                    return n + 1, end
        return None

    def _is_occasion(self, head: str) -> bool:
        """A noun that tells when it is said, and nothing in which it stands written."""
        book = self._book
        return is_time(book, head) and not head.endswith(book.sources + book.papers)

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
