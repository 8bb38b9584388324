"""Work done in a child process that can be stopped, so that whatever it meets costs only that."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext
    from multiprocessing.process import BaseProcess

    Answering = Callable[[Any], Iterator[Any]]

__all__ = ["Allow", "Overran", "Stopped", "Worker", "get_ready"]

_MOST_MEMORY = 2**31  # bytes of address space, the mapped index of names among them
_PATIENCE = 10  # seconds by the clock for each second of work: the machine may be busy
_START = 120  # seconds by the clock in which a child must have come up


class Stopped(Exception):
    """The child took too long or broke down; the next request is given to a new one."""


class Overran(Stopped):
    """The child took too long."""


@dataclass(frozen=True, slots=True)
class Allow:
    """What a child sends ahead of a reply that may take it so many seconds of processor time."""

    seconds: float


class Worker:
    """A child process that answers one request after another, and is started again when it ends.

    `make(*given)` is called once in the child and returns what answers: a function from a request
    to its replies. All of them must survive pickling. Time is the processor's, kept by the system
    in the child itself, so that no code can overstay; by the clock ten times as much is allowed;
    0 is no limit. One that is `nested` may have workers of its own, and memory without a limit.
    """

    def __init__(self, make: Callable[..., Answering], *given: Any, nested: bool = False) -> None:
        self._made_by = (make, given)
        self._nested = nested
        self._gate = Lock()  # so that no child is started while the last one is ended for good
        self._ending = Lock()  # so that two threads do not let go of one pipe
        self._over = False
        self._start()

    def ask(self, request: object, seconds: float) -> Iterator[Any]:
        """The replies, the first of them due within so many seconds, the others as allowed.

        Whoever does not wait for the last of them ends the child with what it is at.

        Raises:
            Stopped: the child took longer, or broke down.
        """
        self._send((request, seconds))
        try:
            yield from self._replies(seconds)
        except GeneratorExit:
            self._end()
            raise

    def _replies(self, seconds: float) -> Iterator[Any]:
        while True:
            try:
                if not self._pipe.poll(_PATIENCE * seconds + 1 if seconds else None):
                    self._end()
                    raise Overran(f"it took longer than {_seconds(seconds)}")
                reply = self._pipe.recv()
            except (EOFError, OSError):
                raise self._ended(seconds) from None
            if reply is None:
                return
            if isinstance(reply, Allow):
                seconds = reply.seconds
            else:
                yield reply

    def close(self) -> None:
        """End the child now, and start no other: also for whoever is waiting for a reply."""
        with self._gate:
            self._over = True
            self._end()

    def _end(self) -> None:
        with self._ending:
            self._process.kill()
            self._process.join()
            self._pipe.close()

    def _start(self) -> None:
        """A child, unless there is to be none any more.

        Raises:
            Stopped: the worker is closed.
        """
        with self._gate:
            if self._over:
                raise Stopped("its worker is closed")
            self._bring_up()

    def _bring_up(self) -> None:
        context = _context()
        make, given = self._made_by
        context.set_forkserver_preload([make.__module__])
        self._pipe, theirs = context.Pipe()
        self._ready = False
        self._process: BaseProcess = context.Process(
            target=_serve,
            args=(theirs, make, given, 0 if self._nested else _MOST_MEMORY),
            daemon=not self._nested,
        )
        self._process.start()
        theirs.close()

    def _send(self, request: object) -> None:
        if self._pipe.closed or not self._process.is_alive():
            with self._ending:
                self._pipe.close()
            self._start()
        try:
            if not self._ready:
                self._await()
            self._pipe.send(request)
        except (EOFError, OSError):
            raise self._ended(_START) from None

    def _await(self) -> None:
        if not self._pipe.poll(_START):
            self._end()
            raise Stopped("its process did not come up")
        self._pipe.recv()
        self._ready = True

    def _ended(self, seconds: float) -> Stopped:
        """Why the child is gone."""
        with self._ending:
            self._process.join()
            self._pipe.close()
        code = self._process.exitcode or 0
        if sys.platform != "win32" and code == -signal.SIGPROF:
            return Overran(f"it took longer than {_seconds(seconds)}")
        name = signal.Signals(-code).name if code < 0 else f"code {code}"
        return Stopped(f"the process that read it broke down ({name})")


def get_ready(module: str) -> None:
    """Let the clean process that children are forked from load a module, ahead of the first."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver  # noqa: PLC0415 - not on every system

        _context().set_forkserver_preload([module])
        forkserver.ensure_running()


def _context() -> ForkServerContext | SpawnContext:
    """Forked from a clean process where that can be had: a child is then up at once."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def _serve(
    pipe: Connection, make: Callable[..., Answering], given: tuple[Any, ...], memory: int
) -> None:
    """The child: it ends when nobody is left at the other end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    _bound_memory(memory)
    work = make(*given)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        pipe.send("ready")
        while True:
            request, seconds = pipe.recv()
            _allow(seconds)
            for reply in work(request):
                pipe.send(reply)
                if isinstance(reply, Allow):
                    _allow(reply.seconds)
            _allow(0)
            pipe.send(None)


def _allow(seconds: float) -> None:
    """Let the system end this process after so much processor time; 0 takes that back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _bound_memory(most: int) -> None:
    if most and sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on every system

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f}".removesuffix(".0") + " s"
