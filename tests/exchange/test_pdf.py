"""PDF: paragraphs as the page has them, columns, broken words, running lines, and refusals."""

from __future__ import annotations

import pytest

from printing import At, printed
from servanda.errors import BadInput
from servanda.exchange.pages.pdf import pdf_text

TITLE = At(50, 740, "Der Rat tagt in Klow zum Protokoll", 18)
TOP = 700


def column(text: str, left: float = 50, top: float = TOP, size: float = 10) -> list[At]:
    """Lines one below the other; an empty one is left blank."""
    lines = enumerate(text.strip("\n").split("\n"))
    return [At(left, top - 12 * number, line, size) for number, line in lines if line]


def paragraphs(*pages: list[At]) -> list[str]:
    return pdf_text(printed(*pages)).text.split("\n\n")


ONE = """
Der Rat der Gemeinschaft hat am Montag in Klow getagt. An
der Sitzung nahmen alle Mitglieder teil, wie das Sekretariat
berichtete.
"""
TWO = """
„Wir haben uns auf einen Zeitplan verständigt“, sagte der
Generalsekretär nach der Sitzung vor Journalisten im Hafen.
"""
ONE_TEXT, TWO_TEXT = (" ".join(text.split()) for text in (ONE, TWO))


def test_lines_are_paragraphs_again_and_the_title_stands_apart() -> None:
    page = [TITLE, *column(ONE), *column(TWO, top=TOP - 60)]
    assert paragraphs(page) == [TITLE.text, ONE_TEXT, TWO_TEXT]
    assert pdf_text(printed(page)).hints.headline == TITLE.text


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    assert paragraphs([TITLE, *column(ONE + TWO.lstrip("\n"))]) == [TITLE.text, ONE_TEXT, TWO_TEXT]


def test_a_line_that_is_set_in_begins_a_paragraph() -> None:
    full = "Der Rat der Gemeinschaft hat am Montag im Rathaus getagt."
    lines = [At(62, 700, full), At(62, 688, full), At(50, 676, "Er berät weiter am Dienstag.")]
    assert paragraphs([TITLE, *lines]) == [TITLE.text, full, f"{full} {lines[-1].text}"]


def test_a_date_at_the_beginning_of_a_line_is_no_item_of_a_list() -> None:
    text = "Die nächste Sitzung des Rates der Gemeinschaft findet am\n12. November in Szohod statt."
    assert paragraphs([TITLE, *column(text)])[-1] == text.replace("\n", " ")


def test_menus_keep_their_lines() -> None:
    menu = column("Nachrichten\nHafen\nKarten\nÜber uns", left=50, size=8)
    found = paragraphs([*menu, *column(ONE, left=200)])
    assert found == ["Nachrichten", "Hafen", "Karten", "Über uns", ONE_TEXT]


NARROW = """
Der Rat der Gemeinschaft hat
am Montag in der Stadt Klow
über die Frage der gemein-
samen Einsätze beraten. Die
"""
BESIDE = """
Sitzung fand im Hafen statt.
Daran nahmen alle Mitglied-
staaten teil. Für die Wirt-
schafts- und Sozialfragen ist
ein Ausschuss zuständig.
"""
ACROSS = (
    "Der Rat der Gemeinschaft hat am Montag in der Stadt Klow über die Frage der gemeinsamen "
    "Einsätze beraten. Die Sitzung fand im Hafen statt. Daran nahmen alle Mitgliedstaaten teil. "
    "Für die Wirtschafts- und Sozialfragen ist ein Ausschuss zuständig."
)


@pytest.mark.parametrize("together", [False, True])
def test_columns_are_read_one_after_the_other_however_they_were_drawn(*, together: bool) -> None:
    lines = column(NARROW) + column(BESIDE, left=260)
    if together:
        lines.sort(key=lambda line: (-line.height, line.left))
    assert paragraphs([TITLE, *lines]) == [TITLE.text, ACROSS]


def test_what_stands_at_both_ends_of_a_line_is_no_sentence() -> None:
    ends = [At(50, 760, "PRESSEMITTEILUNG Nr. 12"), At(450, 760, "Klow, 3. Mai 2021")]
    found = paragraphs([*ends, TITLE, *column(ONE)])
    assert found == [*(line.text for line in ends), TITLE.text, ONE_TEXT]


def test_a_table_keeps_its_rows() -> None:
    names, days = ("Bordurien", "Syldavien", "San Theodoros"), ("3.5.2021", "4.5.2021", "7.6.2021")
    rows = list(zip(names, days, strict=True))
    cells = [
        At(left, 700 - 12 * number, text)
        for number, row in enumerate(rows)
        for left, text in zip((50, 300), row, strict=True)
    ]
    assert paragraphs([TITLE, *cells])[1:] == [" ".join(row) for row in rows]


def test_a_hyphen_stays_where_words_are_not_broken_or_the_word_has_one_elsewhere() -> None:
    kept = "Eine Erklärung der syldavisch-\nbordurischen Kommission des Rates."
    assert paragraphs([TITLE, *column(kept)])[-1] == kept.replace("\n", "")
    again = NARROW + "syldavisch-\nbordurische und syldavisch-bordurische"
    assert "syldavisch-bordurische und" in paragraphs([TITLE, *column(again)])[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Beraten wurde über das Fischerei-\nund Hafenrecht der Inseln.",
        "The Council spoke of short-\nto medium-term loans.",
        "Совет говорил о торгово-\nи промышленных вопросах островов.",
        "Le conseil parlait des socio-\net des technocrates du port.",
    ],
)
def test_a_hyphen_of_its_own_stays_with_a_blank_behind_it(text: str) -> None:
    assert paragraphs([TITLE, *column(text)])[-1] == text.replace("\n", " ")


def test_signs_of_print_are_letters() -> None:
    text = "Die o\ufb03ziellen Abkommen über P\ufb02ich\u00adten liegen im Ra\u00ad\nthaus aus."
    found = paragraphs([TITLE, *column(text), *column(NARROW, top=600)])
    assert "offiziellen Abkommen über Pflichten" in found[1]


def test_russian() -> None:
    text = "Совет министров собрался в понедельник в городе Клов и\nпринял решение о протоколе."
    assert paragraphs([TITLE, *column(text)])[-1] == text.replace("\n", " ")


def test_what_runs_along_the_edges_is_left_out_and_sentences_go_on_over_the_page() -> None:
    def page(number: int, text: str) -> list[At]:
        head = At(50, 780, "Gemeinschaft der Inseln, Pressedienst", 8)
        return [head, *column(text), At(280, 20, f"Seite {number} von 2", 8)]

    first, second = ONE.replace(".\n", " und\n"), "dass weiter beraten wird.\n"
    found = paragraphs(page(1, first), page(2, second))
    assert found == [" ".join((first + second).split())]


def test_the_address_a_browser_prints_is_that_of_the_page() -> None:
    edge = [At(20, 785, "27.11.26, 11:35", 7), At(200, 785, "Rat tagt", 7)]
    edge += [At(20, 12, "https://presse.example/2021/05/03/rat-tagt", 7), At(570, 12, "1/1", 7)]
    found = pdf_text(printed([TITLE, *column(ONE), *column(TWO, top=600), *edge]))
    assert found.url == "https://presse.example/2021/05/03/rat-tagt"
    assert found.text.split("\n\n") == [TITLE.text, ONE_TEXT, TWO_TEXT]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (printed([TITLE], locked=True), "password"),
        (printed([]), "no text, perhaps pictures"),
        (printed([TITLE])[:300], "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(body: bytes, says: str) -> None:
    with pytest.raises(BadInput, match=says) as told:
        pdf_text(body)
    assert "\n" not in str(told.value)
