"""Clauses that refer to each other: each is looked at once at a time, so a circle is found."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from servanda.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Circle"]


class Circle:
    """The clauses being evaluated just now, each inside the one before it."""

    def __init__(self) -> None:
        self._inside: list[str] = []

    @contextmanager
    def entered(self, name: str) -> Iterator[None]:
        """While one more is evaluated.

        Raises:
            RuleError: it is being evaluated already.
        """
        if name in self._inside:
            circle = " > ".join([*self._inside, name])
            raise RuleError(f"the clauses refer to each other in a circle: {circle}; break it")
        self._inside.append(name)
        try:
            yield
        finally:
            self._inside.pop()
