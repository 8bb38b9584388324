"""Proving that nothing was changed, and keeping a checkpoint to prove that nothing was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.record import Checkpoint, Finding, Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["FindingShown", "Verified", "verify", "write_checkpoint"]


class FindingShown(msgspec.Struct, frozen=True):
    """Something that is not as the ledger says."""

    where: str
    what: str


class Verified(msgspec.Struct, frozen=True):
    """The result: sound, or what is not."""

    schema: str
    sound: bool
    transactions: int
    state: dict[str, int]
    findings: list[FindingShown]


def verify(
    record: Record,
    checkpoint: Path | None,
    progress: Callable[[int, int], None],
    *,
    resume: bool = False,
) -> Verified:
    """Check every byte of the ledger, and the shadow against it.

    With `resume`, the contents of what the checkpoint covers are not read again.
    """
    if resume and checkpoint is None:
        raise BadInput("to resume, name the checkpoint to go on from: --checkpoint FILE")
    against = _read(checkpoint) if checkpoint else None
    total, done = record.latest, 0
    findings: list[FindingShown] = []
    for result in record.verify(against, resume=resume):
        if isinstance(result, Finding):
            findings.append(FindingShown(result.where, result.what))
        else:
            done += 1
            progress(done, total)
    state = record.state_name()
    return Verified("servanda.verified/1", not findings, done, state, findings)


def write_checkpoint(record: Record, path: Path) -> None:
    """Keep the heads of the ledger in a file of one's own."""
    try:
        path.write_text(record.checkpoint().to_json() + "\n", "utf-8")
    except OSError as error:
        raise BadInput(f"the checkpoint {path} cannot be written: {error.strerror}") from error


def _read(path: Path) -> Checkpoint:
    try:
        return Checkpoint.from_json(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"the checkpoint {path} cannot be read: {error}") from error
