"""The forms of German verbs, made from the infinitive and, where irregular, three more forms."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Verb", "VerbForm", "forms_of", "parse_verb"]

_ALONE = 4  # letters of a particle that may be written apart from a participle
_FORMS = 4  # infinitive, third person of present and of past, participle


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its class, the particle that may stand apart, words that go with it.

    Beside any word of `without` it says nothing; where it `quotes`, whoever is its object speaks.
    """

    kind: str
    infinitive: str
    particle: str = ""
    beside: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    irregular: tuple[str, str, str] | None = None
    impersonal: bool = False
    quotes: bool = False


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form: finite, participle or infinitive; `both` is finite or participle.

    `plural` is finite or infinitive; `apart` says that the particle stands elsewhere in the clause;
    `needs` are all words without which it is not this verb.
    """

    verb: Verb
    shape: str
    apart: bool = False
    needs: frozenset[str] = frozenset()


def _form(verb: Verb, shape: str, *, apart: bool = False) -> VerbForm:
    particle = (verb.particle,) if apart else ()
    beside = (word.lower() for word in verb.beside)
    return VerbForm(verb, shape, apart, frozenset((*particle, *beside)))


def parse_verb(text: str, kind: str) -> Verb:
    """Read one entry of the data: `an|geben gibt gab gegeben + words`, impersonal with a star.

    An at sign marks a verb that quotes its object.

    Words behind a minus are those without which alone it says something.
    """
    whole, _, without = text.lstrip("*@").partition(" - ")
    main, _, beside = whole.partition("+")
    first, *more = main.split()
    particle, bar, rest = first.partition("|")
    irregular = (more[0], more[1], more[2]) if len(more) == _FORMS - 1 else None
    infinitive, apart = (rest, particle) if bar else (first, "")
    never = frozenset(without.lower().split())
    signs = text[0] == "*", text[0] == "@"
    return Verb(kind, infinitive, apart, tuple(beside.split()), never, irregular, *signs)


def forms_of(verb: Verb, prefixes: tuple[str, ...]) -> dict[str, VerbForm]:
    """All forms that reports use, in small letters: one speaker or several, any tense and mood."""
    present, past, participle = verb.irregular or _regular(verb, prefixes)
    stem = _stem(verb.infinitive)
    plural_past = past + ("n" if past.endswith("e") else "en")
    finite = {verb.infinitive, f"{stem}e", present, past, plural_past}
    apart = bool(verb.particle)
    forms = {form: _form(verb, "finite", apart=apart) for form in finite}
    joined = {f"{verb.particle}{form}": _form(verb, "finite") for form in finite}
    forms |= joined if apart else {}
    whole = f"{verb.particle}{verb.infinitive}"
    forms[whole] = _form(verb, "infinitive" if apart else "plural")
    if apart:
        forms[f"{verb.particle}zu{verb.infinitive}"] = _form(verb, "infinitive")
    whole = f"{verb.particle}{participle}"
    forms[whole] = _form(verb, "both" if whole in forms else "participle")
    if len(verb.particle) >= _ALONE and participle not in forms:
        forms[participle] = _form(verb, "participle", apart=apart)
    return forms


def _stem(infinitive: str) -> str:
    return infinitive[:-1] if infinitive.endswith(("ern", "eln")) else infinitive[:-2]


def _regular(verb: Verb, prefixes: tuple[str, ...]) -> tuple[str, str, str]:
    """Present, past and participle of a weak verb."""
    stem = _stem(verb.infinitive)
    link = "e" if _needs_link(stem) else ""
    bare = verb.infinitive.startswith(prefixes) or verb.infinitive.endswith("ieren")
    return f"{stem}{link}t", f"{stem}{link}te", f"{'' if bare else 'ge'}{stem}{link}t"


def _needs_link(stem: str) -> bool:
    """`rechnet`, `meldet`: a vowel parts what could not be spoken."""
    return stem.endswith(("t", "d", "chn", "gn", "ffn", "dm", "tm"))
