"""What can go wrong, and what to do about it.

Every message is one sentence for the person who gets it: what is wrong, where, and what to do.

    ServandaError                 anything this project raises on purpose
    ├── BadInput                  what was typed or handed in cannot be used            exit code 2
    │   ├── BadDate               a date that is not one
    │   ├── UnknownId             an actor or instrument nobody has entered
    │   └── BadFile               a file, with the line that is wrong
    ├── RuleError                 a clause that cannot be read or contradicts itself    exit code 2
    └── RecordError               the record cannot be opened, read or written          exit code 2
        ├── NewerRecord           it was made by a later version
        ├── Unwritable            read-only, full disk, no permission
        └── Damaged               a byte is not what the ledger says it was             exit code 1
"""

from __future__ import annotations

__all__ = [
    "BadDate",
    "BadFile",
    "BadInput",
    "Damaged",
    "NewerRecord",
    "RecordError",
    "RuleError",
    "ServandaError",
    "UnknownId",
    "Unwritable",
]


class ServandaError(Exception):
    """Anything this project raises on purpose; `kind` names it in JSON."""

    exit_code = 2

    @property
    def kind(self) -> str:
        """The name of the error, as it stands in JSON."""
        return type(self).__name__


class BadInput(ServandaError):
    """What was typed or handed in cannot be used."""


class BadDate(BadInput):
    """A date that is not one."""


class UnknownId(BadInput):
    """An actor or instrument nobody has entered; `nearest` are the closest ones."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class BadFile(BadInput):
    """A file with something wrong in it, and the line."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.problem = message


class RuleError(ServandaError):
    """A clause that cannot be read, or that contradicts itself."""


class RecordError(ServandaError):
    """The record cannot be opened, read or written."""


class NewerRecord(RecordError):
    """The record was made by a later version of Servanda."""


class Unwritable(RecordError):
    """The record is read-only, its disk is full, or permission is missing."""


class Damaged(RecordError):
    """A byte of the ledger is not what its hashes say it was."""

    exit_code = 1
