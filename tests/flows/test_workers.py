"""A worker that spins, dies or eats memory costs its own request and nothing else."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING, Any

import pytest

from servanda.flows.workers import Allow, Stopped, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def making(name: str) -> Callable[[Any], Iterator[Any]]:
    """A worker that does as it is told."""

    def answer(request: str) -> Iterator[Any]:
        if request == "spin":
            while True:
                pass
        if request == "exit":
            os._exit(3)
        if request == "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        if request == "devour":
            bytearray(2**32)
        if request == "slow":
            yield Allow(60)
            for _ in range(30_000_000):
                pass
        yield name, request
        yield os.getpid()

    return answer


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(making, "one")
    yield made
    made.close()


def test_one_process_answers_many_requests(worker: Worker) -> None:
    first, process = worker.ask("a", 10)
    assert first == ("one", "a")
    assert list(worker.ask("b", 10)) == [("one", "b"), process]


@pytest.mark.parametrize(
    ("request_", "says"),
    [("spin", "longer than 0.2 s"), ("exit", "code 3"), ("crash", "SIGSEGV"), ("devour", "code 1")],
)
def test_what_goes_wrong_is_told_and_the_next_is_answered(
    worker: Worker, request_: str, says: str
) -> None:
    with pytest.raises(Stopped, match=says):
        list(worker.ask(request_, 0.2))
    assert next(worker.ask("next", 10)) == ("one", "next")


def test_a_worker_may_be_allowed_more(worker: Worker) -> None:
    assert next(worker.ask("slow", 0.2)) == ("one", "slow")


def test_a_closed_worker_starts_no_other_process_even_for_who_waits(worker: Worker) -> None:
    waiting = threading.Thread(target=lambda: waited.extend(_told(worker)))
    waited: list[str] = []
    assert next(worker.ask("up", 10)) == ("one", "up")
    waiting.start()
    worker.close()
    waiting.join(20)
    assert not waiting.is_alive()
    assert all("closed" in text or "broke down" in text for text in waited)
    with pytest.raises(Stopped, match="closed"):
        list(worker.ask("next", 10))


def _told(worker: Worker) -> list[str]:
    """Ask until refused: what is told instead of a reply."""
    told: list[str] = []
    while not told or "closed" not in told[-1]:
        try:
            list(worker.ask("spin", 0))
        except Stopped as error:
            told.append(str(error))
    return told


def test_a_worker_may_be_closed_by_several_at_once() -> None:
    made = [Worker(making, "one") for _ in range(8)]
    wrong: list[Exception] = []

    def end(one: Worker) -> None:
        try:
            list(one.ask("exit", 10))
        except Stopped:
            pass
        except OSError as error:
            wrong.append(error)

    for one in made:
        threads = [threading.Thread(target=run) for run in (lambda one=one: end(one), one.close)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert wrong == []
