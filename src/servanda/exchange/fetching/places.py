"""Where an address leads: its host is resolved once, and only public places may be gone to."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urlsplit

from servanda.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable

    Ip = IPv4Address | IPv6Address
    Resolve = Callable[[str, int], list[str]]

__all__ = ["anywhere", "places_of", "public", "resolve", "split"]

_PORTS = {"http": 80, "https": 443}
_CARRIER = ip_network("64:ff9b::/96")  # an IPv4 address behind a translator
_PATH = "/%:@!$&'()*+,;=~-._"


def split(url: str) -> tuple[SplitResult, str, int]:
    """An address in parts, its host as it is resolved, and its port.

    Raises:
        BadInput: no web address, or one with a password in it.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (KeyError, ValueError) as error:
        raise BadInput(f"{url!r} is no address of a page; write https://…") from error
    if not host or any(ord(sign) <= ord(" ") for sign in url):
        raise BadInput(f"{url!r} is no address of a page; write https://…")
    if parts.username is not None or parts.password is not None:
        raise BadInput("an address with a name or password in it is not fetched; leave them out")
    path = quote(parts.path or "/", safe=_PATH)
    query = quote(parts.query, safe=_PATH + "?")
    return parts._replace(path=path, query=query, fragment=""), host, port


def places_of(
    host: str, port: int, seconds: float, permits: Callable[[Ip], bool], resolve: Resolve
) -> list[str]:
    """The numeric addresses of a host, all of them permitted.

    They are what is connected to: a name that is resolved a second time may lead elsewhere.

    Raises:
        BadInput: it has none, or one that may not be gone to.
    """
    found: list[str] = []
    looking = Thread(target=lambda: found.extend(_tried(resolve, host, port)), daemon=True)
    looking.start()
    looking.join(seconds)
    if not found:
        raise BadInput(f"the host {host} is not found; check the address and the network")
    for place in found:
        if not permits(ip_address(place.partition("%")[0])):
            raise BadInput(
                f"{host} is at {place}, which is not public; "
                "--allow-private lets pages of your own network be read"
            )
    return found


def public(ip: Ip) -> bool:
    """Whether an address is on the public network, however it is wrapped."""
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _CARRIER:
            inner = IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return public(inner)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def anywhere(_: Ip) -> bool:
    """Every address, those of one's own network too."""
    return True


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, in the order of the system.

    Raises:
        OSError: it is not found.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _tried(resolve: Resolve, host: str, port: int) -> list[str]:
    try:
        return resolve(host, port)
    except (OSError, UnicodeError):
        return []
