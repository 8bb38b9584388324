"""A corpus becomes two tables: begun, gone on with, ended."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import pyarrow.compute as pc
import pyarrow.parquet as pq

from servanda.errors import BadInput
from servanda.flows.comparing import CONTRADICTS, KNOWN, NEW
from servanda.flows.corpus.job import Job, Made, pages_beside
from servanda.flows.corpus.shards import MOST_FILES, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from servanda.flows.corpus.job import Part
    from servanda.flows.corpus.shards import Piece, Shard
    from servanda.flows.name_index import Names
    from servanda.flows.page_work import Budget
    from servanda.record import View

    Engine = Callable[[Job, list[int]], Iterable[Part]]

__all__ = ["CorpusRead", "read_corpus"]

_SHOWN = 20


class CorpusRead(msgspec.Struct, frozen=True):
    """What came of a job: its tables, how much is in them, and the first errors.

    `unread` counts the pages that could not be read; `known`, `new` and `contradicts` the claims by
    what the record says to them; `shards` all parts, `resumed` those that were done before.
    """

    schema: str
    claims_table: str
    pages_table: str
    pages: int
    unread: int
    claims: int
    known: int
    new: int
    contradicts: int
    shards: int
    resumed: int
    errors: list[str]


def read_corpus(
    paths: Sequence[str],
    out: Path,
    names: Names,
    engine: Engine,
    *,
    version: str,
    budget: Budget,
    view: View | None = None,
    extractors: tuple[str, ...] = (),
    fast: bool = False,
    resume: bool = False,
    most_files: int = MOST_FILES,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> CorpusRead:
    """Read all pages at some paths into a table of claims at `out`, and one of pages beside it.

    Args:
        paths: files, folders and archives.
        out: the table of claims; there must be none yet.
        names: the names of the record.
        engine: gets the shards done.
        version: of what reads, for each row.
        budget: what a page may cost.
        view: the record's state that the claims are held against.
        extractors: plug-ins to use too.
        fast: take the text of HTML in a fifth of the time, a little less exactly.
        resume: go on with a job that was broken off, if there is one.
        most_files: in a shard.
        progress: is told how many of how many shards are done.

    Raises:
        BadInput: there are no pages, a table or job is there already, or the one to go on with was
            begun with something else.
        Unwritable: no room, or no permission.
    """
    made = Made(version, names.key.hex(), budget, extractors, fast, ())
    job = _job(out, made, resume=resume)
    if job is None:
        shards = tuple(cut(paths, most_files))
        if resume and out.exists():
            return _summary(out, len(shards), len(shards))
        if not shards:
            raise BadInput("there are no pages")
        job = Job.begin(out, msgspec.structs.replace(made, shards=shards), names)
    elif _pieces(job.made.shards) != _pieces(cut(paths)):
        raise BadInput(f"the pages changed since {job.folder} was begun; remove it to begin anew")
    total, pending = len(job.made.shards), job.pending()
    for done, _ in enumerate(engine(job, pending) if pending else (), total - len(pending) + 1):
        progress(done, total)
    job.finish(view)
    return _summary(out, total, total - len(pending))


def _job(out: Path, made: Made, *, resume: bool) -> Job | None:
    """The job to go on with, if there is one and it may be."""
    job = Job.find(out)
    if job is None:
        if out.exists() and not resume:
            raise BadInput(f"{out} is there already; remove it, or name another place")
        return None
    if not resume:
        raise BadInput(
            f"{job.folder} is a job under way; --resume goes on with it, or remove it to begin anew"
        )
    if msgspec.structs.replace(job.made, shards=()) != made:
        raise BadInput(
            f"{job.folder} was begun with another version, record, plug-in or option; "
            "call it as then, or remove it to begin anew"
        )
    return job


def _pieces(shards: Iterable[Shard]) -> list[Piece]:
    return [piece for shard in shards for piece in shard]


def _summary(out: Path, shards: int, resumed: int) -> CorpusRead:
    pages = pages_beside(out)
    with pq.ParquetFile(pages) as table:
        errors, unread = list(_errors(table)), _unread(table)
        count = table.metadata.num_rows
    with pq.ParquetFile(out) as table:
        marks, claims = _marks(table), table.metadata.num_rows
    return CorpusRead(
        "servanda.corpus/2", str(out), str(pages), count, unread, claims, marks[KNOWN], marks[NEW],
        marks[CONTRADICTS], shards, resumed, errors,
    )  # fmt: skip


def _marks(table: pq.ParquetFile) -> Counter[str]:
    """How many claims bear each mark."""
    found: Counter[str] = Counter()
    for batch in table.iter_batches(columns=["against_record"]):
        found.update(batch.column(0).to_pylist())
    return found


def _unread(table: pq.ParquetFile) -> int:
    batches = table.iter_batches(columns=["error"])
    return sum(len(batch) - batch.column(0).null_count for batch in batches)


def _errors(table: pq.ParquetFile) -> Iterator[str]:
    """The first of them, a line each."""
    shown = 0
    for batch in table.iter_batches(columns=["page", "error"]):
        bad = batch.filter(pc.is_valid(batch.column("error")))
        for row in bad.slice(0, _SHOWN - shown).to_pylist():
            shown += 1
            yield f"{row['page']}: {row['error']}"
        if shown == _SHOWN:
            return
