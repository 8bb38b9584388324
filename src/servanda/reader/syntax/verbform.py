"""What form a verb has where it stands, in a language in which several look alike."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.helping import described, is_helper
from servanda.reader.syntax.verbs import joins_verbs
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import Form, Trigger

__all__ = ["as_it_stands", "is_attribute", "tells_another", "tells_of_name"]

_PLURAL = ("en", "ern", "eln")
_PARTICIPLE = "t"
_PLURAL_NOUN = "s"
_ADJECTIVE = re.compile(r"^[^\W\d_]{5,30}e[nrsm]?$")  # what may stand before a noun as well
_ARTICLE_REACH = 14  # words between an article and the participle before its noun


def as_it_stands(clause: Clause, trigger: Trigger) -> Trigger:
    """A verb in the form it has in its clause: a participle may look like another form of it."""
    if clause.data.subject_first:
        return _behind_subject(clause, trigger)
    if not clause.data.capital_nouns or trigger.form not in ("past", "base", "present"):
        return trigger
    if trigger.form == "present":
        return _of_present(clause, trigger)
    if trigger.form == "base":
        plural: Form = "future" if trigger.act.future else "present"
        return replace(trigger, form=plural) if _is_plural(clause, trigger) else trigger
    if _follows_to(clause):
        return replace(trigger, form="base")
    form = None if clause.is_apposed else _alike(trigger)
    if form == "base" and _is_plural(clause, trigger):
        form = "future" if trigger.act.future else "present"
    other = form and not (_is_helped(clause) or (form == "present" and _opens_phrase(clause)))
    return replace(trigger, form=form) if form and other else trigger


def _opens_phrase(clause: Clause) -> bool:
    """`the text, signed in May, provides`: a participle right between a comma and a preposition."""
    if clause.at <= clause.first or clause.after >= clause.last:
        return False
    behind = clause.tokens[clause.after].low
    return clause.tokens[clause.at - 1].text == "," and behind in clause.data.governing


def _behind_subject(clause: Clause, trigger: Trigger) -> Trigger:
    """`to set up`, `will set up` are no past, and `the ministers agree` no infinitive.

    A participle that opens its phrase tells of what was done, or will be: `X will go, signing Y`.
    """
    if trigger.form == "ongoing" and clause.is_head:
        before = clause.tokens[clause.wording.head - 1].low
        return replace(trigger, form="base" if before in clause.data.modals else "past")
    if trigger.form == "past" and (_follows_to(clause) or _follows_modal(clause)):
        return replace(trigger, form="base")
    if trigger.form == "base" and _is_of_several(clause):
        return replace(trigger, form="present")
    return trigger


def _follows_modal(clause: Clause) -> bool:
    """`will set up`: whether a modal verb stands right before it."""
    return clause.at > clause.first and clause.tokens[clause.at - 1].low in clause.data.modals


def _is_of_several(clause: Clause) -> bool:
    """`The ministers agree`, `X and Y sign`: the plural of the present, right behind its doers."""
    tokens, at = clause.tokens, clause.at - 1
    if at < clause.first:
        return False
    before = tokens[at]
    joined = at - 2 >= clause.first and (
        tokens[at - 1].low in clause.data.joining or tokens[at - 1].text == ","
    )
    several = before.low in clause.organs and before.low.endswith(_PLURAL_NOUN)
    pair = joined and before.names_somebody and tokens[at - 2].names_somebody
    return (several or pair) and clause.data.auxiliaries.isdisjoint(clause.words)


def _alike(trigger: Trigger) -> Form | None:
    """Which other form of a verb a participle looks like."""
    words = " ".join(trigger.words)
    if words in trigger.act.base:
        return "base"
    return "present" if words in trigger.act.present else None


def _of_present(clause: Clause, trigger: Trigger) -> Trigger:
    """A present that is none: an infinitive, or the participle of a perfect or passive."""
    if _is_governed(clause, trigger):
        return replace(trigger, form="base")
    participle = len(trigger.words) == 1 and trigger.words[0].endswith(_PARTICIPLE)
    return replace(trigger, form="past") if participle and _is_helped(clause) else trigger


def _is_governed(clause: Clause, trigger: Trigger) -> bool:
    """`to meet`, `they will meet`: whether what looks like a plural is an infinitive."""
    if _follows_to(clause):
        return True
    plural = len(trigger.words) == 1 and trigger.words[0].endswith(_PLURAL)
    return plural and _has_one(clause, clause.data.auxiliaries)


def _follows_to(clause: Clause) -> bool:
    """`to receive`."""
    before = clause.tokens[clause.at - 1].low if clause.at > clause.first else ""
    return before in clause.data.infinitive


def _is_helped(clause: Clause) -> bool:
    """Whether a clause has an auxiliary of the perfect or the passive."""
    return _has_one(clause, clause.data.perfect | clause.data.passive_aux)


def _has_one(clause: Clause, auxiliaries: frozenset[str]) -> bool:
    """Whether an auxiliary stands in a clause; with a capital inside it is a noun spelt alike."""
    if auxiliaries.isdisjoint(clause.words):
        return False
    here = [n for n, one in enumerate(clause.tokens) if one.low in auxiliaries]
    return any(not n or clause.tokens[n].text[0].islower() for n in here)


def _is_plural(clause: Clause, trigger: Trigger) -> bool:
    """`X and Y sign a treaty`: the plural of the present looks like the infinitive."""
    if len(trigger.words) > 1 or _follows_to(clause) or clause.after >= clause.last:
        return False
    behind = clause.tokens[clause.after]
    if not (behind.item or behind.text[0].isalnum()) or behind.low in clause.data.joining:
        return False
    return not _has_one(clause, clause.data.auxiliaries)


def tells_another(clause: Clause, trigger: Trigger) -> bool:
    """Whether a word is no verb of the act: an adjective, or a verb with another particle."""
    if _has_other_particle(clause, trigger) and not is_attribute(clause, trigger):
        return True  # `the treaty they signed came into effect` in one clause
    return _describes(clause, trigger)


def _has_other_particle(clause: Clause, trigger: Trigger) -> bool:
    """`meets on X (to)`: whether a particle closes a clause that makes its verb another one."""
    data, tokens = clause.data, clause.tokens
    if not data.capital_nouns or trigger.form not in ("past", "present") or trigger.words[1:]:
        return False
    closing = clause.last - 1
    mark = tokens[closing].item is None and not tokens[closing].text[0].isalnum()
    if closing > clause.after and mark:
        closing -= 1  # and behind no name: `signed a treaty with X, ...`
    inside = range(clause.after + 1, closing + 1)
    closes = [n for n in inside if tokens[n].low in data.particles and _ends(clause, n, closing)]
    if not closes or any(joins_verbs(clause, n) for n in range(clause.after, closes[0])):
        return False  # `condemned X and called up Y`
    return data.auxiliaries.isdisjoint(clause.words)


def _ends(clause: Clause, at: int, closing: int) -> bool:
    """Whether what one verb tells ends there, with its clause or before `and`."""
    return at == closing or clause.tokens[at + 1].low in clause.data.joining


def _noun_behind(clause: Clause) -> int:
    """The noun right behind a word, also in a compound with a name: `X treaty`."""
    at = clause.at + 1
    named = at + 2 < clause.last and clause.tokens[at].item and clause.tokens[at + 1].text == "-"
    return at + 2 if named else at


def _describes(clause: Clause, trigger: Trigger) -> bool:
    """`prepares tightened sanctions`: a participle as adjective, behind another verb."""
    tokens, at = clause.tokens, clause.at
    if not clause.data.capital_nouns or trigger.form != "past" or trigger.apart:
        return False
    noun = _noun_behind(clause)
    if not clause.first < at < clause.last - 1 or not is_helper(clause, noun, trigger.act):
        return False
    before = tokens[at - 1]
    small = before.item is None and before.text[0].islower()
    adjective = looks_attributive(tokens[at].low, clause.data) and tokens[noun].text[0].isupper()
    apart = small and adjective and before.low not in clause.data.joining
    return apart and not is_attribute(clause, trigger)


def is_attribute(clause: Clause, trigger: Trigger) -> bool:
    """`the treaty signed in May` where the participle stands between the article and its noun."""
    tokens, at, data = clause.tokens, clause.at, clause.data
    if not _may_describe(clause, trigger):
        return False
    for n in range(at - 1, max(clause.first, at - _ARTICLE_REACH) - 1, -1):
        if tokens[n].low in data.agent and clause.governor(at - 1) == tokens[n].low:
            return True  # `texts that X adopted`, told before the noun without an article
        inside = data.governing | data.joining  # `by X and the Y`, `in the X`
        behind = tokens[n + 1]
        opens = n + 1 == at or tokens[n - 1].low not in inside or behind.low in data.governing
        if tokens[n].low in data.passing and opens:
            return behind.kind == "day" or (not behind.text[0].isupper() and behind.item is None)
    return False


def _may_describe(clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle with the ending of an adjective stands right before a noun."""
    if not clause.data.capital_nouns or trigger.form not in ("past", "passive"):
        return False
    if trigger.apart or len(trigger.words) > 1 or clause.at + 1 >= len(clause.tokens):
        return False
    participle, noun = clause.tokens[clause.at], clause.tokens[clause.at + 1]
    is_noun = noun.text[0].isupper() if noun.item is None else tells_of_name(clause, trigger)
    small = noun.text[0].islower() and _ADJECTIVE.match(noun.text) is not None
    is_noun = is_noun or (small and _is_before_adjectives(clause))
    return is_noun and looks_attributive(participle.low, clause.data)


def _is_before_adjectives(clause: Clause) -> bool:
    """`the adopted new law`: whether only adjectives stand between a participle and its noun."""
    noun = described(clause, clause.at)
    inside = clause.tokens[clause.at + 1 : noun] if noun >= 0 else []
    return bool(inside) and all(looks_attributive(one.low, clause.data) for one in inside)


def tells_of_name(clause: Clause, trigger: Trigger) -> bool:
    """`the (in May joined) X`: whether a participle stands before whoever did it."""
    known = claim_types()[trigger.act.type].standing == "taken"
    noun = clause.tokens[clause.at + 1] if clause.at + 1 < len(clause.tokens) else None
    return known and noun is not None and noun.kind == "state"
