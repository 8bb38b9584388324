"""Reading the fields of a rule, with every mistake named by its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any as Raw
from typing import ParamSpec, Self, TypeVar, cast

from servanda.dates import parse_day
from servanda.errors import BadInput, RuleError

__all__ = [
    "Gathering", "Path", "RuleProblem", "choice", "day_in", "listed", "mapping", "number", "once",
    "only", "optional", "plain", "text_in", "there",
]  # fmt: skip

_WHOLE = re.compile(r"\d{1,5}", re.ASCII)

Path = tuple[str, ...]
P = ParamSpec("P")
T = TypeVar("T")


class RuleProblem(RuleError):
    """A rule that cannot be read; `path` leads to the place, `others` are mistakes besides."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{' > '.join(path) or 'rule'}: {message}")
        self.path = path
        self.problem = message
        self.others: tuple[RuleProblem, ...] = ()

    @property
    def all(self) -> tuple[RuleProblem, ...]:
        """It and the others."""
        return self, *self.others


class Gathering:
    """Reads parts one after another and keeps every mistake; leaving it raises them together.

    What was read must not be looked at before: of a part that cannot be read there is nothing.
    """

    def __init__(self) -> None:
        self._found: list[RuleProblem] = []

    def __enter__(self) -> Self:
        return self

    def __call__(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `read` gives, or nothing, its mistakes kept."""
        try:
            return read(*args, **kwargs)
        except RuleProblem as problem:
            self._found += problem.all
            return cast("T", None)

    def __exit__(self, _kind: object, raised: BaseException | None, _trace: object) -> None:
        if raised is None or isinstance(raised, RuleProblem):
            found = [*self._found, *(raised.all if raised else ())]
            if found:
                raise _together(found) from None


def _together(found: list[RuleProblem]) -> RuleProblem:
    first = found[0]
    first.others = tuple(found[1:])
    return first


def once(names: list[str], path: Path) -> tuple[str, ...]:
    """Names, each only once."""
    for n, name in enumerate(names):
        if name in names[:n]:
            raise RuleProblem(path, f"{str(name)!r} stands twice; remove one of them")
    return tuple(str(name) for name in names)


def day_in(body: Mapping[str, Raw], key: str, path: Path) -> int | None:
    """A day, or None where the key is absent."""
    if key not in body:
        return None
    try:
        return parse_day(str(body[key]))
    except BadInput as error:
        raise RuleProblem((*path, key), str(error)) from None


def mapping(raw: Raw, path: Path) -> Mapping[str, Raw]:
    """A mapping, or the mistake."""
    if not isinstance(raw, Mapping):
        raise RuleProblem(path, "write a mapping of keys and values here")
    return raw


def only(body: Mapping[str, Raw], known: set[str], path: Path) -> None:
    """No keys but the known ones."""
    there = listed(known)
    if strange := [key for key in body if key not in known]:
        raise _together(
            [
                RuleProblem((*path, k), f"there is no {k!r} here; there are: {there}")
                for k in strange
            ]
        )


def there(body: Mapping[str, Raw], key: str, path: Path) -> None:
    """A key that must be there."""
    if key not in body:
        raise RuleProblem(path, f"{key!r} is missing")


def text_in(body: Mapping[str, Raw], key: str, path: Path) -> str:
    """A text that must be there."""
    there(body, key, path)
    return plain(body[key], (*path, key))


def optional(body: Mapping[str, Raw], key: str, path: Path) -> str:
    """A text that may be absent."""
    return plain(body[key], (*path, key)) if key in body else ""


def plain(raw: Raw, path: Path) -> str:
    """A word or number, as text."""
    if not isinstance(raw, str) or not raw.strip():
        raise RuleProblem(path, "write a word or number here")
    return str(raw)


def choice(body: Mapping[str, Raw], key: str, choices: Collection[str], path: Path) -> str:
    """One of several words."""
    text = str(body.get(key, ""))
    if text not in choices:
        raise RuleProblem((*path, key), f"{text!r} is none of: {listed(choices)}")
    return text


def number(raw: Raw, path: Path) -> int:
    """A whole number."""
    if not _WHOLE.fullmatch(str(raw)):
        raise RuleProblem(path, f"{str(raw)!r} is not a whole number from 0 to 99999")
    return int(str(raw))


def listed(names: Collection[str]) -> str:
    """Names for a message."""
    return ", ".join(sorted(names))
