"""What the checks of facts and clauses say, taken from the code that says it.

For those who change the code: a text with values (an f-string) becomes a template with numbered
places, `{0} is none of: {1}`. The program reads them from the file that is written beside the
catalogs.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["templates"]

_ROOT = Path(__file__).parent.parent
_SPEAKING = (
    "rules/parsing/*.py", "exchange/folder.py", "exchange/marked_yaml.py", "flows/checking.py",
    "flows/check_clauses.py", "dates/*.py", "model/ids.py", "model/schema.py",
)  # fmt: skip
_SILENT = ("json_schema.py", "json_relations.py", "json_words.py")
"""Descriptions for editors, which are no mistakes."""


def templates() -> list[str]:
    """Every text of at least two words, in order."""
    files = (file for pattern in _SPEAKING for file in sorted(_ROOT.glob(pattern)))
    found = {
        text
        for file in files
        if file.name not in _SILENT
        for text in _texts(ast.parse(file.read_text("utf-8")))
        if " " in text.strip() and any(sign.isalpha() for sign in text)
    }
    return sorted(found)


def _texts(node: ast.AST) -> Iterator[str]:
    """What is said; not docstrings, nor what a text is compared with."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.JoinedStr):
            yield _template(child)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str):
            if not isinstance(node, ast.Expr):
                yield _escaped(child.value)
        elif not isinstance(child, ast.Compare):
            yield from _texts(child)


def _template(text: ast.JoinedStr) -> str:
    parts, n = [], 0
    for part in text.values:
        if isinstance(part, ast.Constant):
            parts.append(_escaped(str(part.value)))
        else:
            parts.append(f"{{{n}}}")
            n += 1
    return "".join(parts)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
