"""A page costs no more calls than it did: a new rule is asked only where it can apply.

Counted are the calls of the reader's own functions for one invented page, after it has been read
before; nothing is timed. Where a change calls for more, gate it by what the words of a sentence can
be (words/lexicon.py), or, if it is worth that much, raise the figure here and say why.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

import servanda.reader
from servanda.reader import read
from three_tongues import COASTS, book_of

if TYPE_CHECKING:
    from types import FrameType

ROOM = servanda.reader.__path__[0]
INLINED = ("<listcomp>", "<setcomp>", "<dictcomp>")  # no calls in later versions of Python
MORE = 1.1  # times the figure that a page may cost

GERMAN = """Die Rettungsunion berät über die Häfen

12. März 2021, 09:05

KLOW, 12. März (SylTA) - Der Generalsekretär der Rettungsunion, Ivo Beran, hat am Donnerstag in \
Klow den Präsidenten von Bordurien getroffen. Das teilte sein Büro mit.

„Wir messen der Zusammenarbeit mit Bordurien große Bedeutung bei“, sagte Beran nach dem Treffen. \
Er wies darauf hin, dass der Gipfel der Rettungsunion am 5. April in Sprodj stattfinden wird.

Bordurien und Syldavien hatten im Februar ein Abkommen über die gemeinsame Rettung \
unterzeichnet, das nun von beiden Parlamenten ratifiziert werden muss. Das syldavische Parlament \
will noch in diesem Monat darüber abstimmen. Der syldavische Außenminister Udo Lind erklärte, \
dass sein Land der Rettungsunion beitreten wolle, sobald die Gespräche abgeschlossen seien.

Die Regierung von Ruritanien kritisierte die Pläne. Sie hatte ihren Botschafter in der \
vergangenen Woche zu Konsultationen zurückgerufen, nachdem Bordurien zwei Diplomaten ausgewiesen \
hatte. Viele Menschen kamen aus den Nachbarorten, um die Gäste zu sehen. Die Straßen waren \
gesperrt, und die Schulen blieben an diesem Tag geschlossen.

Nach Angaben des Ministeriums stellte die Rettungsunion dem Land zehn Millionen Taler für den \
Bau der neuen Häfen zur Verfügung. Die Sanktionen gegen Ruritanien wurden um sechs Monate \
verlängert. Bei dem Treffen ging es auch um Fischerei, um die Preise und darum, wer die Boote \
bezahlt.
"""

ENGLISH = """Rescue Union discusses the ports

12 March 2021, 09:05

KLOW, March 12 (SylTA) - The Secretary General of the Rescue Union, Ivo Beran, met the president \
of Borduria in Klow on Thursday, his office said.

“We attach great importance to our cooperation with Borduria,” Beran said after the meeting. He \
noted that the summit of the Rescue Union will be held in Sprodj on April 5.

Borduria and Syldavia signed an agreement on joint rescue in February, which now has to be \
ratified by both parliaments. The Syldavian parliament wants to vote on it this month. Syldavian \
Foreign Minister Udo Lind said that his country would join the Rescue Union as soon as the talks \
are over.

The government of Ruritania criticised the plans. It recalled its ambassador for consultations \
last week after Borduria had expelled two diplomats. Many people came from the villages around \
to see the guests. The roads were closed, and the schools stayed shut on that day.

According to the ministry, the Rescue Union gave the country ten million crowns for the \
construction of the new ports. The sanctions against Ruritania were extended by six months. The \
meeting was also about fish, about prices and about who will pay for the boats.
"""

RUSSIAN = """Спасательный союз обсуждает порты

12 марта 2021, 09:05

КЛОВ, 12 мар - СилТА. Генеральный секретарь Спасательного союза Иво Беран встретился в четверг в \
Клове с президентом Бордурии, сообщила его пресс-служба.

"Мы придаем большое значение сотрудничеству с Бордурией", - сказал Беран после встречи. Он \
отметил, что саммит Спасательного союза пройдет 5 апреля в Спродже.

Бордурия и Сильдавия подписали в феврале соглашение о совместном спасении, которое теперь должны \
ратифицировать оба парламента. Парламент Сильдавии хочет проголосовать за него в этом месяце. \
Глава МИД Сильдавии Удо Линд заявил, что его страна вступит в Спасательный союз, как только \
завершатся переговоры.

Правительство Руритании раскритиковало эти планы. На прошлой неделе оно отозвало своего посла \
для консультаций после того, как Бордурия выслала двух дипломатов. Многие приехали из соседних \
поселков, чтобы увидеть гостей. Дороги были перекрыты, а школы в этот день не работали.

По данным министерства, Спасательный союз предоставил стране десять миллионов крон на \
строительство новых портов. Санкции против Руритании были продлены на шесть месяцев. На встрече \
говорили также о рыбе, о ценах и о том, кто заплатит за лодки.
"""

NAMES = book_of(*COASTS)


def calls(text: str) -> int:
    """How many times functions of the reader are called for a page that has been read before."""
    counted = 0

    def count(frame: FrameType, event: str, _: Any) -> None:
        nonlocal counted
        code = frame.f_code
        there = event == "call" and code.co_filename.startswith(ROOM)
        counted += there and code.co_name not in INLINED

    for _ in range(2):
        read(text, NAMES)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text, NAMES)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize(
    ("text", "figure"),
    # What governs an act is asked of German words, whose a page is of every top; and of its verbs
    # more can tell of an act (`geschlossen` of a truce, `verlängert` of sanctions; a pact that was
    # signed with nobody named is asked whose it is). Weights are asked of each word that may tell
    # of an act: a quarter to a third of the calls of a page. Of what rules took for done they are
    # asked how far it has come.
    [(GERMAN, 12_900), (ENGLISH, 11_300), (RUSSIAN, 9_800)],
    ids=["de", "en", "ru"],
)
def test_a_page_costs_no_more_calls_than_it_did(text: str, figure: int) -> None:
    now = calls(text)
    assert now <= MORE * figure, (
        f"{now} calls, {now / figure - 1:.0%} more than {figure}: gate what is asked in vain"
    )


def test_the_pages_tell_of_acts() -> None:
    for text in (GERMAN, ENGLISH, RUSSIAN):
        assert len(read(text, NAMES).claims) >= 5
