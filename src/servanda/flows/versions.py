"""As amended by what a treaty stands between two parties, as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.model import Answer
from servanda.rules import version_between

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.flows.case import Case

__all__ = ["VersionShown", "versions_shown"]


class VersionShown(msgspec.Struct, frozen=True):
    """Whether a treaty stands between two parties as this instrument amends it."""

    instrument: str
    name: str
    answer: str


def versions_shown(asked: Asked, case: Case, actor: str, other: str) -> list[VersionShown]:
    """The amendments that bind both, oldest first, then those of which nobody can tell."""
    if not other:
        return []
    found = version_between(case.timeline, asked.day, actor, other)
    answers = [(name, Answer.YES) for name in found.amended_by]
    answers += [(name, Answer.NOT_FOUND) for name in found.in_doubt]
    return [VersionShown(name, asked.names.of(name), answer.value) for name, answer in answers]
