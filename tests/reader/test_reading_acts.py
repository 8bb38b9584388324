"""Acts told by any verb or noun: who takes part, and how far it has come, in three languages."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.language import with_rules
from servanda.reader.words.states import states_of
from servanda.reader.words.types import claim_types, kin

NAMES = (
    ("en", "Borduria", "bo1", "state"), ("en", "Syldavia", "sy1", "state"),
    ("en", "Coast League", "cl", "organisation"), ("ru", "Бордурия", "bo1", "state"),
    ("ru", "Сильдавия", "sy1", "state"), ("ru", "Береговая лига", "cl", "organisation"),
    ("de", "Bordurien", "bo1", "state"), ("de", "Syldavien", "sy1", "state"),
    ("de", "Küstenliga", "cl", "organisation"),
)  # fmt: skip
PAD = {
    "en": " This is how the matter stands at the moment, and there is no more to be told of it.",
    "ru": " Таково положение дел на сегодня, и больше о нём рассказать пока совершенно нечего.",
    "de": " Das ist die Lage, und mehr ist über sie nicht zu sagen, wie man in der Stadt meint.",
}

ENGLISH = """\
treaty-signed occurred bo1 sy1: Borduria and Syldavia signed an agreement on fishing on 3 May 2021.
treaty-signed planned bo1 sy1: Borduria and Syldavia will sign an agreement on fishing next week.
treaty-signed denied bo1: Borduria has not signed the agreement on fishing.
treaty-signed occurred bo1 sy1: The agreement was signed by the leaders of Borduria and Syldavia.
parliament-approval occurred bo1: The parliament of Borduria approved the agreement on fishing.
summit occurred cl: The summit of the Coast League was held in the old town on Monday.
exercise planned cl: The Coast League will hold joint exercises near the harbour in autumn.
sanction occurred cl: The Coast League imposed new sanctions on the shipping companies.
membership-application occurred bo1: Borduria applied for membership in the Coast League in 2020.
condemnation occurred cl: The Coast League condemned the attack on the lighthouse.
agreement occurred bo1 sy1: Borduria and Syldavia agreed on regular contacts between the ports.
aid occurred bo1: Borduria delivered humanitarian aid to the islands.
"""
RUSSIAN = """\
treaty-signed occurred bo1 sy1: Бордурия и Сильдавия подписали соглашение о рыболовстве.
treaty-signed planned bo1 sy1: Бордурия и Сильдавия подпишут соглашение о рыболовстве в июне.
parliament-approval occurred bo1: Парламент Бордурии одобрил законопроект о рыболовстве.
summit planned cl: Саммит Береговой лиги состоится в старом городе в июне.
withdrawal planned bo1: Бордурия выйдет из состава объединения в следующем году.
condemnation occurred bo1: Бордурия осудила нападение на маяк.
"""
GERMAN = """\
treaty-signed occurred bo1 sy1: Bordurien und Syldavien haben ein Abkommen geschlossen.
treaty-signed planned bo1 sy1: Bordurien und Syldavien sollen ein Abkommen unterzeichnen.
sanction occurred cl: Die Küstenliga hat neue Sanktionen gegen die Reedereien verhängt.
condemnation occurred bo1: Bordurien verurteilte den Angriff auf den Leuchtturm.
participation-freeze occurred bo1: Bordurien hat seine Mitgliedschaft eingefroren.
"""
CASES = [
    (lang, *line.partition(": ")[::2])
    for lang, text in (("en", ENGLISH), ("ru", RUSSIAN), ("de", GERMAN))
    for line in text.splitlines()
]


@pytest.fixture(scope="module")
def book() -> NameBook:
    return NameBook.build(
        Name(text, lang, actor, kind, "common", When.always(), "")
        for lang, text, actor, kind in NAMES
    )


@pytest.mark.parametrize(("lang", "expected", "text"), CASES)
def test_who_takes_part_and_how_far_it_is(
    lang: str, expected: str, text: str, book: NameBook
) -> None:
    kind, status, *actors = expected.split()
    claims = read(text + PAD[lang], book).claims
    found = [(claim.type, claim.status, set(claim.actors)) for claim in claims]
    assert any(f[:2] == (kind, status) and set(actors) <= f[2] for f in found), found


def test_a_noun_alone_asserts_nothing(book: NameBook) -> None:
    text = "The idea of an agreement of Borduria on fishing is older than the harbour itself."
    assert read(text + PAD["en"], book).claims == ()


def test_every_type_has_its_sort() -> None:
    types = claim_types()
    for lang in with_rules():
        used = {compiled.rule.type for compiled in frames_of(lang).rules}
        used |= {act.type for act in acts_of(lang).data.acts}
        assert used <= set(types)


def test_kin_are_names_of_one_act() -> None:
    assert kin("meeting", "session")
    assert not kin("meeting", "visit")
    assert not kin("visit", "nothing")


def test_adjectives_and_capitals_stand_for_states() -> None:
    adjectives, capitals = states_of("ru")
    assert adjectives["казахстанского"] == "kz"
    assert capitals["Минск"] == "by"
    assert states_of("de")[0]["belarussischen"] == "by"
