"""Statements about one act: gathered, told apart, and never weighed by where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from servanda.dates import When
from servanda.model import Act, Statement, acts_of, load_schema, quals_of
from strategies import MEMORY, ORG, deposit, membership, statements

SCHEMA = load_schema()


def gathered(*found: Statement) -> list[Act]:
    return acts_of(found, SCHEMA, lambda s: s.source == MEMORY)


def accounts(act: Act) -> list[str]:
    return [alternative.valid.text for alternative in act.alternatives]


def test_sources_that_agree_speak_of_one_act() -> None:
    (act,) = gathered(
        deposit("aa", "2003-09-18"), deposit("aa", "2003-09-18T10:00:00", source="news")
    )
    assert not act.disputed
    assert len(act.statements) == 2
    assert (act.subject, act.value) == ("pact-2001", "aa")


def test_sources_that_give_other_days_disagree_about_one_act() -> None:
    (act,) = gathered(deposit("aa", "2003-09-19"), deposit("aa", "2003-09-18", source="news"))
    assert act.disputed
    assert accounts(act) == ["2003-09-18", "2003-09-19"]


def test_details_do_not_make_another_act_but_the_kind_does() -> None:
    signed = Statement("pact-2001", "signature", "aa", When.parse("2001-05-05"), "news")
    with_place = replace(signed, source="list-2010", quals=quals_of({"place": "Klow"}))
    assert len(gathered(signed, with_place)) == 1
    assert len(gathered(deposit("aa", "2003"), deposit("aa", "2003", "accession"))) == 2
    assert len(gathered(deposit("aa", "2003"), deposit("bb", "2003"))) == 2


@pytest.mark.parametrize("vague", ["2003-09", "2003", "[..2003-12-31]", "2003-09-17~", "200X"])
def test_a_vague_account_is_folded_into_the_exact_one_it_allows(vague: str) -> None:
    (act,) = gathered(deposit("aa", vague, source="news"), deposit("aa", "2003-09-18"))
    assert accounts(act) == ["2003-09-18"]
    assert len(act.statements) == 2


@pytest.mark.parametrize("days", ["2002-01-10", "2002-01"])
def test_a_source_that_leaves_the_kind_open_speaks_of_the_one_act_there_is(days: str) -> None:
    told = [deposit("aa", "2002-01-10"), deposit("aa", days, "consent", "news")]
    for found in (told, told[::-1]):
        (act,) = gathered(*found)
        assert (act.qual("kind"), len(act.statements)) == ("ratification", 2)


def test_a_kind_left_open_stands_for_itself_where_it_may_be_another_act() -> None:
    loose = deposit("aa", "2005-05-05", "consent", "news")
    assert len(gathered(deposit("aa", "2002-01-10"), loose)) == 2
    two = [deposit("aa", "2005-05-05", kind) for kind in ("acceptance", "approval")]
    assert len(gathered(*two, loose)) == 3


def test_a_vague_account_is_folded_into_a_narrower_one() -> None:
    (act,) = gathered(deposit("aa", "2003"), deposit("aa", "2003-09", source="news"))
    assert accounts(act) == ["2003-09"]


def test_a_vague_account_that_excludes_the_exact_one_disputes_it() -> None:
    (act,) = gathered(deposit("aa", "2003-10", source="news"), deposit("aa", "2003-09-18"))
    assert accounts(act) == ["2003-09-18", "2003-10"]


def test_an_end_nobody_knows_does_not_dispute_a_known_one() -> None:
    (act,) = gathered(
        membership("aa", "1993-05-01/"), membership("aa", "1993-05-01/1999-04-02", "news")
    )
    assert accounts(act) == ["1993-05-01/1999-04-02"]
    (act,) = gathered(
        membership("aa", "1993-05-01/.."), membership("aa", "1993-05-01/1999-04-02", "news")
    )
    assert act.disputed


def test_memory_counts_where_nothing_is_found_and_never_against_what_is() -> None:
    memory = deposit("aa", "2003-01-01", source=MEMORY)
    (alone,) = gathered(memory)
    assert alone.statements == (memory,)
    (act,) = gathered(memory, deposit("aa", "2003-09-18"))
    assert accounts(act) == ["2003-09-18"]
    assert act.outweighed == (memory,)


@pytest.mark.parametrize("text", ["2003-09-18", "2003-09", "2003"])
def test_memory_that_denies_nothing_stands_beside_what_is_found(text: str) -> None:
    memory = deposit("aa", text, source=MEMORY)
    (act,) = gathered(memory, deposit("aa", "2003-09-18"))
    assert memory in act.statements
    assert act.outweighed == ()


def test_what_is_remembered_exactly_does_not_sharpen_what_is_found_vaguely() -> None:
    (act,) = gathered(deposit("aa", "2003-09-18", source=MEMORY), deposit("aa", "2003"))
    assert accounts(act) == ["2003"]
    assert len(act.outweighed) == 1


def test_who_left_and_came_back_was_there_twice() -> None:
    acts = gathered(membership("uz", "2006-08-16/2012-12-18"), membership("uz", "1994/1999-04-01"))
    assert [accounts(act) for act in acts] == [["1994/1999-04-01"], ["2006-08-16/2012-12-18"]]


def test_a_day_of_leaving_and_coming_back_are_two_stints() -> None:
    acts = gathered(membership("uz", "1994-01-01/1999-04-01"), membership("uz", "1999-04-02/.."))
    assert len(acts) == 2
    assert not any(act.disputed for act in acts)


@pytest.mark.parametrize("vague", ["1994/", "/", "unknown"])
def test_a_vague_account_does_not_tie_two_stints_into_one(vague: str) -> None:
    when = When.unknown() if vague in ("/", "unknown") else When.parse(vague)
    loose = Statement(ORG, "member", "uz", when, "news", quals_of({"standing": "member"}))
    acts = gathered(
        membership("uz", "2006-08-16/2012-12-18"), loose, membership("uz", "1994-05-01/1999-04-01")
    )
    assert [accounts(act) for act in acts] == [["1994-05-01/1999-04-01"], ["2006-08-16/2012-12-18"]]


def test_stints_that_overlap_are_a_dispute_about_one() -> None:
    (act,) = gathered(membership("uz", "2006-06-23/.."), membership("uz", "2006-08-16/..", "news"))
    assert act.disputed


@given(
    st.lists(statements, max_size=9).flatmap(lambda f: st.tuples(st.just(f), st.permutations(f)))
)
def test_the_order_of_statements_is_irrelevant(
    two: tuple[list[Statement], list[Statement]],
) -> None:
    assert gathered(*two[0]) == gathered(*two[1])


@given(st.lists(statements, max_size=9))
def test_no_statement_is_lost_and_none_counts_twice(found: list[Statement]) -> None:
    acts = gathered(*found)
    kept = [s for act in acts for s in (*act.statements, *act.outweighed)]
    assert sorted(kept, key=repr) == sorted(found, key=repr)
    for act in acts:
        assert act.alternatives
        assert all(s.value == act.value for s in act.statements)
        if any(s.source != MEMORY for s in act.statements):
            assert all(a.statements[0].source != MEMORY for a in act.alternatives)
