"""The headline: of the lines around the beginning of an article the likeliest, if one is likely."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from servanda.reader.words.layout import Line
from servanda.reader.words.linear import Model

if TYPE_CHECKING:
    from servanda.reader.frame.heading import Heading

__all__ = ["headline_in"]

_SURE = 0.3  # of the likeliest line; below it the stored text has lost its headline
_ALONE, _TIMES = 0.15, 10  # of one that is so much likelier than all others
_FEWEST = 3  # words of a headline among other parts of its line
_STEP = re.compile(r" [|»›→] | > | / (?=[A-ZÀ-ÞА-ЯЁ])")
_KICKER = re.compile(r"(?:[^:]{1,40} )?: (?=\w)|:(?=\w)|[^:.]{1,40}[^\W\d_]:(?=[A-ZÀ-ÞА-ЯЁ])")


def headline_in(heading: Heading, weights: Model | None = None) -> Line | None:
    """The line of the headline, as it is without its stamp and kicker.

    A line that says what the address does, and no more, is the headline however unlikely; so is
    one that says whose speech this is. Where none is likely, the first paragraph may be a notice
    of the site. Where the stored text has lost its headline none is made up.
    """
    model = weights or _weights()
    tries = (_likeliest(one, model) for one in (heading, *heading.later()))
    return next((found for found in tries if found), None)


def _likeliest(heading: Heading, model: Model) -> Line | None:
    addressed = [n for n in heading.candidates if heading.is_addressed(n)]
    surely = addressed or heading.spoken()
    sure = [(model.sure(heading.features(n)), -n) for n in surely or heading.candidates]
    likely, number = max(sure, default=(0.0, 0))
    unlikely = likely < _SURE and (likely < _ALONE or not _stands_out(heading, sure, -number))
    if not surely and (unlikely or heading.is_another(-number)):
        return None
    return _without_kicker(_without_site(heading, heading.line(-number)))


def _stands_out(heading: Heading, sure: list[tuple[float, int]], number: int) -> bool:
    """Whether a line is no sentence, and much likelier than all that say another thing."""
    line = heading.line(number)
    others = [one for one, n in sure if heading.line(-n).text != line.text]
    return not line.is_prose and max(sure)[0] >= _TIMES * max(others, default=0.0)


@cache
def _weights() -> Model:
    file = files("servanda.reader") / "languages" / "headline.tsv"
    return Model(file.read_text("utf-8").splitlines())


def _without_site(heading: Heading, line: Line) -> Line:
    """The telling part of a line, without the name of the site behind a dash."""
    part = _longest_part(line)
    head, dash, site = part.text.rpartition(" - ")
    named = dash and len(head.split()) >= _FEWEST and heading.names_site(site)
    return Line(part.start, part.start + len(head), head) if named else part


def _longest_part(line: Line) -> Line:
    """The part with most words between strokes or the steps of a path; all, if that has few."""
    ends = [match.span() for match in _STEP.finditer(line.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(line.text)]
    parts = [
        Line(line.start + first, line.start + last, line.text[first:last])
        for first, last in zip(starts, stops, strict=True)
    ]
    longest = max(parts, key=lambda part: part.words)
    return longest if longest.words >= _FEWEST else line


def _without_kicker(line: Line) -> Line:
    """`Ports : The harbour is open`: a kicker has a blank before its colon, or none behind."""
    match = _KICKER.match(line.text)
    return Line(line.start + match.end(), line.end, line.text[match.end() :]) if match else line
