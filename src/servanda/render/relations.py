"""How two parties stand to each other, in sentences of a trace."""

from __future__ import annotations

from servanda.render.voice import msg

__all__ = ["DATED", "RELATIONS"]

RELATIONS = {
    "pair": msg("both are bound, and nothing between the two keeps it from holding"),
    "relation": msg("their reservations and objections, under article {clause}"),
    "relation_residual": msg(
        "their reservations and objections; no clause on them was found, so articles 20 to 23 of "
        "the Vienna Convention on the Law of Treaties are applied"
    ),
    "reservation": msg("{name}: a reservation; the treaty holds between the two all the same"),
    "reservation to": msg(
        "{name}: a reservation to {clause}; the treaty holds between the two all the same"
    ),
    "reservations_unlisted": msg("{name}: no list shows whether it made reservations"),
    "withdrawn": msg("withdrawn on {value}"),
    "prohibited": msg("article {clause} does not allow it"),
    "acceptance": msg("{name} has accepted it"),
    "objection": msg("{name} has objected, without precluding entry into force between the two"),
    "precluding_objection": msg(
        "{name} has objected, and precludes entry into force between the two"
    ),
    "late_objection": msg("{name} has objected, but only after the window closed on {value}"),
    "unneeded": msg("under article {clause} it needs no acceptance"),
    "no_objection": msg("{name} has made no objection by {value}"),
}
DATED = ("withdrawn", "late_objection", "no_objection")
"""Those whose value is a day."""
