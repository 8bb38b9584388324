"""Shards read by Spark: the same function on every executor, which writes its parts itself.

Spark only hands out the numbers of shards and gets back which are done. Parts are committed by
renaming, so a task that is tried twice, or twice at once, does no harm, and a job that is broken
off is gone on with like any other. The executors must see the job's folder and the pages under the
same paths, and have Servanda installed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from servanda.errors import BadInput, RecordError
from servanda.flows.corpus.job import Job, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["cause", "run_spark"]

_TRACEBACK = "Traceback (most recent call last):\n"
_TASKS = 8  # for each core
_DONE = pa.schema([("number", pa.int64()), ("pages", pa.int64())])


def run_spark(job: Job, numbers: list[int], master: str) -> Iterator[Part]:
    """Each shard as it is told, in the order in which Spark gives them.

    Args:
        job: what is to be done.
        numbers: of its shards.
        master: where Spark is, such as `local[*]` or `spark://host:7077`.

    Raises:
        BadInput: there is no Spark or no Java here, or the master does not answer.
        RecordError: a shard failed on every executor that tried it.
    """
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise BadInput(
            "Spark is not installed: pip install 'servanda[spark]', and Java 17"
        ) from error
    try:
        spark = SparkSession.builder.master(master).appName("servanda").getOrCreate()
    except (PySparkException, Py4JError, RuntimeError, OSError) as error:
        raise BadInput(f"Spark cannot be reached at {master} ({_first_line(error)})") from error
    # Some tasks for each core, so that none waits long for the last; each has one reader.
    tasks = min(len(numbers), _TASKS * spark.sparkContext.defaultParallelism)
    try:
        shards = spark.range(0, len(numbers), numPartitions=tasks)
        told = shards.mapInArrow(_writing(job.out, numbers), "number long, pages long")
        for row in told.toLocalIterator(prefetchPartitions=True):
            yield Part(row["number"], row["pages"])
    except (PySparkException, Py4JError) as error:
        raise RecordError(f"Spark could not do it: {cause(error)}") from error
    finally:
        spark.stop()


def _writing(
    out: str, numbers: list[int]
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """On an executor: one reader of pages for all shards of a task, which come by their place."""

    def write(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        job = Job.find(Path(out))
        if job is None:
            raise BadInput(f"the job at {out} is not seen from this executor; share its folder")
        with job.reader() as reader:
            for batch in batches:
                for place in batch.column(0).to_pylist():
                    part = job.write(numbers[place], reader)
                    columns = [pa.array([part.number]), pa.array([part.pages])]
                    yield pa.RecordBatch.from_arrays(columns, schema=_DONE)

    return write


def cause(error: BaseException) -> str:
    """What went wrong on an executor, and what to do: the end of its traceback, if it sent one.

    Spark's own first line names a call inside it, which helps nobody.
    """
    _, _, trace = str(error).partition(_TRACEBACK)
    ends = (line for line in trace.splitlines() if line and not line[0].isspace())
    told = next(ends, "") or _first_line(error)
    if "No module named" in told:
        return f"{told}; set PYSPARK_PYTHON to a Python on the executors that has Servanda"
    return f"{told}; --resume goes on without loss"


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
