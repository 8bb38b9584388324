"""Treaty scale: 31,422 dated actions as statements, and simple clauses evaluated over them.

    python bench/treaties.py

Loads the United Nations' table of March 2015 into a fresh record through the public API, one
statement an act and one complete list a treaty, then reads 20 final clauses (a count and a delay,
nothing else) as rules and asks for each treaty's status on 31 March 2015. The clauses are read in
the order of the file, none left out for its outcome; the official dates are only compared with.

The data stays outside the repository; without it the bench says so and ends. Times are CPU times
of this process.
"""

from __future__ import annotations

import re
import statistics
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl
import yaml

from servanda import AsOf, Coverage, Draft, Record, Source, Statement, When, parse_rule, status_of
from servanda.dates import iso, parse_day
from servanda.model import load_schema, quals_of
from servanda.rules import needs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.rules import Rule

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "treaties"
SNAPSHOT = Source("untc-2015", "Status of multilateral treaties", published="2015-03")
UNTIL = parse_day("2015-03-31")
WANTED = 20
KINDS = {
    "a": "accession",
    "A": "acceptance",
    "AA": "approval",
    "d": "succession",
    "c": "confirmation",
    "C": "confirmation",
    "P": "notification",
    "p": "definitive-signature",
    "s": "definitive-signature",
}
NO_ACT = ("date of adoption", "registration date")
FORMS_BY_MONTH = ("same_daynumber", "nth_day_after", "after_expiry")
CONSENTS = [
    "ratification", "acceptance", "approval", "accession", "succession", "confirmation",
    "notification", "definitive-signature",
]  # fmt: skip
BESIDES = (
    "qualifier", "reio", "weighted", "condition", "parent", "not_before", "fixed_fallback",
)  # fmt: skip


class Clause(NamedTuple):
    """A final clause as a rule, with the treaty's key and the official date."""

    id: str
    instrument: str
    rule: Rule
    official: str


class Outcome(NamedTuple):
    """What the record gives for one clause, and how long reading and evaluating took."""

    clause: Clause
    since: str
    read_ms: float
    evaluate_ms: float


def main() -> int:
    actions, clauses = DATA / "untc_2015_actions.parquet", DATA / "clauses.yaml"
    if not (actions.exists() and clauses.exists()):
        print(f"skipped: no {actions.name} and {clauses.name} in {DATA.name}/ beside the tree")
        return 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "treaties.sqlite"
        record = Record.create(f"sqlite:///{path}")
        load(record, actions)
        record.close()  # also folds the write-ahead log back into the file
        print(f"size: {path.stat().st_size / 1e6:.1f} MB")
        record = Record.open(f"sqlite:///{path}")
        simple = list(simple_clauses(clauses))
        outcomes = [evaluated(record, clause) for clause in simple]
        report(f"first {WANTED}", outcomes[:WANTED], each=True)
        report("all simple clauses", outcomes)
        recalled = predecessors(DATA / "predecessors.yaml")
        supposed = [evaluated(record, clause, recalled) for clause in simple]
        report(f"what if the {len(recalled)} recalled instruments are right", supposed)
        record.close()
    return 0


def load(record: Record, path: Path) -> None:
    rows = pl.read_parquet(path)
    begin = process_time()
    draft = Draft("bench", "the table of March 2015")
    draft.describe(SNAPSHOT)
    left: Counter[str] = Counter()
    said: set[bytes] = set()
    first: dict[str, int] = {}
    schema = load_schema()
    for key, participant, column, date, mark in rows.select(
        "key", "participant", "column", "date", "mark"
    ).iter_rows():
        statement = as_statement(key, slug(participant), column, mark, date.toordinal())
        if statement is None:
            left[column] += 1
            continue
        schema.check(statement)
        said.add(statement.id)
        draft.assert_(statement)
        day = statement.valid.from_lo
        first[statement.subject] = min(day, first.get(statement.subject, day))
    for subject, day in first.items():
        draft.cover(Coverage(SNAPSHOT.id, subject, ("signature", "deposit"), day, UNTIL))
    made = process_time()
    record.append(draft, at="2015-03-31T00:00:00+00:00")
    end = process_time()
    print(f"actions: {len(rows)}; statements: {len(said)}; treaties: {len(first)}")
    print(f"said twice: {len(rows) - len(said) - left.total()}; no property for: {left.total()}")
    for column, number in left.most_common():
        print(f"    {number:5} {column}")
    print(
        f"load: {end - begin:.2f} s (build and check {made - begin:.2f}, append {end - made:.2f})"
    )


def as_statement(key: str, actor: str, column: str, mark: str, day: int) -> Statement | None:
    """An act, or None where it is none of the participant's (an admission's registration)."""
    kind = KINDS.get(mark, "")
    lower = column.lower()
    quals: dict[str, str] = {}
    if lower.startswith(NO_ACT):
        return None
    if mark == "n" or (not kind and lower.startswith("provisional")):
        prop = "provisional_application"
    elif kind == "definitive-signature" or (not kind and lower.startswith("definitive signature")):
        prop, quals = "signature", {"kind": "definitive", "variant": "definitive"}
    elif lower.startswith("signature"):
        prop = "signature"
    else:
        prop, quals = "deposit", {"kind": kind or plain_kind(lower)}
    return Statement(f"untc-{key}", prop, actor, When.on(day), SNAPSHOT.id, quals_of(quals))


def plain_kind(column: str) -> str:
    """An action without a mark is what the column's heading names without one."""
    heads = [head for head in column.split(",") if "(" not in head]
    text = " ".join(heads) or column
    return next((kind for kind in CONSENTS if kind in text), "notification")


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def simple_clauses(path: Path) -> Iterator[Clause]:
    """Clauses of a count and a delay, whose treaty is in the table and whose date is official."""
    for entry in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader):
        body, official = entry["entry_into_force"], entry.get("official_entry_into_force", "")
        key = (entry.get("data") or {}).get("untc_key")
        if not key or not official or str(official) > iso(UNTIL):
            continue
        if any(body.get(name) for name in BESIDES) or not isinstance(body["count"], int):
            continue
        if body["count"] >= 1:
            yield Clause(entry["id"], f"untc-{key}", rule_of(f"untc-{key}", body), str(official))


def rule_of(instrument: str, body: dict[str, Any]) -> Rule:
    delay = dict(body["delay"])
    if delay["form"] == "same_day":
        del delay["n"]
    if delay["form"] in FORMS_BY_MONTH and delay["unit"] != "day":
        delay["month_end"] = "down"
    when = {"count": {"of": CONSENTS, "at_least": body["count"]}}
    clause = {"article": str(body["article"]), "when": when, "delay": delay}
    return parse_rule({"instrument": instrument, "entry_into_force": clause})


def predecessors(path: Path) -> list[Statement]:
    """Instruments of states that later tables omit, as somebody recalls them."""
    quals = quals_of({"kind": "ratification"})
    return [
        Statement(
            f"untc-{row['untc_key']}", "deposit", slug(row["state"]),
            When.parse(str(row["consent"])), "recalled", quals, confidence="low",
        )
        for row in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    ]  # fmt: skip


def evaluated(record: Record, clause: Clause, supposed: Sequence[Statement] = ()) -> Outcome:
    book = {clause.instrument: clause.rule}
    as_of = AsOf(UNTIL)
    begin = process_time()
    facts = record.view(as_of).facts(needs_of(clause.instrument, book))
    facts = facts.plus(s for s in supposed if s.subject == clause.instrument)
    read = process_time()
    status = status_of(clause.instrument, book, facts, as_of)
    end = process_time()
    since = iso(status.since[1]) if status.since else status.answer.value
    return Outcome(clause, since, (read - begin) * 1000, (end - read) * 1000)


def report(name: str, outcomes: list[Outcome], *, each: bool = False) -> None:
    reads = [o.read_ms for o in outcomes]
    evaluations = [o.evaluate_ms for o in outcomes]
    equal = sum(o.since == o.clause.official for o in outcomes)
    print(
        f"{name}: {equal} of {len(outcomes)} dates equal the official ones; "
        f"read {statistics.median(reads):.1f} ms, evaluate {statistics.median(evaluations):.1f} ms "
        f"a treaty (median; worst {max(reads):.1f} and {max(evaluations):.1f})"
    )
    for outcome in outcomes if each else [o for o in outcomes if o.since != o.clause.official]:
        mark = "=" if outcome.since == outcome.clause.official else "≠"
        print(f"    {outcome.clause.id:12} {outcome.since} {mark} {outcome.clause.official}")


if __name__ == "__main__":
    sys.exit(main())
