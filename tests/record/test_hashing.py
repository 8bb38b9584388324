"""Hashes never change: they stand in ledgers that were released."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from saying import says
from servanda.model import Coverage, Evidence, Source, Statement
from servanda.model.ids import canonical
from servanda.record.entry import Entry, Op, Tx
from servanda.record.hashing import Roots, content_id, form_of, name, root_of

PAGE = Source(
    "page",
    title="A page – «Seite»",
    url="https://example.org/page",
    published="2020-05-01",
    published_basis="stamp",
)
COVERAGE = Coverage("page", "klow", ("member", "chair"), 713684, 737546)
RULE = "ec84117b1df8d328b2e2a319bdae35b5362098733deac0ac2286c141c87fb7b1"

FROZEN = {
    "fact": "9cd3d5e21aa35ed59cb6406c6bd07092b4e02fa749e3622d2c81c377224f3cd6",
    "id": "a5ae5d50530f82e4f969440015b14b2edcbb7205cb2e870918854f1cbfe84efc",
    "view": "79db0dc8f7771dbe92262f19fb3d4c84223f9caca88dec19939754ceea9bc1c6",
    "rule": "d188aa1cae346cdb9d38265cbd30801a7808400c7bf5af5480a7d857596b85f5",
    "name": "1b57f6d14e1b77bcb5538669b78e3e123dcea9d2cdff58c4024732ed92f15856",
    "recalled": "922774f3f50d1512c3eb17269d82c5b7cce4c1746be205f11fce6601b291b321",
    "passage": "d349c80040d8025e4ff1514fd37c322f2841829176abbc29b5c430b2e9d2df45",
    "root": "25430feac63954cbb7459a40631f2dee184cc8a93dd6ba17516b96f1ccdf6554",
}


def first_transaction() -> list[Entry]:
    """What tests/record/data/format1.sql says in its first transaction."""
    cited = (Evidence("page", "art. 1"), Evidence("page", "", 3, 9, "member"))
    member = replace(says(standing="full"), evidence=cited)
    seen = says(value="syldavia", valid="1955~/", standing="observer")
    seen = replace(seen, according_to="borduria")
    rule = says(prop="rule", value=RULE, valid="../..")
    other = says(prop="name", value='Клов "Q" \\ \u2028', valid="../..", form="official")
    other = replace(other, lang="ru")
    return [
        Entry(Op.SOURCE, PAGE),
        Entry(Op.BLOB, b"base: any\n"),
        *(Entry(Op.ASSERT, s) for s in (member, seen, rule, other)),
        Entry(Op.COVER, COVERAGE),
    ]


def test_ids_of_statements_are_frozen() -> None:
    _, _, member, seen, rule, other, _ = (entry.content for entry in first_transaction())
    recalled = says(value="syldavia", valid="1956-02-03/", source="recalled", standing="observer")
    assert isinstance(member, Statement)
    assert {
        "fact": member.fact.hex(),
        "id": content_id(member).hex(),
        "view": content_id(seen).hex(),
        "rule": content_id(rule).hex(),
        "name": content_id(other).hex(),
        "recalled": recalled.id.hex(),
        "passage": member.evidence[0].id.hex(),
        "root": root_of(map(name, first_transaction()), form=1).hex(),
    } == FROZEN


def leaf(pos: int, entry: Entry, *, confidence: bool) -> bytes:
    """A leaf as it is defined."""
    named = name(entry)
    content = {
        "pos": pos,
        "op": entry.op.value,
        "content": named.id.hex(),
        "replaces": entry.replaces.hex(),
        "why": entry.why,
        "evidence": [id_.hex() for id_ in named.passages],
    }
    if confidence and isinstance(entry.content, Statement) and entry.content.confidence:
        content["confidence"] = entry.content.confidence
    return sha256(b"\x00" + sha256(canonical(content)).digest()).digest()


def tree(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash as RFC 6962 defines it."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + tree(leaves[:split]) + tree(leaves[split:])).digest()


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
entries = st.builds(
    lambda value, why, confidence, passages, replaces: Entry(
        Op.ASSERT,
        says(value=value, confidence=confidence, passages=tuple(passages)),
        bytes(32) if replaces else b"",
        why,
    ),
    texts,
    texts,
    st.sampled_from(["", "low", 'so "so" ü']),
    st.lists(texts, max_size=3),
    st.booleans(),
)


@given(st.lists(entries, max_size=40))
def test_a_root_is_that_of_rfc_6962_over_canonical_leaves(made: list[Entry]) -> None:
    for form in (1, 2):
        leaves = [leaf(pos, entry, confidence=form == 2) for pos, entry in enumerate(made)]
        assert root_of(map(name, made), form) == tree(leaves)


def test_no_entries_have_the_root_of_nothing() -> None:
    assert Roots().root == sha256(b"").digest()


@pytest.mark.parametrize("text", ["é", "\u2028", "\x7f", '"\\', "\n\x01", "😀"])
def test_canonical_json_is_that_of_rfc_8785(text: str) -> None:
    content: dict[str, Any] = {"b": text, "a": {"z": 1, text or "k": [text]}}
    assert canonical(content) == rfc8785.dumps(content)


def test_the_form_of_a_transaction_is_part_of_its_hash() -> None:
    hashed = {
        1: "db4ea5f883df2a8b6c7ee52fc3202ca38b3488c2b2ac8e15dd5c026040d9d753",
        2: "f3833ece5461dd44772fde0bd1b4dabdf2da0d3e3f543f257a540f9d57b29768",
    }
    for form, text in hashed.items():
        tx = Tx(
            1, "library", 1, "2026-01-01T00:00:00+00:00", "alpha", "the first facts",
            bytes(32), bytes.fromhex(FROZEN["root"]), bytes.fromhex(text),
        )  # fmt: skip
        assert form_of(tx) == form
        assert form_of(replace(tx, agent="beta")) == 0
