"""The rows of Spark are those of processes. In its full form only: `just spark`."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from servanda.flows.corpus.job import Job, pages_beside
from servanda.flows.corpus.local import run_local
from servanda.flows.corpus.running import read_corpus
from servanda.flows.name_index import compile_names
from servanda.flows.page_work import Budget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record

pytestmark = [
    pytest.mark.spark,
    pytest.mark.enable_socket,
    pytest.mark.skipif(
        not os.environ.get("SERVANDA_FULL"), reason="Spark is tried in full form: just spark"
    ),
    pytest.mark.filterwarnings("default"),
]
MASTER = os.environ.get("SERVANDA_SPARK", "local[2]")


def test_spark_gives_the_rows_of_processes(
    library: Record, asking: Callable[..., Asked], tmp_path: Path
) -> None:
    pytest.importorskip("pyspark", reason="just spark installs it")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java 17")
    from servanda.flows.corpus.spark import run_spark  # noqa: PLC0415 - an extra

    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(40):
        text = f"Die OVKS und die GUS unterzeichneten am {1 + number % 28}. März 2021 in der Stadt "
        (folder / f"{number:03}.txt").write_text(text + "ein Memorandum, das alle freut.", "utf-8")
    (folder / "bad").write_bytes(b"\x00")
    names = compile_names(asking(library, "2022-11-23").view, tmp_path / "names")

    def made(name: str, engine: Callable[[Job, list[int]], Iterator[Any]]) -> tuple[bytes, bytes]:
        out = tmp_path / name
        read_corpus([str(folder)], out, names, engine, version="t", budget=Budget(), most_files=5)
        return out.read_bytes(), pages_beside(out).read_bytes()

    by_processes = made("local.parquet", lambda job, numbers: run_local(job, numbers, 2))
    by_spark = made("spark.parquet", lambda job, numbers: run_spark(job, numbers, MASTER))
    assert by_spark == by_processes
