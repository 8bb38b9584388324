"""Who speaks without a name, in a clause behind a name, in another's words, and in a paper."""

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


def speaking(lang: str, text: str, world: NameBook) -> set[str]:
    return {one.name for one in read(HEAD[lang] + text, world, langs=(lang,)).speakers}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # People whom nobody names.
        ("A local harbour director said the fog was thick.", {"local harbour director"}),
        ("The net was empty, said a Polish trader.", {"Polish trader"}),
        ("A lawyer for the sailors said they would sail.", {"lawyer for the sailors"}),
        ("Ten boats sank, according to Polish officials.", {"Polish officials"}),
        ("Members of Congress from both parties demanded a ferry.",
         {"Members of Congress from both parties"}),
        ("A lawyer for the sailors went to the harbour.", set()),
        ("The lawyer of the guild came with a trader.", set()),
        # A clause behind a name, and what others tell of somebody's words.
        ("The bridge was opened by Mayor Nela Vorn, who said it was safe.", {"Nela Vorn"}),
        ("The plan was mocked by sailors and Boris Hill, who wrote: “It sinks.”", {"Boris Hill"}),
        ("The plan was condemned by Mayor Nela Vorn on Monday.", {"Nela Vorn"}),
        ("It follows criticism from Mayor Nela Vorn.", {"Nela Vorn"}),
        ("The bridge was opened by Mayor Nela Vorn, who sailed on.", set()),
        ("The plan was adopted by Mayor Nela Vorn on Monday.", set()),
        # Names that look like something else.
        ("Fish Minister Syldavia Vorn said the fog was thick.", {"Syldavia Vorn"}),
        ("The head of the bench, Justice Nela Vorn, then announced a break.", {"Nela Vorn"}),
        ("The head of the guild, the Pole Nela Vorn, slept.", set()),
        ("The undersecretary, Boris Hill, told the envoy that the ship was free.",
         {"Boris Hill"}),
        ("Half the boats leak, according to analysis by Boris Hill of the guild.",
         {"Boris Hill"}),
        # Bodies by what they decide on or made, and papers.
        ("The fog is over, the ministry of trade in Klow announced.",
         {"ministry of trade in Klow"}),
        ("The ferry is due, the committee on foreign affairs said.",
         {"committee on foreign affairs"}),
        ("A report by the Rescue Union found that ten boats leak.", {"Rescue Union"}),
        ("According to the explanatory note, the fee is due in May.", {"explanatory note"}),
        ("The Supreme Court rejected the plea, saying the rule was clear.", {"Supreme Court"}),
        ("Prosecutors accuse the mate of theft.", {"Prosecutors"}),
        ("The Ship Agency did not respond to a request for comment.", set()),
        ("The ship committee asked for more time.", set()),
        # States.
        ("Borduria and Syldavia urged calm on the coast.", {"Borduria", "Syldavia"}),
        ("Borduria and Syldavia closed the coast.", set()),
    ],
)  # fmt: skip
def test_english(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("en", f"{text} Nobody knows when the storm will end.", world) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("«Wir fangen nichts», sagte ein polnischer Händler.", {"polnischer Händler"}),
        ("Abgeordnete beider Parteien verlangten eine Fähre.",
         {"Abgeordnete beider Parteien"}),
        ("Ein polnischer Händler kaufte die Fähre.", set()),
        ("Zahlreiche Abgeordnete verlangten eine Fähre.", set()),
        ("Die Fähre fuhr unter Kapitänin Nela Vorn, die in ihrer Rede den Hafen lobte.",
         {"Nela Vorn"}),
        ("Die Fähre sei zu alt, sagte die Zürcher Nationalrätin Nela Vorn.", {"Nela Vorn"}),
        ("Die Fähre sei alt, sagte der Minister in N'Djamena, Boris Hill, der Zeitung.",
         {"Boris Hill"}),
        ("Auf Facebook schrieb der Minister Boris Hill: „Sie sinkt.“", {"Boris Hill"}),
        ("Boris Hill, Vorstand der Gilde erklärt: „Sie sinkt.“", {"Boris Hill"}),
        ("Die Fahrt wurde in Warschau als „Unfug“ bezeichnet.", {"Warschau"}),
        ("Die Fahrt wurde in Warschau als Erfolg gefeiert.", set()),
        ("Daten des Fischereiamts zeigen: Die Netze sind leer.", {"Fischereiamts"}),
        ("Borduria verurteilte den Streik scharf.", {"Borduria"}),
        ("Borduria hatte den Hafen lange als Basis betrachtet.", set()),
        ("Mit den Stimmen von ROT, BLAU und GRÜN sprach sich der Ausschuss für die Fähre aus.",
         {"Ausschuss"}),
    ],
)  # fmt: skip
def test_german(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("de", f"{text} Niemand weiß, wann der Sturm endet.", world) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Польское правительство заявляло о возможном отказе от парома.",
         {"Польское правительство"}),
        ("Паром утонет, написал в Facebook министр Борис Громов.", {"Борис Громов"}),
        ("Верховный суд страны счёл, что паром опоздал.", {"Верховный суд"}),
        ("Компания Nordtel сообщила, что паром опоздал.", {"Компания Nordtel"}),
        ("Местный врач сообщил газете, что паром опоздал.", {"Местный врач"}),
        ("Местный врач купил паром.", set()),
        ("Как сообщает пресс-служба сенатского комитета по морским делам, паром опоздал.",
         {"пресс-служба сенатского комитета по морским делам"}),
        ("Министр Борис Громов напомнил польским парламентариям о пароме.", {"Борис Громов"}),
        ("Посол Польши Нина Котова приехала. «Паром опоздал», — подчеркнула дипломат.",
         {"Нина Котова"}),
        ("Варшава отвергает обвинения.", {"Варшава"}),
        ("Варшава закрыла порт.", set()),
    ],
)  # fmt: skip
def test_russian(text: str, who: set[str], world: NameBook) -> None:
    assert speaking("ru", f"{text} Никто не знает, когда кончится буря.", world) == who
