"""Reading pages: read."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.corpus import corpus_options, read_into
from servanda.cli.desk import desk
from servanda.cli.shared import clocks, emit, now, progress, spoken
from servanda.errors import BadInput
from servanda.exchange.pages import pages_at
from servanda.flows.opening import address_from, names_folder, page_bytes
from servanda.model.page import Unread
from servanda.render import reading as pages

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_command"]

SOME_UNREAD = 1


@click.command("read")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--url", default="", help="Where the page was found.")
@click.option("--explain", is_flag=True, help="Show the rule behind each claim.")
@click.option("--extractor", "more", multiple=True, metavar="NAME", help="A plug-in to use too.")
@click.option("--no-queue", is_flag=True, help="Do not put the claims in the review queue.")
@click.option(
    "--max-mb",
    type=click.FloatRange(min=0, min_open=True),
    default=5,
    show_default=True,
    help="Read pages of up to so many megabytes of text.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from your own network as well.")
@corpus_options
@clocks
def read_command(
    paths: tuple[str, ...],
    url: str,
    explain: bool,
    more: tuple[str, ...],
    no_queue: bool,
    max_mb: float,
    allow_private: bool,
    out: Path | None,
    **options: Any,
) -> int:
    """Read pages, feeds, archives or folders: who says what, and what the record says to it.

    HTML, plain text, PDF, RSS and Atom, gzipped or not; ZIP files, web archives (WARC) and Parquet
    tables of them; - for standard input. An address is fetched as its site allows (robots.txt),
    and its bytes are kept. Each page has a second of work and one more for each megabyte. One that
    cannot be read is told in a line and the rest goes on; the exit code is then 1, and 2 if none
    could be read. With --json there is one object a page.

    With --out, claims go into a table instead of the queue: for corpora, read by many processes
    or by Spark; see docs/how-to/corpora.md.

    \b
    servanda read page.html
    servanda read folder/ feed.xml
    servanda read https://example.org/news/1
    servanda read crawl/ --out claims.parquet
    """
    from servanda.flows.extractors import extractors  # noqa: PLC0415
    from servanda.flows.fetching import fetching  # noqa: PLC0415
    from servanda.flows.name_index import compile_names  # noqa: PLC0415
    from servanda.flows.page_work import Budget, PageReader  # noqa: PLC0415
    from servanda.flows.reading import hold_page  # noqa: PLC0415

    done = 0
    bad: list[Unread] = []
    extractors(more)
    most = round(max_mb * 1_000_000)
    with desk(options) as (_, question, workspace):
        with progress("making the index of names") as tell:
            names = compile_names(question.view, names_folder(address_from(os.environ)), tell)
        if out:
            unread = read_into(out, paths, names, most=most, more=more, options=options)
            return SOME_UNREAD if unread else 0
        queue = None if no_queue else workspace
        store = None if no_queue else page_bytes(address_from(os.environ))
        fetch = fetching(now, store, most, allow_private=allow_private)
        with PageReader(names, Budget(most), more) as reader:
            raws = (raw for path in paths for raw in pages_at(path, url, fetch=fetch))
            for read in reader.read_all(raws):
                if isinstance(read, Unread):
                    bad.append(read)
                    continue
                done += 1
                found = hold_page(question, read.page, read.article, queue, now())
                emit(
                    found,
                    partial(pages.read_page, found, spoken(), explain=explain),
                    as_json=options["as_json"],
                )
    return _ended(done, bad)


def _ended(done: int, bad: list[Unread]) -> int:
    """Tell of the pages that could not be read, a line each; the exit code.

    Raises:
        BadInput: none could be read.
    """
    if not done and len(bad) == 1:
        raise BadInput(str(bad[0]))
    for page in bad:
        click.echo(f"servanda: {page}", err=True)
    if not done:
        raise BadInput(f"none of {len(bad)} pages could be read" if bad else "there are no pages")
    return SOME_UNREAD if bad else 0
