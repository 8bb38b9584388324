"""Shards read by processes of this machine, as many at a time as there are to be."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from servanda.errors import RecordError, ServandaError
from servanda.flows.workers import Stopped, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.flows.corpus.job import Job, Part

__all__ = ["run_local"]

_TRIES = 2


def run_local(job: Job, numbers: list[int], workers: int) -> Iterator[Part]:
    """Each shard as it is done, in any order.

    Each of the processes has one of its own that reads the pages and can be stopped.

    Raises:
        ServandaError: a shard cannot be written, or its process ends again and again.
    """
    halted = Event()
    idle: SimpleQueue[Worker] = SimpleQueue()
    crew = [Worker(_writing, job, nested=True) for _ in range(min(workers, len(numbers)))]
    for worker in crew:
        idle.put(worker)

    def one(number: int) -> Part:
        worker = idle.get()
        try:
            return _part(worker, number, halted)
        finally:
            idle.put(worker)

    with ThreadPoolExecutor(len(crew)) as pool:
        try:
            for done in as_completed([pool.submit(one, number) for number in numbers]):
                yield done.result()
        finally:
            halted.set()
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in crew:
                worker.close()


def _part(worker: Worker, number: int, halted: Event) -> Part:
    for _ in range(_TRIES):
        if halted.is_set():
            break
        try:
            (reply,) = worker.ask(number, 0)
        except Stopped as error:
            why = str(error)
            continue
        if isinstance(reply, ServandaError):
            raise reply
        done: Part = reply
        return done
    else:
        raise RecordError(f"shard {number} cannot be read: {why}; --resume goes on without loss")
    raise RecordError("stopped; --resume goes on where it was")


def _writing(job: Job) -> Callable[[int], Iterator[Part | ServandaError]]:
    """In the process of a shard: one reader of pages for all of them."""
    reader = job.reader()

    def answer(number: int) -> Iterator[Part | ServandaError]:
        try:
            yield job.write(number, reader)
        except ServandaError as error:
            yield error

    return answer
