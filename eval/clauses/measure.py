"""The clauses of the library against the depositary's dates.

    python eval/clauses/measure.py [--write]

Imports the United Nations' table of March 2015 as anybody would, beside which the library holds the
instruments of predecessor states, computes every treaty with a clause and holds the day against the
official one; then each party's day against ECOLEX and, for the Paris Agreement, against
openclimatedata. The data stays outside the repository; without it the measurement says so and ends.
Floors are in floors.json: below them the exit code is 1.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

from servanda import AsOf, Draft, Record, Source, Statement, When, status_of
from servanda.dates import iso, parse_day
from servanda.exchange import read_climate, read_ecolex, read_folder, read_untc
from servanda.exchange.table import read_csv
from servanda.flows.asking import Question, ask
from servanda.flows.change import Change
from servanda.flows.checking import library_folder
from servanda.flows.importing import fill
from servanda.flows.participants import Participants
from servanda.flows.rulebook import rulebook_for
from servanda.flows.tables import import_table
from servanda.model import Facts, quals_of
from servanda.rules import needs_of, parties_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from servanda.flows.asking import Asked
    from servanda.rules import Rule, Status

HERE = Path(__file__).parent
DATA = HERE.parent.parent.parent / "shared" / "data" / "treaties"
UNTIL = "2015-03-31"
NOW = "2026-11-01"
CHANGE = Change("eval", "the depositary's table", "2026-11-01T00:00:00+00:00")
ECOLEX = {
    "TRE-000829": "ozone-1985",
    "TRE-001147": "unfccc-1992",
    "TRE-001287": "montreal-montr-1997",
    "TRE-001200": "unccd-1994",
    "TRE-001269": "kyoto-1997",
    "TRE-001327": "cartagena-2000",
    "TRE-001272": "ottawa-1997",
    "TRE-001280": "rotterdam-1998",
    "TRE-000483": "cites-1973",
    "TRE-001109": "oprc-1990",
    "TRE-001377": "bunker-2001",
    "TRE-001202": "cns-1994",
    "TRE-155959": "nagoya-2010",
    "TRE-001346": "itpgrfa-2001",
    "TRE-000495": "cms-1979",
    "TRE-000529": "lrtap-1979",
    "TRE-000112": "marpol-1978",
    "TRE-147215": "irena-2009",
    "TRE-000413": "ost-1967",
    "TRE-001222": "ect-1994",
    "TRE-000461": "chicago-1944",
    "TRE-000406": "cppnm-1979",
    "TRE-001412": "bwm-2004",
    "TRE-000115": "solas-1974",
    "TRE-001268": "lp-1996",
    "TRE-000108": "colreg-1972",
    "TRE-001274": "pelindaba-1996",
    "TRE-000827": "emep-1984",
    "TRE-160031": "wreck-2007",
    "TRE-000414": "npt-1968",
    "TRE-160054": "paris-2015",
    "TRE-000473": "ets104-1979",
    "TRE-000418": "ptbt-1963",
    "TRE-001306": "wathealth-1999",
    "TRE-001104": "bamako-1991",
    "TRE-000143": "terrsea-1958",
}


@dataclass(slots=True)
class Tally:
    """How many agree, and every difference with its reason."""

    name: str
    equal: int = 0
    total: int = 0
    misses: list[tuple[str, str, str, str]] = field(default_factory=list)
    causes: Counter[str] = field(default_factory=Counter)

    def hold(self, what: str, ours: str, theirs: str, why: Callable[[], str]) -> None:
        """Compare one pair of days."""
        self.total += 1
        if ours == theirs:
            self.equal += 1
            return
        reason = why()
        self.misses.append((what, ours, theirs, reason))
        self.causes[reason.split(":")[0]] += 1

    @property
    def line(self) -> str:
        """The tally in a line."""
        return f"{self.name}: {self.equal} of {self.total}"


def main() -> int:
    if not (DATA / "clauses.yaml").exists():
        print(f"skipped: no clauses.yaml in {DATA.name}/ beside the tree")
        return 0
    with TemporaryDirectory() as folder:
        record = filled(Path(folder) / "eval.sqlite")
        treaties, computed = measured(record), days(record)
        ablations = [measured(record, name, change) for name, change in ABLATIONS.items()]
        record.close()
        parties = ecolex(Path(folder) / "ecolex.sqlite", computed)
        agreement = paris(Path(folder) / "paris.sqlite")
    tallies = [treaties, parties, *agreement, *ablations]
    print("\n".join(tally.line for tally in tallies))
    if "--write" in sys.argv:
        (HERE / "report.md").write_text(report(tallies), "utf-8")
    return floors(tallies[:4])


def library(path: Path) -> Record:
    """A fresh record of the library's YAML as it is now."""
    record = Record.create(f"sqlite:///{path}")
    draft = Draft("eval", "the library")
    fill(draft, read_folder(library_folder()))
    record.append(draft, at=CHANGE.at, origin="library")
    return record


def asked(record: Record) -> Asked:
    return ask(record, Question(parse_day(NOW)), "eval")


def filled(path: Path) -> Record:
    """The library and the table. Instruments of predecessor states stand in the library."""
    record = library(path)
    table = read_untc(DATA / "untc_2015_actions.parquet")
    done = import_table(record, asked(record), table, CHANGE, UNTIL)
    left = sum(item.rows for item in done.left)
    print(f"actions: {done.rows} read, {done.statements} entered, {left} left out and listed")
    return record


def measured(
    record: Record, name: str = "treaties", change: Callable[[Case], Case] | None = None
) -> Tally:
    """Every treaty with actions and an official date."""
    tally = Tally(name)
    codes = asked(record).view.find(prop="code")
    instruments = {s.value: s.subject for s in codes if s.qual("scheme") == "untc"}
    for entry in entries():
        key, official = (entry.get("data") or {}).get("untc_key"), entry.get(OFFICIAL)
        if not key or not official or str(official) > UNTIL:
            continue
        case = Case.of(record, instruments[key])
        status = (change(case) if change else case).status()
        tally.hold(instruments[key], day_of(status), str(official), partial(why, status))
    return tally


OFFICIAL = "official_entry_into_force"


@dataclass(frozen=True, slots=True)
class Case:
    """A treaty with its clauses and facts."""

    instrument: str
    book: Mapping[str, Rule]
    facts: Facts
    day: str = UNTIL

    @classmethod
    def of(cls, record: Record, instrument: str, day: str = UNTIL) -> Case:
        """What the record holds of it."""
        view = record.view(AsOf(parse_day(day)))
        book = rulebook_for(view, instrument)
        return cls(instrument, book, view.facts(needs_of(instrument, book)), day)

    def status(self) -> Status:
        """Its status on the day."""
        return status_of(self.instrument, self.book, self.facts, AsOf(parse_day(self.day)))

    def keeping(self, keep: Callable[[Statement], bool]) -> Case:
        """The same with fewer facts."""
        pairs = {
            pair: tuple(s for s in held if keep(s)) for pair, held in self.facts.by_pair.items()
        }
        facts = Facts(pairs, self.facts.coverages, self.facts.sources)
        return Case(self.instrument, self.book, facts, self.day)


def _counted(case: Case) -> Case:
    """Regional organisations counted like states."""
    import msgspec  # noqa: PLC0415 - for this ablation only

    def plain(node: Any) -> Any:
        if isinstance(node, tuple):
            return tuple(plain(item) for item in node)
        if not isinstance(node, msgspec.Struct):
            return node
        changes = {name: plain(getattr(node, name)) for name in node.__struct_fields__}
        return type(node)(**changes | ({"without": ()} if "without" in changes else {}))

    return Case(case.instrument, {k: plain(r) for k, r in case.book.items()}, case.facts, case.day)


ABLATIONS: dict[str, Callable[[Case], Case]] = {
    "without accessions": lambda c: c.keeping(lambda s: s.qual("kind") != "accession"),
    "without predecessors": lambda c: c.keeping(lambda s: not s.qual("until")),
    "regional organisations counted": _counted,
    "successions not counted": lambda c: c.keeping(lambda s: s.qual("kind") != "succession"),
}


def day_of(status: Status) -> str:
    return iso(status.since[1]) if status.since else status.answer.value


def why(status: Status) -> str:
    """The engine's own explanation of a day it does not find."""
    gaps = {(gap.kind, *gap.acts) for gap in status.missing}
    if ("list", "share") in gaps:
        return "no table of shares: the clause weighs, and the record holds no shares"
    if any(gap[0] == "clause" for gap in gaps):
        return "no clause: the condition is not in the library"
    if any(gap[0] == "act" for gap in gaps):
        return "missing acts: the record holds too few consents"
    return "other acts: the consents on record give this day"


def days(record: Record) -> dict[str, str]:
    """The day of each treaty as computed from the depositary's table alone."""
    codes = asked(record).view.find(prop="code")
    found = {s.subject for s in codes if s.qual("scheme") == "untc"} & set(ECOLEX.values())
    statuses = {name: Case.of(record, name).status() for name in sorted(found)}
    return {name: iso(s.since[1]) for name, s in statuses.items() if s.since}


def ecolex(path: Path, computed: Mapping[str, str]) -> Tally:
    """Each party's entry into force, from its consent and the clause; the treaty's day is given.

    The day is the official one or, where the data leave it out, the one computed from the
    depositary's table: a list of today's members lacks those who left and came back.
    """
    tally = Tally("ECOLEX pairs")
    record = library(path)
    table = read_ecolex(DATA / "ecolex_members.parquet")
    # Where the table gives no consent there is nothing to reckon from.
    consented = {(r.treaty, r.code) for r in table.rows if r.prop == "deposit"} & {
        (r.treaty, r.code) for r in table.rows if r.treaty in ECOLEX
    }
    force = {}
    for row in table.rows:
        if row.prop == "in_force" and (row.treaty, row.code) in consented:
            force[ECOLEX[row.treaty], row.code] = row.valid[:10]
    table.scheme = ""
    table.rows = [
        row._replace(treaty=ECOLEX[row.treaty])
        for row in table.rows
        if row.treaty in ECOLEX and row.prop != "in_force"
    ]
    import_table(record, asked(record), table, CHANGE)
    state(record, {name for name, _ in force}, computed)
    compare(record, force, tally)
    record.close()
    return tally


def state(record: Record, instruments: set[str], computed: Mapping[str, str]) -> None:
    """The day of each treaty as a statement: here only the parties' own are computed."""
    draft = Draft("eval", "days of the treaties")
    draft.describe(Source("official", "Days of entry into force"))
    official = dict(computed)
    for entry in entries():
        # An id of the data is the library's without its year: montreal is not montreal-montr.
        stems = (name for name in instruments if re.sub(r"-\d{4}$", "", name) == entry["id"])
        name = OTHER_IDS.get(entry["id"]) or next(stems, "")
        if name and entry.get(OFFICIAL):
            official[name] = str(entry[OFFICIAL])
    for name in sorted(instruments & official.keys()):
        when = When.parse(f"{official[name]}/..")
        draft.assert_(Statement(name, "in_force", name, when, "official"))
    record.append(draft, at=CHANGE.at)


OTHER_IDS = {
    "mp-montr": "montreal-montr-1997",
    "marpol78": "marpol-1978",
    "solas74": "solas-1974",
    "lp96": "lp-1996",
}


def entries() -> list[dict[str, Any]]:
    """The formulas that come with the data: only their official days are used."""
    text = (DATA / "clauses.yaml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def compare(record: Record, force: Mapping[tuple[str, str], str], tally: Tally) -> None:
    view = asked(record).view
    codes = {s.value: s.subject for s in view.find(prop="code") if s.qual("scheme") == "iso3"}
    codes["EUU"] = "eu"  # no country, so no code of ISO 3166
    for instrument in sorted({name for name, _ in force}):
        case = Case.of(record, instrument, NOW)
        found = {
            party.actor: party
            for party in parties_of(instrument, case.book, case.facts, AsOf(parse_day(NOW)))
        }
        for (name, code), theirs in sorted(force.items()):
            if name != instrument or code not in codes:
                continue
            party = found.get(codes[code])
            ours = iso(party.since[1]) if party and party.since else "none"
            reason = "no consent on record" if party is None else cause(ours, theirs)
            tally.hold(f"{instrument} {code}", ours, theirs, partial(str, reason))


def cause(ours: str, theirs: str) -> str:
    if ours == "none":
        return "treaty not in force: its own clause is not met by the acts on record"
    gap = abs(parse_day(ours) - parse_day(theirs))
    return "a day or two apart: counting" if gap <= DAYS else "far apart: another date of consent"


DAYS = 3
MOST = 1000


def paris(path: Path) -> list[Tally]:
    """The treaty itself, and each of its parties; shares are taken from the same file."""
    file = DATA / "paris-agreement-entry-into-force.csv"
    record = library(path)
    table = read_climate(file, "paris-2015")
    force = {("paris-2015", r.code): r.valid[:10] for r in table.rows if r.prop == "in_force"}
    table.rows = [row for row in table.rows if row.prop != "in_force"]
    import_table(record, asked(record), table, CHANGE)
    restore(record, file)
    treaty, parties = Tally("Paris Agreement"), Tally("Paris parties")
    case = Case.of(record, "paris-2015", NOW)
    status = case.status()
    treaty.hold("paris-2015", day_of(status), "2016-11-04", partial(why, status))
    compare(record, force, parties)
    record.close()
    return [treaty, parties]


def restore(record: Record, file: Path) -> None:
    """The shares of the same file, and instruments of 2016 that later ones took the place of."""
    who = Participants.of(asked(record).view)
    draft = Draft("eval", "shares and replaced instruments")
    draft.describe(Source("shares", "Emissions by party", publisher="openclimatedata"))
    for _, row in read_csv(file):
        found = who.find(row["Name"], row["Code"], None, parse_day("2016-01-01"))
        if found and row["Emissions"]:
            quals = quals_of({"amount": row["Emissions"]})
            draft.assert_(
                Statement("paris-2015", "share", found[0], When.always(), "shares", quals)
            )
    for actor, day in REPLACED.items():
        quals = quals_of({"kind": "acceptance", "variant": "replaced"})
        draft.assert_(Statement("paris-2015", "deposit", actor, When.parse(day), "shares", quals))
    notice = quals_of({"effective": "2020-11-04"})
    draft.assert_(
        Statement(
            "paris-2015", "withdrawal_notice", "us", When.parse("2019-11-04"), "shares", notice
        )
    )
    record.append(draft, at=CHANGE.at)


REPLACED = {"us": "2016-09-03"}


def floors(tallies: list[Tally]) -> int:
    """What was reached once is not lost again."""
    wanted = json.loads((HERE / "floors.json").read_text("utf-8"))
    low = [t for t in tallies if t.equal < wanted[t.name]]
    for tally in low:
        print(f"below the floor: {tally.line}, the floor is {wanted[tally.name]}")
    return 1 if low else 0


def report(tallies: list[Tally]) -> str:
    """The measurement as a page."""
    lines = [
        "# Clauses against the depositary's dates",
        "",
        "By `python eval/clauses/measure.py --write`.",
        "",
    ]
    lines += [f"- {tally.line}" for tally in tallies]
    for tally in tallies[:4]:
        lines += ["", f"## {tally.name}: differences", ""]
        lines += [f"- {cause}: {n}" for cause, n in tally.causes.most_common()]
        lines += ["", "| what | computed | official | why |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(miss)} |" for miss in tally.misses[:MOST]]
        if len(tally.misses) > MOST:
            lines += ["", f"... and {len(tally.misses) - MOST} more."]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
