"""How parties left and treaties ended, as sentences of the reasons."""

from __future__ import annotations

from servanda.render.voice import msg

__all__ = ["ANCHORS", "ENDINGS", "ENDING_DAYS", "PROVISIONAL", "RESIDUAL", "RESTS", "SILENT"]

ENDINGS = {
    "notice": msg("{name}: notice of withdrawal under article {clause}"),
    "notice since": msg(
        "{name}: notice of withdrawal under article {clause}; from {value} on no longer bound"
    ),
    "notice_void": msg("{name}: a notice of withdrawal that article {clause} does not allow then"),
    "notice_revoked": msg("{name}: a notice of withdrawal taken back before its effect"),
    "linked": msg("{name} was left, and with it, by article {clause}, this one"),
    "term": msg("article {clause}: its term, which is not renewed"),
    "term since": msg("article {clause}: its term, which is not renewed; it ends on {value}"),
    "term_denounced": msg("article {clause}: renewed term by term unless a party denounces it"),
    "term_decided": msg("article {clause}: prolonged only by decision"),
    "term_decided since": msg(
        "article {clause}: prolonged only by decision; by those known it ends on {value}"
    ),
    "sunset": msg("article {clause}: its last day is {value}"),
    "lapse": msg("article {clause}: it lasts while {value} parties are left"),
    "termination": msg("article {clause}: it has not come to what ends it"),
    "termination since": msg("article {clause}: ended on {value}"),
    "terminated": msg("ended for {name} on {value}"),
    "suspended": msg("suspended for {name}: {value}"),
    "provisional": msg("{name}: applied provisionally, by article {clause}"),
    "provisional since": msg("{name}: applied provisionally since {value}, by article {clause}"),
    "anchor": msg("the delay runs from {value}"),
    "no_anchor": msg("{name} has consented, and {value} is in no source"),
    "unlisted": msg("no complete list of {value} reaches this day; some may not be on record"),
    "unlisted_of": msg(
        "{name}: no complete list of {value} reaches this day; some may not be on record"
    ),
    "replaced": msg("article {clause}: it ends for those whom {name} binds"),
}

ANCHORS = {
    "deposit": msg("the day of deposit"),
    "receipt": msg("the day of receipt"),
    "notification": msg("the day of notification"),
    "registration": msg("the day of registration"),
    "signature": msg("the day of signature"),
    "adoption": msg("the day of adoption"),
}
"""The days a delay may run from."""

RESIDUAL = {
    "residual": msg(
        "the text is silent; article {clause} of the Vienna Convention on the Law of Treaties: "
        "when all negotiating states have consented"
    ),
    "residual since": msg(
        "the text is silent; article {clause} of the Vienna Convention on the Law of Treaties: "
        "when all negotiating states have consented; in force {value}"
    ),
    "residual_later": msg(
        "{name} consented when it was in force; the text is silent, and by article {clause} of "
        "the Vienna Convention on the Law of Treaties it is bound from that day"
    ),
    "residual_notice": msg(
        "{name}: notice of withdrawal; the text is silent, and article {clause} of the Vienna "
        "Convention on the Law of Treaties asks for twelve months"
    ),
    "residual_notice since": msg(
        "{name}: notice of withdrawal; the text is silent, and article {clause} of the Vienna "
        "Convention on the Law of Treaties asks for twelve months; from {value} on no longer "
        "bound"
    ),
    "residual_notice_void": msg(
        "{name}: notice of withdrawal without effect; the text gives no right to it, nor does "
        "article {clause} of the Vienna Convention on the Law of Treaties"
    ),
    "residual_lasting": msg(
        "the text is silent; by article {clause} of the Vienna Convention on the Law of "
        "Treaties it lasts however few parties are left"
    ),
    "residual_end": msg(
        "the text is silent; by article {clause} of the Vienna Convention on the Law of "
        "Treaties it ends when all parties have agreed"
    ),
    "residual_end since": msg(
        "the text is silent; by article {clause} of the Vienna Convention on the Law of "
        "Treaties it ended when all parties had agreed: {value}"
    ),
}
"""What rests on the law of treaties, the text being silent."""

ENDING_DAYS = (
    "provisional", "residual", "residual_notice", "residual_end",
    "notice", "term", "term_decided", "sunset", "termination", "terminated", "suspended",
)  # fmt: skip
"""The kinds of node whose value is a day."""

PROVISIONAL = msg("applied provisionally since {day}; that is not being in force")
SILENT = msg("the text is silent; Vienna Convention on the Law of Treaties, articles: {articles}")
RESTS = {
    "yes": msg("nothing on record has ended it; not found: {lists}"),
    "no": msg("no other instrument is on record; not found: {lists}"),
}
"""What an answer rests on, where a list would have to show that nothing else was done."""
