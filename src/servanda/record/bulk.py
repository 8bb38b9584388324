"""Working on very many objects that form no cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bulk"]

_MANY = 10_000


@contextmanager
def bulk(number: int = _MANY) -> Iterator[None]:
    """Spare Python's search for cycles while many rows are made, or nobody knows how many.

    It would look at every statement of a large draft again and again: a fifth of the time of
    appending 100,000 (bench/record.py).
    """
    if number < _MANY or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
