"""Search results, timelines and sources as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.bases import basis_words
from servanda.render.citing import cited, clocks, source_list, source_text
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.searching import Hit, Search
    from servanda.flows.sourcing import Sources, SourceShown
    from servanda.flows.timeline import Moment, Timeline
    from servanda.render.voice import Voice

__all__ = ["search_page", "sources_page", "timeline_page"]

_MOMENTS = {"act": msg("{what}"), "begins": msg("{what} (begins)"), "ends": msg("{what} (ends)")}


def search_page(found: Search, voice: Voice) -> Document:
    """Whose name is like the text."""
    page = Document(found.text, voice.lang)
    if not found.rows:
        text = voice.say("any name like {text}", text=repr(found.text))
        page.add(Lines((line(voice.answer("not found"), f"  {text}"),)))
        return page
    columns = (voice.say("id"), voice.say("name"), voice.say("kind"), voice.say("found by"))
    page.add(Table(columns, tuple(_hit(hit, voice) for hit in found.rows)))
    return page


def _hit(hit: Hit, voice: Voice) -> tuple[Line, ...]:
    form = f"{hit.matched} ({hit.lang})" if hit.lang else hit.matched
    return line(Span(hit.id, "strong")), line(hit.name), line(voice.label(hit.kind)), line(form)


def timeline_page(found: Timeline, voice: Voice) -> Document:
    """What happened, day by day."""
    page = Document(found.name, voice.lang)
    page.add(Heading(found.name, 1, clocks(found.as_of, voice, until=True)))
    if not found.moments:
        text = voice.say("anything dated by this day")
        page.add(Lines((line(voice.answer("not found"), f"  {text}"),)))
        return page
    rows = tuple(
        (
            line(voice.day(moment.day)),
            _says(moment, found.id, voice),
            line(cited(moment.sources)),
        )
        for moment in found.moments
    )
    page.add(Table((voice.say("day"), voice.say("what"), voice.say("sources")), rows))
    page.add(*source_list((s for moment in found.moments for s in moment.sources), voice))
    return page


def _says(moment: Moment, about: str, voice: Voice) -> Line:
    whose = "" if moment.subject == about else f"{moment.subject_name} · "
    what = voice.say(_MOMENTS[moment.what], what=voice.prop(moment.prop))
    value = voice.value(moment.prop, moment.value_name)
    quals = "".join(f", {voice.value(moment.prop, t, n)}" for n, t in moment.quals.items())
    text = whose + voice.say("{what}: {value}", what=what, value=f"{value}{quals}")
    if moment.according_to:
        text = voice.say("{what} (according to {who})", what=text, who=moment.according_to)
    doubt = Span(f" {voice.answer('disputed').text}", "disputed")
    return line(text, *((doubt,) if moment.disputed else ()))


def sources_page(found: Sources, voice: Voice) -> Document:
    """On what it rests."""
    page = Document(found.name, voice.lang)
    page.add(Heading(found.name, 1, clocks(found.as_of, voice)))
    said = voice.count(found.statements, "{n} statement", "{n} statements")
    origins = voice.count(found.origins, "{n} independent origin", "{n} independent origins")
    lines = [line(voice.say("{statements} from {origins}.", statements=said, origins=origins))]
    if found.recalled_only:
        memory = voice.count(
            found.recalled_only,
            "{n} fact rests on memory alone.",
            "{n} facts rest on memory alone.",
        )
        lines.append(line(memory))
    page.add(Lines(tuple(lines)))
    for source in found.rows:
        page.add(Lines(tuple(_source(source, voice)), f"{len(source.statements)} ×"))
    return page


def _source(source: SourceShown, voice: Voice) -> Iterator[Line]:
    if source.recalled:
        yield line(Span(source_text(source.title, voice, recalled=True), "open"))
        return
    when = voice.day(source.published)
    if source.published and source.published_basis:
        basis = basis_words(source.published_basis, voice)
        when = voice.say("{day} (known by: {basis})", day=when, basis=basis)
    head = f"{source.publisher}: {source.title}, {when}"
    if source.origin != source.id:
        head = voice.say("{source}, relays {origin}", source=head, origin=source.origin)
    yield line(head)
    yield line(Span(source.url, "quiet", source.url))
