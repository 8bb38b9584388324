"""Names in the article: found longest first, told apart by what stands near them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from servanda.reader.article import Mention
from servanda.reader.names.chambers import (
    of_the_one_state,
    of_their_states,
    state_of_seat,
)
from servanda.reader.names.elsewhose import is_of_unlisted
from servanda.reader.names.told_apart import Hit, Known, bearers_meant, several
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Name
    from servanda.reader.page import Page
    from servanda.reader.words.tokens import Words

__all__ = ["find_mentions"]

_BEFORE = 24  # characters before a body in which an adjective can stand
_AFTER = 12  # characters between a body and the name it is followed by
_PART = 8  # characters between a body and the one it is part of
_BESIDE = ("", " ", "-", "'s ", "’s ", "' ", "’ ")
_PARAGRAPHS = 1_500  # characters over which `the Council` points back
_OWNING = 6  # organisations of a page whose body may be meant by its name alone
_ALONE = 2  # words of a body's name that only points back
_STATES = ("state", "territory")
_OWNERS = ("organisation", *_STATES)


def find_mentions(page: Page) -> None:
    """All names of the index in headline and paragraphs, and bodies the index does not know."""
    hits = Spans(hit for words in page.words for hit in _scan(page, words))
    orgs = Spans(hit for hit in hits if any(n.kind == "organisation" for n in hit.bearers))
    counts = Counter(name.actor for hit in orgs for name in hit.bearers)
    alone = {hit.bearers[0].actor for hit in hits if not several(hit.bearers)}
    near = Known(orgs, counts, alone)
    named = (_of_another(page, _mention(page, hit, near), near, hits) for hit in hits)
    known = list(of_their_states(page, named, partial(_state_beside, page, hits)))
    unknown = list(of_the_one_state(page, _unknown_bodies(page, hits), known))
    page.mentions = Spans([*known, *_meant(page, unknown, known, orgs)])


def _meant(
    page: Page, bodies: list[Mention], known: list[Mention], orgs: Spans[Hit]
) -> Iterator[Mention]:
    """`The Council`: the body named before whose name ends so, else one of whom was named last."""
    common = naming_of(page.lang).common_body
    before = Spans(one for one in known if one.kind == "body" and one.actor)
    for body in bodies:
        if not body.of and (whole := _whole_name(page, body, before, orgs)):
            yield replace(body, actor=whole[0], of=whole[1])
            continue
        if body.of or not common.fullmatch(body.text):
            yield body
            continue
        head = body.text.rpartition(" ")[2]
        same = [
            one
            for one in before.inside(max(0, body.start - _PARAGRAPHS), body.start)
            if one.text.endswith(head)
        ]
        if same and len(body.text.split()) <= _ALONE:
            yield replace(body, actor=same[-1].actor, of=same[-1].of)
        else:
            yield replace(body, of=_named_last(orgs, body.start))


def _whole_name(
    page: Page, body: Mention, known: Spans[Mention], orgs: Spans[Hit]
) -> tuple[str, str] | None:
    """`The Council of Fish`: the only body a page names whose name ends so, and whose it is.

    Else that of an organisation it names, if the record has one by both names.
    """
    name = body.text.removeprefix("The ").removeprefix("the ")
    if " " not in name:
        return None
    same = {one.actor: one.of for one in known if one.text.endswith(f" {name}")}
    if not same:
        named = dict.fromkeys(page.text[org.start : org.end] for org in orgs)
        found = (page.names.find(f"{org} {name}") for org in islice(named, _OWNING))
        same = {one.actor: one.of for names in found for one in names if one.kind == "body"}
    return next(iter(same.items())) if len(same) == 1 else None


def _scan(page: Page, words: Words) -> Iterator[Hit]:
    for first, after, borne in page.names.scan(words.texts, page.frame.day):
        start, end = words.starts[first], words.end(after - 1)
        bearers = _written(page.text[start:end], borne)
        if not bearers or (bearers[0].kind == "state" and _is_of_place(page, start, end)):
            continue
        if all(name.lang == page.lang for name in bearers):
            yield Hit(start, end, bearers)
        elif own := _of_this_page(page, words, first, after, bearers):
            yield Hit(start, end, own)


def _written(text: str, bearers: Sequence[Name]) -> Sequence[Name]:
    """`the fish community` is no organisation where official names have capitals."""
    if not text.islower():
        return bearers
    return [
        name
        for name in bearers
        if (name.kind, name.form) != ("organisation", "official")
        or not naming_of(name.lang).capital_names
    ]


def _is_of_place(page: Page, start: int, end: int) -> bool:
    """`Lake X`, `X City`: whether a state's name is part of that of a lake or a city."""
    look = naming_of(page.lang)
    if look.place_behind.match(page.text, end):
        return True
    return bool(look.place_before.search(page.text[max(0, start - _BEFORE) : start]))


def _of_this_page(
    page: Page, words: Words, first: int, after: int, bearers: Sequence[Name]
) -> list[Name]:
    """Names of other languages as they stand in the index: their cases mean nothing here.

    One word of them beside another with a capital is a part of that name: `Island` is a state in
    German, and none in `Blue Island`.
    """
    text = " ".join(page.text[words.starts[first] : words.end(after - 1)].split()).casefold()
    part = after - first == 1 and _is_part(page, words, first)
    return [
        name
        for name in bearers
        if name.lang == page.lang
        or (name.text.casefold() == text and not (part and name.kind == "state"))
    ]


def _is_part(page: Page, words: Words, at: int) -> bool:
    """Whether a word has another with a capital right beside it, inside a sentence."""
    beside = (
        words.texts[n][:1].isupper()
        for n, gap in ((at - 1, words.starts[at] - 1), (at + 1, words.end(at)))
        if 0 <= n < len(words.texts) and page.text[gap] == " "
    )
    return any(beside)


def _mention(page: Page, hit: Hit, near: Known) -> Mention:
    names = bearers_meant(hit, page.text[hit.start : hit.end], near)
    actors = sorted({name.actor for name in names})
    one = names[0]
    actor = one.actor if len(actors) == 1 else ""
    return Mention(
        hit.start,
        hit.end,
        page.text[hit.start : hit.end],
        actor,
        one.kind,
        one.of if actor else "",
        () if actor else tuple(actors),
    )


def _of_another(page: Page, mention: Mention, near: Known, hits: Spans[Hit]) -> Mention:
    """A body's name right behind another organisation's is the name of one the index has not."""
    if mention.kind != "body" or not mention.of:
        return mention
    joined = f"- {naming_of(page.lang).and_word} "
    if page.text.endswith(joined, 0, mention.start):
        return replace(mention, actor="", of="")  # the second half of a longer name
    if state := _state_of(page, mention, hits):
        return replace(mention, actor="", of=state) if state != mention.of else mention
    unlisted, owner = is_of_unlisted(page, mention, near.orgs)
    if unlisted:
        return replace(mention, actor="", of=owner)
    leader = (
        _leader(page, mention.start, near.orgs)
        or _follower(page, mention, near.orgs)
        or _whose(page, mention, near)
    )
    return replace(mention, actor="", of=leader) if leader not in ("", mention.of) else mention


def _follower(page: Page, mention: Mention, orgs: Spans[Hit]) -> str:
    """`the Council of Fish of the X`: the organisation in the genitive right behind a body."""
    of_words = naming_of(page.lang).inflection.of_words
    for hit in orgs.touching(mention.end, mention.end + _AFTER):
        between = page.text[mention.end : hit.start].strip()
        if hit.start > mention.end and between in of_words:
            return hit.bearers[0].actor if not several(hit.bearers) else ""
    return ""


def _whose(page: Page, mention: Mention, near: Known) -> str:
    """Of a body many organisations have one of, whose own is named nowhere: the one named last."""
    common = naming_of(page.lang).common_body.fullmatch(mention.text)
    if not common or not near.counts or mention.of in near.counts:
        return ""
    return _named_last(near.orgs, mention.start)


def _named_last(orgs: Spans[Hit], start: int) -> str:
    """The organisation last named before a place."""
    before = orgs.inside(max(0, start - _PARAGRAPHS), start)
    bearers = before[-1].bearers if before else ()
    return bearers[0].actor if bearers and not several(bearers) else ""


def _state_beside(page: Page, hits: Spans[Hit], body: Mention) -> str:
    """The state a body's bare name is of, also by its name right before: `X's Senate`."""
    return (
        _state_of(page, body, hits)
        or _leader(page, body.start, hits)
        or state_of_seat(page, body.end)
    )


def _state_of(page: Page, mention: Mention, hits: Spans[Hit]) -> str:
    """The state a body's bare name is of: by its adjective before, or in the genitive behind."""
    adjectives, _ = states_of(page.lang)
    of_words = " ".join(naming_of(page.lang).inflection.of_words).split()
    before = page.text[max(0, mention.start - _BEFORE) : mention.start].split()
    if before and before[-1] in adjectives:
        return adjectives[before[-1]]
    for hit in hits.touching(mention.end, mention.end + _AFTER):
        between = page.text[mention.end : hit.start].split()
        if hit.start <= mention.end or hit.bearers[0].kind not in _STATES or several(hit.bearers):
            continue
        bare = page.text[hit.start : hit.end] in {name.text for name in hit.bearers}
        if between[0] in of_words if between else not bare:
            return hit.bearers[0].actor
    return ""


def _unknown_bodies(page: Page, hits: Spans[Hit]) -> Iterator[Mention]:
    """Bodies by the look of their name, where the index has none.

    Whose one is, is told beside it, beside the body it is part of, or elsewhere on the page.
    """
    found = []
    for start, end in page.stretches():
        for match in page.scan.finditer("bodies", start, end):
            if not hits.touching(match.start(), match.end()):
                of = (
                    _owner(match.end(), hits)
                    or _leader(page, match.start(), hits)
                    or _adjective(page, match.start(), match.end())
                    or state_of_seat(page, match.end())
                )
                found.append(Mention(match.start(), match.end(), match[0], "", "body", of))
    told = {one.text.casefold(): one.of for one in reversed(found) if one.of}
    for one, after in zip_longest(found, found[1:]):
        whole = after.of if after and after.start - one.end <= _PART else ""
        yield replace(one, of=one.of or whole or told.get(one.text.casefold(), ""))


def _adjective(page: Page, start: int, end: int) -> str:
    """The state whose adjective begins a body's name or stands right before it."""
    adjectives, _ = states_of(page.lang)
    before = page.text[max(0, start - _BEFORE) : start].split()
    words = [*before[-1:], *page.text[start:end].split()]
    return next((adjectives[word] for word in words if word in adjectives), "")


def _leader(page: Page, start: int, hits: Spans[Hit]) -> str:
    """The organisation or state named right before a body: `X Council`, `X's parliament`."""
    for hit in hits.touching(start - 3, start):
        beside = page.text[hit.end : start] in _BESIDE
        if hit.end <= start and beside and hit.bearers[0].kind in _OWNERS:
            return hit.bearers[0].actor if not several(hit.bearers) else ""
    return ""


def _owner(end: int, hits: Spans[Hit]) -> str:
    """The organisation named right after a body: the one it belongs to."""
    for hit in hits.touching(end, end + _AFTER):
        if hit.start > end and hit.bearers[0].kind in _OWNERS:
            return hit.bearers[0].actor if not several(hit.bearers) else ""
    return ""
