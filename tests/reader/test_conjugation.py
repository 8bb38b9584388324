"""The forms of German verbs of saying, made from what the data says of them."""

from __future__ import annotations

import pytest

from servanda.reader.quotes.phrases import noun_phrase
from servanda.reader.quotes.sentence import Sentence
from servanda.reader.words.conjugation import forms_of, parse_verb
from servanda.reader.words.cuebook import CueBook, cuebook_of

PREFIXES = ("be", "er", "ver", "ent")


@pytest.fixture(scope="module")
def book() -> CueBook:
    found = cuebook_of("de")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("sagen", {"sage", "sagt", "sagen", "sagte", "sagten", "gesagt"}),
        ("melden", {"melde", "meldet", "meldete", "meldeten", "gemeldet"}),
        ("fordern", {"fordert", "forderte", "gefordert"}),
        ("berichten", {"berichtet", "berichtete"}),
        ("kritisieren", {"kritisiert", "kritisierte"}),
        ("an|geben gibt gab gegeben", {"gab", "angab", "angegeben", "anzugeben", "gaben"}),
    ],
)
def test_forms_of_weak_and_strong_verbs(entry: str, forms: set[str]) -> None:
    assert forms <= set(forms_of(parse_verb(entry, "say"), PREFIXES))


def test_a_particle_and_words_beside_are_needed() -> None:
    verb = parse_verb("halten hält hielt gehalten + für möglich", "think")
    assert forms_of(verb, PREFIXES)["hielt"].needs == {"für", "möglich"}
    apart = forms_of(parse_verb("mit|teilen", "say"), PREFIXES)
    assert apart["teilte"].needs == {"mit"}
    assert not apart["mitteilte"].needs


def test_a_star_marks_a_verb_whose_subject_does_not_speak() -> None:
    assert parse_verb("*heißen heißt hieß geheißen + es", "say").impersonal
    assert not parse_verb("sagen", "say").impersonal


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Der Sprecher der Stadt Klow sagte es.", "Der Sprecher der Stadt Klow"),
        ("Die Sprecherin des Rates (RU) am Montag.", "Die Sprecherin des Rates (RU)"),
        ("Ein Amt für Häfen und die Polizei sagten es.", "Ein Amt für Häfen und die Polizei"),
        ("Der Friedens- und Sicherheitsrat sagte es.", "Der Friedens- und Sicherheitsrat"),
        ("Der Rat in Klow sagte es.", "Der Rat in Klow"),
        ("Der Rat in seiner Sitzung sagte es.", "Der Rat"),
        ("sagte es.", ""),
    ],
)
def test_noun_phrases(book: CueBook, text: str, phrase: str) -> None:
    sentence = Sentence(book, text, 0, len(text), ())
    end = noun_phrase(book, sentence, 0, sentence.n)
    start, after = sentence.span(0, end) if end else (0, 0)
    assert text[start:after] == phrase


def test_a_word_without_which_nobody_says_anything(book: CueBook) -> None:
    assert all(map(book.may_tell, ("erklärte", "laut", "Polizeiangaben", "sei")))
    assert not any(map(book.may_tell, ("Hafen", "ist", "wurde", "der")))
