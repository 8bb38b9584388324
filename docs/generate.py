"""Write the reference pages from the program itself, and the output that the README shows.

    python docs/generate.py

A test fails when a page no longer says what the program does.
"""

from __future__ import annotations

import inspect
import os
import re
import shlex
import subprocess
import sys
import tempfile
import types
import typing
from pathlib import Path

import click
import msgspec

from servanda.cli.main import COMMANDS, cli
from servanda.flows import (
    authority,
    brief,
    calendar,
    checking,
    correcting,
    deciding,
    events,
    exporting,
    history,
    importing,
    inventory,
    members,
    parties,
    reading,
    releasing,
    reviewing,
    searching,
    showing,
    sourcing,
    status,
    tables,
    timeline,
    treaties,
    upgrading,
    verifying,
    who,
)
from servanda.flows.corpus import running
from servanda.model import load_schema

HERE = Path(__file__).parent / "reference"
README = Path(__file__).parent.parent / "README.md"
SHOWING = (
    README,
    Path(__file__).parent / "how-to" / "treaties.md",
    Path(__file__).parent / "how-to" / "reservations.md",
)
"""The documents that show output of commands."""
SHOWN = re.compile(r"<!-- shown: (.+?) -->\n```\n\$ .+?\n(.*?)```", re.DOTALL)
ANSWERS = {
    "members": members.Members,
    "who": who.Who,
    "status": status.InstrumentStatus,
    "brief": brief.Brief,
    "show": showing.Shown,
    "authority": authority.Authority,
    "sessions": events.Sessions,
    "cases": events.Cases,
    "inventory": inventory.Inventory,
    "search": searching.Search,
    "timeline": timeline.Timeline,
    "sources": sourcing.Sources,
    "status --all, treaties": treaties.TreatyLine,
    "parties": parties.Parties,
    "calendar": calendar.Calendar,
    "read": reading.ReadPage,
    "read --out": running.CorpusRead,
    "review": reviewing.Queue,
    "review show, edit": reviewing.Proposal,
    "review accept, reject, undo": deciding.Decision,
    "history": history.History,
    "add, correct, retract": correcting.Entered,
    "import": importing.Imported,
    "import FORMAT": tables.TableImported,
    "check": checking.Checked,
    "verify": verifying.Verified,
    "upgrade": upgrading.Upgraded,
    "export": exporting.Exported,
    "restore": exporting.Restored,
    "release": releasing.Released,
}
INTRODUCTION = """\
# JSON

What each command prints with `--json`. `schema` names the shape and its version: keys may be added
within a version, never removed or changed.
"""
ERROR = """\
## errors

Under `--json` an error is an object too, and the exit code is 2:

| key | type |
|---|---|
| schema | `servanda.error/1` |
| error.kind | text: the name of the error, such as `UnknownId`, `BadDate`, `Unwritable` |
| error.message | text: one sentence |
| error.nearest | list of text: ids that are near, for an unknown one |
"""


def pages() -> dict[str, str]:
    """Each page's name and text."""
    return {"commands.md": commands(), "json.md": shapes(), "schema.md": schema()}


def commands() -> str:
    """The help of every command."""
    parts = ["# Commands\n"]
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        context = click.Context(command, info_name=f"servanda {name}", terminal_width=96)
        parts.append(f"## {name}\n\n```\n{command.get_help(context).rstrip()}\n```\n")
    return "\n".join(parts)


def shapes() -> str:
    """The JSON shape of every answer."""
    parts = [INTRODUCTION]
    described: set[type] = set()
    for name, shape in ANSWERS.items():
        parts.append(f"## {name}\n")
        parts += [_shape(s) for s in _reach(shape) if s not in described]
        described |= set(_reach(shape))
    return "\n".join([*parts, ERROR])


def schema() -> str:
    """The properties and their qualifiers."""
    parts = ["# Properties\n\nWhat may be said, of whom, and with which qualifiers (closed).\n"]
    parts.append("| property | of | value | time | qualifiers (identifying ones in bold) |")
    parts.append("|---|---|---|---|---|")
    for name, prop in load_schema().props.items():
        quals = "; ".join(
            f"{'**' + q + '**' if spec.identity else q}: {', '.join(spec.one_of) or spec.value}"
            for q, spec in prop.quals.items()
        )
        value = ", ".join(prop.value.one_of) or prop.value.value
        of = ", ".join(prop.subject)
        parts.append(f"| `{name}` {prop.label} | {of} | {value} | {prop.time} | {quals} |")
    return "\n".join(parts) + "\n"


def _reach(shape: type) -> list[type]:
    """The shape and all shapes in it, each once."""
    found = [shape]
    for field in msgspec.structs.fields(shape):
        for inner in _structs(field.type):
            if inner is not shape:
                found += [s for s in _reach(inner) if s not in found]
    return found


def _structs(kind: object) -> list[type]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return [kind]
    return [s for inner in typing.get_args(kind) for s in _structs(inner)]


def _shape(shape: type) -> str:
    doc = re.sub(r"\s+", " ", inspect.getdoc(shape) or "")
    rows = "\n".join(
        f"| {field.encode_name} | {_kind(field.type)} |" for field in msgspec.structs.fields(shape)
    )
    return f"**{shape.__name__.rstrip('_')}**: {doc}\n\n| key | type |\n|---|---|\n{rows}\n"


def _kind(kind: object) -> str:
    if isinstance(kind, types.UnionType):
        return " or ".join(_kind(inner) for inner in kind.__args__)
    if typing.get_origin(kind) is list:
        return f"list of {_kind(typing.get_args(kind)[0])}"
    if typing.get_origin(kind) is dict:
        return f"object of {_kind(typing.get_args(kind)[1])}"
    names = {str: "text", int: "number", bool: "true or false", type(None): "null"}
    name = names.get(typing.cast("type", kind))
    return name or getattr(kind, "__name__", str(kind)).rstrip("_")


def shown(text: str) -> str:
    """A document with the output its shown commands give now, in turn, on a new record."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"SERVANDA_RECORD": f"sqlite:///{Path(folder) / 'record.sqlite'}"}
        return SHOWN.sub(lambda match: _shown(match[1], env), text)


def _shown(command: str, env: dict[str, str]) -> str:
    program = [sys.executable, "-c", "from servanda.cli.main import main; main()"]
    done = subprocess.run(
        [*program, *shlex.split(command)[1:]],
        env=env,
        cwd=README.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return f"<!-- shown: {command} -->\n```\n$ {command}\n{done.stdout.rstrip()}\n```"


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for page, text in pages().items():
        (HERE / page).write_text(text, "utf-8")
    for document in SHOWING:
        document.write_text(shown(document.read_text("utf-8")), "utf-8")
