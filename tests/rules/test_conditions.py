"""Each condition, on days chosen so that the answer can be checked by hand."""

from typing import Any as Raw

import pytest

from servanda.dates import AsOf, When, iso, parse_day
from servanda.errors import RuleError
from servanda.model import Coverage, Facts, Statement, quals_of
from servanda.rules import Missing, Rule, Status, parse_rule, status_of
from strategies import (
    MEMORY,
    ORG,
    TREATY,
    complete,
    deposit,
    facts_of,
    membership,
    signature,
    withdrawal,
)

RATIFIED = ["ratification"]
ALL_LISTED = (complete("deposit", "2004-12-31"), complete("signature", "2004-12-31"))
DAYS_30 = {"n": 30, "form": "nth_day_after"}
DAYS_90 = {"n": 90, "form": "nth_day_after"}


def rule(when: Raw, instrument: str = TREATY, delay: Raw = None, **more: Raw) -> Rule:
    body = {"article": "9", "when": when, **({"delay": delay} if delay else {})}
    if "unless" in more:
        body["unless"] = more.pop("unless")
    return parse_rule({"instrument": instrument, "entry_into_force": body, **more})


def count(n: int, **more: Raw) -> dict[str, Raw]:
    return {"count": {"of": RATIFIED, "at_least": n, **more}}


def ask(facts: Facts, day: str, *rules: Rule, actor: str = "") -> Status:
    book = {r.instrument: r for r in rules}
    return status_of(TREATY, book, facts, AsOf(parse_day(day)), actor=actor)


def said(status: Status) -> tuple[str, str]:
    since = status.since
    return status.answer.value, iso(since[1]) if since and since[0] == since[1] else ""


def answers(facts: Facts, when: Raw, **days: str) -> None:
    """`d2002_05_01="yes"` and so on."""
    for day, expected in days.items():
        found = ask(facts, day[1:].replace("_", "-"), rule(when)).answer.value
        assert found == expected.replace("_", " "), day


THREE = [
    deposit(p, d) for p, d in (("aa", "2002-01-10"), ("bb", "2002-03-10"), ("cc", "2002-05-10"))
]


# Counts -----------------------------------------------------------------------------------------


def test_the_n_th_instrument_and_the_delay_make_the_day() -> None:
    status = ask(facts_of(*THREE), "2003-01-01", rule(count(3), delay=DAYS_30))
    assert said(status) == ("yes", "2002-06-09")
    assert status.basis == "computed"
    assert status.missing == ()


def test_absence_is_no_only_as_far_as_a_list_is_complete() -> None:
    listed = facts_of(*THREE[:2], lists=(complete("deposit", "2003-06-30"),))
    answers(listed, count(3), d2003_06_30="no", d2003_07_01="not_found")
    answers(facts_of(*THREE[:2]), count(3), d2003_06_30="not_found")


def test_a_list_of_other_acts_or_of_a_later_beginning_does_not_help() -> None:
    adopted = signature("aa", "2001-05-05")
    for lists in (
        (complete("signature", "2004-12-31"),),
        (complete("deposit", "2004-12-31", start="2002-06-01"),),
        (complete("deposit", "2004-12-31", subject="another"),),
    ):
        answers(facts_of(adopted, *THREE[:2], lists=lists), count(3), d2003_01_01="not_found")


def test_other_kinds_of_consent_do_not_count() -> None:
    facts = facts_of(deposit("aa", "2002-01-10", "accession"), *THREE[1:], lists=ALL_LISTED)
    answers(facts, count(3), d2003_01_01="no")
    both = {"count": {"of": ["ratification", "accession"], "at_least": 3}}
    answers(facts, both, d2003_01_01="yes")


def test_one_party_counts_once_however_many_instruments_it_deposits() -> None:
    facts = facts_of(*THREE[:2], deposit("aa", "2002-06-01", "accession"), lists=ALL_LISTED)
    kinds = {"count": {"of": ["ratification", "accession"], "at_least": 3}}
    answers(facts, kinds, d2003_01_01="no")


def test_a_definitive_signature_is_consent_and_a_plain_one_is_not() -> None:
    kinds = {"count": {"of": ["ratification", "definitive-signature"], "at_least": 2}}
    signed = signature("dd", "2002-02-02", kind="definitive")
    plain = signature("ee", "2002-02-02")
    answers(facts_of(THREE[0], signed, plain), kinds, d2002_02_01="not_found", d2002_02_02="yes")


def test_a_count_may_be_of_named_ones_only() -> None:
    of_two = count(2, among={"actors": ["aa", "dd"]})
    answers(facts_of(*THREE, lists=ALL_LISTED), of_two, d2003_01_01="no")
    more = facts_of(*THREE, deposit("dd", "2002-07-01"))
    answers(more, of_two, d2002_06_30="no", d2002_07_01="yes")


def test_nothing_is_in_force_before_the_text_is_adopted() -> None:
    adopted = Statement(TREATY, "adoption", "Klow", When.parse("2001-06-01"), "list-2010")
    answers(facts_of(adopted), count(3), d2001_05_31="no", d2001_06_01="not_found")
    early = facts_of(adopted)
    assert ask(early, "2001-05-31").answer.value == "no"
    assert ask(early, "2001-06-01").answer.value == "not found"
    assert ask(early, "2001-05-31", rule(count(3))).missing == ()


# Sets -------------------------------------------------------------------------------------------

SIGNED = [signature(p, "2001-06-01") for p in ("aa", "bb", "cc", "dd")]
ALL_SIGNATORIES = {"named": {"of": RATIFIED, "among": "signatories"}}
TWO_THIRDS = {"fraction": {"of": RATIFIED, "at_least": "2/3", "among": "signatories"}}


def test_all_signatories_are_all_only_if_the_list_of_them_is_complete() -> None:
    facts = [*SIGNED, *THREE, deposit("dd", "2002-07-01")]
    listed = facts_of(*facts, lists=(complete("signature", "2001-06-01"),))
    answers(listed, ALL_SIGNATORIES, d2002_06_30="no", d2002_07_01="yes")
    answers(facts_of(*facts), ALL_SIGNATORIES, d2002_07_01="not_found")


def test_one_signatory_alone_makes_no_treaty() -> None:
    facts = facts_of(SIGNED[0], THREE[0], signature("bb", "2002-06-01"), lists=ALL_LISTED)
    answers(facts, ALL_SIGNATORIES, d2002_03_01="no", d2003_01_01="no")


def test_who_signs_after_entry_into_force_does_not_undo_it() -> None:
    late = signature("ee", "2003-01-01")
    facts = facts_of(*SIGNED, late, *THREE, deposit("dd", "2002-07-01"), lists=ALL_LISTED)
    answers(facts, ALL_SIGNATORIES, d2002_07_01="yes", d2003_06_01="yes")


def test_at_least_and_more_than_differ_exactly_at_the_fraction() -> None:
    half = {"of": RATIFIED, "among": "signatories"}
    facts = facts_of(*SIGNED, *THREE[:2], lists=ALL_LISTED)
    answers(facts, {"fraction": {**half, "at_least": "1/2"}}, d2002_03_09="no", d2002_03_10="yes")
    answers(facts, {"fraction": {**half, "more_than": "1/2"}}, d2002_03_10="no")
    answers(facts, TWO_THIRDS, d2002_12_31="no")
    answers(facts_of(*SIGNED, *THREE, lists=ALL_LISTED), TWO_THIRDS, d2002_05_10="yes")


def test_a_fraction_of_the_members_is_of_those_who_were_members_then() -> None:
    half = {"fraction": {"of": RATIFIED, "more_than": "1/2", "among": {"members": ORG}}}
    members = [
        membership("aa", "1999-01-01/.."),
        membership("bb", "1999-01-01/.."),
        membership("cc", "1999-01-01/2002-04-01"),
        membership("dd", "2003-01-01/.."),
        membership("ee", "2003-01-01/.."),
    ]
    listed = (*ALL_LISTED, complete("member", "2004-12-31", "1999-01-01", ORG))
    facts = facts_of(*members, *THREE[:2], lists=listed)
    answers(facts, half, d2002_03_09="no", d2002_03_10="yes", d2004_01_01="yes")
    left = facts_of(*members, THREE[0], THREE[2], lists=listed)
    answers(left, half, d2002_04_02="no", d2002_12_31="no", d2003_02_01="no")
    answers(facts_of(*members, *THREE[:2], lists=ALL_LISTED), half, d2002_03_10="not_found")


def test_observers_are_no_members() -> None:
    every = {"named": {"of": RATIFIED, "among": {"members": ORG}}}
    observer = Statement(
        ORG, "member", "ee", When.parse("1999/.."), "news", quals_of({"standing": "observer"})
    )
    facts = facts_of(
        membership("aa", "1999-01-01/.."), observer, THREE[0],
        lists=(*ALL_LISTED, complete("member", "2004-12-31", "1999-01-01", ORG)),
    )  # fmt: skip
    answers(facts, every, d2002_01_10="yes")


def test_the_parties_of_another_instrument_are_a_set() -> None:
    charter = [
        Statement(
            "charter",
            "deposit",
            p,
            When.parse("2000-01-01"),
            "news",
            quals_of({"kind": "ratification"}),
        )
        for p in ("aa", "bb")
    ]
    every = {"named": {"of": RATIFIED, "among": {"parties": "charter"}}}
    listed = (*ALL_LISTED, complete("deposit", "2004-12-31", subject="charter", start="1999-01-01"))
    facts = facts_of(*charter, *THREE[:2], lists=listed)
    answers(facts, every, d2002_03_09="no", d2002_03_10="yes")


# Other conditions -------------------------------------------------------------------------------


def test_all_any_and_not() -> None:
    facts = facts_of(*THREE, lists=ALL_LISTED)
    day = {"not_before": "2002-04-01"}
    answers(facts, {"all": [count(2), day]}, d2002_03_31="no", d2002_04_01="yes")
    answers(facts, {"any": [count(2), day]}, d2002_03_09="no", d2002_03_10="yes")
    answers(facts, {"all": [count(1), {"not": count(3)}]}, d2002_01_10="yes", d2002_01_09="no")


def test_a_single_act_can_be_the_condition() -> None:
    act = {"subject": TREATY, "prop": "deposit", "value": "bb", "kind": "ratification"}
    answers(facts_of(*THREE), {"happened": act}, d2002_03_09="no", d2002_03_10="yes")
    other = {"happened": {**act, "kind": "accession"}}
    answers(facts_of(*THREE), other, d2003_01_01="not_found")
    answers(facts_of(*THREE, lists=ALL_LISTED), other, d2003_01_01="no")


def test_a_protocol_enters_into_force_on_the_later_of_its_own_day_and_its_parents() -> None:
    parent_acts = [
        Statement(
            "charter", "deposit", p, When.parse(d), "news", quals_of({"kind": "ratification"})
        )
        for p, d in (("aa", "2002-02-01"), ("bb", "2002-08-01"))
    ]
    parent = rule(count(2), "charter")
    own = rule({"all": [count(3), {"parent": "charter"}]})
    facts = facts_of(*THREE, *parent_acts)
    assert said(ask(facts, "2003-01-01", own, parent)) == ("yes", "2002-08-01")
    early = facts_of(*THREE, *parent_acts[:1], deposit_in("charter", "bb", "2002-03-01"))
    assert said(ask(early, "2003-01-01", own, parent)) == ("yes", "2002-05-10")
    stated = Statement("charter", "in_force", "charter", When.parse("2001-01-01/.."), "news")
    assert said(ask(facts_of(*THREE, stated), "2003-01-01", own)) == ("yes", "2002-05-10")


def deposit_in(instrument: str, actor: str, day: str) -> Statement:
    kind = quals_of({"kind": "ratification"})
    return Statement(instrument, "deposit", actor, When.parse(day), "news", kind)


def test_a_parent_of_which_nothing_is_known_is_not_found_and_named() -> None:
    status = ask(facts_of(*THREE), "2003-01-01", rule({"all": [count(3), {"parent": "charter"}]}))
    assert status.answer.value == "not found"
    assert Missing("clause", "charter") in status.missing


def test_clauses_in_a_circle_are_an_error_of_the_rules() -> None:
    ours, theirs = rule({"parent": "charter"}), rule({"parent": TREATY}, "charter")
    with pytest.raises(RuleError, match="pact-2001 > charter > pact-2001; break it"):
        ask(facts_of(), "2003-01-01", ours, theirs)


def test_many_parents_of_many_parents_are_each_looked_at_once() -> None:
    book = [rule({"all": [{"parent": f"p{n + 1}a"}, {"parent": f"p{n + 1}b"}]}, f"p{n}{side}")
            for n in range(40) for side in "ab"]  # fmt: skip
    last = [rule(count(1), f"p40{side}") for side in "ab"]
    acts = [deposit_in(f"p40{side}", "aa", "2002-02-02") for side in "ab"]
    top = rule({"parent": "p0a"})
    assert said(ask(facts_of(*acts), "2003-01-01", top, *book, *last)) == ("yes", "2002-02-02")


# Exceptions -------------------------------------------------------------------------------------

BY = "2002-04-30"
NEW_YEAR = {
    "article": "9(1)", "if": count(2, by=BY), "when": {"not_before": "2003-01-01"},
}  # fmt: skip
EITHER = rule(count(2), delay=DAYS_90, unless=[NEW_YEAR])


def test_the_first_of_january_if_enough_by_then() -> None:
    facts = facts_of(*THREE[:2], lists=ALL_LISTED)
    assert said(ask(facts, "2003-06-01", EITHER)) == ("yes", "2003-01-01")
    assert said(ask(facts, "2002-12-31", EITHER)) == ("no", "2003-01-01")


def test_otherwise_the_ninetieth_day() -> None:
    facts = facts_of(THREE[0], THREE[2], lists=ALL_LISTED)
    assert said(ask(facts, "2003-06-01", EITHER)) == ("yes", "2002-08-08")


def test_where_nobody_knows_whether_the_exception_holds_only_the_common_answer_is_known() -> None:
    facts = facts_of(THREE[0], THREE[2])
    assert ask(facts, "2002-09-01", EITHER).answer.value == "not found"
    assert ask(facts, "2003-01-01", EITHER).answer.value == "yes"
    assert (
        ask(facts_of(THREE[0], THREE[2], lists=ALL_LISTED), "2002-09-01", EITHER).answer.value
        == "yes"
    )


def test_an_exception_is_judged_at_its_own_time_whatever_day_is_asked_about() -> None:
    easier = {"article": "9(2)", "if": {"not_before": "2003-01-01"}, "when": count(1)}
    pact = rule(count(2), unless=[easier])
    early = facts_of(*THREE[:2], lists=ALL_LISTED)
    for day in ("2002-06-01", "2003-06-01"):
        assert said(ask(early, day, pact)) == ("yes", "2002-03-10")
    alone = facts_of(THREE[0], lists=ALL_LISTED)
    assert said(ask(alone, "2002-12-31", pact)) == ("no", "2003-01-01")
    assert said(ask(alone, "2003-06-01", pact)) == ("yes", "2003-01-01")


def test_what_was_met_before_a_second_exception_held_is_no_conflict() -> None:
    late = {"article": "9(2)", "if": {"not_before": "2004-01-01"}, "when": count(1)}
    soon = {"article": "9(3)", "if": {"not_before": "2002-02-01"}, "when": count(1)}
    both = rule(count(3), unless=[late, soon])
    met = facts_of(THREE[0], lists=ALL_LISTED)
    assert said(ask(met, "2005-01-01", both)) == ("yes", "2002-02-01")
    unmet = facts_of(lists=(complete("deposit", "2009-12-31"),))
    assert ask(unmet, "2003-12-31", both).answer.value == "no"
    assert ask(unmet, "2004-01-01", both).answer.value == "conflict"


def test_two_live_exceptions_are_a_conflict() -> None:
    second = {"article": "9(2)", "if": count(1), "when": {"not_before": "2004-01-01"}}
    both = rule(count(2), unless=[NEW_YEAR, second])
    status = ask(facts_of(*THREE, lists=ALL_LISTED), "2003-06-01", both)
    assert status.answer.value == "conflict"
    assert (status.trace.kind, status.trace.clause) == ("conflict", "9(1), 9(2)")


def test_a_day_that_does_not_exist_is_an_error_that_names_the_article() -> None:
    refusing = {"n": 1, "unit": "month", "form": "same_daynumber", "month_end": "refuse"}
    facts = facts_of(deposit("aa", "2002-01-31"))
    with pytest.raises(RuleError, match="pact-2001 article 9: 2002-01-31 plus 1 months"):
        ask(facts, "2003-01-01", rule(count(1), delay=refusing))
    clipped = {**refusing, "month_end": "down"}
    assert said(ask(facts, "2003-01-01", rule(count(1), delay=clipped))) == ("yes", "2002-02-28")


# Withdrawals ------------------------------------------------------------------------------------


def test_an_instrument_withdrawn_before_entry_into_force_no_longer_counts() -> None:
    gone = withdrawal("aa", "2002-04-01")
    facts = facts_of(*THREE, gone, lists=ALL_LISTED)
    answers(facts, count(3), d2003_01_01="no")
    answers(facts, count(2), d2002_03_10="yes")


def test_once_met_the_trigger_stands() -> None:
    facts = facts_of(*THREE, withdrawal("aa", "2002-05-15"), lists=ALL_LISTED)
    assert said(ask(facts, "2003-01-01", rule(count(3), delay=DAYS_30))) == ("yes", "2002-06-09")


def test_who_deposits_again_after_withdrawing_counts_again() -> None:
    again = deposit("aa", "2002-09-01", "accession")
    kinds = {"count": {"of": ["ratification", "accession"], "at_least": 3}}
    facts = facts_of(*THREE, withdrawal("aa", "2002-04-01"), again, lists=ALL_LISTED)
    answers(facts, kinds, d2002_08_31="no", d2002_09_01="yes")


def test_two_accessions_of_one_state_are_told_apart_by_a_variant() -> None:
    quals = quals_of({"kind": "ratification", "variant": "second"})
    again = Statement(TREATY, "deposit", "aa", When.parse("2002-09-01"), "news", quals)
    facts = facts_of(*THREE, withdrawal("aa", "2002-04-01"), again, lists=ALL_LISTED)
    answers(facts, count(3), d2002_08_31="no", d2002_09_01="yes")


def test_the_consent_of_a_state_that_ended_counts_and_binds_while_it_lasted() -> None:
    quals = quals_of({"kind": "ratification", "until": "2002-06-01"})
    ended = Statement(TREATY, "deposit", "dd", When.parse("2002-02-01"), "news", quals)
    facts = facts_of(*THREE, ended, deposit("ee", "2002-07-01"), lists=ALL_LISTED)
    answers(facts, count(5), d2002_06_30="no", d2002_07_01="yes")
    assert ask(facts, "2002-05-31", rule(count(4)), actor="dd").answer.value == "yes"
    assert ask(facts, "2002-06-01", rule(count(4)), actor="dd").answer.value == "no"


# Vague, disputed, remembered --------------------------------------------------------------------


def test_a_vague_date_makes_an_uncertain_answer_and_is_named() -> None:
    facts = facts_of(*THREE[:2], deposit("cc", "2002-05"), lists=ALL_LISTED)
    answers(facts, count(3), d2002_04_30="no", d2002_05_15="uncertain", d2002_05_31="yes")
    status = ask(facts, "2002-05-15", rule(count(3)))
    assert status.missing == (Missing("date", TREATY, 1, ("cc",), ("ratification",)),)
    status = ask(facts, "2002-06-15", rule(count(3)))
    assert status.since == (parse_day("2002-05-01"), parse_day("2002-05-31"))


def test_sources_that_differ_dispute_the_answer_only_where_it_matters() -> None:
    facts = facts_of(*THREE, deposit("cc", "2002-06-10", source="news"), lists=ALL_LISTED)
    answers(facts, count(3), d2002_05_01="no", d2002_05_20="disputed", d2002_06_10="yes")
    status = ask(facts, "2002-05-20", rule(count(3)))
    held_by = {
        r.answer.value: {s.source for s in r.holders if s.value == "cc"} for r in status.readings
    }
    assert held_by == {"yes": {"list-2010"}, "no": {"news"}}
    later = ask(facts, "2003-01-01", rule(count(3)))
    assert [r.since[1] for r in later.readings if r.since] == [
        parse_day("2002-05-10"), parse_day("2002-06-10"),
    ]  # fmt: skip


def test_many_disputes_are_shown_by_their_extremes() -> None:
    many = [deposit(f"p{n}", day, source=source) for n in range(12)
            for day, source in (("2002-02-02", "news"), ("2002-06-06", "list-2010"))]  # fmt: skip
    status = ask(facts_of(*many, lists=ALL_LISTED), "2002-03-03", rule(count(12)))
    assert status.answer.value == "disputed"
    assert [r.answer.value for r in status.readings] == ["yes", "no"]


def test_a_dispute_about_one_of_two_stints_is_a_dispute() -> None:
    half = {"fraction": {"of": RATIFIED, "more_than": "1/2", "among": {"members": ORG}}}
    facts = facts_of(
        membership("aa", "1990-01-01/1995-01-01"), membership("aa", "2001-01-01/.."),
        membership("aa", "2002-06-01/..", "news"), membership("bb", "1990-01-01/.."), THREE[0],
        lists=(*ALL_LISTED, complete("member", "2004-12-31", "1990-01-01", ORG)),
    )  # fmt: skip
    assert ask(facts, "2003-01-01", rule(half)).answer.value == "no"


def test_what_a_source_states_and_what_the_clause_gives_are_held_together() -> None:
    stated = Statement(TREATY, "in_force", TREATY, When.parse("2002-05-10/.."), "news")
    both = ask(facts_of(*THREE, stated), "2003-01-01", rule(count(3)))
    assert (both.answer.value, both.basis, both.trace.kind) == ("yes", "both", "both")
    against = ask(facts_of(*THREE[:2], stated, lists=ALL_LISTED), "2003-01-01", rule(count(3)))
    assert against.answer.value == "disputed"
    assert {(r.basis, r.answer.value) for r in against.readings} == {
        ("stated", "yes"),
        ("computed", "no"),
    }
    assert ask(facts_of(stated), "2003-01-01").basis == "stated"


def test_memory_gives_way_to_what_is_found() -> None:
    remembered = deposit("cc", "2002-04-01", source=MEMORY)
    answers(facts_of(*THREE, remembered), count(3), d2002_04_02="not_found", d2002_05_10="yes")
    answers(facts_of(*THREE[:2], remembered), count(3), d2002_04_02="yes")


# Missing ----------------------------------------------------------------------------------------


def test_the_fewest_missing_acts_are_named_with_the_day_they_would_bring() -> None:
    facts = facts_of(*SIGNED, THREE[0], lists=ALL_LISTED)
    status = ask(facts, "2002-02-01", rule(count(3), delay=DAYS_30))
    assert status.missing == (Missing("act", TREATY, 2, ("bb", "cc", "dd"), ("ratification",)),)
    assert status.earliest == parse_day("2002-03-03")


def test_the_easier_of_two_ways_is_named() -> None:
    facts = facts_of(*SIGNED, THREE[0], lists=ALL_LISTED)
    status = ask(facts, "2002-02-01", rule({"any": [count(4), count(2), {"parent": "x"}]}))
    assert [m.n for m in status.missing] == [1]


def test_the_earliest_day_heeds_parents_and_fixed_days() -> None:
    when = {"all": [count(1), {"parent": "charter"}, {"not_before": "2002-06-01"}]}
    status = ask(
        facts_of(lists=ALL_LISTED), "2002-02-01", rule(when), rule(count(2), "charter", DAYS_30)
    )
    assert [(m.instrument, m.n) for m in status.missing if m.kind == "act"] == [
        (TREATY, 1),
        ("charter", 2),
    ]
    assert status.earliest == parse_day("2002-06-01")
    when["all"].pop()
    status = ask(
        facts_of(lists=ALL_LISTED), "2002-02-01", rule(when), rule(count(2), "charter", DAYS_30)
    )
    assert status.earliest == parse_day("2002-03-03")


def test_a_list_that_ends_too_early_is_named() -> None:
    status = ask(facts_of(*THREE[:2]), "2003-01-01", rule(count(3)))
    assert Missing("list", TREATY, acts=("deposit",)) in status.missing
    status = ask(facts_of(*SIGNED, THREE[0]), "2003-01-01", rule(ALL_SIGNATORIES))
    assert Missing("list", TREATY, acts=("signatories",)) in status.missing


def test_without_a_clause_its_text_is_what_is_missing() -> None:
    status = ask(facts_of(*THREE), "2003-01-01")
    assert (status.answer.value, status.missing[0]) == ("not found", Missing("clause", TREATY))


def test_a_date_that_rests_on_absence_is_as_open_as_the_absence() -> None:
    either = {"any": [{"not_before": "2002-06-01"}, {"not": count(1)}]}
    status = ask(facts_of(), "2003-01-01", rule(either))
    assert status.answer.value == "yes"
    assert status.since is not None
    assert [iso(day) for day in status.since] == ["..", "2002-06-01"]


# One party --------------------------------------------------------------------------------------

LATER = {"article": "9(2)", "delay": DAYS_30}
PACT = rule(count(3), delay=DAYS_90, subsequent_consent=LATER)  # in force 2002-08-08


def party(actor: str, day: str, *more: Statement, pact: Rule = PACT) -> tuple[str, str]:
    facts = facts_of(*THREE, *more, lists=ALL_LISTED)
    return said(ask(facts, day, pact, actor=actor))


def test_those_who_brought_it_into_force_are_bound_from_the_treatys_day() -> None:
    assert party("aa", "2002-08-08") == ("yes", "2002-08-08")
    assert party("aa", "2002-08-07") == ("no", "2002-08-08")


def test_a_later_party_is_bound_after_its_own_delay_and_never_before_the_treaty() -> None:
    assert party("dd", "2003-06-01", deposit("dd", "2003-01-01")) == ("yes", "2003-01-31")
    assert party("dd", "2003-06-01", deposit("dd", "2002-08-01")) == ("yes", "2002-08-31")
    assert party("dd", "2003-06-01", deposit("dd", "2002-05-20")) == ("yes", "2002-08-08")


def test_who_has_consented_to_nothing_is_not_bound_and_is_told_what_is_missing() -> None:
    facts = facts_of(*THREE, lists=ALL_LISTED)
    status = ask(facts, "2003-01-01", PACT, actor="ee")
    assert status.answer.value == "no"
    assert status.missing == (Missing("act", TREATY, 1, ("ee",), ("ratification",)),)
    assert status.earliest == parse_day("2003-01-31")
    assert ask(facts_of(*THREE), "2003-01-01", PACT, actor="ee").answer.value == "not found"


def test_without_the_clause_for_later_parties_their_day_is_not_found() -> None:
    short = rule(count(3), delay=DAYS_90)
    assert party("dd", "2003-06-01", deposit("dd", "2003-01-01"), pact=short) == ("not found", "")
    assert party("dd", "2003-06-01", deposit("dd", "2002-08-01"), pact=short) == (
        "yes",
        "2002-08-08",
    )
    facts = facts_of(*THREE, deposit("dd", "2003-01-01"), lists=ALL_LISTED)
    status = ask(facts, "2003-06-01", short, actor="dd")
    assert Missing("clause", TREATY, acts=("subsequent_consent",)) in status.missing


def test_after_a_notice_of_withdrawal_it_is_for_the_clause_to_say() -> None:
    gone = withdrawal("aa", "2003-03-03")
    assert party("aa", "2003-03-02", gone)[0] == "yes"
    assert party("aa", "2003-03-03", gone)[0] == "not found"
    assert party("bb", "2003-03-03", gone)[0] == "yes"
    assert party("aa", "2004-03-03", gone, deposit("aa", "2004-01-01", "accession"))[0] == "yes"


def test_who_withdrew_before_entry_into_force_was_never_bound() -> None:
    assert party("aa", "2003-01-01", withdrawal("aa", "2002-06-01"))[0] == "no"


def test_where_all_must_consent_a_treaty_stated_in_force_binds_each_of_them() -> None:
    stated = Statement(TREATY, "in_force", TREATY, When.parse("2002-07-01/.."), "news")
    facts = facts_of(*SIGNED, stated, lists=(complete("signature", "2001-06-01"),))
    assert ask(facts, "2002-07-01", rule(ALL_SIGNATORIES), actor="aa").answer.value == "yes"
    assert ask(facts, "2002-06-30", rule(ALL_SIGNATORIES), actor="aa").answer.value == "no"
    assert ask(facts, "2002-07-01", rule(ALL_SIGNATORIES), actor="zz").answer.value == "not found"


def test_what_is_stated_of_one_party_answers_for_it() -> None:
    own = Statement(TREATY, "in_force", "dd", When.parse("2003-05-05/.."), "news")
    assert said(ask(facts_of(own), "2003-06-01", actor="dd")) == ("yes", "2003-05-05")
    assert ask(facts_of(own), "2003-06-01", actor="aa").answer.value == "not found"


def test_coverage_of_another_subject_says_nothing() -> None:
    lists = (Coverage("list-2010", "other", ("deposit",), 1, parse_day("2004-12-31")),)
    answers(facts_of(*THREE[:2], lists=lists), count(3), d2003_01_01="not_found")
