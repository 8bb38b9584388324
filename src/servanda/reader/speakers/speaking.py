"""Whom a page lets speak: whoever is quoted, those named with them, and offices without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.people.officers import owner_start
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.sources import sources_of
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.article import Quote
    from servanda.reader.page import Page, Person
    from servanda.reader.words.cuebook import CueBook
    from servanda.reader.words.naming import NameLook

__all__ = ["says", "speakers_of", "without_object"]

_SAYING = ("say", "think", "judge", "active", "demand")  # classes of verbs

_TWO = 2
_COLON = 2  # characters of a colon and a blank
_HEAD = 6  # letters that the nouns for a man and a woman in one office share
_JOINED = 120  # characters between two names, the second with its office


def speakers_of(page: Page) -> Iterator[Speaker]:
    """The persons quoted, in the order of the text, and offices whose holder nobody names."""
    people = {person.speaker.label for person in page.people}
    for quote in page.quotes:
        if quote.speaker is None:
            continue
        if quote.speaker.label in people:
            yield quote.speaker
            yield from _named_with(page, quote)
        elif several := _joined(page, quote):
            yield from several
        elif named := _by_trade(page, quote):
            yield named
        elif unnamed := _unnamed(page, quote):
            yield Speaker(unnamed, "", "")
        elif _lets_office_say(page, quote) and _is_office(page, quote.speaker.name):
            yield Speaker(_bare(page, quote.speaker.name), "", "")


def _lets_office_say(page: Page, quote: Quote) -> bool:
    """Whether an office speaks itself: where the language tells verbs apart, with one of saying.

    One who speaks for an institution is among the institutions there.
    """
    if quote.speaker is None or cuebook_of(page.lang) is None:
        return quote.speaker is not None
    named = _bare(page, quote.speaker.name)
    if named == quote.speaker.name and _are_several(page, named):
        return False
    return says(page, quote) and not sources_of(page.lang).quoted.fullmatch(named)


def _by_trade(page: Page, quote: Quote) -> Speaker | None:
    """`said the driver N.`: a name known from nothing but what somebody does who is quoted."""
    if quote.speaker is None or not says(page, quote):
        return None
    first, _, rest = quote.speaker.name.partition(" ")
    words = rest if first.lower() in naming_of(page.lang).articles else quote.speaker.name
    told = speech_of(page.lang).by_trade.match(words)
    return Speaker(told["name"], "", told["office"] or "") if told else None


def _unnamed(page: Page, quote: Quote) -> str:
    """`a Syldavian trader`, `senators of both parties`: people by what they do, named nowhere."""
    people = sources_of(page.lang).people
    if quote.speaker is None or not says(page, quote):
        return ""
    first, _, rest = quote.speaker.name.partition(" ")
    told = first.lower() in naming_of(page.lang).articles
    definite = told and first.lower() in _definite(page)
    named = rest if told else quote.speaker.name
    several = not told and _are_several(page, named)
    return "" if definite or several or not people.fullmatch(named) else named


def _definite(page: Page) -> frozenset[str]:
    """The articles of somebody who was named before."""
    book = cuebook_of(page.lang)
    return book.definite if book else naming_of(page.lang).definite


def _are_several(page: Page, name: str) -> bool:
    """`Syldavian officials`: without an article an adjective with the first ending is of many."""
    first = name.partition(" ")[0]
    ends = first.endswith(naming_of(page.lang).inflection.adjective_endings[:1])
    return ends and first in states_of(page.lang)[0]


def _named_with(page: Page, quote: Quote) -> Iterator[Speaker]:
    """`A and B said`: the others of whom the one is named beside the verb."""
    for start, end in quote.said_by or ((quote.start, quote.end),):
        for person in page.people.touching(start, end):
            if quote.speaker and person.speaker.label == quote.speaker.label:
                yield from _before(page, person)
                yield from _behind(page, person)


def _joined(page: Page, quote: Quote) -> list[Speaker]:
    """All persons of a phrase that names several as the subject: `A and B`."""
    if not quote.said_by or not says(page, quote):
        return []
    start, end = quote.said_by[0]
    inside = page.people.touching(start, end)
    if len(inside) < _TWO or naming_of(page.lang).and_word not in page.text[start:end].split():
        return []
    return [person.speaker for person in inside]


def _before(page: Page, person: Person) -> Iterator[Speaker]:
    """Who is joined to a name that follows theirs."""
    near = page.people.touching(person.name_start - _JOINED, person.name_start)
    others = [one for one in near if one.name_end < person.name_start]
    if not others:
        return
    first = max(one.name_end for one in others)
    title = max(person.start, first)
    between = page.text[first:title].split() or page.text[title : person.name_start].split()
    if _joins(between, naming_of(page.lang)):
        yield others[-1].speaker


def _behind(page: Page, person: Person) -> Iterator[Speaker]:
    """Who is joined to a name before theirs: `A and his colleague B`, before the verb."""
    near = page.people.touching(person.end + 1, person.end + _JOINED)
    if not near or _verb_between(page, person.end, near[0].name_start):
        return
    if _joins(page.text[person.end : near[0].name_start].split(), naming_of(page.lang)):
        yield near[0].speaker


def _joins(between: list[str], look: NameLook) -> bool:
    """Whether all that stands between two names is an `and` and what belongs to the second."""
    words = [bare for word in between if (bare := word.strip(","))]
    return words[:1] == [look.and_word] and all(
        _is_of_title(word, look) or word in look.articles for word in words[1:]
    )


def _verb_between(page: Page, start: int, end: int) -> bool:
    """Whether a verb of saying stands between two names: the second is not of the first."""
    return any(cue.kind in ("verb", "stance") for cue in page.scan.cues(start, end))


def _is_of_title(word: str, look: NameLook) -> bool:
    """Whether a word can stand in the office of the second."""
    named = word[0].isupper() or word in look.inside_title or look.is_office(word)
    return named or bool(look.modifier.fullmatch(word) or look.inside_word.fullmatch(word))


def _is_office(page: Page, name: str) -> bool:
    """Whether words name an office and whose it is, and stand for nobody the page names.

    What many may be called is nobody's office: `a senior official of X`.
    """
    look = naming_of(page.lang)
    words = name.split()
    inside = (at for at, word in enumerate(words) if word in look.inside_title)
    if look.any_office.fullmatch(words[next(inside, len(words)) - 1]):
        return False
    if sources_of(page.lang).office.search(name):
        return not _is_named(page, name)
    owners = _owners(page, name) | _adjectives(page, name)
    held = (_owners(page, title) | _adjectives(page, title) for title in _titles(page))
    return bool(owners) and not any(map(owners.intersection, held))


def _is_named(page: Page, title: str) -> bool:
    """`a spokesman of X`, where a spokesman is quoted by name too, of X or of nobody told.

    So is he where one is quoted by a last name alone: somebody presented by nothing else.
    """
    quoted = {one.speaker.label for one in page.quotes if one.speaker}
    named = {one.speaker.label: one.speaker for one in page.people if one.speaker.label in quoted}
    bare = [one for one in named.values() if not one.office and " " not in one.name]
    words = filter(naming_of(page.lang).is_office, title.split())
    head = next(words, title).casefold()[:_HEAD]
    same = (one.office for one in named.values() if head in one.office.casefold())
    owners = _owners(page, title) | _adjectives(page, title)
    held = (_owners(page, office) | _adjectives(page, office) for office in same)
    return len(bare) == 1 or any(not of or of & owners for of in held)


def _bare(page: Page, name: str) -> str:
    """A phrase without its article."""
    first, _, rest = name.partition(" ")
    return without_object(
        page, rest if rest and first.casefold() in naming_of(page.lang).articles else name
    )


def without_object(page: Page, name: str) -> str:
    """`had the court X condemned`: a state in the nominative is none that the noun before is of."""
    head, _, last = name.rpartition(" ")
    genitive = naming_of(page.lang).inflection.genitive[:1]
    if not head or not genitive or cuebook_of(page.lang) is None or last.endswith(genitive):
        return name
    noun = head.rpartition(" ")[2]
    owning = naming_of(page.lang).is_office(noun) or sources_of(page.lang).court.search(noun)
    state = any(one.kind == "state" and one.text == last for one in page.mentions)
    return head if owning and state else name


def _titles(page: Page) -> Iterator[str]:
    """The offices of the persons of a page, in its words."""
    for person in page.people:
        yield page.text[owner_start(page, person.start) : person.name_start]
        yield page.text[person.name_end : person.end]


def _owners(page: Page, title: str) -> set[str]:
    """Whose an office is: states and organisations, by name."""
    words = _words_of_office(page, title)
    names = {word for word in words if word[0].isupper()}
    if words:
        names |= {one.text for one in page.mentions if " " in one.text and one.text in title}
    return {bearer.actor for name in names for bearer in page.names.find(name)}


def _adjectives(page: Page, title: str) -> set[str]:
    """The states whose adjectives stand in an office."""
    adjectives, _ = states_of(page.lang)
    return {adjectives[word] for word in _words_of_office(page, title) if word in adjectives}


def _words_of_office(page: Page, title: str) -> Sequence[str]:
    """The words of one office; none where it names several or is none."""
    look = naming_of(page.lang)
    words = tokens(title, 0, len(title)).texts
    offices = list(filter(look.is_office, words))
    return words if offices and not look.several.fullmatch(offices[-1]) else ()


def _leads_to_marks(page: Page, quote: Quote, book: CueBook) -> bool:
    """`The X ministry: “…”`: whoever alone stands before a colon, and is nobody's motto.

    So does who did what the words in the mood of reported speech speak of.
    """
    if quote.kind not in ("direct", "free") or not quote.said_by or not quote.frame:
        return False
    (start, end), (first, last) = quote.said_by[0], quote.frame[0]
    own = book.determiners - book.definite
    alone = start == first and (quote.kind == "free" or last - end <= _COLON)
    return alone and page.text[start:end].partition(" ")[0].lower() not in own


def says(page: Page, quote: Quote) -> bool:
    """Whether it is the page that lets it speak: a verb of saying, or a source without a verb.

    A verb in the mood of reported speech is another's; to decide is not to say.
    """
    if quote.kind == "reported":
        return True
    book = cuebook_of(page.lang)
    cue = {page.text[start:end].lower() for start, end in quote.cue}
    if book is None or not cue or not cue.isdisjoint(book.mood):
        return book is not None and not cue and _leads_to_marks(page, quote, book)
    forms = [form.verb.kind for word in cue for form in book.verbs.get(word, ())]
    return not forms or any(kind in _SAYING for kind in forms)
