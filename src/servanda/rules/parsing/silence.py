"""Reading that a text is silent: the law of treaties then says what its clause does not.

withdrawal: {silent: yes}                 # no right to leave
withdrawal: {silent: yes, implied: yes}   # a right to leave follows from its nature
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from servanda.rules.parsing.fields import Gathering, Path, choice, only
from servanda.rules.shapes.residual import IMPLIED, RESIDUAL, Residual

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any as Raw

__all__ = ["SILENCE", "or_silent"]

SILENCE = {name: {"silent"} for name in RESIDUAL} | {"withdrawal": {"silent", "implied"}}
"""The keys of a clause that is not in the text, by its name."""

T = TypeVar("T")


def or_silent(
    name: str, read: Callable[[Mapping[str, Raw], Path], T]
) -> Callable[[Mapping[str, Raw], Path], T | Residual]:
    """A reader of a clause, or of its absence from the text."""

    def reader(body: Mapping[str, Raw], path: Path) -> T | Residual:
        if "silent" not in body:
            with Gathering() as part:
                part(only, body, {*body} - SILENCE[name], path)
                return part(read, body, path)
        with Gathering() as part:
            part(only, body, {*SILENCE[name], "text"}, path)
            part(choice, body, "silent", ("yes",), path)
            implied = "implied" in body and part(choice, body, "implied", ("yes", "no"), path)
        return IMPLIED if implied == "yes" else RESIDUAL[name]

    return reader
