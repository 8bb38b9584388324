"""Short ways to say things to a record in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import AsOf, When, parse_day
from servanda.model import Coverage, Evidence, Source, Statement, quals_of
from servanda.record import Draft, Finding, Record, Tx

if TYPE_CHECKING:
    from servanda.record import Checkpoint, View

AT = "2026-01-01T00:00:00+00:00"
DAY = parse_day("2022-11-23")
PAGE = Source(
    "page",
    title="A page – «Seite»",
    url="https://example.org/page",
    published="2020-05-01",
    published_basis="stamp",
)


def says(
    subject: str = "klow",
    prop: str = "member",
    value: str = "borduria",
    valid: str = "1955-01-01/..",
    source: str = "page",
    *,
    passages: tuple[str, ...] = (),
    confidence: str = "",
    **quals: str,
) -> Statement:
    evidence = tuple(Evidence(source, passage) for passage in passages)
    when = When.parse(valid) if valid else When.unknown()
    return Statement(
        subject, prop, value, when, source, quals_of(quals),
        confidence=confidence, evidence=evidence,
    )  # fmt: skip


def lists(subject: str = "klow", source: str = "page", to: str = "2020-05-01") -> Coverage:
    return Coverage(source, subject, ("chair", "member"), parse_day("1955-01-01"), parse_day(to))


def draft(*statements: Statement, agent: str = "tester", reason: str = "a test") -> Draft:
    made = Draft(agent, reason)
    for statement in statements:
        made.assert_(statement)
    return made


def enter(record: Record, *statements: Statement, origin: str = "local") -> Tx:
    tx = record.append(draft(*statements), at=AT, origin=origin)
    assert tx is not None
    return tx


def take_back(record: Record, *statements: Statement, origin: str = "local") -> Tx:
    made = Draft("tester", "a test")
    for statement in statements:
        made.retract(statement, "it was wrong")
    tx = record.append(made, at=AT, origin=origin)
    assert tx is not None
    return tx


def describe(record: Record, *sources: Source) -> Tx:
    made = Draft("tester", "a test")
    for source in sources:
        made.describe(source)
    tx = record.append(made, at=AT)
    assert tx is not None
    return tx


def view(record: Record, known: int | None = None, by: str = "") -> View:
    return record.view(AsOf(DAY, parse_day(by) if by else None, known))


def values(
    record: Record, known: int | None = None, by: str = "", subject: str = "klow"
) -> set[str]:
    return {s.value for s in view(record, known, by).find(subject=subject)}


def findings(record: Record, against: Checkpoint | None = None) -> list[Finding]:
    return [found for found in record.verify(against) if isinstance(found, Finding)]


def furnish(record: Record) -> None:
    """A bit of everything: sources, rules, passages, a correction, a list taken back."""
    first = Draft("alpha", "the first facts")
    first.describe(PAGE)
    rule = first.keep(b"base: any\n")
    wrong = says(value="syldavia", valid="1955~/", standing="observer")
    for statement in (
        says(standing="full", passages=("art. 1", "art. 2")),
        wrong,
        says(prop="rule", value=rule, valid="../.."),
        says(prop="name", value='Клов "Q" \\ \u2028', valid="", form="official"),
        says(prop="chair", value="plekszy", source="memory", confidence="low"),
    ):
        first.assert_(statement)
    first.cover(lists())
    first.cover(lists("other"))
    record.append(first, at=AT, origin="library")
    second = Draft("beta", "a correction")
    second.retract(wrong, "it was 1956")
    right = says(value="syldavia", valid="1956-02-03/", standing="observer", passages=("p. 3",))
    second.assert_(right, replaces=wrong.id, why="it was 1956")
    second.describe(Source("page", title="A page", published="2021-05-01"))
    record.append(second, at=AT)
    third = Draft("beta", "not complete")
    third.uncover(lists("other"), "a state was left out")
    record.append(third, at=AT)
