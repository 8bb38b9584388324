"""Why: the trace of an answer as a tree of sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Node, line
from servanda.render.endings import ANCHORS, ENDING_DAYS, ENDINGS, RESIDUAL
from servanda.render.folding import Run, folded, kept
from servanda.render.missing import listed
from servanda.render.relations import DATED, RELATIONS
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.tracing import TraceShown
    from servanda.render.voice import Voice

__all__ = ["reasons"]

_SENTENCES = {
    "both": msg("sources and clause together"),
    "stated": msg("sources state: in force {value}"),
    "clause": msg("article {clause}: its condition and delay"),
    "clause since": msg("article {clause}: its condition and delay; in force {value}"),
    "no_clause": msg("neither its clause on entry into force nor a statement of it was found"),
    "existed": msg("the text is adopted or signed"),
    "count": msg("at least {value} consents"),
    "fraction": msg("at least {value} of the set"),
    "named": msg("every one of the set"),
    "weight": msg("those who have consented hold at least {value} of the shares"),
    "no_shares": msg("the table of shares was not found"),
    "after": msg("a delay of its own has run"),
    "all": msg("all of these"),
    "any": msg("one of these"),
    "not": msg("not this"),
    "happened": msg("it happened: {name}, {value}"),
    "parent": msg("the parent instrument is in force: {name}"),
    "not_before": msg("not before {value}"),
    "consent": msg("{name}: {act}, {since}"),
    "consent n": msg("{n}. {name}: {act}, {since}"),
    "consent left": msg("{n}. {name}: {act}, {since}; it left later"),
    "consent vague": msg("{name}: {act}, on a day that is not known exactly"),
    "given": msg("{name}: its {act}"),
    "given since": msg("{name}: its {act}; in effect: {since}"),
    "given by": msg("{name}: its {act}; in effect by article {clause}: {since}"),
    "later": msg("{name}: {act}, only later: {since}"),
    "no_consent": msg("{name}: no instrument of consent found"),
    "implied": msg(
        "{name}: the clause waits for every signatory, so its instrument was in by then"
    ),
    "party": msg("{name}: the treaty in force, and its own consent"),
    "list": msg("the set is not known to be complete"),
    **ENDINGS,
    **RESIDUAL,
    **RELATIONS,
    "disputed": msg("the accounts differ"),
    "conflict": msg("the exceptions in articles {clause} hold at the same time"),
}


_DAYS = ("clause", "not_before", *ENDING_DAYS, *DATED)
"""The kinds of node whose value is a day."""
_REACHED = ("count", "fraction", "named", "weight")


def reasons(trace: TraceShown, voice: Voice, *, full: bool = False) -> Node:
    """A node of the reasons with all below it; of many who consented, those who matter."""
    children = trace.children if full else kept(trace)
    return Node(
        line(voice.mark(trace.truth), _text(trace, voice), cited(trace.sources)),
        tuple(
            folded(child, voice) if isinstance(child, Run) else reasons(child, voice, full=full)
            for child in children
        ),
    )


def _text(trace: TraceShown, voice: Voice) -> str:
    said = _said(trace, voice)
    if trace.kind in _REACHED and trace.truth == "yes" and trace.since:
        return voice.say("{what}, reached: {day}", what=said, day=voice.day(trace.since))
    if trace.act and trace.value:
        return voice.say("{what} (share: {share})", what=said, share=_percent(trace.value, voice))
    if trace.kind == "existed" and trace.since:
        return voice.say("{what}: {day}", what=said, day=voice.day(trace.since))
    return said


def _said(trace: TraceShown, voice: Voice) -> str:
    if trace.kind == "count":
        return voice.count(int(trace.value), "at least {n} consent", "at least {n} consents")
    sentence = _SENTENCES.get(_kind(trace))
    if not sentence:
        return voice.label(trace.kind)
    return voice.say(
        sentence,
        name=trace.name or trace.subject,
        clause=trace.clause,
        value=_value(trace, voice),
        since=voice.day(trace.since),
        n=trace.n,
        act=voice.label(trace.act) if trace.act else voice.say("consent"),
    )


def _kind(trace: TraceShown) -> str:
    """Which sentence says it: of a consent, how it counts."""
    if trace.kind != "consent":
        return _form(trace)
    if trace.n:
        return "consent n" if trace.truth == "yes" else "consent left"
    if not trace.since:
        return "consent vague"
    return "consent"


def _form(trace: TraceShown) -> str:
    """The kind of a node, with what it says besides."""
    since, to = f"{trace.kind} since", f"{trace.kind} to"
    dated = trace.since if trace.kind == "given" else trace.value
    if dated and trace.clause and (by := f"{trace.kind} by") in _SENTENCES:
        return by
    if dated and since in _SENTENCES:
        return since
    return to if trace.clause and to in _SENTENCES else trace.kind


def _value(trace: TraceShown, voice: Voice) -> str:
    if trace.kind == "stated":
        return "; ".join(voice.day(text) for text in trace.value.split(" "))
    if trace.kind == "weight":
        return _percent(trace.value, voice)
    if trace.kind in ("unlisted", "unlisted_of"):
        return listed(trace.value.split(" "), voice)
    if trace.kind in ("anchor", "no_anchor"):
        return voice.say(ANCHORS[trace.value])
    if trace.kind in _DAYS and trace.value:
        return voice.day(trace.value)
    return trace.value


def _percent(share: str, voice: Voice) -> str:
    """A share such as 11/20 or 0.1743, to a tenth of a per cent where it has one."""
    text = f"{100 * float(Fraction(share)):.1f}".removesuffix(".0")
    return voice.say("{n} %", n=text if voice.lang == "en" else text.replace(".", ","))
