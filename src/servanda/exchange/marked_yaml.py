"""YAML in which every value remembers its line, every scalar stays text, and no key stands twice.

YAML's own types would turn the country code NO into false and a day into a date object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from servanda.errors import BadFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Map", "Text", "Value", "documents"]


class Text(str):
    """A scalar, with its line."""

    line: int

    def __new__(cls, text: str, line: int) -> Text:
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
    """The documents of a YAML file; each must be a mapping.

    Raises:
        BadFile: not YAML, not text, a key that stands twice, or a document that is no mapping.
    """
    try:
        nodes = list(yaml.compose_all(path.read_text("utf-8"), Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadFile(shown, line, f"this is not YAML: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadFile(shown, 1, f"this is not YAML text: {error}") from error
    for node in nodes:
        if node is None:
            continue
        document = _value(node, shown)
        if not isinstance(document, Map):
            raise BadFile(shown, node.start_mark.line + 1, "write a mapping of keys and values here")
        yield document


def _value(node: yaml.Node, shown: str) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return Text(node.value, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, shown) for item in node.value]
    return _map(node, shown)


def _map(node: yaml.Node, shown: str) -> Map:
    found = Map(node.start_mark.line + 1)
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in found:
            raise BadFile(shown, line, f"the key {key.value!r} stands twice; remove one of them")
        found[key.value] = _value(value, shown)
        found.lines[key.value] = line
    return found
