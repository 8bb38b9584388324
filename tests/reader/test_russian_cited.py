"""Russian: papers and agencies a page cites, and persons whose names stand side by side."""

from __future__ import annotations

import pytest

from servanda.reader import Article, NameBook, read

NOBODY = NameBook.build([])
HEAD = "Министры двух стран договорились о мосте"
PAD = "Это всё, что известно о деле к вечеру этого дня, и больше никто ничего не говорил."


def article(text: str) -> Article:
    return read(f"{HEAD}\n\n{text} {PAD}", NOBODY)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Мост откроют осенью, передает РИА «Новости».", "RIA Novosti"),
        ("«Мост готов», — цитирует РИА «Новости» министра.", "RIA Novosti"),
        ("Мост откроют осенью, сообщает «Клов-информ».", "Клов-информ"),
        ("«Мост откроют осенью», — цитируют «Береговые вести» слова министра.", "Береговые вести"),
        ("«Мост откроют», — приводит его «Росбалт».", "Rosbalt"),
        ("Ранее Коммерсантъ писал, что мост откроют осенью.", "Kommersant"),
        ("Мост откроют осенью, пишут в среду «Известия».", "Izvestia"),
        ("Об этом сообщает Klow Daily.", "Klow Daily"),
        ("Как пишет 25 июля портал KlowNews, мост откроют осенью.", "KlowNews"),
        ("Мост откроют осенью, передает МИА «Казинформ».", "Kazinform"),
    ],
)
def test_what_is_cited(text: str, cited: str) -> None:
    assert article(text).frame.relay == (cited,)


def test_a_service_that_is_no_paper() -> None:
    assert article("Мост откроют осенью, сообщает PR-служба порта.").frame.relay == ()


def test_two_persons_side_by_side() -> None:
    text = "Министр Пётр Велов открыл мост. На встрече с Веловым Тарн согласился на второй мост."
    names = {mention.text for mention in article(text).mentions}
    assert "Веловым Тарн" not in names
    assert "Веловым" in names


def test_dots_make_no_other_person() -> None:
    text = (
        "Министр Артём Королёв открыл мост. «Мост готов», — заявил Артем Королев. "
        "По словам Королева, мост нужен всем."
    )
    assert [speaker.name for speaker in article(text).speakers] == ["Артём Королёв"]
