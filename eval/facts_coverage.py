"""Map every row of the compilers' notes to the statements made of it, or say why it was left.

    python eval/facts_coverage.py            # writes eval/facts_coverage.yaml

The notes are the YAML files in `shared/facts` beside the repository. A *row* of them is a mapping
with at least one plain value of its own (text, or a list of texts) besides its id, its source and
its confidence; rows within rows are rows of their own. A contradiction noted inside a row is a row
too, and each of a list of contradictions is one. A row's path is its file's name and the keys and
list indexes that lead to it, joined by "/"; an `id` stands for its index, and a first key that only
repeats the file's name is left out: `treaties/cst_1992/later_signatures/0`.

Statements name their rows in `noted`. Why a row was left stands in `facts_left.yaml`: under the row
itself, also where statements were made of a part of it, or under `some/path/` for all rows below it
that no statement names.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from servanda.exchange import read_folder
from servanda.model.ids import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT.parent / "shared" / "facts"
LIBRARY = ROOT / "src" / "servanda" / "library"
LEFT = ROOT / "eval" / "facts_left.yaml"
OUTPUT = ROOT / "eval" / "facts_coverage.yaml"

_HEAD = """\
# Which statements were made of which row of the notes, and which rows were left, and why.
# Made by eval/facts_coverage.py, which says what a row is; write reasons into facts_left.yaml.
"""


def fact_rows(folder: Path) -> list[str]:
    """The paths of all rows, file by file."""
    rows: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        body = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text only
        for key, value in body.items():
            below = path.stem if key == path.stem else f"{path.stem}/{key}"
            rows += _rows(value, below, key)
    return rows


def _rows(value: Any, path: str, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _rows_of_mapping(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            name = item.get("id", index) if isinstance(item, dict) else index
            yield from _rows(item, f"{path}/{name}", key)
    elif _is_contradiction(key):
        yield path


def _rows_of_mapping(value: Mapping[str, Any], path: str) -> Iterator[str]:
    own = [key for key in value if not _is_bookkeeping(key) and _is_plain(value[key])]
    contradictions = [key for key in value if _is_contradiction(key)]
    if own and set(own) <= set(contradictions) == set(value):
        yield path  # nothing but a contradiction: that is the row
        return
    if set(own) - set(contradictions):
        yield path
    for key, item in value.items():
        if key in contradictions or not _is_plain(item):
            yield from _rows(item, f"{path}/{key}", key)


def _is_bookkeeping(key: str) -> bool:
    return key == "id" or key.endswith(("source", "confidence"))


def _is_contradiction(key: str) -> bool:
    return key.endswith(("contradiction", "contradictions"))


def _is_plain(value: Any) -> bool:
    """Text, or a list of texts."""
    items = value if isinstance(value, list) else [value]
    return bool(items) and all(isinstance(item, str) for item in items)


def statement_ids() -> tuple[dict[str, list[str]], set[str]]:
    """The short ids of the library's statements by the row they note, and all of them."""
    by_row: dict[str, list[str]] = defaultdict(list)
    everything: set[str] = set()
    for placed in read_folder(LIBRARY).statements:
        id_ = short(placed.statement.id)
        everything.add(id_)
        for row in placed.noted.split():
            by_row[row].append(id_)
    return by_row, everything


def reason(row: str, left: Mapping[str, str], *, mapped: bool) -> str:
    """Why a row, or a part of it, was left; empty if nobody said so."""
    if mapped or row in left:
        return left.get(row, "")
    return next((why for key, why in left.items() if key.endswith("/") and _below(row, key)), "")


def _below(row: str, prefix: str) -> bool:
    return f"{row}/".startswith(prefix)


def rendered(rows: Iterable[str]) -> str:
    """The coverage file for these rows."""
    by_row, _ = statement_ids()
    left = reasons()
    mapped: list[str] = []
    by_reason: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if ids := by_row.get(row):
            quoted = ", ".join(f'"{id_}"' for id_ in sorted(ids))  # an id may look like a number
            mapped.append(f"  {row}: [{quoted}]")
        if why := reason(row, left, mapped=bool(ids)):
            by_reason[why].append(row)
    lines = ["mapped:", *mapped, "left:"]
    for why, left_rows in by_reason.items():
        lines += [f'- reason: "{why}"', "  rows:", *(f"  - {row}" for row in left_rows)]
    return _HEAD + "\n".join(lines) + "\n"


def reasons() -> dict[str, str]:
    """The reasons written by hand, by row or prefix."""
    found: dict[str, str] = yaml.safe_load(LEFT.read_text("utf-8"))
    return found


def main() -> None:
    """Write the file and say what is still open."""
    rows = fact_rows(FACTS)
    OUTPUT.write_text(rendered(rows), "utf-8")
    by_row, _ = statement_ids()
    left = reasons()
    mapped = [row for row in rows if row in by_row]
    open_ = [r for r in rows if r not in by_row and not reason(r, left, mapped=False)]
    print(f"{len(rows)} rows, {len(mapped)} mapped, {len(open_)} neither mapped nor left")
    for row in open_:
        print(f"  open: {row}")
    for row in sorted(set(by_row) - set(rows)):
        print(f"  noted, but no row: {row}")


if __name__ == "__main__":
    main()
