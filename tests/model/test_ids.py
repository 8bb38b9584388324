"""Identity: what is said names it, differently for different sayings, and for good."""

from itertools import permutations

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from servanda.dates import When
from servanda.errors import BadInput
from servanda.model import Coverage, Evidence, Source, Statement, quals_of
from servanda.model.ids import canonical, check_id, digest, short
from strategies import statements

DEPOSIT = Statement(
    "csto-charter-2002",
    "deposit",
    "am",
    When.parse("2003-09-18"),
    "list-2010",
    quals_of({"kind": "ratification"}),
    according_to="csto",
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
keys = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=8)
contents = st.dictionaries(
    keys,
    st.recursive(
        texts | st.integers(-(2**53) + 1, 2**53 - 1),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=5,
)


def test_ids_that_were_given_once_never_change() -> None:
    assert DEPOSIT.fact.hex() == "85a55d4a7090d68b0f7bf2abfcdf4953e5bc6b17432d5684346531f5ef9b3743"
    assert DEPOSIT.id.hex() == "1fe002343d324f204ddcf9fea908e967888ee2fe2015ef193653abcbfeab1359"
    assert (
        Source("tass-1", "Заголовок", published="2012-12").hash.hex()
        == "b3c53ecbe68f6575d86210ffeb2441ff9707f857deeb873e1e5282a59c3ef408"
    )
    coverage = Coverage("list-2010", "csto", ("member", "holder"), 730_000, 731_000)
    assert coverage.id.hex() == "44e98286f5088b318ed238eb377946a6d2ff803d122b7075c5871178c0250204"
    assert (
        Evidence("tass-1", start=3, end=9, quote="служба").id.hex()
        == "324bd835df3ff919933e1db58b8eb1bc7749912ed5736b4d0491e83331c60729"
    )
    assert short(DEPOSIT.id) == DEPOSIT.id.hex()[:12]


@given(contents)
def test_what_is_hashed_is_rfc_8785(content: dict[str, object]) -> None:
    assert canonical(content) == rfc8785.dumps(content)  # type: ignore[arg-type]


@given(contents, contents)
def test_different_contents_have_different_names(
    a: dict[str, object], b: dict[str, object]
) -> None:
    assert (digest(a) == digest(b)) is (a == b)


@given(statements, statements)
def test_different_sayings_have_different_ids(a: Statement, b: Statement) -> None:
    said = [(s.subject, s.prop, s.value, s.valid.text, s.quals, s.source) for s in (a, b)]
    assert (a.id == b.id) is (said[0] == said[1])


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "csto-charter"},
        {"prop": "signature"},
        {"value": "by"},
        {"lang": "en"},
        {"valid": When.parse("2003-09")},
        {"quals": quals_of({"kind": "acceptance"})},
        {"quals": ()},
    ],
)
def test_another_fact_has_another_name_and_another_id(change: dict[str, object]) -> None:
    other = replace(DEPOSIT, **change)
    assert other.fact != DEPOSIT.fact
    assert other.id != DEPOSIT.id


def test_another_source_or_view_of_a_fact_shares_its_name() -> None:
    for other in (DEPOSIT.with_source("tass-1"), replace(DEPOSIT, according_to="az")):
        assert other.fact == DEPOSIT.fact
        assert other.id != DEPOSIT.id
    assert replace(DEPOSIT, according_to="list-2010", source="csto").id != DEPOSIT.id


def test_passage_and_confidence_describe_a_saying_and_do_not_name_it() -> None:
    assert replace(DEPOSIT, evidence=(Evidence("list-2010", "p. 3"),)).id == DEPOSIT.id
    assert replace(DEPOSIT, confidence="low").id == DEPOSIT.id


def test_the_order_of_qualifiers_is_irrelevant() -> None:
    quals = {"standing": "observer", "ground": "decision 5", "variant": "first"}
    ways = [replace(DEPOSIT, quals=tuple(order)) for order in permutations(quals.items())]
    assert len({way.id for way in ways}) == 1
    assert len(set(ways)) == 1
    assert ways[0].quals == quals_of(quals)
    assert ways[0].qual("ground") == "decision 5"
    assert ways[0].qual("step") == ""


def test_every_field_of_a_source_is_part_of_its_hash() -> None:
    plain = Source("tass-1")
    fields = [name for name in Source.__struct_fields__ if name != "id"]
    changed = [replace(plain, **{name: "recalled"}) for name in fields]
    assert len({source.hash for source in [plain, *changed]}) == len(fields) + 1


def test_a_coverage_is_the_same_in_any_order_of_properties() -> None:
    a = Coverage("s", "csto", ("member", "holder"), 730_000, 731_000)
    b = Coverage("s", "csto", ("holder", "member"), 730_000, 731_000)
    assert a.id == b.id
    assert a.id != replace(a, complete_to=731_001).id


@pytest.mark.parametrize("text", ["am", "csto-charter-2002", "un", "v1.2", "1992", "a-b.c"])
def test_ids_people_can_read(text: str) -> None:
    assert check_id(text) == text


@pytest.mark.parametrize(
    "text", ["", "AM", "csto_charter", "-am", "am-", "a--b", "a b", "ам", "am\n", "a/b", "é"]
)
def test_what_is_no_id_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput, match="for example csto-charter-2002"):
        check_id(text)
