"""The rules of claims.yaml as they are written: frames, and nets that are two rules each."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

__all__ = ["Nets", "Rule", "filled"]

_MACRO = re.compile(r"\{([a-z_]+)\}")
_DEPTH = 6


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One frame: what it is called, what it looks like, and how its roles are filled.

    `seek_*` names the kinds of names to look for in the sentence where the pattern left a role
    empty, and with `back` in the sentences before; `need` drops the claim where a role stays empty
    (or, with `status`, where nothing tells how far the act has come). `weak` is for nouns that
    assert nothing by themselves (the accession of X): tense is not theirs. `loose` lets a claim
    without a needed role pass if another claim of the page supplies it. `effective` counts a day
    from which on an act holds as its day. `next_day` takes the day from the next sentence.
    `aspect` event reads the present tense as done on the day, state as going on. `doing`: who is in
    the case of those to whom something is done is no actor. `goes_on`: they are who acted last
    where one sits. A `net` is wide: it is asked last, only where nothing else of its kin was told
    of the sentence, and what it tells is never sure; one that is `alone` is asked only where the
    sentence tells of no other event.
    """

    id: str
    type: str
    pattern: str
    near: tuple[str, ...]
    unless: str = ""
    status: str = ""
    default: str = ""
    aspect: Literal["event", "state"] = "state"
    seek_actors: tuple[str, ...] = ()
    add_actors: tuple[str, ...] = ()
    seek_object: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    back: bool = False
    no_day: bool = False
    effective: bool = False
    own_day: bool = False
    next_day: bool = False
    weak: bool = False
    loose: bool = False
    doing: bool = False
    goes_on: bool = False
    net: bool = False
    alone: bool = False
    yields: tuple[str, ...] = ()


Form = Literal["behind", "in_front", "near"]


class Net(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that hardly mean anything else than an act, asked for in three forms.

    Who does it is a state behind them or in front of them, else whoever of `actors` the sentence
    names. `before` are the prepositions between them and who does it; `forms` which are asked.
    Where a sentence tells a type that it `yields` to, the words tell of that.
    """

    type: str
    near: tuple[str, ...]
    words: str
    before: str = ""
    unless: str = ""
    seek_object: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    actors: tuple[str, ...] = ("state", "body", "organisation")
    forms: tuple[Form, ...] = ("behind", "in_front", "near")
    alone: bool = False
    yields: tuple[str, ...] = ()


class Nets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All nets of a language, with what stands around their words where their doer does."""

    behind: str
    in_front: str
    near: str
    before: str = ""
    rows: tuple[Net, ...] = ()

    def rules(self) -> tuple[Rule, ...]:
        """Each net as one rule for each of its forms."""
        return tuple(self._rule(net, form) for net in self.rows for form in net.forms)

    def _rule(self, net: Net, form: Form) -> Rule:
        around = {"behind": self.behind, "in_front": self.in_front, "near": self.near}[form]
        words = {"words": net.words, "before": net.before or self.before}
        return Rule(
            f"net.{net.type}.{form.replace('_', '-')}",
            net.type,
            re.sub(r"\{(words|before)\}", lambda match: words[match[1]], around),
            net.near,
            unless=net.unless,
            aspect="event",
            seek_actors=net.actors if form == "near" else (),
            seek_object=net.seek_object,
            need=("actors", *net.need, "status"),
            net=True,
            alone=net.alone,
            yields=net.yields,
        )


def filled(text: str, macros: dict[str, str]) -> str:
    """Macros filled in, macros inside macros too."""
    for _ in range(_DEPTH):
        text = _MACRO.sub(lambda match: macros[match[1]], text)
    return text
