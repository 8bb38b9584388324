"""The record's names as the reader needs them: every form, dated, with what it belongs to."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from servanda.model import Name
from servanda.reader import NameBook
from servanda.reader.names.nametable import NameTable
from servanda.reader.words.inflect import called_heads
from servanda.reader.words.language import with_rules
from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from servanda.record import View

__all__ = ["name_book", "name_table"]

_BELONGS = ("body_of", "office_of", "instrument_of")
# Sessions, cases, procedures and aims bear titles of our making: no page calls them so, and the
# words of such a title mean what they say.
_NAMED = ("state", "territory", "organisation", "body", "office", "person", "instrument")


def name_book(view: View, more: Iterable[Name] = ()) -> NameBook:
    """All names held at this state, on every day: the reader chooses by the page's own day.

    `more` are names the record does not hold.
    """
    return NameBook(name_table(view, more=more))


def name_table(
    view: View,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    *,
    more: Iterable[Name] = (),
) -> NameTable:
    """The same as a table; `progress` is told how many of how many names are done."""
    # A name in a language that is not read may be a word or another's name in one that is.
    readable = {"", *with_rules()}
    kinds = {s.subject: s.value for s in view.find(prop="kind")}
    belongs = _belongs(view)
    rows = [
        Name(
            s.value, s.lang, s.subject, kinds.get(s.subject, ""), s.qual("form"), s.valid,
            belongs.get(s.subject, ""),
        )
        for s in view.find(prop="name")
        if kinds.get(s.subject) in _NAMED and s.lang in readable
    ]  # fmt: skip
    tenures = ((s.subject, s.value, s.valid) for s in view.find(prop="holder"))
    return NameTable.build([*rows, *_of_heads(view, rows), *more], tenures, progress)


def _of_heads(view: View, names: list[Name]) -> Iterator[Name]:
    """`The chief of X`: whoever heads an organisation, by each of its names."""
    heads = {s.value: s.subject for s in view.find(prop="head_of")}
    for name in names:
        if (office := heads.get(name.actor)) and name.lang in with_rules():
            for text in called_heads(name.text, naming_of(name.lang).inflection):
                yield Name(text, name.lang, office, "office", "common", name.valid, name.actor)


def _belongs(view: View) -> dict[str, str]:
    """What each body, office or instrument belongs to: where sources differ, what most say."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for prop in _BELONGS:
        for statement in view.find(prop=prop):
            said[statement.subject][statement.value] += 1
    return {subject: count.most_common(1)[0][0] for subject, count in said.items()}
