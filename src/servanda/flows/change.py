"""Who changes the record, why, and when by the clock."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Change"]


@dataclass(frozen=True, slots=True)
class Change:
    """What every transaction tells of itself; `at` is ISO 8601 and only informs."""

    agent: str
    reason: str
    at: str
