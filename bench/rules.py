"""Speed of the clauses: all treaties with a clause, all parties, from facts to statuses.

    python bench/rules.py

Reads the library and the United Nations' table of March 2015 (outside the repository; without it
the bench says so and ends), loads every treaty's facts, and only then starts the clock: CPU time
of one process, the least of seven tries of each answer. What is judged is the slowest answer of all
treaties. Beside it, one treaty of ten thousand and of a hundred thousand made-up acts.

    python bench/rules.py --full

makes up ten million acts instead, of fifty thousand treaties one after the other, and says how long
the first and the last million took and how much memory the process ever held.
"""

from __future__ import annotations

import resource
import statistics
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from servanda import AsOf, Coverage, Statement, When, parse_rule, status_of
from servanda.dates import parse_day
from servanda.flows.treaties import instruments, treaties
from servanda.model import Facts, quals_of
from servanda.rules import Timeline, parties_in, parties_of, status_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Ask = Callable[[], object]

sys.path.insert(0, str(Path(__file__).parent.parent / "eval"))

from clauses.case import DATA, Case, asked, filled

UNTIL = parse_day("2015-03-31")
ALL_S = 1.0
ONE_MS = 5.0
GROWTH = 15.0
TREATY = 200
MILLION = 1_000_000
MILLIONS = 10
UNEVEN = 1.5
TRIES = range(7)


def main() -> int:
    if "--full" in sys.argv:
        return full()
    if not (DATA / "clauses.yaml").exists():
        print(f"skipped: no clauses.yaml in {DATA.name}/ beside the tree")
        return 0
    with TemporaryDirectory() as folder:
        record = filled(Path(folder) / "bench.sqlite")
        question = asked(record)
        names = sorted({s.subject for s in question.view.find(prop="rule")})
        cases = [Case.of(record, name) for name in names]
        lines = least(lambda: list(treaties(question, clauses=False)))
        number = len(instruments(question, clauses=False))
        record.close()
    print(f"status --all, {number} instruments, from the record to lines: {lines:.2f} s")
    return report(cases)


def report(cases: list[Case]) -> int:
    acts = [c for c in cases if c.facts.of(c.instrument, "deposit")]
    both = least(lambda: [in_one_pass(case) for case in acts])
    number = sum(in_one_pass(case) for case in acts)
    print(f"{len(acts)} treaties, {number} parties, from facts to statuses: {both:.2f} s")
    slowest = [
        one("status", {c.instrument: [c.status] for c in acts}),
        one("status of a party", {c.instrument: of_parties(c) for c in acts}),
        one("what-if", {c.instrument: [partial(what_if, c)] for c in acts}),
    ]
    small, large = made_up(10_000), made_up(100_000)
    print(f"10,000 acts: {small:.2f} s; 100,000: {large:.2f} s ({large / small:.1f} times)")
    slow = both > ALL_S or max(slowest) > ONE_MS
    return 1 if slow or large / small > GROWTH else 0


def one(name: str, asks: dict[str, list[Ask]]) -> float:
    """The slowest of all answers of a kind, with their reasons and from their facts, in ms."""
    times = {key: 1000 * max(spent) for key, spent in spread(asks).items()}
    worst = max(times, key=lambda key: times[key])
    median = statistics.median(times.values())
    print(f"one {name}: median {median:.1f} ms, worst {times[worst]:.1f} ms ({worst})")
    return times[worst]


def spread(asks: dict[str, list[Ask]]) -> dict[str, list[float]]:
    """The least CPU time of each, in passes over all: what else runs here disturbs it least."""
    passes = [{key: [cpu(ask) for ask in asked] for key, asked in asks.items()} for _ in TRIES]
    return {key: [min(t) for t in zip(*(p[key] for p in passes), strict=True)] for key in asks}


def of_parties(case: Case) -> list[Ask]:
    """The first, the middle and the last who consented, and who gave notice, in order of ids."""
    given = sorted({s.value for s in case.facts.of(case.instrument, "deposit")})
    left = [s.value for s in case.facts.of(case.instrument, "withdrawal_notice")]
    chosen = dict.fromkeys([given[0], given[len(given) // 2], given[-1], *left])
    return [partial(case.status, actor) for actor in chosen]


def least(ask: Ask) -> float:
    """The least CPU time of a few tries, in seconds."""
    return min(cpu(ask) for _ in TRIES)


def cpu(ask: Ask) -> float:
    """The CPU time of one, in seconds."""
    begin = process_time()
    ask()
    return process_time() - begin


def in_one_pass(case: Case) -> int:
    """The status and all parties; how many there are."""
    timeline = Timeline(case.instrument, case.book, case.facts)
    status_in(timeline, UNTIL, reasons=False)
    return len(parties_in(timeline, UNTIL))


def what_if(case: Case) -> None:
    """One more deposit, with the answer and its reasons."""
    kind = quals_of({"kind": "ratification"})
    more = Statement(case.instrument, "deposit", "nobody", When.on(UNTIL), "supposed", kind)
    status_in(Timeline(case.instrument, case.book, case.facts).supposing([more]), UNTIL)


def full() -> int:
    """Ten million made-up acts, treaty by treaty: time for each million, and memory."""
    rule = {"instrument": "t", "entry_into_force": {"article": "1"}}
    rule["entry_into_force"]["when"] = {"count": {"of": "any", "at_least": "50"}}  # type: ignore[index]
    rule["subsequent_consent"] = {"article": "2"}
    book, lists = {"t": parse_rule(rule)}, [Coverage("list", "t", ("deposit",), 1, UNTIL)]
    times = []
    for million in range(MILLIONS):
        spent = 0.0
        for treaty in range(MILLION // TREATY):
            acts = list(consents("t", TREATY, start=million * 31 + treaty))
            begin = process_time()
            timeline = Timeline("t", book, Facts.gather(acts, lists))
            status_in(timeline, UNTIL, reasons=False)
            parties_in(timeline, UNTIL)
            spent += process_time() - begin
        times.append(spent)
        print(f"million {million + 1}: {spent:.1f} s", flush=True)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"ten million acts: {sum(times):.1f} s; most memory ever held: {held:.0f} MB")
    return 1 if max(times) > UNEVEN * min(times) else 0


def consents(name: str, n: int, start: int = 0) -> Iterator[Statement]:
    """So many states that consent, one a day."""
    kind, first = quals_of({"kind": "ratification"}), parse_day("1700-01-01") + start % 90_000
    for k in range(n):
        day = When.on(first + k % 10_000)
        yield Statement(name, "deposit", f"s{k}", day, "list", kind)


def made_up(n: int) -> float:
    """The parties of one treaty with n consents, one a day."""
    acts = list(consents("big", n))
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
