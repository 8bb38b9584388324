"""Facts as people write them: a folder of YAML files, each line of which can be pointed at.

A document has one of five forms, told by its first key:

    subject: csto                     # what is said of one subject, a statement a line
    source: tass-678014               # (optional) the source of all lines that name none
    statements:
    - {member: [am, by], standing: member, valid: 2003-09-18/..}
    ---
    sources: {tass-678014: {url: "http://…", publisher: TASS, published: 2012-12}}
    ---
    coverage: csto                    # a list known to be complete
    props: [member]
    source: tass-678014
    from: 2003-09-18
    to: 2012-12-19
    ---
    instrument: csto-charter-2002     # a clause, see servanda.rules
    ---
    cases: csto-charter-2002          # what the clause must answer

A line holds one property with its value, and beside it `valid`, `lang`, `source`, `according_to`,
`confidence`, `locator`, `noted` (where the compiler took it from) and the property's own
qualifiers. A list of values, or of sources, stands for as many statements. The source `recalled`
is memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import When, parse_day
from servanda.errors import BadFile, BadInput
from servanda.exchange.marked_yaml import Map, Text, Value, documents
from servanda.model import Coverage, Evidence, Source, Statement, load_schema, quals_of
from servanda.model.ids import check_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from servanda.dates import Day
    from servanda.model import Prop
    from servanda.model.statement import Quals

__all__ = ["DOCUMENTS", "Folder", "Place", "Placed", "Problem", "read_folder", "read_rows"]

RECALLED = "recalled"
_COMMON = ("valid", "lang", "source", "according_to", "confidence", "locator", "noted")
_YAML = (".yaml", ".yml")
_SOURCE_KEYS = frozenset(Source.__struct_fields__) - {"id"}
_SOURCE_KINDS = ("found", "recalled")


class _Wrong(BadInput):
    """Something wrong, with its line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Place(NamedTuple):
    """A line of a file."""

    path: str
    line: int


class Problem(NamedTuple):
    """Something wrong at a place, and what to do."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place.path}:{self.place.line}: {self.message}"


class Placed(NamedTuple):
    """A statement, where it is written, and where its compiler took it from."""

    statement: Statement
    place: Place
    noted: str = ""


@dataclass(slots=True)
class Folder:
    """Everything read from a folder, with what could not be read."""

    sources: dict[str, Source] = field(default_factory=dict)
    statements: list[Placed] = field(default_factory=list)
    coverages: list[tuple[Coverage, Place]] = field(default_factory=list)
    clauses: list[tuple[Map, Place]] = field(default_factory=list)
    cases: list[tuple[Map, Place]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_folder(root: Path) -> Folder:
    """Read all YAML files below a folder, or one file. Problems are collected, not raised.

    Raises:
        BadInput: there is no such folder, or nothing in it.
    """
    paths = (
        [root] if root.is_file() else sorted(p for p in root.rglob("*.y*ml") if p.suffix in _YAML)
    )
    if not paths:
        raise BadInput(f"there are no YAML files at {root}; name a folder of facts")
    base = root.parent if root.is_file() else root
    folder = Folder()
    for path in paths:
        shown = str(path.relative_to(base))
        try:
            for document in documents(path, shown):
                _Document(folder, shown, document).read()
        except BadFile as error:
            folder.problems.append(Problem(Place(error.path, error.line), error.problem))
    return folder


def read_rows(subject: str, rows: Value, source: str, path: str) -> Folder:
    """Lines about one subject that stand elsewhere, such as the facts of a case."""
    body = Map(getattr(rows, "line", 1))
    body |= {"subject": Text(subject, 1), "source": Text(source, 1), "statements": rows}
    folder = Folder()
    _Document(folder, path, body).read()
    return folder


@dataclass(slots=True)
class _Document:
    """One document being read into the folder."""

    folder: Folder
    path: str
    body: Map

    def read(self) -> None:
        form = next((key for key in _FORMS if key in self.body), None)
        if form is None:
            self._problem(self.body.line, f"the document has none of the keys: {_listed(_FORMS)}")
            return
        try:
            self._only(self.body, DOCUMENTS[form], f"a document of {form}")
            _FORMS[form](self)
        except _Wrong as error:
            self._problem(error.line, str(error))
        except BadInput as error:
            self._problem(self.body.line, str(error))

    def _problem(self, line: int, message: str) -> None:
        self.folder.problems.append(Problem(Place(self.path, line), message))

    def _only(self, body: Map, known: frozenset[str], what: str) -> None:
        """Every key is read, or pointed at."""
        for key in body if known else ():
            if key not in known:
                self._problem(body.lines[key], f"{what} has no {key!r}; it has: {_listed(known)}")

    def _read_sources(self) -> None:
        described = self.body["sources"]
        if not isinstance(described, Map):
            raise _Wrong(self.body.lines["sources"], "write sources: and below it id: {url: ...}")
        for id_, fields in described.items():
            try:
                self._read_source(id_, fields, described.lines[id_])
            except _Wrong as error:
                self._problem(error.line, str(error))

    def _read_source(self, id_: str, fields: Value, line: int) -> None:
        if not isinstance(fields, Map):
            raise _Wrong(line, f"the source {id_} needs fields such as url and publisher")
        self._only(fields, _SOURCE_KEYS, "a source")
        if id_ in self.folder.sources:
            raise _Wrong(line, f"the source {id_} is described twice; keep one")
        where = line
        try:
            told = {k: _text(value) for k, value in fields.items() if k in _SOURCE_KEYS}
            source = Source(check_id(id_), **told)
            where = fields.lines.get("published", line)
            _ = source.public_since
        except BadInput as error:
            raise _Wrong(where, str(error)) from error
        if source.kind not in _SOURCE_KINDS:
            raise _Wrong(
                fields.lines["kind"],
                f"the kind {source.kind!r} is none of: {_listed(_SOURCE_KINDS)}",
            )
        self.folder.sources[id_] = source

    def _read_subject(self) -> None:
        rows = self.body.get("statements")
        if not isinstance(rows, list):
            line = self.body.lines.get("statements", self.body.line)
            raise _Wrong(line, "write statements: and below it a list, - {property: value, ...}")
        for row in rows:
            if isinstance(row, Map):
                self._read_row(row)
            else:
                self._problem(getattr(row, "line", self.body.line), "write {property: value, ...}")

    def _read_row(self, row: Map) -> None:
        place = Place(self.path, row.line)
        props = load_schema().props
        named = [key for key in row if key in props and key not in _COMMON]
        if not named:
            keys = _listed(row) or "none"
            self._problem(row.line, f"no property in this line; its keys are {keys}")
            return
        # A qualifier may bear the name of a property: the property comes first in its row.
        name = named[0]
        if isinstance(row[name], list) and not row[name]:
            self._problem(
                row.line, f"{name} is an empty list; write a value, or leave the line out"
            )
            return
        try:
            for statement in self._statements(row, name, props[name]):
                load_schema().check(statement)
                noted = self._field(row, "noted")
                self.folder.statements.append(Placed(statement, place, noted))
        except BadInput as error:
            self._problem(row.line, str(error))

    def _field(self, row: Map, name: str) -> str:
        """One value, or an empty text."""
        value = row.get(name)
        return "" if value is None else _text(value)

    def _statements(self, row: Map, name: str, prop: Prop) -> Iterator[Statement]:
        if "valid" not in row and prop.needs_valid:
            raise BadInput(f"{name} needs valid: the day or days of it; write unknown if not known")
        when = _when(_text(row["valid"])) if "valid" in row else When.always()
        quals = quals_of({k: _text(v) for k, v in row.items() if k != name and k not in _COMMON})
        sources = _listed_values(row.get("source", self.body.get("source")))
        if not sources:
            raise BadInput(f"{name} needs a source; write source: and its id, or recalled")
        for value, source in product(_listed_values(row[name]), sources):
            yield self._one(row, name, value, source, when, quals)

    def _one(
        self, row: Map, name: str, value: str, source: str, when: When, quals: Quals
    ) -> Statement:
        confidence = self._field(row if "confidence" in row else self.body, "confidence")
        recalled = source == RECALLED
        if recalled and not confidence:
            raise BadInput("a recalled line needs confidence: high, medium or low")
        others = _listed_values(row.get("source", self.body.get("source")))
        locator = self._field(row, "locator")
        return Statement(
            _text(self.body["subject"]),
            name,
            value,
            when,
            source,
            quals,
            self._field(row, "lang"),
            self._field(row, "according_to"),
            # In a line with a found and a recalled source, the mark belongs to the memory.
            confidence if recalled or RECALLED not in others else "",
            (Evidence(source, locator),) if locator else (),
        )

    def _read_coverage(self) -> None:
        if missing := DOCUMENTS["coverage"] - set(self.body):
            raise BadInput(f"a coverage needs {min(missing)!r}")
        props = _listed_values(self.body["props"])
        for prop in (prop for prop in props if prop not in load_schema().props):
            self._problem(self.body.lines["props"], f"there is no property {prop!r}")
        first, last = self._day("from"), self._day("to")
        if first > last:
            raise _Wrong(self.body.lines["to"], "the list ends before it begins; turn from and to")
        subject = check_id(_text(self.body["coverage"]))
        for source in _listed_values(self.body["source"]):
            coverage = Coverage(source, subject, tuple(props), first, last)
            self.folder.coverages.append((coverage, Place(self.path, self.body.line)))

    def _day(self, key: str) -> Day:
        try:
            return parse_day(_text(self.body[key]))
        except BadInput as error:
            raise _Wrong(self.body.lines[key], str(error)) from error

    def _read_clause(self) -> None:
        self.folder.clauses.append((self.body, Place(self.path, self.body.line)))

    def _read_cases(self) -> None:
        self.folder.cases.append((self.body, Place(self.path, self.body.line)))


DOCUMENTS = {
    "sources": frozenset({"sources"}),
    "subject": frozenset({"subject", "source", "statements", "confidence"}),
    "coverage": frozenset({"coverage", "props", "source", "from", "to"}),
    "instrument": frozenset[str](),  # the rules say themselves what a clause may hold
    "cases": frozenset({"cases", "list"}),
}
"""The forms of a document, each by the key that tells it, with the keys it may have."""
_FORMS: dict[str, Callable[[_Document], None]] = {
    "sources": _Document._read_sources,  # noqa: SLF001 - the table is part of the class
    "subject": _Document._read_subject,  # noqa: SLF001
    "coverage": _Document._read_coverage,  # noqa: SLF001
    "instrument": _Document._read_clause,  # noqa: SLF001
    "cases": _Document._read_cases,  # noqa: SLF001
}


def _when(text: str) -> When:
    return When.unknown() if text == "unknown" else When.parse(text)


def _text(value: Value) -> str:
    if not isinstance(value, Text):
        raise BadInput(f"write one value here, not {type(value).__name__.lower()}")
    return str(value)


def _listed_values(value: Value | None) -> list[str]:
    if value is None:
        return []
    return [_text(item) for item in value] if isinstance(value, list) else [_text(value)]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
