"""Weights of words: what they are given to see, how they are added up, what they add to a page."""

from __future__ import annotations

from importlib.resources import files
from math import prod

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.model.claim import STATUSES, Claim
from servanda.reader import NameBook, read
from servanda.reader.learned.acting import actors_near
from servanda.reader.learned.dating import days_near
from servanda.reader.learned.hints import hints_in
from servanda.reader.learned.model import models_of
from servanda.reader.learned.sentence import BeforeDay, Sentence, sentence_of, stems_of
from servanda.reader.learned.telling import telling
from servanda.reader.syntax.lift import Lifted
from servanda.reader.words.linear import HALF, Model, likely
from servanda.reader.words.states import capital_forms
from servanda.reader.words.types import claim_types

LANGS = ("de", "en", "ru")
LINES = ("accession\trecall", "-100\t-200", "s:join\t0:400", "r1:union\t0:300 1:-500", "x\t1:1")


def words(text: str, *days: BeforeDay) -> Sentence:
    """A sentence of words parted by blanks."""
    parts = tuple(text.split())
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part) + 1
    return Sentence(
        text, parts, tuple(starts), stems_of(parts), (), days, headline=False, voice="agency"
    )


def test_what_features_weigh_is_added_up_by_the_root_of_their_number() -> None:
    model = Model(LINES)
    assert model.sums(["s:join", "r1:union", "unknown", "w:join"]) == [
        (7.0 / 2 - 1.0, 0),
        (-5.0 / 2 - 2.0, 1),
    ]
    assert model.surest(["s:join"]) == "accession"
    assert model.sure([]) == pytest.approx(0.2689, abs=1e-4)


def test_a_word_tells_only_what_its_stem_has_a_weight_for() -> None:
    model = Model((*LINES[:2], "s:join\t0:900", "s:unite\t", "w:recall\t1:9000"))
    (hint,) = hints_in(words("They join and recall"), model)
    assert (hint.type, hint.word) == ("accession", 1)


def test_what_is_looked_up_once_a_sentence_is_what_is_learned() -> None:
    """Learning lists the features of each word; reading adds up the same, taken apart."""
    weights = ("s:join\t0:900", "p:join&they\t0:700", "b:union\t0:300", "n:now\t0:200")
    model = Model((*LINES[:2], *weights))
    sentence = words("They now join <o> and with it a large union")
    (hint,) = hints_in(sentence, model)
    assert hint.sure == pytest.approx(likely(model.sums(telling(sentence, 2))[0][0]), abs=1e-12)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_read_by_stems_is_what_is_learned_of_features(lang: str) -> None:
    model, known = models_of(lang).words, [*models_of(lang).words.rows("s:").told]
    stems = [stem for number, stem in enumerate(known) if number % 40 == 0]
    for at in range(0, len(stems), 12):
        said = [f"<s{at}>", *stems[at : at + 12], stems[at], "<d1>", "2024"]
        for headline in (False, True):
            sentence = words(" ".join(said))._replace(headline=headline)
            told = {hint.type: hint.sure for hint in hints_in(sentence, model)}
            assert told == pytest.approx(by_features(sentence, model), abs=1e-12)


def by_features(sentence: Sentence, model: Model) -> dict[str, float]:
    """How sure each type is by the features that are written out for learning."""
    alone = model.rows("s:")
    told: dict[str, list[float]] = {}
    for at, stem in enumerate(sentence.stems):
        asked = [label for label, _ in alone.by_label(stem)]
        sums = model.sums(telling(sentence, at)) if asked else []
        for label in asked:
            if sums[label][0] > -3:
                told.setdefault(model.labels[label], []).append(sums[label][0])
    return {
        type_: 1 - prod(1 - likely(one) for one in sorted(sums)[-4:])
        for type_, sums in told.items()
    }


def test_weights_are_added_up_for_each_label_by_itself() -> None:
    model = Model(("a\tb\tc", "0\t0\t0", "x\t0:-300 1:-1 2:7", "y\t0:3200 1:-3200"))
    assert model.sums(["x"] * 2 + ["y"] * 2) == [(29.0, 0), (-32.01, 1), (0.07, 2)]


def test_two_words_tell_more_than_one() -> None:
    model = Model((*LINES[:2], "s:join\t0:300", "s:enter\t0:300"))
    (one,) = hints_in(words("They join"), model)
    (two,) = hints_in(words("They join enter"), model)
    assert two.sure > one.sure


def test_the_days_of_an_act_are_its_own_those_told_near_and_that_of_the_page() -> None:
    before = BeforeDay(0, 4, "2024-05-01", "2025-05-01", ("d", "m"), attributive=False)
    own = BeforeDay(9, 13, "2024-05-09", "2025-05-09", ("d", "m"), attributive=False)
    page = [words("a b c", before), words("d e f", own), words("g h")]
    told = [(one.kind, one.text) for one in days_near(page, 1, 0, "2024-05-10", ahead=False)]
    assert told == [("own", "2024-05-09"), ("ctx", "2024-05-01"), ("page", "2024-05-10")]
    assert days_near(page, 1, 0, "", ahead=True)[0].text == "2025-05-09"


def test_whoever_is_named_again_counts_once() -> None:
    assert actors_near([words("a b"), words("c d")], 1, 0) == []


@pytest.mark.parametrize("lang", LANGS)
def test_weights_tell_types_and_statuses_that_there_are(lang: str) -> None:
    models = models_of(lang)
    assert set(models.words.labels) <= set(claim_types())
    assert set(models.status.labels) <= set(STATUSES)
    assert models.actors.labels == models.days.labels == ("yes",)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["words", "status"])
def test_what_a_word_has_of_weights_fits_the_bits_of_a_label(lang: str, name: str) -> None:
    """A word has 46 features at most, a status some 110: 150 of the heaviest leave room."""
    file = files("servanda.reader") / "languages" / lang / "weights" / f"{name}.tsv"
    rows = file.read_text("utf-8").splitlines()[2:]
    told = [one for row in rows for one in row.partition("\t")[2].split()]
    heaviest = max(abs(int(one.partition(":")[2])) for one in told)
    assert 150 * heaviest < HALF


@pytest.mark.parametrize("lang", LANGS)
def test_no_weight_knows_a_capital(lang: str) -> None:
    """Neutrality: a capital must not tell by itself what its state does."""
    file = files("servanda.reader") / "languages" / lang / "weights" / "words.tsv"
    known = {line.partition("\t")[0] for line in file.read_text("utf-8").splitlines()}
    capitals = set(capital_forms(lang)) - {"US"}  # `us` is another word
    told = {name for name in capitals if f"w:{name.casefold()}" in known}
    assert not told


def test_what_is_weighed_is_a_capital_or_adjective_by_its_kind_alone() -> None:
    sentence = untagged("Moscow and the Italian army will leave the alliance in May.", "en")
    assert [(one.kind, one.label) for one in sentence.names] == [
        ("capital", "ru"),
        ("adjective", "it"),
    ]
    assert sentence.words[:4] == ("<c>", "and", "the", "<a>")
    assert not any("mosco" in feature for feature in telling(sentence, 6))


def untagged(text: str, lang: str) -> Sentence:
    """A sentence in which no name of a record stands."""
    lifted = Lifted(text, (), (0,), (0,), (True,), len(text), text, (), 0, frozenset())
    return sentence_of(lifted, lang, (), headline=False, voice="agency")


HEADS = {
    "en": "The ports of the coast\n\n12 March 2021\n\n",
    "de": "Die Häfen der Küste\n\n12. März 2021\n\n",
    "ru": "Порты побережья\n\n12 марта 2021\n\n",
}
NAMES = {
    "en": ("Rescue Union", "Borduria", "Syldavia"),
    "de": ("Rettungsunion", "Bordurien", "Syldavien"),
    "ru": ("Спасательный союз", "Бордурия", "Сильдавия"),
}


def told(text: str, lang: str) -> list[Claim]:
    """The claims of a page that says one thing."""
    union, borduria, syldavia = NAMES[lang]
    rows = [
        (union, "union", "organisation"),
        (borduria, "borduria", "state"),
        (syldavia, "syldavia", "state"),
    ]
    names = [Name(t, lang, id_, kind, "common", When.always()) for t, id_, kind in rows]
    return list(read(HEADS[lang] + text, NameBook.build(names), langs=(lang,)).claims)


@pytest.mark.parametrize(
    ("lang", "text", "type_", "actors"),
    [
        ("en", "Borduria slapped penalties on Syldavia on Tuesday.", "sanction", {"borduria"}),
        (
            "de",
            "Bordurien schickte am Dienstag zweihundert Mann nach Syldavien.",
            "deployment",
            {"borduria"},
        ),
        (
            "ru",
            "Бордурия во вторник перебросила в Сильдавию двести бойцов.",
            "deployment",
            {"borduria"},
        ),
    ],
)
def test_what_no_rule_has_words_for_is_told_as_likely_only(
    lang: str, text: str, type_: str, actors: set[str]
) -> None:
    (claim,) = [one for one in told(text, lang) if one.type == type_]
    assert claim.likely_only
    assert claim.rule.startswith(f"{lang}.weighed.{type_}.")
    assert (claim.confidence, claim.status) == ("low", "occurred")
    assert set(claim.actors) == actors
    assert (claim.day, claim.day_basis) == (When.parse("2021-03-09"), "likely")


def test_what_a_rule_has_told_is_not_told_again() -> None:
    claims = told("Borduria joined the Rescue Union on Tuesday. It acceded on that day.", "en")
    assert [one.rule for one in claims if one.type == "accession"] == ["en.accession.joined"]


def test_what_a_rule_has_told_of_somebody_is_not_told_of_him_elsewhere() -> None:
    text = "Borduria imposed sanctions on Syldavia on Tuesday. "
    text += "Borduria slapped penalties on Syldavia on Tuesday."
    assert [one.rule for one in told(text, "en") if one.type == "sanction"] == [
        "en.sanction.against"
    ]


def test_what_a_rule_told_without_a_day_has_the_likely_one() -> None:
    text = "KLOW, March 12 (SylTA) - The talks of the ministers ended in Klow on Thursday.\n\n"
    text += "Borduria and Syldavia signed an agreement on fish."
    (claim,) = [one for one in told(text, "en") if one.type == "treaty-signed"]
    assert not claim.likely_only
    assert (claim.day, claim.day_basis) == (When.parse("2021-03-11"), "likely")


def test_a_day_that_is_not_likely_enough_is_none() -> None:
    text = "KLOW, March 12 (SylTA) - Borduria opened its ports on Thursday.\n\n"
    text += "Borduria had once recalled its ambassador from Syldavia."
    (claim,) = [one for one in told(text, "en") if one.type == "recall"]
    assert claim.day is None


def test_who_likely_does_what_a_rule_told_of_another_is_named_too() -> None:
    (claim,) = told("Borduria, like Syldavia, signed an agreement on fish on Tuesday.", "en")
    assert claim.rule == "en.act.treaty-signed.past"
    assert (claim.actors, claim.likely_actors) == (("borduria", "syldavia"), ("syldavia",))
    assert claim.told_actors == ("borduria",)
    (claim,) = told("Ports of Syldavia are open. Borduria signed an agreement on fish.", "en")
    assert (claim.actors, claim.likely_actors) == (("borduria",), ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Talks of Borduria with Syldavia on fish have been going on for years."),
        ("de", "In der Rettungsunion bleibt Bordurien bis auf weiteres suspendiert."),
    ],
)
def test_what_a_rule_took_for_done_may_likely_be_going_on(lang: str, text: str) -> None:
    (claim,) = told(text, lang)
    assert not claim.likely_only
    assert (claim.status, claim.told_status) == ("ongoing", "occurred")


def test_a_sign_that_a_rule_found_stands_against_weights() -> None:
    (claim,) = [
        one
        for one in told("Borduria and Syldavia will hold talks on fish on Friday.", "en")
        if one.type == "negotiation"
    ]
    assert (claim.status, claim.told_status) == ("planned", "")


def test_no_more_than_two_are_added() -> None:
    text = "Borduria, like Syldavia, Rome, Paris and Madrid, signed an agreement on fish on "
    text += "Tuesday."
    (claim,) = [one for one in told(text, "en") if one.type == "treaty-signed"]
    assert claim.likely_actors == ("it", "syldavia")


def test_whom_an_act_is_done_to_is_not_taken_for_one_who_does_it() -> None:
    text = "KLOW, March 12 (SylTA) - Borduria opened its ports on Thursday.\n\n"
    text += "Borduria recalled its ambassador from Syldavia. Syldavia expelled two diplomats."
    (claim,) = [one for one in told(text, "en") if one.type == "recall"]
    assert (claim.actors, claim.named) == (("borduria",), ("syldavia",))


def test_who_is_not_named_does_nothing() -> None:
    assert told("Penalties were slapped on somebody on Tuesday.", "en") == []


@pytest.mark.parametrize("lang", LANGS)
def test_reading_twice_gives_the_same(lang: str) -> None:
    union, borduria, syldavia = NAMES[lang]
    text = {
        "en": f"{borduria} has turned its back on the {union}, and {syldavia} may follow it.",
        "de": f"{borduria} hat sich aus der {union} verabschiedet, und {syldavia} könnte folgen.",
        "ru": f"{borduria} отвернулась от союза, и {syldavia} может пойти за ней ({union}).",
    }[lang]
    assert told(text, lang) == told(text, lang)
