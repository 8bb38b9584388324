"""Who says what in one sentence: each cue with what is said, how it is framed, and by whom."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from servanda.reader.quotes.cueverbs import OPINIONS, cue_verbs
from servanda.reader.quotes.ownwords import are_own_words
from servanda.reader.quotes.phrases import noun_phrase
from servanda.reader.quotes.said import clause_after
from servanda.reader.quotes.saidnouns import said_nouns
from servanda.reader.quotes.saying import Saying, all_marked, ranges
from servanda.reader.quotes.sentence import MARKED
from servanda.reader.quotes.sourced import around, sourced
from servanda.reader.quotes.whosaid import WhoSaid

if TYPE_CHECKING:
    from servanda.reader.quotes.cueverbs import CueVerb
    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["Lead", "lead_of", "sayings_of"]

_MOST = 20  # cues looked at in one sentence: more than any has
Lead = tuple[tuple[int, ...], "Range | None"]


def sayings_of(book: CueBook, s: Sentence) -> list[Saying]:
    """All quotations of one sentence, none of them inside another."""
    return _Finder(book, s).run() if s.signs else []


def lead_of(book: CueBook, s: Sentence) -> Lead:
    """Cue and speaker of a sentence that says nothing itself: `X made this known`, `X:`."""
    return _Finder(book, s).lead()


class _Finder:
    """Tries every cue of one sentence."""

    def __init__(self, book: CueBook, s: Sentence) -> None:
        self.book = book
        self.s = s
        self.who = WhoSaid(book, s)
        self.verbs = list(islice(cue_verbs(book, s), _MOST))

    def run(self) -> list[Saying]:
        """Phrases first, unless they stand in what a verb says; then verbs, then opinions."""
        clauses = list(filter(None, map(self._clause_of, self.verbs)))
        phrases = [
            phrase
            for phrase in islice(sourced(self.book, self.s, self.who), _MOST)
            if not any(clause.speaker and clause.holds(phrase.cue[0]) for clause in clauses)
        ]
        phrases = [one for one in phrases if not any(_tells_of(clause, one) for clause in clauses)]
        framed = [
            clause
            for clause in clauses
            if not (phrases and any(phrase.holds(clause.cue[0]) for phrase in phrases))
        ]
        nouns = list(islice(said_nouns(self.book, self.s), _MOST))
        found = _outermost([*phrases, *framed, *nouns])
        return found or self._opinion()

    def lead(self) -> Lead:
        """The first verb of saying, and whose it is."""
        for verb in self.verbs:
            if verb.kind in ("say", "think", "demand") and verb.form.shape != "infinitive":
                speaker = self.who.speaker(verb)
                if speaker and self.s.low[speaker[0]] in self.book.back and speaker[0] == 0:
                    speaker = self.who.after(verb.at + 1, verb.after)
                return verb.tokens, speaker
        return (), self._last_subject() or self.who.after(0, self.s.n)

    def _last_subject(self) -> Range | None:
        """`They met, N. N. stayed calm:` whose the last of several clauses is."""
        s = self.s
        first = s.break_before(s.last - 1) + 1
        apposed = noun_phrase(self.book, s, first, s.last) >= s.last - 1
        return None if apposed else self.who.after(first, s.last)

    def _clause_of(self, verb: CueVerb) -> Saying | None:
        """The saying of a verb that has a clause of words said."""
        if verb.subordinate and self.s.low[verb.first] in self.book.as_said:
            return self._as_said(verb)
        ways = (self._fronted, self._following)
        marked = all_marked(self.s, ranges((0, verb.first)))
        if not (marked or self._is_inserted(verb)):
            ways = (self._following, self._fronted)
        return next((found for way in ways if (found := way(verb))), None)

    def _as_said(self, verb: CueVerb) -> Saying | None:
        """`As X said, …` and `…, as X said`."""
        s = self.s
        first, after = max(verb.first - 1, 0), verb.after
        if after < s.last and s.words[after] == ",":
            after += 1
        words = ranges((0, first), (after, s.last))
        if not words or verb.kind in OPINIONS:
            return None
        speaker = self.who.after(verb.first + 1, verb.at) or self.who.source(verb)
        cue = tuple(sorted({verb.first, *verb.tokens}))
        return Saying("indirect", words, cue, ((first, after),), speaker, whole=False)

    def _following(self, verb: CueVerb) -> Saying | None:
        """What is said comes after the clause of the verb."""
        said = clause_after(self.book, self.s, verb)
        if said is None:
            return None
        speaker = self.who.speaker(verb)
        return Saying(
            "direct" if all_marked(self.s, (said,)) else "indirect",
            (said,),
            verb.tokens,
            ((self._frame_first(verb), said[0]),),
            speaker,
            self.who.addressee(verb, speaker),
            verb.kind != "say",
        )

    def _frame_first(self, verb: CueVerb) -> int:
        """Where the frame begins: the clause of the verb, with a subject that commas split."""
        s = self.s
        if verb.subordinate:
            relative = s.low[verb.first] in self.book.relative
            return 0 if relative else verb.first
        return 0 if verb.first and self.who.splits_subject(verb.first) else verb.first

    def _fronted(self, verb: CueVerb) -> Saying | None:
        """`…, said X`: what is said stands before, and may go on behind."""
        s, book = self.s, self.book
        first = verb.first
        here = first + (s.low[first] in book.so or s.low[first] in book.back)
        if first == 0 or verb.subordinate or verb.at != here or verb.kind in OPINIONS:
            return None
        if s.words[first - 1] not in (",", "–", "—", MARKED):
            return None
        led = here == first and (self.who.is_led(first) or self._is_led_by_clause(first))
        if led and not self._is_inserted(verb):
            return None
        behind = self.who.after(verb.at + 1, verb.after) or self.who.source(verb)
        speaker = self.who.speaker(verb) if verb.form.verb.quotes else behind
        if self._is_thing(speaker) or (speaker is None and not self._is_nobody(verb)):
            return None
        after = max(verb.after, s.break_after(speaker[1] - 1) if speaker else 0)
        words, frame = around(book, s, first - (s.words[first - 1] != MARKED), after)
        mark = words[0][1] - 1 if words else 0
        if mark and s.words[mark] == MARKED and s.words[mark - 1] == ":":
            words = ((mark, mark + 1), *words[1:])
        if not words:
            return None
        kind = "direct" if all_marked(s, words) else "indirect"
        so = range(first, here) if s.low[first] in book.so else ()
        cue = tuple(sorted({*so, *verb.tokens}))
        to = self.who.to(verb.first, verb.after)
        return Saying(kind, words, cue, (frame,), speaker, to, verb.kind != "say")

    def _is_inserted(self, verb: CueVerb) -> bool:
        """`The harbour, said X, would be open`: behind who says it a verb goes on.

        What is said alone behind a verb of saying begins with no verb.
        """
        s, book = self.s, self.book
        first, at = verb.first, verb.at
        if not first or at != first or verb.subordinate or s.words[first - 1] != ",":
            return False
        speaker = self.who.after(at + 1, verb.after)
        stop = max(verb.after, s.break_after(speaker[1] - 1)) if speaker else s.last
        if stop + 1 >= s.last or s.words[stop] != ",":
            return False
        return s.low[stop + 1] in book.mood or s.low[stop + 1] in book.auxiliaries

    def _is_led_by_clause(self, first: int) -> bool:
        """`After they met, said X`: only a clause that hangs on another stands before the verb."""
        s, book = self.s, self.book
        low, stop = s.low[0], s.break_after(0)
        if low in book.as_said and any(s.low[n] in book.verbs for n in range(1, first)):
            return True
        if low not in book.subordinate or low in book.clause_words:
            return False
        finite = (book.auxiliaries, book.mood, book.verbs)
        main = [at + 1 for at in s.breaks if at + 1 < first]
        if low in book.prepositions:  # `until the end the harbour was open, said X`
            main += range(1, stop - 1)
        return not any(s.low[n] in words for n in main for words in finite)

    def _is_thing(self, speaker: Range | None) -> bool:
        """`…, stressed the importance of X`: what is no one who says something."""
        return speaker is not None and self.s.head(*speaker).endswith(self.book.mute)

    def _is_nobody(self, verb: CueVerb) -> bool:
        """`…, it is said`: words that are said by nobody in particular."""
        impersonal = verb.passive or verb.form.verb.impersonal
        return impersonal or any(
            low in self.book.nobody for low in self.s.low[verb.at + 1 : verb.at + 2]
        )

    def _opinion(self) -> list[Saying]:
        """`X criticises Y`: the sentence quotes a few words of what was said, or sums it up."""
        main = [verb for verb in self.verbs if not verb.subordinate]
        few = next(filter(None, map(self._few_words, main)), [])
        return few or next(filter(None, map(self._summed_up, main)), [])

    def _few_words(self, verb: CueVerb) -> list[Saying]:
        """Words in marks that are object of the verb: `calls it “a breach”`."""
        s = self.s
        judged = verb.kind in ("judge", "demand", "active")
        marks = [
            n
            for n in range(verb.at, s.last if judged else verb.after)
            if s.words[n] == MARKED and are_own_words(self.book, s, n)
        ]
        if not marks:
            return []
        speaker = self.who.speaker(verb)
        frame = ranges((self._frame_first(verb), marks[0]))
        return [Saying("direct", ((n, n + 1),), verb.tokens, frame, speaker) for n in marks]

    def _is_ahead(self, verb: CueVerb) -> bool:
        """`will welcome`, `would welcome`: what is to come or might be is not said yet."""
        low = self.s.low[verb.at]
        return low in self.book.passive or low in self.book.modals

    def _summed_up(self, verb: CueVerb) -> list[Saying]:
        """The whole sentence, where somebody is there to have said it."""
        active = verb.kind == "active" and not verb.passive
        ahead = verb.form.shape in ("infinitive", "plural") and self._is_ahead(verb)
        if ahead or (verb.kind not in ("judge", "demand") and not active):
            return []
        speaker = self.who.speaker(verb)
        if speaker is None or (verb.passive and self.s.is_noun(speaker[0] - 2)):
            return []  # `the heir of N. is expected`: whose the noun is, nobody knows
        to = self.who.addressee(verb, speaker)
        return [Saying("reported", ((0, self.s.n),), (), (), speaker, to)]


def _holds(other: Saying, one: Saying) -> bool:
    """Whether a cue stands in other words; of two that hold each other, the first is outside."""
    if other.speaker is None and one.speaker is not None:
        return False  # `it is recalled that X said so`: X says it
    mutual = one.holds(other.cue[0]) and one.cue[0] < other.cue[0]
    return other is not one and other.holds(one.cue[0]) and not mutual


def _tells_of(clause: Saying, phrase: Saying) -> bool:
    """`X said, according to Y, that …`: of two who tell it, the words are those of the one."""
    verb, source = clause.cue[0], phrase.cue[0]
    inside = any(first <= source < after for first, after in clause.frame)
    return inside and verb < source and not clause.whole and clause.speaker is not None


def _outermost(found: list[Saying]) -> list[Saying]:
    """Those whose cue stands in nobody else's words; of two with the same words, the first."""
    if len(found) <= 1:
        return found
    kept: list[Saying] = []
    for one in sorted(found, key=lambda one: one.cue[0]):
        inside = any(_holds(other, one) for other in found)
        same = any(one.words == k.words or set(one.cue) & set(k.cue) for k in kept)
        if not inside and not same:
            kept.append(one)
    return kept
