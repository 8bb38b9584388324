"""How two parties stand to each other, in sentences of a trace."""

from __future__ import annotations

from servanda.render.voice import msg

__all__ = ["DATED", "RELATIONS"]

RELATIONS = {
    "pair": msg("both are bound, and nothing between the two keeps it from holding"),
    "relation": msg("their reservations and objections, under article {clause}"),
    "relation_unread": msg("their reservations and objections; no clause on them was found"),
    "residual_relation": msg(
        "their reservations and objections; the text is silent on them, so articles 20 to 23 of "
        "the Vienna Convention on the Law of Treaties are applied"
    ),
    "reservation": msg("{name}: a reservation; the treaty holds between the two all the same"),
    "reservation to": msg(
        "{name}: a reservation to {clause}; the treaty holds between the two all the same"
    ),
    "reservations_unlisted": msg("{name}: no list shows whether it made reservations"),
    "accession": msg("{name}: its accession has effect toward the other, by article {clause}"),
    "accession_for_all": msg("{name}: nobody has objected to its accession, by article {clause}"),
    "not_accepted": msg("{name}: no acceptance found"),
    "in_territory": msg("the party is bound, and the treaty applies to its territory"),
    "applies": msg("{name}: the treaty applies to it, by article {clause}"),
    "applies_unread": msg("{name}: the treaty applies to it; no clause on territories was found"),
    "residual_applies": msg(
        "{name}: the treaty applies to it; the text is silent on territories, so article 29 of "
        "the Vienna Convention on the Law of Treaties is applied"
    ),
    "territory_of": msg("{name}: a territory of this party"),
    "extended": msg("extended to {name}: {value}"),
    "excluded": msg("{name} excluded: {value}"),
    "declarations_unlisted": msg("{name}: no list shows whether the party declared otherwise"),
    "outsider": msg("{name}: the treaty is not open to it, so its instrument does not count"),
    "outsider_perhaps": msg("{name}: whether the treaty is open to it is not known"),
    "version": msg("as amended by {name}: it binds both"),
    "later_party": msg(
        "{name}: joined once the amendment was in force, and so the treaty as amended, by article "
        "{clause}"
    ),
    "later_party_residual": msg(
        "{name}: joined once the amendment was in force, and so the treaty as amended, by article "
        "40(5) of the Vienna Convention on the Law of Treaties"
    ),
    "by_silence": msg("{name}: a party that did not object in time"),
    "not_objected": msg("{name}: no objection found"),
    "objected": msg("{name} has objected"),
    "unopposed": msg("too few objected before the window closed"),
    "unopposed since": msg("too few had objected when the window closed on {value}"),
    "objections_unlisted": msg("no list shows who objected"),
    "withdrawn": msg("withdrawn on {value}"),
    "prohibited": msg("article {clause} does not allow it"),
    "prohibited_stands": msg(
        "{name}: a reservation that article {clause} does not allow; its consent stands without it"
    ),
    "prohibited_falls": msg(
        "{name}: a reservation that article {clause} does not allow; its consent falls with it"
    ),
    "prohibited_perhaps": msg(
        "{name}: a reservation, and whether article {clause} allows it is not known; its consent "
        "is counted"
    ),
    "acceptance": msg("{name} has accepted it"),
    "objection": msg("{name} has objected, without precluding entry into force between the two"),
    "precluding_objection": msg(
        "{name} has objected, and precludes entry into force between the two"
    ),
    "late_objection": msg("{name} has objected, but only after the window closed on {value}"),
    "unneeded": msg("under article {clause} it needs no acceptance"),
    "no_objection": msg("{name} has made no objection by {value}"),
}
DATED = ("withdrawn", "extended", "excluded", "unopposed", "late_objection", "no_objection")
"""Those whose value is a day."""
