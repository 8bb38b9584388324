"""Pages in several languages: each part is read by its own rules, or said not to have been read."""

from __future__ import annotations

import time

import pytest

from hostile import check
from servanda.errors import BadInput
from servanda.model.claim import Claim
from servanda.model.page import Hints
from servanda.reader import Article, article_dict, read
from servanda.reader.words.mixed import blanked, stretches_of
from servanda.reader.words.versions import told_once
from three_tongues import COASTS, book_of

NAMES = book_of(*COASTS, ("lind", "person", "Udo Lind", "Udo Lind", "Удо Линд"))
ENGLISH = """Two countries open a harbour

12 May 2022

Borduria and Syldavia signed an agreement on the new harbour on May 11, 2022, and their ministers \
said that the first boats would come in the summer.

“The harbour is a gift to all who live on this coast,” said Udo Lind after the signing.

Ruritania criticised the plan and recalled its ambassador from Borduria on May 12, 2022.
"""
RUSSIAN = """Две страны открывают порт

12 мая 2022

Бордурия и Сильдавия подписали 11 мая 2022 года соглашение о новом порте, и их министры \
сообщили, что первые лодки придут летом.

«Порт – это подарок всем, кто живёт на этом берегу», – сказал Удо Линд после подписания.

Руритания раскритиковала план и отозвала 12 мая 2022 года своего посла из Бордурии.
"""
GERMAN = """Zwei Länder eröffnen einen Hafen

12. Mai 2022

Bordurien und Syldavien haben am 11. Mai 2022 ein Abkommen über den neuen Hafen unterzeichnet, und \
ihre Minister sagten, dass die ersten Boote im Sommer kommen werden.

„Der Hafen ist ein Geschenk an alle, die an dieser Küste leben“, sagte Udo Lind danach.

Ruritanien kritisierte den Plan und rief am 12. Mai 2022 seinen Botschafter aus Bordurien zurück.
"""
FRENCH = (
    "Les deux pays ont décidé de renforcer leur coopération dans le domaine de la pêche, et les "
    "ministres se sont félicités de ce qui a été fait depuis un an. Ils ont aussi demandé que les "
    "ports soient ouverts avant la fin de l’été, afin que les bateaux puissent y entrer."
)
UKRAINIAN = (
    "Обидві країни вирішили, що новий порт буде відкрито влітку, і міністри також сказали, що "
    "перші човни прийдуть до міста після свята. Вони просили, щоб усі, хто живе на цьому березі, "
    "прийшли подивитися, як це буде, бо такого свята тут ще не було, а діти вже чекають на нього."
)
BULGARIAN = (
    "Двете страни решиха, че новото пристанище ще бъде открито през лятото, и министрите казаха, "
    "че първите лодки ще дойдат в града след празника. Те помолиха всички, които живеят на този "
    "бряг, да дойдат и да видят това, защото такъв празник тук не е имало, а децата вече чакат."
)
SERBIAN = (
    "Две земље су одлучиле да ће нова лука бити отворена током лета, а министри су рекли да ће "
    "први чамци стићи у град после празника. Они су замолили све који живе на овој обали да дођу "
    "и виде како ће то изгледати, јер таквог празника овде још није било, а деца већ чекају."
)
KAZAKH = (
    "Екі ел жаңа порт жазда ашылады деп шешті, және министрлер алғашқы қайықтар мерекеден кейін "
    "қалаға келетінін айтты. Олар осы жағалауда тұратын барлық адамды келіп көруге шақырды, "
    "өйткені мұндай мереке бұл жерде бұрын болған емес, сондықтан бәрі үшін бұл қуаныш болады."
)
ARMENIAN = (
    "Երկու երկրները որոշեցին, որ նոր նավահանգիստը կբացվի ամռանը, և նախարարներն ասացին, որ առաջին "
    "նավակները քաղաք կգան տոնից հետո։ Նրանք խնդրեցին բոլորին, ովքեր ապրում են այս ափին, գալ և "
    "տեսնել, թե ինչպես դա կլինի, քանի որ նման տոն այստեղ դեռ չի եղել, և երեխաներն արդեն սպասում են։"
)


def told(text: str) -> Article:
    article = read(text, NAMES)
    check(article)
    assert all(text[one.start : one.end] == one.text for one in article.quotes)
    assert all(text[one.start : one.end] == one.text for one in article.mentions)
    return article


def acts(article: Article) -> list[tuple[str, tuple[str, ...], str]]:
    return [(c.type, c.actors, c.day.text if c.day else "") for c in article.claims]


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, GERMAN])
def test_a_page_in_one_language_has_no_stretches(text: str) -> None:
    article = told(text)
    assert article.langs == (article.frame.lang,)
    assert article.stretches == ()


@pytest.mark.parametrize(
    ("first", "second", "langs"),
    [
        (ENGLISH, RUSSIAN, ("en", "ru")),
        (RUSSIAN, ENGLISH, ("ru", "en")),
        (ENGLISH, GERMAN, ("en", "de")),
        (GERMAN, ENGLISH, ("de", "en")),
        (GERMAN, RUSSIAN, ("de", "ru")),
    ],
)
def test_both_versions_are_read_and_each_act_is_told_once(
    first: str, second: str, langs: tuple[str, str]
) -> None:
    text = f"{first}\n{second}"
    article, alone = told(text), told(first)
    assert article.langs == langs
    assert article.frame == alone.frame
    (stretch,) = article.stretches
    assert text[stretch.start : stretch.end] == second.strip()
    assert article.unread == ()
    (signed,) = [c for c in article.claims if c.type == "treaty-signed"]
    assert signed.actors == ("borduria", "syldavia")
    assert signed.day is not None
    assert signed.day.text == "2022-05-11"
    assert [start < stretch.start for start, _ in signed.passages] == [True, False]
    assert {c.type for c in article.claims} == {
        c.type for c in (*alone.claims, *told(second).claims)
    }
    assert len({q.start < stretch.start for q in article.quotes if q.kind == "direct"}) == 2
    assert [speaker.label for speaker in article.speakers].count("lind") == 1


def test_three_languages_are_three_parts() -> None:
    text = f"{GERMAN}\n{ENGLISH}\n{RUSSIAN}"
    article = told(text)
    assert article.langs == ("de", "en", "ru")
    assert [stretch.lang for stretch in article.stretches] == ["en", "ru"]
    (signed,) = [c for c in article.claims if c.type == "treaty-signed"]
    assert len(signed.passages) == 3
    assert {text[q.start : q.end] for q in article.quotes} >= {
        "The harbour is a gift to all who live on this coast,",
        "Порт – это подарок всем, кто живёт на этом берегу",
    }


def test_acts_that_only_one_version_tells_are_told_too() -> None:
    more = "Сильдавия выслала 13 мая 2022 года двух дипломатов Руритании.\n"
    article = told(f"{ENGLISH}\n{RUSSIAN}\n{more}")
    (sent,) = [c for c in article.claims if c.type == "expulsion"]
    assert sent.rule.startswith("ru.")
    assert len([c for c in article.claims if c.type == "recall"]) == 1


def test_acts_of_other_days_or_others_stay_apart() -> None:
    other = RUSSIAN.replace("подписали 11 мая", "подписали 3 мая")
    assert len([c for c in told(f"{ENGLISH}\n{other}").claims if c.type == "treaty-signed"]) == 2
    other = RUSSIAN.replace("Бордурия и Сильдавия", "Бордурия и Руритания")
    assert len([c for c in told(f"{ENGLISH}\n{other}").claims if c.type == "treaty-signed"]) == 2


def test_each_act_of_a_version_is_one_of_the_other() -> None:
    english = "Borduria expelled two diplomats of Ruritania on May 3, 2022. "
    english += (
        "Later that day it closed the road, which had been open for a year, and the harbour. "
    )
    english += "Syldavia expelled three diplomats of Ruritania on May 4, 2022."
    russian = "Бордурия выслала 3 мая 2022 года двух дипломатов Руритании. Позже в этот день она "
    russian += "закрыла дорогу, которая была открыта целый год, а также порт, что всех удивило. "
    russian += "Сильдавия выслала 4 мая 2022 года трёх дипломатов Руритании."
    article = told(f"{english}\n\n{russian}\n")
    sent = [c for c in article.claims if c.type == "expulsion"]
    assert [c.actors[0] for c in sent] == ["borduria", "syldavia"]
    assert all(len(c.passages) == 2 for c in sent)


def test_what_is_said_of_a_day_in_the_second_version_hangs_on_the_day_of_the_page() -> None:
    russian = RUSSIAN.replace("12 мая 2022\n\n", "").replace("11 мая 2022 года", "в среду")
    (signed,) = [c for c in told(f"{ENGLISH}\n{russian}").claims if c.type == "treaty-signed"]
    assert len(signed.passages) == 2


@pytest.mark.parametrize("text", [f"{GERMAN}\n{FRENCH}\n", f"{FRENCH}\n\n{GERMAN}"])
def test_a_stretch_in_a_language_without_rules_is_told(text: str) -> None:
    article = told(text)
    assert article.langs == ("de",)
    (stretch,) = article.unread
    assert text[stretch.start : stretch.end] == FRENCH
    assert stretch.lang == "fr"
    assert acts(article) == acts(told(GERMAN))
    shown = article_dict(article)
    assert shown["langs"] == ["de"]
    line = text[: stretch.start].count("\n") + 1
    assert shown["stretches"] == [
        {"start": stretch.start, "end": stretch.end, "line": line, "lang": "fr", "read": False}
    ]


def test_a_paragraph_in_french_between_others_parts_them() -> None:
    first, _, rest = GERMAN.partition("\n\n„")
    text = f"{first}\n\n{FRENCH}\n\n„{rest}"
    article = told(text)
    assert [text[one.start : one.end] for one in article.unread] == [FRENCH]
    assert acts(article) == acts(told(GERMAN))


def test_a_language_with_rules_that_is_not_enabled_is_not_read() -> None:
    article = read(f"{ENGLISH}\n{RUSSIAN}", NAMES, langs=("en", "de"))
    assert article.langs == ("en",)
    assert [one.lang for one in article.unread] == ["ru"]
    assert not [c for c in article.claims if c.rule.startswith("ru.")]


@pytest.mark.parametrize(
    ("stretch", "lang"),
    [(UKRAINIAN, "uk"), (BULGARIAN, "bg"), (SERBIAN, "sr"), (KAZAKH, "kk"), (ARMENIAN, "hy")],
)
@pytest.mark.parametrize("page", [RUSSIAN, ENGLISH], ids=["ru", "en"])
def test_what_is_not_russian_is_not_read_as_russian(page: str, stretch: str, lang: str) -> None:
    text = f"{page}\n{stretch}\n"
    article = told(text)
    assert [(one.lang, text[one.start : one.end]) for one in article.unread] == [(lang, stretch)]
    assert acts(article) == acts(told(page))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (FRENCH, "French"),
        (UKRAINIAN, "Ukrainian"),
        (BULGARIAN, "Bulgarian"),
        (SERBIAN, "Serbian"),
        (KAZAKH, "Kazakh"),
        (ARMENIAN, "Armenian"),
        (f"{FRENCH}\n{FRENCH}\n\nBorduria and Syldavia signed an agreement on fish.", "French"),
    ],
)
def test_a_page_in_such_a_language_alone_is_refused_by_its_name(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=f"the text is in {says}"):
        read(text, NAMES)


def test_of_a_page_mostly_in_french_the_english_half_is_read() -> None:
    text = f"{FRENCH} {FRENCH} {FRENCH}\n\n{ENGLISH}"
    article = told(text)
    assert article.langs == ("en",)
    assert [one.lang for one in article.unread] == ["fr"]
    assert acts(article) == acts(told(ENGLISH))


ONE = [
    # A quotation in another language, within a sentence and as a paragraph of its own.
    GERMAN + "\nLind sagte der Zeitung: „We have waited for this harbour for ten years, and I am "
    "sure that all of the boats which have been built for it will come in this summer with their "
    "flags, as they did when my father was the one who opened the old harbour in this bay.“\n",
    GERMAN + "\n„We have waited for this harbour for ten years, and I am sure that all of the "
    "boats which have been built for it will come in this summer with their flags, as they did "
    "when my father was the one who opened the old harbour in this bay.“\n\nSo sprach Lind.\n",
    ENGLISH + "\nThe minister added: «Мы ждали этого порта десять лет, и я уверен, что все лодки, "
    "которые были для него построены, придут сюда этим летом под своими флагами, как это было, "
    "когда мой отец открыл старый порт в этом заливе».\n",
    # Menus, and titles of papers.
    "Home\nAbout us\nThe Ministry\nPress and Media\nContact\nVisas for visitors\n\n" + GERMAN,
    "Главная\nО нас\nПресс-центр\nКонтакты\nПосольства и консульства\n\n" + ENGLISH,
    ENGLISH + "\nDeutsch\nРусский\nFrançais\nEspañol\nУкраїнська\nՀայերեն\n",
    ENGLISH + "\n" + "The papers: Le Monde des Ports, La Croix de la Mer, Les Échos du Lac, Le "
    "Journal de la Côte et des Îles, La Gazette des Bateaux et de la Pêche, Le Courrier du Sud, La "
    "Voix de l’Ouest, Le Messager de la Rade et du Golfe, Les Nouvelles de la Baie.\n",
    # Names of houses and persons.
    ENGLISH + "\nPresent were: Bundesministerium für Häfen und Küsten, Institut für die Geschichte "
    "der Schifffahrt und des Fischfangs, Verein der Freunde des Hafens von Klow, Stiftung für das "
    "Erbe der Küste und der Inseln, Bund der Fischer und der Bootsbauer in den Ländern am Meer.\n",
    ENGLISH + "\nJuan de la Cruz, Maria del Mar de los Ríos, Pedro de la Costa, Ana de la Vega y "
    "del Campo, José de la Torre, Luis del Río, Carmen de las Casas, Pablo de la Peña, Inés de la "
    "Fuente, Diego del Valle, Sofía de la Rosa, Jorge de la Mata, Elena de los Santos.\n",
    # Too short to count.
    ENGLISH + "\nAll rights reserved.\n\nMit freundlicher Unterstützung der Häfen, die sich auch "
    "noch im Winter nicht schließen lassen.\n",
    RUSSIAN + "\nПорт называется «Київ» и «Запоріжжя».\n",
    "Minister spricht\n\nNice to meet you, said he, as they would have had it from the sea.\n\n"
    + GERMAN,
]  # fmt: skip


@pytest.mark.parametrize("text", ONE, ids=range(len(ONE)))
def test_single_lines_names_and_quotations_are_no_other_language(text: str) -> None:
    article = told(text)
    assert article.stretches == ()


def test_a_headline_and_a_day_belong_to_what_they_lead_to() -> None:
    german, french = GERMAN.strip(), f"Un port pour deux pays\n\n12 mai 2022\n\n{FRENCH}"
    text = f"{german}\n\n{french}\n"
    (stretch,) = told(text).unread
    assert text[stretch.start : stretch.end] == french
    text = f"{german}\n\nКоммюнике\n\n{RUSSIAN}"
    (stretch,) = told(text).stretches
    assert text[stretch.start :].startswith("Коммюнике")


def test_lines_of_one_width_are_one_paragraph() -> None:
    words, lines, line = FRENCH.split(), [], ""
    for word in words:
        if len(line) + len(word) > 60:
            lines.append(line.strip())
            line = ""
        line += word + " "
    french = "\n".join([*lines, line.strip()])
    text = f"{GERMAN}\n\n{french}\n"
    (stretch,) = told(text).unread
    assert text[stretch.start : stretch.end] == french


def test_the_day_and_the_headline_of_the_markup_are_kept() -> None:
    hints = Hints("Two countries open a harbour", "h1", "2022-05-12", "json-ld")
    text = f"{ENGLISH}\n{RUSSIAN}"
    frame = read(text, NAMES, hints=hints).frame
    assert (frame.headline, frame.headline_basis) == ("Two countries open a harbour", "h1")
    assert frame.published == "2022-05-12"


def test_blanks_keep_the_places_and_the_lines() -> None:
    text = f"{GERMAN}\n{FRENCH}\n"
    (stretch,) = stretches_of(text, "de")
    there = blanked(text, [stretch])
    assert len(there) == len(text)
    assert there.count("\n") == text.count("\n")
    assert there.split() == GERMAN.split()


def test_a_long_text_in_turns_is_told_apart() -> None:
    text = f"{ENGLISH}\n{FRENCH}\n\n" * 300
    assert len(stretches_of(text, "en")) == 300


@pytest.mark.parametrize("mark", ['"', "„", "«", "“", "»", "\n", "и ", "que ", "ї", "ա"])
def test_no_run_of_marks_makes_it_slow(mark: str) -> None:
    begun = time.process_time()
    stretches_of(GERMAN + FRENCH * 2 + mark * 100_000 + "\n" + FRENCH, "de")
    assert time.process_time() - begun < 3


def test_yesterday_in_the_second_version_hangs_on_the_day_of_the_first() -> None:
    behind = """
Руритания вчера отозвала своего посла из Бордурии, и министры обеих стран сообщили, что порт \
откроют осенью, если погода на берегу позволит это рабочим.
"""
    english = "\n\n".join(ENGLISH.split("\n\n")[:4])
    article = read(f"{english}\n{behind}", NAMES)
    (recalled,) = [claim for claim in article.claims if claim.type == "recall"]
    assert (str(recalled.day), article.langs) == ("2022-05-11", ("en", "ru"))


def test_whom_the_record_does_not_know_is_not_joined_beyond_a_language() -> None:
    one, other = (
        Claim("meeting", "occurred", "agency", (who,), "", None, "", "", at, at + 9, f"{lang}.x")
        for who, at, lang in (("Ivo Beran", 0, "en"), ("Uda Lind", 50, "ru"))
    )
    assert told_once([one], [other]) == (one, other)
