"""One person of a name and the office beside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.page import Person
from servanda.reader.people.name_runs import is_in_capitals
from servanda.reader.people.title_apposed import clause_before, title_after, title_apposed
from servanda.reader.people.title_before import title_before
from servanda.reader.words.declension import declension_of
from servanda.reader.words.honorifics import before_honorifics
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from servanda.reader.page import Page
    from servanda.reader.people.name_runs import Run
    from servanda.reader.people.title import Title
    from servanda.reader.words.language import Inflection

__all__ = ["before_honorific", "last_names", "last_of", "person_of"]

_LARGE = 2  # letters that tell a name in capitals by its end
_NONE: frozenset[int] = frozenset()
_CASE = 24  # characters before a name that can tell its case


def person_of(page: Page, run: Run, actor: str) -> Person:
    """A name with the office beside it."""
    look = naming_of(page.lang)
    first = before_honorific(page, run)
    title = _of_one(page, run, title_before(run.words, first, look))
    behind = _of_one(page, run, title_after(run.words, run.last, look))
    if title is None or (behind and look.ranks.fullmatch(title.text(page.text))):
        title = behind
    if title is None and declension_of(page.lang) is None:
        title = _of_one(page, run, _apposed(page, run, first))
    office = _office(page, title) if title else ""
    start = min(run.start, title.start) if title else run.start
    end = max(run.end, title.end) if title else run.end
    name = _base(_spaced(page.text[run.start : run.end]), page)
    if not actor and (declension := declension_of(page.lang)):
        cases = _cases(page, run, title)
        oblique = 0 not in cases if cases else _is_oblique(page, run)
        name = declension.nominative(name, oblique=oblique, cases=cases).name
    speaker = Speaker(name, actor or _holder(page, name, office), office)
    return Person(start, end, run.start, run.end, speaker)


def _of_one(page: Page, run: Run, title: Title | None) -> Title | None:
    """`said N. N., the two ministers would sign`: what several are is no one's office."""
    look = naming_of(page.lang)
    behind = run.words.texts[run.last : run.last + 1]
    if title is None or look.and_word in (run.before, *behind):
        return title
    if title.end < run.start and "," not in page.text[title.end : run.start]:
        return title  # `ministers A B, C D and E F`
    office = next(filter(look.is_office, title.text(page.text).split()), "")
    return None if look.several.fullmatch(office) else title


def _apposed(page: Page, run: Run, name: int) -> Title | None:
    """The office in the clause before a name that itself stands in apposition to a speaker."""
    words, speech = run.words, speech_of(page.lang)
    first = clause_before(words, name)
    if first == name:
        return None
    if source := speech.before.match(page.text, words.starts[first]):
        first = bisect_left(words.starts, source.end())
    elif not speech.behind_comma(page.text, run.end):
        return None
    return title_apposed(words, first, name, naming_of(page.lang)) if first < name else None


def _cases(page: Page, run: Run, title: Title | None) -> frozenset[int]:
    """The cases a name can stand in by the office before it; none where that tells none."""
    if title is None or title.end > run.start:
        return _NONE
    look, words = naming_of(page.lang), page.text[title.start : title.end].split()
    nouns = (word.rpartition("-")[2] for word in words)
    first, *more = [case_of(noun, page.lang) for noun in nouns if look.is_office(noun)] or [_NONE]
    # `named as secretary the envoy of X N.`: a name agrees with either
    return first if not first or 0 in first else first.union(*more)


def _is_oblique(page: Page, run: Run) -> bool:
    """Whether the words before a name ask for another case than the nominative."""
    before = max(0, run.start - _CASE)
    return bool(naming_of(page.lang).oblique.search(page.text, before, run.start))


def before_honorific(page: Page, run: Run) -> int:
    """Where what stands before a name ends: before `Mr`, `H.E. Prof.`, or the name itself."""
    return before_honorifics(naming_of(page.lang).honorifics, run.words.texts, run.first)


def _holder(page: Page, name: str, office: str) -> str:
    """Who holds the office that day, if it is somebody of that last name, however spelt."""
    holders = page.names.holders(office, page.frame.day) if office else ()
    bearers = page.names.surname(last_of(name), page.frame.day) if holders else ()
    both = {bearer.actor for bearer in bearers} & set(holders) if bearers else ()
    return both.pop() if len(both) == 1 else ""


def _spaced(name: str) -> str:
    """Initials with a blank behind each, and a last name in capitals as others write it."""
    if "." not in name and not name[-_LARGE:].isupper():
        return name
    words = name.replace(".", ". ").split()
    return " ".join(word.title() if is_in_capitals(word) else word for word in words)


def _base(name: str, page: Page) -> str:
    """The name as the index has it, or without a possessive mark."""
    found = page.names.find(name, page.frame.day)
    bearers = [b for b in found if b.kind == "person"] if found else []
    if not bearers:
        return name.rstrip("'’")
    if stems := [bearer.text for bearer in bearers if name.startswith(bearer.text)]:
        return max(stems, key=len)
    if same := [bearer.text for bearer in bearers if bearer.lang == page.lang]:
        return same[0]
    return name.rstrip("'’")


def _office(page: Page, title: Title) -> str:
    """The office as an id where the index has it, else in the words of the page."""
    for mention in page.mentions.inside(title.start, title.end):
        before = page.text[title.start : mention.start]
        if mention.kind == "office" and mention.actor and not _is_over(page, before):
            return mention.actor
    return title.text(page.text)


def _is_over(page: Page, before: str) -> bool:
    """`the envoy of` before an office: that of whom he is under."""
    look = naming_of(page.lang)
    words = before.split()
    parted = not words or not words[-1].isalpha() or words[-1] == look.and_word
    return not parted and any(map(look.is_office, words))


def last_names(found: list[Person], rules: Inflection) -> set[str]:
    """The last names of some persons, in all their forms."""
    lasts = set(map(last_of, {one.speaker.name for one in found}))
    return {form for last in lasts for form in surname_forms(last, rules)}


def last_of(name: str) -> str:
    """The last word of a name."""
    return name.rpartition(" ")[2]
