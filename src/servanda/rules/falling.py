"""What becomes of a consent whose reservation the treaty does not allow.

Such a reservation has no effect. Whether the consent stands without it or falls with it the Vienna
Convention on the Law of Treaties leaves open (articles 19 to 23), and states differ. Where the
clause does not say, both are readings: the question is answered with each.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from servanda.dates import FALSE, TRUE, UNKNOWN, Course, Truth
from servanda.rules.accounts import day_told
from servanda.rules.giving import consent_accounts
from servanda.rules.shapes.rule import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.model import Act, Alternative
    from servanda.rules.accounts import Accounts
    from servanda.rules.shapes.relations import Reservations
    from servanda.rules.shapes.rule import Rule

__all__ = ["Prohibited", "fallen", "outside", "prohibited_in", "settled"]

Pair = tuple[str, str]
"""An instrument, and somebody who takes part in it."""


class Prohibited(NamedTuple):
    """A reservation made with a consent, which a clause does not allow, or perhaps not."""

    act: Act
    account: Alternative
    clause: Reservations
    truth: Truth

    @property
    def stands(self) -> Course:
        """While it is made and not withdrawn, if it is one that is not allowed."""
        made = self.account.valid
        course = Course.since(made.from_lo, made.from_hi) & Course.constant(self.truth)
        if ended := day_told(self.account, "withdrawn"):
            course &= ~Course.since(ended.from_lo, ended.from_hi)
        return course


def outside(articles: str, clause: Reservations) -> Truth:
    """Whether a reservation to these articles is one the clause does not allow."""
    if clause.allowed in ("all", "none"):
        return FALSE if clause.allowed == "all" else TRUE
    if not articles:
        return UNKNOWN
    named = [article.strip() for article in articles.split(",")]
    listed = [any(_within(article, p) for p in clause.provisions) for article in named]
    bad = not all(listed) if clause.allowed == "listed" else any(listed)
    return TRUE if bad else FALSE


def prohibited_in(instrument: str, rule: Rule | None, accounts: Accounts) -> Iterator[Prohibited]:
    """Reservations on record that the clause does not allow, made by the day of a consent.

    One that is made only after it cannot touch a consent that has been given.
    """
    clause = rule.reservations if rule else None
    if clause is None:
        return
    for act, account in accounts.of(instrument, "reservation"):
        truth = outside(account.first.qual("article"), clause)
        if truth is not FALSE and _with_consent(act, account, accounts):
            yield Prohibited(act, account, clause, truth)


def settled(
    book: Mapping[str, Rule], accounts: Accounts
) -> list[tuple[Mapping[str, Rule], tuple[Held, ...]]]:
    """The rules as they are or, where such a consent is left open, with it standing and fallen."""
    open_ = {
        name: found
        for name, rule in book.items()
        if rule.reservations and not rule.reservations.if_prohibited
        and (found := [p for p in prohibited_in(name, rule, accounts) if p.truth is TRUE])
    }  # fmt: skip
    if not open_:
        return [(book, ())]
    return [_in_one_way(book, open_, accounts, word) for word in ("stands", "falls")]


def fallen(book: Mapping[str, Rule], accounts: Accounts) -> dict[Pair, Course]:
    """While whose consents do not count, by clauses that let them fall with the reservation."""
    found: dict[Pair, Course] = {}
    for name, rule in book.items():
        if rule.reservations and rule.reservations.if_prohibited == "consent_falls":
            for one in prohibited_in(name, rule, accounts):
                pair = (name, one.act.value)
                found[pair] = found[pair] | one.stands if pair in found else one.stands
    return found


def _with_consent(act: Act, account: Alternative, accounts: Accounts) -> bool:
    given = consent_accounts(accounts, act.subject)
    return any(
        account.valid.from_lo <= consent.valid.from_hi
        for by, consent, _ in given
        if by.value == act.value
    )


def _in_one_way(
    book: Mapping[str, Rule],
    open_: Mapping[str, list[Prohibited]],
    accounts: Accounts,
    word: str,
) -> tuple[Mapping[str, Rule], tuple[Held, ...]]:
    read = dict(book)
    for name, found in open_.items():
        clause = replace(found[0].clause, if_prohibited=f"consent_{word}")
        read[name] = replace(read[name], reservations=clause)
    held = (_held(one, accounts, word) for one in chain.from_iterable(open_.values()))
    return read, tuple(dict.fromkeys(held))


def _held(one: Prohibited, accounts: Accounts, word: str) -> Held:
    """Those who said so in their objection."""
    says = "yes" if word == "falls" else "no"
    objections = [
        account.first
        for _, account in accounts.of(one.act.subject, "objection")
        if account.first.qual("to") == one.act.value and account.first.qual("precludes") == says
    ]
    by = tuple(sorted({objection.value for objection in objections}))
    source = objections[0].source if objections else ""
    return Held(word, one.clause.article, by, source, one.act.subject, (one.act.value,))


def _within(article: str, provision: str) -> bool:
    """Paragraph 29(1) lies within article 29, and article 2 not within 29."""
    return article == provision or article.startswith(f"{provision}(")
