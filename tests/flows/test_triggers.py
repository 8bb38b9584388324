"""The sixteen ways into force of the rule language, from the text of a file to the answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from conftest import CHANGE
from servanda.dates import iso, parse_day
from servanda.flows.asking import Question, ask
from servanda.flows.importing import import_folder
from servanda.flows.status import status
from servanda.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.tracing import TraceShown

TREATIES = Path(__file__).parent / "triggers"


class Case(NamedTuple):
    """A treaty's day, the clause that its reasons have to name, and what decides in it."""

    instrument: str
    day: str
    article: str
    decides: str
    actor: str = ""
    toward: str = ""


CASES = (
    Case("on-signature", "2001-05-07", "1", "named"),
    Case("on-a-fixed-day", "2002-01-01", "2", "not_before"),
    Case("all-signatories", "2002-03-12", "3", "named"),
    Case("third-instrument", "2002-07-01", "4", "count"),
    Case("two-thirds", "2002-04-11", "5", "fraction"),
    Case("with-two-of-a-kind", "2002-04-11", "6", "all"),
    Case("with-named-ones", "2003-03-28", "7", "all"),
    Case("named-ones-only", "2002-04-11", "8", "named"),
    Case("more-than-half-the-weight", "2002-04-11", "9", "weight"),
    Case("number-and-weight", "2002-05-05", "9(2)", "all"),
    Case("number-or-weight", "2002-04-11", "10", "any"),
    Case("fixed-day-if-two", "2003-01-01", "11", "count"),
    Case("else-the-ninetieth-day", "2003-05-02", "11(2)", "after"),
    Case("not-before-a-day", "2002-07-01", "12", "not_before"),
    Case("after-its-parent", "2002-07-01", "13", "parent"),
    Case("by-decision", "2002-09-09", "14", "happened"),
    Case("pair-by-pair", "2002-05-01", "15(2)", "accession", "doria", "aquila"),
    Case("each-for-itself", "2001-08-30", "16", "count", "aquila"),
    Case("each-for-itself", "2002-07-10", "16(2)", "given", "doria"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    held = Record.create(f"sqlite:///{tmp_path_factory.mktemp('triggers') / 'r.sqlite'}")
    import_folder(held, TREATIES, CHANGE)
    yield held
    held.close()


def answered(record: Record, case: Case, day: int) -> tuple[str, list[TraceShown]]:
    asked = ask(record, Question(1, iso(day)), "test")
    found = status(asked, case.instrument, actor=case.actor, toward=case.toward)
    return found.answer, list(nodes(found.trace))


def nodes(trace: TraceShown) -> Iterator[TraceShown]:
    yield trace
    for child in trace.children:
        yield from nodes(child)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.instrument} {case.actor}".strip())
def test_not_the_day_before_on_the_day_and_after_it_and_the_clause_is_named(
    record: Record, case: Case
) -> None:
    day = parse_day(case.day)
    answers = {n: answered(record, case, day + n) for n in (-1, 0, 1)}
    assert {n: answer for n, (answer, _) in answers.items()} == {-1: "no", 0: "yes", 1: "yes"}
    for answer, reasons in answers.values():
        assert answer in {node.truth for node in reasons if node.clause == case.article}
        deciding = [node for node in reasons if node.kind == case.decides]
        assert case.article in {node.article for node in deciding}


def test_toward_who_does_not_accept_it_an_accession_has_no_effect(record: Record) -> None:
    never = Case("pair-by-pair", "", "15(2)", "", "doria", "borea")
    assert answered(record, never, parse_day("2020-01-01"))[0] == "no"
    before = Case("pair-by-pair", "", "15", "", "aquila", "borea")
    assert answered(record, before, parse_day("2001-06-01"))[0] == "yes"
