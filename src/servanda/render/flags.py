"""What is odd about acts on record, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Line, line
from servanda.render.steps import deed
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.flags import Flag
    from servanda.render.voice import Voice

__all__ = ["flag_lines"]

_MOST = 10
_SAID = {
    "early": msg("{name}, {deed}: that is before its text, which is of {other}"),
    "again": msg("{name}, {deed}: a second instrument, without leaving; that of {other} counts"),
    "outside": msg("{name}, {deed}: by article {other} the treaty is not open to it; not counted"),
    "outside-perhaps": msg(
        "{name}, {deed}: whether by article {other} the treaty is open to it is not known"
    ),
    "prohibited": msg("{name}, {deed}: article {other} does not allow it"),
    "prohibited-perhaps": msg("{name}, {deed}: whether article {other} allows it is not known"),
}
_BY_ARTICLE = ("outside", "outside-perhaps", "prohibited", "prohibited-perhaps")


def flag_lines(flags: list[Flag], voice: Voice) -> tuple[Line, ...]:
    """A line for each; of many the first."""
    told = [line(_said(flag, voice)) for flag in flags[:_MOST]]
    if rest := len(flags) - _MOST if len(flags) > _MOST else 0:
        told.append(line(voice.count(rest, "… {n} more", "… {n} more")))
    return tuple(told)


def _said(flag: Flag, voice: Voice) -> str:
    done = deed(flag.act, flag.kind, flag.day, voice)
    other = flag.other if flag.what in _BY_ARTICLE else voice.day(flag.other)
    return voice.say(_SAID[flag.what], name=flag.name, deed=done, other=other)
