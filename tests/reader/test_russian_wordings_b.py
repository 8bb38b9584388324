"""Ordinary words of Russian agencies for what is done: who meets, sends, frees, founds, fights."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, told
from servanda.reader import NameBook

WORLD = NameBook.build(NAMES)
TOLD = """
ceasefire occurred borduria syldavia | Бордурия и Сильдавия договорились о прекращении огня.
ceasefire occurred borduria syldavia | Бордурия и Сильдавия заключили перемирие.
ceasefire occurred borduria syldavia | Перемирие между Бордурией и Сильдавией вступило в силу.
ceasefire occurred borduria syldavia | Бордурия и Сильдавия прекратили огонь.
ceasefire denied borduria | Бордурия нарушила перемирие на границе.
force-activated occurred union | Спасательный союз привёл силы реагирования в повышенную готовность.
force-activated occurred union | Силы Спасательного союза подняты по тревоге.
conference planned borduria | Бордурия созовёт международную конференцию по рыбе.
greeting occurred borduria | Президент Бордурии встретил в аэропорту короля Сильдавии.
meeting occurred borduria | Президент Бордурии имел встречу с послами разных стран.
consultations ongoing borduria | Бордурия консультируется с партнёрами о новых сборах.
phone-call occurred borduria | Премьер Бордурии пообщался по телефону с королём Сильдавии.
invitation denied borduria | Бордурия отклонила приглашение на праздник моря.
invitation occurred borduria | Бордурия направила соседям приглашение на праздник моря.
congratulation occurred borduria | Премьер Бордурии принёс поздравления королю Сильдавии.
credentials occurred borduria syldavia | Король Сильдавии принял верительную грамоту посла Бордурии.
recall occurred borduria | Парламент Бордурии вынес вотум недоверия правительству.
recall occurred borduria | Парламент Бордурии отправил правительство в отставку.
expulsion occurred borduria | Бордурия потребовала от консула покинуть страну за два дня.
expulsion occurred borduria syldavia | Консул Сильдавии признан в Бордурии нежелательным лицом.
establishment occurred borduria syldavia | Бордурия открыла посольство в Сильдавии.
diplomatic-relations planned borduria syldavia | Бордурия и Сильдавия обменяются послами.
recognition denied borduria syldavia | Бордурия не признаёт независимость Сильдавии.
appeal occurred borduria | Бордурия настаивает на освобождении моряков.
condemnation occurred borduria | Бордурия выразила возмущение словами капитана.
condemnation occurred borduria | Бордурия назвала блокаду порта грубым нарушением права.
mediation possible borduria | Бордурия предложила посредничество в споре о бухте.
mediation ongoing borduria | Бордурия посредничает в споре о бухте.
appointment occurred borduria | Парламент Бордурии утвердил нового премьер-министра.
appointment occurred borduria | Новый президент Бордурии принёс присягу.
nomination occurred borduria | Президент Бордурии номинировал нового посла в соседней стране.
award occurred borduria | Президент Бордурии удостоил короля Сильдавии высшей награды.
award planned borduria | Президент Бордурии вручит орден послу соседей.
sanction occurred borduria | Бордурия ввела пошлины на рыбу из соседних стран.
sanction occurred borduria | Бордурия запретила импорт рыбы из соседних стран.
sanction possible borduria | Бордурия пригрозила соседям санкциями.
sanction-relief occurred borduria | Бордурия сняла запрет на импорт рыбы.
sanction-relief occurred borduria | Бордурия разморозила счета рыбного банка.
aid occurred borduria | Бордурия пожертвовала соседям миллион крон.
deployment occurred borduria | Войска Бордурии вошли на остров.
withdrawal-of-troops occurred borduria | Бордурия сократила военный контингент на острове.
withdrawal-of-troops occurred borduria | Бордурия вернула на родину своих солдат с острова.
force-creation ongoing union | Спасательный союз формирует корпус быстрой помощи.
airspace-closed occurred borduria | Бордурия перекрыла воздушное пространство.
airspace-closed occurred borduria | Бордурия приостановила полёты над южными островами.
release occurred borduria | Бордурия отпустила экипаж танкера.
release occurred borduria syldavia | Состоялся обмен пленными между Бордурией и Сильдавией.
release occurred borduria syldavia | Бордурия вернула Сильдавии четверых военнопленных.
coup denied borduria | В Бордурии сорвана попытка переворота.
coup denied borduria | Власти Бордурии предотвратили попытку государственного переворота.
coup occurred borduria | Армия Бордурии взяла власть в свои руки.
establishment occurred union | Спасательный союз учредил комиссию, которая займётся рыбой.
establishment occurred council | Совет капитанов сформировал группу экспертов.
phone-call occurred borduria syldavia | Король Бордурии и канцлер Сильдавии провели разговор.
phone-call occurred borduria syldavia | Прошёл разговор между главой Бордурии и министром Сильдавии.
meeting occurred borduria syldavia | Во встрече приняли участие министры Бордурии и Сильдавии.
negotiation occurred borduria syldavia | В переговорах участвовали министры Бордурии и Сильдавии.
exercise ongoing borduria syldavia | В учениях принимают участие солдаты Бордурии и Сильдавии.
negotiation ongoing borduria syldavia | Бордурия ведёт с Сильдавией переговоры о рыбе.
consultations ongoing borduria syldavia | Бордурия и Сильдавия возобновляют консультации о рыбе.
session occurred union | Спасательный союз экстренно собрался на острове.
visit occurred borduria | Премьер Бордурии съездил в Сильдавию накануне выборов.
mediation ongoing borduria | Переговоры начались благодаря посредничеству Бордурии.
deployment planned borduria | Бордурия отправит на остров роту спасателей.
withdrawal-of-troops ongoing borduria | Солдаты Бордурии возвращаются с острова.
coup occurred borduria | Гвардия низложила президента Бордурии.
sanction-relief occurred borduria | Бордурия сняла запреты на ввоз рыбы.
"""
NOTHING = """
ceasefire | Миссия Спасательного союза следит за прекращением огня на острове.
release | В порту освобождённых моряков встретил министр рыбы.
appointment | Кабинет министров Бордурии одобрил строительство маяка.
recognition | Бордурия признала важность чистой воды.
establishment | Банк стал крупнейшим финансовым учреждением Бордурии.
establishment | Рыбаки создали комиссию, которая займётся рыбой.
ceasefire | Бордурия согласилась с необходимостью мер по поддержке прекращения огня.
award | Бордурия получила груз соли.
meeting | Прошла встреча, в которой хвалили рыбу из Бордурии.
meeting | Это была встреча, о которой в Бордурии ничего не знали.
greeting | Бордурия встретила новый год салютом.
establishment | Бордурия открыла выставку рядом с посольством.
withdrawal-of-troops | Бордурия сократила расходы на маяки.
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [
        (text.strip(), what.strip())
        for what, text in (line.split("|") for line in table.strip().splitlines())
    ]


@pytest.mark.parametrize(("sentence", "what"), rows(TOLD))
def test_an_ordinary_word_tells_of_its_act(sentence: str, what: str) -> None:
    found = told(sentence, WORLD)
    assert any(one.startswith(what) for one in found), found


@pytest.mark.parametrize(("sentence", "what"), rows(NOTHING))
def test_a_word_like_it_does_not(sentence: str, what: str) -> None:
    assert not [one for one in told(sentence, WORLD) if one.startswith(f"{what} ")]


@pytest.mark.parametrize(
    ("held", "who", "what"),
    [
        ("Прошли переговоры, в которых участвовали", "министры", "negotiation occurred"),
        ("Прошла встреча, в которой приняли участие", "министры обороны", "meeting occurred"),
        ("Состоится встреча, в которой примут участие", "послы", "meeting planned"),
    ],
)
def test_who_took_part_may_be_told_behind(held: str, who: str, what: str) -> None:
    wanted = f"{what} borduria syldavia"
    assert wanted in told(f"{held} {who} Бордурии и Сильдавии.", WORLD)
    assert wanted in told(f"{held} король Бордурии и канцлер Сильдавии.", WORLD)
