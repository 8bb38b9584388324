"""Dense Russian reports: who acts where nobody is named, and what follows what was told."""

from __future__ import annotations

import pytest

from russian_coast import page, row
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        row("Перу", "pe", "state"),
        row("Чили", "cl", "state"),
        row("Египет", "eg", "state"),
        row("Чад", "td", "state"),
        row("Нигер", "ne", "state"),
        row("Ливия", "ly", "state"),
        row("Польша", "pl", "state"),
        row("Чехия", "cz", "state"),
        row("Казахстан", "kz", "state"),
        row("Рыбный союз", "union", "organisation"),
        row("Совет Рыбного союза", "union-council", "body", "union"),
        row("Мажилис Казахстана", "kz-mazhilis", "body", "kz"),
    ]
)
MET = "Чили и Перу 8 апреля 2021 года провели консультации в Лиме. "
PASSED = "Мажилис Казахстана 3 апреля 2021 года одобрил закон о ратификации договора с Чехией. "
ADOPTED = (
    "Совет Рыбного союза 8 апреля 2021 года провел заседание в Лиме. "
    "Была принята декларация о защите моря."
)
VOTED = (
    "Совет Рыбного союза 8 апреля 2021 года принял резолюцию о сетях. "
    "За документ проголосовали 23 государства, 11 были против."
)
AGREED = (
    "Правительство Чехии 3 апреля 2021 года одобрило отправку военных в Чад. "
    "Решение еще должен утвердить парламент."
)
JOINED = (
    "В маневрах, стартовавших 5 апреля 2021 года, задействованы военные из Польши, Чехии и Чада."
)


def told(text: str) -> set[str]:
    claims = read(page(text), WORLD).claims
    return {
        f"{one.type} {one.status} {one.day or '-'} {' '.join(sorted(one.actors))}"
        for one in claims
        if not one.likely_only
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "В Лиме заявили, что намерены выйти из Рыбного союза.",
            "withdrawal planned - pe",
        ),
        (
            "В Каире заявили, что в посредничестве третьей стороны не нуждаются.",
            "mediation denied - eg",
        ),
        (
            "Ранее в Варшаве сообщили, что отозвали посла из Чада из-за угроз.",
            "recall occurred 2021-05-03 pl",
        ),
        (
            "В министерстве обороны Чада подчеркнули, что отправят в Нигер 40 военных.",
            "deployment planned - td",
        ),
        (
            "Накануне в Каире осудили нападение на суда Ливии.",
            "condemnation occurred 2021-05-02 eg",
        ),
        (
            f"{MET}По итогам министры подписали протокол о сотрудничестве.",
            "treaty-signed occurred 2021-04-08 cl pe",
        ),
        (
            f"{MET}Подписан меморандум о взаимопонимании.",
            "memorandum occurred 2021-04-08 cl pe",
        ),
        (
            f"{MET}Подписано соглашение о торговле рыбой.",
            "treaty-signed occurred 2021-04-08 cl pe",
        ),
        (
            ADOPTED,
            "declaration occurred 2021-04-08 union-council",
        ),
        (
            VOTED,
            "vote occurred 2021-04-08 union-council",
        ),
        (
            f"{MET}Следующий раунд консультаций условлено провести в Сантьяго в 2025 году.",
            "consultations planned 2025 cl pe",
        ),
        (f"{MET}Следующая встреча назначена на 27 мая 2025 года.", "meeting planned 2025-05-27"),
        (
            "Встреча министров Чили и Перу назначена на май 2025 года.",
            "meeting planned 2025-05 cl pe",
        ),
        (
            f"{PASSED}Теперь документ поступит на рассмотрение в Сенат.",
            "treaty-submitted planned - kz",
        ),
        (f"{PASSED}Документ направлен на подпись президенту.", "promulgation planned - kz"),
        (
            AGREED,
            "parliament-approval planned - cz",
        ),
        (
            "Уведомление о выходе Перу из соглашения было направлено Чили 3 марта 2021 года.",
            "withdrawal occurred 2021-03-03 pe",
        ),
        (
            "Председательство в Рыбном союзе должно перейти от Чили к Перу в июле 2026 года.",
            "chair-transfer planned 2026-07 cl pe",
        ),
        (
            "Рыбный союз провел саммит в Лиме. Объединение новых членов принимать не будет.",
            "accession denied - union",
        ),
        (
            JOINED,
            "exercise occurred 2021-04-05 cz pl td",
        ),
        ("Правительство Перу предложило добрые услуги Чаду и Нигеру.", "mediation possible"),
        (
            "Министр иностранных дел Перу Хуан Кастро собирается в Варшаву, сообщает агентство.",
            "visit planned - Хуан Кастро",
        ),
    ],
)
def test_told(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Эксперты в Каире заявили, что отозвали посла из Ливии, узнав об угрозах.", "eg"),
        ("На встрече в Каире министры заявили, что осуждают обстрел судов.", "eg"),
        ("В Каире заявили, что Ливия отозвала посла из Чада.", "eg"),
        ("В Каире эксперты осудили нападение на суда Ливии.", "eg"),
        (f"{MET}По итогам 2023 года Перу подписало соглашение с Чадом.", "2021-04-08 pe td"),
        (f"{MET}Ранее был подписан меморандум о торговле.", "memorandum occurred 2021-04-08"),
        (f"{MET}Вечером состоялась очередная встреча болельщиков с тренером.", "meeting"),
        (f"{PASSED}Документ не был направлен на подпись президенту.", "promulgation"),
        ("Министр Чехии подготовил доклад. Документ направлен в Сенат.", "treaty-submitted"),
        ("Компания из Чехии предложила услуги связи Чаду и Нигеру.", "mediation"),
        ("Президент Перу Хуан Кастро собирается ввести в Лиме новый налог.", "visit"),
        (
            "Уведомление о выходе Перу из соглашения будет направлено в июле 2026 года.",
            "withdrawal occurred",
        ),
    ],
)
def test_untold(text: str, unwanted: str) -> None:
    assert not any(unwanted in one for one in told(text)), told(text)
