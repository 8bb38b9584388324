"""What an evaluation finds: a course over all days, and the reasons for it, told only when asked.

Most questions need the answer and not its reasons, and a treaty of two hundred parties has as many
reasons. So a Found keeps what its reasons are made of and makes the Trace for a day on demand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from servanda.dates import BEGINNING, FOREVER, Course, Day
from servanda.model import Statement
from servanda.rules.status import Trace

__all__ = ["Found", "leaves"]


def _nothing(_: Day) -> tuple[Found, ...]:
    return ()


class Found(msgspec.Struct):
    """A condition's course; `parts` gives what it rests on, as far as it matters on a day."""

    course: Course
    kind: str
    subject: str = ""
    clause: str = ""
    value: str = ""
    because: tuple[Statement, ...] = ()
    parts: Callable[[Day], Iterable[Found]] = _nothing
    n: int = 0
    told: tuple[Day, Trace] | None = None

    def trace(self, day: Day) -> Trace:
        """The reasons on a day; what several rest on is told once, and kept in `told`."""
        told = self.told
        if told is not None and told[0] == day:
            return told[1]
        # Most are leaves: one consent each.
        parts = () if self.parts is _nothing else self.parts(day)
        children = tuple([part.trace(day) for part in parts])
        node = Trace(
            self.kind, self.course.at(day), self.subject, self.clause, self.value, self.because,
            children, _known(*self.course.begins), self.n,
        )  # fmt: skip
        self.told = (day, node)
        return node


def _known(lo: Day, hi: Day) -> tuple[Day, Day] | None:
    """The first possible and first certain day, where there are such days.

    What may have been so always, for want of a list, is so from the day on which it is certain.
    """
    return (lo if lo > BEGINNING else hi, hi) if BEGINNING < hi < FOREVER else None


def leaves(trace: Trace) -> tuple[Statement, ...]:
    """All statements below a node; a node that several lead to is walked once."""
    found: dict[bytes, Statement] = {}
    seen: set[int] = set()
    waiting = [trace]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            found.update({s.id: s for s in node.because})
            waiting.extend(reversed(node.children))
    return tuple(found.values())
