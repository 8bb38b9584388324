"""Sources without a verb: `according to X`, `in X's view`, `…, so X`, `accordingly`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.phrases import last_name, noun_phrase, subject_at
from servanda.reader.quotes.saying import Saying, all_marked, ranges
from servanda.reader.quotes.sentence import MARKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.quotes.whosaid import WhoSaid
    from servanda.reader.words.cuebook import CueBook

__all__ = ["around", "sourced"]

_FEWEST = 3  # tokens that are said, at least
_LONGEST = 12  # tokens of a source before its postposition


def sourced(book: CueBook, s: Sentence, who: WhoSaid) -> Iterator[Saying]:
    """What is said by a source that a preposition or `so` introduces."""
    if book.sourcing.isdisjoint(s.all):
        return
    for n in s.signs:
        low = s.low[n]
        if low in book.before and s.low[n + 1] not in book.whose:
            yield from _before(book, s, n)
        elif low in book.from_:
            yield from _from(book, s, n)
        elif low in book.after:
            yield from _after(book, s, n)
        elif low in book.so:
            yield from _so(book, s, who, n)
        elif low in book.carried and (n == 0 or s.words[n - 1] == ","):
            yield from _carried(book, s, n)
        elif low in book.outlook and n and s.low[n - 1] in book.outlooks:
            yield from _seen(book, s, n)


def around(book: CueBook, s: Sentence, first: int, after: int) -> tuple[tuple[Range, ...], Range]:
    """What stands before and behind a frame in the middle or at the end, and the frame.

    Where only marked words stand before it, only marked words can go on behind.
    """
    said = ranges((0, first))
    if said and all_marked(s, said):
        mark = next((n for n in range(after, s.last) if s.words[n] == MARKED), s.last)
        return ranges((0, first), (mark, mark + (mark < s.last))), (first, mark)
    if after < s.last and s.words[after] == "," and not _hangs_on(book, s, after + 1):
        return ranges((0, first), (after + 1, s.last)), (first, after + 1)
    return ranges((0, first)), (first, max(after, s.last))


def _hangs_on(book: CueBook, s: Sentence, n: int) -> bool:
    """What follows the frame belongs to it: a relative clause or one of time."""
    return n < s.n and (s.low[n] in book.relative or s.low[n] in book.hanging)


def _before(book: CueBook, s: Sentence, n: int) -> Iterator[Saying]:
    end = noun_phrase(book, s, n + 1, s.last)
    if end == n + 1 and end < s.n and s.low[end] in book.dative:
        end += 1
    end = max(end, last_name(book, s, n + 1, s.last))
    if end > n + 1:
        yield from _named_after(book, s, n, end)


def _named_after(book: CueBook, s: Sentence, n: int, end: int) -> Iterator[Saying]:
    """The source after its preposition; at the head of a sentence with its apposition."""
    stop = s.break_after(end) if end in s.breaks and n == 0 else end
    apposed = stop > end and noun_phrase(book, s, end + 1, stop) == stop and stop in s.breaks
    verbs = (book.auxiliaries, book.mood, book.verbs)
    if apposed and any(s.low[stop + 1] in words for words in verbs):
        yield from _said_around(book, s, (n, stop + 1), (n + 1, stop), n)
        return
    after = _end_of_told(book, s, end)
    yield from _said_around(book, s, (n, after), (n + 1, end), n)


def _end_of_told(book: CueBook, s: Sentence, end: int) -> int:
    """Behind the clause that tells of a source, `…, who spoke in X, …`, or behind its name."""
    relative = end + 1 + (s.low[min(end + 1, s.n)] in book.prepositions)
    if end >= s.last or s.words[end] != "," or relative >= s.last:
        return end
    if s.low[relative] not in book.relative:
        return end
    closes = s.break_after(end)
    more = (book.relative, book.subordinate, book.hanging)
    while closes < s.last and any(s.low[closes + 1] in words for words in more):
        closes = s.break_after(closes)
    return min(closes + 1, s.last)


def _from(book: CueBook, s: Sentence, n: int) -> Iterator[Saying]:
    """`nach Angaben von X`, `seiner Meinung nach`: only with a word for a source."""
    end = noun_phrase(book, s, n + 1, s.last)
    if any(s.is_noun(m) and s.low[m].endswith(book.sources) for m in _heads(s, n + 1, end)):
        yield from _named_after(book, s, n, end)
        return
    begin = _phrase_before(book, s, n)
    if begin is not None and s.head(begin, n).endswith(book.sources):
        yield from _said_around(book, s, (begin, n + 1), (begin, n), n)


def _seen(book: CueBook, s: Sentence, n: int) -> Iterator[Saying]:
    """`in X's view`: whose eyes it is seen with stands behind them."""
    first = n - 1 - (n > 1 and s.low[n - 2] in book.prepositions)
    end = noun_phrase(book, s, n, s.last)
    speaker = n + 1 + (s.low[n + 1] in book.agents)
    if end > speaker:
        yield from _said_around(book, s, (first, end), (speaker, end), n)


def _heads(s: Sentence, first: int, end: int) -> Iterator[int]:
    """The first noun of a phrase, and the one behind it: `N.'s view`."""
    noun = next((n for n in range(first, end) if s.is_noun(n)), end)
    return iter(range(noun, min(noun + 2, end)))


def _after(book: CueBook, s: Sentence, n: int) -> Iterator[Saying]:
    begin = _phrase_before(book, s, n)
    if begin is None and n and s.low[n - 1] in book.dative:
        begin = n - 1
    if begin is not None:
        yield from _said_around(book, s, (begin, n + 1), (begin, n), n)


def _phrase_before(book: CueBook, s: Sentence, n: int) -> int | None:
    """Where the phrase that ends right before a token begins."""
    first = max(s.break_before(n) + 1, n - _LONGEST)
    return next((i for i in range(first, n) if noun_phrase(book, s, i, n) == n), None)


def _said_around(
    book: CueBook, s: Sentence, frame: Range, speaker: Range, cue: int
) -> Iterator[Saying]:
    """The clause around a source is what it says; of a main clause, the whole sentence."""
    begin, end = 0, s.last - (s.words[s.last - 1] in ":,")
    clause = s.break_before(frame[0]) + 1
    if clause and (s.low[clause] in book.relative or s.low[clause] in book.subordinate):
        begin, end = clause, min(end, s.break_after(frame[1] - 1))
    words = ranges((begin, frame[0]), (frame[1], end))
    if sum(after - first for first, after in words) >= _FEWEST:
        kind = "direct" if all_marked(s, words) else "indirect"
        yield Saying(kind, words, (cue,), (frame,), speaker)


def _so(book: CueBook, s: Sentence, who: WhoSaid, n: int) -> Iterator[Saying]:
    """`…, so X`, where no verb follows."""
    if n == 0 or s.words[n - 1] not in (",", MARKED, "–", "—", "-"):
        return
    speaker = subject_at(book, s, n + 1, s.last)
    if speaker is None or s.low[speaker[0]] in book.pronouns:
        return
    speaker = who.with_apposition(speaker)
    after = s.break_after(speaker[1] - 1)
    if not book.auxiliaries.isdisjoint(s.low[n:after]):
        return
    first = n if s.words[n - 1] == MARKED else n - 1
    words, frame = around(book, s, first, after)
    if words:
        kind = "direct" if all_marked(s, words) else "indirect"
        yield Saying(kind, words, (n,), (frame,), speaker, who.to(n, after))


def _carried(book: CueBook, s: Sentence, n: int) -> Iterator[Saying]:
    """`Accordingly …`: the source is the one of the sentence before."""
    if s.last - n > _FEWEST:
        first = 0 if s.low[n] in book.subordinate else n
        yield Saying("indirect", ((n + 1, s.last),), (n,), ((first, n + 1),), (n, n + 1))
