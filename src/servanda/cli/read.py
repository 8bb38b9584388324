"""Reading pages and deciding on their claims: read, review."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.shared import asked, change, clocks, emit, now, progress, spoken, written
from servanda.errors import BadInput
from servanda.exchange import files_of, read_raw
from servanda.exchange.pages import take
from servanda.flows.opening import address_from, names_folder, workspace_path
from servanda.record.workspace import Workspace
from servanda.render import reading as pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.model.page import PageText
    from servanda.record import Record

__all__ = ["read_command", "review_command"]


@click.command("read")
@click.argument("page", metavar="PATH")
@click.option("--url", default="", help="Where the page was found.")
@click.option("--explain", is_flag=True, help="Show the rule behind each claim.")
@click.option("--no-queue", is_flag=True, help="Do not put the claims in the review queue.")
@clocks
def read_command(page: str, url: str, explain: bool, no_queue: bool, **options: Any) -> None:
    """Read a page, a feed or a folder of them: who says what, and what the record says to it.

    HTML, plain text, PDF, RSS and Atom, gzipped or not; - for standard input. Of many pages, one
    that cannot be read is told and the rest goes on; with --json there is one object a page.

    \b
    servanda read page.html
    servanda read folder/
    """
    from servanda.flows.name_index import name_index  # noqa: PLC0415
    from servanda.flows.reading import read_page  # noqa: PLC0415

    done = 0
    bad: list[BadInput] = []
    with _desk(options) as (_, question, workspace):
        with progress("making the index of names") as tell:
            names = name_index(question.view, names_folder(address_from(os.environ)), tell)
        queue = None if no_queue else workspace
        for taken in _pages(page, url, bad):
            try:
                found = read_page(question, taken, queue, now(), names=names)
            except BadInput as error:
                bad.append(BadInput(f"{taken.name}: {error}"))
                continue
            done += 1
            emit(
                found,
                partial(pages.read_page, found, spoken(), explain=explain),
                as_json=options["as_json"],
            )
    if not done and len(bad) == 1:
        raise bad[0]
    for problem in bad:
        click.echo(f"servanda: {problem}", err=True)
    if not done:
        raise BadInput(f"none of the {len(bad)} pages of {page} could be read")


def _pages(path: str, url: str, bad: list[BadInput]) -> Iterator[PageText]:
    """The texts of all pages at a path; what is wrong with the others is added to `bad`."""
    for name in files_of(path):
        try:
            yield from take(read_raw(name, url))
        except BadInput as error:
            bad.append(error if name in str(error) else BadInput(f"{name}: {error}"))


@click.group("review", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Those decided as well.")
@clocks
@click.pass_context
def review_command(context: click.Context, /, everything: bool, **options: Any) -> None:
    """Decide on the claims that were read: list, show, accept, edit, reject.

    \b
    servanda review
    servanda review show 1f3a9c2e
    servanda review accept 1f3a9c2e --why "the page says so"
    """
    if context.invoked_subcommand is None:
        from servanda.flows.reviewing import queue  # noqa: PLC0415

        with _desk(options) as (_, question, workspace):
            found = queue(question, workspace, everything=everything)
        emit(found, lambda: pages.queue_page(found, spoken()), as_json=options["as_json"])


@review_command.command("list")
@click.option("--all", "everything", is_flag=True, help="Those decided as well.")
@clocks
@click.pass_context
def list_command(context: click.Context, /, everything: bool, **options: Any) -> None:
    """What waits for a decision."""
    context.invoke(review_command, everything=everything, **options)


@review_command.command("show")
@click.argument("id", metavar="ID")
@clocks
def show_command(id: str, **options: Any) -> None:  # noqa: A002 - the word people know
    """One claim with its passage and what the record would say."""
    from servanda.flows.reviewing import show  # noqa: PLC0415

    with _desk(options) as (_, question, workspace):
        found = show(question, workspace, id)
    emit(found, lambda: pages.proposal_page(found, spoken()), as_json=options["as_json"])


@review_command.command("accept")
@click.argument("id", metavar="ID")
@written
def accept_command(id: str, **options: Any) -> None:  # noqa: A002 - the word people know
    """Enter the claim, with the passage as evidence."""
    from servanda.flows.reviewing import accept  # noqa: PLC0415

    made = change(options["agent"], options["why"])
    with _desk(options) as (record, _, workspace):
        found = accept(record, workspace, id, made)
    emit(found, lambda: pages.decision_page(found, spoken()), as_json=options["as_json"])


@review_command.command("reject")
@click.argument("id", metavar="ID")
@written
def reject_command(id: str, **options: Any) -> None:  # noqa: A002 - the word people know
    """Put the claim aside; that you did, and why, is kept."""
    from servanda.flows.reviewing import reject  # noqa: PLC0415

    made = change(options["agent"], options["why"])
    with _desk(options) as (record, _, workspace):
        found = reject(record, workspace, id, made)
    emit(found, lambda: pages.decision_page(found, spoken()), as_json=options["as_json"])


@review_command.command("edit")
@click.argument("id", metavar="ID")
@click.option("--set", "changes", multiple=True, required=True, metavar="NAME=VALUE")
@clocks
def edit_command(id: str, changes: tuple[str, ...], **options: Any) -> None:  # noqa: A002
    """Put a claim right before it is decided: status, actors, object, day, place, speaker."""
    from servanda.flows.reviewing import edit  # noqa: PLC0415

    parts = [text.partition("=") for text in changes]
    if not all(equals for _, equals, _ in parts):
        raise BadInput("write --set NAME=VALUE, for example --set day=2022-11-23")
    with _desk(options) as (_, question, workspace):
        found = edit(question, workspace, id, {name: value for name, _, value in parts})
    emit(found, lambda: pages.proposal_page(found, spoken()), as_json=options["as_json"])


@contextmanager
def _desk(options: dict[str, Any]) -> Iterator[tuple[Record, Asked, Workspace]]:
    """The record, a question to it, and the queue beside it."""
    named = (options.get(name) or "" for name in ("on", "published_by", "known"))
    with asked(*named) as (record, question):
        workspace = Workspace(workspace_path(address_from(os.environ)))
        try:
            yield record, question, workspace
        finally:
            workspace.close()
