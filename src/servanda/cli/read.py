"""Reading pages: read."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.corpus import corpus_options, read_into
from servanda.cli.desk import desk
from servanda.cli.shared import clocks, emit, now, progress, spoken
from servanda.errors import BadInput
from servanda.exchange.pages import check_fast, files_of, pages_at
from servanda.flows.digest import Digest, digest_line
from servanda.flows.opening import address_from, names_folder, page_bytes
from servanda.model.page import Unread
from servanda.render import reading as pages
from servanda.render.digest import digest_page
from servanda.render.printing import print_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from servanda.exchange.pages import Raw
    from servanda.flows.digest import DigestLine
    from servanda.flows.reading import ReadPage

__all__ = ["read_command"]

SOME_UNREAD = 1


@click.command("read")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--url", default="", help="Where the page was found.")
@click.option(
    "--explain",
    is_flag=True,
    help="Show what tells: the rule of each claim, the cue of each quotation.",
)
@click.option("--extractor", "more", multiple=True, metavar="NAME", help="A plug-in to use too.")
@click.option("--no-queue", is_flag=True, help="Do not put the claims in the review queue.")
@click.option(
    "--max-mb",
    type=click.FloatRange(min=0, min_open=True),
    default=5,
    show_default=True,
    help="Read pages of up to so many megabytes of text.",
)
@click.option(
    "--max-seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=1,
    show_default=True,
    help="Work up to so many seconds on a page, and one more for each megabyte.",
)
@click.option("--fast", is_flag=True, help="Take the text of HTML faster, a little less exactly.")
@click.option("--allow-private", is_flag=True, help="Fetch from your own network as well.")
@click.option("--full", is_flag=True, help="Show every page, where there are many, in full.")
@corpus_options
@clocks
def read_command(
    paths: tuple[str, ...],
    url: str,
    explain: bool,
    more: tuple[str, ...],
    no_queue: bool,
    max_mb: float,
    max_seconds: float,
    fast: bool,
    allow_private: bool,
    full: bool,
    out: Path | None,
    **options: Any,
) -> int:
    """Read pages, feeds, archives or folders: who says what, and what the record says to it.

    HTML, plain text, PDF, RSS and Atom, gzipped or not; ZIP files, web archives (WARC) and Parquet
    tables of them; - for standard input. An address is fetched as its site allows (robots.txt),
    and its bytes are kept. Each page has a second of work and one more for each megabyte. One that
    cannot be read is told in a line and the rest goes on; the exit code is then 1, and 2 if none
    could be read. Of many pages a digest is shown, a line each; with --json, one object a page.

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

    PageReader.get_ready()
    bad: list[Unread] = []
    extractors(more)
    if fast:
        check_fast()
    budget = Budget(round(max_mb * 1_000_000), max_seconds)
    with desk(options) as (_, question, workspace):
        with progress("making the index of names") as tell:
            names = compile_names(question.view, names_folder(address_from(os.environ)), tell)
        if out:
            unread = read_into(
                out,
                paths,
                names,
                question.view,
                budget=budget,
                more=more,
                fast=fast,
                options=options,
            )
            return SOME_UNREAD if unread else 0
        queue = None if no_queue else workspace
        store = None if no_queue else page_bytes(address_from(os.environ))
        fetch = fetching(now, store, budget.most, allow_private=allow_private)
        shown = _Shown(explain=explain, as_json=options["as_json"], full=full)
        with PageReader(names, budget, more, fast=fast) as reader, shown.waiting() as tell:
            raws = _raws(paths, tell, url=url, most=reader.most_bytes, fetch=fetch)
            for read in reader.read_all(raws):
                if isinstance(read, Unread):
                    bad.append(read)
                else:
                    shown.add(hold_page(question, read.page, read.article, queue, now()))
        shown.end(bad)
    return _ended(shown.count, bad)


class _Shown:
    """What is shown of the pages: each as it is read, or a digest of many in the end."""

    def __init__(self, *, explain: bool, as_json: bool, full: bool) -> None:
        self._explain, self._as_json, self._full = explain, as_json, full
        self._first: ReadPage | None = None
        self._lines: list[DigestLine] = []
        self._queued = 0
        self.count = 0

    def waiting(self) -> AbstractContextManager[Callable[[int, int], None]]:
        """A progress bar, unless pages are shown meanwhile."""
        at_once = self._full or self._as_json
        return nullcontext(lambda _done, _all: None) if at_once else progress("reading")

    def add(self, page: ReadPage) -> None:
        """One more page."""
        self.count += 1
        if self._full or self._as_json:
            self._show(page)
            return
        self._first = self._first or page
        self._queued += page.queued
        self._lines.append(digest_line(page))

    def end(self, bad: list[Unread]) -> None:
        """What is left to be shown: the only page, or the digest of all."""
        if len(self._lines) == 1 and self._first:
            self._show(self._first)
        elif self._first:
            digest = Digest(self._lines, len(bad), self._queued if self._first.kept else None)
            print_document(digest_page(digest, spoken()), sys.stdout)

    def _show(self, page: ReadPage) -> None:
        document = partial(pages.read_page, page, spoken(), explain=self._explain)
        emit(page, document, as_json=self._as_json)


def _raws(
    paths: tuple[str, ...], tell: Callable[[int, int], None], **how: Any
) -> Iterator[Raw | Unread]:
    """The pages of all files meant; `tell` hears how many of how many files are done."""
    files = [found for path in paths for found in files_of(path)]
    for done, found in enumerate(files, 1):
        if isinstance(found, Unread):
            yield found
        else:
            yield from pages_at(found, **how)
        if len(files) > 1:
            tell(done, len(files))


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
