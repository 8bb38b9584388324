"""An item of the queue through its changes: each keeps what was before, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

__all__ = ["change", "step_back"]


def change(db: sqlite3.Connection, id_: str, state: str, decided: str, claim: str = "") -> None:
    """Give it another state, decision or claim; what it was is kept."""
    db.execute(
        "INSERT INTO past (item, claim, state, decided) "
        "SELECT id, claim, state, decided FROM item WHERE id = ?",
        (id_,),
    )
    db.execute(
        "UPDATE item SET state = ?, decided = ?, claim = coalesce(nullif(?, ''), claim), "
        "changes = changes + 1 WHERE id = ?",
        (state, decided, claim, id_),
    )


def step_back(db: sqlite3.Connection, id_: str) -> bool:
    """Make it what it was before its last change; False if there was none."""
    last = db.execute(
        "SELECT n, claim, state, decided FROM past WHERE item = ? ORDER BY n DESC LIMIT 1", (id_,)
    ).fetchone()
    if last:
        db.execute(
            "UPDATE item SET claim = ?, state = ?, decided = ?, changes = changes + 1 WHERE id = ?",
            (*last[1:], id_),
        )
        db.execute("DELETE FROM past WHERE n = ?", last[:1])
    return last is not None
