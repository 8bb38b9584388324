"""Patterns of the language data, written so that a person can read them.

A regular expression of a hundred choices on one line cannot be read, nor changed by two people at
a time. In the data files `!any` is a list of choices and `!row` a list of parts that follow one
another; they may hold each other. `!all` is one list of words and of other lists, so that what
many rows share is written once.

    office: !row
      - !any [minister, president, 'ambassador(?:-designate)?']
      - 's?'
    lists: {treaties: &treaties [treaty, convention]}
    where: !all [*treaties, charter]
"""

from __future__ import annotations

import yaml

__all__ = ["Patterned", "parsed_yaml"]


class Patterned(yaml.CSafeLoader):
    """Reads plain YAML and the three tags."""


def parsed_yaml(text: str) -> object:
    """What a data file holds.

    Raises:
        yaml.YAMLError: the text is no YAML, or a tag stands at anything but a list.
    """
    return yaml.load(text, Loader=Patterned)  # noqa: S506 - a safe loader


def _list(node: yaml.Node) -> yaml.SequenceNode:
    if not isinstance(node, yaml.SequenceNode):
        raise yaml.constructor.ConstructorError(
            None, None, f"{node.tag} wants a list", node.start_mark
        )
    return node


def _parts(loader: Patterned, node: yaml.Node) -> list[str]:
    return [str(part) for part in loader.construct_sequence(_list(node), deep=True)]


def _any(loader: Patterned, node: yaml.Node) -> str:
    return f"(?:{'|'.join(_parts(loader, node))})"


def _row(loader: Patterned, node: yaml.Node) -> str:
    return "".join(_parts(loader, node))


def _all(loader: Patterned, node: yaml.Node) -> list[object]:
    """The words of the nodes: a list named before is not filled until the whole file is read."""
    return [word for part in _list(node).value for word in _words(loader, part)]


def _words(loader: Patterned, node: yaml.Node) -> list[object]:
    if isinstance(node, yaml.SequenceNode):
        return [word for part in node.value for word in _words(loader, part)]
    return [loader.construct_object(node, deep=True)]


Patterned.add_constructor("!all", _all)
Patterned.add_constructor("!any", _any)
Patterned.add_constructor("!row", _row)
