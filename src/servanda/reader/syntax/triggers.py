"""Whether the words of an act stand at a place of a clause, and how many tokens they take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.bounds import REACH

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token, Wording
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["is_spelt", "length_of", "void"]


def void(wording: Wording, at: int, data: ActData) -> int:
    """How many tokens a phrase takes up that holds the word of an act and tells of none."""
    known = data.voids.get(wording.tokens[at].low)
    if known is None:
        return 0
    there = wording.words.issuperset
    voids = [words for words in known if there(words)]
    return next((len(words) for words in voids if _stand(wording, at, words)), 0)


def is_spelt(tokens: list[Token], at: int, trigger: Trigger, data: ActData) -> bool:
    """Whether a word has the capital of a noun, or the small letter of a verb, where that tells."""
    if not data.data.capital_nouns or (trigger.words[1:] and not _as_noun(tokens[at], trigger)):
        return True
    before = tokens[at - 1] if at else None
    part = before is not None and (before.item or before.text[-1].isalnum() or before.text == "-")
    begins = not part
    capital = tokens[at].text[0].isupper()
    return capital == (trigger.form == "noun") or (begins and capital)


def _as_noun(token: Token, trigger: Trigger) -> bool:
    """`Treffen`: whether an infinitive tells of an act as a noun alone too, by its capital."""
    infinitive = trigger.form in ("present", "base")
    return infinitive and any(one.form == "noun" and not one.words[1:] for one in token.triggers)


def _closes(tokens: list[Token], after: int, data: ActData) -> bool:
    """Whether a clause ends before this place, as behind the particle of its verb."""
    if after >= len(tokens):
        return True
    token = tokens[after]
    return not token.item and (not token.text[0].isalnum() or token.low in data.data.joining)


def length_of(wording: Wording, at: int, trigger: Trigger, data: ActData) -> int:
    """How many tokens the words of a trigger take up here; 0 where they do not stand here."""
    length = len(trigger.words)
    if length == 1 and not trigger.apart:
        return 1
    if not wording.words.issuperset(trigger.words):
        return 0
    tokens = wording.tokens
    if trigger.apart:
        rest = {token.low: n for n, token in enumerate(tokens[at + 1 : at + REACH], at + 1)}
        if not all(word in rest for word in trigger.words[1:]):
            return 0
        last = trigger.words[-1]
        if last not in data.data.particles:
            return 1
        there = (n for n in range(at + 1, len(tokens[: at + REACH])) if tokens[n].low == last)
        return 1 if any(_closes(tokens, n + 1, data) for n in there) else 0
    return length if _stand(wording, at, trigger.words) else 0


def _stand(wording: Wording, at: int, words: tuple[str, ...]) -> bool:
    """Whether these words stand one after the other from a place on."""
    return words == tuple([token.low for token in wording.tokens[at : at + len(words)]])
