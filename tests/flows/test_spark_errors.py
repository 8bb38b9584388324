"""What Spark reports is told in one sentence that helps. Needs no Spark."""

from __future__ import annotations

import pytest

from servanda.flows.corpus.spark import cause

REPORT = """An error occurred while calling o45.getResult.
: org.apache.spark.SparkException: Job aborted due to stage failure
org.apache.spark.api.python.PythonException: Traceback (most recent call last):
  File "worker.py", line 4207, in invoke_udf
    udfs = read(infile)
{end}

\tat org.apache.spark.api.python.BasePythonRunner.read(PythonRunner.scala:1097)
"""


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (
            REPORT.format(end="ModuleNotFoundError: No module named 'servanda'"),
            (
                "ModuleNotFoundError: No module named 'servanda'; set PYSPARK_PYTHON to a Python "
                "on the executors that has Servanda"
            ),
        ),
        (
            REPORT.format(end="OSError: [Errno 28] No space left on device"),
            "OSError: [Errno 28] No space left on device; --resume goes on without loss",
        ),
        ("The master is gone\n\tat java", "The master is gone; --resume goes on without loss"),
    ],
)
def test_the_end_of_an_executors_traceback_is_told(report: str, told: str) -> None:
    assert cause(RuntimeError(report)) == told
