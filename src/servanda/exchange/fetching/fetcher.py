"""A page fetched from its address: politely, within bounds, and from public places only."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlunsplit

import msgspec

from servanda.errors import BadInput
from servanda.exchange.fetching.getting import Answer, get
from servanda.exchange.fetching.places import anywhere, places_of, public, resolve, split
from servanda.exchange.fetching.robots import MOST, allows, robots_of
from servanda.exchange.pages import Raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.exchange.fetching.places import Ip, Resolve

__all__ = ["Fetcher", "Limits"]

_MOVED = (301, 302, 303, 307, 308)
_OK, _FAILS = 200, 500
_LATER = (429, 503)
_TYPES = ("text/", "application/xhtml", "application/xml", "application/pdf", "application/json")
_FEEDS = ("+xml", "/gzip", "/x-gzip", "/octet-stream")


class Limits(msgspec.Struct, frozen=True):
    """What fetching one page may take: seconds in all, bytes, and redirects."""

    seconds: float = 30
    most: int = 20_000_000
    hops: int = 5


class Fetcher:
    """Fetches pages, and remembers the rules of the sites it asked.

    `permits` tells which numeric addresses may be gone to, `resolve` finds those of a host; `now`
    is the time in ISO 8601.
    """

    def __init__(
        self,
        now: Callable[[], str],
        *,
        limits: Limits | None = None,
        permits: Callable[[Ip], bool] = public,
        resolve: Resolve = resolve,
    ) -> None:
        self._now = now
        self._limits = limits or Limits()
        self._permits = permits
        self._resolve = resolve
        self._rules: dict[str, Callable[[str], bool]] = {}

    @classmethod
    def private(cls, now: Callable[[], str], limits: Limits | None = None) -> Fetcher:
        """One that goes to one's own network as well."""
        return cls(now, limits=limits, permits=anywhere)

    def fetch(self, url: str) -> Raw:
        """The page at an address; `url` of what is returned is where it was in the end.

        Each redirect is held to the same rules as the address itself.

        Raises:
            BadInput: not a public web address, forbidden by the site's rules, missing, no text, or
                too slow or large.
        """
        deadline = time.monotonic() + self._limits.seconds
        at = _plain(url)
        for _ in range(self._limits.hops + 1):
            if not self._allowed(at, deadline):
                raise BadInput(f"its site does not allow {at} to be fetched (robots.txt)")
            answer = self._get(at, deadline, self._limits.most, _is_page)
            if answer.status not in _MOVED or not answer.location:
                return self._taken(url, at, answer)
            at = _plain(urljoin(at, answer.location))
        raise BadInput(f"{url} leads from page to page, more than {self._limits.hops} times")

    def _taken(self, url: str, at: str, answer: Answer) -> Raw:
        if answer.status != _OK:
            later = "; try later" if answer.status in _LATER else "; check the address"
            raise BadInput(f"{at} answers {answer.status} {answer.reason}".rstrip() + later)
        if not _is_page(answer):
            raise BadInput(f"{at} is {answer.content_type}, which is no page to read")
        return Raw(url, answer.body, at, "fetched", answer.charset, self._now())

    def _allowed(self, url: str, deadline: float) -> bool:
        address = robots_of(url)
        if address not in self._rules:
            self._rules[address] = allows(self._rules_at(address, deadline))
        return self._rules[address](url)

    def _rules_at(self, address: str, deadline: float) -> Answer:
        """The site's answer when asked for its rules. Its host is checked like that of any page."""
        at = address
        for _ in range(self._limits.hops + 1):
            answer = self._get(at, deadline, MOST, lambda head: head.status == _OK)
            if answer.status >= _FAILS:
                raise BadInput(
                    f"{at} answers {answer.status}; "
                    "without the rules of the site nothing is fetched; try later"
                )
            if answer.status not in _MOVED or not answer.location:
                return answer
            at = _plain(urljoin(at, answer.location))
        raise BadInput(f"{address} leads from page to page; nothing is fetched there")

    def _get(
        self, url: str, deadline: float, most: int, wanted: Callable[[Answer], bool]
    ) -> Answer:
        _, host, port = split(url)
        left = deadline - time.monotonic()
        if left <= 0:
            raise BadInput(f"{url} did not answer in time; try later")
        places = places_of(host, port, left, self._permits, self._resolve)
        return get(url, places, deadline, most, wanted)


def _plain(url: str) -> str:
    return urlunsplit(split(url)[0])


def _is_page(answer: Answer) -> bool:
    """Whether the body is worth reading: text, a feed, a document, or of a kind not told."""
    kind = answer.content_type
    fits = not kind or kind.startswith(_TYPES) or kind.endswith(_FEEDS)
    return answer.status == _OK and fits
