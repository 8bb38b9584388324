"""Speed of the record beside its floor: the same SQL through the bare driver.

    python bench/record.py                 SQLite: as-of questions, appending, verifying
    python bench/record.py --postgresql    the same on PostgreSQL (starts a server of its own)
    python bench/record.py --statements 100000

The record of 1,000,000 statements in 2,000 transactions is built once, in the folder for temporary
files. Each figure is the least of several runs, in CPU and waiting time together.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.dates import AsOf, When, parse_day
from servanda.model import Evidence, Source, Statement, quals_of
from servanda.record import Draft, Finding, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AT = "2026-01-01T00:00:00+00:00"
DAY = parse_day("2015-06-01")
ACTORS, ORGS, TREATIES = 200, 10_000, 8000
FIGURES = {  # RECORD.md, in milliseconds: SQLite, PostgreSQL
    "subject and property": (0.11, 0.22),
    "members of an organisation": (0.10, 0.20),
    "all of an actor": (0.5, 0.7),
    "a slice of the whole": (256.0, 171.0),
}
LIMITS = {"append": (5.0, 10.0), "verify": (5.0, 5.0)}


def statements(number: int, seed: int = 1) -> Iterator[Statement]:
    """Treaty acts (70 %), memberships (20 %), names and codes (10 %); every tenth with a passage.

    Of 1,000,000 an organisation has about 20 memberships, a treaty 87 acts in three properties, and
    an actor 100 names, codes and seats. The slice of the whole are all seats: one in a hundred.
    """
    rng = random.Random(seed)
    for n in range(number):
        day = When.on(rng.randrange(715_000, 738_000))
        source = f"source-{rng.randrange(2000)}"
        actor = f"actor-{rng.randrange(ACTORS)}"
        evidence = (Evidence(source, f"p. {n}"),) if n % 10 == 0 else ()
        kind = n % 10
        if kind < 7:
            kinds = (("kind", rng.choice(("ratification", "accession", "approval"))),)
            treaty = f"treaty-{rng.randrange(TREATIES)}"
            prop = rng.choice(("deposit", "signature", "denunciation"))
            yield Statement(treaty, prop, actor, day, source, kinds, evidence=evidence)
        elif kind < 9:
            when = When.parse(f"{day.text}/..")
            org = f"org-{rng.randrange(ORGS)}"
            quals = quals_of({"standing": "full", "note": str(n)})
            yield Statement(org, "member", actor, when, source, quals, evidence=evidence)
        else:
            prop = "seat" if n % 100 == 9 else rng.choice(("name", "code"))
            subject = f"actor-{rng.randrange(ACTORS * 5)}"
            yield Statement(subject, prop, f"text {n}", When.always(), source, (), "en")


def build(record: Record, number: int, transactions: int) -> None:
    """A record of so many statements; each transaction takes one in fifty of its own back."""
    sources = Draft("bench", "sources")
    for n in range(2000):
        sources.describe(Source(f"source-{n}", published=f"{1990 + n % 35}-01-01"))
    record.append(sources, at=AT)
    size = number // transactions
    draft = Draft("bench", "statements")
    for statement in statements(number):
        draft.assert_(statement)
        if len(draft.entries) == size:
            tx = record.append(draft, at=AT)
            draft = Draft("bench", "statements")
            if tx and tx.n % 50 == 0:
                draft.retract(statement, "wrong")


def best(call: Callable[[], object], times: int) -> float:
    """The least time of several runs, in milliseconds."""
    least = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        call()
        least = min(least, time.perf_counter() - start)
    return least * 1000


@dataclass
class Question:
    """A question through the public face, and its floor in SQL."""

    name: str
    find: dict[str, Any]
    where: str


QUESTIONS = (
    Question(
        "subject and property",
        {"subject": "treaty-77", "prop": "denunciation"},
        "p.subject = 'treaty-77' AND p.prop = 'denunciation'",
    ),
    Question(
        "members of an organisation",
        {"subject": "org-77", "prop": "member"},
        "p.subject = 'org-77' AND p.prop = 'member'",
    ),
    Question("all of an actor", {"subject": "actor-77"}, "p.subject = 'actor-77'"),
    Question("a slice of the whole", {"prop": "seat"}, "p.prop = 'seat'"),
)


def questions(record: Record, engine: int, known: int) -> list[bool]:
    """Ask each question as of a day and a transaction; whether each is within twice its figure."""
    view = record.view(AsOf(DAY, None, known))
    good = []
    for question in QUESTIONS:
        floor = f"""
            SELECT s.k, s.passages, s.subject, s.prop,
                   s.value, s.valid, s.source, s.quals, s.lang, s.according_to, s.confidence
              FROM span p JOIN statement s ON s.k = p.statement
             WHERE p.rec_from <= {known} AND p.rec_to > {known} AND {question.where}
               AND p.from_lo <= {DAY} AND p.to_hi > {DAY}"""
        times = 5 if "slice" in question.name else 200
        found = view.find(**question.find, on=DAY)
        mine = best(partial(view.find, **question.find, on=DAY), times)
        bare = best(partial(record.engine.rows, floor), times)
        figure = FIGURES[question.name][engine]
        good.append(mine <= 2 * figure)
        print(
            f"  {question.name:28} {mine:9.3f} ms   floor {bare:9.3f} ms   x{mine / bare:5.1f}   "
            f"figure {figure:7.2f} ms   {'within' if good[-1] else 'ABOVE'} twice   "
            f"{len(found)} statements"
        )
    return good


def writing(new: Callable[[], str], number: int, engine: int) -> list[bool]:
    """Append many statements in one transaction, then verify them; the least of three runs."""
    draft = Draft("bench", "all at once")
    for statement in statements(number, seed=2):
        draft.assert_(statement)
    least = {"append": float("inf"), "verify": float("inf")}
    for _ in range(3):
        record = Record.create(new())
        start = time.perf_counter()
        record.append(draft, at=AT)
        least["append"] = min(least["append"], time.perf_counter() - start)
        start = time.perf_counter()
        wrong = [found for found in record.verify() if isinstance(found, Finding)]
        least["verify"] = min(least["verify"], time.perf_counter() - start)
        assert not wrong, wrong
        record.close()
    good = []
    for name, seconds in least.items():
        limit = LIMITS[name][engine] * number / 100_000
        good.append(seconds <= limit)
        print(
            f"  {name} {number} statements     {seconds:6.2f} s   limit {limit:5.1f} s   "
            f"{'within' if good[-1] else 'ABOVE'}"
        )
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--statements", type=int, default=1_000_000)
    args = parser.parse_args()
    good: list[bool] = []
    with tempfile.TemporaryDirectory() as scratch:
        if args.postgresql:
            sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
            from pg_server import Server, binaries  # noqa: PLC0415 - only on PostgreSQL

            folder = binaries()
            assert folder, "no PostgreSQL server found"
            server = Server(folder)
            try:
                print("PostgreSQL")
                good += run(server.new(), server.new, args.statements, 1)
            finally:
                server.remove()
        else:
            print("SQLite")
            big = Path(tempfile.gettempdir()) / f"servanda-bench-3-{args.statements}.sqlite"
            names = (f"sqlite:///{scratch}/{n}.sqlite" for n in count())
            good += run(f"sqlite:///{big}", lambda: next(names), args.statements, 0)
    return 0 if all(good) else 1


def run(big: str, new: Callable[[], str], number: int, engine: int) -> list[bool]:
    good = writing(new, 100_000, engine)
    if not Record.exists(big) or engine == 1:
        start = time.perf_counter()
        place = big if engine else f"{big}.new"
        made = Record.create(place)
        build(made, number, 2000)
        made.close()
        if not engine:
            Path(place.removeprefix("sqlite:///")).replace(big.removeprefix("sqlite:///"))
        seconds = time.perf_counter() - start
        print(f"  built {number} statements in 2,000 transactions: {seconds:.0f} s")
    record = Record.open(big)
    if engine:
        record.engine.run("ANALYZE")
    good += questions(record, engine, known=1500)
    record.close()
    return good


if __name__ == "__main__":
    sys.exit(main())
