"""Forms of English verbs that follow from their base."""

from __future__ import annotations

import re

__all__ = ["progressive"]

_IE = 2
# The last syllable has one short vowel, and the stress.
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])+[aeiou][bdgklmnprt]")
_STRESSED = re.compile(r".*(?:mit|(?<!of)fer|gin|pel|quit|nnul)")


def progressive(verb: str) -> str:
    """`signing` of `sign`: with a silent `e` left out, and the last letter doubled where it is."""
    if verb.endswith("ie"):
        return f"{verb[:-_IE]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    doubled = _ONE_SYLLABLE.fullmatch(verb) or _STRESSED.fullmatch(verb)
    return f"{verb}{verb[-1]}ing" if doubled else f"{verb}ing"
