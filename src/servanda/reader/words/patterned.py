"""Patterns of the language data, written so that a person can read them.

A regular expression of a hundred choices on one line cannot be read, nor changed by two people at
a time. In the data files `!any` is a list of choices and `!row` a list of parts that follow one
another; they may hold each other.

    office: !row
      - !any [minister, president, 'ambassador(?:-designate)?']
      - 's?'
"""

from __future__ import annotations

import yaml

__all__ = ["Patterned", "parsed_yaml"]


class Patterned(yaml.CSafeLoader):
    """Reads plain YAML and the two tags."""


def parsed_yaml(text: str) -> object:
    """What a data file holds.

    Raises:
        yaml.YAMLError: the text is no YAML, or a tag stands at anything but a list.
    """
    return yaml.load(text, Loader=Patterned)  # noqa: S506 - a safe loader


def _parts(loader: Patterned, node: yaml.Node) -> list[str]:
    if not isinstance(node, yaml.SequenceNode):
        raise yaml.constructor.ConstructorError(
            None, None, f"{node.tag} wants a list", node.start_mark
        )
    return [str(part) for part in loader.construct_sequence(node, deep=True)]


def _any(loader: Patterned, node: yaml.Node) -> str:
    return f"(?:{'|'.join(_parts(loader, node))})"


def _row(loader: Patterned, node: yaml.Node) -> str:
    return "".join(_parts(loader, node))


Patterned.add_constructor("!any", _any)
Patterned.add_constructor("!row", _row)
