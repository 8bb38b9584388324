"""Where the words a verb of saying introduces begin and end, by the form of the next clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.cueverbs import OPINIONS
from servanda.reader.quotes.phrases import noun_phrase, subject_at
from servanda.reader.quotes.sentence import MARKED

if TYPE_CHECKING:
    from servanda.reader.quotes.cueverbs import CueVerb
    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["clause_after", "is_said"]

_MOST_BETWEEN = 4  # clauses between the verb and what it introduces
_SHORTEST_VERB = 5
_SECOND = 9  # tokens before the verb of a main clause


def clause_after(book: CueBook, s: Sentence, verb: CueVerb) -> Range | None:
    """What follows the clause of a verb and is said; None where nothing is."""
    begin = _begin(book, s, verb)
    if begin is None:
        return None
    quoted = s.words[begin - 1] == ":" and s.words[begin] == MARKED
    end = begin + 1 if quoted else _end(book, s, begin)
    return (begin, end) if end > begin else None


def _begin(book: CueBook, s: Sentence, verb: CueVerb) -> int | None:
    """The first token of what is said, past relative clauses and appositions of the frame."""
    at = verb.after
    for _ in range(_MOST_BETWEEN):
        begin = at + 1
        if begin >= s.last or s.words[at] not in ",:":
            return None
        if s.words[at] == ":" or verb.kind in OPINIONS:
            quoted = s.words[at] == ":" and (verb.kind not in OPINIONS or s.words[begin] == MARKED)
            return begin if quoted else None
        stop = s.break_after(begin)
        if is_said(book, s, begin, stop):
            return begin
        if not _is_passed(book, s, begin, stop):
            return None
        at = stop
    return None


def _is_passed(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """A relative clause, a phrase or an apposition that belongs to the frame."""
    low = s.low[begin]
    apposition = noun_phrase(book, s, begin, stop) == stop
    return stop < s.last and (low in book.relative or low in book.prepositions or apposition)


def is_said(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """A clause that a word joins, an infinitive, a main clause, or words in marks."""
    low = s.low[begin]
    joined = low in book.clause_words and not (low in book.relative and low in book.determiners)
    return (
        s.words[begin] == MARKED
        or (joined and not _names_source(book, s, begin))
        or _is_infinitive(book, s, begin, stop)
        or _is_main(book, s, begin, stop)
        or _ends_marked(s, begin, stop)
        or _opens_with_clause(book, s, begin, stop)
    )


def _ends_marked(s: Sentence, begin: int, stop: int) -> bool:
    """`…, the town “is rehearsing a war”`: a main clause whose verb stands in marks."""
    mark = stop - 1
    return begin < mark == s.last - 1 and s.inside.get(mark, "")[:1].islower()


def _opens_with_clause(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """`…, since they met, much had changed`: a main clause behind another."""
    verb = stop + 1
    if s.low[begin] not in book.subordinate or s.low[begin] in book.clause_words:
        return False
    return verb + 1 < s.last and s.words[stop] == "," and _can_be_verb(book, s, verb)


def _names_source(book: CueBook, s: Sentence, n: int) -> bool:
    """`…, as X reports`: a clause that says who says it."""
    if s.low[n] not in book.as_said:
        return False
    return any(s.low[m] in book.verbs for m in range(n + 1, s.break_after(n)))


def _is_infinitive(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """An infinitive with its mark, in this clause or one of the next two."""
    if s.low[begin] in book.no_infinitive:
        return False
    end = s.break_after(s.break_after(stop))
    return any(_is_marked(book, s, n) for n in range(begin, min(end, s.last)))


def _is_marked(book: CueBook, s: Sentence, n: int) -> bool:
    """`to do`, or both in one word with a particle."""
    low = s.low[n]
    if low in book.infinitive:
        return n + 1 < s.n and s.words[n + 1][0].islower() and s.low[n + 1].endswith("n")
    if not low.endswith("n") or not s.words[n][0].islower():
        return False
    return _is_joined(book, low)


def _is_joined(book: CueBook, low: str) -> bool:
    """A particle, the mark and an infinitive in one word."""
    for mark in book.infinitive:
        at = low.find(mark, 1)
        while at > 0:
            if low[:at] in book.particles:
                return True
            at = low.find(mark, at + 1)
    return False


def _is_main(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """A main clause: a verb in the mood of reported speech, or an auxiliary in second place."""
    low = s.low[begin]
    if low not in book.clause_words and not book.mood.isdisjoint(s.low[begin + 1 : begin + 2]):
        return True
    if low in book.subordinate or low in book.not_main:
        return False
    moods = [n for n in range(begin, min(stop, s.last)) if s.low[n] in book.mood]
    if low in book.relative:
        moody = any(begin < n < stop - 1 for n in moods)
        seconds = (_has_mood_second, _has_auxiliary_second, _goes_on)
        return moody or any(second(book, s, begin, stop) for second in seconds)
    if _has_second(book, s, begin, stop):
        return True
    second = range(begin + 1, min(stop - 1, begin + _SECOND))
    return bool(moods) or any(s.low[n] in book.auxiliaries for n in second)


def _has_second(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """After the first phrase comes a word that can only be a verb, and something follows it."""
    found = subject_at(book, s, begin, stop)
    if found is None and s.low[begin] in book.nobody:
        found = begin, begin + 1
    if found is None:
        return False
    at = found[1]
    if at < stop and s.low[at] in book.prepositions:  # `decisions on trade rested on it`
        at = noun_phrase(book, s, at + 1, stop)
    return at < stop - 1 and _can_be_verb(book, s, at)


def _can_be_verb(book: CueBook, s: Sentence, n: int) -> bool:
    """Whether a word is written small and is none of the small words that are no verbs."""
    other = (book.prepositions, book.conjunctions, book.adverbs, book.determiners, book.relative)
    return s.words[n][0].islower() and not any(s.low[n] in words for words in other)


def _goes_on(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """`the talks went on`: a verb behind article and noun, and a noun or a particle at the end.

    A relative clause that begins alike closes with its verb.
    """
    ends = s.is_noun(stop - 1) or s.low[stop - 1] in book.particles
    return ends and s.is_noun(begin + 1) and _has_second(book, s, begin, stop)


def _has_mood_second(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """`the bloc pay for it`: right behind article and noun the mood of reported speech by its end.

    A relative clause that begins alike closes with its verb.
    """
    if not (s.is_noun(begin + 1) and _has_second(book, s, begin, stop)):
        return False
    end = noun_phrase(book, s, begin, stop)
    low = s.low[end]
    told = low in book.auxiliaries or low.endswith(book.past_ending) or s.is_noun(end + 1)
    return low.endswith(book.mood_ending) and len(low) >= _SHORTEST_VERB and not told


def _has_auxiliary_second(book: CueBook, s: Sentence, begin: int, stop: int) -> bool:
    """`the states should keep to it`: an auxiliary behind article and noun, and more behind it.

    A relative clause that begins alike closes with it.
    """
    end = noun_phrase(book, s, begin, stop)
    return begin + 1 < end < stop - 1 and s.low[end] in book.auxiliaries


def _end(book: CueBook, s: Sentence, begin: int) -> int:
    """The end of the sentence, or where another main clause goes on."""
    for at in s.breaks:
        if at > begin and (s.words[at] == ";" or _resumes(book, s, at + 1)):
            return at
        if at > begin and _is_contrasted(book, s, at + 1):
            return at
    return s.last - (s.words[s.last - 1] in ":,")


def _is_contrasted(book: CueBook, s: Sentence, n: int) -> bool:
    """`…, while Y explained, …`: another says more, in a clause that ends with its verb."""
    stop = s.break_after(n)
    if s.low[n] not in book.contrasting or stop >= s.last:
        return False
    return s.low[stop - 1] in book.verbs and s.low[stop - 1] not in book.mood


def _resumes(book: CueBook, s: Sentence, n: int) -> bool:
    """`…, and demanded`: the subject of the frame goes on."""
    if n + 2 >= s.last or s.low[n] not in book.resuming:
        return False
    forms = book.verbs.get(s.low[n + 1], ())
    return any(form.shape in ("finite", "both") for form in forms)
