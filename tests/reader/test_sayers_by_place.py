"""Who says words by where the name stands: behind marks, behind a trade, before a full stop."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = {
    "en": "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the "
    "town stays open for all the ships that come to it.\n\n",
    "de": "03.05.2021 10:00\n\nNeues von der Küste\n\nKLOW (SylTA) - Der Hafen der Stadt bleibt "
    "für alle Schiffe offen, die dort anlegen wollen.\n\n",
    "ru": "03.05.2021 10:00\n\nНовости побережья\n\nКЛОВ, 3 мая. Порт города остаётся открытым "
    "для всех судов, которые хотят туда зайти.\n\n",
}
TAIL = {
    "en": " The river flows on, and the park of the town measures forty hectares.",
    "de": " Der Fluss fließt weiter, und der Park der Stadt misst vierzig Hektar.",
    "ru": " Река течёт дальше, а площадь городского парка составляет сорок гектаров.",
}


def speaking(lang: str, text: str, world: NameBook) -> set[str]:
    return {one.name for one in read(HEAD[lang] + text + TAIL[lang], world, langs=(lang,)).speakers}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # Behind words in marks a verb of any kind says them.
        ("“We have four boats and no net at all,” groans sailor Nela Vorn.", {"Nela Vorn"}),
        ("“The fog will never lift from here,” shrugs economist Boris Hill.", {"Boris Hill"}),
        ("“The fog will never lift from here,” chuckled the old mayor Boris Hill.", {"Boris Hill"}),
        (
            "“The fog will never lift from here,” in the words of a song that Nela Vorn likes.",
            set(),
        ),
        ("The ferry “Blue Heron” carries captain Boris Hill.", set()),
        # Halves of a given name behind a hyphen, and last names before a full stop.
        ("The craft is older than nets, says Bae Hye-rin, who weaves them.", {"Bae Hye-rin"}),
        ("Noh Dang-jun told them there had been no fog at all.", {"Noh Dang-jun"}),
        ("The plan was dropped, said Ambassador Kelder.", {"Kelder"}),
        # Institutions that ask, cite and speak of something.
        ("The Harbour Ministry asks that boats be no longer sent.", {"Harbour Ministry"}),
        ("Borduria's trade ministry cites the rules of the coast.", {"Borduria's trade ministry"}),
        ("The Harbour Ministry moved into a new house.", set()),
    ],
)
def test_english(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("en", text, world) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # A name known from nothing but a trade.
        ("„Das Netz ist leer“, sagt die Lehrerin Naw Tau aus Sprodj.", {"Naw Tau"}),
        ("„Das Netz ist leer“, sagt der Busfahrer Wilmer.", {"Wilmer"}),
        ("„Ich will segeln“, sagt die zehnjährige Hela.", {"Hela"}),
        ("Für die Boote sei das eine Zumutung, schimpft Wirtin Rosi Ortlieb.", {"Rosi Ortlieb"}),
        ("Das Netz sei leer, sagte Heiner und fuhr davon.", {"Heiner"}),
        ("Das Boot sei fertig, sagt der Hersteller Borlag.", set()),
        ("Am Montag lobte sie Fischer. Sie lobte Freiwillige und tadelte Seeleute.", set()),
        ("Das Boot sei fertig, sagte der Möbelhändler Wohnling.", set()),
        ("Das besage das Wiener Dokument über die Fischerei.", set()),
        # Last names behind an office: before a full stop, double, before a state.
        ("Eine Absprache habe es nicht gegeben, betont Außenminister Hellwang.", {"Hellwang"}),
        ("Das Netz sei leer, sagte Botschafter Hajno-Stettler.", {"Hajno-Stettler"}),
        ("Botschafter Hajno-Stettler sagte, das Netz sei leer.", {"Hajno-Stettler"}),
        # Verbs that stand apart from a part of them.
        ("Präsident Anton Gruber schloss einen Umbau der Brücke aus.", {"Anton Gruber"}),
        ("Kanzlerin Nela Vorn warb für eine neue Brücke.", {"Nela Vorn"}),
        ("Präsident Anton Gruber schloss das Tor und ging nach Hause.", set()),
        # What is voiced is nobody.
        ("Der Verband der Fischer kündigte Widerstand an.", {"Verband der Fischer"}),
    ],
)
def test_german(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("de", text, world) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "«Никогда не ставьте сеть в туман», – предостерегает консультант Юлия Мостовая.",
            {"Юлия Мостовая"},
        ),
        ("«Лодка старше моего сына», – смеётся капитан из Клова Иван Рогов.", {"Иван Рогов"}),
        ("«Мотор глушить нельзя, иначе до весны», – шутит водитель Мурад.", {"Мурад"}),
        ("Сеть пуста, говорит таксист Мурад.", {"Мурад"}),
        # A clause, or a participle, between a name and its verb.
        ("Капитан Иван Рогов, вернувшийся из Клова, заявил о готовности уйти.", {"Иван Рогов"}),
        ("Капитан Иван Рогов, чью лодку унесло, пообещал новую.", {"Иван Рогов"}),
        ("Капитан Юрий Рогов-младший назвал туман «проверкой нервов».", {"Юрий Рогов-младший"}),
        # Institutions by what they are for, and bare ones.
        ("Лодки стоят, сообщает министерство транспорта.", {"министерство транспорта"}),
        ("Лодки стоят, сообщили журналистам в министерстве экологии.", {"министерство экологии"}),
        ("Лодки уйдут к осени, уверяют в министерстве.", {"министерство"}),
        ("Министерство напоминает рыбакам о тумане.", {"Министерство"}),
        ("Министерство транспорта переехало в новое здание.", set()),
        ("Посольство закрыто на ремонт до весны.", set()),
    ],
)
def test_russian(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("ru", text, world) == who
