"""Who changes the record, why, and when by the clock."""

from __future__ import annotations

import msgspec

__all__ = ["Change"]


class Change(msgspec.Struct, frozen=True):
    """What every transaction tells of itself; `at` is ISO 8601 and only informs."""

    agent: str
    reason: str
    at: str
