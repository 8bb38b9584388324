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
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from clauses.ablations import ABLATIONS  # noqa: E402 - the folder above is not a package
from clauses.case import DATA, filled  # noqa: E402
from clauses.ecolex import ecolex  # noqa: E402
from clauses.paris import paris  # noqa: E402
from clauses.report import page  # noqa: E402
from clauses.treaties import measured  # noqa: E402

if TYPE_CHECKING:
    from clauses.tally import Tally


def main() -> int:
    if not (DATA / "clauses.yaml").exists():
        print(f"skipped: no clauses.yaml in {DATA.name}/ beside the tree")
        return 0
    with TemporaryDirectory() as folder:
        record = filled(Path(folder) / "eval.sqlite")
        treaties = measured(record)
        ablations = [measured(record, name, change) for name, change in ABLATIONS.items()]
        pairs = ecolex(Path(folder) / "ecolex.sqlite", record)
        held = [treaties, pairs, *paris(Path(folder) / "paris.sqlite")]
        record.close()
    tallies = [*held, *ablations]
    print("\n".join(tally.line for tally in tallies))
    for cause, n in pairs.causes:
        print(f"  {n:4} {cause}")
    if "--write" in sys.argv:
        (HERE / "report.md").write_text(page(tallies, len(held)), "utf-8")
    return floors(held)


def floors(tallies: list[Tally]) -> int:
    """What was reached once is not lost again."""
    wanted = json.loads((HERE / "floors.json").read_text("utf-8"))
    low = [t for t in tallies if t.equal < wanted[t.name]]
    for tally in low:
        print(f"below the floor: {tally.line}, the floor is {wanted[tally.name]}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
