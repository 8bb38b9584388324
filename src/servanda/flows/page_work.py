"""Pages read in a worker with a budget: one that crashes or overruns costs that page only."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Self

from servanda.errors import BadInput
from servanda.exchange.pages import MOST_BYTES, Raw, is_feed, take, unpacked
from servanda.flows.extractors import extractors
from servanda.flows.workers import Allow, Overran, Stopped, Worker, get_ready
from servanda.model.page import PageText, Unread
from servanda.reader import Article, extended, languages_of, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from servanda.flows.name_index import Names
    from servanda.model import NameScanner

__all__ = ["MOST_TEXT", "Budget", "PageReader", "ReadText"]

MOST_TEXT = 5_000_000
"""Bytes of text, in UTF-8, that a page may have unless more is allowed."""
_LOADING = 30  # seconds of processor time in which what a language needs must be loaded
_BEGINNINGS = (1000, 20_000)  # characters of a page that need what its language needs
_MARKUP = 4  # bytes of a page for each byte of its text


@dataclass(frozen=True, slots=True)
class Budget:
    """What a page may cost: bytes of text, and seconds of processor time for any and for each MB.

    The same seconds are allowed for taking the text out of the page, by its bytes.
    """

    most: int = MOST_TEXT
    seconds: float = 1
    seconds_a_mb: float = 1

    @property
    def most_bytes(self) -> int:
        """The bytes a page may have: markup is more than text."""
        return max(MOST_BYTES, _MARKUP * self.most)

    def of(self, size: int) -> float:
        """The seconds for so many bytes."""
        return self.seconds + self.seconds_a_mb * size / 1e6


@dataclass(frozen=True, slots=True)
class ReadText:
    """A page's text, and the article it was read as."""

    page: PageText
    article: Article


class PageReader:
    """Reads pages in a child process, one after another; leaving it ends the child.

    `more` are the names of the extractors to use beside the reader; `fast` takes the text of HTML
    in a fifth of the time, a little less exactly.
    """

    def __init__(
        self, names: Names, budget: Budget, more: tuple[str, ...] = (), *, fast: bool = False
    ) -> None:
        self._budget = budget
        self.most_bytes = budget.most_bytes
        self._worker = Worker(_reading, names, budget, more, fast)

    @staticmethod
    def get_ready() -> None:
        """Have a process ready to read, while there is something else to do."""
        get_ready(__name__)

    def read(self, raw: Raw) -> Iterator[ReadText | Unread]:
        """The page, or each entry of a feed; whatever is wrong with it is told, never raised."""
        done = 0
        while True:
            before = done
            try:
                for found in self._worker.ask((raw, done), self._budget.of(len(raw.body))):
                    done += 1
                    yield found
            except Stopped as error:
                if before and done == before:
                    return  # it is not an entry that takes so long, but the feed
                feed = is_feed(raw)
                name = f"{raw.name}#{done + 1}" if feed else raw.name
                hint = " (--max-seconds allows more)" if isinstance(error, Overran) else ""
                why = f"{error}; it was left out{hint}"
                yield Unread(name, why, raw.url)
                if not feed:
                    return
                done += 1
            else:
                return

    def read_all(self, raws: Iterable[Raw | Unread]) -> Iterator[ReadText | Unread]:
        """Page after page; what could not even be opened is passed on."""
        for raw in raws:
            if isinstance(raw, Unread):
                yield raw
            else:
                yield from self.read(raw)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._worker.close()


def _languages(text: str) -> dict[str, str]:
    """The languages a page is read in, each with what is in it; none if it is refused."""
    try:
        return languages_of(text)
    except BadInput:
        return {}


def _loaded(lang: str, text: str, book: NameScanner) -> bool:
    """Load what a language needs, at no cost of the page that is in it."""
    text = text.lstrip()
    for length in _BEGINNINGS:
        with suppress(BadInput):
            if lang in read(text[:length], book).langs:
                return True
    return False


def _reading(
    names: Names, budget: Budget, more: tuple[str, ...], fast: bool
) -> Callable[[tuple[Raw, int]], Iterator[ReadText | Unread | Allow]]:
    """In the child: open the index of names once, then read page after page.

    Of a feed, the entries that were done before are passed over.
    """
    book = names.open()
    plugged = extractors(more)
    warm: set[str] = set()  # languages that are loaded

    def answer(request: tuple[Raw, int]) -> Iterator[ReadText | Unread | Allow]:
        raw, done = request
        try:
            plain = unpacked(raw, budget.most_bytes)
            again = Allow(budget.of(len(plain.body)))
            yield again
            for page in islice(take(plain, fast=fast), done, None):
                for lang, part in _languages(page.text[: budget.most]).items():
                    if lang not in warm:
                        yield Allow(_LOADING)
                        if _loaded(lang, part, book):
                            warm.add(lang)
                yield Allow(budget.of(len(page.text.encode("utf-8", "surrogatepass"))))
                try:
                    article = read(
                        page.text, book, url=page.url, hints=page.hints, most=budget.most
                    )
                    yield ReadText(page, extended(article, plugged, book))
                except BadInput as error:
                    yield Unread(page.name, str(error), page.url, page.sha256)
                yield again
        except BadInput as error:
            yield _unread(raw, str(error))
        except MemoryError:
            yield _unread(raw, "it takes more memory than a page may have; it was left out")
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the other pages
            what = f"{type(error).__name__}: {error}".rstrip(": ")
            yield _unread(raw, f"reading it failed ({what}); please report this page")

    return answer


def _unread(raw: Raw, why: str) -> Unread:
    return Unread(raw.name, why, raw.url)
