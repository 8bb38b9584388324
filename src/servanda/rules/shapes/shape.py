"""The shape of a clause: its condition, its delay and its exceptions.

Conditions nest freely, and each node knows its place in the law.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import msgspec

from servanda.dates import Clip, Day

__all__ = [
    "BY_SILENCE",
    "After",
    "All",
    "Amendment",
    "Among",
    "Any",
    "Clause",
    "Condition",
    "Count",
    "Delay",
    "Exception_",
    "Form",
    "Happened",
    "Named",
    "Not",
    "NotBefore",
    "Parent",
    "Parts",
    "Share",
    "Unopposed",
    "Weight",
]


class Form(Enum):
    """How a delay is counted; n is days, months or years as its unit says."""

    SAME_DAY = "same_day"
    NTH_DAY_AFTER = "nth_day_after"  # the n-th day after: day + n
    AFTER_EXPIRY = "after_expiry"  # the day after n days or months have run out
    SAME_DAYNUMBER = "same_daynumber"  # n months or years later, the same day-number
    FIRST_OF_MONTH_AFTER = "first_of_month_after"  # first of the month after the n-th day
    FIRST_OF_MONTH_AFTER_EXPIRY = "first_of_month_after_expiry"  # the same, n in months
    FIRST_OF_NTH_MONTH = "first_of_nth_month_after_month_of_deposit"


class Delay(msgspec.Struct, frozen=True):
    """From the triggering act to its effect.

    The anchor is the day it runs from: that of the act itself (deposit), or of the receipt, the
    notification or the registration of it, of the party's signature, or of the treaty's adoption.
    `same_as_deposit` says that where no such day is on record it is that of the act.
    """

    n: int = 0
    unit: str = "day"
    form: Form = Form.SAME_DAY
    anchor: str = "deposit"
    month_end: Clip = Clip.REFUSE
    same_as_deposit: bool = False


class Among(msgspec.Struct, frozen=True):
    """A set of parties: named ones, or those of a list in the record.

    `kind` is anyone, named, signatories, negotiators, members or parties; `of` names the
    organisation or instrument the list belongs to. `at` is now, the set on each day, or adoption:
    those who belonged to it when the instrument was adopted ("the parties then").
    """

    kind: str = "anyone"
    of: str = ""
    actors: tuple[str, ...] = ()
    at: str = "now"


class Parts(msgspec.Struct, frozen=True):
    """Whoever consents takes on at least so many of these chapters or protocols."""

    at_least: int
    of: tuple[str, ...]


class Count(msgspec.Struct, frozen=True):
    """At least n of a set have consented in one of these ways (up to a day, if `by` is given).

    Those in `without` are never counted, such as a regional organisation beside its members; with
    `parts`, only those who have taken on enough of them.
    """

    at_least: int
    of: tuple[str, ...]
    among: Among = Among()
    by: Day | None = None
    without: tuple[str, ...] = ()
    parts: Parts | None = None


class Share(msgspec.Struct, frozen=True):
    """At least (or, if `strictly`, more than) a fraction of a set has consented."""

    fraction: Fraction
    of: tuple[str, ...]
    among: Among
    strictly: bool = False


class Named(msgspec.Struct, frozen=True):
    """Every one of a set has consented."""

    of: tuple[str, ...]
    among: Among


class Weight(msgspec.Struct, frozen=True):
    """Those who have consented hold at least (or more than) a fraction of a table of shares.

    The table is in the record: `share` statements of the instrument, with their source.
    """

    fraction: Fraction
    of: tuple[str, ...]
    strictly: bool = False


class After(msgspec.Struct, frozen=True):
    """A part has held and then a delay has run: for a clause whose parts wait differently."""

    part: Condition
    delay: Delay


class All(msgspec.Struct, frozen=True):
    """Every part holds."""

    parts: tuple[Condition, ...]


class Any(msgspec.Struct, frozen=True):
    """At least one part holds."""

    parts: tuple[Condition, ...]


class Not(msgspec.Struct, frozen=True):
    """The part does not hold."""

    part: Condition


class Happened(msgspec.Struct, frozen=True):
    """An act has been done: a property of an instrument or actor, with its value."""

    subject: str
    prop: str
    value: str
    quals: tuple[tuple[str, str], ...] = ()


class Parent(msgspec.Struct, frozen=True):
    """The instrument this one belongs to is in force."""

    instrument: str


class Unopposed(msgspec.Struct, frozen=True):
    """A window has closed in which fewer objected than it takes: a number, or part of a set."""

    window: Delay
    among: Among
    fraction: Fraction | None = None
    strictly: bool = False
    number: int = 0


class NotBefore(msgspec.Struct, frozen=True):
    """A fixed day has come."""

    day: Day


Condition: TypeAlias = (
    Count
    | Share
    | Weight
    | Named
    | After
    | All
    | Any
    | Not
    | Happened
    | Parent
    | Unopposed
    | NotBefore
)


class Exception_(msgspec.Struct, frozen=True):  # noqa: N801 - `Exception` is the language's own
    """Where the law says "unless": if `guard` holds, its own condition and delay take over."""

    article: str
    guard: Condition
    when: Condition
    delay: Delay


class Clause(msgspec.Struct, frozen=True):
    """A base case and its exceptions, with the article they stand in.

    For later parties, `counted_from` says who they are: those who consent after the condition was
    met (trigger), or only those who do so after the treaty's entry into force. `residual` marks
    what is not in the text, which is silent, but in the law of treaties.
    """

    article: str
    when: Condition | None
    delay: Delay
    exceptions: tuple[Exception_, ...] = ()
    text: str = ""
    counted_from: str = "trigger"
    residual: bool = False


BY_SILENCE = "all_but_objectors"


class Amendment(msgspec.Struct, frozen=True):
    """Which instrument this one amends, and whom it binds.

    `binds` is acceptors, all parties to that, or all_but_objectors. `later_parties` says whether
    whoever joins that once the amendment is in force joins it as_amended or unamended; where it is
    not said, article 40(5) of the Vienna Convention on the Law of Treaties tells.
    """

    article: str
    of: str
    binds: str = "acceptors"
    later_parties: str = ""
