"""Checking a folder of facts before it is believed: file, line, what is wrong, what to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.dates import AsOf, iso, parse_day
from servanda.errors import BadInput
from servanda.exchange import Folder, Map, Place, Problem, read_folder, read_rows
from servanda.flows.base import Base
from servanda.flows.check_clauses import check_clauses
from servanda.model import Coverage, Facts, Needs, load_schema
from servanda.rules import (
    Between,
    OfParty,
    OverTerritory,
    Question,
    Rule,
    Status,
    Timeline,
    Whole,
    answer_to,
    needs_between,
    needs_of,
    needs_over,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Checked", "Mistake", "check", "check_folder", "library_folder"]

_LISTED = ("deposit", "signature")
_CASE_KEYS = {
    "name", "facts", "on", "expect", "actor", "beside", "complete_to", "listed", "residual",
    "provisional", "since", "territory", "toward",
}  # fmt: skip


class Mistake(msgspec.Struct, frozen=True):
    """Something wrong, and what to do, on a line of a file."""

    file: str
    line: int
    problem: str


class Checked(msgspec.Struct, frozen=True):
    """What a folder holds, and what is wrong with it: `problems` as lines, `mistakes` in parts."""

    schema: str
    statements: int
    sources: int
    clauses: int
    cases: int
    problems: list[str]
    mistakes: list[Mistake]


def library_folder() -> Path:
    """The folder of the library as installed."""
    return Path(__file__).parent.parent / "library"


def check(root: Path) -> Checked:
    """Check a folder; a folder of one's own may speak of the library's actors and sources.

    A single file may speak besides of what stands in the files next to it.
    """
    folder = read_folder(root)
    library = library_folder()
    alone = root.resolve() == library.resolve()
    base = Base() if alone else Base.of_folder(read_folder(library))
    if root.is_file():
        base = base.beside(folder, root)
    problems = check_folder(folder, base)
    return Checked(
        "servanda.checked/1",
        len(folder.statements),
        len(folder.sources),
        len(folder.clauses),
        sum(_count(body) for body, _ in folder.cases),
        [str(problem) for problem in problems],
        [Mistake(p.place.path, p.place.line, p.message) for p in problems],
    )


def check_folder(folder: Folder, base: Base | None) -> list[Problem]:
    """Everything wrong with a folder, given what it may build on; in order of files and lines.

    Without a base whatever the folder names is taken to exist.
    """
    known = base | Base.of_folder(folder) if base is not None else None
    found = [*folder.problems, *_duplicates(folder)]
    if known is not None:
        found += [*_unknown_sources(folder, known), *_unknown_ids(folder, known)]
    rulebook: dict[str, Rule] = {}
    found += check_clauses(folder, rulebook, known)
    found += _cases(folder, rulebook)
    return sorted(set(found))


def _unknown_sources(folder: Folder, base: Base) -> Iterator[Problem]:
    cited = [(placed.statement.source, placed.place) for placed in folder.statements]
    cited += [(coverage.source, place) for coverage, place in folder.coverages]
    for source, place in cited:
        if not base.describes(source):
            yield Problem(place, f"the source {source!r} is not described; add it under sources:")


def _unknown_ids(folder: Folder, base: Base) -> Iterator[Problem]:
    schema = load_schema()
    for placed in folder.statements:
        s = placed.statement
        spec = schema[s.prop]
        named = [s.subject, s.value] if spec.value.value == "id" else [s.subject]
        named += [text for name, text in s.quals if spec.quals[name].value == "id" and text]
        named += [s.according_to] if s.according_to else []
        for id_ in named:
            if id_ not in base.ids and id_:
                yield Problem(
                    placed.place, f"nobody entered {id_!r}; give it a kind, or correct it"
                )


def _duplicates(folder: Folder) -> Iterator[Problem]:
    seen: dict[bytes, Place] = {}
    for placed in folder.statements:
        id_ = placed.statement.id
        if id_ in seen:
            where = f"{seen[id_].path}:{seen[id_].line}"
            yield Problem(placed.place, f"this stands already at {where}; remove one of them")
        seen[id_] = placed.place


def _cases(folder: Folder, rulebook: Mapping[str, Rule]) -> Iterator[Problem]:
    for body, place in folder.cases:
        instrument = str(body["cases"])
        if instrument not in rulebook:
            yield Problem(place, f"there are cases for {instrument} and no clause; add the clause")
            continue
        cases = body.get("list", [])
        for case in cases if isinstance(cases, list) else []:
            if not isinstance(case, Map):
                yield Problem(place, "a case is a mapping with name, facts, on and expect")
                continue
            where = Place(place.path, case.line)
            try:
                yield from _failures(instrument, case, rulebook, where)
            except BadInput as error:
                yield Problem(where, str(error))


def _failures(
    instrument: str, case: Map, rulebook: Mapping[str, Rule], where: Place
) -> Iterator[Problem]:
    has = ", ".join(sorted(_CASE_KEYS))
    wrong = sorted(set(case) - _CASE_KEYS)
    for key in wrong:
        line = Place(where.path, case.lines[key])
        yield Problem(line, f"a case has no key {key!r}; it has: {has}")
    told = {instrument: case.get("facts", []), **_beside(case)}
    rows = [read_rows(subject, facts, "case", where.path) for subject, facts in told.items()]
    problems = [problem for read in rows for problem in read.problems]
    yield from problems
    if not wrong and not problems:
        for message in _difference(case, _answered(instrument, case, rulebook, rows)):
            yield Problem(where, message)


def _answered(
    instrument: str, case: Map, rulebook: Mapping[str, Rule], rows: list[Folder]
) -> Status:
    told = (instrument, *_beside(case))
    lists: list[Coverage] = []
    if "complete_to" in case:
        to = parse_day(str(case["complete_to"]))
        props = (*_LISTED, *_also_listed(case))
        lists = [Coverage("case", subject, props, 1, to) for subject in told]
    facts = Facts.gather([p.statement for read in rows for p in read.statements], lists)
    as_of = AsOf(parse_day(str(case.get("on", ""))))
    timeline = Timeline(instrument, rulebook, facts, needs=_needs(instrument, rulebook, case))
    return answer_to(_asked(instrument, case), timeline, as_of.day)


def _difference(case: Map, got: Status) -> Iterator[str]:
    """What of an answer is not as the case expects it."""
    name = f"case {case.get('name')!r}"
    if got.answer.value != case.get("expect"):
        yield f"{name} expects {case.get('expect')}, the clause gives {got.answer.value}"
    residual = case.get("residual")
    if isinstance(residual, list) and [*got.residual] != [str(article) for article in residual]:
        yield f"{name}: the residual articles used are {', '.join(got.residual) or 'none'}"
    applied = iso(got.provisional[1]) if got.provisional else "no"
    if "provisional" in case and applied != case["provisional"]:
        yield f"{name}: applied provisionally: {applied}"
    since = parse_day(str(case["since"])) if "since" in case else None
    if since is not None and (got.since is None or got.since[1] != since):
        yield f"{name} expects another date than the clause gives"


def _asked(instrument: str, case: Map) -> Question:
    """What a case asks: of the treaty, of a party, between two, or for a territory."""
    actor, other, territory = (str(case.get(key, "")) for key in ("actor", "toward", "territory"))
    if other:
        return Between(instrument, actor, other)
    if territory:
        return OverTerritory(instrument, actor, territory)
    return OfParty(instrument, actor) if actor else Whole(instrument)


def _needs(instrument: str, rulebook: Mapping[str, Rule], case: Map) -> Needs:
    own = {name: rulebook[name] for name in (instrument, *_beside(case)) if name in rulebook}
    needs = needs_between(instrument, own) if "toward" in case else needs_of(instrument, rulebook)
    if "territory" in case:
        needs |= needs_over(instrument, rulebook, str(case["territory"]))
    return needs


def _also_listed(case: Map) -> list[str]:
    """Further properties of which the case knows every act."""
    listed = case.get("listed", [])
    if not isinstance(listed, list):
        raise BadInput("listed: is a list of properties, for example [prolongation]")
    return [str(prop) for prop in listed]


def _beside(case: Map) -> Mapping[str, Any]:
    """Facts of other subjects than the instrument itself."""
    beside = case.get("beside")
    if beside is None:
        return {}
    if not isinstance(beside, Map):
        raise BadInput("beside: is a mapping from other subjects to their facts")
    return beside


def _count(body: Map) -> int:
    cases = body.get("list", [])
    return len(cases) if isinstance(cases, list) else 0
