"""Why: the trace of an answer as a tree of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Node, line
from servanda.render.relations import DATED, RELATIONS
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.status import TraceShown
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
    "all": msg("all of these"),
    "any": msg("one of these"),
    "not": msg("not this"),
    "happened": msg("it happened: {name}, {value}"),
    "parent": msg("the parent instrument is in force: {name}"),
    "not_before": msg("not before {value}"),
    "consent": msg("{name} has consented"),
    "no_consent": msg("{name}: no instrument of consent found"),
    "implied": msg(
        "{name}: the clause waits for every signatory, so its instrument was in by then"
    ),
    "party": msg("{name}: the treaty in force, and its own consent"),
    "notice": msg("{name}: notice of withdrawal under article {clause}"),
    "notice since": msg(
        "{name}: notice of withdrawal under article {clause}; from {value} on no longer bound"
    ),
    "notice_void": msg("{name}: a notice of withdrawal that article {clause} does not allow then"),
    "notice_revoked": msg("{name}: a notice of withdrawal taken back before its effect"),
    "linked": msg("{name} was left, and with it, by article {clause}, this one"),
    "list": msg("the set is not known to be complete"),
    **RELATIONS,
    "disputed": msg("the accounts differ"),
    "conflict": msg("the exceptions in articles {clause} hold at the same time"),
}


_DAYS = ("clause", "not_before", "notice", *DATED)
"""The kinds of node whose value is a day."""


def reasons(trace: TraceShown, voice: Voice) -> Node:
    """A node of the reasons with all below it."""
    sentence = _SENTENCES.get(_form(trace))
    text = (
        voice.say(
            sentence,
            name=trace.name or trace.subject,
            clause=trace.clause,
            value=_value(trace, voice),
        )
        if sentence
        else voice.label(trace.kind)
    )
    return Node(
        line(voice.mark(trace.truth), text, cited(trace.sources)),
        tuple(reasons(child, voice) for child in trace.children),
    )


def _form(trace: TraceShown) -> str:
    """The kind of a node, with what it says besides."""
    since, to = f"{trace.kind} since", f"{trace.kind} to"
    if trace.value and since in _SENTENCES:
        return since
    return to if trace.clause and to in _SENTENCES else trace.kind


def _value(trace: TraceShown, voice: Voice) -> str:
    if trace.kind == "stated":
        return "; ".join(voice.day(text) for text in trace.value.split(" "))
    if trace.kind in _DAYS and trace.value:
        return voice.day(trace.value)
    return trace.value
