"""A page read from its address: its bytes are the source, by hash, with where and when."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from servanda.exchange.pages import Raw, pages_at
from servanda.flows.change import Change
from servanda.flows.deciding import accept
from servanda.flows.fetching import fetching
from servanda.flows.name_index import compile_names
from servanda.flows.page_work import Budget, PageReader, ReadText
from servanda.flows.reading import hold_page
from servanda.model.page import Unread
from servanda.record import PageBytes
from servanda.record.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.record import Record

pytestmark = pytest.mark.enable_socket

BODY = (
    b"<p>MINSK, 23. November 2022 (BelTA) - Die OVKS und die GUS unterzeichneten am 23. November "
    b"2022 ein Memorandum. Das wurde in der Stadt gesagt.</p>"
)
CHANGE = Change("tester", "the page says so", "2026-11-24T00:00:00+00:00")


class Site(BaseHTTPRequestHandler):
    """A site with one page and no rules."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """The page, or that there is none."""
        self.send_response(200 if self.path == "/page" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "/page":
            self.wfile.write(BODY)


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def now() -> str:
    return "2026-11-23T00:00:00+00:00"


def test_its_bytes_are_kept_and_become_the_source(
    library: Record, asking: Callable[..., Asked], site: str, tmp_path: Path
) -> None:
    asked = asking(library, "2022-11-24")
    store = PageBytes(tmp_path / "pages")
    fetch = fetching(now, store, 1000, allow_private=True)
    (raw,) = pages_at(f"{site}/page", fetch=fetch)
    assert isinstance(raw, Raw)
    with PageReader(compile_names(asked.view, tmp_path / "names"), Budget()) as reader:
        (read,) = reader.read(raw)
    assert isinstance(read, ReadText)
    workspace = Workspace(tmp_path / "workspace")
    page = hold_page(asked, read.page, read.article, workspace, now())
    assert (page.url, page.url_basis, page.fetched) == (f"{site}/page", "fetched", now())
    assert store.find(page.bytes_sha256) == BODY
    assert page.claims
    decided = accept(library, asked, workspace, page.claims[0].id, CHANGE)
    workspace.close()
    view = asking(library, "2022-11-24").view
    source = view.source(view.with_prefix(decided.statements[0])[0].source)
    assert source is not None
    assert (source.url, source.fetched) == (f"{site}/page", "2026-11-23")


def test_what_cannot_be_fetched_is_a_line(site: str) -> None:
    public = fetching(now, None, 1000)
    (found,) = pages_at(f"{site}/page", fetch=public)
    assert isinstance(found, Unread)
    assert "--allow-private" in str(found)


def test_bytes_that_were_changed_are_not_given_out(tmp_path: Path) -> None:
    store = PageBytes(tmp_path)
    sha = store.keep(BODY)
    assert store.keep(BODY) == sha
    (tmp_path / sha[:2] / sha).write_bytes(b"other")
    assert store.find(sha) is None
    assert store.find("00" * 32) is None


def test_the_command_reads_an_address(site: str, tmp_path: Path) -> None:
    def run(*options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from servanda.cli.main import main; main()", "read", *options],
            env=os.environ | {"SERVANDA_RECORD": f"sqlite:///{tmp_path / 'record.sqlite'}"},
            capture_output=True,
            text=True,
            check=False,
        )

    refused = run(f"{site}/page")
    assert (refused.returncode, "--allow-private" in refused.stderr) == (2, True)
    done = run(f"{site}/page", "--allow-private", "--json")
    page = json.loads(done.stdout)
    assert page["url"] == f"{site}/page"
    assert PageBytes(tmp_path / "record.sqlite.pages").find(page["bytes_sha256"]) == BODY
    half = run(f"{site}/page", f"{site}/none", "--allow-private", "--no-queue")
    assert (half.returncode, "404" in half.stderr) == (1, True)
