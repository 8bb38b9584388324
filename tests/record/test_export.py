"""Taking everything out and putting it back: identical on both engines and across them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from saying import AT, PAGE, draft, enter, findings, furnish, says, take_back, values, view
from servanda.errors import BadFile, BadInput
from servanda.flows.exporting import export_record, restore_record
from servanda.model import Source, Statement
from servanda.record import Draft, Erased, Record, read_head, restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pg_server import Server


def quiet(_done: int, _total: int) -> None:
    pass


def exported(address: str, path: Path) -> bytes:
    with closing(Record.open(address)) as record:
        export_record(record, path, quiet)
    return path.read_bytes()


def test_export_restore_export_is_identical_on_and_across_engines(
    tmp_path: Path, server: Server
) -> None:
    first = f"sqlite:///{tmp_path / 'first.sqlite'}"
    with closing(Record.create(first)) as record:
        furnish(record)
    whole = exported(first, tmp_path / "0.jsonl")
    places = (server.new(), server.new(), f"sqlite:///{tmp_path / 'second.sqlite'}")
    for number, address in enumerate(places):
        restore_record(address, tmp_path / f"{number}.jsonl", quiet)
        assert exported(address, tmp_path / f"{number + 1}.jsonl") == whole
        with closing(Record.open(address)) as record:
            assert findings(record) == []


def test_a_restored_record_answers_alike(record: Record, new: Callable[[], str]) -> None:
    furnish(record)
    lines = list(record.export())
    with closing(Record.create(new())) as copy:
        list(restore(copy, read_head(lines[0], "x"), lines[1:], "x"))
        for known in range(record.latest + 1):
            for by in ("", "2020-06-01"):
                assert view(copy, known, by).find() == view(record, known, by).find()


def test_restoring_where_something_is_is_refused(new: Callable[[], str], tmp_path: Path) -> None:
    address = new()
    with closing(Record.create(address)) as record:
        furnish(record)
    before = exported(address, tmp_path / "x.jsonl")
    with pytest.raises(BadInput, match="already"):
        restore_record(address, tmp_path / "x.jsonl", quiet)
    assert exported(address, tmp_path / "x.jsonl") == before


@pytest.mark.parametrize("lost", [0, 1, 2, 3])
def test_a_file_with_a_line_missing_restores_nothing(
    record: Record, new: Callable[[], str], tmp_path: Path, lost: int
) -> None:
    furnish(record)
    lines = list(record.export())
    del lines[lost]
    path = tmp_path / "cut.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    address = new()
    with pytest.raises(BadFile, match=r"cut\.jsonl:\d+: "):
        restore_record(address, path, quiet)
    if Record.exists(address):
        with closing(Record.open(address)) as copy:
            assert copy.latest == 0


def test_what_was_erased_leaves_a_tombstone_and_verifies(
    record: Record, new: Callable[[], str]
) -> None:
    secret = says("agent-x", "holder", "haddock", passages=("p. 7",), confidence="low")
    made = draft(secret, says(passages=("p. 7",)))
    made.describe(PAGE)
    blob = made.keep(b"page about haddock")
    record.append(made, at=AT)
    before = record.checkpoint()
    made = Draft("the clerk", "court order")
    made.erase("statement", secret.id, "court order 7/2026")
    made.erase("blob", bytes.fromhex(blob), "court order 7/2026")
    made.erase("source", PAGE.hash, "court order 7/2026")
    record.append(made, at=AT)
    assert findings(record, before) == []
    assert view(record).find(subject="agent-x") == []
    assert view(record, 1).find(subject="agent-x") == []
    assert view(record).find(subject="klow") == [says(passages=("p. 7",))]
    source = view(record).source("page")
    assert source == Source("page", published=PAGE.published)
    whole = "\n".join(record.export())
    assert "haddock" not in whole
    assert "Seite" not in whole
    assert "court order 7/2026" in whole
    first = record.entries(next(record.transactions()))
    assert sum(isinstance(entry.content, Erased) for entry in first) == 3
    with closing(Record.create(new())) as copy:
        lines = whole.split("\n")
        list(restore(copy, read_head(lines[0], "x"), lines[1:], "x"))
        assert findings(copy) == []
        assert "\n".join(copy.export()) == whole
        copy.rebuild()
        assert findings(copy) == []


def test_what_was_erased_cannot_come_back(record: Record) -> None:
    enter(record, says())
    made = Draft("the clerk", "court order")
    made.erase("statement", says().id, "court order")
    record.append(made, at=AT)
    with pytest.raises(BadInput, match="erased by law"):
        record.append(draft(says()), at=AT)
    with pytest.raises(BadInput, match="erased by law"):
        take_back(record, says())
    assert record.append(made, at=AT) is None


@pytest.mark.parametrize(
    ("kind", "ground", "match"),
    [("statement", " ", "ground"), ("tx", "x", "cannot be erased"), ("blob", "x", "holds no")],
)
def test_an_erasure_without_ground_or_object_is_refused(
    record: Record, kind: str, ground: str, match: str
) -> None:
    enter(record, says())
    made = Draft("the clerk", "court order")
    made.erase(kind, says().id, ground)
    with pytest.raises(BadInput, match=match):
        record.append(made, at=AT)
    assert values(record) == {"borduria"}


def test_a_content_that_is_missing_without_a_tombstone_is_not_restored(
    record: Record, new: Callable[[], str]
) -> None:
    enter(record, says())
    lines = list(record.export())
    (statement,) = (e.content for e in record.entries(next(record.transactions())))
    assert isinstance(statement, Statement)
    start, end = lines[1].index('{"subject"'), lines[1].index("}]}")
    lines[1] = lines[1][:start] + '{"erased":"' + statement.id.hex() + '"}' + lines[1][end:]
    with closing(Record.create(new())) as copy:
        with pytest.raises(BadFile, match="no tombstone"):
            list(restore(copy, read_head(lines[0], "x"), lines[1:], "x"))
        assert copy.latest == 0
