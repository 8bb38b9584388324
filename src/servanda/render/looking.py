"""Search results, timelines and sources as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line

if TYPE_CHECKING:
    from servanda.flows.searching import Search
    from servanda.flows.sourcing import Sources, SourceShown
    from servanda.flows.timeline import Moment, Timeline

__all__ = ["search_page", "sources_page", "timeline_page"]


def search_page(found: Search) -> Document:
    """Whose name is like the text."""
    page = Document(found.text)
    if not found.rows:
        page.add(Lines((line(words.answer("not found"), f" any name like {found.text!r}"),)))
        return page
    rows = tuple(
        (
            line(Span(hit.id, "strong")),
            line(hit.name),
            line(hit.kind),
            line(_form(hit.matched, hit.lang)),
        )
        for hit in found.rows
    )
    page.add(Table(("id", "name", "kind", "found by"), rows))
    return page


def timeline_page(found: Timeline) -> Document:
    """What happened, day by day."""
    page = Document(found.name)
    page.add(Heading(found.name, 1, f"until {clocks(found.as_of).removeprefix('on ')}"))
    if not found.moments:
        page.add(Lines((line(words.answer("not found"), " anything dated by this day"),)))
        return page
    rows = tuple(
        (line(words.day(moment.day)), _says(moment, found.id), line(cited(moment.sources)))
        for moment in found.moments
    )
    page.add(Table(("day", "what", "sources"), rows))
    page.add(*source_list(source for moment in found.moments for source in moment.sources))
    return page


def sources_page(found: Sources) -> Document:
    """On what it rests."""
    page = Document(found.name)
    page.add(Heading(found.name, 1, clocks(found.as_of)))
    said = words.plural(found.statements, "statement")
    origins = words.plural(found.origins, "independent origin")
    recalled = words.plural(found.recalled_only, "fact rests", "facts rest")
    page.add(Lines((line(f"{said} from {origins}; {recalled} on memory alone."),)))
    for source in found.rows:
        page.add(Lines(_source(source), f"{len(source.statements)} ×"))
    return page


def _form(matched: str, lang: str) -> str:
    return f"{matched} ({lang})" if lang else matched


def _says(moment: Moment, about: str) -> Line:
    whose = "" if moment.subject == about else f"{moment.subject_name}: "
    what = "" if moment.what == "act" else f" {moment.what}"
    quals = "".join(f", {words.label(text)}" for text in moment.quals.values())
    view = f" (according to {moment.according_to})" if moment.according_to else ""
    text = f"{whose}{words.label(moment.prop)}{what}: {moment.value_name}{quals}{view}"
    return line(text, Span(" ≠ disputed", "disputed") if moment.disputed else "")


def _source(source: SourceShown) -> tuple[Line, ...]:
    if source.recalled:
        return (line(Span(f"{source.title}; unverified", "open")),)
    when = f", {words.day(source.published)}" if source.published else ", date not known"
    basis = f" (by its {source.published_basis})" if source.published_basis else ""
    relay = f", relays {source.origin}" if source.origin != source.id else ""
    head = line(f"{source.publisher}: {source.title}{when}{basis}{relay}")
    return (head, line(Span(source.url, "quiet", source.url)))
