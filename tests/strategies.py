"""What hypothesis draws from: dates, courses, statements, facts and rules."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st

from servanda.dates import BEGINNING, Course, Truth, When, iso
from servanda.model import Coverage, Facts, Source, Statement, quals_of
from servanda.rules.shapes.rule import Rule
from servanda.rules.shapes.shape import (
    All,
    Among,
    Any,
    Clause,
    Condition,
    Count,
    Delay,
    Form,
    Named,
    Not,
    NotBefore,
    Share,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# No deadline: a slow machine fails no property.
settings.register_profile("servanda", deadline=None)
settings.load_profile("servanda")

TREATY = "pact-2001"
ORG = "union"
PARTIES = ("aa", "bb", "cc", "dd", "ee")
FOUND = ("list-2010", "news")
MEMORY = "recalled"
FIRST_DAY = date(2001, 1, 1).toordinal()
LAST_DAY = date(2004, 12, 31).toordinal()

truths = st.sampled_from(list(Truth))
any_day = st.integers(1, date.max.toordinal())
plain_day = st.integers(date(1800, 1, 1).toordinal(), date(2100, 12, 31).toordinal())
treaty_day = st.integers(FIRST_DAY, LAST_DAY)


# Dates ------------------------------------------------------------------------------------------


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    """One EDTF date: level 0 with qualifiers and unspecified digits, always a real one."""
    day = date.fromordinal(draw(any_day))
    text = day.isoformat()[: draw(st.sampled_from([4, 7, 10]))]
    hidden = draw(st.sampled_from(_MASKS))
    text = "".join("X" if n in hidden else c for n, c in enumerate(text))
    return text + draw(st.sampled_from(["", "", "?", "~", "%"]))


_MASKS: list[frozenset[int]] = [
    frozenset(places)
    for places in ([], [], [3], [2, 3], [1, 2, 3], [8, 9], [5, 6], [5, 6, 8, 9], [9])
]


@st.composite
def edtf_texts(draw: st.DrawFn) -> str:
    """Any EDTF text of the subset."""
    first, last = sorted(draw(st.tuples(plain_day, plain_day)))
    a, b = iso(first), iso(last)
    return draw(
        single_dates()
        | st.sampled_from(
            [
                f"{a}/{b}",
                f"{a}/..",
                f"../{b}",
                f"{a}/",
                f"/{b}",
                "../..",
                f"{a}T10:20:30Z",
                f"[{a}..{b}]",
                f"[..{b}]",
                f"[{a}..]",
                f"{a}~/{b}?",
                f"{a[:7]}/{b[:7]}",
            ]
        )
    )


whens = edtf_texts().map(When.parse)


@st.composite
def loose_whens(draw: st.DrawFn, span: int = 12) -> When:
    """Small bounds around day 1000, consistent but otherwise of any shape."""
    near = st.integers(1000, 1000 + span)
    from_lo = draw(near)
    from_hi = from_lo + draw(st.integers(0, 5))
    to_lo = from_lo + draw(st.integers(1, 8))
    to_hi = max(to_lo, from_hi + 1) + draw(st.integers(0, 5))
    return When("made up", from_lo, from_hi, to_lo, to_hi)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A course that changes on a few days between 0 and 30."""
    days = sorted(draw(st.sets(st.integers(0, 30), max_size=6)))
    return Course.of([(day, draw(truths)) for day in (BEGINNING, *days)])


month_ends = st.builds(
    lambda year, month: date(year, month, monthrange(year, month)[1]).toordinal(),
    st.integers(1800, 2100),
    st.integers(1, 12),
)

# Statements and facts ---------------------------------------------------------------------------

act_days = treaty_day.map(When.on) | treaty_day.map(lambda day: When.parse(iso(day)[:7]))
tenures = st.tuples(treaty_day, treaty_day | st.none()).map(
    lambda pair: When.parse(
        f"{iso(min(d for d in pair if d))}/{iso(max(d for d in pair if d)) if pair[1] else '..'}"
    )
)
sources = st.sampled_from([*FOUND, MEMORY])
KINDS = ("ratification", "acceptance", "accession")


def deposit(
    actor: str, when: When | str, kind: str = "ratification", source: str = "list-2010",
    **quals: str,
) -> Statement:  # fmt: skip
    """One instrument deposited with the treaty of the tests."""
    valid = When.parse(when) if isinstance(when, str) else when
    return Statement(TREATY, "deposit", actor, valid, source, quals_of({"kind": kind, **quals}))


def signature(actor: str, when: When | str, source: str = "list-2010", **quals: str) -> Statement:
    """One signature of the treaty of the tests."""
    valid = When.parse(when) if isinstance(when, str) else when
    return Statement(TREATY, "signature", actor, valid, source, quals_of(quals))


def withdrawal(actor: str, when: When | str, source: str = "list-2010") -> Statement:
    """A notice of withdrawal from the treaty of the tests."""
    valid = When.parse(when) if isinstance(when, str) else when
    return Statement(TREATY, "withdrawal_notice", actor, valid, source)


def membership(actor: str, valid: str, source: str = "list-2010") -> Statement:
    """A membership in the organisation of the tests."""
    return Statement(
        ORG, "member", actor, When.parse(valid), source, quals_of({"standing": "member"})
    )


def complete(prop: str, to: str, start: str = "2001-01-01", subject: str = TREATY) -> Coverage:
    """A list known to be complete."""
    return Coverage(
        "list-2010", subject, (prop,), When.parse(start).from_lo, When.parse(to).from_lo
    )


parties = st.sampled_from(PARTIES)
deposits = st.builds(deposit, parties, act_days, st.sampled_from(KINDS), sources)
signatures = st.builds(signature, parties, act_days, sources)
withdrawals = st.builds(withdrawal, parties, act_days, sources)
memberships = st.builds(
    lambda actor, valid, source: Statement(
        ORG, "member", actor, valid, source, quals_of({"standing": "member"})
    ),
    parties,
    tenures,
    sources,
)
statements: SearchStrategy[Statement] = deposits | signatures | withdrawals | memberships
coverages = st.builds(
    lambda prop, to: Coverage("list-2010", TREATY, (prop,), FIRST_DAY, to),
    st.sampled_from(["deposit", "signature"]),
    treaty_day,
)
MEMORIES = [Source(MEMORY, kind="recalled"), *(Source(name) for name in FOUND)]


def facts_of(*found: Statement, lists: tuple[Coverage, ...] = ()) -> Facts:
    """Facts with the sources of the tests behind them."""
    return Facts.gather(found, lists, MEMORIES)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """A handful of statements about one treaty, with or without complete lists."""
    found = draw(st.lists(statements, max_size=8, unique_by=lambda s: s.id))
    return facts_of(*found, lists=tuple(draw(st.lists(coverages, max_size=2))))


# Rules ------------------------------------------------------------------------------------------

kinds = st.sets(st.sampled_from(KINDS), min_size=1).map(lambda found: tuple(sorted(found)))
named = st.sets(parties, min_size=1, max_size=3).map(
    lambda found: Among("named", actors=tuple(sorted(found)))
)
sets = named | st.just(Among("signatories")) | st.just(Among("members", ORG))
fractions = st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(1)])
rising = (
    st.builds(Count, st.integers(1, 3), kinds, st.just(Among()))
    | st.builds(Named, kinds, named)
    | st.builds(Share, fractions, kinds, named, st.booleans())
    | st.builds(NotBefore, treaty_day)
)
"""Conditions that more deposits can only help."""

leaves = rising | st.builds(Share, fractions, kinds, sets) | st.builds(Named, kinds, sets)


def _nested(parts: SearchStrategy[Condition]) -> SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.builds(All, several) | st.builds(Any, several)


rising_conditions: SearchStrategy[Condition] = st.recursive(rising, _nested, max_leaves=4)
conditions: SearchStrategy[Condition] = st.recursive(
    leaves, lambda parts: _nested(parts) | st.builds(Not, parts), max_leaves=5
)
delays = st.sampled_from(
    [Delay(), Delay(30, "day", Form.NTH_DAY_AFTER), Delay(60, "day", Form.FIRST_OF_MONTH_AFTER)]
)


def rule_of(condition: Condition, delay: Delay | None = None) -> Rule:
    """A rule with one clause."""
    return Rule(TREATY, Clause("1", condition, delay or Delay()))


rules = st.builds(rule_of, conditions, delays)
rising_rules = st.builds(rule_of, rising_conditions, delays)
