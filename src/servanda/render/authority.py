"""Who may act for whom, as a document: the answer, the chain, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Lines, Node, Span, Table, Tree, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.authority import Authority, AuthorityRow, Link
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["authority_blocks", "authority_page"]

_LINKS = {
    "provision": msg("provided for"),
    "in force": msg("in force: {name}"),
    "in force since": msg("in force {since}: {name}"),
    "holder": msg("held by {name}"),
    "nobody": msg("nobody found who holds it"),
}
_GAPS = {
    "clause": msg("the text of its clause on entry into force"),
    "list": msg("a complete list of instruments deposited"),
    "act": msg("further acts"),
    "date": msg("exact days"),
    "holder": msg("a decision naming a holder"),
}


def authority_page(found: Authority, voice: Voice) -> Document:
    """The whole answer."""
    page = Document(found.name, voice.lang)
    title = voice.say("Who may act for {name}", name=found.name)
    scope = ", ".join(_scope(found.toward_name, found.matter, voice))
    page.add(Heading(f"{title}, {scope}" if scope else title, 1, clocks(found.as_of, voice)))
    if not found.rows and not found.by_office:
        text = voice.say("anybody who may on this day")
        page.add(Lines((line(voice.answer("not found"), f"  {text}"),)))
    page.add(*authority_blocks(found, voice))
    if found.by_office:
        page.add(Heading(voice.say("For a state, by office and without full powers")))
        page.add(_offices(found, voice))
    if found.practice:
        page.add(Heading(voice.say("Who has acted for it, as practice shows")))
        page.add(_practice(found, voice))
    page.add(*source_list(_sources(found), voice))
    return page


def authority_blocks(found: Authority, voice: Voice) -> Iterator[Block]:
    """Each ground with its chain, and whom it binds; acts that share all of it stand together."""
    groups: dict[tuple[object, ...], list[AuthorityRow]] = {}
    for row in found.rows:
        links = tuple((link.what, link.id, link.answer) for link in row.chain)
        same = (row.actor, row.toward, row.matter, row.named_by, row.binds, row.article, links)
        groups.setdefault(same, []).append(row)
    for rows in groups.values():
        row = rows[0]
        scope = ", ".join(_scope(row.toward_name, row.matter, voice))
        acts = voice.joined([voice.label(row.act) for row in rows])
        yield Heading(f"{row.name}: {acts}", 3, scope)
        yield Tree(_chain(row, voice), voice.say("why"))
        yield from _terms(rows, voice)


def _scope(toward: str | None, matter: str | None, voice: Voice) -> Iterator[str]:
    if toward:
        yield voice.say("toward {name}", name=toward)
    if matter:
        yield voice.say("in {matter}", matter=matter)


def _chain(row: AuthorityRow, voice: Voice) -> Node:
    text = voice.say("whether it may act on this day")
    head = line(voice.answer(row.answer), f"  {text}")
    return Node(head, tuple(_link(link, voice) for link in row.chain))


def _link(link: Link, voice: Voice) -> Node:
    since = voice.since(link.since) if link.since else ""
    text = voice.say(_LINKS[_kind(link)], name=link.name, since=since)
    gaps = "; ".join(dict.fromkeys(voice.say(_GAPS[gap]) for gap in link.missing))
    missing = voice.say("missing: {what}", what=gaps) if gaps else ""
    quiet = Span(f"  {missing}" if missing else "", "quiet")
    return Node(line(voice.mark(link.answer), text, cited(link.sources), quiet))


def _kind(link: Link) -> str:
    if link.what == "holder" and link.answer == "not found":
        return "nobody"
    return "in force since" if link.what == "in force" and link.since else link.what


def _terms(rows: list[AuthorityRow], voice: Voice) -> Iterator[Lines]:
    row = rows[0]
    terms: list[tuple[str, str | None]] = [
        (voice.say("named by"), row.named_by),
        (voice.say("binds"), row.binds),
        (voice.say("needs"), "; ".join(dict.fromkeys(r.acceptance for r in rows if r.acceptance))),
        (voice.say("article"), row.article),
    ]
    for label, text in terms:
        if text:
            yield Lines((line(text),), label)


def _offices(found: Authority, voice: Voice) -> Table:
    columns = (
        voice.say("office"),
        voice.say("may"),
        voice.say("toward"),
        voice.say("article"),
        voice.say("answer"),
        voice.say("sources"),
    )
    rows = tuple(
        (
            line(voice.label(row.actor)),
            line(voice.label(row.act)),
            line(voice.label(row.toward or "")),
            line(row.article or ""),
            line(voice.answer(row.answer)),
            line(cited(row.sources)),
        )
        for row in found.by_office
    )
    return Table(columns, rows)


def _practice(found: Authority, voice: Voice) -> Table:
    """What was done is no ground by itself, so no answer stands beside it."""
    columns = tuple(
        voice.say(text)
        for text in (msg("who"), msg("act"), msg("toward"), msg("day"), msg("sources"))
    )
    rows = tuple(
        (
            line(one.name),
            line(voice.label(one.act)),
            line(one.toward_name or one.place or ""),
            line(voice.day(one.day) if one.day else ""),
            line(cited(one.sources)),
        )
        for one in found.practice
    )
    return Table(columns, rows)


def _sources(found: Authority) -> Iterator[Cited]:
    for done in found.practice:
        yield from done.sources
    for row in (*found.rows, *found.by_office):
        yield from row.sources
        for link in row.chain:
            yield from link.sources
