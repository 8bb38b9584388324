"""Nothing in the code knows an actor: what it says of one comes out of the record alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.exchange import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parent.parent / "src" / "servanda"
EXAMPLE = re.compile(r"for example|write |servanda [a-z]+ ", re.IGNORECASE)
"""A sentence that shows somebody how to write a thing, as help and errors do."""
SHORTEST = 3
"""Two letters may be a language, a word or a state, so they cannot tell."""


def known() -> set[str]:
    """Ids and names of everybody and everything in the shipped library."""
    rows = [placed.statement for placed in read_folder(SOURCE / "library").statements]
    ids = {row.subject for row in rows if row.prop == "kind"}
    names = {row.value for row in rows if row.prop == "name"}
    # The layout of a table is called by who publishes it, as its module is.
    layouts = {path.stem for path in (SOURCE / "exchange").glob("*.py")}
    return {name.casefold() for name in ids | names if len(name) >= SHORTEST} - layouts - COMMON


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """String literals outside docstrings and the help texts of commands."""
    tree = ast.parse(path.read_text("utf-8"))
    passed_over = {id(node) for node in told(tree)}
    for node in ast.walk(tree):
        if id(node) in passed_over or not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, str):
            yield node.lineno, node.value


def told(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value  # a docstring, of a module, class, function or attribute
        elif isinstance(node, ast.keyword) and node.arg in ("help", "epilog", "short_help"):
            yield from ast.walk(node.value)


def betrays(text: str, names: set[str]) -> str:
    """The name that stands in a literal, unless the literal teaches how to write one."""
    folded = text.casefold()
    if folded in names:
        return folded
    if EXAMPLE.search(text):
        return ""
    words = re.findall(r"[\w.-]+", folded)
    return next((word for word in words if word in names), "")


COMMON = {"treaty", "council", "secretariat", "union", "charter", "who"}
"""Words that may be somebody's name and are plain words all the same."""


def test_no_actor_of_the_library_stands_in_the_code() -> None:
    names = known()
    assert {"csto", "одкб", "sco"} <= names
    found = [
        f"{path.relative_to(SOURCE)}:{line}: {name!r} in {text[:60]!r}"
        for path in sorted(SOURCE.rglob("*.py"))
        for line, text in literals(path)
        if (name := betrays(text, names))
    ]
    assert found == []


def test_a_name_that_is_written_into_code_would_be_seen(tmp_path: Path) -> None:
    lines = ('"""About csto."""', 'if org in ("csto", "ОДКБ"):', '    rows = f"of csto {day}"')
    (tmp_path / "bad.py").write_text("\n".join(lines), "utf-8")
    seen = [line for line, text in literals(tmp_path / "bad.py") if betrays(text, known())]
    assert seen == [2, 2, 3]
    assert not betrays("'x' is not an id; write for example csto-charter-2002", known())
