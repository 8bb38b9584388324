"""Speed of the clauses: all treaties with a clause, all parties, from facts to statuses.

    python bench/rules.py

Reads the library and the United Nations' table of March 2015 (outside the repository; without it
the bench says so and ends), loads every treaty's facts, and only then starts the clock: CPU time
of one process. Beside it, one treaty of ten thousand and of a hundred thousand made-up acts.
"""

from __future__ import annotations

import importlib.util
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from servanda import AsOf, Coverage, Statement, When, parse_rule, status_of
from servanda.dates import iso, parse_day
from servanda.model import Facts, quals_of
from servanda.rules import parties_of

_SPEC = importlib.util.spec_from_file_location(
    "measure", Path(__file__).parent.parent / "eval" / "clauses" / "measure.py"
)
UNTIL = parse_day("2015-03-31")
ALL_S = 4.0
ONE_MS = 40.0
GROWTH = 15.0


def main() -> int:
    assert _SPEC is not None
    assert _SPEC.loader is not None
    measure = importlib.util.module_from_spec(_SPEC)
    sys.modules["measure"] = measure
    _SPEC.loader.exec_module(measure)
    if not (measure.DATA / "clauses.yaml").exists():
        print(f"skipped: no clauses.yaml in {measure.DATA.name}/ beside the tree")
        return 0
    with TemporaryDirectory() as folder:
        record = measure.filled(Path(folder) / "bench.sqlite")
        view = measure.asked(record).view
        names = sorted({s.subject for s in view.find(prop="rule")})
        cases = [measure.Case.of(record, name) for name in names]
        record.close()
    return report(cases)


def report(cases: list) -> int:  # type: ignore[type-arg] # the measurement's own class
    acts = [c for c in cases if c.facts.of(c.instrument, "deposit")]
    begin = process_time()
    number = sum(len(parties_of(c.instrument, c.book, c.facts, AsOf(UNTIL))) for c in acts)
    parties_s = process_time() - begin
    times = []
    for case in acts:
        begin = process_time()
        case.status()
        times.append((process_time() - begin) * 1000)
    small, large = made_up(10_000), made_up(100_000)
    print(f"{len(acts)} treaties, {number} parties: {parties_s:.2f} s")
    print(f"their statuses with reasons: {sum(times) / 1000:.2f} s")
    print(f"one status: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms")
    print(f"10,000 acts: {small:.2f} s; 100,000: {large:.2f} s ({large / small:.1f} times)")
    slow = parties_s + sum(times) / 1000 > ALL_S or statistics.median(times) > ONE_MS
    return 1 if slow or large / small > GROWTH else 0


def made_up(n: int) -> float:
    """The parties of one treaty with n consents, one a day."""
    kind = quals_of({"kind": "ratification"})
    start = parse_day("1700-01-01")
    days = [When.parse(iso(start + k % 100_000)) for k in range(n)]
    acts = [Statement("big", "deposit", f"s{k}", day, "list", kind) for k, day in enumerate(days)]
    rule = {"instrument": "big", "entry_into_force": {"article": "1"}}
    rule["entry_into_force"]["when"] = {"count": {"of": "any", "at_least": "50"}}  # type: ignore[index]
    facts = Facts.gather(acts, [Coverage("list", "big", ("deposit",), 1, UNTIL)])
    book = {"big": parse_rule(rule)}
    begin = process_time()
    parties_of("big", book, facts, AsOf(UNTIL))
    status_of("big", book, facts, AsOf(UNTIL), actor="s1")
    return process_time() - begin


if __name__ == "__main__":
    sys.exit(main())
