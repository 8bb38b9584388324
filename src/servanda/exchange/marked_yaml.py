"""YAML in which every value remembers its line, every scalar stays text, and no key stands twice.

YAML's own types would turn the country code NO into false and a day into a date object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Self

import yaml

from servanda.errors import BadFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Map", "Text", "Value", "documents"]

_DEEPEST = 60
"""No clause or case needs more, and what reads it further on may be recursive."""


class Text(str):
    """A scalar, with its line."""

    __slots__ = ("line",)
    line: int

    def __new__(cls, text: str, line: int) -> Self:
        """A text that stands on that line."""
        marked = super().__new__(cls, text)
        marked.line = line
        return marked


class Map(dict[str, "Value"]):
    """A mapping, with its line and the line of each key."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


Value = Text | Map | list["Value"]


def documents(path: Path, shown: str) -> Iterator[Map]:
    """The documents of a YAML file; each must be a mapping, and there must be one.

    Raises:
        BadFile: not YAML, not text, nothing in it, a key that stands twice, a document that is no
            mapping, or one of YAML's own devices (aliases, tags) that hide what is written.
    """
    text = _text_of(path, shown)
    empty = True
    try:
        for document in _Builder(shown).documents(yaml.parse(text, Loader=yaml.CSafeLoader)):
            empty = False
            yield document
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadFile(shown, line, f"this is not YAML: {error.problem}{_hint(error)}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise BadFile(shown, line, "there is a control character here; remove it") from error
    if empty:
        raise BadFile(shown, 1, "there is nothing in this file; write something or remove it")


def _text_of(path: Path, shown: str) -> str:
    raw = b""
    try:
        raw = path.read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadFile(shown, line, "this is not UTF-8 text; save the file as UTF-8") from error
    except OSError as error:
        raise BadFile(shown, 1, f"the file cannot be read: {error.strerror}") from error


def _hint(error: yaml.MarkedYAMLError) -> str:
    if "tab character" in str(error.problem) or "'\\t'" in str(error.problem):
        return "; indent with spaces, not tabs"
    if "mapping values are not allowed" in str(error.problem):
        return "; put text that contains a colon in quotes"
    return ""


class _Builder:
    """Puts documents together from the parser's events, without recursion."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.open: list[Map | list[Value]] = []
        self.keys: list[Text | None] = []

    def documents(self, events: Iterable[yaml.Event]) -> Iterator[Map]:
        """Each document when its last event has come."""
        root: Value | None = None
        for event in events:
            if isinstance(event, yaml.DocumentEndEvent):
                yield from self._mapping(root)
                root = None
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
                self.keys.pop()
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event)
                if root is None:
                    root = value

    def _mapping(self, root: Value | None) -> Iterator[Map]:
        if isinstance(root, Map):
            yield root
        elif root is None or isinstance(root, list) or root:
            line = getattr(root, "line", 1)
            self._refuse(line, "write a mapping of keys and values here")

    def _node(self, event: yaml.NodeEvent) -> Value:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._refuse(line, "anchors (&) and aliases (*) are not taken; write the value out")
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self._refuse(line, f"the tag {tag!r} is not taken; every value is text already")
        if isinstance(event, yaml.ScalarEvent):
            text = Text(event.value, line)
            self._place(text, line)
            return text
        return self._begin(Map(line) if isinstance(event, yaml.MappingStartEvent) else [], line)

    def _begin(self, value: Map | list[Value], line: int) -> Value:
        if len(self.open) == _DEEPEST:
            self._refuse(line, f"this is nested more than {_DEEPEST} deep; write it flatter")
        self._place(value, line)
        self.open.append(value)
        self.keys.append(None)
        return value

    def _place(self, value: Value, line: int) -> None:
        if not self.open:
            return
        parent, key = self.open[-1], self.keys[-1]
        if isinstance(parent, list):
            parent.append(value)
        elif key is not None:
            parent[str(key)] = value
            parent.lines[str(key)] = key.line
            self.keys[-1] = None
        elif not isinstance(value, Text):
            self._refuse(line, "a key is one word; write key: value")
        elif value in parent:
            self._refuse(line, f"the key {str(value)!r} stands twice; remove one of them")
        else:
            self.keys[-1] = value

    def _refuse(self, line: int, message: str) -> NoReturn:
        raise BadFile(self.shown, line, message)
