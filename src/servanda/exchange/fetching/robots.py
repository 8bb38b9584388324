"""What a site allows to be fetched: robots.txt, by RFC 9309."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from servanda.exchange.fetching.getting import AGENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.exchange.fetching.getting import Answer

__all__ = ["MOST", "allows", "robots_of"]

MOST = 500 * 1024  # bytes, as the RFC has it
_THERE = 200


def robots_of(url: str) -> str:
    """Where the rules for an address are."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))


def allows(answer: Answer) -> Callable[[str], bool]:
    """Whether an address may be fetched, by the rules of its site; without any, everything may."""
    if answer.status != _THERE:
        return lambda _url: True
    from protego import Protego  # noqa: PLC0415 - only where something is fetched

    rules = Protego.parse(answer.body.decode("utf-8", "replace"))
    return lambda url: bool(rules.can_fetch(url, AGENT))
