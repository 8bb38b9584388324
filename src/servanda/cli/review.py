"""Deciding on the claims that were read: review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from servanda.cli.desk import desk
from servanda.cli.shared import change, clocks, emit, spoken, written, written_because
from servanda.errors import BadInput
from servanda.render import reviewing as pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.flows.deciding import Decision
    from servanda.record import Record
    from servanda.record.workspace import Workspace

__all__ = ["review_command"]

F = TypeVar("F", bound="Callable[..., Any]")
MARKS = ("new", "known", "contradicts", "too vague")

_alone = click.option("--alone", is_flag=True, help="This page only, not the others that tell it.")


def _listed(command: F) -> F:
    """What to list; the queue is shown with them and without a word."""
    for option in (
        click.option("--all", "everything", is_flag=True, help="Those decided as well."),
        click.option("--mark", type=click.Choice(MARKS), help="Only those so marked."),
        click.option("--type", default="", metavar="TYPE", help="Only those of this type."),
        click.option("--about", default="", metavar="ACTOR", help="Only those that name it."),
    ):
        command = option(command)
    return command


@click.group("review", invoke_without_command=True)
@_listed
@clocks
@click.pass_context
def review_command(context: click.Context, /, **options: Any) -> None:
    """Decide on the claims that were read: list, show, accept, edit, reject, undo.

    What several pages tell is one claim; it is decided for all of them, or --alone.

    \b
    servanda review
    servanda review --mark contradicts
    servanda review show 1f3a9c2e
    servanda review accept 1f3a9c2e --why "the page says so"
    """
    if context.invoked_subcommand is None:
        from servanda.flows.reviewing import Wanted, queue  # noqa: PLC0415

        wanted = Wanted(
            options["mark"] or "", options["type"], options["about"], options["everything"]
        )
        with desk(options) as (_, question, workspace):
            found = queue(question, workspace, wanted)
        emit(found, lambda: pages.queue_page(found, spoken()), as_json=options["as_json"])


@review_command.command("list")
@_listed
@clocks
@click.pass_context
def list_command(context: click.Context, /, **options: Any) -> None:
    """What waits for a decision."""
    context.invoke(review_command, **options)


@review_command.command("show")
@click.argument("id", metavar="ID")
@clocks
def show_command(id: str, **options: Any) -> None:  # noqa: A002 - the word people know
    """One claim with its passage and what the record would say."""
    from servanda.flows.reviewing import show  # noqa: PLC0415

    with desk(options) as (_, question, workspace):
        found = show(question, workspace, id)
    emit(found, lambda: pages.proposal_page(found, spoken()), as_json=options["as_json"])


@review_command.command("accept")
@click.argument("id", metavar="ID")
@_alone
@written_because("as the page says")
def accept_command(id: str, alone: bool, **options: Any) -> None:  # noqa: A002 - the word people know
    """Enter the claim, with the passage as evidence."""
    from servanda.flows.deciding import accept  # noqa: PLC0415

    _decided(options, lambda desk, why: accept(*desk, id, why, alone=alone))


@review_command.command("reject")
@click.argument("id", metavar="ID")
@_alone
@written
def reject_command(id: str, alone: bool, **options: Any) -> None:  # noqa: A002 - the word people know
    """Put the claim aside; that you did, and why, is kept."""
    from servanda.flows.deciding import reject  # noqa: PLC0415

    _decided(options, lambda desk, why: reject(desk[0], desk[2], id, why, alone=alone))


@review_command.command("edit")
@click.argument("id", metavar="ID")
@click.option("--set", "changes", multiple=True, required=True, metavar="NAME=VALUE")
@clocks
def edit_command(id: str, changes: tuple[str, ...], **options: Any) -> None:  # noqa: A002
    """Put a claim right before it is decided; undo brings back what was read.

    \b
    servanda review edit 1f3a9c2e --set status=planned --set day=2023-03-01
    servanda review edit 1f3a9c2e --set actors=csto,cis --set type=meeting

    What can be set: type, status, actors, object, day, place, speaker.
    """
    from servanda.flows.editing import edit  # noqa: PLC0415

    parts = [text.partition("=") for text in changes]
    if not all(equals for _, equals, _ in parts):
        raise BadInput("write --set NAME=VALUE, for example --set day=2022-11-23")
    with desk(options) as (_, question, workspace):
        found = edit(question, workspace, id, {name: value for name, _, value in parts})
    emit(found, lambda: pages.proposal_page(found, spoken()), as_json=options["as_json"])


@review_command.command("undo")
@click.argument("id", metavar="ID")
@written
def undo_command(id: str, **options: Any) -> None:  # noqa: A002 - the word people know
    """Take back the last decision on a claim, or its last edit; it waits again."""
    from servanda.flows.deciding import undo  # noqa: PLC0415

    _decided(options, lambda desk, why: undo(*desk, id, why))


def _decided(
    options: dict[str, Any], decide: Callable[[tuple[Record, Asked, Workspace], Change], Decision]
) -> None:
    """Make a decision at the desk, and show what was decided."""
    made = change(options["agent"], options["why"])
    with desk(options) as here:
        found = decide(here, made)
    emit(found, lambda: pages.decision_page(found, spoken()), as_json=options["as_json"])
