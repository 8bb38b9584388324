"""How parties left and treaties ended, as sentences of the reasons."""

from __future__ import annotations

from servanda.render.voice import msg

__all__ = ["ENDINGS", "ENDING_DAYS"]

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
    "replaced": msg("article {clause}: it ends for those whom {name} binds"),
}

ENDING_DAYS = (
    "notice", "term", "term_decided", "sunset", "termination", "terminated", "suspended",
)  # fmt: skip
"""The kinds of node whose value is a day."""
