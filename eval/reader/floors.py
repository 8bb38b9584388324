"""The floors no figure may fall below, kept in floors.yaml."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

__all__ = ["held", "load"]

FLOORS = Path(__file__).parent / "floors.yaml"


def load(file: Path) -> Any:
    """A YAML file."""
    return yaml.safe_load(file.read_text("utf-8"))


def held(results: dict[str, dict[str, float]], *, lower: bool, file: Path = FLOORS) -> int:
    """Whether every figure stands at its floor or above; with `lower`, write them as the floors."""
    floors: dict[str, dict[str, float]] = load(file) or {}
    if lower:
        text = yaml.safe_dump(floors | results, sort_keys=True, allow_unicode=True)
        first = file.read_text("utf-8").partition("\n")[0]
        file.write_text(f"{first}\n{text}", "utf-8")
        return 0
    below = [
        f"{group}: {name} {results[group][name]:.3f} is below its floor {floor:.3f}"
        for group, named in floors.items()
        if group in results
        for name, floor in named.items()
        if results[group][name] < floor
    ]
    print("\n".join(below), file=sys.stderr)
    return 1 if below else 0
