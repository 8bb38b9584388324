"""Reading pages: read."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.desk import desk
from servanda.cli.shared import clocks, emit, now, progress, spoken
from servanda.errors import BadInput
from servanda.exchange import files_of, read_raw
from servanda.exchange.pages import take
from servanda.flows.opening import address_from, names_folder
from servanda.render import reading as pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.page import PageText

__all__ = ["read_command"]


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
    with desk(options) as (_, question, workspace):
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
