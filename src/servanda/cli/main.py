"""The entry point: commands loaded only when called, errors as one sentence or as JSON.

Exit codes: 0 answered, 1 something checked was not sound or some pages could not be read, 2 the
input or record cannot be used, 130 stopped.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from servanda.errors import ServandaError, UnknownId

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMANDS", "cli", "main"]

COMMANDS: Mapping[str, tuple[str, str]] = {
    "members": ("ask", "Who belongs to an organisation on a day."),
    "who": ("ask", "Who holds an office on a day."),
    "status": ("treaty", "Whether an instrument is in force, why, and what is missing."),
    "treaties": ("treaty", "Whether each treaty with a clause on record is in force."),
    "parties": ("treaty", "Who takes part in an instrument, and since when."),
    "calendar": ("treaty", "What lies ahead: entries into force, notices that run out."),
    "authority": ("look", "Who may act for whom, on what ground, and what is missing."),
    "brief": ("ask", "Several organisations or bodies side by side as of a day."),
    "show": ("ask", "Everything the record holds about an actor or instrument."),
    "sessions": ("look", "Sessions of a body: who came, what was adopted and what not."),
    "cases": ("look", "Cases of crisis response, step by step."),
    "inventory": ("look", "What cooperation exists between organisations."),
    "search": ("look", "Find actors and instruments by name, in any language."),
    "timeline": ("look", "What happened to something, day by day."),
    "sources": ("look", "On what it rests, and how many sources are independent."),
    "read": ("read", "Read pages or feeds: who says what, and what the record says to it."),
    "review": ("review", "Decide on the claims that were read."),
    "history": ("ask", "What was said and taken back about something."),
    "add": ("enter", "Enter a fact with its source."),
    "correct": ("enter", "Put a better statement in the place of a wrong one."),
    "retract": ("enter", "Say that a statement was wrong."),
    "import": ("enter", "Enter a folder of facts."),
    "check": ("keep", "Check a folder of facts: file, line, what to do."),
    "verify": ("keep", "Prove that nothing in the record was changed."),
    "erase": ("keep", "Erase a statement's text because the law demands it."),
    "upgrade": ("keep", "Append a newer library to your record."),
    "export": ("keep", "Write the whole record into a file."),
    "restore": ("keep", "Make a record out of an export."),
    "release": ("keep", "Fix the library's YAML in its ledger."),
}
"""Each command's module and short help; tests hold this against the commands themselves."""


class _Lazy(click.Group):
    """Knows its commands by name and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"servanda.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List them without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="servanda", message="%(prog)s %(version)s")
def cli() -> None:
    """The open record of who belongs to what, who is bound by what, and who may act for whom.

    Every fact is dated and sourced; every answer shows its reasons. Days are written 2022-11-23.
    The record is the file named in SERVANDA_RECORD (sqlite:///PATH), else one in your data folder.
    """


def main() -> None:
    """Run the command line."""
    as_json = "--json" in sys.argv
    try:
        code = cli.main(standalone_mode=False, prog_name="servanda")
    except ServandaError as error:
        _fail(str(error), error.kind, error.exit_code, as_json=as_json, error=error)
    except click.exceptions.Abort:
        _fail("stopped", "Stopped", 130, as_json=as_json)
    except click.ClickException as error:
        _fail(error.format_message(), "Usage", 2, as_json=as_json)
    except BrokenPipeError:
        # The reader of our output has gone; what is left to say has no one to hear it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _fail(
    message: str, kind: str, code: int, *, as_json: bool, error: Exception | None = None
) -> None:
    """One sentence on standard error, or one JSON object on standard output."""
    if as_json:
        import json  # noqa: PLC0415 - only on the way out

        nearest = list(error.nearest) if isinstance(error, UnknownId) else []
        shown = {"kind": kind, "message": message, "nearest": nearest}
        click.echo(json.dumps({"schema": "servanda.error/1", "error": shown}, ensure_ascii=False))
    else:
        click.echo(f"servanda: {message}", err=True)
    sys.exit(code)
