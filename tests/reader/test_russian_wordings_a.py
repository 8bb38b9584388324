"""Wordings by which Russian papers and registers tell of law and institutions, one by one."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, row, told
from servanda.reader import NameBook


@pytest.fixture(scope="module")
def world() -> NameBook:
    return NameBook.build([*NAMES, row("Морской суд", "court", "body")])


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Бордурия внесла на хранение ратификационную грамоту.", "deposit occurred borduria"),
        ("Бордурия передала документ о ратификации протокола.", "deposit occurred borduria"),
        ("Бордурия направила депозитарию уведомление.", "deposit occurred borduria"),
        (
            "Бордурия известила соседей о завершении внутренних процедур.",
            "deposit occurred borduria",
        ),
        (
            "Депозитарий получил ратификационную грамоту Бордурии к соглашению.",
            "deposit occurred borduria",
        ),
        (
            "Министр внёс в парламент Бордурии соглашение о маяках.",
            "treaty-submitted occurred borduria",
        ),
        ("Бордурия дополнила соглашение о маяках.", "treaty-amended occurred borduria"),
        ("Бордурия скорректирует соглашение о маяках.", "treaty-amended planned borduria"),
        ("Бордурия прекратила договор о маяках.", "treaty-ended occurred borduria"),
        (
            "Бордурия временно прекратила выполнение соглашения.",
            "treaty-suspension occurred borduria",
        ),
        (
            "В парламент Бордурии поступило соглашение о маяках.",
            "treaty-submitted occurred borduria",
        ),
        (
            "Соглашение между Бордурией и Сильдавией обрело юридическую силу.",
            "entry-into-force occurred borduria syldavia",
        ),
        (
            "Введено в действие соглашение между Бордурией и Сильдавией.",
            "entry-into-force occurred borduria syldavia",
        ),
        (
            "Бордурия применяет соглашение на временной основе.",
            "provisional-application ongoing borduria",
        ),
        ("Президент Бордурии скрепил подписью закон.", "promulgation occurred borduria"),
        ("Бордурия провела ратификацию договора.", "ratification occurred borduria"),
        (
            "Парламент Бордурии отклонил договор о маяках.",
            "parliament-approval denied borduria",
        ),
        (
            "Парламент Бордурии проголосовал по договору о маяках.",
            "parliament-vote occurred borduria",
        ),
        (
            "Парламент Бордурии проголосовал за договор о маяках.",
            "parliament-approval occurred borduria",
        ),
        ("Бордурия внесла оговорку к статье пятой.", "reservation occurred borduria"),
        ("Бордурия отменила оговорку к конвенции.", "reservation-withdrawn occurred borduria"),
        (
            "Бордурия уведомила о снятии оговорки к конвенции.",
            "reservation-withdrawn occurred borduria",
        ),
        ("Бордурия возражает против чужой оговорки.", "objection occurred borduria"),
        ("Бордурия с 2003 года состоит в Спасательном союзе.", "membership ongoing borduria"),
        ("Бордурия — член Спасательного союза.", "membership ongoing borduria"),
        ("Бордурия не является членом Спасательного союза.", "membership denied borduria"),
        ("Бордурия не входит в Спасательный союз.", "membership denied borduria"),
        ("Бордурия примкнула к Спасательному союзу.", "accession occurred borduria"),
        (
            "Бордурия ходатайствовала о приёме в Спасательный союз.",
            "membership-application occurred borduria",
        ),
        ("Бордурию изгнали из Спасательного союза.", "exclusion occurred borduria union"),
        (
            "Бордурия участвует в Спасательном союзе в качестве наблюдателя.",
            "observer-status ongoing borduria",
        ),
        (
            "Бордурия, наблюдатель при Спасательном союзе, промолчала.",
            "observer-status ongoing borduria",
        ),
        (
            "Бордурию приняли в Спасательный союз в качестве страны-партнёра.",
            "partner-status occurred borduria",
        ),
        (
            "Бордурия не принимает участия в мероприятиях Спасательного союза.",
            "participation-freeze ongoing borduria",
        ),
        ("Бордурия стоит во главе Спасательного союза.", "chair ongoing borduria"),
        (
            "В Спасательном союзе в этом году председательствует Бордурия.",
            "chair ongoing borduria",
        ),
        (
            "Бордурия, возглавляющая Спасательный союз, молчит.",
            "chair ongoing borduria",
        ),
        (
            "Бордурия, не входящая в Спасательный союз, молчит.",
            "membership denied borduria",
        ),
        (
            "Состоящие в Спасательном союзе Бордурия и Сильдавия спорят.",
            "membership ongoing borduria syldavia",
        ),
        (
            "Бордурия встала во главе Спасательного союза.",
            "chair-transfer occurred borduria",
        ),
        (
            "Бордурия выполнила обязательства по соглашению.",
            "obligations-fulfilled occurred borduria",
        ),
        (
            "Бордурия не выполнила обязательств по соглашению.",
            "obligations-fulfilled denied borduria",
        ),
        (
            "Президент Бордурии вернул в парламент закон с замечаниями.",
            "document-returned occurred borduria",
        ),
        (
            "Спасательный союз выступил с коммюнике о маяках.",
            "communique occurred union",
        ),
        ("Совет капитанов вынес решение о маяках.", "decision occurred council"),
        ("Резолюция Совета капитанов была отклонена.", "resolution denied council"),
        (
            "Бордурия отдала свой голос против резолюции.",
            "vote occurred borduria",
        ),
        ("Бордурия назначила референдум о море.", "referendum planned borduria"),
        (
            "Жители Бордурии проголосовали на референдуме за море.",
            "referendum occurred borduria",
        ),
        (
            "Бордурия и Сильдавия уладили спор об острове.",
            "settlement occurred borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия решили вопрос о принадлежности острова.",
            "settlement occurred borduria syldavia",
        ),
        (
            "Бордурия инициировала арбитражное разбирательство.",
            "lawsuit occurred borduria",
        ),
        ("Морской суд отказал истцам из порта.", "ruling occurred court"),
        ("Морской суд встал на сторону рыбаков.", "ruling occurred court"),
        ("Министр Бордурии не подписывал меморандум о маяках.", "memorandum denied borduria"),
        ("Бордурия не стала подписывать соглашение.", "treaty-signed denied borduria"),
        ("Сенат Бордурии не стал утверждать соглашение.", "chamber-approval denied borduria"),
        ("Бордурия ушла из Спасательного союза.", "withdrawal occurred borduria"),
        ("Бордурия в Спасательном союзе с 1956 года.", "membership ongoing borduria"),
        ("Эстафету председательства Бордурия передала.", "chair-transfer occurred borduria"),
        (
            "Бордурия и Сильдавия сошлись на том, что мост нужен.",
            "agreement occurred borduria syldavia",
        ),
        ("Бордурия не делала оговорок к конвенции.", "reservation denied borduria"),
        (
            "Для Бордурии договор о маяках действует с 1956 года.",
            "entry-into-force occurred borduria",
        ),
        ("Бордурия внесёт в альтинг договор о маяках.", "treaty-submitted planned borduria"),
        ("Совет капитанов рассмотрит резолюцию о маяках.", "resolution planned council"),
        ("Бордурия и Сильдавия создадут конфедерацию.", "founding planned borduria syldavia"),
        ("Сопредседателями союза являются Бордурия и Сильдавия.", ""),
        ("Бордурия отказывается подписать хартию моря.", "treaty-signed denied borduria"),
        (
            "Соседи требуют, чтобы порт открыли и, чтобы Бордурия подписала хартию моря.",
            "treaty-signed advocated borduria",
        ),
        # what only looks alike
        ("Сенат Бордурии решил внести изменения в протокол.", "decision occurred borduria"),
        ("Бордурия сдала на хранение ядерные отходы.", ""),
        ("Бордурия отправила закон о рыбе в печать.", ""),
        ("Бордурия входит в пятёрку лучших по Спасательному союзу.", ""),
        ("Жители Бордурии отдали свои голоса кандидату.", ""),
        ("Бордурия сняла документальный фильм о море.", ""),
        ("Бордурия выполнила план по рыбе.", ""),
    ],
)
def test_law_and_institutions(sentence: str, what: str, world: NameBook) -> None:
    claims = told(sentence, world)
    assert what in claims if what else claims == []
