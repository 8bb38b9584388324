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
`confidence`, `locator`, `noted` (where the compiler took it from) and the property's own qualifiers.
A list of values, or of sources, stands for as many statements. The source `recalled` is memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import When, parse_day
from servanda.errors import BadDate, BadFile, BadInput
from servanda.exchange.marked_yaml import Map, Text, Value, documents
from servanda.model import Coverage, Evidence, Source, Statement, load_schema, quals_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.model import Prop

__all__ = ["Folder", "Place", "Placed", "Problem", "read_folder", "read_rows"]

RECALLED = "recalled"
_COMMON = ("valid", "lang", "source", "according_to", "confidence", "locator", "noted")
_SOURCE_KEYS = set(Source.__slots__) - {"id"}


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
    paths = [root] if root.is_file() else sorted(root.rglob("*.yaml"))
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
        for key, reader in _FORMS.items():
            if key in self.body:
                try:
                    reader(self)
                except BadInput as error:
                    self._problem(self.body.line, str(error))
                return
        forms = ", ".join(_FORMS)
        self._problem(self.body.line, f"the document has none of the keys: {forms}")

    def _problem(self, line: int, message: str) -> None:
        self.folder.problems.append(Problem(Place(self.path, line), message))

    def _read_sources(self) -> None:
        for id_, fields in self._items("sources"):
            line = self.body.line
            if not isinstance(fields, Map):
                self._problem(line, f"the source {id_} needs fields such as url and publisher")
                continue
            line = fields.line
            if unknown := set(fields) - _SOURCE_KEYS:
                self._problem(line, f"a source has no {min(unknown)!r}; it has: {_listed(_SOURCE_KEYS)}")
                continue
            if id_ in self.folder.sources:
                self._problem(line, f"the source {id_} is described twice; keep one")
            source = Source(id_, **{key: str(value) for key, value in fields.items()})
            try:
                _ = source.public_since
            except BadDate as error:
                self._problem(fields.lines["published"], str(error))
                continue
            self.folder.sources[id_] = source

    def _items(self, key: str) -> list[tuple[str, Value]]:
        body = self.body[key]
        return list(body.items()) if isinstance(body, Map) else []

    def _read_subject(self) -> None:
        rows = self.body.get("statements", [])
        for key in set(self.body) - {"subject", "source", "statements", "confidence"}:
            self._problem(self.body.lines[key], f"a subject's document has no key {key!r}")
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, Map):
                self._read_row(row)
            else:
                self._problem(getattr(row, "line", self.body.line), "write {property: value, ...}")

    def _read_row(self, row: Map) -> None:
        place = Place(self.path, row.line)
        props = load_schema().props
        named = [key for key in row if key in props and key not in _COMMON]
        # A qualifier may bear the name of a property: the property comes first in its row.
        name = named[0] if named else ""
        if not name:
            self._problem(row.line, f"no property in this line; its keys are {_listed(row)}")
            return
        try:
            for statement in self._statements(row, name, props[name]):
                load_schema().check(statement)
                noted = row.get("noted", "")
                self.folder.statements.append(Placed(statement, place, str(noted)))
        except BadInput as error:
            self._problem(row.line, str(error))

    def _statements(self, row: Map, name: str, prop: Prop) -> Iterator[Statement]:
        if "valid" not in row and prop.needs_valid:
            raise BadInput(f"{name} needs valid: the day or days of it; write unknown if not known")
        when = _when(str(row["valid"])) if "valid" in row else When.always()
        quals = quals_of({k: _text(v) for k, v in row.items() if k != name and k not in _COMMON})
        sources = _listed_values(row.get("source", self.body.get("source")))
        if not sources:
            raise BadInput(f"{name} needs a source; write source: and its id, or recalled")
        for value, source in product(_listed_values(row[name]), sources):
            yield self._one(row, name, value, source, when, quals)

    def _one(
        self, row: Map, name: str, value: str, source: str, when: When, quals: tuple[tuple[str, str], ...]
    ) -> Statement:
        confidence = str(row.get("confidence", self.body.get("confidence", "")))
        recalled = source == RECALLED
        if recalled and not confidence:
            raise BadInput("a recalled line needs confidence: high, medium or low")
        others = _listed_values(row.get("source", self.body.get("source")))
        locator = str(row.get("locator", ""))
        return Statement(
            _text(self.body["subject"]),
            name,
            value,
            when,
            source,
            quals,
            str(row.get("lang", "")),
            str(row.get("according_to", "")),
            # In a line with a found and a recalled source, the mark belongs to the memory.
            confidence if recalled or RECALLED not in others else "",
            (Evidence(source, locator),) if locator else (),
        )

    def _read_coverage(self) -> None:
        missing = {"props", "source", "from", "to"} - set(self.body)
        if missing:
            raise BadInput(f"a coverage needs {min(missing)!r}")
        for source in _listed_values(self.body["source"]):
            coverage = Coverage(
                source,
                _text(self.body["coverage"]),
                tuple(_listed_values(self.body["props"])),
                parse_day(_text(self.body["from"])),
                parse_day(_text(self.body["to"])),
            )
            self.folder.coverages.append((coverage, Place(self.path, self.body.line)))

    def _read_clause(self) -> None:
        self.folder.clauses.append((self.body, Place(self.path, self.body.line)))

    def _read_cases(self) -> None:
        self.folder.cases.append((self.body, Place(self.path, self.body.line)))


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


def _listed(names: object) -> str:
    return ", ".join(sorted(names))  # type: ignore[call-overload]
