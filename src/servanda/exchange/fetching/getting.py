"""One answer of a server, within a time and a size."""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from threading import Timer
from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

import msgspec

from servanda.errors import BadInput
from servanda.exchange.fetching.places import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["AGENT", "Answer", "get"]

AGENT = f"servanda/{version('servanda')}"
_CHUNK = 65_536
_SHOWN = 80
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml,application/pdf,text/*,*/*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class Answer(msgspec.Struct, frozen=True):
    """What a server answered; the body only where it was wanted."""

    status: int
    reason: str
    location: str
    content_type: str
    charset: str
    body: bytes


class _Pinned(HTTPConnection):
    """A connection to the first of some numeric addresses that answers, under the host's name."""

    def __init__(
        self, host: str, port: int, places: list[str], deadline: float, *, tls: bool
    ) -> None:
        super().__init__(host, port)
        self.default_port = 443 if tls else 80
        self._places, self._deadline, self._tls = places, deadline, tls
        self._held: socket.socket | None = None

    def connect(self) -> None:
        """Connect to where the host was found, and nowhere else."""
        self._held = sock = self._connected()
        if self._tls:
            # The greeting comes after, so that it can be cut off as well.
            context = ssl.create_default_context()
            self._held = sock = safe = context.wrap_socket(
                sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            safe.do_handshake()
        self.sock = sock

    def cut(self) -> None:
        """End it, whatever it is at; who reads from it finds the other side gone."""
        if self._held:
            with suppress(OSError):
                socket.socket.shutdown(self._held, socket.SHUT_RDWR)

    def let_go(self) -> None:
        """Close the socket itself: the library gives it to the answer, and forgets it."""
        self.close()
        if self._held:
            self._held.close()

    def _connected(self) -> socket.socket:
        failed: OSError | None = None
        for place in self._places:
            try:
                left = max(self._deadline - time.monotonic(), 0.01)
                return socket.create_connection((place, self.port), timeout=left)
            except OSError as error:
                failed = error
        raise failed or OSError("it has no address")


def get(
    url: str,
    places: list[str],
    deadline: float,
    most: int,
    wanted: Callable[[Answer], bool],
) -> Answer:
    """What the server at one of these places answers.

    Args:
        url: what is asked for.
        places: the numeric addresses of its host.
        deadline: by the monotonic clock.
        most: bytes that the body may have.
        wanted: whether the body is read, told by the head of the answer.

    Raises:
        BadInput: no answer, a broken one, one that takes too long or is too large.
    """
    parts, host, port = split(url)
    connection = _Pinned(host, port, places, deadline, tls=parts.scheme == "https")
    try:
        with _cut_off(connection, deadline):
            connection.request("GET", urlunsplit(("", "", *parts[2:])), headers=_HEADERS)
            with connection.getresponse() as response:
                head = _head(response)
                if not wanted(head):
                    return head
                return msgspec.structs.replace(head, body=_body(response, url, most))
    except (OSError, HTTPException) as error:
        if time.monotonic() >= deadline:
            raise BadInput(f"{url} did not answer in time; try later") from error
        why = printable(str(error) or type(error).__name__)
        raise BadInput(f"{url} cannot be fetched ({why}); check the address") from error
    finally:
        connection.let_go()


def printable(text: str) -> str:
    """What a server says, fit to be shown in a line."""
    return "".join(sign if sign.isprintable() else " " for sign in text[:_SHOWN]).strip()


def _head(response: HTTPResponse) -> Answer:
    headers = response.headers
    return Answer(
        response.status,
        printable(response.reason),
        headers.get("Location", ""),
        printable(headers.get_content_type()) if headers.get("Content-Type") else "",
        headers.get_content_charset("") or "",
        b"",
    )


def _body(response: HTTPResponse, url: str, most: int) -> bytes:
    too_large = BadInput(f"{url} has more than {most:,} bytes; it was not read")
    if (response.length or 0) > most:
        raise too_large
    body = bytearray()
    while chunk := response.read(_CHUNK):
        body += chunk
        if len(body) > most:
            raise too_large
    if response.length:
        raise HTTPException("the connection broke off")
    return bytes(body)


@contextmanager
def _cut_off(connection: _Pinned, deadline: float) -> Iterator[None]:
    """Close the connection at the deadline: a server that sends a byte now and then waits for it.

    It is then as if the other side had gone; what was read until then is not taken for whole.
    """
    timer = Timer(max(deadline - time.monotonic(), 0.01), connection.cut)
    timer.daemon = True
    timer.start()
    try:
        yield
        if time.monotonic() >= deadline:
            raise TimeoutError
    finally:
        timer.cancel()
