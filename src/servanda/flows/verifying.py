"""Proving that nothing was changed, and keeping a checkpoint to prove that nothing was cut off."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.record import Checkpoint, Finding, Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from servanda.record import Tx

__all__ = ["FindingShown", "Verified", "verify"]

_EVERY = 2.0
"""Seconds between two checkpoints along the way."""


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
    keep: Path | None = None,
) -> Verified:
    """Check every byte of the ledger, and the shadow against it.

    With `resume`, the contents of what the checkpoint covers are not read again. A checkpoint of
    what is proved so far is kept beside `keep` along the way, and put there if all is sound.
    """
    if resume and checkpoint is None:
        raise BadInput("to resume, name the checkpoint to go on from: --checkpoint FILE")
    against = _read(checkpoint) if checkpoint else None
    total, done = record.latest, 0
    findings: list[FindingShown] = []
    kept = _Kept(keep)
    for result in record.verify(against, resume=resume):
        if isinstance(result, Finding):
            findings.append(FindingShown(result.where, result.what))
        else:
            done += 1
            if not findings:
                kept.add(result)
            progress(done, total)
    if not findings:
        kept.finish()
    state = record.state_name()
    return Verified("servanda.verified/1", not findings, done, state, findings)


class _Kept:
    """The checkpoint of what is proved; a file of its own until all is."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._proved = Checkpoint({})
        self._last = time.monotonic()

    def add(self, tx: Tx) -> None:
        if self._path is None:
            return
        self._proved = self._proved.after(tx)
        if time.monotonic() - self._last >= _EVERY:
            self._write(self._path)
            self._last = time.monotonic()

    def finish(self) -> None:
        if self._path is not None:
            part = self._write(self._path)
            part.replace(self._path)

    def _write(self, path: Path) -> Path:
        part, new = (path.with_name(f"{path.name}.{end}") for end in ("part", f"{os.getpid()}.new"))
        try:
            new.write_text(self._proved.to_json() + "\n", "utf-8")
            new.replace(part)
        except OSError as error:
            new.unlink(missing_ok=True)
            raise BadInput(f"the checkpoint {path} cannot be written: {error.strerror}") from error
        return part


def _read(path: Path) -> Checkpoint:
    try:
        return Checkpoint.from_json(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"the checkpoint {path} cannot be read: {error}") from error
