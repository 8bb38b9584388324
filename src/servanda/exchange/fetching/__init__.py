"""Pages fetched from their address: the only place that goes to the network."""

from servanda.exchange.fetching.fetcher import Fetcher, Limits

__all__ = ["Fetcher", "Limits"]
