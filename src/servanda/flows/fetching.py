"""A page is fetched from its address, and its bytes are kept by hash as the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.exchange.fetching import Fetcher, Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.exchange.pages import Raw
    from servanda.record import PageBytes

__all__ = ["fetching"]

_MARKUP = 4  # bytes of a page for each byte of its text, at most


def fetching(
    now: Callable[[], str], store: PageBytes | None, most: int, *, allow_private: bool = False
) -> Callable[[str], Raw]:
    """What fetches pages.

    Args:
        now: the time, in ISO 8601.
        store: where their bytes are kept; nowhere if None.
        most: the bytes of text that a page may have.
        allow_private: whether one's own network may be gone to.
    """
    limits = Limits(most=max(Limits().most, _MARKUP * most))
    fetcher = Fetcher.private(now, limits) if allow_private else Fetcher(now, limits=limits)

    def fetch(url: str) -> Raw:
        raw = fetcher.fetch(url)
        if store:
            store.keep(raw.body)
        return raw

    return fetch
