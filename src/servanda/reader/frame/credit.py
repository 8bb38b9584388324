"""Whose report a page is: by dateline, stamp, a line of credit, its author or its address."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from servanda.reader.frame.imprint import published_by
from servanda.reader.words.language import addresses, agencies, agency_of, agency_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["agency_of_page", "credited_too", "label_of"]

_AROUND = "-–—•*()/: "  # marks about a name alone in its line; below the report also ©
_TOP = 3  # in which it names itself
_ABOVE, _MOST_ABOVE = 4, 12  # lines right above a headline, and all that are no menu yet
_HEAD = 8  # lines in which a paper tells its author
_WHOLE, _COUNTRY = 2, 2  # labels of a domain of two parts; letters of a country's
_NAME = re.compile(r"[^\W\d_]+")
_OFFICE = re.compile(r" (?:of|for|des|der|по|при) ")  # within an office's name
_INITIALS = 3  # letters by which a house may call itself
_LONGEST = 90  # characters of a name in brackets, or alone with initials
_CREDIT = re.compile(
    r"(?:^|[(]|[.!?][”“\"»]? {0,8}[-–—/]{0,2} ?)"
    r"(?P<who>[^\W\d_][\w.-]{1,30}(?:[/,] ?[\w-]{1,12}){0,3})(?: [a-z]{2,5}(?:/[a-z]{2,5})+)?"
    r"(?: [A-Z]{2,4}){0,3}(?:;[\w-]{2,12})?(?:,? ?\d{1,2}\. ?\d{1,2}\. ?\d{2,4})?[)]?[.]?$"
)
_SIGNED = re.compile(r"\(([A-Z]{3,8})\)")  # alone below a report
_BY_SHAPE = re.compile(  # an agency that calls itself one
    r"(?:ИАП?|НИА|РИА|[Ии]нформагентство|[Ии]нформационное агентство|[Аа]гентство(?: новостей)?)"
    r" [«\"][^»\"\n]{2,30}[»\"]|[A-Z][\w’ .-]{1,30} (?:News|Press|Information) Agency"
    r"|(?:[A-Z]\w{2,20} )?(?:Nachrichten|Presse)agentur(?: [A-Z]\w{2,20})?"
)
_SIGNED_OFF = re.compile(r"[.!?][”“\"»]? ?(?:\(|/|[-–—=]{1,2} ?)(?P<who>[A-ZА-ЯЁ]{4,12})[)/]?$")
_INITIALLED = re.compile(r"(?P<who>\S{2,12}) [a-z]{2,4}(?:/[a-z]{2,4}){0,3}/?$")
_BEFORE = re.compile(
    r"(?:[A-Z][\w .]{1,30} - ){0,2}\((?P<who>[^\W\d_][\w.-]{1,30}(?:[/,] ?[\w-]{1,12}){0,3})\) "
)
_FIELD = re.compile(r"(?<=\|) {1,4}([^|]{2,30}?) {1,4}(?=\|)")  # between two strokes
_JOINT = re.compile(r"[/,] ?| [-–—] ")


def agency_of_page(
    dateline: re.Match[str] | None,
    lines: Sequence[Line],
    stamp_line: int,
    look: Look,
    url: str,
    headline: Line | None = None,
    declared: str = "",
) -> str:
    """The agency or publisher, from the surest sign there is; the label of the address last.

    `declared` is the name that the markup gives the site.
    """
    label = label_of(url)
    return (
        _in_dateline(dateline, url)
        or _in_stamp(lines, stamp_line)
        or _credited(lines, look, headline)
        or _by_address(url)
        or _learning(lines, look)
        or _as_known(declared)
        or _as_known(published_by(lines, headline, look, label))
        or label
    )


def label_of(url: str) -> str:
    """The part of an address that names who publishes there."""
    return _publisher(_host(url))


def credited_too(
    dateline: re.Match[str] | None, lines: Sequence[Line], look: Look
) -> tuple[str, ...]:
    """All agencies that the dateline and the credit at the end name: `(Agency/Agency)`."""
    names = _all_known((dateline.groupdict().get("agency") or "") if dateline else "")
    last = next((n for n in range(len(lines) - 1, 0, -1) if lines[n].is_prose), 0)
    for line in lines[last:]:
        if not (look.furniture.match(line.text) or _is_caption(line, look)):
            names += _all_known(_at_end(line.text))
    return tuple(dict.fromkeys(names))


def _in_dateline(match: re.Match[str] | None, url: str) -> str:
    """Initials nobody else has are those of whoever publishes there; an author writes for them."""
    name = (match.groupdict().get("agency") or "").strip() if match else ""
    bare = name.strip('«»"')
    label = _publisher(_host(url))
    parts = _JOINT.split(bare) if label else []
    own = (part for part in parts if "".join(_NAME.findall(part.casefold())).startswith(label))
    known = (
        _as_known(next(own, ""))
        or _known_of(name)
        or _known_of(bare)
        or _by_host().get(name.lower(), "")
    )
    unsure = 0 < len(name) <= _INITIALS or (" " in name and not _OFFICE.search(name))
    return known or (_by_address(url) if unsure else "") or name


@cache
def _by_host() -> dict[str, str]:
    """The agency that publishes at each address."""
    return {host: agency.agency for agency in agencies() for host in agency.hosts}


@cache
def _all_forms() -> tuple[str, ...]:
    return tuple(agency_of())


@cache
def _in_any_case() -> dict[str, str]:
    """The agency of each form of a name; abbreviations in small letters too."""
    by_form = agency_of()
    return {form.lower(): name for form, name in by_form.items() if form.isupper()} | by_form


def _in_stamp(lines: Sequence[Line], stamp_line: int) -> str:
    words = _NAME.findall(lines[stamp_line].text) if stamp_line >= 0 else []
    return next((agency_of()[word] for word in words if word in agency_of()), "")


def _credited(lines: Sequence[Line], look: Look, headline: Line | None) -> str:
    """A line of credit, the source named in a line, a paper's author, or a name at the end."""
    last = next((n for n in reversed(range(len(lines))) if lines[n].is_prose), 0)
    return (
        _alone(lines, last, _menu(lines, headline))
        or _named_source(lines, look)
        or _closed_by(lines[last:])
        or _between_strokes(lines[:_HEAD])
        or _author(lines[:_HEAD], look)
        or _beside_text(lines, last, look)
        or _signed_off(lines)
    )


def _as_known(name: str) -> str:
    return agency_of().get(name, name)


def _signed_off(lines: Sequence[Line]) -> str:
    """Capitals that nobody knows, behind the last stop of a report."""
    found = (_SIGNED_OFF.search(line.text) for line in reversed(lines))
    return next((match["who"] for match in found if match), "")


def _menu(lines: Sequence[Line], headline: Line | None) -> int:
    """How many lines above the headline are those of a menu, in which a name signs nothing."""
    above = bisect_left(lines, headline.start, key=attrgetter("start")) if headline else 0
    return max(0, above - _ABOVE) if above > _MOST_ABOVE else 0


def _alone(lines: Sequence[Line], last: int, menu: int) -> str:
    """A name that is all of a line; `last` is the last paragraph, below which it may be unknown."""
    for number, line in enumerate(lines[menu:], menu):
        around = _AROUND + "©" if number > last else _AROUND
        if credit := _only_agencies(line.text.strip(around)):
            return credit
        if number > last and (signed := _SIGNED.fullmatch(line.text)):
            return signed[1]
        signed = _INITIALLED.fullmatch(line.text) if number > last else None
        if signed and signed["who"] in agency_of():
            return agency_of()[signed["who"]]
        if (number > last or number < _TOP) and _BY_SHAPE.fullmatch(line.text.strip(around)):
            return line.text.strip(around)
    return ""


def _only_agencies(text: str) -> str:
    """The first of the agencies that a text consists of: `Agency`, `Agency/Agency, Agency`."""
    known = agency_of()
    if text in known:
        return known[text] if text not in agency_words() else ""
    parts = _JOINT.split(text) if len(text) <= _LONGEST else []
    return known[parts[0]] if len(parts) > 1 and all(part in known for part in parts) else ""


def _between_strokes(lines: Sequence[Line]) -> str:
    """A name between two strokes, or before the first of two: `World | Agency | 3 May`."""
    fields = (field for line in lines for field in _FIELD.findall(f"| {line.text}"))
    return next(filter(None, map(_known_of, fields)), "")


def _author(lines: Sequence[Line], look: Look) -> str:
    found = next(filter(None, (look.author.match(line.text) for line in lines)), None)
    return " ".join((found["of"].strip(), found["short"])) if found else ""


def _beside_text(lines: Sequence[Line], last: int, look: Look) -> str:
    """A name at the end of a paragraph, the last of them first, or else before one."""
    told = list(enumerate(lines))
    ends = ((n, line, _known_of(_at_end(line.text))) for n, line in reversed(told))
    before = ((n, line, _BEFORE.match(line.text)) for n, line in told)
    begins = ((n, line, _known_of(match["who"])) for n, line, match in before if match)
    named = (one for one in chain(ends, begins) if one[2])
    return next((name for n, line, name in named if _is_own(line, look, below=n > last)), "")


def _is_own(line: Line, look: Look, *, below: bool) -> bool:
    """Whether a line is the report's own, or says below it whose it is."""
    other = look.furniture.match(line.text) or _is_caption(line, look)
    return not other or (below and line.text[0] == "©")


def _is_caption(line: Line, look: Look) -> bool:
    """`The minister in the port (Agency)`: the credit of a picture follows no stop."""
    match = look.caption.search(line.text)
    if match is None:
        return False
    return line.text[: match.start()].rstrip()[-1:] not in (*'.!?”“"»…', "")


def _closed_by(lines: Sequence[Line]) -> str:
    """The agency that closes its reports as the last of these lines do."""
    for closing, agency in _closings():
        ends = (line.text[max(line.text.rfind("("), 0) :] for line in lines)
        if any(map(closing.match, (*ends, *(line.text for line in lines)))):
            return agency
    return ""


@cache
def _closings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(a.closing), a.agency) for a in agencies() if a.closing)


def _known_of(names: str) -> str:
    """The first agency among names joined by strokes: somebody's own name may stand before it."""
    return next(iter(_all_known(names)), "")


def _all_known(names: str) -> list[str]:
    """All agencies among such names."""
    known = _in_any_case()
    if names in known:
        return [known[names]]
    parts = (part for name in _JOINT.split(names) for part in _parts(name, known))
    return [known[part] for part in parts if part in known]


def _parts(name: str, known: Mapping[str, str]) -> list[str]:
    """`NNN-BERNAMA`: the parts of a name that is unknown as a whole."""
    return [name] if name in known else name.split("-")


def _named_source(lines: Sequence[Line], look: Look) -> str:
    """The agency a line names as its source or its author's; another name where it stands alone."""
    for line in lines:
        for match in look.sources.fits(line.text):
            who = match["who"].strip()
            name = agency_of().get(who) or _by_host().get(who.lower().removeprefix("www."))
            if name or match.groupdict().get("any"):
                return name or who
    return ""


def _at_end(text: str) -> str:
    """A word in brackets at the end of a report, behind its last stop, or with initials."""
    end = text.removeprefix("©").strip()[-_LONGEST:]
    match = _CREDIT.search(end)
    if match and end[: match.start()].rstrip().endswith(_all_forms()):
        return ""  # `the Associated Press (AP)`: its abbreviation
    if match and match["who"] in agency_words() and not match[0].startswith("("):
        return ""
    alone = match is not None and match.start() == 0
    if match is None or (alone and "/" not in end and text[0] not in "(©"):
        return ""
    return "" if alone and len(text) > _LONGEST else match["who"]


def _host(url: str) -> str:
    """The address without what stands behind a whole one in examples and proxies."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    whole = next(filter(host.endswith, addresses().behind), "")
    bare = host.removesuffix(whole)
    return bare if "." in bare.removeprefix("www.") else host


def _by_address(url: str) -> str:
    labels = _host(url).split(".")
    hosts = (".".join(labels[first:]) for first in range(len(labels)))
    return next((_by_host()[host] for host in hosts if host in _by_host()), "")


def _learning(lines: Sequence[Line], look: Look) -> str:
    """`N. learnt in the ministry`: an agency that speaks of itself."""
    found = (look.learning.search(line.text, 0, len(line.text)) for line in lines)
    return next((agency_of()[match["agency"]] for match in found if match), "")


def _publisher(host: str) -> str:
    """The label of an address that names its publisher: before its domain, of one part or two."""
    labels = _readable(host.removeprefix("www.")).split(".")
    if labels[-1].isdigit():
        return host
    country = len(labels) > _WHOLE and len(labels[-1]) == _COUNTRY
    place = -3 if country and labels[-2] in addresses().second_level.split() else -2
    if len(labels) > -place and labels[place] in addresses().shared.split():
        place -= 1
    name = labels[place] if len(labels) > 1 else ""
    return ".".join(labels) if name in addresses().common.split() else name


def _readable(host: str) -> str:
    """An address as its readers see it: letters of other scripts are coded on the way."""
    try:
        return host.encode().decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host
