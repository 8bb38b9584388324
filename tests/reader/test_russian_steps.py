"""Steps of treaties and memberships as Russian agencies tell them, of an invented coast."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page, row
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [*NAMES, row("Мажилис Парламента Сильдавии", "syldavia-mazhilis", "body", "syldavia")]
)


def told(text: str) -> set[str]:
    claims = read(page(text), WORLD).claims
    return {f"{one.type} {one.status} {' '.join(one.actors)}".strip() for one in claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Состоялось парафирование соглашения между Бордурией и Сильдавией.", "document-signing"),
        ("Бордурия и Сильдавия парафируют соглашение о мосте.", "document-signing planned"),
        ("Бордурия и Сильдавия завершили согласование соглашения.", "agreement occurred"),
        ("Бордурия передала соглашение на ратификацию парламенту.", "treaty-submitted occurred"),
        ("Ожидают, что Бордурия ратифицирует соглашение летом.", "ratification planned borduria"),
        ("Грамота о присоединении Бордурии сдана на хранение.", "deposit occurred borduria"),
        ("Бордурия сдаст ратификационную грамоту союзу.", "deposit planned borduria"),
        ("Бордурия и Сильдавия обменялись ратификационными грамотами.", "deposit occurred"),
        ("Бордурия стала участником конвенции о маяках.", "accession occurred borduria"),
        ("Присоединение Бордурии к конвенции оформлено.", "accession occurred borduria"),
        (
            "Приостановлено участие Бордурии в договоре о маяках.",
            "treaty-suspension occurred borduria",
        ),
        ("Бордурия приостановила действие меморандума.", "treaty-suspension occurred borduria"),
        ("Бордурия запросила членство в Спасательном союзе.", "membership-application occurred"),
        (
            "Заявка Бордурии на членство в Спасательном союзе была подана.",
            "membership-application occurred borduria",
        ),
        ("Бордурии направлено приглашение вступить в союз.", "invitation occurred borduria"),
        ("Союз предоставил Бордурии статус кандидата.", "decision occurred"),
        ("Бордурия официально принята в Спасательный союз.", "accession occurred borduria"),
        ("Бордурия вступит в Спасательный союз, решение принято.", "accession planned borduria"),
        ("Бордурия добивается вступления в Спасательный союз.", "accession sought borduria"),
        (
            "Бордурия лишена статуса наблюдателя при союзе.",
            "participation-freeze occurred borduria",
        ),
        (
            "Бордурия объявила о немедленном выходе из Спасательного союза.",
            "withdrawal planned borduria",
        ),
        ("Бордурия угрожает покинуть Спасательный союз.", "withdrawal possible borduria"),
        ("Выхода Бордурии из Спасательного союза не будет.", "withdrawal denied borduria"),
        ("Саммит Спасательного союза в этом году не состоится.", "summit denied union"),
        ("Подписав соглашение, Бордурия открыла рынок.", "treaty-signed occurred borduria"),
        ("Вступив в Спасательный союз, Бордурия выиграла.", "accession occurred borduria"),
        (
            "Мажилис Парламента Сильдавии одобрил соглашение о мосте.",
            "chamber-approval occurred syldavia-mazhilis",
        ),
        ("Сильдавия отводит войска, миротворцы Бордурии покинули остров.", "withdrawal-of-troops"),
        ("Бордурия не присоединится к санкциям против Сильдавии.", "sanction denied borduria"),
        ("Бордурия исключила из санкционных списков два судна.", "sanction-relief occurred"),
        ("Бордурия выступила с призывом к сдержанности.", "appeal occurred borduria"),
        ("Миссия Спасательного союза развёрнута на острове.", "deployment occurred union"),
        ("Бордурия и Сильдавия сели за стол переговоров.", "negotiation occurred"),
        ("Бордурия и Сильдавия договорились при посредничестве союза.", "agreement occurred"),
        ("Бордурия отправила на остров 50 тонн продовольствия.", "aid occurred borduria"),
        ("Оппозиция требует отставки президента Бордурии.", "recall advocated borduria"),
        ("Бордурия продлила соглашение о маяках на год.", "treaty-extended occurred borduria"),
        ("Бордурия внесла в соглашение изменения.", "treaty-amended occurred borduria"),
        ("Бордурия расторгла договор о мосте.", "treaty-ended occurred borduria"),
        ("Соглашение Бордурии и Сильдавии временно применяется с мая.", "provisional-application"),
        ("Бордурия сделала оговорку к конвенции.", "reservation occurred borduria"),
        ("Бордурия отозвала оговорку к конвенции.", "reservation-withdrawn occurred borduria"),
        ("Бордурия заявила возражение против оговорки.", "objection occurred borduria"),
        ("Союз восстановил членство Бордурии.", "reinstatement occurred borduria"),
        ("Бордурия отстранена от участия в работе Спасательного союза.", "participation-freeze"),
        (
            "Бордурия направила в секретариат запрос о предоставлении статуса наблюдателя.",
            "membership-application occurred borduria",
        ),
        (
            "Как рассказал капитан, подписание договора Бордурии приурочат к маю.",
            "treaty-signed planned borduria",
        ),
        ("Бордурия наделена статусом партнёра Спасательного союза.", "partner-status occurred"),
        ("Бордурию примут в Спасательный союз.", "accession planned borduria"),
        ("Вступление Бордурии в Спасательный союз невозможно.", "accession denied borduria"),
        ("Бордурия сменит Сильдавию на посту председателя союза.", "chair-transfer planned"),
        ("Сильдавия переняла у Бордурии председательство.", "chair-transfer occurred syldavia"),
        ("Лидеры Бордурии и Сильдавии увидятся в мае.", "meeting planned borduria syldavia"),
        ("Совет капитанов заседал в Клове.", "session occurred council"),
        ("Бордурия настоятельно призвала Сильдавию открыть порт.", "appeal occurred borduria"),
        ("Бордурия передала базу, завершив вывод контингента.", "withdrawal-of-troops occurred"),
        ("Бордурия сняла ограничения с сильдавских судов.", "sanction-relief occurred borduria"),
        (
            "Бордурия присоединилась к новому пакету санкций против Сильдавии.",
            "sanction occurred borduria",
        ),
        ("Бордурия восстанавливает дипломатические отношения с Сильдавией.", "diplomatic"),
        ("Бордурия предоставила Сильдавии членство в союзе.", "accession occurred"),
        ("Союз отменил приостановку членства Бордурии.", "reinstatement occurred borduria"),
        ("Сильдавия и Бордурия стали странами-партнёрами Спасательного союза.", "partner-status"),
        ("Процесс вступления Бордурии в Спасательный союз остановлен.", "accession denied"),
        ("Бордурия внесла в чёрный список трёх капитанов.", "sanction occurred borduria"),
        ("Бордурия рассматривает введение санкций против Сильдавии.", "sanction possible borduria"),
        (
            "Подписав договор о рыбе, Бордурия и Сильдавия обязались помогать соседям.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Бордурия готовится присоединиться к конвенции, законопроект выносится на обсуждение.",
            "accession planned borduria",
        ),
        ("Белград и Скопье начали переговоры о мостах.", "negotiation ongoing rs mk"),
        ("Белград готов к переговорам о мостах.", "negotiation possible rs"),
        ("Белград и Скопье на прошлой неделе заключили договор.", "treaty-signed occurred rs mk"),
        (
            "Бордурия, заявка которой была одобрена в мае, официально вошла в Спасательный союз.",
            "accession occurred borduria",
        ),
        (
            "Бордурия вышла из Спасательного союза, закон вступил в силу.",
            "withdrawal occurred borduria",
        ),
        (
            "Договор о рыбе, который заменил прежний, подписали Бордурия и Сильдавия.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Договор о рыбе, который заменил прежний, был подписан Бордурией и Сильдавией.",
            "treaty-signed occurred borduria syldavia",
        ),
    ],
)
def test_steps_are_told(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Бордурию призвали подписать соглашение.", "appeal"),
        ("Миротворцы Спасательного союза покинули Бордурию.", "withdrawal occurred"),
        ("Бордурия не присоединится к санкциям против Сильдавии.", "accession"),
        ("Бордурию лишили статуса наблюдателя.", "observer-status"),
        ("Бордурия вышла из соглашения, указ подписан в понедельник.", "treaty-signed"),
        (
            "Палата одобрила закон о присоединении Бордурии к конвенции, принятый в мае.",
            "accession",
        ),
        ("Бордурия присоединилась к новому пакету санкций.", "accession"),
        ("Сборная Бордурии вошла в четвёрку лучших команд побережья.", "accession"),
        ("Совет капитанов собрался на консультации, запрошенные Бордурией.", "consultations"),
        ("Лидеры союза поддержали Бордурию, документ подписан в порту.", "document-signing adv"),
        ("Союз отменил приостановку членства Бордурии.", "participation-freeze"),
        ("Белград остался без переговоров о мостах.", "negotiation"),
        ("Проект, который внесла Бордурия, призывает стороны начать переговоры.", "appeal"),
        ("Встреча сборных Бордурии и Сильдавии прошла в порту.", "meeting"),
        ("Бордурия получила статус кандидата на вступление в Спасательный союз.", "accession"),
    ],
)
def test_what_looks_like_a_step_and_is_none(text: str, wrong: str) -> None:
    assert not any(one.startswith(wrong) for one in told(text)), told(text)


def test_the_noun_that_opens_a_sentence_is_no_first_name() -> None:
    text = "Министр Антон Вельский отдыхает. Встречи Вельского и Бориса Хохлова сегодня не будет."
    assert "meeting denied Антон Вельский Борис Хохлов" in told(text)
