"""Whether a sentence tells the day with which its act is marked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "eval/reader"))

from passages import Act
from tellable import tells_day


def told(lang: str, sentence: str, day: str, page_day: str = "2024-05-16") -> bool:
    return tells_day(Act(0, 1, "visit", "occurred", (), day), sentence, page_day, lang)


@pytest.mark.parametrize(
    ("lang", "sentence", "day"),
    [
        ("en", "They signed it in 2019.", "2019"),
        ("de", "Die Tagung ist für März geplant.", "2025-03"),
        ("ru", "Встреча пройдёт в июне.", "2024-06"),
        ("ru", "Встреча пройдёт в мае.", "2024-05"),
        ("en", "It took effect on 3 June.", "2024-06-03"),
        ("en", "It took effect on June 3.", "2024-06-03"),
        ("de", "Er reist am 3. Juni nach Wien.", "2024-06-03"),
        ("ru", "Он прибыл в среду.", "2024-05-15"),
        ("de", "Am Mittwochabend traf er ein.", "2024-05-15"),
    ],
)
def test_a_day_is_told_by_its_year_month_date_or_weekday(
    lang: str, sentence: str, day: str
) -> None:
    assert told(lang, sentence, day)


@pytest.mark.parametrize(
    ("lang", "sentence", "day"),
    [
        ("en", "They signed it in 12019.", "2019"),
        ("de", "Die Tagung ist für März geplant.", "2025-04"),
        ("en", "It took effect on 13 June.", "2024-06-03"),
        ("ru", "Он прибыл в среду.", "2024-05-16"),
        ("ru", "Он прибыл в среду.", "2024-04-17"),
        ("en", "It took effect.", ""),
    ],
)
def test_another_day_is_not(lang: str, sentence: str, day: str) -> None:
    assert not told(lang, sentence, day)
