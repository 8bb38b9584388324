"""A corpus becomes two tables: the same under any engine, after any kill, in however many parts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from servanda.dates import When
from servanda.errors import BadInput
from servanda.flows.corpus.job import Job, pages_beside
from servanda.flows.corpus.local import run_local
from servanda.flows.corpus.reading import read_shard
from servanda.flows.corpus.running import CorpusRead, read_corpus
from servanda.flows.corpus.shards import cut
from servanda.flows.corpus.tables import CLAIMS, PAGES
from servanda.flows.name_index import Names, compile_names
from servanda.flows.page_work import Budget, PageReader
from servanda.flows.reading import read_page
from servanda.model import Name
from servanda.reader import read
from servanda.reader.names.nametable import NameTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.flows.asking import Asked
    from servanda.record import Record

TEXT = (
    "KLOW, {day}. März 2021 (SylTA) - Der Generalsekretär der OVKS, Stanislav Zas, hält es für "
    "möglich, die Zusammenarbeit zwischen der OVKS und der SOZ auszubauen. Das erklärte er in der "
    "Stadt. Die OVKS und die GUS unterzeichneten am {day}. März 2021 ein Memorandum.\n"
)
PAGES_THERE = 30
KILLED = """
import sys
from pathlib import Path
from servanda.flows.corpus.local import run_local
from servanda.flows.corpus.reading import read_shard
from servanda.flows.corpus.running import read_corpus
from servanda.flows.name_index import Names
from servanda.flows.page_work import Budget

if __name__ == "__main__":
    folder, out, names, key = sys.argv[1:]
    engine = lambda job, numbers: run_local(job, numbers, 2)
    read_corpus(
        [folder], Path(out), Names(Path(names), bytes.fromhex(key)), engine,
        version="test", budget=Budget(), most_files=1, resume=True,
    )
"""


@pytest.fixture
def names(tmp_path: Path) -> Names:
    named = [
        Name(text, "de", actor, "organisation", "common", When.always())
        for text, actor in (("OVKS", "csto"), ("GUS", "cis"), ("SOZ", "sco"))
    ]
    key = b"names".ljust(32)
    path = tmp_path / "names"
    Names(path, key, NameTable.build(named)).copy_to(path)
    return Names(path, key)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(PAGES_THERE):
        (folder / f"{number:03}.txt").write_text(TEXT.format(day=number + 1), "utf-8")
    (folder / "010.bad").write_bytes(b"\x00\x01")
    (folder / "020-back").symlink_to(folder)
    with zipfile.ZipFile(folder / "025.zip", "w") as archive:
        archive.writestr("a.txt", TEXT.format(day=31))
        archive.writestr("b.txt", "")
    return folder


def inline(job: Job, numbers: list[int]) -> Iterator[Any]:
    with job.reader() as reader:
        for number in numbers:
            yield job.write(number, reader)


def local(job: Job, numbers: list[int]) -> Iterator[Any]:
    return run_local(job, numbers, 2)


def made(names: Names, corpus: Path, out: Path, **options: Any) -> CorpusRead:
    settings: dict[str, Any] = {"version": "test", "budget": Budget(), "most_files": 4} | options
    return read_corpus([str(corpus)], out, names, settings.pop("engine", inline), **settings)


def tables(out: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    return pq.read_table(out).to_pylist(), pq.read_table(pages_beside(out)).to_pylist()


def test_every_page_has_its_row_and_every_claim(names: Names, corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.parquet"
    told: list[tuple[int, int]] = []
    summary = made(names, corpus, out, progress=lambda *done: told.append(done))
    claims, pages = tables(out)
    assert pq.read_schema(out).equals(CLAIMS)
    assert pq.read_schema(pages_beside(out)).equals(PAGES)
    assert told[-1] == (summary.shards, summary.shards)
    assert (summary.pages, summary.unread) == (len(pages), 3) == (PAGES_THERE + 4, 3)
    assert summary.claims == len(claims) == sum(page["claims"] or 0 for page in pages) > 0
    assert [error.partition(": ")[0] for error in summary.errors] == [
        str(corpus / name) for name in ("010.bad", "020-back", "025.zip#b.txt")
    ]
    names_in_order = [page["page"] for page in pages]
    assert names_in_order == sorted(names_in_order)
    assert [claim["page"] for claim in claims] == sorted(claim["page"] for claim in claims)
    assert not (tmp_path / "claims.parquet.job").exists()


def test_rows_say_what_the_reader_says(names: Names, corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.parquet"
    made(names, corpus, out)
    claims, _ = tables(out)
    text = TEXT.format(day=1)
    article = read(text, names.open())
    first = [claim for claim in claims if claim["page"].endswith("000.txt")]
    assert [(c["type"], c["status"], tuple(c["actors"]), c["rule"]) for c in first] == [
        (c.type, c.status, c.actors, c.rule) for c in article.claims
    ]
    for claim in first:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
    signed = next(claim for claim in first if claim["day"] == "2021-03-01")
    assert signed["day_first"].isoformat() == signed["day_last"].isoformat() == "2021-03-01"
    assert signed["reader"] == "test"


def test_the_row_of_a_page_tells_what_was_read_in_which_language(
    names: Names, tmp_path: Path
) -> None:
    french = (
        "Les ministres se sont félicités de ce qui a été fait depuis un an, et ils ont demandé que "
        "les ports soient ouverts avant la fin de l’été, afin que les bateaux puissent y entrer."
    )
    russian = (
        "Министры сообщили, что переговоры в городе прошли успешно, а порт был открыт летом, как "
        "это было и в прошлом году, и что они его не закроют, пока все лодки не вернутся домой."
    )
    folder, out = tmp_path / "pages", tmp_path / "claims.parquet"
    folder.mkdir()
    text = "\n".join([TEXT.format(day=1), russian, "", french, ""])
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "b.txt").write_text(TEXT.format(day=2), "utf-8")
    made(names, folder, out)
    _, (several, one) = tables(out)
    assert (several["lang"], several["langs"]) == ("de", ["de", "ru"])
    start = text.index(french)
    assert several["unread"] == [{"start": start, "end": start + len(french), "lang": "fr"}]
    assert (one["langs"], one["unread"]) == (["de"], [])


def test_claims_are_held_against_the_record(
    library: Record, asking: Callable[..., Asked], corpus: Path, tmp_path: Path
) -> None:
    asked, out = asking(library, "2022-11-23"), tmp_path / "claims.parquet"
    joined = "Am 9. Juni 2017 trat Indien ebenso wie Afghanistan der SOZ bei.\n"
    joined += "Am 9. Juni 2018 trat Indien der SOZ bei.\n"
    joined += "In der OVKS bleibt Usbekistan bis auf weiteres suspendiert.\n"
    (corpus / "joined.txt").write_text(TEXT.format(day=2) + joined, "utf-8")
    names = compile_names(asked.view, tmp_path / "index")
    summary = made(names, corpus, out, view=asked.view)
    claims, _ = tables(out)
    by_page: dict[str, list[tuple[str, list[str]]]] = {}
    for claim in claims:
        held = claim["against_record"], claim["meets"]
        by_page.setdefault(claim["page"], []).append(held)
    for path in ("000.txt", "joined.txt"):
        page = read_page(asked, (corpus / path).read_text("utf-8"), None, "")
        expected = [(claim.against_record, claim.meets) for claim in page.claims]
        assert by_page[str(corpus / path)] == expected
    assert "known" in [mark for mark, _ in expected]  # whoever is likely only counts as none
    likely = {one for claim in claims for one in claim["likely_actors"]}
    assert likely == {one for claim in page.claims for one in claim.likely_actors} == {"af"}
    likely = {(one["status"], one["told_status"]) for one in claims if one["told_status"]}
    assert likely == {("ongoing", "occurred")}
    marks = [mark for held in by_page.values() for mark, _ in held]
    assert (summary.known, summary.new, summary.contradicts) == tuple(
        marks.count(mark) for mark in ("known", "new", "contradicts")
    )
    assert summary.new
    assert made(names, corpus, tmp_path / "bare.parquet").new == 0


def test_parts_make_no_difference(names: Names, corpus: Path, tmp_path: Path) -> None:
    for most_files, engine in ((1, local), (7, inline), (100, inline)):
        out = tmp_path / f"{most_files}.parquet"
        made(names, corpus, out, most_files=most_files, engine=engine)
    assert tables(tmp_path / "1.parquet") == tables(tmp_path / "7.parquet")
    assert tables(tmp_path / "1.parquet") == tables(tmp_path / "100.parquet")


def test_a_job_that_is_killed_goes_on_where_it_was(
    names: Names, corpus: Path, tmp_path: Path
) -> None:
    whole, broken = tmp_path / "whole.parquet", tmp_path / "broken.parquet"
    made(names, corpus, whole, most_files=1)
    script = tmp_path / "job.py"
    script.write_text(KILLED)
    arguments = [sys.executable, *map(str, (script, corpus, broken, names.path))]
    job = subprocess.Popen([*arguments, names.key.hex()], start_new_session=True)
    folder = tmp_path / "broken.parquet.job"
    while len(list(folder.glob("*.pages.parquet"))) < 5:
        assert job.poll() is None
        time.sleep(0.01)
    os.kill(job.pid, signal.SIGKILL)
    job.wait()
    assert not broken.exists()
    kept = {path: path.stat().st_mtime_ns for path in folder.glob("*.parquet")}
    with pytest.raises(BadInput, match="--resume"):
        made(names, corpus, broken, most_files=1)
    told: list[int] = []

    def watched(job: Job, numbers: list[int]) -> Iterator[Any]:
        told.extend(numbers)
        assert (
            kept.items()
            <= {path: path.stat().st_mtime_ns for path in folder.glob("*.parquet")}.items()
        )
        return local(job, numbers)

    summary = made(names, corpus, broken, most_files=1, resume=True, engine=watched)
    assert summary.resumed >= 5
    assert len(told) == summary.shards - summary.resumed > 0
    assert broken.read_bytes() == whole.read_bytes()
    assert pages_beside(broken).read_bytes() == pages_beside(whole).read_bytes()
    again = made(names, corpus, broken, most_files=1, resume=True)
    assert (again.pages, again.claims) == (summary.pages, summary.claims)


def fails(_job: Job, _numbers: list[int]) -> Iterator[Any]:
    raise BadInput("broken off")


def test_a_job_goes_on_only_with_what_it_was_begun_with(
    names: Names, corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "claims.parquet"
    with pytest.raises(BadInput, match="broken off"):
        made(names, corpus, out, engine=fails)
    for other in (
        {"budget": Budget(most=1)},
        {"version": "other"},
        {"extractors": ("x",)},
        {"fast": True},
    ):
        with pytest.raises(BadInput, match="was begun with another"):
            made(names, corpus, out, resume=True, **other)
    (corpus / "000.txt").write_text("changed")
    with pytest.raises(BadInput, match="the pages changed"):
        made(names, corpus, out, resume=True)


def test_what_is_left_of_a_job_without_its_manifest_counts_for_nothing(
    names: Names, corpus: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "claims.parquet.job"
    folder.mkdir()
    (folder / "000000.pages.parquet").write_text("of another")
    assert made(names, corpus, tmp_path / "claims.parquet").pages == PAGES_THERE + 4
    assert not folder.exists()


def test_nothing_is_written_over_and_nothing_made_of_nothing(
    names: Names, corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "claims.parquet"
    out.write_text("mine")
    with pytest.raises(BadInput, match="there already"):
        made(names, corpus, out)
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match="no pages"):
        made(names, tmp_path / "empty", tmp_path / "other.parquet")


def test_shards_of_archives_and_of_groups_of_rows(names: Names, tmp_path: Path) -> None:
    table, archive = tmp_path / "a.parquet", tmp_path / "b.warc"
    texts = [TEXT.format(day=day) for day in (1, 2, 3)]
    urls = [f"https://klow.example/{day}" for day in (1, 2, 3)]
    pq.write_table(pa.table({"text": texts, "url": urls}), table, row_group_size=1)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    body = http + TEXT.format(day=4).encode()
    archive.write_bytes(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://klow.example/4\r\n"
        b"WARC-Date: 2021-03-12T09:05:00Z\r\nContent-Type: application/http\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(body), body)
    )
    shards = list(cut([str(table), str(archive)], 1))
    assert [shard[0].portion for shard in shards] == [(0, 1), (1, 2), (2, 3), None]
    with PageReader(names, Budget()) as reader:
        batches = [batch for shard in shards for batch in read_shard(shard, reader, "test")]
    rows = [row for batch in batches for row in batch.pages.to_pylist()]
    assert [row["url"] for row in rows] == [*urls, "https://klow.example/4"]
    assert [row["page"] for row in rows[:3]] == [f"{table}#{number}" for number in (1, 2, 3)]
    assert [row["fetched"] for row in rows] == [None] * 3 + ["2021-03-12T09:05:00+00:00"]
    days = {row["day"] for batch in batches for row in batch.claims.to_pylist()}
    assert {"2021-03-01", "2021-03-04"} <= days


def test_the_page_in_the_docs_names_every_column() -> None:
    told = (Path(__file__).parents[2] / "docs" / "how-to" / "corpora.md").read_text("utf-8")
    for name in {*CLAIMS.names, *PAGES.names}:
        assert f"`{name}`" in told, name


def test_shards_are_cut_by_files_and_bytes(corpus: Path) -> None:
    assert [len(shard) for shard in cut([str(corpus)], 10)] == [10, 10, 10, 3]
    assert all(len(shard) == 1 for shard in cut([str(corpus)], 10, 1))
    assert [piece for shard in cut([str(corpus)], 7) for piece in shard] == [
        piece for shard in cut([str(corpus)], 100) for piece in shard
    ]


def test_a_job_that_is_interrupted_ends_and_can_go_on(
    names: Names, corpus: Path, tmp_path: Path
) -> None:
    def interrupted(job: Job, numbers: list[int]) -> Iterator[Any]:
        yield next(run_local(job, numbers, 2))
        raise KeyboardInterrupt

    out = tmp_path / "claims.parquet"
    with pytest.raises(KeyboardInterrupt):
        made(names, corpus, out, most_files=1, engine=interrupted)
    assert made(names, corpus, out, most_files=1, resume=True).resumed >= 1
