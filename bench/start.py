"""How long the program takes to start and to answer: least CPU of several runs, bare Python beside.

    python bench/start.py

Floors (issue A1): `--help` at most 80 ms, `status` at most 150 ms over bare Python's start. `read`
of a small page, its index of names made before, is shown beside 300 ms, which is no floor yet.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 15
STATUS = ["status", "csto-peacekeeping-protocol-2021", "--on", "2022-11-23"]
MAIN = "from servanda.cli.main import main; main()"


PAGE = """12 March 2021, 09:05

Ministers meet in the city

KLOW, March 12 (SylTA) -- The Rescue Union has ratified the protocol, the minister said on Friday.
That is the state of things, and there is not more to be said of it than this.
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"SERVANDA_RECORD": f"sqlite:///{Path(folder) / 'record.sqlite'}"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        page = Path(folder) / "page.txt"
        page.write_text(PAGE, "utf-8")
        created = cpu(["-c", MAIN, *STATUS], env)
        bare = least(["-c", "pass"], env)
        print(f"bare Python                {bare:6.0f} ms CPU")
        for name, floor, args in (
            ("--help", 80, ["--help"]),
            ("status", 150, STATUS),
            ("status --json", 150, [*STATUS, "--json"]),
            ("members", 150, ["members", "csto", "--on", "2022-11-23"]),
            ("read", 300, ["read", "--no-queue", str(page)]),
            ("brief", 1000, ["brief", "csto", "cis", "sco", "--on", "2022-11-23"]),
        ):
            spent = least(["-c", MAIN, *args], env)
            over = spent - bare
            mark = "within" if over <= floor else "OVER"
            print(f"{name:26} {spent:6.0f} ms CPU, {over:5.0f} over bare: {mark} {floor}")
        print(f"first start, making the record: {created:.0f} ms CPU")


def least(args: list[str], env: dict[str, str]) -> float:
    """The least CPU time of several runs, after one that compiles."""
    cpu(args, env)
    return min(cpu(args, env) for _ in range(RUNS))


def cpu(args: list[str], env: dict[str, str]) -> float:
    """User and system milliseconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *args], env=env, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000


if __name__ == "__main__":
    main()
