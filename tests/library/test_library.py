from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import servanda
from servanda.exchange import read_folder
from servanda.model import load_schema
from servanda.render.voice import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.exchange import Folder, Placed
    from servanda.model import Statement

LIBRARY = Path(servanda.__path__[0]) / "library"
DOCUMENT = re.compile(r"A/RES/\d+(/\d+| \([IVXL]+\))|A/\d+/L\.\d+")


@pytest.fixture(scope="module")
def folder() -> Folder:
    return read_folder(LIBRARY)


@pytest.fixture(scope="module")
def placed(folder: Folder) -> list[Placed]:
    return folder.statements


def ids_in(statement: Statement) -> Iterator[str]:
    """Everything in a statement that stands for an actor or an instrument."""
    prop = load_schema()[statement.prop]
    yield statement.subject
    if prop.value.value == "id" and not prop.value.one_of:
        yield statement.value
    for name, text in statement.quals:
        if prop.quals[name].value == "id" and not prop.quals[name].one_of:
            yield text
    if statement.according_to:
        yield statement.according_to


def test_it_reads_without_problems(folder: Folder) -> None:
    assert [str(problem) for problem in folder.problems] == []
    assert len(folder.statements) > 1000


def test_every_source_is_described_and_used(folder: Folder) -> None:
    used = {p.statement.source for p in folder.statements}
    used |= {coverage.source for coverage, _ in folder.coverages}
    used |= {str(body.get("source", "recalled")) for body, _ in folder.clauses}
    used |= {source.origin_of for source in folder.sources.values() if source.origin_of}
    assert used == set(folder.sources)


def test_every_source_can_be_looked_up_or_says_who_published_it(folder: Folder) -> None:
    for source in folder.sources.values():
        assert source.title, source.id
        assert source.recalled or source.url or source.publisher, source.id
        assert bool(source.published) == bool(source.published_basis), source.id


def test_everybody_named_has_one_kind(placed: list[Placed]) -> None:
    kinds = Counter(
        (p.statement.subject, p.statement.value) for p in placed if p.statement.prop == "kind"
    )
    known = Counter(subject for subject, _ in kinds)
    assert {who: n for who, n in known.items() if n > 1} == {}
    missing = {i: str(p.place) for p in placed for i in ids_in(p.statement) if i not in known}
    assert missing == {}


def test_everybody_has_a_name_in_english(placed: list[Placed]) -> None:
    kinds = {p.statement.subject for p in placed if p.statement.prop == "kind"}
    named = {
        p.statement.subject
        for p in placed
        if p.statement.prop == "name" and p.statement.lang == "en"
    }
    assert kinds - named == set()


def test_no_value_carries_a_remark_or_alternatives(placed: list[Placed]) -> None:
    for p in placed:
        quals = (text for name, text in p.statement.quals if name != "article")  # art. 7(2)(a)
        # EDTF has slashes, and so have titles, which have parentheses too.
        as_it_is = p.statement.prop == "scheduled_for" or p.statement.qual("form") == "official"
        value = "" if as_it_is else p.statement.value
        texts = [value, *quals]
        remarks = [
            text
            for text in texts
            if re.search(r"[()/]", text)
            and p.statement.source != "un-treaty-participants"  # written so by the source
            and not text.startswith(("http://", "https://"))
            and not DOCUMENT.fullmatch(text)
        ]
        assert remarks == [], str(p.place)


def test_no_value_says_unknown(placed: list[Placed]) -> None:
    for p in placed:
        texts = [p.statement.value, p.statement.valid.text, *dict(p.statement.quals).values()]
        assert not {"unknown", "not found", ""} & set(texts), str(p.place)


def test_memory_and_weak_pages_carry_a_confidence(
    placed: list[Placed],
) -> None:
    weak = {"haydzayn", "pacsto", "pacsto-belarus-protocol", "perspecta-cis"}
    for p in placed:
        marked = bool(p.statement.confidence)
        assert marked == (p.statement.source == "recalled" or p.statement.source in weak), p.place


def test_no_statement_stands_twice(placed: list[Placed]) -> None:
    seen = Counter(p.statement.id for p in placed)
    assert [str(p.place) for p in placed if seen[p.statement.id] > 1] == []


def test_what_must_not_be_claimed_is_not(placed: list[Placed]) -> None:
    facts = {(p.statement.subject, p.statement.prop, p.statement.value) for p in placed}
    protocol = "csto-peacekeeping-protocol-2021"
    assert ("csto", "member", "cis") not in facts
    assert not any(s == protocol and prop in {"in_force", "deposit"} for s, prop, _ in facts)


def test_what_a_page_names_has_its_name_in_every_language(placed: list[Placed]) -> None:
    """Persons and the texts of the treaty collection apart: those stand in their own spelling."""
    rows = [p.statement for p in placed if not p.place.path.startswith("clauses")]
    kinds = {row.subject: row.value for row in rows if row.prop == "kind"}
    held: dict[str, set[str]] = {}
    for row in rows:
        if row.prop == "name":
            held.setdefault(row.subject, set()).add(row.lang)
    named = ("organisation", "body", "office", "instrument", "event", "procedure", "aim")
    lack = {id_ for id_, langs in held.items() if kinds.get(id_) in named and set(LANGS) - langs}
    assert lack == set()
