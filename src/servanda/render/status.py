"""A status as a document: the answer, why, what is missing, the readings, and a safe sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Node, Span, Table, Tree, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.status import InstrumentStatus, MissingShown, Step, TraceShown

__all__ = [
    "in_force_words",
    "missing_line",
    "pending_line",
    "safe_sentence",
    "status_page",
    "step_table",
]

_BASIS = {
    "stated": "as sources state",
    "computed": "as its clause gives for the acts on record",
    "both": "as sources state and its clause gives",
    "": "",
}


def status_page(found: InstrumentStatus) -> Document:
    """The status of an instrument."""
    page = Document(found.name)
    page.add(Heading(found.name, 1, clocks(found.as_of)))
    page.add(Lines((_headline(found),)))
    if found.supposed:
        page.add(Lines(tuple(line(text) for text in found.supposed), "what if"))
    page.add(Tree(_node(found.trace), "why"))
    if gaps := _gaps(found):
        page.add(Lines(gaps, "missing"))
    if found.readings:
        page.add(Lines(tuple(_readings(found)), "readings"))
    if found.said_pending:
        page.add(Lines(tuple(pending_line(step) for step in found.said_pending), "said"))
    if found.steps:
        page.add(Heading("What each state did", 2), step_table(found.steps))
    if hint := _what_if(found):
        page.add(Lines((line(Span(hint, "quiet")),), "see"))
    page.add(Lines((line(f"“{safe_sentence(found)}”"),), "safe"))
    page.add(*source_list(_all_sources(found)))
    return page


def in_force_words(found: InstrumentStatus) -> str:
    """The matter in a few words: "in force since 20 April 1994"."""
    whom = f" for {found.actor}" if found.actor else ""
    if found.in_force_since:
        return f"in force{whom} since {words.day(found.in_force_since)}"
    return f"in force{whom}"


def safe_sentence(found: InstrumentStatus) -> str:
    """A sentence one may print: no more than the record holds."""
    name, day = _subject(found), words.day(found.as_of.day)
    if found.answer == "yes":
        since = f" since {words.day(found.in_force_since)}" if found.in_force_since else ""
        return f"On {day} {name} was in force{since}, {_BASIS[found.basis]}."
    if found.answer == "not found" and found.complete_to and found.complete_to.answer == "no":
        until = words.day(found.complete_to.day)
        return f"On {until} {name} was not in force; no later list was found."
    return _SAFE[found.answer].format(name=name, day=day)


def missing_line(missing: MissingShown, about: str) -> str:
    """What would settle it, in words; `about` is the instrument the page speaks of."""
    if missing.what == "clause":
        clause = _CLAUSES[missing.acts[0] if missing.acts else ""]
        return f"the text of the clause on {clause}{_of(missing, about)}"
    if missing.what == "list":
        what = words.joined([_LISTS.get(act, words.label(act)) for act in missing.acts])
        return f"a complete list of {what}{_of(missing, about)} that reaches this day"
    acts = words.joined([words.label(act) for act in missing.acts], "or")
    who = f" by: {', '.join(missing.names)}" if missing.names else ""
    if missing.what == "date":
        return f"an exact day of {acts}{who}"
    return f"{missing.n} × {acts}{who}"


def _of(missing: MissingShown, about: str) -> str:
    return "" if missing.instrument == about else f" of the {missing.instrument_name}"


def step_table(steps: list[Step]) -> Table:
    """What was done about an instrument: a row for each state, its steps in order of days."""
    by_name: dict[str, list[Step]] = {}
    for step in steps:
        by_name.setdefault(step.name, []).append(step)
    return Table(("", "what it did"), tuple((line(n), _deeds(s)) for n, s in by_name.items()))


def _deeds(steps: list[Step]) -> Line:
    spans: list[Span] = []
    for n, step in enumerate(steps):
        gap = "; " if n else ""
        spans += line(f"{gap}{_deed(step)} {words.day(step.day)}", cited(step.sources))
    return tuple(spans)


def _subject(found: InstrumentStatus) -> str:
    return f"{found.name} for {found.actor}" if found.actor else f"the {found.name}"


def _headline(found: InstrumentStatus) -> Line:
    note = "" if found.verified else "  (clause recalled, not looked up)"
    if found.answer == "not found":
        text = " whether " + in_force_words(found)
    else:
        text = " " + in_force_words(found)
    if found.enters_into_force and found.answer == "no":
        text += f"; it enters into force {words.day(found.enters_into_force)}"
    return line(words.answer(found.answer), text, Span(note, "quiet"))


def _deed(step: Step) -> str:
    kind = words.label(step.kind)
    view = f" (according to {step.according_to})" if step.according_to else ""
    return _DEEDS[step.act].format(kind=kind or "its instrument") + view


def pending_line(step: Step) -> Line:
    """Who said on which day that ratification was not complete."""
    who = step.according_to or "a source"
    text = f"{who}, {words.day(step.day)}: ratification not yet complete"
    return line(text, cited(step.sources))


def _gaps(found: InstrumentStatus) -> tuple[Line, ...]:
    lines = [line(missing_line(missing, found.instrument)) for missing in found.missing]
    if found.earliest and any(missing.what == "act" for missing in found.missing):
        text = f"done on {words.day(found.as_of.day)}, in force on {words.day(found.earliest)}"
        lines.append(line(Span(text, "quiet")))
    if found.complete_to:
        text = f"on {words.day(found.complete_to.day)}, where the list ends, the answer was: "
        lines.append(line(Span(f"{text}{found.complete_to.answer}", "quiet")))
    return tuple(lines)


def _readings(found: InstrumentStatus) -> Iterator[Line]:
    for reading in found.readings:
        since = f" since {words.day(reading.in_force_since)}" if reading.in_force_since else ""
        basis = f", {_BASIS[reading.basis]}" if reading.basis else ""
        yield line(words.answer(reading.answer), since + basis, cited(reading.sources))


def _what_if(found: InstrumentStatus) -> str:
    acts = [missing for missing in found.missing if missing.what == "act" and missing.of]
    if not acts or found.actor:
        return ""
    kind, day = acts[0].acts[0], found.as_of.day
    who = f'--if "{acts[0].of[0]} deposits {kind} on {day}"'
    return f"servanda status {found.instrument} --on {day} {who}"


def _node(trace: TraceShown) -> Node:
    text = _SENTENCES.get(trace.kind, "{kind}").format(
        kind=words.label(trace.kind),
        name=trace.name or trace.subject,
        clause=trace.clause,
        value=_value(trace),
    )
    mark = words.answer(trace.truth).text[0]
    tone = words.answer(trace.truth).tone
    return Node(
        line(Span(f"{mark} ", tone), text, cited(trace.sources)),
        tuple(_node(child) for child in trace.children),
    )


def _value(trace: TraceShown) -> str:
    if trace.kind == "stated":
        return "; ".join(words.day(text) for text in trace.value.split(" "))
    if trace.kind == "clause":
        return f"; in force {words.day(trace.value)}" if trace.value else ""
    if trace.kind == "not_before":
        return words.day(trace.value)
    return trace.value


def _all_sources(found: InstrumentStatus) -> Iterator[Cited]:
    yield from _trace_sources(found.trace)
    for reading in found.readings:
        yield from reading.sources
    for step in (*found.steps, *found.said_pending):
        yield from step.sources


def _trace_sources(trace: TraceShown) -> Iterator[Cited]:
    yield from trace.sources
    for child in trace.children:
        yield from _trace_sources(child)


_SAFE = {
    "no": "On {day} {name} was not in force.",
    "not found": "No source on record shows whether {name} was in force on {day}.",
    "uncertain": "The dates on record are too vague to say whether {name} was in force on {day}.",
    "disputed": "Whether {name} was in force on {day} depends on which source is right.",
    "conflict": "The clause gives two answers for {name} on {day}.",
}
_LISTS = {
    "deposit": "instruments deposited",
    "signature": "signatures",
    "signatories": "signatories",
    "members": "members",
    "parties": "parties",
}
_CLAUSES = {
    "": "entry into force",
    "subsequent_consent": "later parties",
    "withdrawal_notice": "withdrawal",
}
_DEEDS = {
    "signature": "signed",
    "not_signed_by": "did not sign",
    "national_step": "{kind}",
    "deposit": "deposited {kind}",
    "withdrawal_notice": "gave notice of withdrawal",
    "ratification_pending": "said to be in ratification",
}
_SENTENCES = {
    "both": "sources and clause together",
    "stated": "sources state: in force {value}",
    "clause": "article {clause}: its condition and delay{value}",
    "no_clause": "neither its clause on entry into force nor a statement of it was found",
    "existed": "the text is adopted or signed",
    "count": "at least {value} consents",
    "fraction": "at least {value} of the set",
    "named": "every one of the set",
    "all": "all of these",
    "any": "one of these",
    "not": "not this",
    "happened": "it happened: {name}, {value}",
    "parent": "the parent instrument is in force: {name}",
    "not_before": "not before {value}",
    "consent": "{name} has consented",
    "no_consent": "{name}: no instrument of consent found",
    "implied": "{name}: the clause waits for every signatory, so its instrument was in by then",
    "party": "{name}: the treaty in force, and its own consent",
    "list": "the set is not known to be complete",
    "disputed": "the accounts differ",
    "conflict": "the exceptions in articles {clause} hold at the same time",
}
