"""What is wrong with a folder of facts, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Document, Lines, Span, line
from servanda.render.problems import said

if TYPE_CHECKING:
    from servanda.flows.checking import Checked
    from servanda.render.voice import Voice

__all__ = ["checked_page"]


def checked_page(found: Checked, voice: Voice) -> Document:
    """What is wrong with a folder, or that nothing is."""
    page = Document("check", voice.lang)
    what = ", ".join(
        (
            voice.count(found.statements, "{n} statement", "{n} statements"),
            voice.count(found.sources, "{n} source", "{n} sources"),
            voice.count(found.clauses, "{n} clause", "{n} clauses"),
            voice.count(found.cases, "{n} case", "{n} cases"),
        )
    )
    if not found.mistakes:
        text = voice.say("{what}: nothing wrong", what=what)
        page.add(Lines((line(Span("✓ ", "yes"), text),)))
        return page
    n = voice.count(len(found.mistakes), "{n} problem", "{n} problems")
    head = line(Span("✗ ", "no"), f"{what}: {n}")
    told = (line(f"{m.file}:{m.line}: {said(m.problem, voice)}") for m in found.mistakes)
    page.add(Lines((head, *told)))
    return page
