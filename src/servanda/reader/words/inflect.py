"""The forms a name takes in a sentence, made when an index is built and never guessed later."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from servanda.reader.words.language import Inflection

__all__ = [
    "called_heads",
    "compounds",
    "forms",
    "genitives",
    "rewritten",
    "stands_declined",
    "surname_forms",
]

_SHORTEST = 3
_SPOKEN = 4  # letters


def forms(text: str, rules: Inflection, kind: str = "") -> set[str]:
    """The name itself and its inflected forms and spellings; of a person the last word alone."""
    if kind == "person":
        spellings = _spelled({text}, rules.persons)
        spellings |= {_plain(one) for one in spellings} if rules.plain else set()
        possessive = {form for one in spellings for form in genitives(one, rules)}
        return spellings | possessive | {f for one in spellings for f in _person_cases(one, rules)}
    found = _of_first_words(text, rules) | set(_in_cases(text, rules))
    if kind in ("state", "territory"):
        found |= genitives(text, rules)
    if kind == "organisation" and _is_spoken(text) and text.capitalize() not in rules.own_words:
        word = text.capitalize()
        found |= {word} | genitives(word, rules)
    if rules.dotted:
        found |= {_dotted(form) for form in found}
    return _spelled(found, rules.variants)


def _plain(text: str) -> str:
    """`Jose` for `José`: the letters without their marks."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _dotted(text: str) -> str:
    """`U.N. Council` for `UN Council`."""
    first, blank, rest = text.partition(" ")
    short = first.isalpha() and first.isupper() and 1 < len(first) < _SPOKEN
    return "".join(f"{letter}." for letter in first) + blank + rest if short else text


def _is_spoken(text: str) -> bool:
    """An abbreviation long enough to be read as a word, and then often written as one."""
    return len(text) >= _SPOKEN and text.isalpha() and text.isupper()


def rewritten(name: str, rules: Inflection) -> set[str]:
    """The name of a body or an office, and the same as one word or as several, or shorter."""
    found = {name}
    for whole, other in rules.bodies:
        if match := re.fullmatch(whole, name):
            found.add(match.expand(other))
    return found


def surname_forms(last: str, rules: Inflection) -> set[str]:
    """A last name alone, in all its forms."""
    return {last, *genitives(last, rules), *_declined(last, rules.name_parts)}


def stands_declined(named: str, name: str, rules: Inflection) -> bool:
    """Whether a name of somebody, or the end of one, stands in another case than a subject's."""
    pairs = zip(reversed(named.split(" ")), reversed(name.split(" ")), strict=False)
    return any(word != base and word in surname_forms(base, rules) for word, base in pairs)


def _declined(word: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """The word in the other cases, or nothing where no declension fits."""
    for ending, others in table:
        if match := _at_end(ending).search(word):
            return tuple(word[: match.start()] + other for other in others)
    return ()


@cache
def _at_end(ending: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{ending})$")


def _person_cases(name: str, rules: Inflection) -> set[str]:
    """Every part of a person's name in the same case; one without declension stays."""
    parts = [(word, _declined(word, rules.name_parts)) for word in name.split(" ")]
    cases = max((len(forms_) for _, forms_ in parts), default=0)
    return {
        " ".join(declined[case] if declined else word for word, declined in parts)
        for case in range(cases)
    }


def _in_cases(text: str, rules: Inflection) -> list[str]:
    """The adjectives that lead a name and its noun in each case; what follows stays as it is."""
    words = text.split(" ")
    declined: list[tuple[str, ...]] = []
    for word in words:
        if adjective := _declined(word, rules.adjectives):
            declined.append(adjective)
            continue
        if noun := _declined(word, rules.nouns):
            declined.append(noun)
            break
        return []
    rest = words[len(declined) :]
    return [" ".join([*same, *rest]) for same in zip(*declined, strict=False)]


def _spelled(names: set[str], pairs: tuple[tuple[str, str], ...]) -> set[str]:
    """The names with either of two spellings, wherever one occurs."""
    found = set(names)
    for one, other in pairs:
        found |= {form.replace(one, other) for form in found}
        found |= {form.replace(other, one) for form in found}
    return found


def genitives(word: str, rules: Inflection) -> set[str]:
    """The possessive forms of one word."""
    endings = rules.after_sibilant if word[-1:] in rules.sibilants else rules.genitive
    return {word + ending for ending in endings}


def compounds(office: str, org_names: set[str], org: str, rules: Inflection) -> set[str]:
    """`Secretary General of X` with every other name of X, and as one compound word.

    The name of the office must itself end in a name of the organisation.
    """
    owned = {name: _in_genitive(name, rules) for name in org_names}
    leads = [f" {word} " if word else " " for word in rules.of_words]
    for name in sorted(org_names, key=len, reverse=True):
        for lead in leads:
            if office.endswith(tail := f"{lead}{owned[name]}"):
                head = office.removesuffix(tail)
                spaced = {f"{head}{of}{other}" for of in leads for other in owned.values()}
                return spaced | _joined(head, org_names, rules) if org else set()
    return set()


def _joined(head: str, org_names: set[str], rules: Inflection) -> set[str]:
    """`X Secretary`, `X-Secretary`: as the language has it, if it does."""
    mark = rules.compound
    return {f"{name}{mark}{head}" for name in org_names if mark and " " not in name}


def called_heads(org: str, rules: Inflection) -> set[str]:
    """How the head of an organisation is called by one of its names: `X chief`."""
    if rules.compound != " " and rules.compound and " " in org:
        return set()
    return {head.format(_in_genitive(org, rules)) for head in rules.heads}


def _in_genitive(name: str, rules: Inflection) -> str:
    """A name as it stands behind what belongs to it, where the language declines it."""
    return next(iter(_in_cases(name, rules)), name)


def _of_first_words(text: str, rules: Inflection) -> set[str]:
    """Inflect the leading adjectives and the first noun: the words that carry the case."""
    words = text.split(" ")
    adjectives = _leading_adjectives(words, rules)
    found = {text}
    for ending in rules.adjective_endings if adjectives else ("",):
        first = [_stem(word, rules) + ending for word in words[:adjectives]]
        rest = words[adjectives:]
        found.add(" ".join([*first, *rest]))
        found |= {" ".join([*first, form, *rest[1:]]) for form in _noun_forms(rest[0], rules)}
    return found


def _noun_forms(noun: str, rules: Inflection) -> set[str]:
    if len(noun) < _SHORTEST or not noun[0].isupper() or re.search(rules.unchanged, noun):
        return set()
    return genitives(noun, rules)


def _leading_adjectives(words: list[str], rules: Inflection) -> int:
    """How many words before the noun are adjectives by their ending."""
    count = 0
    endings = tuple(rules.adjective_endings)
    while (
        count + 1 < len(words)
        and words[count][:1].isupper()
        and words[count].endswith(endings)
        and words[count + 1][:1].isupper()
        and len(tokens(words[count])) == 1
    ):
        count += 1
    return count


def _stem(word: str, rules: Inflection) -> str:
    """The adjective without its ending; one in -er of a place keeps it and takes none."""
    for ending in sorted(rules.adjective_endings, key=len, reverse=True):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word
