"""Changes: add, correct, retract, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.shared import (
    asked,
    change,
    emit,
    in_language,
    opened,
    progress,
    spoken,
    written,
    written_because,
)
from servanda.errors import BadInput
from servanda.exchange import LISTS
from servanda.flows.correcting import Given, add, correct, retract
from servanda.render.tables import entered_page

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["add_command", "correct_command", "import_command", "retract_command"]


def _fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """The parts of a statement."""
    for option in (
        click.option(
            "--published", default="", metavar="DAY", help="When a new source became public."
        ),
        click.option("--title", default="", help="The title of a new source."),
        click.option("--publisher", default="", help="The publisher of a new source."),
        click.option(
            "--confidence", default="", help="high, medium or low, for a recalled source."
        ),
        click.option("--passage", default="", help="Where in the source, e.g. 'art. 12'."),
        click.option("--according-to", default="", metavar="ACTOR", help="Whose view it is."),
        click.option("--lang", default="", help="The language of a text, e.g. en."),
        click.option(
            "--source", default="", help="A web address, or the id of a source on record."
        ),
        click.option(
            "--qual", "quals", multiple=True, metavar="NAME=VALUE", help="A qualifier; repeatable."
        ),
        click.option(
            "--valid", default="", metavar="WHEN", help="EDTF: 2024-05-01, 2024-05-01/.. …"
        ),
    ):
        command = option(command)
    return command


@click.command("add")
@click.argument("subject")
@click.argument("prop")
@click.argument("value")
@_fields
@written
def add_command(subject: str, prop: str, value: str, **options: Any) -> None:
    """Enter a fact with its source.

    \b
    servanda add csto-peacekeeping-protocol-2021 deposit am --valid 2024-05-01 \\
        --qual kind=ratification --source https://example.org/list --why "depositary's list"
    """
    with asked("", "", "") as (record, question):
        given = _given(value, options)
        found = add(record, question, subject, prop, given, _change(options))
        emit(found, lambda: entered_page(found), as_json=options["as_json"])


@click.command("correct")
@click.argument("statement")
@click.option("--value", default="", help="The right value.")
@_fields
@written
def correct_command(statement: str, value: str, **options: Any) -> None:
    """Put a better statement in the place of a wrong one; the old one stays in the history.

    \b
    servanda correct 3fa9c1d2e4b5 --valid 2022-11-23 --why "typing error"
    """
    with asked("", "", "") as (record, question):
        given = _given(value, options)
        found = correct(record, question, statement, given, _change(options))
        emit(found, lambda: entered_page(found), as_json=options["as_json"])


@click.command("retract")
@click.argument("statement")
@written
def retract_command(statement: str, **options: Any) -> None:
    """Say that a statement was wrong; it stays in the history.

    \b
    servanda retract 3fa9c1d2e4b5 --why "the page was a mistake"
    """
    with asked("", "", "") as (record, question):
        found = retract(record, question, statement, _change(options))
        emit(found, lambda: entered_page(found), as_json=options["as_json"])


@click.command("import")
@click.argument("what", nargs=-1, required=True, metavar="[FORMAT] PATH")
@click.option("--instrument", default="", help="The treaty a file is about, if it does not say.")
@click.option("--complete-to", default="", metavar="DAY", help="Everything up to then is listed.")
@click.option("--index", default="", metavar="FILE", help="Titles of treaties, for untc and coe.")
@click.option(
    "--lists",
    multiple=True,
    type=click.Choice(tuple(LISTS)),
    help="What one's own table lists completely; repeatable. Without it, what it has rows of.",
)
@in_language
@written_because("imported")
def import_command(
    what: tuple[str, ...],
    instrument: str,
    complete_to: str,
    index: str,
    lists: tuple[str, ...],
    **options: Any,
) -> None:
    """Enter a folder of facts, or somebody else's table, as one transaction.

    Tables are untc, ecolex, ieadb, climate, coe or csv. Nothing is dropped silently: what cannot
    be entered is listed. A folder is entered as a whole, or not at all.

    \b
    servanda import my-facts --why "organisations of the region"
    servanda import untc actions.parquet
    servanda import csv mine.csv --complete-to 2024-12-31 --lists reservations --lists objections
    """
    from servanda.flows.importing import import_folder  # noqa: PLC0415
    from servanda.flows.tables import import_table, read_table  # noqa: PLC0415
    from servanda.render.importing import imported_page, table_page  # noqa: PLC0415

    *words, last = what
    if len(words) > 1:
        raise BadInput("name at most a format and one path")
    if not words:
        with opened() as record:
            found = import_folder(record, Path(last), _change(options))
            emit(found, lambda: imported_page(found, spoken()), as_json=options["as_json"])
        return
    if lists and words[0] != "csv":
        raise BadInput("--lists is for a table of one's own; the other formats say what they list")
    titles = Path(index) if index else None
    table = read_table(words[0], Path(last), instrument, titles, lists)
    with asked("", "", "") as (record, question), progress("importing") as tell:
        if instrument:
            question.names.find(instrument, ("instrument",))
        done = import_table(record, question, table, _change(options), complete_to, tell)
    emit(done, lambda: table_page(done, spoken()), as_json=options["as_json"])


def _change(options: dict[str, Any]) -> Any:
    return change(options["agent"], options["why"])


def _given(value: str, options: dict[str, Any]) -> Given:
    quals = {}
    for text in options["quals"]:
        name, equals, qual = text.partition("=")
        if not equals:
            raise BadInput(f"{text!r} is no qualifier; write --qual name=value")
        quals[name] = qual
    same = ("valid", "source", "lang", "according_to", "passage", "confidence",
            "publisher", "title", "published")  # fmt: skip
    return Given(value, quals=quals, **{name: options[name] for name in same})
