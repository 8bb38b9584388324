"""Words by which agencies tell an act, and the same words where they tell of something else."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read
from three_tongues import COASTS, book_of

AROUND = {
    "de": "Das sagte der Minister am Abend in der Hauptstadt. Mehr wurde nicht bekannt.",
    "en": "The minister said this in the capital in the evening. No more was known at first.",
    "ru": "Об этом сообщил министр в столице. Подробности пока не известны.",
}


@pytest.fixture(scope="module")
def world() -> NameBook:
    return book_of(*COASTS)


def told(lang: str, sentence: str, world: NameBook) -> set[str]:
    claims = read(f"{sentence} {AROUND[lang]}", world, langs=(lang,)).claims
    return {claim.type for claim in claims if not claim.likely_only}


@pytest.mark.parametrize(
    ("lang", "sentence", "act"),
    [
        ("de", "Bordurien und Syldavien haben Absichtserklärungen ausgetauscht.", "memorandum"),
        ("de", "Bordurien zitierte den syldavischen Botschafter herbei.", "summons"),
        ("de", "Ruritanien trat als Mittler zwischen Bordurien und Syldavien auf.", "mediation"),
        ("de", "Ruritanien fungiert als Vermittler zwischen Bordurien und Syldavien.", "mediation"),
        ("de", "Ruritanien bot sich Bordurien als Mittler an.", "mediation"),
        ("de", "Präsident Emil Kunz besprach sich mit Präsident Jan Ferner.", "meeting"),
        ("de", "Das Abkommen mit Syldavien ist seit 2020 in Geltung.", "entry-into-force"),
        ("de", "Präsident Emil Kunz kam zum Antrittsbesuch nach Syldavien.", "visit"),
        ("de", "Die Rettungsunion verhängte die Suspendierung Syldaviens.", "participation-freeze"),
        ("de", "Präsident Emil Kunz kondolierte Präsident Jan Ferner.", "greeting"),
        ("de", "Präsident Emil Kunz sandte Jan Ferner ein Beileidstelegramm.", "greeting"),
        ("de", "Bordurien hat in Syldavien eine Kampfgruppe stationiert.", "deployment"),
        ("de", "Syldavien wurde am Montag von Bordurien anerkannt.", "recognition"),
        ("de", "Die bordurischen Truppen Borduriens räumten Syldavien.", "withdrawal-of-troops"),
        ("en", "President Emil Kunz rang President Jan Ferner on Monday.", "phone-call"),
        ("en", "President Emil Kunz sent condolences to President Jan Ferner.", "greeting"),
        ("en", "President Emil Kunz sent felicitations to President Jan Ferner.", "congratulation"),
        ("en", "Borduria objected to the accession of Syldavia to the Convention.", "objection"),
        ("en", "Borduria has asked to intervene before the court.", "lawsuit"),
        ("en", "The envoy of Ruritania shuttled between Borduria and Syldavia.", "mediation"),
        ("en", "Borduria acted as facilitator for Syldavia and Ruritania.", "mediation"),
        ("en", "Borduria floated the idea of a truce with Syldavia.", "proposal"),
        ("en", "Borduria will contribute 200 soldiers to the mission in Syldavia.", "deployment"),
        ("en", "Borduria declared the Syldavian consul unwelcome.", "expulsion"),
        ("en", "Borduria cast its ballot for the resolution of the assembly.", "vote"),
        ("en", "Borduria took the baton of the Rescue Union from Syldavia.", "chair-transfer"),
        ("en", "Borduria secured the release of two fishermen from Syldavia.", "release"),
        ("en", "Ruritania represents the interests of Borduria in Syldavia.", "representation"),
        ("ru", "Бордурия порвала отношения с Сильдавией.", "diplomatic-relations"),
        ("ru", "Бордурия объявила о разрыве связей с Сильдавией.", "diplomatic-relations"),
        ("ru", "Бордурия прекратила воздушное сообщение с Сильдавией.", "airspace-closed"),
        ("ru", "Бордурия добилась освобождения двух водителей.", "release"),
        ("ru", "Бордурия направляет офицеров в Сильдавию.", "deployment"),
        ("ru", "Солдаты Бордурии несут службу в Сильдавии.", "deployment"),
        ("ru", "Бордурия и Сильдавия учредили контактную группу.", "establishment"),
        ("ru", "Бордурия исключила Сильдавию из перечня спонсоров терроризма.", "sanction-relief"),
        ("ru", "Бордурия и Сильдавия подпишут межправсоглашение.", "treaty-signed"),
        ("ru", "Бордурия объявила об уходе из Спасательного союза.", "withdrawal"),
        ("ru", "Бордурия будет голосовать против резолюции.", "vote"),
    ],
)
def test_an_act_is_told_by_its_word(lang: str, sentence: str, act: str, world: NameBook) -> None:
    assert act in told(lang, sentence, world)


@pytest.mark.parametrize(
    ("lang", "sentence", "act"),
    [
        ("de", "Bordurien und Syldavien tauschten am Montag Geschenke aus.", "memorandum"),
        ("de", "Der Präsident Borduriens zitierte einen Dichter aus Syldavien.", "summons"),
        ("de", "Die Nachbarn kondolierten der Familie in Bordurien.", "greeting"),
        ("de", "Die Lehrerin unterrichtete die Kinder aus Bordurien.", "briefing"),
        ("en", "President Emil Kunz rang the bell at the exchange in Borduria.", "phone-call"),
        ("en", "Borduria conferred the Order of the Lion on a poet from Syldavia.", "meeting"),
        ("en", "Buses shuttled guests between Borduria and Syldavia.", "mediation"),
        ("en", "Borduria floated a bond on the market of Syldavia.", "proposal"),
        ("en", "A runner from Borduria took the baton in the relay.", "chair-transfer"),
        ("ru", "Бегун из Бордурии порвал связки на стадионе.", "diplomatic-relations"),
        ("ru", "Ракета летит в сторону Бордурии.", "visit"),
        ("ru", "Армия Бордурии добилась освобождения города.", "release"),
        ("ru", "Бордурия исключила матч из списка игр.", "sanction-relief"),
        ("ru", "Пограничники Бордурии несут службу на границе.", "deployment"),
    ],
)
def test_the_same_word_tells_of_something_else(
    lang: str, sentence: str, act: str, world: NameBook
) -> None:
    assert act not in told(lang, sentence, world)


INITIALLED = [
    ("de", "Bordurien und Syldavien haben das Abkommen über die Fischerei paraphiert."),
    ("en", "Borduria and Syldavia initialled the agreement on fishing."),
    ("en", "The agreement between Borduria and Syldavia was initialed on Monday."),
    ("ru", "Бордурия и Сильдавия парафировали соглашение о рыболовстве."),
]


@pytest.mark.parametrize(("lang", "sentence"), INITIALLED)
def test_a_treaty_that_is_initialled_is_not_signed(
    lang: str, sentence: str, world: NameBook
) -> None:
    acts = told(lang, sentence, world)
    assert "document-signing" in acts
    assert not acts & {"treaty-signed", "agreement"}
