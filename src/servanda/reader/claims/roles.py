"""The roles of a claim: actors, object, topic and place, from a pattern's groups or nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.frames import frames_of
from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    import re
    from collections.abc import Collection

    from servanda.reader.page import Page
    from servanda.reader.syntax.lift import Item, Lifted
    from servanda.reader.words.frames import Groups

__all__ = ["Found", "actors_of", "object_of", "place_of", "sought"]

_ACTORS = ("organisation", "body", "state", "person")
_PLACE_REACH = 90
_LONGEST_TOPIC = 300
_INSTRUMENT = "instrument"
_CHANGED = 40  # characters in which what changes the meaning of a name stands before it


class Found:
    """A pattern found in a tagged sentence, with easy access to its groups."""

    def __init__(
        self, page: Page, lifted: Lifted, match: re.Match[str], groups: Groups | None = None
    ) -> None:
        self.page = page
        self.lifted = lifted
        self.match = match
        self._groups = groups or {}
        self.first = 0  # where the part of the sentence begins whose days can be its own
        self.last = 0  # and behind them, where an infinitive with its own follows
        self.own_days: frozenset[int] = frozenset()  # where those of its clause stand
        self.alone = False  # whether no other day can be its own
        self.other_days: frozenset[int] = frozenset()  # where those told with another verb stand

    def spans(self, role: str) -> list[tuple[int, int]]:
        """Where the groups of a role (`actors`, `actors2` …) stand in the tagged sentence."""
        groups = self._groups.get(role)
        if groups is None:
            return []
        spans = map(self.match.span, groups)
        return [span for span in spans if span[0] >= 0]

    @property
    def telling(self) -> list[tuple[int, int]]:
        """Where the words stand that tell of it: those of the pattern that fill no role."""
        start, end = self.match.span()
        told = []
        for first, last in sorted([*self.spans("actors"), *self.spans("object")]):
            told.append((start, first))
            start = max(start, last)
        return [one for one in (*told, (start, end)) if one[0] < one[1]]

    @property
    def before(self) -> str:
        """What stands in front of it in the tagged sentence."""
        return self.lifted.text[: self.match.start()]

    def words(self, start: int, end: int) -> str:
        """The text as given, for a stretch of the tagged sentence."""
        first, last = self.lifted.raw(start, end)
        return " ".join(self.page.text[first:last].split())[:_LONGEST_TOPIC].strip(" ,.;:")


def actors_of(found: Found) -> list[str]:
    """Ids, or names in words; a group without any name stands for itself, without its article."""
    labels: list[str] = []
    for start, end in found.spans("actors"):
        items = [item for _, item in found.lifted.items_in(start, end) if item.kind in _ACTORS]
        # `the X-Council`: where the council is known, X is not an actor besides.
        owners = {item.of for item in items if item.kind == "body" and known(item.label)}
        named = any(known(item.label) for item in items)
        here = [
            whose(item)
            for item in items
            if item.label not in owners and not (named and _is_nobodys(item))
        ]
        labels += here or [_bare(found.words(start, end), found.page.lang)]
    return list(dict.fromkeys(label for label in labels if label))


def whose(item: Item) -> str:
    """The name; for an organ the record does not know, the state whose organ it is."""
    return item.of if item.kind == "body" and item.of and not known(item.label) else item.label


def _is_nobodys(item: Item) -> bool:
    """Whether it is an organ that the record does not know, and nothing tells whose."""
    return item.kind == "body" and not item.of and not known(item.label)


def object_of(found: Found) -> str:
    """An id where one name fills the group, else its words."""
    for start, end in found.spans("object"):
        if end == start:
            continue
        items = found.lifted.items_in(start, end)
        text = _bare(found.lifted.text[start:end], found.page.lang)
        if frames_of(found.page.lang).generic.fullmatch(text):
            return ""
        if len(items) == 1 and text.startswith("<") and text.endswith(">"):
            at, item = items[0]
            return found.words(start, end) if _is_changed(found, at, item) else item.label
        return _bare(found.words(start, end), found.page.lang)
    for start, end in found.spans("topic"):
        return found.words(start, end)
    return ""


def _bare(text: str, lang: str) -> str:
    """Without the article in front."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in naming_of(lang).articles else text


def sought(
    found: Found, kinds: tuple[str, ...], taken: list[str], sites: Collection[str] = ()
) -> list[str]:
    """Names of these kinds in the sentence, the nearest first, that have no role yet.

    Behind one of the prepositions `sites` stands only where something happens.
    """
    start, end = found.match.span()
    near = [
        (min(abs(at - start), abs(at - end)) if not start <= at < end else 0, at, item)
        for at, item in found.lifted.items_near(found.match.span())
        if item.kind in kinds and item.label not in taken and not _is_changed(found, at, item)
        if not (sites and found.lifted.text[:at].rstrip().rpartition(" ")[2].casefold() in sites)
    ]
    return list(dict.fromkeys(item.label for _, _, item in sorted(near, key=lambda one: one[:2])))


def _is_changed(found: Found, at: int, item: Item) -> bool:
    """`the amendment to X`: whether what is told is another text, which changes one."""
    if item.kind != _INSTRUMENT:
        return False
    frames, text = frames_of(found.page.lang), found.lifted.text
    behind = text.find(">", at) + 1
    before = frames.changing.search(text, max(0, at - _CHANGED), at)
    return bool(before or frames.changed.match(text, behind))


def place_of(found: Found) -> str:
    """The place in the pattern, or the nearest one in the sentence."""
    for start, end in found.spans("place"):
        return found.words(start, end)
    look = naming_of(found.page.lang)
    start, end = found.lifted.raw(*found.match.span())
    first = max(found.lifted.raw(0, 0)[0], start - _PLACE_REACH)
    last = min(found.lifted.end, end + _PLACE_REACH)
    near = []
    for match in found.page.scan.finditer("place", first, last):
        if look.not_place.fullmatch(match["place"]) or _is_other_name(found.page, match):
            continue
        at = match.start("place")
        gap = 0 if start <= at < end else min(abs(at - start), abs(at - end))
        if gap <= _PLACE_REACH:
            near.append((gap, at, match["place"]))
    return min(near)[2] if near else ""


def _is_other_name(page: Page, match: re.Match[str]) -> bool:
    """A person or an organisation is no place."""
    start, end = match.span("place")
    return any(hit.kind != "state" for hit in page.mentions.touching(start, end))
