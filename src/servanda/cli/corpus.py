"""Reading pages into tables: what servanda read does with --out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servanda import __version__
from servanda.cli.shared import emit, progress, spoken
from servanda.errors import BadInput
from servanda.exchange.pages import is_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.name_index import Names
    from servanda.flows.page_work import Budget
    from servanda.record import View

__all__ = ["corpus_options", "read_into"]

_SUFFIX = ".parquet"


def corpus_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a job over a corpus."""
    for option in (
        click.option(
            "--master",
            default="local[*]",
            show_default=True,
            metavar="URL",
            help="With --engine spark: where Spark is, such as spark://host:7077.",
        ),
        click.option("--resume", is_flag=True, help="With --out: go on with a job broken off."),
        click.option(
            "--workers",
            type=click.IntRange(min=1),
            default=os.cpu_count() or 1,
            show_default="one for each core",
            help="With --out: so many pages are read at a time.",
        ),
        click.option(
            "--engine",
            type=click.Choice(["local", "spark"]),
            default="local",
            show_default=True,
            help="With --out: what reads them, processes of this machine or Spark.",
        ),
        click.option(
            "--out",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE.parquet",
            help="Write all claims into this table, and all pages into one beside it.",
        ),
    ):
        command = option(command)
    return command


def read_into(
    out: Path,
    paths: tuple[str, ...],
    names: Names,
    view: View,
    *,
    budget: Budget,
    more: tuple[str, ...],
    fast: bool,
    options: dict[str, Any],
) -> int:
    """Read the pages at some paths into tables; returns how many could not be read.

    Their claims are held against the record.

    Raises:
        BadInput: none could, or they cannot be read this way.
    """
    if out.suffix != _SUFFIX:
        raise BadInput(f"{out} must end in {_SUFFIX}: that is what is written")
    if far := [path for path in paths if path == "-" or is_address(path)]:
        raise BadInput(f"{far[0]!r} cannot be read into a table; save it as a file first")
    try:
        from servanda.flows.corpus.running import read_corpus  # noqa: PLC0415 - an extra
        from servanda.render.corpus import corpus_page  # noqa: PLC0415
    except ImportError as error:
        raise BadInput(
            f"tables need one thing more ({error.name}): pip install 'servanda[corpus]'"
        ) from error
    with progress("reading") as tell:
        found = read_corpus(
            paths,
            out,
            names,
            _engine(options),
            version=f"servanda/{__version__}",
            budget=budget,
            view=view,
            extractors=more,
            fast=fast,
            resume=options["resume"],
            progress=tell,
        )
    emit(found, lambda: corpus_page(found, spoken()), as_json=options["as_json"])
    for page in found.errors:
        click.echo(f"servanda: {page}", err=True)
    if left := found.unread - len(found.errors):
        where = f"the column error of {found.pages_table}"
        click.echo(f"servanda: and {left} more; see {where}", err=True)
    if found.unread == found.pages:
        raise BadInput(f"none of {found.pages} pages could be read")
    return found.unread


def _engine(options: dict[str, Any]) -> Callable[..., Any]:
    if options["engine"] == "spark":
        from servanda.flows.corpus.spark import run_spark  # noqa: PLC0415 - an extra

        return lambda job, numbers: run_spark(job, numbers, options["master"])
    from servanda.flows.corpus.local import run_local  # noqa: PLC0415 - an extra

    return lambda job, numbers: run_local(job, numbers, options["workers"])
