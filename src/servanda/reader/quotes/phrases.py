"""The noun phrases of a sentence: where they end, and whether they can be a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.sentence import MARKED, is_numbered

if TYPE_CHECKING:
    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["ADJECTIVAL", "is_time", "last_name", "noun_phrase", "subject_at"]

ADJECTIVAL = ("e", "er", "en", "es", "em")
"""How adjectives end."""
_INITIAL = 4  # letters of an abbreviated name or title, at most
_SHORTEST = 4  # letters of an inflected adjective
_ATTRIBUTE = 6  # tokens between an article and a participle before its noun
_PARTICLES = 2  # small words of a last name, at least
_OWNER = "s"
_BRACKET = 8  # tokens in brackets after a name


def is_adjective(book: CueBook, sentence: Sentence, n: int) -> bool:
    """Whether a token can stand between an article and its noun."""
    word = sentence.words[n]
    if word[0].isdigit():
        return not is_numbered(word)
    low = sentence.low[n]
    return (
        word[0].islower()
        and len(low) >= _SHORTEST
        and low.endswith(ADJECTIVAL)
        and low not in book.prepositions
        and low not in book.adverbs
        and low not in book.conjunctions
        and low not in book.auxiliaries
    )


def noun_phrase(book: CueBook, s: Sentence, i: int, end: int, *, depth: int = 0) -> int:
    """Where the noun phrase that begins at a token ends; `i` itself where none begins there."""
    j = i
    if j < end and s.low[j] in book.determiners:
        j += 1
        if j < end and s.low[j] in book.genitive:  # `one of the men`
            after = noun_phrase(book, s, j, end, depth=depth + 1)
            return after if after > j else i
        j = _past_attribute(book, s, j, end)
    bare = j == i
    if bare and i == 0 and (s.low[0] in book.prepositions or s.low[0] in book.adverbs):
        return i  # written large only because it begins the sentence
    while j < end and is_adjective(book, s, j) and not _opens_number(s, j):
        if bare and (s.low[j] in book.verbs or s.low[j] in book.mood):
            return i
        j += 1
    head = j
    while j < end and (s.is_noun(j) or _inside_name(book, s, j, head, end)):
        j += 1
    if j == head:
        return i
    if bare and j == head + 1 and s.low[head].endswith(_OWNER):
        j = _past_owned(book, s, j, end)
    return _with_modifiers(book, s, j, end, depth)


def _past_owned(book: CueBook, s: Sentence, j: int, end: int) -> int:
    """`X's new minister`: over what a name in front owns, with its adjectives; `j` if nothing."""
    k = j
    while k < end and is_adjective(book, s, k) and s.low[k] not in book.verbs:
        k += 1
    if k == j or not s.is_noun(k):
        return j
    while k < end and s.is_noun(k):
        k += 1
    return k


def _past_attribute(book: CueBook, s: Sentence, j: int, end: int) -> int:
    """`the (on Monday) published report`: over what stands before a participle; `j` if nothing."""
    if j >= end or s.low[j] not in book.prepositions:
        return j
    at = noun_phrase(book, s, j + 1, min(end, j + _ATTRIBUTE), depth=1)
    led = at > j + 1 and at + 1 < end and is_adjective(book, s, at)
    return at if led and (s.is_noun(at + 1) or is_adjective(book, s, at + 1)) else j


def _opens_number(s: Sentence, j: int) -> bool:
    return s.words[j].isdigit() and j + 1 < s.n and s.words[j + 1] == "."


def _inside_name(book: CueBook, s: Sentence, j: int, head: int, end: int) -> bool:
    """A small word of a name, or the full stop of an initial or a title."""
    if s.low[j] in book.name_particles and (
        s.low[j] not in book.determiners or s.low[j - 1] in book.name_particles
    ):
        after = next((n for n in range(j + 1, end) if s.low[n] not in book.name_particles), end)
        return after < end and s.is_noun(after)
    if j + 1 >= end or not s.is_noun(j + 1):
        return False
    return j > head and s.words[j] == "." and len(s.words[j - 1]) <= _INITIAL


def _with_modifiers(book: CueBook, s: Sentence, j: int, end: int, depth: int) -> int:
    """The phrase with genitives, attached prepositions, brackets and what `and` joins."""
    while j < end:
        low = s.low[j]
        after = j
        if s.words[j] == "(":
            close = next((n for n in range(j, min(end, j + _BRACKET)) if s.words[n] == ")"), j)
            after = close + 1 if close > j else j
        elif _is_told(book, s, j):
            break
        elif low in book.genitive or (
            is_adjective(book, s, j) and low.endswith(tuple(book.genitive_ending))
        ):
            after = noun_phrase(book, s, j, end, depth=depth + 1)
        elif low in book.attached or (low in book.placed and j + 1 < end and s.is_noun(j + 1)):
            after = noun_phrase(book, s, j + 1, end, depth=depth + 1)
            if after == j + 1 or is_time(book, s.head(j + 1, after)):
                after = j
        elif low in book.joiners and depth == 0:
            after = noun_phrase(book, s, j + 1, end, depth=1)
            after = after if after > j + 1 else j
        if after <= j:
            break
        j = after
    return j


def is_time(book: CueBook, head: str) -> bool:
    """Whether a noun tells when or on what occasion, also as the end of a compound."""
    return head.rpartition("-")[2] in book.times


def _is_told(book: CueBook, s: Sentence, j: int) -> bool:
    """`said N. N. the paper`: behind a name, in the dative that looks like a genitive."""
    if s.low[j] not in book.objects or not _ends_name(book, s, j - 1):
        return False
    told = next((n for n in range(j + 1, s.n) if not is_adjective(book, s, n)), j)
    if s.words[told] == MARKED or s.low[told].endswith(book.listeners):
        return True
    behind = _is_bare_noun(book, s, j - 2) or s.low[j - 2] in book.verbs
    return behind and s.words[told].isupper()


def _is_bare_noun(book: CueBook, s: Sentence, n: int) -> bool:
    """A noun, and no small word with the capital of its sentence."""
    small = n >= 0 and (s.low[n] in book.determiners or s.low[n] in book.prepositions)
    return n >= 0 and s.is_noun(n) and not small


def _ends_name(book: CueBook, s: Sentence, n: int) -> bool:
    """Whether a noun ends a name: it has no article, or another noun stands before it."""
    before = s.low[n - 1]
    bare = before not in book.determiners and not is_adjective(book, s, n - 1)
    return s.is_noun(n) and (bare or before in book.verbs or _is_bare_noun(book, s, n - 1))


def last_name(book: CueBook, s: Sentence, i: int, end: int) -> int:
    """`von der N.`: where a last name behind its small words ends; `i` itself where none is."""
    j = i
    while j < end and (s.low[j] in book.name_particles or s.low[j] in book.attached):
        j += 1
    if j - i < _PARTICLES or not s.is_noun(j):
        return i
    told = any(s.low[j + 1] in words for words in (book.auxiliaries, book.mood, book.verbs))
    return j + 1 if told or j + 1 >= end or j + 1 in s.breaks else i


def subject_at(book: CueBook, s: Sentence, i: int, end: int) -> Range | None:
    """The phrase beginning at a token, if it can be a subject: no preposition, no oblique case."""
    if i >= end:
        return None
    low = s.low[i]
    alone = i + 1 >= end or not s.is_noun(i + 1) or low not in book.determiners
    if low in book.pronouns and alone:
        return i, i + 1
    if (after := last_name(book, s, i, end)) > i:
        return i, after
    if low in book.oblique or low in book.prepositions or low in book.times:
        return None
    after = noun_phrase(book, s, i, end)
    if low in book.determiners and s.head(i + 1, after) in book.spans:
        return None  # `this week`
    return (i, after) if after > i else None
